-- Appeals: a second look by somebody who saw none of it, at a decision to keep working or at an award that was taken back.

alter table assessing_rules
  add column appeal_within integer not null default 20 check (appeal_within between 5 and 120),
  add column appeal_heard_in integer not null default 15 check (appeal_heard_in between 3 and 60);
comment on column assessing_rules.appeal_within is 'within how many working days after a decision an earner may appeal';
comment on column assessing_rules.appeal_heard_in is 'within how many working days an appeal is to be decided';

-- An earner may belong elsewhere, and is still told by when.
create function appeal_days(organization uuid, out within integer, out heard_in integer) language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(appeal_within), 20), coalesce(max(appeal_heard_in), 15) from assessing_rules where organization_id = organization
$$;

create table appeals (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  attempt_id      uuid not null references attempts on delete cascade,
  submission_id   uuid not null references submissions on delete cascade,
  decision_id     uuid not null references decisions,
  award_id        uuid references awards,
  revoked_at      timestamptz,
  reason          text not null check (length(reason) between 1 and 4000),
  filed_at        timestamptz not null,
  due_on          date not null,
  withdrawn_at    timestamptz,
  decided_at      timestamptz,
  outcome         text check (outcome in ('upheld', 'changed')),
  answer          text not null default '' check (length(answer) <= 4000),
  is_taken        boolean not null default false,
  is_open         boolean generated always as (withdrawn_at is null and decided_at is null) stored,
  check ((award_id is null) = (revoked_at is null)),
  check ((decided_at is null) = (outcome is null)),
  check (withdrawn_at is null or decided_at is null)
);
comment on table appeals is 'that an earner asks for a second look, and what came of it';
comment on column appeals.organization_id is 'whose micro-credential it is';
comment on column appeals.decision_id is 'what is appealed against; of an award that was taken back, the decision it rests on';
comment on column appeals.award_id is 'the award that was taken back, where it is against that';
comment on column appeals.revoked_at is 'when it was taken back: each time may be appealed against once';
comment on column appeals.answer is 'why it was decided so, for the earner';
comment on column appeals.is_taken is 'somebody hears it: who, an admin alone is told';
create unique index appeals_once on appeals (decision_id) where award_id is null;
create unique index appeals_once_of_award on appeals (award_id, revoked_at) where award_id is not null;
create unique index appeals_one_open on appeals (attempt_id) where is_open;
create index appeals_attempt on appeals (attempt_id, id);
create index appeals_waiting on appeals (organization_id, due_on, id) where is_open;
create index appeals_organization on appeals (organization_id, id desc);
create trigger appeals_stay before update on appeals
  for each row when (old.withdrawn_at is not null or old.decided_at is not null) execute function refuse_change();
create trigger appeals_are_kept before delete on appeals for each row execute function refuse_change();
create trigger appeals_are_never_emptied before truncate on appeals for each statement execute function refuse_change();

-- Who hears one does it from a seat of its own.
alter table assessments
  drop constraint assessments_seat_check,
  add constraint assessments_seat_check check (seat in ('first', 'second', 'third', 'fourth', 'fifth', 'adjudicator', 'calibration', 'appeal')),
  drop constraint assessments_release_reason_check,
  add constraint assessments_release_reason_check check (release_reason in
    ('conflict', 'no-time', 'not-my-field', 'language', 'unreadable', 'other', 'no-longer-assessor', 'by-an-admin', 'appeal-withdrawn')),
  add column appeal_id uuid references appeals on delete set null;
alter table assessments add constraint assessments_of_appeals check (seat = 'appeal' or appeal_id is null);
comment on column assessments.appeal_id is 'the appeal that is heard from this seat';
drop index assessments_one_in_a_seat;
create unique index assessments_one_in_a_seat on assessments (submission_id, seat) where released_at is null and seat not in ('calibration', 'appeal');
create unique index assessments_one_hearing on assessments (appeal_id) where released_at is null and seat = 'appeal';
create index assessments_hearings on assessments (assessor_id, id desc) where seat = 'appeal';

create function keep_appeal_taken() returns trigger language plpgsql as $$
begin
  update appeals set is_taken = new.released_at is null where id = new.appeal_id and is_open and is_taken <> (new.released_at is null);
  return null;
end
$$;
create trigger assessments_keep_appeal after insert or update of released_at on assessments
  for each row when (new.seat = 'appeal' and new.appeal_id is not null) execute function keep_appeal_taken();

