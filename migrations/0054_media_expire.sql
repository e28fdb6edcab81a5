-- What shows students goes by itself some time after the decision: what it took up counts no longer, as when an artifact is removed.
create function count_evidence_gone() returns trigger language plpgsql as $$
begin
  if not exists (select from before join after using (id) where before.file_digest is not null and after.file_digest is null) then return null; end if;
  perform from person_evidence where person_id in (
    select earner_id from before join after using (id) join attempts on attempts.id = before.attempt_id
    where before.file_digest is not null and after.file_digest is null) order by person_id for update;
  update person_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select attempts.earner_id, sum(bytes_with_copies(before.file_digest)) as bytes
    from before join after using (id) join attempts on attempts.id = before.attempt_id
    where before.file_digest is not null and after.file_digest is null group by 1
  ) gone where person_id = gone.earner_id;
  perform from organization_evidence where organization_id in (
    select coalesce(attempts.organization_id, achievements.organization_id)
    from before join after using (id) join attempts on attempts.id = before.attempt_id join achievements on achievements.id = attempts.achievement_id
    where before.file_digest is not null and after.file_digest is null) order by organization_id for update;
  update organization_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select coalesce(attempts.organization_id, achievements.organization_id) as id, sum(bytes_with_copies(before.file_digest)) as bytes
    from before join after using (id) join attempts on attempts.id = before.attempt_id join achievements on achievements.id = attempts.achievement_id
    where before.file_digest is not null and after.file_digest is null group by 1
  ) gone where organization_id = gone.id;
  return null;
end $$;
create trigger artifacts_count_gone after update on artifacts
  referencing old table as before new table as after for each statement execute function count_evidence_gone();
