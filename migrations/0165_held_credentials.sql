-- The credential of an award as a token as well: signed when it is first asked for and kept, so that it stays the same to the byte. One whose key was
-- compromised since says no more, as a token tells nobody when it was signed: then another is made with the key of that day.
create table credential_tokens (
  award_id  uuid not null references awards,
  key_id    uuid not null references issuer_keys,
  header    text not null,
  payload   bytea not null,
  digest    text not null,
  signature text not null,
  signed_at timestamptz not null,
  primary key (award_id, key_id)
);
comment on table credential_tokens is 'credentials of awards as VC-JWT: what stands between the dots of each';
comment on column credential_tokens.payload is 'raw deflate of the JSON, with the dictionary in credential_dictionaries of the award''s version; the token has it as base64url';
comment on column credential_tokens.digest is 'SHA-256 of the JSON';
create index credential_tokens_key on credential_tokens (key_id);
create trigger credential_tokens_are_kept before update or delete on credential_tokens for each row execute function refuse_change();
create trigger credential_tokens_are_never_emptied before truncate on credential_tokens for each statement execute function refuse_change();

-- A key of a person's own, by which somebody can see that two badges are of the same person. Made when it is first wanted; one at most is in use.
create table holder_keys (
  id               uuid primary key,
  person_id        uuid not null references people,
  public_multibase text not null unique check (public_multibase ~ '^z6Mk[1-9A-HJ-NP-Za-km-z]{20,80}$'),
  secret_sealed    bytea not null,
  made_at          timestamptz not null,
  retired_at       timestamptz check (retired_at >= made_at)
);
comment on table holder_keys is 'keys of people: their did:key is the subject of what names it';
comment on column holder_keys.secret_sealed is 'for ''holder:'' and the person';
comment on column holder_keys.retired_at is 'since when another took its place: it signs for nobody any more, and what named it still does';
create unique index holder_keys_one_in_use on holder_keys (person_id) where retired_at is null;
create index holder_keys_person on holder_keys (person_id, made_at);
alter table holder_keys enable row level security;
create policy holder_keys_seen on holder_keys using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- A person's wish that what they earn from now on names their key. Without a row it doesn't, though they may have a key.
create table holder_namings (
  person_id uuid primary key references people,
  since     timestamptz not null
);
comment on table holder_namings is 'who wants new awards to name their key';
alter table holder_namings enable row level security;
create policy holder_namings_seen on holder_namings using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- Further credentials of an award, each naming a key: the person's own, or one of a wallet elsewhere. Same text, same day, same place in the status list as
-- the first, which stays as it is. One that may be shown in parts is its holder's alone.
create table held_credentials (
  id        uuid primary key,
  award_id  uuid not null references awards,
  holder    text not null check (holder ~ '^did:[a-z0-9]+:' and length(holder) <= 500),
  form      text not null default 'whole' check (form in ('whole', 'parts')),
  key_id    uuid not null references issuer_keys,
  document  bytea not null,
  digest    text not null,
  signed_at timestamptz not null,
  unique (award_id, holder, form)
);
comment on table held_credentials is 'second credentials of awards, made on request, that name the key of their holder';
comment on column held_credentials.form is 'whole: as the first; parts: its holder chooses what of it is shown';
comment on column held_credentials.document is 'raw deflate of the UTF-8 JSON, with the dictionary in credential_dictionaries of the award''s version';
create index held_credentials_key on held_credentials (key_id);
create trigger held_credentials_are_kept before update or delete on held_credentials for each row execute function refuse_change();
create trigger held_credentials_are_never_emptied before truncate on held_credentials for each statement execute function refuse_change();
alter table held_credentials enable row level security;
create policy held_credentials_seen on held_credentials using (
  (select laurel_sees_all()) or (select true from awards where awards.id = award_id and awards.earner_id = (select laurel_person()))
);

-- Who is forgotten has no key, and what was signed a second time goes: nothing rests on it, and who has the file can still check it.
create function forget_holder() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from held_credentials using awards where awards.id = award_id and awards.earner_id = new.id;
  delete from credential_tokens using awards where awards.id = award_id and awards.earner_id = new.id;
  delete from holder_keys where person_id = new.id;
  delete from holder_namings where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_holder after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_holder();
