-- A mailbox of a district goes to somebody else. Its address leaves the account of who had it, after a wait in which they are told at every other address,
-- and never before they have another way in.
create table address_releases (
  id              uuid primary key,
  person_id       uuid not null references people,
  organization_id uuid not null references organizations,
  address         text not null,
  asked_by        uuid not null references people,
  asked_at        timestamptz not null,
  due_at          timestamptz not null check (due_at > asked_at),
  is_held         boolean not null,
  ended_at        timestamptz,
  outcome         text check (outcome in ('released', 'kept', 'called-off')),
  check ((ended_at is null) = (outcome is null))
);
comment on table address_releases is 'addresses that an organization asked to be taken off the account of who had them, as the mailbox goes to somebody else';
comment on column address_releases.is_held is 'no link that signs in is sent there: its owner had another way in when it was asked';
create unique index address_releases_one_open on address_releases (address) where ended_at is null;
create index address_releases_person on address_releases (person_id);
create index address_releases_organization on address_releases (organization_id, asked_at);
create index address_releases_asked_by on address_releases (asked_by);
create index address_releases_due on address_releases (due_at) where ended_at is null;
alter table address_releases enable row level security;
create policy address_releases_seen on address_releases using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
create trigger address_releases_are_never_emptied before truncate on address_releases for each statement execute function refuse_change();

create function forget_address_releases() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from address_releases where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_address_releases after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_address_releases();
