-- Where a key of the issuer was compromised, what it signed for a holder is signed again by another.
alter table held_credentials drop constraint held_credentials_award_id_holder_form_key, add unique (award_id, holder, form, key_id);

-- An award on its way into a wallet: offered by its earner by a link that is used once within a quarter of an hour. The secrets of links, codes and tokens
-- are kept as their digests.
create table wallet_exchanges (
  id               uuid primary key,
  digest           bytea not null unique check (length(digest) = 32),
  award_id         uuid not null references awards,
  person_id        uuid not null references people,
  names_wallet     boolean not null,
  made_at          timestamptz not null,
  expires_at       timestamptz not null check (expires_at > made_at),
  challenge        text check (length(challenge) between 20 and 100),
  code_digest      bytea not null unique check (length(code_digest) = 32),
  pin_digest       bytea check (length(pin_digest) = 32),
  pin_tries        integer not null default 0 check (pin_tries between 0 and 5),
  code_used_at     timestamptz,
  token_digest     bytea unique check (length(token_digest) = 32),
  token_expires_at timestamptz,
  taken_at         timestamptz,
  taken_by         text check (length(taken_by) <= 500),
  taken_in         text check (taken_in in ('vc-api', 'oid4vci')),
  check ((code_used_at is null) = (token_digest is null)),
  check ((token_digest is null) = (token_expires_at is null)),
  check ((taken_at is null) = (taken_in is null)),
  check (taken_by is null or taken_at is not null)
);
comment on table wallet_exchanges is 'awards that were offered to a wallet, and what became of each offer';
comment on column wallet_exchanges.digest is 'SHA-256 of the secret in its address';
comment on column wallet_exchanges.names_wallet is 'whether a wallet that proves a key gets a credential that names it; else it gets the first one';
comment on column wallet_exchanges.challenge is 'what a wallet of the VC-API was asked to sign last';
comment on column wallet_exchanges.code_digest is 'SHA-256 of the pre-authorized code of OID4VCI';
comment on column wallet_exchanges.pin_digest is 'SHA-256 of exchange and transaction code, where one is asked for';
comment on column wallet_exchanges.taken_by is 'the DID that the wallet proved; null where it took the first credential';
create index wallet_exchanges_award on wallet_exchanges (award_id, made_at desc);
create index wallet_exchanges_person on wallet_exchanges (person_id);
create index wallet_exchanges_expires on wallet_exchanges (expires_at);
alter table wallet_exchanges enable row level security;
create policy wallet_exchanges_seen on wallet_exchanges using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- Nonces that wallets signed already, each until it would have run out anyway.
create table used_nonces (
  digest     bytea primary key check (length(digest) = 32),
  expires_at timestamptz not null
);
comment on table used_nonces is 'nonces that were used once, so that no proof counts twice';
create index used_nonces_expires on used_nonces (expires_at);

create function forget_exchanges() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from wallet_exchanges where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_exchanges after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_exchanges();
