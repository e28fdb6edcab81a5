-- Whom organizations recognize as issuers: lists of their own, which they sign, and lists of others that they go by.

create table recognized_issuers (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  issuer_id       text not null check (length(issuer_id) between 5 and 500),
  same_as         text[] not null default '{}' check (cardinality(same_as) <= 5),
  keys            text[] not null check (cardinality(keys) between 1 and 9),
  name            text not null check (length(name) between 1 and 200),
  url             text check (length(url) <= 500 and url ~* '^https?://'),
  why             text not null check (length(why) between 3 and 600),
  since           date not null,
  until           date,
  added_at        timestamptz not null,
  taken_out_at    timestamptz,
  check (until >= since)
);
comment on table recognized_issuers is 'the issuers that an organization recognizes, for its own list';
comment on column recognized_issuers.keys is 'every name of the issuer in one spelling, the first being that of issuer_id: badges are looked up by them';
comment on column recognized_issuers.until is 'the last day on which it is recognized';
create unique index recognized_issuers_once on recognized_issuers (organization_id, (keys[1])) where taken_out_at is null;
create index recognized_issuers_list on recognized_issuers (organization_id, name, id) where taken_out_at is null;
create index recognized_issuers_keys on recognized_issuers using gin (keys) where taken_out_at is null;

create table trust_list_editions (
  organization_id uuid not null references organizations,
  number          integer not null check (number > 0),
  what            text not null check (what in ('added', 'changed', 'taken-out', 'renewed')),
  issuer_id       text,
  issuer_name     text,
  reason          text check (length(reason) between 3 and 600),
  issuers         integer not null check (issuers >= 0),
  document        text not null,
  digest          text not null check (digest ~ '^[0-9a-f]{64}$'),
  key_id          uuid not null references issuer_keys,
  valid_until     timestamptz not null,
  made_by         uuid references people,
  made_at         timestamptz not null,
  primary key (organization_id, number),
  check ((what = 'renewed') = (issuer_id is null)),
  check ((what = 'renewed') = (reason is null))
);
comment on table trust_list_editions is 'every edition of an organization’s own list, as it was signed, with what changed and why';
create index trust_list_editions_key on trust_list_editions (key_id);
create index trust_list_editions_made_by on trust_list_editions (made_by) where made_by is not null;
create trigger trust_list_editions_are_kept before update or delete on trust_list_editions for each row execute function refuse_change();
create trigger trust_list_editions_are_never_emptied before truncate on trust_list_editions for each statement execute function refuse_change();

create table trust_lists (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 200),
  address         text check (length(address) <= 2000 and address ~* '^https?://'),
  copy_id         uuid,
  added_by        uuid references people,
  added_at        timestamptz not null,
  ask_at          timestamptz,
  asked_at        timestamptz,
  fault           text,
  removed_by      uuid references people,
  removed_at      timestamptz,
  removed_because text check (length(removed_because) between 3 and 600),
  check ((removed_at is null) = (removed_because is null)),
  check (ask_at is null or address is not null)
);
comment on table trust_lists is 'lists of others that an organization goes by';
comment on column trust_lists.copy_id is 'the copy that counts; null while the first one waits to be taken';
comment on column trust_lists.ask_at is 'when its address is asked next';
comment on column trust_lists.fault is 'why what its address answered last was not taken, as a word; null where it was';
create index trust_lists_of on trust_lists (organization_id, id desc);
create unique index trust_lists_address_once on trust_lists (organization_id, address) where address is not null and removed_at is null;
create index trust_lists_due on trust_lists (ask_at) where ask_at is not null and removed_at is null;
create index trust_lists_copy on trust_lists (copy_id) where copy_id is not null;
create index trust_lists_added_by on trust_lists (added_by) where added_by is not null;
create index trust_lists_removed_by on trust_lists (removed_by) where removed_by is not null;

create table trust_list_copies (
  id           uuid primary key,
  list_id      uuid not null references trust_lists on delete cascade,
  file_digest  text not null references files,
  source       text not null check (source in ('file', 'text', 'address')),
  form         text not null check (form in ('recognized-entities', 'registry', 'federation', 'profiles', 'endorsements')),
  signature    text not null check (signature in ('holds', 'unsigned')),
  document_id  text check (length(document_id) <= 500),
  signer_id    text check (length(signer_id) <= 500),
  signer_name  text check (length(signer_name) <= 200),
  version      bigint,
  dated        timestamptz,
  valid_until  timestamptz,
  issuers      integer not null check (issuers >= 0),
  added        integer not null,
  gone         integer not null,
  changed      integer not null,
  left_out     jsonb not null default '{}',
  asks         text[] not null default '{}' check (asks <@ '{unsigned,other-signer,unsigned-now}'),
  brought_by   uuid references people,
  brought_at   timestamptz not null,
  taken_by     uuid references people,
  taken_at     timestamptz,
  check ((signature = 'holds') = (signer_id is not null))
);
comment on table trust_list_copies is 'what came of a list: one copy counts, one may wait, earlier ones are its history; the exact bytes lie in the store';
comment on column trust_list_copies.asks is 'what somebody has to say yes to before it is taken';
comment on column trust_list_copies.added is 'how many issuers are new beside the copy that counted when it came';
create unique index trust_list_copies_one_waits on trust_list_copies (list_id) where taken_at is null;
create index trust_list_copies_list on trust_list_copies (list_id, id desc);
create index trust_list_copies_file on trust_list_copies (file_digest);
create index trust_list_copies_waiting on trust_list_copies (brought_at) where taken_at is null;
create index trust_list_copies_brought_by on trust_list_copies (brought_by) where brought_by is not null;
create index trust_list_copies_taken_by on trust_list_copies (taken_by) where taken_by is not null;
alter table trust_lists add foreign key (copy_id) references trust_list_copies deferrable initially deferred;

create table listed_issuers (
  copy_id   uuid not null references trust_list_copies on delete cascade,
  place     integer not null check (place >= 0),
  issuer_id text not null,
  keys      text[] not null,
  name      text not null,
  url       text,
  location  text,
  why       text,
  since     timestamptz,
  until     timestamptz,
  primary key (copy_id, place)
);
comment on table listed_issuers is 'who stands on the copy of a list that counts, and on the one that waits';
-- A long list comes at once: what is not yet in the index would be looked through with every check.
create index listed_issuers_keys on listed_issuers using gin (keys) with (fastupdate = off);

-- Everyone may know by which lists a site goes, and whom they know; what waits and what was taken out is for who keeps them.
alter table trust_lists enable row level security;
create policy trust_lists_seen on trust_lists using (
  (select laurel_sees_all()) or (copy_id is not null and removed_at is null) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table trust_list_copies enable row level security;
create policy trust_list_copies_seen on trust_list_copies using (
  (select laurel_sees_all())
  or exists (select from trust_lists where trust_lists.id = list_id
    and (trust_lists.copy_id = trust_list_copies.id or organization_id = any ((select laurel_answers_for())::uuid[]) or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))))
);
