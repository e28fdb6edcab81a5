-- A copy is made as soon as a file is added, when its attempt often has no submission yet: then there is only the attempt to tell of it.
create or replace function live_rendition() returns trigger language plpgsql as $$
begin
  insert into live_changes (topic, tab)
    select distinct told.topic, null
    from artifacts
    left join lateral (select id from submissions where submissions.attempt_id = artifacts.attempt_id order by number desc limit 1) as newest on true
    cross join lateral unnest(array['attempt:' || artifacts.attempt_id, 'submission:' || newest.id]) as told (topic)
    where artifacts.file_digest = new.of_digest and told.topic is not null;
  return null;
end $$;
