-- Passkeys: what signs someone in without a password and without a letter, so that an account outlives every address.
create table passkeys (
  id             uuid primary key,
  person_id      uuid not null references people,
  credential_id  text not null unique check (length(credential_id) between 1 and 1400),
  public_key     bytea not null,
  counter        bigint not null default 0,
  transports     text[] not null default '{}',
  is_synced      boolean not null,
  name           text not null check (length(name) between 1 and 60),
  added_at       timestamptz not null,
  last_used_at   timestamptz
);
comment on table passkeys is 'ways to sign in that a device, a password manager or a security key of the person keeps';
comment on column passkeys.counter is 'how often an authenticator that counts was used: one that goes back has been copied';
comment on column passkeys.is_synced is 'it is kept in an account of its maker too, and so outlives the device';
create index passkeys_person on passkeys (person_id);
alter table passkeys enable row level security;
create policy passkeys_seen on passkeys using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- What a browser signs is made without a row; one that was used is kept until it would have run out, so that none is used twice.
create table spent_challenges (
  nonce      text primary key,
  expires_at timestamptz not null
);
create index spent_challenges_expires on spent_challenges (expires_at);
alter table spent_challenges enable row level security;
create policy spent_challenges_seen on spent_challenges using ((select laurel_sees_all()));

-- Who is forgotten signs in no more.
create function forget_passkeys() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passkeys where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_passkeys after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_passkeys();
