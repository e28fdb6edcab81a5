-- How people become assessors: by an award, on probation, with leads who settle; and what an assessment brings who made it.

create table ladder_rules (
  organization_id    uuid primary key references organizations,
  asks_calibration   boolean not null default true,
  probation          integer not null default 5 check (probation between 0 and 50),
  probation_at_once  integer not null default 2 check (probation_at_once between 1 and 50),
  gives_itself       boolean not null default false,
  adjudication       text not null default 'anyone' check (adjudication in ('anyone', 'leads-first', 'leads-only')),
  changed_at         timestamptz not null
);
comment on table ladder_rules is 'how an organization makes people assessors; without a row its admins choose, and nobody asks';
comment on column ladder_rules.probation is 'how many assessments of who is new are each paired with one more';
comment on column ladder_rules.gives_itself is 'who asks and has what is needed becomes an assessor without an admin';
comment on column ladder_rules.adjudication is 'who settles where assessors differ: anyone; leads first, and anyone shortly before it is due; leads only';

create table ladder_awards (
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  primary key (organization_id, achievement_id)
);
comment on table ladder_awards is 'one of these has to be earned by who wants to be an assessor; none where nothing is asked';

create table assessor_requests (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  person_id       uuid not null references people,
  asked_at        timestamptz not null,
  answer          text check (answer in ('given', 'refused', 'taken-back')),
  answered_at     timestamptz,
  answered_by     uuid references people,
  reason          text not null default '' check (length(reason) <= 600),
  check ((answer is null) = (answered_at is null) and (answer is distinct from 'refused' or length(reason) > 0))
);
comment on table assessor_requests is 'who asked to be an assessor, and what was answered; given without an admin, it names nobody who answered';
create unique index assessor_requests_one_open on assessor_requests (organization_id, person_id) where answer is null;
create index assessor_requests_open on assessor_requests (organization_id, id) where answer is null;
create index assessor_requests_person on assessor_requests (person_id, id desc);

create table probations (
  organization_id uuid not null references organizations,
  person_id       uuid not null references people,
  assessments     integer not null check (assessments between 0 and 50),
  begun_at        timestamptz not null,
  ended_at        timestamptz,
  primary key (organization_id, person_id)
);
comment on table probations is 'who is new as an assessor, and how many of their assessments are paired with one more; who has no row is past it';
create index probations_person on probations (person_id) where ended_at is null;
create index probations_open on probations (organization_id, begun_at) where ended_at is null;

alter table memberships add column is_lead boolean not null default false;
comment on column memberships.is_lead is 'of an assessor: a lead, who settles where others differ and keeps anchors';
create index memberships_leads on memberships (organization_id, person_id) where is_lead and ended_at is null;

alter table assessments add column on_probation boolean not null default false;
comment on column assessments.on_probation is 'taken by somebody on probation, and so paired with one more, also if the probation ends meanwhile';
create index assessments_on_probation on assessments (submission_id, assessor_id) where on_probation and released_at is null;
create index assessments_of_probation on assessments (assessor_id, finished_at desc) where on_probation and finished_at is not null;

