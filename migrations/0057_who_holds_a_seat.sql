-- Who holds a seat, as rows that an index finds for one person whoever asks: what an array contains, row-level security keeps an index from answering.

create table open_seats (
  assessor_id   uuid not null references people,
  submission_id uuid not null references open_submissions on delete cascade,
  primary key (assessor_id, submission_id)
);
comment on table open_seats is 'who holds a seat of what is undecided, or has finished in one: they take no other of it';
create index open_seats_of_submission on open_seats (submission_id);
insert into open_seats (submission_id, assessor_id) select submission_id, unnest(assessor_ids) from open_submissions;
alter table open_seats enable row level security;
create policy open_seats_seen on open_seats using ((select laurel_sees_all()) or assessor_id = (select laurel_person()));

alter table open_submissions add column is_waiting boolean generated always as (cardinality(free_seats) > 0) stored;
comment on column open_submissions.is_waiting is 'a seat is free';

create or replace function keep_open_submission(attempt uuid) returns void language plpgsql set enable_seqscan = off as $$
declare
  kept record;
begin
  delete from open_submissions where attempt_id = attempt
    and not exists (select from attempts where id = attempt and state in ('submitted', 'in_assessment'));
  select latest.id, seats.held_by into kept
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
    (submission_id, attempt_id, achievement_id, organization_id, earner_id, number, submitted_at, due_on, title_order, free_seats)
  select latest.id, attempts.id, attempts.achievement_id, achievements.organization_id, attempts.earner_id, latest.number,
    latest.submitted_at, latest.due_on, lower(left(version.title, 200)), seats.free
  from attempts
    join achievements on achievements.id = attempts.achievement_id
    join achievement_versions version on version.id = attempts.version_id
    join submissions latest on latest.id = kept.id
    cross join lateral seats_of(latest.id, version.assessors) seats
  where attempts.id = attempt
  on conflict (attempt_id) do update set submission_id = excluded.submission_id, number = excluded.number,
    submitted_at = excluded.submitted_at, due_on = excluded.due_on, free_seats = excluded.free_seats
  where (open_submissions.submission_id, open_submissions.free_seats) is distinct from (excluded.submission_id, excluded.free_seats);
  insert into open_seats (submission_id, assessor_id) select kept.id, unnest(kept.held_by) on conflict do nothing;
end
$$;

create or replace function tally_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, count(*) from new_rows where is_waiting group by organization_id, achievement_id
    union all
    select organization_id, case when is_waiting then 'due' else 'held' end, due_on::text, count(*) from new_rows group by 1, 2, 3;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, -count(*) from old_rows where is_waiting group by organization_id, achievement_id
    union all
    select organization_id, case when is_waiting then 'due' else 'held' end, due_on::text, -count(*) from old_rows group by 1, 2, 3;
  end if;
  return null;
end
$$;

drop index open_submissions_due, open_submissions_achievement, open_submissions_title, open_submissions_number,
  open_submissions_achievement_number, open_submissions_held;
alter table open_submissions drop column assessor_ids;
create index open_submissions_due on open_submissions (organization_id, due_on, submission_id) where is_waiting;
create index open_submissions_achievement on open_submissions (achievement_id, due_on, submission_id) where is_waiting;
create index open_submissions_title on open_submissions (organization_id, title_order, due_on, submission_id) where is_waiting;
create index open_submissions_number on open_submissions (organization_id, number, due_on, submission_id) where is_waiting;
create index open_submissions_achievement_number on open_submissions (achievement_id, number, due_on, submission_id) where is_waiting;

-- What an assessor decided, the newest first.
alter table decision_readings add column assessor_id uuid references people;
comment on column decision_readings.assessor_id is 'whose reading it is';
alter table decision_readings disable trigger user;
update decision_readings set assessor_id = assessments.assessor_id from assessments where assessments.id = assessment_id;
alter table decision_readings enable trigger user;
alter table decision_readings alter column assessor_id set not null;
create index decision_readings_assessor on decision_readings (assessor_id, decision_id);
