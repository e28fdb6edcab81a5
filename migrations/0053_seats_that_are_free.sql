-- Several assessors weigh one submission, each in a seat of their own: what waits is a submission with a free seat.

alter table achievement_versions
  add column assessors integer generated always as (coalesce((definition #>> '{assessment,readers}')::integer, 1)) stored;
comment on column achievement_versions.assessors is 'how many weigh a submission independently of each other';

alter table assessments
  add column message text not null default '',
  add column reopens jsonb not null default '{}';
comment on column assessments.message is 'to the earner, beside the reasons; kept until the submission is decided';
comment on column assessments.reopens is 'by criterion that is not shown, the requirements that its assessor would open again';

alter table open_submissions
  add column free_seats text[] not null default '{}',
  add column assessor_ids uuid[] not null default '{}';
comment on column open_submissions.free_seats is 'the seats that nobody has taken, the next one first; empty while it waits for nobody';
comment on column open_submissions.assessor_ids is 'who holds a seat or has finished in one: they take no other';

-- What a submission still needs: who weighs it independently; when all of them have finished and it is not decided, one who settles it.
create function seats_of(submission uuid, assessors integer, out free text[], out held_by uuid[]) language sql stable set search_path = public as $$
  with held as (
    select seat, assessor_id, finished_at from assessments
    where submission_id = submission and released_at is null and seat <> 'calibration'
  ),
  needed as (
    select case when (select count(*) from held where seat <> 'adjudicator' and finished_at is not null) >= assessors
      then array['adjudicator'] else (array['first', 'second', 'third', 'fourth', 'fifth'])[1:assessors] end as seats
  )
  select
    coalesce((select array_agg(each.seat order by each.place) from needed, unnest(needed.seats) with ordinality as each (seat, place)
      where each.seat not in (select seat from held)), '{}'),
    coalesce((select array_agg(assessor_id order by assessor_id) from held), '{}')
$$;

create or replace function keep_open_submission(attempt uuid) returns void language plpgsql set enable_seqscan = off as $$
begin
  delete from open_submissions where attempt_id = attempt
    and not exists (select from attempts where id = attempt and state in ('submitted', 'in_assessment'));
  insert into open_submissions
    (submission_id, attempt_id, achievement_id, organization_id, earner_id, number, submitted_at, due_on, title_order, free_seats, assessor_ids)
  select latest.id, attempts.id, attempts.achievement_id, achievements.organization_id, attempts.earner_id, latest.number,
    latest.submitted_at, latest.due_on, lower(left(version.title, 200)), seats.free, seats.held_by
  from attempts
    join achievements on achievements.id = attempts.achievement_id
    join achievement_versions version on version.id = attempts.version_id
    cross join lateral (select * from submissions where attempt_id = attempts.id order by number desc limit 1) latest
    cross join lateral seats_of(latest.id, version.assessors) seats
  where attempts.id = attempt and attempts.state in ('submitted', 'in_assessment')
  on conflict (attempt_id) do update set submission_id = excluded.submission_id, number = excluded.number,
    submitted_at = excluded.submitted_at, due_on = excluded.due_on, free_seats = excluded.free_seats, assessor_ids = excluded.assessor_ids
  where (open_submissions.submission_id, open_submissions.free_seats, open_submissions.assessor_ids)
    is distinct from (excluded.submission_id, excluded.free_seats, excluded.assessor_ids);
end
$$;
drop trigger assessments_keep_open on assessments;
create trigger assessments_keep_open after insert or update of released_at, finished_at on assessments
  for each row execute function keep_open_submission_of_assessment();

create or replace function tally_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, count(*) from new_rows where free_seats <> '{}' group by organization_id, achievement_id
    union all
    select organization_id, case when free_seats <> '{}' then 'due' else 'held' end, due_on::text, count(*) from new_rows group by 1, 2, 3;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, -count(*) from old_rows where free_seats <> '{}' group by organization_id, achievement_id
    union all
    select organization_id, case when free_seats <> '{}' then 'due' else 'held' end, due_on::text, -count(*) from old_rows group by 1, 2, 3;
  end if;
  return null;
end
$$;

-- The rows that stand, without a change of any total: each waits for one assessor, or is held by one.
alter table open_submissions disable trigger user;
update open_submissions set
  free_seats = case when assessor_id is null then array['first'] else '{}' end,
  assessor_ids = case when assessor_id is null then '{}' else array[assessor_id] end;
alter table open_submissions enable trigger user;

drop trigger open_submissions_live on open_submissions;
create trigger open_submissions_live after insert or delete or update of free_seats on open_submissions
  for each row execute function live_queue();

drop index open_submissions_due, open_submissions_achievement, open_submissions_taken, open_submissions_title, open_submissions_number,
  open_submissions_achievement_number;
alter table open_submissions drop column assessment_id, drop column assessor_id;
create index open_submissions_due on open_submissions (organization_id, due_on, submission_id) where free_seats <> '{}';
create index open_submissions_achievement on open_submissions (achievement_id, due_on, submission_id) where free_seats <> '{}';
create index open_submissions_title on open_submissions (organization_id, title_order, due_on, submission_id) where free_seats <> '{}';
create index open_submissions_number on open_submissions (organization_id, number, due_on, submission_id) where free_seats <> '{}';
create index open_submissions_achievement_number on open_submissions (achievement_id, number, due_on, submission_id) where free_seats <> '{}';
create index open_submissions_held on open_submissions using gin (assessor_ids);
-- What lies on somebody's table.
create index assessments_in_hand on assessments (assessor_id) where released_at is null and finished_at is null and seat <> 'calibration';

-- What one seat notes, when and with what words nobody else reads before the decision, but who settles where the others differ.
create function readings_are_open(submission uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from decisions where submission_id = submission) or exists (
    select from assessments where submission_id = submission and seat = 'adjudicator' and released_at is null and assessor_id = laurel_person())
$$;
comment on function readings_are_open is 'for who asks; as the owner of the tables, since a policy can''t ask its own table';
drop policy assessments_seen on assessments;
create policy assessments_seen on assessments using (
  (select laurel_sees_all()) or assessor_id = (select laurel_person())
  or ((select true from submissions where submissions.id = submission_id) and readings_are_open(submission_id))
);
drop policy scores_seen on scores;
create policy scores_seen on scores using (
  (select laurel_sees_all()) or (select assessor_id = (select laurel_person()) or finished_at is not null from assessments where assessments.id = assessment_id)
);
