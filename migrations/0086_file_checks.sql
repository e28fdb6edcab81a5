-- Files in the store are compared with their digests now and then: a player asks for ranges, which can't be compared while they go out.
create table file_checks (
  digest     text primary key references files on delete cascade,
  checked_at timestamptz not null,
  state      text not null check (state in ('whole', 'altered', 'gone'))
);
comment on table file_checks is 'What was found when a file in the store was read whole and compared with its digest last.';
comment on column file_checks.state is 'altered: its bytes are others, so it is shown to nobody; gone: there are none';
create index file_checks_faults on file_checks (checked_at) where state <> 'whole';
