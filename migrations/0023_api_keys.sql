-- Keys by which programs ask: of an organization, or of a person for themselves. And what was answered to a request that may be sent again.
create table api_keys (
  id              uuid primary key,
  person_id       uuid references people on delete cascade,
  organization_id uuid references organizations,
  name            text not null check (length(name) between 1 and 80),
  digest          bytea not null unique check (length(digest) = 32),
  hint            text not null check (length(hint) = 4),
  scopes          text[] not null check (cardinality(scopes) > 0),
  made_by         uuid not null references people on delete cascade,
  made_at         timestamptz not null,
  expires_at      timestamptz not null check (expires_at > made_at),
  last_used_at    timestamptz,
  revoked_at      timestamptz,
  revoked_by      uuid references people on delete set null,
  check ((person_id is null) <> (organization_id is null))
);
comment on column api_keys.person_id is 'whose key it is: a program with it is this person, within the scopes; else it is the organization''s';
comment on column api_keys.digest is 'SHA-256 of the secret, which is shown once and kept nowhere; 32 random bytes need no salt';
comment on column api_keys.hint is 'the last four signs of the secret, by which its holder tells keys apart';
comment on column api_keys.last_used_at is 'to the minute';
create index api_keys_person on api_keys (person_id, made_at desc) where person_id is not null;
create index api_keys_organization on api_keys (organization_id, made_at desc) where organization_id is not null;

create table kept_answers (
  key_id         uuid not null references api_keys on delete cascade,
  name           text not null check (length(name) between 1 and 200),
  request_digest bytea not null check (length(request_digest) = 32),
  status         smallint,
  headers        jsonb,
  body           text,
  kept_at        timestamptz not null,
  primary key (key_id, name)
);
comment on table kept_answers is 'what a request with an Idempotency-Key was answered: written in the transaction of its command, forgotten after a day';
comment on column kept_answers.request_digest is 'SHA-256 of method, address and body: another request under the same name is refused';
create index kept_answers_kept_at on kept_answers (kept_at);

-- An award that was taken back by a key of the organization was so by nobody in person; the event says by which key.
alter table revocations alter column revoked_by drop not null;
