-- Trials: a few colleagues go through a draft before it is published, and say of each part whether it is clear, possible, and how long it took.
-- None of it is an attempt: nothing is handed in, decided or awarded, and nothing that counts attempts sees it.

create table draft_trials (
  id              uuid primary key,
  achievement_id  uuid not null references achievements on delete cascade,
  organization_id uuid not null references organizations,
  begun_by        uuid references people,
  begun_at        timestamptz not null,
  ends_on         date not null,
  note            text not null default '' check (length(note) <= 1000),
  ended_at        timestamptz
);
comment on column draft_trials.ends_on is 'the last day on which somebody can still say something';
create unique index draft_trials_one_open on draft_trials (achievement_id) where ended_at is null;
create index draft_trials_by_end on draft_trials (ends_on);
create index draft_trials_begun_by on draft_trials (begun_by) where begun_by is not null;

create table trial_members (
  id          uuid primary key,
  trial_id    uuid not null references draft_trials on delete cascade,
  person_id   uuid not null references people,
  part        text not null check (part in ('tries', 'weighs')),
  invited_at  timestamptz not null,
  finished_at timestamptz,
  left_at     timestamptz,
  unique (trial_id, person_id)
);
comment on column trial_members.part is 'tries: goes through it; weighs: tries the rubric on what others wrote';
create index trial_members_person on trial_members (person_id, trial_id desc) where left_at is null;

create table trial_work (
  member_id      uuid not null references trial_members on delete cascade,
  requirement_id text not null check (length(requirement_id) between 1 and 40),
  body           text not null default '' check (length(body) <= 20000),
  link_url       text not null default '' check (length(link_url) <= 2000),
  saved_at       timestamptz not null,
  primary key (member_id, requirement_id)
);
comment on table trial_work is 'what somebody wrote to try a part out: for themselves and for who weighs, never for the author';

create table trial_answers (
  member_id      uuid not null references trial_members on delete cascade,
  requirement_id text not null check (length(requirement_id) between 1 and 40),
  is_clear       text check (is_clear in ('yes', 'partly', 'no')),
  is_possible    text check (is_possible in ('yes', 'partly', 'no')),
  minutes        integer check (minutes between 0 and 6000),
  remark         text not null default '' check (length(remark) <= 2000),
  saved_at       timestamptz not null,
  primary key (member_id, requirement_id)
);
comment on table trial_answers is 'what the author hears of a part, without names';

create table trial_levels (
  weigher_id   uuid not null references trial_members on delete cascade,
  member_id    uuid not null references trial_members on delete cascade,
  criterion_id text not null check (length(criterion_id) between 1 and 40),
  level        text not null check (level in ('not-yet', 'approaching', 'demonstrated', 'extended')),
  remark       text not null default '' check (length(remark) <= 1000),
  saved_at     timestamptz not null,
  primary key (weigher_id, member_id, criterion_id)
);
create index trial_levels_member on trial_levels (member_id);

create function laurel_trials(as_part text) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(trial_id), '{}') from trial_members
  where person_id = laurel_person() and left_at is null and (as_part is null or part = as_part)
$$;
-- Whether a member of a trial is who asks, or (with `for_authors`) takes part in a trial of a draft that they write.
create function laurel_hears_of_member(member uuid, for_authors boolean) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from trial_members join draft_trials on draft_trials.id = trial_id where trial_members.id = member and (
    person_id = laurel_person()
    or trial_id = any (laurel_trials('weighs'))
    or (for_authors and (draft_trials.organization_id = any (laurel_authors())
      or (laurel_person() is null and draft_trials.organization_id = any (laurel_organizations()))))))
$$;

alter table draft_trials enable row level security;
create policy draft_trials_seen on draft_trials using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_authors())::uuid[]) or id = any ((select laurel_trials(null))::uuid[])
  or ((select laurel_person()) is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table trial_members enable row level security;
create policy trial_members_seen on trial_members using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or (select true from draft_trials where draft_trials.id = trial_id));
alter table trial_work enable row level security;
create policy trial_work_seen on trial_work using ((select laurel_sees_all()) or laurel_hears_of_member(member_id, false));
alter table trial_answers enable row level security;
create policy trial_answers_seen on trial_answers using ((select laurel_sees_all()) or laurel_hears_of_member(member_id, true));
alter table trial_levels enable row level security;
create policy trial_levels_seen on trial_levels using ((select laurel_sees_all()) or laurel_hears_of_member(member_id, true));

-- A trial ends with its draft too.
create function end_trials() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update draft_trials set ended_at = now() where achievement_id = new.id and ended_at is null;
  return null;
end $$;
create trigger achievements_end_trials after update of draft on achievements for each row
  when (old.draft is not null and new.draft is null) execute function end_trials();

-- A forgotten person takes what they wrote with them.
create function forget_in_trials() returns trigger language plpgsql as $$
begin
  delete from trial_members where person_id = new.id;
  update draft_trials set begun_by = null where begun_by = new.id;
  return null;
end $$;
create trigger people_forget_in_trials after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_trials();
