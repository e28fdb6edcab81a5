-- Files that come in pieces, and go on where they broke off: after a lost line, a closed tab, on another device, after a killed server.

create table uploads (
  id             uuid primary key,
  attempt_id     uuid not null references attempts on delete cascade,
  person_id      uuid not null references people,
  requirement_id text not null,
  kind           text,
  name           text not null check (length(name) between 1 and 300),
  size_bytes     bigint not null check (size_bytes > 0),
  checksum       text check (checksum ~ '^[0-9a-f]{64}$'),
  staging_place  uuid,
  staged_id      uuid,
  received_bytes bigint not null default 0 check (received_bytes between 0 and size_bytes),
  digest         text,
  held_by        uuid,
  held_until     timestamptz,
  begun_at       timestamptz not null,
  last_piece_at  timestamptz not null,
  expires_at     timestamptz not null,
  problem        jsonb,
  refused_at     timestamptz,
  done_at        timestamptz,
  artifact_id    uuid references artifacts on delete set null,
  check ((staging_place is null) = (staged_id is null)),
  check ((held_by is null) = (held_until is null)),
  check (refused_at is null or (problem is not null and done_at is null)),
  check (artifact_id is null or done_at is not null)
);
comment on table uploads is 'Files on their way into an attempt, each until it is an artifact, is cancelled, or nothing came for some days.';
comment on column uploads.checksum is 'the SHA-256 that its sender promised; what arrives otherwise is refused';
comment on column uploads.staging_place is 'the staging folder in which its pieces lie; only a process that has this folder can go on';
comment on column uploads.received_bytes is 'as far as was noted; what lies in staging is right where they differ';
comment on column uploads.digest is 'of the whole file, noted before it goes to the store, so that a killed server finds it there';
comment on column uploads.held_by is 'who writes or checks it just now; past held_until nobody does';
comment on column uploads.problem is 'why it was not added, as a sentence: for good where refused_at is set, else until it is tried again';
create index uploads_attempt on uploads (attempt_id);
create index uploads_person on uploads (person_id) where done_at is null and refused_at is null;
create index uploads_expire on uploads (expires_at);
create index uploads_artifact on uploads (artifact_id);
alter table uploads enable row level security;
create policy uploads_seen on uploads using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- An open page, of the same person on another device, hears that a file begins to come, is there, or comes no more.
create function live_upload() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || coalesce(new.attempt_id, old.attempt_id));
  return null;
end $$;
create trigger uploads_live after insert or delete or update of done_at, refused_at, problem on uploads for each row execute function live_upload();

-- Who is forgotten has nothing on its way.
create function forget_uploads() returns trigger language plpgsql as $$
begin
  delete from uploads where person_id = new.id;
  return null;
end $$;
create trigger people_forget_uploads after update of erased_at on people for each row when (new.erased_at is not null) execute function forget_uploads();
