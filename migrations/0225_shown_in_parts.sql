-- A second kind of key, with which an organization signs what its holder may show in parts. One of each kind is in use at most; the second is made when it
-- is first wanted.
alter table issuer_keys
  add column kind text not null default 'ed25519' check (kind in ('ed25519', 'p256')),
  add constraint issuer_keys_kind_of_key check (public_multibase like case kind when 'p256' then 'zDn%' else 'z6Mk%' end);
comment on column issuer_keys.kind is 'ed25519: for whole credentials, lists and records; p256: for credentials that their holder shows in parts';
drop index issuer_keys_one_in_use;
create unique index issuer_keys_one_in_use on issuer_keys (organization_id, kind) where retired_at is null;

-- What is signed for parts may know its earner by their name and addresses alone, as the first does.
alter table held_credentials
  alter column holder drop not null,
  add constraint held_credentials_whole_name_a_key check (holder is not null or form = 'parts'),
  drop constraint held_credentials_award_id_holder_form_key_id_key,
  add constraint held_credentials_once unique nulls not distinct (award_id, holder, form, key_id);
comment on column held_credentials.holder is 'the DID of whom it names; null where it knows them by name and addresses alone';
