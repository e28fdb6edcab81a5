-- Archives that people bring from another Laurel: each is kept as the file it is, checked, looked at, and taken in or let go. What of it can be shown is
-- listed in rows: its files, and the work, value and learning that are told in it. Its badges become badges from elsewhere.
create table arrived_archives (
  id          uuid primary key,
  person_id   uuid not null references people,
  name        text not null default '' check (length(name) <= 200),
  file_digest text references files,
  size_bytes  bigint not null check (size_bytes > 0),
  state       text not null default 'checking' check (state in ('checking', 'ready', 'of-another', 'refused', 'taking', 'kept')),
  because     jsonb,
  says        jsonb,
  signature   text check (signature in ('holds', 'not-known')),
  holds       jsonb,
  home        text,
  holder_id   text,
  made_at     timestamptz,
  goal        bigint not null default 0 check (goal >= 0),
  done        bigint not null default 0 check (done >= 0),
  left_out    jsonb not null default '[]',
  arrived_at  timestamptz not null,
  looked_at   timestamptz,
  taken_at    timestamptz,
  replaced_by uuid references arrived_archives on delete set null,
  check ((state = 'refused') = (because is not null)),
  check ((state = 'refused') = (file_digest is null)),
  check ((state = 'kept') = (taken_at is not null)),
  check (replaced_by <> id)
);
comment on table arrived_archives is 'archives of another Laurel that people brought: the signed file itself lies in the store';
comment on column arrived_archives.says is 'what its statement says: who signed it, whose it is, by which addresses';
comment on column arrived_archives.signature is 'not-known: the signature fits the key that came along, and who stands behind it could not be asked';
comment on column arrived_archives.holds is 'how much is in it, by kind';
comment on column arrived_archives.done is 'how far checking or taking in has come, of goal';
comment on column arrived_archives.left_out is 'what of it could not be taken in, each with why';
comment on column arrived_archives.replaced_by is 'the newer archive of the same account; this one stays for what that one has no more';
create unique index arrived_archives_once on arrived_archives (person_id, file_digest) where file_digest is not null;
create index arrived_archives_list on arrived_archives (person_id, id desc);
create index arrived_archives_file on arrived_archives (file_digest) where file_digest is not null;
create index arrived_archives_waiting on arrived_archives (arrived_at) where state <> 'kept';
create index arrived_archives_replaced on arrived_archives (replaced_by) where replaced_by is not null;
alter table arrived_archives enable row level security;
create policy arrived_archives_seen on arrived_archives using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table brought_files (
  archive_id uuid not null references arrived_archives on delete cascade,
  place      integer not null check (place >= 0),
  name       text not null check (length(name) between 1 and 500),
  size_bytes bigint not null check (size_bytes >= 0),
  digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (archive_id, place)
);
comment on table brought_files is 'the files of an archive that was taken in, as its signed list has them';
comment on column brought_files.digest is 'by which a badge is known to have come with it';
create index brought_files_digest on brought_files (digest, archive_id);
alter table brought_files enable row level security;
create policy brought_files_seen on brought_files using (
  (select laurel_sees_all()) or archive_id in (select id from arrived_archives where person_id = (select laurel_person()))
);

create table brought_records (
  archive_id uuid not null references arrived_archives on delete cascade,
  place      integer not null check (place >= 0),
  kind       text not null check (kind in ('work', 'value', 'log')),
  title      text not null,
  about      text not null default '',
  at         timestamptz,
  lines      jsonb not null,
  files      integer[] not null default '{}',
  words      text not null,
  primary key (archive_id, place)
);
comment on table brought_records is 'what an archive that was taken in tells of work, of what it brought and of learning, to be read and searched; it counts for nothing here';
comment on column brought_records.lines is 'what it says, line by line: a heading and a text';
comment on column brought_records.files is 'its files, by their place in brought_files';
create index brought_records_kind on brought_records (archive_id, kind, place);
alter table brought_records enable row level security;
create policy brought_records_seen on brought_records using (
  (select laurel_sees_all()) or archive_id in (select id from arrived_archives where person_id = (select laurel_person()))
);

-- It counts for what one person may keep, as evidence does.
create function count_archive() returns trigger language plpgsql as $$
begin
  insert into person_evidence as kept
    select person_id, sum(size_bytes) from after where file_digest is not null group by 1 order by 1
    on conflict (person_id) do update set bytes = kept.bytes + excluded.bytes;
  return null;
end $$;
create trigger arrived_archives_count after insert on arrived_archives
  referencing new table as after for each statement execute function count_archive();

create function uncount_archive() returns trigger language plpgsql as $$
begin
  perform from person_evidence where person_id in (select person_id from before) order by person_id for update;
  update person_evidence as kept set bytes = greatest(0, kept.bytes - gone.bytes) from (
    select before.person_id, sum(before.size_bytes) as bytes from before left join arrived_archives as after using (id)
    where before.file_digest is not null and after.file_digest is null group by 1
  ) gone where kept.person_id = gone.person_id;
  return null;
end $$;
create trigger arrived_archives_uncount after delete on arrived_archives
  referencing old table as before for each statement execute function uncount_archive();
create trigger arrived_archives_uncount_refused after update on arrived_archives
  referencing old table as before for each statement execute function uncount_archive();

-- Pages that look on while one is checked or taken in are told.
create function live_archive() returns trigger language plpgsql as $$
begin
  perform tell_live('person:' || new.person_id);
  return null;
end
$$;
create trigger arrived_archives_live after insert or update on arrived_archives for each row execute function live_archive();

-- What a person brought along goes with them.
create function forget_archives() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from arrived_archives where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_archives after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_archives();

-- By which key of its person a badge from elsewhere is theirs, so that they can show it with that key.
alter table imported_badges add column holder text check (holder ~ '^did:[a-z0-9]+:' and length(holder) <= 500);
comment on column imported_badges.holder is 'the key that it names, where it names one';

-- A key that its person brought from another Laurel beside the one they have here: it signs what names it, and nothing new names it.
alter table holder_keys add column beside_since timestamptz;
comment on column holder_keys.beside_since is 'brought from elsewhere while another was in use here: it signs for what names it alone';
drop index holder_keys_one_in_use;
create unique index holder_keys_one_in_use on holder_keys (person_id) where retired_at is null and beside_since is null;
