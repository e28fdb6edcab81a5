-- What people and organizations keep is counted for a statement at once, everyone's before every organization's and each in the order of its id: two that count for the same people never wait for each other in a circle.
create function bytes_with_copies(file text) returns bigint language sql stable as $$
  select size_bytes + coalesce((
    select sum(made.size_bytes) from renditions join files made on made.digest = renditions.digest
    where renditions.of_digest = file and renditions.digest <> renditions.of_digest), 0)
  from files where digest = file
$$;

drop trigger artifacts_count_in on artifacts;
drop trigger artifacts_count_out on artifacts;
drop function count_evidence();

-- In both the renditions are held until the end, so that a copy that becomes ready meanwhile is counted once: here, or by its own trigger after us.
create function count_evidence_in() returns trigger language plpgsql as $$
begin
  perform from renditions where of_digest in (select file_digest from changed) order by of_digest, kind for share;
  insert into person_evidence as kept
    select attempts.earner_id, sum(bytes_with_copies(changed.file_digest)) from changed join attempts on attempts.id = changed.attempt_id
    where changed.file_digest is not null group by 1 order by 1
    on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
  insert into organization_evidence as kept
    select coalesce(attempts.organization_id, achievements.organization_id), sum(bytes_with_copies(changed.file_digest))
    from changed join attempts on attempts.id = changed.attempt_id join achievements on achievements.id = attempts.achievement_id
    where changed.file_digest is not null group by 1 order by 1
    on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
  return null;
end $$;
create trigger artifacts_count_in after insert on artifacts
  referencing new table as changed for each statement execute function count_evidence_in();

-- A check is made of the row as proposed too, so what is taken away is an update alone, of rows that are held in their order first.
create function count_evidence_out() returns trigger language plpgsql as $$
begin
  perform from renditions where of_digest in (select file_digest from changed) order by of_digest, kind for share;
  perform from person_evidence where person_id in (select earner_id from changed join attempts on attempts.id = changed.attempt_id)
    order by person_id for update;
  update person_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select attempts.earner_id, sum(bytes_with_copies(changed.file_digest)) as bytes from changed join attempts on attempts.id = changed.attempt_id
    where changed.file_digest is not null group by 1
  ) gone where person_id = gone.earner_id;
  perform from organization_evidence where organization_id in (
    select coalesce(attempts.organization_id, achievements.organization_id)
    from changed join attempts on attempts.id = changed.attempt_id join achievements on achievements.id = attempts.achievement_id
  ) order by organization_id for update;
  update organization_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select coalesce(attempts.organization_id, achievements.organization_id) as id, sum(bytes_with_copies(changed.file_digest)) as bytes
    from changed join attempts on attempts.id = changed.attempt_id join achievements on achievements.id = attempts.achievement_id
    where changed.file_digest is not null group by 1
  ) gone where organization_id = gone.id;
  return null;
end $$;
create trigger artifacts_count_out after delete on artifacts
  referencing old table as changed for each statement execute function count_evidence_out();

create or replace function count_rendition() returns trigger language plpgsql as $$
declare
  made bigint;
begin
  select size_bytes into made from files where digest = new.digest;
  insert into person_evidence as kept
    select attempts.earner_id, made * count(*) from artifacts join attempts on attempts.id = artifacts.attempt_id
    where artifacts.file_digest = new.of_digest group by 1 order by 1
    on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
  insert into organization_evidence as kept
    select coalesce(attempts.organization_id, achievements.organization_id), made * count(*)
    from artifacts join attempts on attempts.id = artifacts.attempt_id join achievements on achievements.id = attempts.achievement_id
    where artifacts.file_digest = new.of_digest group by 1 order by 1
    on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
  return null;
end $$;
drop function count_bytes(artifacts, bigint);
