-- A requirement may ask that somebody else signs an artifact: they open a link from an e-mail, see that one, and say who they are.

create table co_signatures (
  id             uuid primary key,
  artifact_id    uuid not null references artifacts on delete cascade,
  attempt_id     uuid not null references attempts on delete cascade,
  requirement_id text not null,
  digest         text not null check (digest ~ '^[0-9a-f]{64}$'),
  address        text not null check (length(address) between 3 and 320),
  token_hash     text not null unique,
  asked_at       timestamptz not null,
  expires_at     timestamptz not null,
  ended_at       timestamptz,
  answer         text check (answer in ('signed', 'refused')),
  name           text not null default '',
  position       text not null default '',
  reason         text not null default '',
  answered_at    timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer is null or length(name) > 0)
);
comment on table co_signatures is 'who is asked to sign an artifact, by an e-mail, and what they said; bound to the very bytes or words that they saw';
comment on column co_signatures.digest is 'SHA-256 of what is to be signed: another one asks again';
comment on column co_signatures.ended_at is 'when a newer link took its place; nobody signs by this one any more';
create index co_signatures_artifact on co_signatures (artifact_id, id desc);
create index co_signatures_attempt on co_signatures (attempt_id);
create unique index co_signatures_one_open on co_signatures (artifact_id) where ended_at is null and answer is null;
alter table co_signatures enable row level security;
create policy co_signatures_seen on co_signatures using (
  (select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id and attempts.earner_id = (select laurel_person())));

create or replace function erase_person_judging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from coach_talks using attempts where attempts.id = attempt_id and attempts.earner_id = new.id;
  delete from co_signatures using attempts where attempts.id = attempt_id and attempts.earner_id = new.id;
  return null;
end
$$;
