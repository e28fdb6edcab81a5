-- Keys that were not their organization's alone any more, and since when. What such a key signed from then on verifies for nobody.
create table compromised_keys (
  key_id   uuid primary key references issuer_keys,
  since    timestamptz not null,
  named_by uuid references people,
  named_at timestamptz not null
);
comment on column compromised_keys.since is 'stands in the DID document as "revoked", so it is never changed';
create trigger compromised_keys_are_kept before update or delete on compromised_keys for each row execute function refuse_change();
create trigger compromised_keys_are_never_emptied before truncate on compromised_keys for each statement execute function refuse_change();

-- What a key signed, in its order.
create index credentials_key on credentials (key_id, signed_at, award_id);
