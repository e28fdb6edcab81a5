-- Definitions: a draft that changes, versions that never do, and what each is worth where.
create table achievements (
  id                 uuid primary key,
  organization_id    uuid not null references organizations,
  slug               text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 90),
  draft              jsonb,
  draft_revision     integer not null default 0,
  draft_parts        jsonb not null default '{}',
  draft_saved_at     timestamptz,
  draft_saved_by     uuid references people,
  current_version_id uuid,
  copied_from_id     uuid references achievements,
  created_by         uuid references people,
  created_at         timestamptz not null
);
comment on column achievements.draft is 'the text in work as one Definition; null where nothing is in work';
comment on column achievements.draft_revision is 'counts saves, so that two tabs notice each other';
comment on column achievements.draft_parts is 'the revision at which each step of the draft last changed: two tabs on two steps are no conflict';
create index achievements_organization on achievements (organization_id, id);

create table achievement_versions (
  id             uuid primary key,
  achievement_id uuid not null references achievements,
  number         integer not null check (number > 0),
  definition     jsonb not null,
  change_note    text not null default '',
  published_by   uuid references people,
  published_at   timestamptz not null,
  title          text not null generated always as (definition ->> 'title') stored,
  competency     text not null generated always as (definition ->> 'competency') stored,
  category       text not null generated always as (definition ->> 'category') stored,
  level          integer not null generated always as ((definition ->> 'level')::integer) stored,
  total_minutes  integer not null generated always as ((definition #>> '{sessions,count}')::integer * (definition #>> '{sessions,minutes}')::integer) stored,
  student_media  boolean not null generated always as (jsonb_path_exists(definition, '$.requirements[*] ? (@.studentMedia == "with-consent")')) stored,
  search         tsvector not null generated always as (
    setweight(to_tsvector('english', coalesce(definition ->> 'title', '')), 'A') ||
    setweight(to_tsvector('english', coalesce(definition ->> 'competency', '') || ' ' || coalesce(definition ->> 'category', '')), 'B') ||
    setweight(to_tsvector('english', coalesce(definition -> 'tags', '[]')), 'B') ||
    setweight(to_tsvector('english', coalesce(definition ->> 'keyMethod', '') || ' ' || coalesce(definition ->> 'whyItMatters', '')), 'C') ||
    setweight(to_tsvector('english', coalesce(definition -> 'components', '[]')), 'C') ||
    setweight(to_tsvector('english', jsonb_path_query_array(definition, '$.requirements[*].title')), 'D')
  ) stored,
  headline       tsvector not null generated always as (
    setweight(to_tsvector('english', coalesce(definition ->> 'title', '')), 'A') ||
    setweight(to_tsvector('english', coalesce(definition ->> 'competency', '')), 'B')
  ) stored,
  unique (achievement_id, number)
);
comment on column achievement_versions.headline is 'the part of search that ranks a common word among thousands: small enough to be read for each';
create trigger achievement_versions_are_kept before update or delete on achievement_versions for each row execute function refuse_change();
create index achievement_versions_search on achievement_versions using gin (search);
create index achievement_versions_title on achievement_versions using gin (title gin_trgm_ops);
alter table achievements add foreign key (current_version_id) references achievement_versions;
create index achievements_current_version on achievements (current_version_id) where current_version_id is not null;

-- The words of what is in the catalogue, for searches with a typing error.
create table search_words (
  word text primary key,
  uses integer not null default 1
);
comment on column search_words.uses is 'in how many published definitions; nought where the last of them went';
create index search_words_trigrams on search_words using gin (word gin_trgm_ops);

-- A retired definition can't be started any more; what was earned stays.
create table retirements (
  achievement_id uuid primary key references achievements,
  retired_by     uuid references people,
  retired_at     timestamptz not null,
  reason         text not null default ''
);

-- What one organization gives for one definition in one currency. A change is a new row; the latest that is in force counts.
create table value_rules (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  currency        text not null check (currency in ('clock-hours', 'money')),
  number          integer not null check (number > 0),
  amount          numeric(12, 2) not null check (amount >= 0),
  unit            text not null check ((currency = 'clock-hours' and unit = 'h') or (currency = 'money' and unit ~ '^[A-Z]{3}$')),
  effective_from  date not null,
  set_by          uuid references people,
  set_at          timestamptz not null,
  unique (organization_id, achievement_id, currency, number)
);
comment on column value_rules.amount is 'in unit: hours, or money of that ISO 4217 currency; nought withdraws the rule';
create trigger value_rules_are_kept before update or delete on value_rules for each row execute function refuse_change();
create index value_rules_in_force on value_rules (organization_id, achievement_id, currency, effective_from desc, number desc) include (amount, unit);

-- The picture of a version: drawn once, served and baked many times.
create table achievement_art (
  version_id uuid primary key references achievement_versions,
  svg        text not null,
  png        bytea not null,
  drawn_at   timestamptz not null
);

-- Marks what the catalogue shows: whatever was made of it under one mark is true as long as the mark is. Reading it costs nothing beside a search.
create table catalogue_state (
  mark uuid not null
);
create unique index catalogue_state_once on catalogue_state ((true));
insert into catalogue_state values (gen_random_uuid());
create function mark_catalogue() returns trigger language plpgsql as $$
begin
  -- Once in a transaction, however many rows it changes.
  update catalogue_state set mark = gen_random_uuid() where xmin <> pg_current_xact_id()::xid;
  return null;
end
$$;
-- Deferred: all who change something wait for each other here, so it is the last thing that a transaction does. Earlier, two that hold what the
-- other needs next would wait for ever.
create constraint trigger achievements_mark_catalogue after update of current_version_id, slug, organization_id or delete on achievements
  deferrable initially deferred for each row execute function mark_catalogue();
create constraint trigger retirements_mark_catalogue after insert or update or delete on retirements
  deferrable initially deferred for each row execute function mark_catalogue();
create constraint trigger value_rules_mark_catalogue after insert on value_rules
  deferrable initially deferred for each row execute function mark_catalogue();
create constraint trigger organizations_mark_catalogue after insert or update of slug, name, short_name, accent on organizations
  deferrable initially deferred for each row execute function mark_catalogue();
