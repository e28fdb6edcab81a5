-- Who there is: organizations with schools inside them, people who belong to them, and how they sign in.
create extension if not exists pg_trgm;

create table organizations (
  id          uuid primary key,
  kind        text not null check (kind in ('district', 'school', 'university', 'union', 'provider')),
  parent_id   uuid references organizations,
  slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name        text not null check (length(name) between 1 and 120),
  short_name  text not null check (length(short_name) between 1 and 24),
  description text not null default '',
  url         text not null default '',
  email       text not null default '',
  accent      text not null default '#1d6b4f' check (accent ~ '^#[0-9a-f]{6}$'),
  created_at  timestamptz not null,
  check ((kind = 'school') = (parent_id is not null))
);
comment on column organizations.parent_id is 'the district of a school; nothing else lies inside another';
comment on column organizations.short_name is 'what the banner of a badge says';
create index organizations_parent on organizations (parent_id);

-- The key pairs with which an organization signs. Old ones stay: what they signed must verify for life.
create table issuer_keys (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  name             text not null check (name ~ '^key-[0-9]+$'),
  public_multibase text not null,
  secret_sealed    bytea not null,
  created_at       timestamptz not null,
  retired_at       timestamptz,
  unique (organization_id, name)
);
comment on column issuer_keys.name is 'the fragment of the verification method in the DID document';
create unique index issuer_keys_one_in_use on issuer_keys (organization_id) where retired_at is null;

-- A human with an account. The first four columns and the next three tables are the sign-in library's.
create table people (
  id             uuid primary key,
  name           text not null check (length(name) between 1 and 120),
  email          text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image          text,
  handle         text unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now()
);
comment on column people.email is 'the address one signs in with and gets mail at; the others are in person_addresses';

create table sessions (
  id         uuid primary key,
  token      text not null unique,
  person_id  uuid not null references people on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_person on sessions (person_id);

create table sign_in_methods (
  id                       uuid primary key,
  account_id               text not null,
  provider_id              text not null,
  person_id                uuid not null references people on delete cascade,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null default now()
);
create index sign_in_methods_person on sign_in_methods (person_id);

create table sign_in_tokens (
  id         text primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_tokens_identifier on sign_in_tokens (identifier);

-- A person's e-mail addresses. Verified ones belong to one person only; one can be added before it is shown to be theirs.
create table person_addresses (
  id          uuid primary key,
  person_id   uuid not null references people on delete cascade,
  address     text not null check (address = lower(address)),
  added_at    timestamptz not null,
  verified_at timestamptz,
  token_hash  text unique,
  token_until timestamptz,
  unique (person_id, address)
);
create unique index person_addresses_verified on person_addresses (address) where verified_at is not null;

-- Someone asked for an account. It is made once the link in the mail has shown that the address is theirs.
create table sign_ups (
  id           uuid primary key,
  address      text not null check (address = lower(address)),
  name         text not null check (length(name) between 1 and 120),
  return_to    text not null default '/',
  token_hash   text not null unique,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null,
  confirmed_at timestamptz
);
comment on column sign_ups.return_to is 'the page they came from, to which they go back';

-- Belonging to an organization, perhaps in one of its schools, in one or more roles. It ends; it is not deleted.
create table memberships (
  id              uuid primary key,
  person_id       uuid not null references people,
  organization_id uuid not null references organizations,
  school_id       uuid references organizations,
  roles           text[] not null check (roles <@ array['earner', 'coach', 'assessor', 'author', 'principal', 'hr', 'admin'] and cardinality(roles) > 0),
  title           text not null default '',
  started_at      timestamptz not null,
  ended_at        timestamptz
);
create unique index memberships_one_open on memberships (person_id, organization_id) where ended_at is null;
create index memberships_organization on memberships (organization_id, person_id) where ended_at is null;

create table invitations (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  school_id       uuid references organizations,
  address         text not null check (address = lower(address)),
  name            text not null default '',
  roles           text[] not null check (roles <@ array['earner', 'coach', 'assessor', 'author', 'principal', 'hr', 'admin'] and cardinality(roles) > 0),
  token_hash      text not null unique,
  invited_by      uuid references people,
  invited_at      timestamptz not null,
  expires_at      timestamptz not null,
  accepted_by     uuid references people,
  accepted_at     timestamptz,
  cancelled_at    timestamptz
);
create index invitations_organization on invitations (organization_id, id desc);
create unique index invitations_one_open on invitations (organization_id, address) where accepted_at is null and cancelled_at is null;

-- What happened: who did what to what. Rows are only ever added.
create table events (
  id              uuid primary key,
  name            text not null,
  actor_id        uuid references people,
  organization_id uuid references organizations,
  subject_id      uuid,
  details         jsonb not null default '{}',
  at              timestamptz not null
);
create index events_subject on events (subject_id, id);
create index events_organization on events (organization_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger events_are_kept before update or delete on events for each row execute function refuse_change();

-- How often something was tried lately, by address or account, so that guessing is slow.
create table rate_limits (
  key        text primary key,
  tries      integer not null,
  window_end timestamptz not null
);

-- Mail to be sent, being sent, and sent. Written in the transaction that causes it.
create table messages (
  id              uuid primary key,
  organization_id uuid references organizations,
  person_id       uuid references people,
  to_address      text not null,
  subject         text not null,
  body_text       text not null,
  body_html       text not null,
  confidential    boolean not null default false,
  created_at      timestamptz not null,
  sent_at         timestamptz,
  tries           integer not null default 0,
  last_error      text
);
comment on column messages.confidential is 'carries a link that stands for its reader, or what was said of their work: once mail is really sent, nobody else is shown it';
create index messages_by_time on messages (id desc);
create index messages_organization on messages (organization_id, id desc);

-- Facts about this instance, such as that its demo district is there.
create table instance_facts (
  name  text primary key,
  value jsonb not null
);
