-- What was earned, and the signed documents that say so.
create table status_lists (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  purpose         text not null default 'revocation' check (purpose in ('revocation', 'suspension')),
  size_bits       integer not null default 131072 check (size_bits >= 131072 and size_bits % 8 = 0),
  credential      text,
  signed_at       timestamptz,
  created_at      timestamptz not null,
  closed_at       timestamptz
);
comment on column status_lists.closed_at is 'set when about half its places are taken, so that a random free one is found quickly; it is served for ever';
comment on column status_lists.credential is 'the signed list as it is served';
create unique index status_lists_one_open on status_lists (organization_id, purpose) where closed_at is null;

create table awards (
  id              uuid primary key,
  decision_id     uuid not null unique references decisions,
  attempt_id      uuid not null unique references attempts,
  achievement_id  uuid not null references achievements,
  version_id      uuid not null references achievement_versions,
  organization_id uuid not null references organizations,
  earner_id       uuid not null references people,
  earner_name     text not null,
  identity_salt   text not null,
  awarded_at      timestamptz not null,
  expires_at      timestamptz check (expires_at > awarded_at),
  status_list_id  uuid not null references status_lists,
  status_index    integer not null check (status_index >= 0),
  unique (status_list_id, status_index)
);
comment on column awards.organization_id is 'the issuer';
comment on column awards.earner_name is 'the name as it was on the day';
create trigger awards_are_kept before update or delete on awards for each row execute function refuse_change();
create index awards_earner on awards (earner_id, id desc);
create index awards_organization on awards (organization_id, id desc);
create index awards_version on awards (version_id, id desc);

-- The signed bytes, exactly, deflated with the version's dictionary.
create table credentials (
  award_id  uuid primary key references awards,
  key_id    uuid not null references issuer_keys,
  document  bytea not null,
  digest    text not null,
  signed_at timestamptz not null
);
comment on column credentials.document is 'raw deflate of the UTF-8 JSON, with the dictionary in credential_dictionaries of the award''s version';
create trigger credentials_are_kept before update or delete on credentials for each row execute function refuse_change();

create table credential_dictionaries (
  version_id uuid primary key references achievement_versions,
  dictionary bytea not null
);
create trigger credential_dictionaries_are_kept before update or delete on credential_dictionaries for each row execute function refuse_change();

-- A row here, not a flag on the award: who took it back, when and why come with the fact.
create table revocations (
  award_id   uuid primary key references awards,
  revoked_by uuid not null references people,
  revoked_at timestamptz not null,
  reason     text not null check (length(reason) between 3 and 600)
);
comment on column revocations.reason is 'public';
create trigger revocations_are_kept before update or delete on revocations for each row execute function refuse_change();

-- The earner's choice that search engines may list the page of an award. Without a row only those who have the link find it.
create table award_listings (
  award_id  uuid primary key references awards,
  listed_at timestamptz not null
);
