-- Frameworks: published sets of competencies (CASE), brought in or written here, which micro-credentials are aligned to.

create table frameworks (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  identifier      text not null check (length(identifier) between 1 and 200),
  uri             text not null check (length(uri) <= 2000),
  title           text not null check (length(title) between 1 and 2000),
  creator         text not null,
  publisher       text not null,
  description     text not null,
  language        text not null,
  version         text not null,
  adoption        text not null,
  license         text not null,
  subjects        text[] not null,
  is_own          boolean not null,
  is_public       boolean not null,
  source_address  text check (length(source_address) <= 2000),
  changed_at      timestamptz,
  taken_by        uuid references people,
  taken_at        timestamptz not null,
  unique (organization_id, identifier)
);
comment on table frameworks is 'what somebody published, as an organization took it in last; its own ones are written here';
comment on column frameworks.identifier is 'by which its versions are one framework, wherever they come from';
comment on column frameworks.is_public is 'whether visitors may read it: its license says';
comment on column frameworks.changed_at is 'when its publisher changed it last, by its own word';
create index frameworks_organization on frameworks (organization_id, title, id);
create index frameworks_taken_by on frameworks (taken_by) where taken_by is not null;

create table framework_items (
  id           uuid primary key,
  framework_id uuid not null references frameworks on delete cascade,
  identifier   text not null check (length(identifier) between 1 and 200),
  uri          text not null check (length(uri) <= 2000),
  code         text not null,
  statement    text not null,
  short        text not null,
  kind         text not null,
  notes        text not null,
  levels       text[] not null,
  keywords     text not null,
  parent_id    uuid,
  place        integer not null,
  last         integer not null,
  depth        integer not null,
  gone_at      timestamptz,
  search       tsvector not null generated always as (
    setweight(to_tsvector('simple', code), 'A') || setweight(to_tsvector('english', short), 'A') ||
    setweight(to_tsvector('english', statement), 'B') || setweight(to_tsvector('english', keywords), 'C')
  ) stored,
  unique (framework_id, identifier)
);
comment on table framework_items is 'the competencies of a framework; one that a newer version has no more stays, since micro-credentials name it';
comment on column framework_items.place is 'counts through the tree from the top; what stands under it has the places up to last';
create index framework_items_place on framework_items (framework_id, place) where gone_at is null;
create index framework_items_parent on framework_items (framework_id, parent_id, place) where gone_at is null;
create index framework_items_search on framework_items using gin (search);
create index framework_items_code on framework_items using gin (code gin_trgm_ops);
create index framework_items_uri on framework_items (uri) where uri <> '';
create index framework_items_identifier on framework_items (identifier);

-- What a package or a person says of two competencies. The other one may be of a framework that is not here.
create table framework_relations (
  id            uuid primary key,
  framework_id  uuid not null references frameworks on delete cascade,
  item_id       uuid not null references framework_items on delete cascade,
  kind          text not null check (length(kind) between 1 and 60),
  to_uri        text not null,
  to_identifier text not null,
  to_title      text not null,
  by_hand       boolean not null,
  made_by       uuid references people,
  made_at       timestamptz not null,
  check (to_uri <> '' or to_identifier <> ''),
  unique (item_id, kind, to_identifier, to_uri)
);
comment on column framework_relations.by_hand is 'made here by somebody; the others come and go with the package';
create index framework_relations_framework on framework_relations (framework_id);
create index framework_relations_to on framework_relations (to_identifier) where to_identifier <> '';
create index framework_relations_to_uri on framework_relations (to_uri) where to_uri <> '';
create index framework_relations_made_by on framework_relations (made_by) where made_by is not null;

-- What was brought and is looked at before anything of it counts.
create table framework_arrivals (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  framework_id    uuid references frameworks on delete cascade,
  identifier      text not null,
  title           text not null,
  source          text not null check (length(source) <= 30000000),
  source_address  text,
  digest          text not null check (digest ~ '^[0-9a-f]{64}$'),
  is_public       boolean not null,
  brought_by      uuid references people,
  brought_at      timestamptz not null,
  taken_at        timestamptz,
  added           integer,
  changed         integer,
  gone            integer
);
comment on column framework_arrivals.source is 'the package as it came; emptied once a newer one was taken, or when nobody took it for a month';
create index framework_arrivals_organization on framework_arrivals (organization_id, id desc);
create index framework_arrivals_framework on framework_arrivals (framework_id, id desc) where framework_id is not null;
create index framework_arrivals_brought_by on framework_arrivals (brought_by) where brought_by is not null;

alter table frameworks enable row level security;
create policy frameworks_seen on frameworks using (
  (select laurel_sees_all()) or is_public or organization_id = any ((select laurel_organizations())::uuid[])
);
alter table framework_items enable row level security;
create policy framework_items_seen on framework_items using (
  (select laurel_sees_all()) or framework_id in (select id from frameworks)
);
alter table framework_relations enable row level security;
create policy framework_relations_seen on framework_relations using (
  (select laurel_sees_all()) or framework_id in (select id from frameworks)
);
alter table framework_arrivals enable row level security;
create policy framework_arrivals_seen on framework_arrivals using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_authors())::uuid[])
  or ((select laurel_person()) is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- A search goes by its indexes only where no policy stands before them, so what the policies say is asked in it.
create function framework_items_with(english tsquery, plain tsquery, beginning text, within uuid) returns setof framework_items
language sql stable security definer set search_path = public, pg_temp as $$
  select item.* from framework_items item
  where item.gone_at is null and (item.search @@ english or item.search @@ plain or item.code ilike beginning)
    and (within is null or item.framework_id = within)
    and item.framework_id in (
      select id from frameworks
      where (select laurel_sees_all()) or is_public or organization_id = any ((select laurel_organizations())::uuid[])
    )
  limit 5000
$$;

-- They are their organization's: they stay when who brought them is forgotten.
create function forget_in_frameworks() returns trigger language plpgsql as $$
begin
  update frameworks set taken_by = null where taken_by = new.id;
  update framework_relations set made_by = null where made_by = new.id;
  update framework_arrivals set brought_by = null where brought_by = new.id;
  return null;
end $$;
create trigger people_forget_in_frameworks after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_frameworks();

-- Which micro-credentials name a competency, seen from the competency.
create index achievement_versions_alignments on achievement_versions using gin ((definition -> 'alignments') jsonb_path_ops);