-- A decision that was made on an appeal stands beside the one before it, which stays readable.
alter table decisions
  drop constraint decisions_submission_id_key,
  add column appeal_id uuid unique references appeals;
comment on column decisions.appeal_id is 'the appeal it was made on; then it stands in place of the one before it';
create unique index decisions_first on decisions (submission_id) where appeal_id is null;
create index decisions_submission on decisions (submission_id, id);

create or replace function refuse_wrong_move() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (
    ('in_progress', 'submitted'), ('returned', 'submitted'), ('submitted', 'in_assessment'), ('in_assessment', 'submitted'),
    ('in_assessment', 'earned'), ('in_assessment', 'returned'), ('submitted', 'returned'), ('returned', 'earned'),
    ('in_progress', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('in_assessment', 'withdrawn')
  ) then
    raise exception 'An attempt does not move from % to %.', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- A revocation that an appeal found wrong does not stand any more; that there was one stays to be read.
create table lifted_revocations (
  id         uuid primary key,
  award_id   uuid not null references awards,
  appeal_id  uuid not null unique references appeals,
  revoked_by uuid references people,
  revoked_at timestamptz not null,
  reason     text not null,
  lifted_at  timestamptz not null
);
comment on table lifted_revocations is 'awards that were taken back and given again on an appeal';
create index lifted_revocations_award on lifted_revocations (award_id, lifted_at desc);
create trigger lifted_revocations_are_kept before update or delete on lifted_revocations for each row execute function refuse_change();
create trigger lifted_revocations_are_never_emptied before truncate on lifted_revocations for each statement execute function refuse_change();
alter table lifted_revocations enable row level security;
create policy lifted_revocations_seen on lifted_revocations using ((select laurel_sees_all()) or (select true from awards
  where awards.id = award_id and (awards.earner_id = (select laurel_person()) or awards.organization_id = any ((select laurel_organizations())::uuid[]))));

create function refuse_to_lift() returns trigger language plpgsql as $$
begin
  if not exists (select from lifted_revocations lifted where lifted.award_id = old.award_id and lifted.revoked_at = old.revoked_at) then
    raise exception 'A revocation goes only where an appeal lifts it.' using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
drop trigger revocations_are_kept on revocations;
create trigger revocations_are_kept before update on revocations for each row execute function refuse_change();
create trigger revocations_are_lifted before delete on revocations for each row execute function refuse_to_lift();

create function tally_lifted() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, part, change)
  select awards.organization_id, 'awards', '', count(*) from old_rows join awards on awards.id = award_id group by awards.organization_id
  union all
  select awards.achievement_id, 'earned', '', count(*) from old_rows join awards on awards.id = award_id group by awards.achievement_id
  union all
  select place.id, 'awarded', to_char(awards.awarded_at at time zone place.time_zone, 'YYYY-MM'), count(*)
  from old_rows join awards on awards.id = award_id join organizations place on place.id = awards.organization_id group by 1, 3;
  return null;
end
$$;
create trigger revocations_lifted_tally after delete on revocations referencing old table as old_rows for each statement execute function tally_lifted();

-- Where somebody hears appeals, or gives them out.
create function laurel_hears_for() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organization_id), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and roles && array['assessor', 'admin']
$$;
alter table appeals enable row level security;
create policy appeals_seen on appeals using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_hears_for())::uuid[])
  or (select true from attempts where attempts.id = attempt_id and attempts.earner_id = (select laurel_person()))
);

-- What who hears an appeal notes nobody reads before it is decided, though the submission was decided before; and until they have finished, what was
-- found not shown is not theirs to read.
drop policy assessments_seen on assessments;
create policy assessments_seen on assessments using (
  (select laurel_sees_all()) or assessor_id = (select laurel_person())
  or ((select true from submissions where submissions.id = submission_id)
    and case when seat = 'appeal' then finished_at is not null else readings_are_open(submission_id) end)
);
create function laurel_hears_now() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from assessments where assessor_id = laurel_person() and seat = 'appeal' and released_at is null and finished_at is null)
$$;
create function laurel_hears_of(attempt uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from assessments join submissions on submissions.id = submission_id
    where assessor_id = laurel_person() and seat = 'appeal' and released_at is null and finished_at is null and submissions.attempt_id = attempt)
