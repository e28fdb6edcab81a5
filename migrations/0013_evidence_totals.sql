-- How much evidence each person and each organization keeps, so that a limit is asked of one row and nothing is added up.
create table person_evidence (
  person_id uuid primary key references people,
  bytes     bigint not null check (bytes >= 0)
);
create table organization_evidence (
  organization_id uuid primary key references organizations,
  bytes           bigint not null check (bytes >= 0)
);
comment on column person_evidence.bytes is 'of all files of this person''s artifacts, also of those removed a moment ago; the same file twice counts twice';
comment on column organization_evidence.bytes is 'of all whose attempts count here: where they work, else the one that offers the micro-credential';

create function count_evidence() returns trigger language plpgsql as $$
declare
  artifact artifacts;
  change bigint;
  person uuid;
  organization uuid;
begin
  if tg_op = 'INSERT' then artifact := new; else artifact := old; end if;
  select size_bytes into change from files where digest = artifact.file_digest;
  if tg_op = 'DELETE' then change := -change; end if;
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
  return null;
end $$;
create trigger artifacts_count_in after insert on artifacts for each row when (new.file_digest is not null) execute function count_evidence();
create trigger artifacts_count_out after delete on artifacts for each row when (old.file_digest is not null) execute function count_evidence();

insert into person_evidence
  select attempts.earner_id, sum(files.size_bytes)
  from artifacts join files on files.digest = artifacts.file_digest join attempts on attempts.id = artifacts.attempt_id
  group by 1;
insert into organization_evidence
  select coalesce(attempts.organization_id, achievements.organization_id), sum(files.size_bytes)
  from artifacts join files on files.digest = artifacts.file_digest join attempts on attempts.id = artifacts.attempt_id
    join achievements on achievements.id = attempts.achievement_id
  group by 1;

-- The hourly sweep looks at what was removed, and at what came lately.
create index artifacts_removed on artifacts (removed_at) where removed_at is not null;
create index files_stored on files (stored_at);
