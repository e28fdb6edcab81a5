-- Rosters of student systems: whom a district employs and where, taken in after a look at what changes, every night if it likes.

alter table organizations add column school_closed_at timestamptz;
alter table organizations add constraint organizations_schools_close check (school_closed_at is null or kind = 'school');
comment on column organizations.school_closed_at is 'a school that is no more: nobody is put there any longer, and what was there keeps its name';

create table roster_sources (
  organization_id uuid primary key references organizations,
  way             text not null default 'files' check (way in ('files', 'rest')),
  mapping         jsonb not null default '{}',
  mapped_at       timestamptz,
  most_people     integer not null default 20 check (most_people between 0 and 100000),
  most_share      integer not null default 5 check (most_share between 0 and 100),
  letters         text not null default 'none' check (letters in ('none', 'once', 'day')),
  letters_on      date,
  version         text not null default '1.2' check (version in ('1.1', '1.2')),
  base_url        text not null default '',
  token_url       text not null default '',
  client_id       text not null default '',
  secret_sealed   bytea,
  scope           text not null default '',
  is_nightly      boolean not null default false,
  asks_whole      boolean not null default true,
  asked_until     timestamptz,
  last_night      date,
  changed_at      timestamptz not null,
  check ((letters = 'day') = (letters_on is not null)),
  check (not is_nightly or (way = 'rest' and secret_sealed is not null))
);
comment on table roster_sources is 'from where an organization has its roster, and what becomes of its fields';
comment on column roster_sources.mapping is 'what the words and fields of the roster become, as an admin said once';
comment on column roster_sources.mapped_at is 'when an admin said so for the first time; before, nothing is taken in';
comment on column roster_sources.most_people is 'a sync that ends more memberships than these waits for a person';
comment on column roster_sources.most_share is 'the same as a share of all members, in hundredths';
comment on column roster_sources.letters is 'when those who are new are written to: not by itself, at once, on a day';
comment on column roster_sources.asks_whole is 'whether the nightly sync asks for everybody, or for what has changed';
comment on column roster_sources.asked_until is 'up to when the source was asked: what is asked next has changed since';
comment on column roster_sources.last_night is 'the day, in the zone of the organization, of the last nightly sync';

create table roster_syncs (
  id              uuid primary key,
  organization_id uuid not null references roster_sources,
  way             text not null check (way in ('files', 'rest')),
  is_nightly      boolean not null default false,
  state           text not null default 'reading' check (state in ('reading', 'open', 'taking', 'taken', 'same', 'faulty', 'canceled', 'undoing', 'undone')),
  mode            text check (mode in ('bulk', 'delta')),
  version         text,
  system          text not null default '',
  names           text not null default '',
  digest          text not null default '',
  counts          jsonb not null default '{}',
  rows            integer not null default 0,
  faults          integer not null default 0,
  outsiders       integer not null default 0,
  members         integer not null default 0,
  leaves          integer not null default 0,
  holds           text[] not null default '{}',
  says            jsonb,
  is_every_org    boolean not null default false,
  read_faults     integer not null default 0,
  nameless        integer not null default 0,
  done            integer not null default 0,
  began_by        uuid references people,
  began_at        timestamptz not null,
  read_at         timestamptz,
  agreed_by       uuid references people,
  agreed_at       timestamptz,
  ended_at        timestamptz,
  undone_by       uuid references people,
  undone_at       timestamptz
);
comment on table roster_syncs is 'each time a roster came, what it changes or changed, and who said so';
comment on column roster_syncs.state is 'reading: it is compared with what is here; open: a person looks at what changes; taking: it is being taken in; same: it changes nothing; faulty: it could not be read; undoing: it is being taken back';
comment on column roster_syncs.holds is 'why a nightly sync waits for a person, and what else a person is told before they agree';
comment on column roster_syncs.says is 'why it could not be read or asked, in a sentence';
comment on column roster_syncs.is_every_org is 'whether what is in its list of organizations no more has closed';
comment on column roster_syncs.read_faults is 'faults of reading; those of comparing come after them';
comment on column roster_syncs.nameless is 'rows that do not say of whom they are';
comment on column roster_syncs.done is 'how many of its rows or changes are done with, for who watches';
create index roster_syncs_of on roster_syncs (organization_id, id desc);
create unique index roster_syncs_one on roster_syncs (organization_id) where state in ('reading', 'open', 'taking', 'undoing');
create index roster_syncs_began_by on roster_syncs (began_by) where began_by is not null;
create index roster_syncs_agreed_by on roster_syncs (agreed_by) where agreed_by is not null;
create index roster_syncs_undone_by on roster_syncs (undone_by) where undone_by is not null;

-- What was brought, until it is read.
create table roster_pieces (
  sync_id    uuid not null references roster_syncs on delete cascade,
  file       integer not null,
  place      integer not null,
  name       text not null,
  size_bytes bigint not null,
  bytes      bytea not null,
  primary key (sync_id, file, place)
);
comment on table roster_pieces is 'the bytes of a roster as they were brought, a piece a row; gone once they are read';

