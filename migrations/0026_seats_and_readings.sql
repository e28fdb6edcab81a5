-- A submission may be read from several seats, each assessment is finished apart from the decision, and a decision names the readings it rests on.
alter table assessments rename column handed_back_at to released_at;
alter table assessments rename column hand_back_note to release_note;
alter table assessments
  add column seat text not null default 'first'
    check (seat in ('first', 'second', 'third', 'fourth', 'fifth', 'adjudicator', 'calibration')),
  add column finished_at timestamptz,
  add constraint assessments_finished_or_released check (finished_at is null or released_at is null);
comment on column assessments.seat is 'first to fifth: read independently of each other; adjudicator: settles where they differ; calibration: practice, no part of a decision';
comment on column assessments.finished_at is 'when its assessor gave it as their reading; from then on it stays as it is';
comment on column assessments.released_at is 'when it went back to the queue undecided: by its assessor, or because they assess there no more';
comment on column assessments.release_note is 'why, for the organization alone';
drop index assessments_one_reader;
create unique index assessments_one_in_a_seat on assessments (submission_id, seat) where released_at is null and seat <> 'calibration';
create unique index assessments_one_seat_each on assessments (submission_id, assessor_id) where released_at is null;

update assessments set finished_at = decisions.decided_at from decisions where decisions.assessment_id = assessments.id;

create table decision_readings (
  decision_id   uuid not null references decisions,
  assessment_id uuid not null unique references assessments,
  primary key (decision_id, assessment_id)
);
comment on table decision_readings is 'the finished assessments that a decision rests on';
insert into decision_readings (decision_id, assessment_id) select id, assessment_id from decisions;
alter table decisions drop column assessment_id;
create trigger decision_readings_are_kept before update or delete on decision_readings for each row execute function refuse_change();
create trigger decision_readings_are_never_emptied before truncate on decision_readings for each statement execute function refuse_change();

-- After the row, so that an assessment may be finished in the statement that decides.
create function refuse_unfinished_reading() returns trigger language plpgsql as $$
begin
  if not exists (
    select from assessments join decisions on decisions.submission_id = assessments.submission_id
    where assessments.id = new.assessment_id and decisions.id = new.decision_id
      and assessments.finished_at is not null and assessments.seat <> 'calibration'
  ) then
    raise exception 'A decision rests on finished assessments of its own submission.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger decision_readings_are_finished after insert on decision_readings
  for each row execute function refuse_unfinished_reading();

-- The moves of an attempt, as work/attempts/move-attempt.ts names them.
create function refuse_wrong_move() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (
    ('in_progress', 'submitted'), ('returned', 'submitted'), ('submitted', 'in_assessment'), ('in_assessment', 'submitted'),
    ('in_assessment', 'earned'), ('in_assessment', 'returned'),
    ('in_progress', 'withdrawn'), ('returned', 'withdrawn'), ('submitted', 'withdrawn'), ('in_assessment', 'withdrawn')
  ) then
    raise exception 'An attempt does not move from % to %.', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger attempts_move before update of state on attempts
  for each row when (old.state is distinct from new.state) execute function refuse_wrong_move();

-- As it was; the queue hands out the first seat.
create or replace function keep_open_submission(attempt uuid) returns void language plpgsql set enable_seqscan = off as $$
begin
  delete from open_submissions where attempt_id = attempt
    and not exists (select from attempts where id = attempt and state in ('submitted', 'in_assessment'));
  insert into open_submissions
    (submission_id, attempt_id, achievement_id, organization_id, earner_id, number, submitted_at, due_on, assessment_id, assessor_id, title_order)
  select latest.id, attempts.id, attempts.achievement_id, achievements.organization_id, attempts.earner_id, latest.number,
    latest.submitted_at, latest.due_on, assessments.id, assessments.assessor_id, lower(left(version.title, 200))
  from attempts
    join achievements on achievements.id = attempts.achievement_id
    join achievement_versions version on version.id = attempts.version_id
    cross join lateral (select * from submissions where attempt_id = attempts.id order by number desc limit 1) latest
    left join assessments on assessments.submission_id = latest.id and assessments.seat = 'first' and assessments.released_at is null
  where attempts.id = attempt and attempts.state in ('submitted', 'in_assessment')
  on conflict (attempt_id) do update set submission_id = excluded.submission_id, number = excluded.number,
    submitted_at = excluded.submitted_at, due_on = excluded.due_on, assessment_id = excluded.assessment_id, assessor_id = excluded.assessor_id
  where (open_submissions.submission_id, open_submissions.assessment_id) is distinct from (excluded.submission_id, excluded.assessment_id);
end
$$;
