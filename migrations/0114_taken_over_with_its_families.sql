-- What a colleague took over from a cohort shows the same students: where a family takes back what it allowed, or asks that it is deleted, it is meant too.
create function with_taken_over(ids uuid[]) returns table (artifact_id uuid, steps integer) language sql stable as $$
  with recursive taken as (
    select artifacts.id, 0 as steps from artifacts where artifacts.id = any (ids)
    union
    select artifacts.id, taken.steps + 1 from taken
      join cohort_shares on cohort_shares.artifact_id = taken.id
      join artifacts on artifacts.of_share_id = cohort_shares.id
    -- In a copy that was masked so that nobody can be recognized, as the family’s teacher may hand in too, nobody is.
    where taken.steps < 100 and not (artifacts.masked_from is not null and artifacts.student_media = 'not-recognizable')
  )
  select id, min(taken.steps) from taken group by id
$$;
comment on function with_taken_over is 'artifacts, and what others took over from them, however often; steps: how often';

-- What was held back or deleted before.
insert into artifact_holds (artifact_id, because, held_at)
  select taken.artifact_id, 'consent-withdrawn', now()
  from with_taken_over(array(select artifact_id from artifact_holds)) taken join artifacts on artifacts.id = taken.artifact_id
  on conflict do nothing;
do $$
declare
  meant uuid[] := array(select artifact_id from with_taken_over(array(select id from artifacts where expired_because = 'asked')) where steps > 0);
begin
  perform set_config('laurel.asker', '*', true);
  update artifacts set expired_at = coalesce(expired_at, now()), expired_because = 'asked', expired_digest = coalesce(expired_digest, file_digest),
    file_digest = null, link_url = null, body = null, note = '' where id = any (meant);
  perform blank_artifacts(meant);
end $$;
