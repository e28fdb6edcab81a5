-- A definition may ask that a person looks first whether everything is there, before anyone weighs it.

alter table achievement_versions
  add column checked_first boolean generated always as (coalesce(jsonb_typeof(definition #> '{assessment,check}') = 'object', false)) stored,
  add column blind boolean generated always as (coalesce((definition #>> '{assessment,blind}')::boolean, true)) stored;
comment on column achievement_versions.checked_first is 'somebody looks whether everything is there before it is weighed';
comment on column achievement_versions.blind is 'who weighs it does not know whose work it is';

alter table submissions add column steps jsonb not null default '[]';
comment on column submissions.steps is 'what was promised of each step, in order: [{step, dueOn}]; empty for what was handed in before there were any, which is one step by due_on';

create table completeness_checks (
  submission_id uuid primary key references submissions on delete cascade,
  checked_by    uuid not null references people,
  checked_at    timestamptz not null,
  outcome       text not null check (outcome in ('complete', 'returned')),
  lacks         jsonb not null default '[]',
  message       text not null default ''
);
comment on table completeness_checks is 'what a person found who looked whether everything is there; nothing in it is judged';
comment on column completeness_checks.lacks is 'what is missing: [{requirementId, what}]';
create index completeness_checks_by on completeness_checks (checked_by, checked_at desc);
create trigger completeness_checks_are_kept before update or delete on completeness_checks for each row execute function refuse_change();
create trigger completeness_checks_are_never_emptied before truncate on completeness_checks for each statement execute function refuse_change();
alter table completeness_checks enable row level security;
create policy completeness_checks_seen on completeness_checks using (
  (select laurel_sees_all()) or (select true from submissions where submissions.id = submission_id)
);

alter table open_submissions
  add column step text not null default 'assessment' check (step in ('check', 'assessment')),
  add column step_due_on date;
comment on column open_submissions.step is 'at which step it is; seats are free in one alone';
comment on column open_submissions.step_due_on is 'by when this step is promised';
alter table open_submissions disable trigger user;
update open_submissions set step_due_on = due_on;
alter table open_submissions enable trigger user;
alter table open_submissions alter column step_due_on set not null;
create index open_submissions_step on open_submissions (organization_id, step, step_due_on, submission_id) where step <> 'assessment';

-- The move of what comes back because something is missing.
create or replace function refuse_wrong_move() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (
    ('in_progress', 'submitted'), ('returned', 'submitted'), ('submitted', 'in_assessment'), ('in_assessment', 'submitted'),
    ('in_assessment', 'earned'), ('in_assessment', 'returned'), ('submitted', 'returned'),
    ('in_progress', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('in_assessment', 'withdrawn')
  ) then
    raise exception 'An attempt does not move from % to %.', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- At which step a submission is.
create function step_of(submission uuid, checked_first boolean) returns text language sql stable set search_path = public as $$
  select case when checked_first and not exists (select from completeness_checks where submission_id = submission) then 'check' else 'assessment' end
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
    ) as held_by, seats.free, step_of(latest.id, version.checked_first) as step into kept
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
create function keep_open_submission_of_check() returns trigger language plpgsql as $$
begin
  perform keep_open_submission(attempt_id) from submissions where id = new.submission_id;
  return null;
end
$$;
create trigger completeness_checks_keep_open after insert on completeness_checks
  for each row execute function keep_open_submission_of_check();

-- What waits for a look is neither due from an assessor nor held by one: it is counted by its step.
create or replace function tally_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, count(*) from new_rows where is_waiting group by organization_id, achievement_id
    union all
    select organization_id, case when step <> 'assessment' then step when is_waiting then 'due' else 'held' end,
      case when step = 'assessment' then due_on else step_due_on end::text, count(*) from new_rows group by 1, 2, 3;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, -count(*) from old_rows where is_waiting group by organization_id, achievement_id
    union all
    select organization_id, case when step <> 'assessment' then step when is_waiting then 'due' else 'held' end,
      case when step = 'assessment' then due_on else step_due_on end::text, -count(*) from old_rows group by 1, 2, 3;
  end if;
  return null;
end
$$;

drop trigger open_submissions_live on open_submissions;
create trigger open_submissions_live after insert or delete or update of free_seats, step on open_submissions
  for each row execute function live_queue();

alter table messages
  drop constraint messages_kind,
  add constraint messages_kind check (kind in
    ('invitation', 'sign-in-link', 'sign-up', 'address', 'account', 'handed-in', 'decision', 'taken-back', 'webhook', 'due', 'late', 'stalled', 'to-assess', 'membership', 'joined', 'lost-letters', 'catalog', 'coaching', 'cohort', 'digest', 'sent-back', 'co-signature'));
