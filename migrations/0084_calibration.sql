-- Anchors: samples of work with agreed levels, on which assessors practice before the queue opens to them, and now and then without knowing it.

-- What is worked on to be shown, and never to be earned: an anchor that somebody writes for assessors, with all the tools of an attempt.
alter table attempts
  add column purpose text not null default 'award' check (purpose in ('award', 'anchor')),
  add constraint attempts_anchors_are_not_handed_in check (purpose = 'award' or state in ('in_progress', 'withdrawn'));
comment on column attempts.purpose is 'award: to earn it; anchor: written for calibration, and counted nowhere';
drop index attempts_one_open;
create unique index attempts_one_open on attempts (earner_id, achievement_id) where state not in ('earned', 'withdrawn') and purpose = 'award';

create table anchors (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  version_id      uuid not null references achievement_versions,
  attempt_id      uuid not null references attempts on delete cascade,
  submission_id   uuid unique references submissions on delete cascade,
  source          text not null check (source in ('written', 'offered')),
  state           text not null default 'draft' check (state in ('offered', 'draft', 'in-use', 'retired')),
  name            text not null default '' check (length(name) <= 120),
  agreed_with     text not null default '' check (length(agreed_with) <= 300),
  made_by         uuid not null references people,
  made_at         timestamptz not null,
  changed_at      timestamptz not null,
  check (state <> 'in-use' or submission_id is not null)
);
comment on table anchors is 'samples of work for calibration, each frozen as a submission when it comes into use';
comment on column anchors.source is 'written: by an author of the organization; offered: by the earner whose work it is, who may take it back';
comment on column anchors.agreed_with is 'who agreed on the levels, as the organization writes it';
create index anchors_achievement on anchors (achievement_id, state, id);
create index anchors_organization on anchors (organization_id, state, id);
create index anchors_attempt on anchors (attempt_id);

create table anchor_levels (
  anchor_id    uuid not null references anchors on delete cascade,
  criterion_id text not null,
  level        text not null check (level in ('not-yet', 'approaching', 'demonstrated', 'extended')),
  reason       text not null default '' check (length(reason) <= 4000),
  primary key (anchor_id, criterion_id)
);
comment on table anchor_levels is 'what was agreed of an anchor, and why: an assessor reads it once they have finished their own';

create table calibration_rules (
  achievement_id uuid primary key references achievements,
  is_required    boolean not null default false,
  anchors        integer not null default 3 check (anchors between 1 and 10),
  exact_percent  integer not null default 80 check (exact_percent between 50 and 100),
  seed_percent   integer not null default 0 check (seed_percent between 0 and 20),
  within_category boolean not null default false,
  changed_at     timestamptz not null
);
comment on table calibration_rules is 'what an assessor of a micro-credential must show before its queue opens; none where nothing was said';
comment on column calibration_rules.seed_percent is 'of how many of a hundred submissions opened one is an anchor that looks like any other';
comment on column calibration_rules.within_category is 'who qualified for another micro-credential of the same category needs no more here';

-- One try: so many anchors, and what came of them.
create table calibrations (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  person_id       uuid not null references people,
  begun_at        timestamptz not null,
  ended_at        timestamptz,
  is_qualified    boolean,
  criteria        integer,
  exact           integer,
  crossed         integer,
  check ((ended_at is null) = (is_qualified is null))
);
comment on column calibrations.crossed is 'essential criteria that the assessor saw on the other side of the line';
create unique index calibrations_one_open on calibrations (person_id, achievement_id) where ended_at is null;
create index calibrations_person on calibrations (person_id, achievement_id, id desc);

create table qualifications (
  person_id       uuid not null references people,
  achievement_id  uuid not null references achievements,
  organization_id uuid not null references organizations,
  calibration_id  uuid not null references calibrations,
  since           timestamptz not null,
  lapsed_at       timestamptz,
  primary key (person_id, achievement_id)
);
comment on column qualifications.lapsed_at is 'since when what they gave lies too far from what was agreed: a talk, and then another calibration';
create index qualifications_achievement on qualifications (achievement_id);

alter table assessments
  add column calibration_id uuid references calibrations on delete set null,
  add column due_on date;
comment on column assessments.due_on is 'of an anchor met in the queue, the day by which it seems to be due; of all else its submission says it';
comment on column assessments.calibration_id is 'the try this anchor belongs to; of one met unknowingly in the queue, and of all that is no anchor, null';
-- The same anchor again, in another try.
drop index assessments_one_seat_each;
create unique index assessments_one_seat_each on assessments (submission_id, assessor_id) where released_at is null and seat <> 'calibration';
create unique index assessments_one_anchor_each on assessments (calibration_id, submission_id) where seat = 'calibration';
create index assessments_anchors on assessments (assessor_id, id desc) where seat = 'calibration';

-- Where somebody writes and agrees on anchors.
create function laurel_keeps_anchors() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organization_id), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and roles && array['author', 'admin']
$$;
-- Whether who asks has finished this anchor: only then they may read what was agreed.
create function laurel_has_weighed(submission uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from assessments where submission_id = submission and seat = 'calibration' and assessor_id = laurel_person() and finished_at is not null)
$$;
-- How many anchors are in use of each micro-credential: which ones, an assessor does not learn.
create function anchors_in_use(organizations uuid[]) returns table (achievement_id uuid, anchors integer) language sql stable security definer set search_path = public, pg_temp as $$
  select anchors.achievement_id, count(*)::integer from anchors
  where state = 'in-use' and organization_id = any (organizations) group by anchors.achievement_id
$$;

alter table anchors enable row level security;
create policy anchors_seen on anchors using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_keeps_anchors())::uuid[])
  or made_by = (select laurel_person()) or laurel_has_weighed(submission_id)
);
alter table anchor_levels enable row level security;
create policy anchor_levels_seen on anchor_levels using (
  (select laurel_sees_all())
  or (select organization_id = any ((select laurel_keeps_anchors())::uuid[]) or laurel_has_weighed(submission_id) from anchors where anchors.id = anchor_id)
);
alter table calibration_rules enable row level security;
create policy calibration_rules_seen on calibration_rules using (
  (select laurel_sees_all())
  or (select achievements.organization_id = any ((select laurel_organizations())::uuid[]) from achievements where achievements.id = achievement_id)
);
alter table calibrations enable row level security;
create policy calibrations_seen on calibrations using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_keeps_anchors())::uuid[])
);
alter table qualifications enable row level security;
create policy qualifications_seen on qualifications using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_keeps_anchors())::uuid[])
);

-- Whether work is not to be weighed for calibration any more: its anchor went out of use, or its earner took it back.
create function anchor_has_ended(submission uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from anchors where submission_id = submission and state = 'retired')
$$;

-- Who agrees on levels must not know whose work it is either: copies without what files say of their author, of what is offered and of what is in use.
create function ask_for_anchor_copies() returns trigger language plpgsql as $$
begin
  insert into renditions (of_digest, kind)
    select distinct files.digest, 'clean'
    from submissions
      cross join jsonb_array_elements(submissions.evidence -> 'artifacts') as artifact
      join files on files.digest = artifact ->> 'digest'
    where submissions.id = new.submission_id
    on conflict do nothing;
  return null;
end $$;
create trigger anchors_ask_for_copies after insert or update of submission_id on anchors
  for each row when (new.submission_id is not null) execute function ask_for_anchor_copies();

-- How many assessors have finished an anchor, for who keeps it: who, and what they gave, stays with them.
create function anchors_finished(submission uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct assessor_id)::integer from assessments where submission_id = submission and seat = 'calibration' and finished_at is not null
$$;
