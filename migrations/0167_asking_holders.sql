-- A verifier who asks whether who shows badges holds the key that they name: by a link, answered once within a day. What stays of an answer is what it came to.
create table holder_asks (
  id            uuid primary key,
  digest        bytea not null unique check (length(digest) = 32),
  secret_digest bytea not null unique check (length(secret_digest) = 32),
  challenge     text not null unique check (length(challenge) between 20 and 100),
  made_at       timestamptz not null,
  expires_at    timestamptz not null check (expires_at > made_at),
  answered_at   timestamptz,
  answer        jsonb,
  check ((answered_at is null) = (answer is null))
);
comment on table holder_asks is 'questions of verifiers to who holds badges, and what each answer came to';
comment on column holder_asks.digest is 'SHA-256 of the secret in the link that the holder opens';
comment on column holder_asks.secret_digest is 'SHA-256 of the secret in the address at which the verifier reads the answer';
comment on column holder_asks.answer is 'the key that signed, and of each badge its name, its issuer, whether it holds and whether it names that key';
create index holder_asks_expires on holder_asks (expires_at);
alter table holder_asks enable row level security;
create policy holder_asks_seen on holder_asks using ((select laurel_sees_all()));
