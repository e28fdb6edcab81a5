-- A public page of a person, for who wants one.
create table profiles (
  person_id  uuid primary key references people on delete cascade,
  handle     text not null unique check (handle ~ '^[a-z0-9](-?[a-z0-9]){2,29}$'),
  about      text not null default '' check (length(about) <= 1000),
  link_url   text check (link_url ~ '^https://' and length(link_url) <= 500),
  is_shown   boolean not null default false,
  is_listed  boolean not null default false,
  changed_at timestamptz not null,
  check (is_shown or not is_listed)
);
comment on table profiles is 'public pages of people, each under a handle of their own; not there until they show it';
comment on column profiles.is_listed is 'whether search engines may list it, and the map of addresses names it';
create index profiles_listed on profiles (handle) where is_listed;

create table profile_awards (
  person_id uuid not null references profiles on delete cascade,
  award_id  uuid not null references awards,
  place     integer not null,
  primary key (person_id, award_id)
);
comment on table profile_awards is 'the awards that a person shows on their public page, in their order';
create index profile_awards_in_order on profile_awards (person_id, place);
create index profile_awards_award on profile_awards (award_id);

create table former_handles (
  handle    text primary key,
  person_id uuid references people on delete set null,
  left_at   timestamptz not null
);
comment on table former_handles is 'handles that were given up: for ninety days nobody else gets one, so that nobody is taken for who had it';
create index former_handles_person on former_handles (person_id) where person_id is not null;

create function keep_former_handle() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.handle <> old.handle then
    insert into former_handles (handle, person_id, left_at)
      values (old.handle, (select id from people where id = old.person_id and erased_at is null), now())
      on conflict (handle) do update set person_id = excluded.person_id, left_at = excluded.left_at;
  end if;
  return null;
end
$$;
create trigger profiles_keep_former_handle after update or delete on profiles for each row execute function keep_former_handle();

alter table profiles enable row level security;
create policy profiles_seen on profiles using ((select laurel_sees_all()) or is_listed or person_id = (select laurel_person()));
alter table profile_awards enable row level security;
create policy profile_awards_seen on profile_awards using ((select laurel_sees_all()) or person_id = (select laurel_person()));
alter table former_handles enable row level security;
create policy former_handles_seen on former_handles using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create or replace function forget_shares() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from shares where person_id = new.id;
  delete from messages where sent_for = new.id;
  delete from profiles where person_id = new.id;
  -- A handle may say a name; that nobody else gets it for a while needs no person.
  update former_handles set person_id = null where person_id = new.id;
  return null;
end
$$;

-- The number that LinkedIn gives an organization, so that what people add to their profile there leads to it.
alter table organizations add column linkedin_id text not null default '' check (linkedin_id ~ '^[0-9]{0,20}$');
comment on column organizations.linkedin_id is 'its number at LinkedIn; empty where it has not said one';