-- How many weigh a submission at least since somebody on probation does, and as long as a seat of a pair is held; 0 where nothing is said.
create function least_seats(submission uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(greatest(
    max(array_position(array['first', 'second', 'third', 'fourth', 'fifth'], seat)), max(case when on_probation then 2 end)), 0)
  from assessments where submission_id = submission and released_at is null and seat in ('first', 'second', 'third', 'fourth', 'fifth')
$$;

create or replace function seats_of(submission uuid, assessors integer, out free text[], out held_by uuid[]) language sql stable set search_path = public as $$
  with held as (
    select seat, assessor_id, finished_at from assessments
    where submission_id = submission and released_at is null and seat <> 'calibration'
  ),
  asked as (select greatest(assessors, least_seats(submission)) as seats),
  needed as (
    select case when (select count(*) from held where seat <> 'adjudicator' and finished_at is not null) >= asked.seats
      then array['adjudicator'] else (array['first', 'second', 'third', 'fourth', 'fifth'])[1:asked.seats] end as seats from asked
  )
  select
    coalesce((select array_agg(each.seat order by each.place) from needed, unnest(needed.seats) with ordinality as each (seat, place)
      where each.seat not in (select seat from held)), '{}'),
    coalesce((select array_agg(assessor_id order by assessor_id) from held), '{}')
$$;

-- Whether somebody leaves it to others to settle a submission where its assessors differ: on probation always; where leads settle, as long as there
-- is one who holds no other seat of it.
create function leaves_to_lead(assessor uuid, submission uuid, organization uuid, due date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from probations where organization_id = organization and person_id = assessor and ended_at is null)
    or (
      exists (select from ladder_rules where organization_id = organization
        and (adjudication = 'leads-only' or (adjudication = 'leads-first' and due > current_date + 2)))
      and not exists (select from memberships where organization_id = organization and person_id = assessor and ended_at is null
        and is_lead and 'assessor' = any (roles))
      and exists (select from memberships lead where lead.organization_id = organization and lead.ended_at is null
        and lead.is_lead and 'assessor' = any (lead.roles)
        and not exists (select from open_seats where open_seats.submission_id = submission and open_seats.assessor_id = lead.person_id)))
$$;
create index open_submissions_to_settle on open_submissions (organization_id) where free_seats[1] = 'adjudicator';

create or replace function barred_submissions(assessor uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    with accounts as (select accounts_of(assessor) as ids),
    seen as (
      select attempt_id from coach_shares, accounts where coach_id = any (accounts.ids)
      union all
      select artifacts.attempt_id from accounts, cohort_members mine
        join cohort_shares on cohort_shares.cohort_id = mine.cohort_id
        join artifacts on artifacts.id = cohort_shares.artifact_id
      where mine.person_id = any (accounts.ids) and mine.joined_at is not null
      union all
      select artifacts.attempt_id from accounts, cohort_members mine
        join cohort_shares on cohort_shares.cohort_id = mine.cohort_id
        join artifacts on artifacts.of_share_id = cohort_shares.id
      where mine.person_id = any (accounts.ids) and mine.joined_at is not null
    )
    select submission_id from open_seats, accounts where assessor_id = any (accounts.ids)
    union
    select open_submissions.submission_id from seen join open_submissions on open_submissions.attempt_id = seen.attempt_id
    union
    -- Of two on probation neither would be paired with somebody who is past it.
    select open.submission_id from probations
      join assessments other on other.on_probation and other.released_at is null
      join open_submissions open on open.submission_id = other.submission_id and open.organization_id = probations.organization_id
    where probations.person_id = assessor and probations.ended_at is null
    union
    select open.submission_id from memberships mine
      join open_submissions open on open.organization_id = mine.organization_id and open.free_seats[1] = 'adjudicator'
    where mine.person_id = assessor and mine.ended_at is null and 'assessor' = any (mine.roles)
      and leaves_to_lead(assessor, open.submission_id, open.organization_id, open.due_on)
  ) where laurel_sees_all() or assessor = laurel_person()
$$;
comment on function barred_submissions is 'what is open and somebody must not take: they hold a seat of it, saw its evidence as a coach or in a cohort, or leave it to an assessor past probation or to a lead; by whichever of their accounts';

-- Leads keep anchors as authors do.
create or replace function laurel_keeps_anchors() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organization_id), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and (roles && array['author', 'admin'] or (is_lead and 'assessor' = any (roles)))
$$;

