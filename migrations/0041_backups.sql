-- What became of each backup of this installation. It is the history of a place, so a backup does not hold it.
create table backups (
  id            uuid primary key,
  kind          text not null check (kind in ('by-hand', 'scheduled', 'before-upgrade')),
  at            timestamptz not null,
  place         text not null,
  fault         text,
  bytes         bigint,
  sha256        text,
  rows          bigint,
  files         bigint,
  missing_files bigint,
  is_encrypted  boolean,
  seconds       numeric,
  check ((fault is null) = (num_nonnulls(bytes, sha256, rows, files, missing_files, is_encrypted, seconds) = 7))
);
comment on column backups.at is 'The moment whose picture it keeps.';
comment on column backups.fault is 'Why there is none, in words.';
comment on column backups.missing_files is 'Files that the database named and the store did not have.';
create index backups_made on backups (at desc) where fault is null;
create index backups_tried on backups (at desc);
