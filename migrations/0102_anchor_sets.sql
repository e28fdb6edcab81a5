-- Anchors that came from another organization, in one signed file.
create table anchor_imports (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  digest          text not null check (length(digest) = 64),
  issuer          text not null check (length(issuer) <= 500),
  issuer_name     text not null default '' check (length(issuer_name) <= 200),
  is_known        boolean not null,
  anchors         integer not null check (anchors > 0),
  imported_by     uuid references people,
  imported_at     timestamptz not null
);
comment on table anchor_imports is 'signed files of anchors that were taken in: what they said they are, who signed them, and whether that issuer was known here';
comment on column anchor_imports.digest is 'of what the file says of its anchors, so that the same is not taken in twice';
create unique index anchor_imports_once on anchor_imports (achievement_id, digest);
create index anchor_imports_organization on anchor_imports (organization_id, id desc);
alter table anchors add column import_id uuid references anchor_imports;
create index anchors_import on anchors (import_id) where import_id is not null;
alter table anchor_imports enable row level security;
create policy anchor_imports_seen on anchor_imports using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_keeps_anchors())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
