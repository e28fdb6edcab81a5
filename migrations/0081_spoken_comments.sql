-- Comments by voice or into a camera, up to a minute long. The recording comes in pieces, as every file does; until it is here the comment is its author's alone.

alter table comments
  add column is_spoken boolean not null default false,
  drop constraint comments_check1,
  add constraint comments_words check (case when removed_at is null then body <> '' or is_spoken else body = '' end);
comment on column comments.is_spoken is 'whether it was spoken; then it may have no written words';

create table comment_recordings (
  comment_id       uuid primary key references comments on delete cascade,
  artifact_id      uuid not null references artifacts on delete cascade,
  author_id        uuid not null references people,
  organization_id  uuid not null references organizations,
  kind             text not null check (kind in ('audio', 'video')),
  posts_on_arrival boolean not null,
  seconds          real check (seconds > 0 and seconds <= 61),
  file_digest      text references files,
  arrived_at       timestamptz,
  gone_at          timestamptz,
  check ((arrived_at is null) = (seconds is null)),
  check ((file_digest is not null) = (arrived_at is not null and gone_at is null))
);
comment on table comment_recordings is 'what is said in a spoken comment; its words, place and answers are those of the comment';
comment on column comment_recordings.organization_id is 'for whose evidence it counts, beside that of its author: the one that keeps the artifact';
comment on column comment_recordings.posts_on_arrival is 'whether the other side sees it as soon as it is here';
comment on column comment_recordings.gone_at is 'when it went: with the artifact it speaks of, or with its author';
create index comment_recordings_artifact on comment_recordings (artifact_id);
create index comment_recordings_author on comment_recordings (author_id);
create index comment_recordings_file on comment_recordings (file_digest) where file_digest is not null;
alter table comment_recordings enable row level security;
create policy comment_recordings_seen on comment_recordings using (
  (select laurel_sees_all()) or (select true from comments where comments.id = comment_id)
);

alter table uploads add column comment_id uuid references comments on delete cascade;
comment on column uploads.comment_id is 'the comment that it is spoken in; then it becomes no artifact';
create index uploads_comment on uploads (comment_id) where comment_id is not null;
drop index uploads_send_key;
create unique index uploads_send_key on uploads (attempt_id, person_id, send_key, (comment_id is null));

-- It is looked at and made playable as the recordings of evidence are.
create trigger comment_recordings_ask_for_recording after update on comment_recordings
  for each row when (old.file_digest is null and new.file_digest is not null) execute function ask_for_recording();

-- It counts for its author and for the organization, with what is made of it: for a statement at once and in one order, as evidence does.
create function uncount_spoken(authors uuid[], organizations uuid[], files text[]) returns void language plpgsql as $$
begin
  if cardinality(authors) = 0 then return; end if;
  perform from renditions where of_digest = any (files) order by of_digest, kind for share;
  perform from person_evidence where person_id = any (authors) order by person_id for update;
  update person_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select author, sum(bytes_with_copies(file)) as bytes from unnest(authors, files) as each (author, file) group by 1
  ) gone where person_id = gone.author;
  perform from organization_evidence where organization_id = any (organizations) order by organization_id for update;
  update organization_evidence as kept set bytes = kept.bytes - gone.bytes from (
    select organization, sum(bytes_with_copies(file)) as bytes from unnest(organizations, files) as each (organization, file) group by 1
  ) gone where organization_id = gone.organization;
end $$;

create function count_spoken() returns trigger language plpgsql as $$
begin
  perform from renditions where of_digest in (
    select after.file_digest from before join after using (comment_id) where before.file_digest is null) order by of_digest, kind for share;
  insert into person_evidence as kept
    select after.author_id, sum(bytes_with_copies(after.file_digest)) from before join after using (comment_id)
    where before.file_digest is null and after.file_digest is not null group by 1 order by 1
    on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
  insert into organization_evidence as kept
    select after.organization_id, sum(bytes_with_copies(after.file_digest)) from before join after using (comment_id)
    where before.file_digest is null and after.file_digest is not null group by 1 order by 1
    on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
  perform uncount_spoken(
    coalesce(array_agg(before.author_id), '{}'), coalesce(array_agg(before.organization_id), '{}'), coalesce(array_agg(before.file_digest), '{}'))
    from before join after using (comment_id) where before.file_digest is not null and after.file_digest is null;
  return null;
end $$;
-- After `comment_recordings_ask_for_recording` by its name.
create trigger comment_recordings_count after update on comment_recordings
  referencing old table as before new table as after for each statement execute function count_spoken();

create function count_spoken_out() returns trigger language plpgsql as $$
begin
  perform uncount_spoken(coalesce(array_agg(author_id), '{}'), coalesce(array_agg(organization_id), '{}'), coalesce(array_agg(file_digest), '{}'))
    from changed where file_digest is not null;
  return null;
end $$;
create trigger comment_recordings_count_out after delete on comment_recordings
  referencing old table as changed for each statement execute function count_spoken_out();

-- A copy that becomes ready of a file counts for whoever keeps that file: as an artifact, as the copy of a page, or spoken.
create or replace function count_rendition() returns trigger language plpgsql as $$
declare
  made bigint;
begin
  select size_bytes into made from files where digest = new.digest;
  insert into person_evidence as kept
    select person, made * count(*) from (
      select attempts.earner_id as person from artifacts join attempts on attempts.id = artifacts.attempt_id where artifacts.file_digest = new.of_digest
      union all select attempts.earner_id from link_copies
        join submissions on submissions.id = submission_id join attempts on attempts.id = submissions.attempt_id where file_digest = new.of_digest
      union all select author_id from comment_recordings where file_digest = new.of_digest
    ) held group by 1 order by 1
    on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
  insert into organization_evidence as kept
    select organization, made * count(*) from (
      select coalesce(attempts.organization_id, achievements.organization_id) as organization from (
        select attempt_id from artifacts where file_digest = new.of_digest
        union all select submissions.attempt_id from link_copies join submissions on submissions.id = submission_id where file_digest = new.of_digest
      ) worked join attempts on attempts.id = worked.attempt_id join achievements on achievements.id = attempts.achievement_id
      union all select organization_id from comment_recordings where file_digest = new.of_digest
    ) held group by 1 order by 1
    on conflict (organization_id) do update set bytes = kept.bytes + excluded.bytes;
  return null;
end $$;

-- Who has the clip open hears when one is gone; that one is here, the comment itself says.
create function live_comment_recording() returns trigger language plpgsql as $$
begin
  perform tell_live('clip:' || new.artifact_id);
  return null;
end $$;
create trigger comment_recordings_live after update of gone_at on comment_recordings
  for each row when (old.gone_at is null and new.gone_at is not null) execute function live_comment_recording();
