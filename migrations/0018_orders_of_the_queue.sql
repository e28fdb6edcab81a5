-- The queue by micro-credential and by how often a work was handed in, each order with an index of its own.
alter table open_submissions add column title_order text not null default '';
comment on column open_submissions.title_order is 'the title in small letters, as the version says it';
update open_submissions open set title_order = lower(left(version.title, 200))
from attempts join achievement_versions version on version.id = attempts.version_id where attempts.id = open.attempt_id;
create index open_submissions_title on open_submissions (organization_id, title_order, due_on, submission_id) where assessor_id is null;
create index open_submissions_number on open_submissions (organization_id, number, due_on, submission_id) where assessor_id is null;
create index open_submissions_achievement_number on open_submissions (achievement_id, number, due_on, submission_id) where assessor_id is null;

-- As it was, with the title.
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
    left join assessments on assessments.submission_id = latest.id and assessments.handed_back_at is null
  where attempts.id = attempt and attempts.state in ('submitted', 'in_assessment')
  on conflict (attempt_id) do update set submission_id = excluded.submission_id, number = excluded.number,
    submitted_at = excluded.submitted_at, due_on = excluded.due_on, assessment_id = excluded.assessment_id, assessor_id = excluded.assessor_id
  where (open_submissions.submission_id, open_submissions.assessment_id) is distinct from (excluded.submission_id, excluded.assessment_id);
end
$$;
