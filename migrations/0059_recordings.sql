-- Recordings: what each is, a picture of it and a form that every browser plays, made by jobs; and how far such a job is.
alter table renditions add column progress smallint check (progress between 0 and 100 and (progress is null or state = 'waiting'));
comment on column renditions.progress is 'how much of a long work is done, in percent; told on open pages';

-- Who assesses is told of the copy that they wait for, and not of every picture that is made beside it.
create or replace function live_rendition() returns trigger language plpgsql as $$
begin
  insert into live_changes (topic, tab)
    select distinct told.topic, null
    from artifacts
    left join lateral (select id from submissions where submissions.attempt_id = artifacts.attempt_id order by number desc limit 1) as newest on new.kind = 'clean'
    cross join lateral unnest(array['attempt:' || artifacts.attempt_id, 'submission:' || newest.id]) as told (topic)
    where artifacts.file_digest = new.of_digest and told.topic is not null;
  return null;
end $$;
drop trigger renditions_live on renditions;
create trigger renditions_live after update of state, progress on renditions for each row
  when (old.state <> new.state or new.progress is distinct from old.progress) execute function live_rendition();

-- Asked for with the artifact, through whichever door that comes, as the clean copy is.
create function ask_for_recording() returns trigger language plpgsql as $$
begin
  insert into renditions (of_digest, kind)
    select new.file_digest, asked.kind from files cross join unnest(array['overview', 'playable']) as asked (kind)
    where files.digest = new.file_digest and files.content_type ~ '^(video|audio)/'
    on conflict do nothing;
  return null;
end $$;
create trigger artifacts_ask_for_recording after insert on artifacts
  for each row when (new.file_digest is not null) execute function ask_for_recording();

-- What was added before is looked at as well.
insert into renditions (of_digest, kind)
  select distinct artifacts.file_digest, asked.kind
  from artifacts join files on files.digest = artifacts.file_digest cross join unnest(array['overview', 'playable']) as asked (kind)
  where files.content_type ~ '^(video|audio)/'
  on conflict do nothing;