-- How what somebody gave on probation lies to what was decided, criterion by criterion: for them, and for who keeps the anchors and talks with them.
create function probation_agreement(organization uuid, person uuid, out assessments integer, out criteria integer, out exact integer, out adjacent integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  with given as (
    select assessments.id as assessment_id, scores.level as given, decision_levels.level as decided
    from assessments
      join submissions on submissions.id = assessments.submission_id
      join attempts on attempts.id = submissions.attempt_id
      join achievements on achievements.id = attempts.achievement_id and achievements.organization_id = organization
      join decisions on decisions.submission_id = submissions.id
      join decision_levels on decision_levels.decision_id = decisions.id and not decision_levels.carried
      join scores on scores.assessment_id = assessments.id and scores.criterion_id = decision_levels.criterion_id and scores.level is not null
    where assessments.assessor_id = person and assessments.on_probation and assessments.finished_at is not null and assessments.released_at is null
      and (laurel_sees_all() or person = laurel_person() or organization = any (laurel_keeps_anchors()))
  ),
  apart as (
    select assessment_id, abs(array_position(array['not-yet', 'approaching', 'demonstrated', 'extended'], given)
      - array_position(array['not-yet', 'approaching', 'demonstrated', 'extended'], decided)) as levels from given
  )
  select count(distinct assessment_id)::integer, count(*)::integer, (count(*) filter (where levels = 0))::integer, (count(*) filter (where levels <= 1))::integer
  from apart
$$;
-- How many assessments of a probation are decided.
create function probation_done(organization uuid, person uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from probations
    join assessments on assessments.assessor_id = probations.person_id and assessments.on_probation and assessments.finished_at is not null
      and assessments.released_at is null and assessments.claimed_at >= probations.begun_at
    join submissions on submissions.id = assessments.submission_id
    join attempts on attempts.id = submissions.attempt_id
    join achievements on achievements.id = attempts.achievement_id and achievements.organization_id = organization
  where probations.organization_id = organization and probations.person_id = person
    and exists (select from decisions where decisions.submission_id = submissions.id)
    and (laurel_sees_all() or person = laurel_person() or organization = any (laurel_keeps_anchors()))
$$;

create table assessment_pay (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  number          integer not null check (number > 0),
  currency        text not null,
  unit            text not null,
  amount          numeric(12, 2) not null check (amount >= 0),
  set_by          uuid references people,
  set_at          timestamptz not null,
  unique (organization_id, number),
  foreign key (organization_id, currency) references currencies
);
comment on table assessment_pay is 'what an assessment brings who made it: the rule that was set last when they took it counts; zero withdraws it';
create trigger assessment_pay_is_kept before update or delete on assessment_pay for each row execute function refuse_change();
create trigger assessment_pay_is_never_emptied before truncate on assessment_pay for each statement execute function refuse_change();

create table assessment_voids (
  assessment_id uuid primary key references assessments on delete cascade,
  organization_id uuid not null references organizations,
  reason        text not null check (length(reason) between 1 and 600),
  voided_by     uuid references people,
  voided_at     timestamptz not null
);
comment on table assessment_voids is 'assessments that do not count any more for who made them, and why; what was decided stays';

alter table ledger_lines
  drop constraint ledger_lines_causes,
  add column assessment_id uuid,
  add column assessment_pay_id uuid references assessment_pay,
  add column version_id uuid references achievement_versions,
  add column taken_at timestamptz,
  add constraint ledger_lines_causes check (cause in ('award', 'assessment', 'reversal', 'adjustment', 'carried', 'paid-out')),
  add constraint ledger_lines_of_assessments check (cause <> 'assessment' or (
    assessment_id is not null and assessment_pay_id is not null and version_id is not null and taken_at is not null and award_id is null and value_rule_id is null and reverses_id is null and amount > 0)),
  add constraint ledger_lines_of_one_cause check (cause = 'reversal' or cause = 'assessment' or (assessment_id is null and assessment_pay_id is null));
comment on column ledger_lines.cause is 'why the line is there: what an award brought, what an assessment brought who made it, or a line that was taken back; adjustments, what is carried on and what was paid out are refused until they bring columns and checks of their own';
comment on column ledger_lines.assessment_id is 'of what an assessment brought; no reference, since work that was never decided goes with its earner and what it brought its assessor stays';
comment on column ledger_lines.version_id is 'what was assessed, which the line says also when the assessment is gone';
create unique index ledger_lines_once_an_assessment on ledger_lines (assessment_id) where cause = 'assessment';
create index ledger_lines_of_assessments_made on ledger_lines (organization_id, id desc) where cause = 'assessment';

create or replace function refuse_unequal_reversal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from ledger_lines line where line.id = new.reverses_id and line.cause <> 'reversal' and line.amount = -new.amount
      and (line.person_id, line.organization_id, line.currency, line.unit) = (new.person_id, new.organization_id, new.currency, new.unit)
      and (line.award_id, line.value_rule_id, line.assessment_id, line.assessment_pay_id)
        is not distinct from (new.award_id, new.value_rule_id, new.assessment_id, new.assessment_pay_id)
  ) then
    raise exception 'A reversal takes back one line, whole.' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- What is asked and what it brings is visible to everyone (ladder_rules, ladder_awards, assessment_pay); who asks and who is on probation, to them
-- and to who answers for the organization.
create function laurel_answers_for() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organization_id), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and roles && array['admin', 'hr']
$$;
alter table assessor_requests enable row level security;
create policy assessor_requests_seen on assessor_requests using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table probations enable row level security;
create policy probations_seen on probations using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_keeps_anchors())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table assessment_voids enable row level security;
create policy assessment_voids_seen on assessment_voids using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
  or (select assessor_id = (select laurel_person()) from assessments where assessments.id = assessment_id)
);

create function forget_ladder() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from assessor_requests where person_id = new.id;
  delete from probations where person_id = new.id;
  update assessment_voids set reason = '—' from assessments where assessments.id = assessment_id and assessor_id = new.id;
  update assessment_voids set voided_by = null where voided_by = new.id;
  update assessor_requests set answered_by = null where answered_by = new.id;
  return null;
end $$;
create trigger people_forget_ladder after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_ladder();
