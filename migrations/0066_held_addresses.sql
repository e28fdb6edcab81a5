-- Addresses that get no more letters, since a mail server said for good that it takes none for them, or one came back. Each organization has its own: what
-- one was told keeps no letter of another back. Without an organization they are of what Laurel itself writes about accounts.
create table held_addresses (
  id uuid primary key,
  organization_id uuid references organizations (id),
  address text not null check (address <> ''),
  letter_id uuid not null,
  came_back boolean not null,
  because text not null,
  held_at timestamptz not null,
  unique nulls not distinct (organization_id, address)
);
comment on table held_addresses is 'addresses that get no more letters of an organization, until an admin says otherwise';
comment on column held_addresses.letter_id is 'the letter by which that was learned, which retention may have cleared away since';
comment on column held_addresses.came_back is 'whether the letter was taken and came back; else it was refused, and one that is taken ends this';
comment on column held_addresses.because is 'the words of the mail server';
create index held_addresses_address on held_addresses (address);
alter table held_addresses enable row level security;
create policy held_addresses_seen on held_addresses using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[])
);

alter table messages add column withheld_at timestamptz;
comment on column messages.withheld_at is 'when it was not sent, since its address was held back by then';
drop index messages_stuck;
create index messages_stuck on messages (organization_id, id desc)
  where (sent_at is null and tries > 0) or bounced_at is not null or withheld_at is not null;

-- An address that is nobody's any more is not kept here either: when it leaves an account, and when its person is forgotten.
create function forget_held_addresses() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'people' then
    delete from held_addresses where address = old.email;
  else
    delete from held_addresses where address = old.address;
  end if;
  return null;
end $$;
create trigger person_addresses_forget_held after delete on person_addresses for each row execute function forget_held_addresses();
create trigger people_forget_held after update of email on people for each row
  when (old.email <> new.email and new.erased_at is not null) execute function forget_held_addresses();
create function forget_held_of_invitations() returns trigger language plpgsql as $$
begin
  delete from held_addresses where address = old.address and organization_id = old.organization_id;
  return null;
end $$;
create trigger invitations_forget_held after update of address on invitations for each row
  when (old.address <> '' and new.address = '') execute function forget_held_of_invitations();
