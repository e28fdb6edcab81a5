-- Templates: texts of an organization to begin micro-credentials from, with blanks that say what to fill in.

create table templates (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 120),
  about           text not null default '' check (length(about) <= 600),
  definition      jsonb not null,
  made_by         uuid references people,
  made_at         timestamptz not null,
  changed_at      timestamptz not null
);
create index templates_organization on templates (organization_id, id desc);
alter table templates enable row level security;
create policy templates_seen on templates using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_authors())::uuid[])
  or ((select laurel_person()) is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- A template is its organization's: it stays when who kept it is forgotten.
create function forget_in_templates() returns trigger language plpgsql as $$
begin
  update templates set made_by = null where made_by = new.id;
  return null;
end $$;
create trigger people_forget_in_templates after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_templates();
create index templates_made_by on templates (made_by) where made_by is not null;

-- What became of the work on each version, counted by a job: no row in it tells of a person.
create table version_results (
  version_id      uuid primary key references achievement_versions on delete cascade,
  achievement_id  uuid not null references achievements on delete cascade,
  organization_id uuid not null references organizations,
  counted_at      timestamptz not null,
  figures         jsonb not null
);
create index version_results_achievement on version_results (achievement_id);
alter table version_results enable row level security;
create policy version_results_seen on version_results using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_authors())::uuid[])
  or ((select laurel_person()) is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
