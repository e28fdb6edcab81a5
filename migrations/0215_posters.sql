-- Posters by which people ask for an award that was decided elsewhere, within a window; who agrees to one issues it by a list.
create table posters (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  name            text not null check (length(name) between 1 and 120),
  decision        text not null check (length(decision) between 1 and 600),
  decided_by      text not null check (length(decided_by) between 1 and 200),
  decided_on      date not null,
  record          text not null check (length(record) between 1 and 500),
  question        text not null check (length(question) between 1 and 300),
  who             text not null check (who in ('members', 'domains', 'anyone')),
  domains         text[] not null default '{}',
  most            integer not null check (most between 1 and 5000),
  opens_at        timestamptz not null,
  closes_at       timestamptz not null,
  token_hash      text not null unique,
  token_sealed    bytea not null,
  made_by         uuid references people,
  made_at         timestamptz not null,
  withdrawn_by    uuid references people,
  withdrawn_at    timestamptz,
  check (closes_at >= opens_at),
  check ((who = 'domains') = (domains <> '{}')),
  check (withdrawn_by is null or withdrawn_at is not null)
);
comment on table posters is 'posters by which people ask for what was decided elsewhere';
comment on column posters.decision is 'what was decided elsewhere, as its maker says; who approves names it again';
comment on column posters.record is 'where the record of the decision is';
comment on column posters.token_sealed is 'the secret in its code, sealed so that it can be printed again';
create index posters_of on posters (organization_id, id desc);
create index posters_achievement on posters (achievement_id);
create index posters_made_by on posters (made_by) where made_by is not null;
create index posters_withdrawn_by on posters (withdrawn_by) where withdrawn_by is not null;

create table former_poster_codes (
  token_hash  text primary key,
  poster_id   uuid not null references posters on delete cascade,
  replaced_at timestamptz not null
);
comment on table former_poster_codes is 'codes that were replaced: a poster that hangs still says so';
create index former_poster_codes_of on former_poster_codes (poster_id);

create table poster_names (
  poster_id uuid not null references posters on delete cascade,
  line      integer not null,
  name      text not null default '',
  email     text not null default '',
  primary key (poster_id, line),
  check (name <> '' or email <> '')
);
comment on table poster_names is 'whom the record of the decision names, to compare who asks with';
create index poster_names_email on poster_names (email) where email <> '';

alter table issue_lists add column poster_id uuid references posters;
comment on column issue_lists.poster_id is 'the poster by which those on it asked';
create index issue_lists_poster on issue_lists (poster_id, approved_by) where poster_id is not null;

create table poster_requests (
  id          uuid primary key,
  poster_id   uuid not null references posters on delete cascade,
  state       text not null check (state in ('unproven', 'waiting', 'asked-back', 'approved', 'held', 'refused')),
  name        text not null,
  email       text not null check (length(email) between 3 and 320),
  answer      text not null check (length(answer) <= 1000),
  link        text not null default '' check (length(link) <= 2000),
  is_shown    boolean not null default false,
  person_id   uuid references people,
  token_hash  text unique,
  token_until timestamptz,
  asked_at    timestamptz not null,
  proven_at   timestamptz,
  said        text not null default '' check (length(said) <= 600),
  said_by     uuid references people,
  said_at     timestamptz,
  list_id     uuid,
  line        integer,
  revision    integer not null default 1,
  foreign key (list_id, line) references issue_rows on delete set null,
  check (state = 'approved' or list_id is null),
  check ((state = 'unproven') = (proven_at is null)),
  check ((state in ('unproven', 'asked-back')) = (token_hash is not null)),
  check ((token_hash is null) = (token_until is null))
);
comment on table poster_requests is 'who asks by a poster for what was decided elsewhere, and what came of it';
comment on column poster_requests.state is 'unproven: nobody has shown that the address is theirs; waiting: for who approves; asked-back: they were asked something; held: they have it already';
comment on column poster_requests.is_shown is 'whether the asker wants their words to stand in the badge';
comment on column poster_requests.token_hash is 'hash of the secret in the link of a letter: to confirm the address, or to answer';
comment on column poster_requests.said is 'what who approves wrote: a question, or why not';
comment on column poster_requests.list_id is 'the row of the list by which it was issued';
create index poster_requests_of on poster_requests (poster_id, state, id);
create index poster_requests_person on poster_requests (person_id, poster_id) where person_id is not null;
create index poster_requests_mailbox on poster_requests (poster_id, mailbox_of(email));
create index poster_requests_email on poster_requests (email);
create index poster_requests_said_by on poster_requests (said_by) where said_by is not null;
create index poster_requests_row on poster_requests (list_id, line) where list_id is not null;
create index poster_requests_asked on poster_requests (asked_at);
create unique index poster_requests_one_pending on poster_requests (poster_id, mailbox_of(email)) where state in ('waiting', 'asked-back');
create unique index poster_requests_one_unproven on poster_requests (poster_id, mailbox_of(email)) where state = 'unproven';

create trigger posters_are_never_emptied before truncate on posters for each statement execute function refuse_change();

alter table posters enable row level security;
create policy posters_seen on posters using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table former_poster_codes enable row level security;
create policy former_poster_codes_seen on former_poster_codes using (
  (select laurel_sees_all()) or (select true from posters where posters.id = poster_id)
);
alter table poster_names enable row level security;
create policy poster_names_seen on poster_names using (
  (select laurel_sees_all()) or (select true from posters where posters.id = poster_id)
);
alter table poster_requests enable row level security;
create policy poster_requests_seen on poster_requests using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or (select true from posters where posters.id = poster_id)
);

-- Who is forgotten has asked for nothing, and is named in no record of a decision.
create function forget_in_posters() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from poster_requests where person_id = new.id;
  update poster_requests set said_by = null where said_by = new.id;
  if length(trim(old.name)) > 0 then
    delete from poster_names using posters where posters.id = poster_id and lower(poster_names.name) = lower(trim(old.name))
      and organization_id in (select organization_id from memberships where person_id = new.id);
  end if;
  update posters set made_by = null where made_by = new.id;
  update posters set withdrawn_by = null where withdrawn_by = new.id;
  return null;
end
$$;
create trigger people_forget_in_posters after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_posters();

-- An address that a forgotten person had shown to be theirs stays in no request and in no record.
create function forget_address_in_posters() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  calls text;
begin
  get diagnostics calls = pg_context;
  if calls !~ '\nPL/pgSQL[^\n"]* erase_person\(uuid\)' then return null; end if;
  delete from poster_requests where email = old.address;
  delete from poster_names where email = old.address;
  return null;
end
$$;
create trigger person_addresses_forget_in_posters after delete on person_addresses for each row
  when (old.verified_at is not null) execute function forget_address_in_posters();

-- A kind of letter more, whatever kinds there are by now.
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'messages_kind');
begin
  alter table messages drop constraint messages_kind;
  execute 'alter table messages add constraint messages_kind ' || replace(kinds, '''digest''::text', '''digest''::text, ''asked-for''::text');
end
$$;
