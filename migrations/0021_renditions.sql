-- Second files that are made of the first. Now there is one kind: the copy for assessors who must not know whose work it is, without what a file says of its author.
create table renditions (
  of_digest text not null references files on delete cascade,
  kind      text not null check (kind in ('clean')),
  state     text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  digest    text references files,
  because   text check (because in ('kind', 'too-large', 'damaged', 'slow')),
  found     jsonb not null default '{"people": [], "place": false}',
  asked_at  timestamptz not null default now(),
  made_at   timestamptz,
  primary key (of_digest, kind),
  check ((state = 'ready') = (digest is not null)),
  check ((state = 'failed') = (because is not null)),
  check ((state = 'waiting') = (made_at is null))
);
comment on column renditions.of_digest is 'the file that was handed in; its digest is the one that is shown and signed';
comment on column renditions.digest is 'the file that was made of it; the same where there was nothing to leave out';
comment on column renditions.because is 'why none can be made: the kind of file, its size, what is damaged in it, or the time it took';
comment on column renditions.found is 'what the first file says beside its content: the names of people, and whether it names a place; told to who added it';
create index renditions_waiting on renditions (asked_at) where state = 'waiting';
create index renditions_digest on renditions (digest);

-- A copy is asked for with the artifact itself, through whichever door that comes.
create function ask_for_clean_copy() returns trigger language plpgsql as $$
begin
  insert into renditions (of_digest, kind)
    select new.file_digest, 'clean' from attempts join achievement_versions on achievement_versions.id = attempts.version_id
    where attempts.id = new.attempt_id and (achievement_versions.definition #>> '{assessment,blind}')::boolean
    on conflict do nothing;
  return null;
end $$;
-- Before `artifacts_count_in` by its name, which counts a copy that is there already.
create trigger artifacts_ask_for_clean_copy after insert on artifacts
  for each row when (new.file_digest is not null) execute function ask_for_clean_copy();

-- What a person and an organization keep counts the copies too: they take the same room on the disk.
create function count_bytes(artifact artifacts, change bigint) returns void language plpgsql as $$
declare
  person uuid;
  organization uuid;
begin
  select attempts.earner_id, coalesce(attempts.organization_id, achievements.organization_id) into person, organization
    from attempts join achievements on achievements.id = attempts.achievement_id where attempts.id = artifact.attempt_id;
  -- A check is made of the row as proposed too, so what is taken away is an update alone.
  if change > 0 then
    insert into person_evidence as kept values (person, change) on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
    insert into organization_evidence as kept values (organization, change)
      on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
  else
    update person_evidence set bytes = bytes + change where person_id = person;
    update organization_evidence set bytes = bytes + change where organization_id = organization;
  end if;
end $$;

create or replace function count_evidence() returns trigger language plpgsql as $$
declare
  artifact artifacts;
  change bigint;
  copies bigint;
begin
  if tg_op = 'INSERT' then artifact := new; else artifact := old; end if;
  select size_bytes into change from files where digest = artifact.file_digest;
  -- Held until the end, so that a copy that becomes ready meanwhile is counted once: here, or by its own trigger after us.
  perform from renditions where of_digest = artifact.file_digest for share;
  select coalesce(sum(files.size_bytes), 0) into copies from renditions join files on files.digest = renditions.digest
    where renditions.of_digest = artifact.file_digest and renditions.digest <> renditions.of_digest;
  change := change + copies;
  if tg_op = 'DELETE' then change := -change; end if;
  perform count_bytes(artifact, change);
  return null;
end $$;

create function count_rendition() returns trigger language plpgsql as $$
declare
  artifact artifacts;
  made bigint;
begin
  select size_bytes into made from files where digest = new.digest;
  for artifact in select * from artifacts where file_digest = new.of_digest loop
    perform count_bytes(artifact, made);
  end loop;
  return null;
end $$;
create trigger renditions_count_in after update on renditions
  for each row when (old.state = 'waiting' and new.state = 'ready' and new.digest <> new.of_digest) execute function count_rendition();

-- What was added before waits for its copy as well.
insert into renditions (of_digest, kind)
  select distinct artifacts.file_digest, 'clean'
  from artifacts join attempts on attempts.id = artifacts.attempt_id join achievement_versions on achievement_versions.id = attempts.version_id
  where artifacts.file_digest is not null and (achievement_versions.definition #>> '{assessment,blind}')::boolean;