$$;
create or replace function readings_are_open(submission uuid) returns boolean language sql stable security definer set search_path = public as $$
  select (exists (select from decisions where submission_id = submission)
      and not (laurel_hears_now() and (select laurel_hears_of(attempt_id) from submissions where id = submission)))
    or exists (
      select from assessments where submission_id = submission and seat = 'adjudicator' and released_at is null and assessor_id = laurel_person())
$$;
drop policy decision_levels_seen on decision_levels;
create policy decision_levels_seen on decision_levels using ((select laurel_sees_all()) or (
  (select true from decisions where decisions.id = decision_id)
  and (level in ('demonstrated', 'extended') or not (select laurel_hears_now())
    or not (select laurel_hears_of(submissions.attempt_id) from decisions join submissions on submissions.id = decisions.submission_id where decisions.id = decision_id))));

-- Why somebody may not hear an appeal, the plainest first: they saw something of it. By whichever of their accounts.
create function appeal_bars(person uuid, appealed uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  with accounts as materialized (select accounts_of(person) as ids),
  appeal as materialized (select id, attempt_id, award_id from appeals where id = appealed),
  handed_in as materialized (select submissions.id from submissions join appeal on appeal.attempt_id = submissions.attempt_id)
  select case
    when not (laurel_sees_all() or person = laurel_person()) then 'not-told'
    when exists (select from assessments where submission_id in (select id from handed_in) and assessor_id = any (accounts.ids)
      and appeal_id is distinct from appeal.id) then 'weighed-it'
    when exists (select from completeness_checks where submission_id in (select id from handed_in) and checked_by = any (accounts.ids)) then 'checked-it'
    when exists (select from approvals where submission_id in (select id from handed_in) and approver_id = any (accounts.ids)) then 'signed-it-off'
    when exists (select from coach_shares where attempt_id = appeal.attempt_id and coach_id = any (accounts.ids))
      or exists (select from coach_talks where attempt_id = appeal.attempt_id and said_by = any (accounts.ids)) then 'coached-it'
    when exists (select from co_signatures join person_addresses on mailbox_of(person_addresses.address) = mailbox_of(co_signatures.address)
      where co_signatures.attempt_id = appeal.attempt_id and person_addresses.verified_at is not null and person_id = any (accounts.ids)) then 'co-signed-it'
    when exists (select from revocations where award_id = appeal.award_id and revoked_by = any (accounts.ids))
      or exists (select from lifted_revocations where award_id = appeal.award_id and revoked_by = any (accounts.ids)) then 'took-it-back'
  end from accounts, appeal
$$;
comment on function appeal_bars is 'asked for a person by that person, and by commands: what it rests on is not theirs to read';

-- How many appeals were decided, and how many changed something: never of whom.
create function appeals_decided(organization uuid, since timestamptz) returns table (achievement_id uuid, heard integer, changed integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select attempts.achievement_id, count(*)::integer, (count(*) filter (where outcome = 'changed'))::integer
  from appeals join attempts on attempts.id = appeals.attempt_id
  where appeals.organization_id = organization and decided_at >= since
    and (laurel_sees_all() or organization = any (laurel_organizations()))
  group by attempts.achievement_id
$$;

create function live_appeal() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || new.attempt_id);
  return null;
end $$;
create trigger appeals_live after insert or update on appeals for each row execute function live_appeal();

-- The words of an appeal go with its earner, and one that is open ends.
create function forget_appeals() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assessments set released_at = now(), release_reason = 'appeal-withdrawn' from appeals, attempts
    where appeals.id = assessments.appeal_id and attempts.id = appeals.attempt_id and attempts.earner_id = new.id
      and appeals.is_open and assessments.released_at is null and assessments.finished_at is null;
  -- What the person was hearing for others goes to somebody else.
  update assessments set released_at = now(), release_reason = 'no-longer-assessor'
    where assessor_id = new.id and seat = 'appeal' and released_at is null and finished_at is null;
  update appeals set reason = '—', answer = '', withdrawn_at = case when is_open then now() else withdrawn_at end
    from attempts where attempts.id = attempt_id and attempts.earner_id = new.id;
  return null;
end
$$;
create trigger people_forget_appeals after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_appeals();

do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'messages_kind');
begin
  alter table messages drop constraint messages_kind;
  execute 'alter table messages add constraint messages_kind ' || replace(kinds, '''digest''::text', '''digest''::text, ''appeal''::text');
end $$;
