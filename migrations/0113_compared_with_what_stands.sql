-- What somebody gave on probation is compared with what stands: where an appeal changed a decision, with the later one of the two, and once.
create or replace function probation_agreement(organization uuid, person uuid, out assessments integer, out criteria integer, out exact integer, out adjacent integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  with given as (
    select assessments.id as assessment_id, scores.level as given, stands.level as decided
    from assessments
      join submissions on submissions.id = assessments.submission_id
      join attempts on attempts.id = submissions.attempt_id
      join achievements on achievements.id = attempts.achievement_id and achievements.organization_id = organization
      join scores on scores.assessment_id = assessments.id and scores.level is not null
      cross join lateral (
        select decision_levels.level from decisions
          join decision_levels on decision_levels.decision_id = decisions.id and not decision_levels.carried
        where decisions.submission_id = submissions.id and decision_levels.criterion_id = scores.criterion_id
        order by decisions.id desc limit 1
      ) as stands
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