-- What a roster says, until it was compared.
create table roster_rows (
  sync_id    uuid not null references roster_syncs on delete cascade,
  kind       text not null check (kind in ('org', 'user', 'role')),
  sourced_id text not null,
  owner      text not null,
  file       text not null,
  line       integer not null,
  is_gone    boolean not null,
  told       jsonb,
  primary key (sync_id, kind, sourced_id)
);
comment on column roster_rows.owner is 'of a role, whose it is';
create index roster_rows_owner on roster_rows (sync_id, owner) where kind = 'role';

create table roster_faults (
  sync_id    uuid not null references roster_syncs on delete cascade,
  place      integer not null,
  file       text not null,
  line       integer,
  sourced_id text not null default '',
  says       jsonb not null,
  primary key (sync_id, place)
);
create index roster_faults_about on roster_faults (sync_id, sourced_id) where sourced_id <> '';

-- What the roster said last, of each of its organizations and people.
create table roster_orgs (
  organization_id uuid not null references roster_sources,
  sourced_id      text not null,
  told            jsonb not null,
  becomes         text not null check (becomes in ('school', 'whole', 'above', 'aside')),
  school_id       uuid references organizations,
  is_gone         boolean not null default false,
  primary key (organization_id, sourced_id)
);
comment on column roster_orgs.becomes is 'school: one of ours; whole: the organization itself; above: where what it is part of lies; aside: nobody of it is taken in';
create index roster_orgs_school on roster_orgs (school_id) where school_id is not null;

create table roster_people (
  organization_id uuid not null references roster_sources,
  sourced_id      text not null,
  told            jsonb not null,
  name            text not null,
  email           text not null,
  person_id       uuid references people,
  invitation_id   uuid references invitations,
  is_gone         boolean not null default false,
  is_forgotten    boolean not null default false,
  written_at      timestamptz,
  primary key (organization_id, sourced_id)
);
comment on column roster_people.is_forgotten is 'who asked to be forgotten: of them nothing but the id of the roster is kept, so that it brings them back no more';
comment on column roster_people.written_at is 'when the letter of their invitation was written';
create index roster_people_person on roster_people (person_id) where person_id is not null;
create index roster_people_invitation on roster_people (invitation_id) where invitation_id is not null;
create index roster_people_named on roster_people (organization_id, lower(name), sourced_id);

-- What a sync changes, each a row; and what was before, so that it can be undone.
create table roster_changes (
  sync_id       uuid not null references roster_syncs on delete cascade,
  place         integer not null,
  subject       text not null check (subject in ('school', 'person')),
  sourced_id    text not null,
  name          text not null,
  email         text not null default '',
  kinds         text[] not null,
  before        jsonb not null,
  after         jsonb not null,
  proposed      text[] not null default '{}',
  granted       text[] not null default '{}',
  school_id     uuid references organizations,
  membership_id uuid references memberships,
  invitation_id uuid references invitations,
  file          text not null default '',
  line          integer,
  fate          text not null default 'open' check (fate in ('open', 'taken', 'passed', 'undone', 'stays')),
  because       jsonb,
  taken_at      timestamptz,
  primary key (sync_id, place)
);
comment on column roster_changes.proposed is 'roles that the roster names and that somebody has only where a person says so';
comment on column roster_changes.fate is 'passed: it could not be taken in any more; stays: something newer came, so it was not undone';
create index roster_changes_open on roster_changes (sync_id, place) where fate = 'open';
create index roster_changes_school on roster_changes (school_id) where school_id is not null;
create index roster_changes_membership on roster_changes (membership_id) where membership_id is not null;
create index roster_changes_invitation on roster_changes (invitation_id) where invitation_id is not null;

do $$
declare name text;
begin
  alter table roster_sources enable row level security;
  create policy roster_sources_seen on roster_sources using (
    (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
    or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
  );
  foreach name in array array['roster_syncs', 'roster_orgs', 'roster_people'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using ((select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
      or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[])))', name || '_seen', name);
  end loop;
  foreach name in array array['roster_pieces', 'roster_rows', 'roster_faults', 'roster_changes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I using ((select laurel_sees_all()) or (select true from roster_syncs where roster_syncs.id = sync_id))', name || '_seen', name);
  end loop;
end
$$;
drop policy roster_people_seen on roster_people;
create policy roster_people_seen on roster_people using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- Who is forgotten is named by no roster here, and the next one does not bring them back.
create function forget_in_rosters() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update roster_changes set name = '', email = '', before = '{}', after = '{}', because = null, fate = case when fate in ('open', 'taken') then 'passed' else fate end
    from roster_people known, roster_syncs sync
    where known.person_id = new.id and sync.organization_id = known.organization_id and roster_changes.sync_id = sync.id
      and roster_changes.subject = 'person' and roster_changes.sourced_id = known.sourced_id;
  delete from roster_rows using roster_people known, roster_syncs sync
    where known.person_id = new.id and sync.organization_id = known.organization_id and roster_rows.sync_id = sync.id
      and known.sourced_id in (roster_rows.sourced_id, roster_rows.owner);
  update roster_people set told = '{}', name = '', email = '', person_id = null, invitation_id = null, is_gone = true, is_forgotten = true where person_id = new.id;
  update roster_syncs set began_by = null where began_by = new.id;
  update roster_syncs set agreed_by = null where agreed_by = new.id;
  update roster_syncs set undone_by = null where undone_by = new.id;
  return null;
end
$$;
create trigger people_forget_in_rosters after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_rosters();
