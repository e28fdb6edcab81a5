-- The coach who saw the practice may decide, openly; an admin may sign a decision off; and after some attempts to hand in a talk with a coach is due.

alter table achievement_versions
  add column decided_by_coach boolean generated always as (coalesce(definition #>> '{assessment,decidedBy}', '') = 'coach') stored;
comment on column achievement_versions.decided_by_coach is 'the coach who saw the practice decides, openly: nobody else weighs it';

-- What those who weighed a submission came to, where somebody signs it off before it is decided. Gone where it is sent back to them.
create table settled_submissions (
  submission_id uuid primary key references submissions on delete cascade,
  assessment_id uuid not null references assessments on delete cascade,
  outcome       text not null check (outcome in ('earned', 'keep-working')),
  settled_at    timestamptz not null
);
comment on column settled_submissions.assessment_id is 'the last that was finished';
alter table settled_submissions enable row level security;
-- What comes of it nobody knows before the decision but who signs it off, and they are shown it by the page that is theirs.
create policy settled_submissions_seen on settled_submissions using ((select laurel_sees_all()) or exists (
  select from open_submissions open where open.submission_id = settled_submissions.submission_id
    and open.organization_id = any ((select laurel_organizations())::uuid[]) and open.earner_id <> (select laurel_person())));

create table approvals (
  id            uuid primary key,
  submission_id uuid not null references submissions on delete cascade,
  approver_id   uuid not null references people,
  said          text not null check (said in ('approved', 'sent-back')),
  reason        text not null default '' check (said <> 'sent-back' or length(reason) > 0),
  said_at       timestamptz not null
);
comment on table approvals is 'who signed a decision off, or sent it back to those who weighed it, and why';
create index approvals_submission on approvals (submission_id, id);
create unique index approvals_once on approvals (submission_id) where said = 'approved';
create trigger approvals_are_kept before update or delete on approvals for each row execute function refuse_change();
create trigger approvals_are_never_emptied before truncate on approvals for each statement execute function refuse_change();
alter table approvals enable row level security;
create policy approvals_seen on approvals using ((select laurel_sees_all()) or exists (
  select from submissions join attempts on attempts.id = attempt_id join achievements on achievements.id = attempts.achievement_id
  where submissions.id = submission_id and achievements.organization_id = any ((select laurel_organizations())::uuid[])
    and attempts.earner_id <> (select laurel_person())));

create table coach_talks (
  id         uuid primary key,
  attempt_id uuid not null references attempts on delete cascade,
  held_on    date not null,
  said_by    uuid not null references people,
  said_at    timestamptz not null
);
comment on table coach_talks is 'that an earner and a coach talked, after it was kept working on some times; never what they said';
create index coach_talks_attempt on coach_talks (attempt_id, said_at);
alter table coach_talks enable row level security;
create policy coach_talks_seen on coach_talks using ((select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id));

alter table open_submissions drop constraint open_submissions_step_check;
alter table open_submissions add constraint open_submissions_step_check check (step in ('check', 'coach', 'assessment', 'approval'));

drop function step_of(uuid, boolean);
create function step_of(submission uuid, checked_first boolean, decided_by_coach boolean) returns text language sql stable set search_path = public as $$
  select case
    when checked_first and not exists (select from completeness_checks where submission_id = submission) then 'check'
    when exists (select from settled_submissions where submission_id = submission) then 'approval'
    when decided_by_coach then 'coach'
    else 'assessment' end
$$;

create or replace function keep_open_submission(attempt uuid) returns void language plpgsql set enable_seqscan = off as $$
declare
  kept record;
begin
  delete from open_submissions where attempt_id = attempt
    and not exists (select from attempts where id = attempt and state in ('submitted', 'in_assessment'));
  -- Who looked whether everything is there weighs none of it where it is blind, as if they held a seat.
  select latest.id, seats.held_by || array(
      select checked_by from completeness_checks where submission_id = latest.id and version.blind
    ) as held_by, seats.free, step_of(latest.id, version.checked_first, version.decided_by_coach) as step into kept
  from attempts
    join achievement_versions version on version.id = attempts.version_id
    cross join lateral (select * from submissions where attempt_id = attempts.id order by number desc limit 1) latest
    cross join lateral seats_of(latest.id, version.assessors) seats
  where attempts.id = attempt and attempts.state in ('submitted', 'in_assessment');
  if kept is null then return; end if;
  delete from open_seats using open_submissions open
    where open.attempt_id = attempt and open_seats.submission_id = open.submission_id
      and (open.submission_id <> kept.id or not (open_seats.assessor_id = any (kept.held_by)));
  insert into open_submissions
    (submission_id, attempt_id, achievement_id, organization_id, earner_id, number, submitted_at, due_on, title_order, free_seats, step, step_due_on)
  select latest.id, attempts.id, attempts.achievement_id, achievements.organization_id, attempts.earner_id, latest.number,
    latest.submitted_at, latest.due_on, lower(left(version.title, 200)),
    case when kept.step = 'assessment' then kept.free else '{}'::text[] end, kept.step,
    coalesce((select (promised ->> 'dueOn')::date from jsonb_array_elements(latest.steps) promised where promised ->> 'step' = kept.step), latest.due_on)
  from attempts
    join achievements on achievements.id = attempts.achievement_id
    join achievement_versions version on version.id = attempts.version_id
    join submissions latest on latest.id = kept.id
  where attempts.id = attempt
  on conflict (attempt_id) do update set submission_id = excluded.submission_id, number = excluded.number,
    submitted_at = excluded.submitted_at, due_on = excluded.due_on, free_seats = excluded.free_seats, step = excluded.step, step_due_on = excluded.step_due_on
  where (open_submissions.submission_id, open_submissions.free_seats, open_submissions.step)
    is distinct from (excluded.submission_id, excluded.free_seats, excluded.step);
  insert into open_seats (submission_id, assessor_id) select kept.id, unnest(kept.held_by) on conflict do nothing;
end
$$;

create function keep_open_submission_of_settled() returns trigger language plpgsql as $$
begin
  perform keep_open_submission(attempt_id) from submissions where id = coalesce(new.submission_id, old.submission_id);
  return null;
end
$$;
create trigger settled_submissions_keep_open after insert or delete on settled_submissions
  for each row execute function keep_open_submission_of_settled();

-- What was written to those who weighed somebody's work goes with that person.
create or replace function erase_person_judging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from coach_talks using attempts where attempts.id = attempt_id and attempts.earner_id = new.id;
  return null;
end
$$;
create trigger people_forget_judging after update on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function erase_person_judging();
