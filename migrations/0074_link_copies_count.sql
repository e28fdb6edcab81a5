-- Copies of pages count as evidence does, for the person whose link it is and for their organization: each submission's, with the forms made of it.
-- In the order of `count_evidence_in`: the renditions are held, then people, then organizations, each in the order of its id.
create function count_link_files(submissions_of uuid[], digests text[], sign int) returns void language plpgsql as $$
begin
  if digests is null then return; end if;
  perform from renditions where of_digest = any (digests) order by of_digest, kind for share;
  -- A check is made of the row as proposed too, so what is taken away is an update alone.
  if sign > 0 then
    insert into person_evidence as kept
      select attempts.earner_id, sum(bytes_with_copies(held.digest))
      from unnest(submissions_of, digests) held (submission, digest)
        join submissions on submissions.id = held.submission join attempts on attempts.id = submissions.attempt_id
      group by 1 order by 1
      on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
    insert into organization_evidence as kept
      select coalesce(attempts.organization_id, achievements.organization_id), sum(bytes_with_copies(held.digest))
      from unnest(submissions_of, digests) held (submission, digest)
        join submissions on submissions.id = held.submission join attempts on attempts.id = submissions.attempt_id
        join achievements on achievements.id = attempts.achievement_id
      group by 1 order by 1
      on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
    return;
  end if;
  perform from person_evidence where person_id in (
    select earner_id from submissions join attempts on attempts.id = attempt_id where submissions.id = any (submissions_of)
  ) order by person_id for update;
  update person_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select attempts.earner_id, sum(bytes_with_copies(held.digest)) as bytes
    from unnest(submissions_of, digests) held (submission, digest)
      join submissions on submissions.id = held.submission join attempts on attempts.id = submissions.attempt_id
    group by 1
  ) gone where person_id = gone.earner_id;
  perform from organization_evidence where organization_id in (
    select coalesce(attempts.organization_id, achievements.organization_id)
    from submissions join attempts on attempts.id = attempt_id join achievements on achievements.id = attempts.achievement_id
    where submissions.id = any (submissions_of)
  ) order by organization_id for update;
  update organization_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select coalesce(attempts.organization_id, achievements.organization_id) as id, sum(bytes_with_copies(held.digest)) as bytes
    from unnest(submissions_of, digests) held (submission, digest)
      join submissions on submissions.id = held.submission join attempts on attempts.id = submissions.attempt_id
      join achievements on achievements.id = attempts.achievement_id
    group by 1
  ) gone where organization_id = gone.id;
end $$;

create function count_link_copies_in() returns trigger language plpgsql as $$
begin
  perform count_link_files(array_agg(submission_id), array_agg(file_digest), 1) from come where file_digest is not null;
  return null;
end $$;
create trigger link_copies_count_in after insert on link_copies
  referencing new table as come for each statement execute function count_link_copies_in();

create function count_link_copies_changed() returns trigger language plpgsql as $$
begin
  perform count_link_files(array_agg(gone.submission_id), array_agg(gone.file_digest), -1)
    from gone join come using (id) where gone.file_digest is not null and come.file_digest is distinct from gone.file_digest;
  perform count_link_files(array_agg(come.submission_id), array_agg(come.file_digest), 1)
    from gone join come using (id) where come.file_digest is not null and come.file_digest is distinct from gone.file_digest;
  return null;
end $$;
create trigger link_copies_count_changed after update on link_copies
  referencing old table as gone new table as come for each statement execute function count_link_copies_changed();

-- Before the row goes: with its submission nobody could tell any more whose it was.
create function count_link_copy_out() returns trigger language plpgsql as $$
begin
  perform count_link_files(array[old.submission_id], array[old.file_digest], -1);
  return old;
end $$;
create trigger link_copies_count_out before delete on link_copies for each row
  when (old.file_digest is not null) execute function count_link_copy_out();

-- A copy that becomes ready of a file counts for whoever keeps that file, as an artifact or as the copy of a page.
create or replace function count_rendition() returns trigger language plpgsql as $$
declare
  made bigint;
begin
  select size_bytes into made from files where digest = new.digest;
  insert into person_evidence as kept
    select attempts.earner_id, made * count(*) from (
      select attempt_id from artifacts where file_digest = new.of_digest
      union all select submissions.attempt_id from link_copies join submissions on submissions.id = submission_id where file_digest = new.of_digest
    ) held join attempts on attempts.id = held.attempt_id group by 1 order by 1
    on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
  insert into organization_evidence as kept
    select coalesce(attempts.organization_id, achievements.organization_id), made * count(*) from (
      select attempt_id from artifacts where file_digest = new.of_digest
      union all select submissions.attempt_id from link_copies join submissions on submissions.id = submission_id where file_digest = new.of_digest
    ) held join attempts on attempts.id = held.attempt_id join achievements on achievements.id = attempts.achievement_id group by 1 order by 1
    on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
  return null;
end $$;

select count_link_files(array_agg(submission_id), array_agg(file_digest), 1) from link_copies where file_digest is not null;
