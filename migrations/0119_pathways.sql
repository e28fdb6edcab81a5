-- Pathways and stacks: micro-credentials ordered toward a milestone, as versions that never change; how far each person is; and what completing one awards.
alter table achievements add column is_milestone boolean not null default false;
comment on column achievements.is_milestone is 'awarded for completing a pathway: never started, never in the catalog by itself';

create table pathways (
  id                 uuid primary key,
  organization_id    uuid not null references organizations,
  slug               text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 90),
  achievement_id     uuid not null unique references achievements,
  draft              jsonb,
  draft_revision     integer not null default 0,
  draft_saved_at     timestamptz,
  draft_saved_by     uuid references people,
  current_version_id uuid,
  created_by         uuid references people,
  created_at         timestamptz not null,
  retired_at         timestamptz
);
comment on column pathways.achievement_id is 'its milestone: what completing it awards';
create index pathways_organization on pathways (organization_id, id);
create index pathways_draft_saved_by on pathways (draft_saved_by) where draft_saved_by is not null;
create index pathways_created_by on pathways (created_by) where created_by is not null;

create table pathway_versions (
  id                     uuid primary key,
  pathway_id             uuid not null references pathways,
  number                 integer not null check (number > 0),
  text                   jsonb not null,
  achievement_version_id uuid not null references achievement_versions,
  change_note            text not null default '',
  published_by           uuid references people,
  published_at           timestamptz not null,
  title                  text not null generated always as (text ->> 'title') stored,
  unique (pathway_id, number)
);
comment on column pathway_versions.achievement_version_id is 'the milestone as this version awards it';
create trigger pathway_versions_are_kept before update or delete on pathway_versions for each row execute function refuse_change();
create trigger pathway_versions_never_emptied before truncate on pathway_versions for each statement execute function refuse_change();
create index pathway_versions_milestone on pathway_versions (achievement_version_id);
alter table pathways add foreign key (current_version_id) references pathway_versions;
create index pathways_current_version on pathways (current_version_id) where current_version_id is not null;

create table pathway_pieces (
  version_id      uuid not null references pathway_versions,
  place           integer not null,
  kind            text not null check (kind in ('achievement', 'pathway', 'level', 'assessments')),
  achievement_id  uuid references achievements,
  organization_id uuid not null references organizations,
  count           integer check (count > 0),
  primary key (version_id, place),
  check ((achievement_id is not null) = (kind in ('achievement', 'pathway')))
);
comment on table pathway_pieces is 'what a version counts, to be found by what was just earned; the text says the rest';
comment on column pathway_pieces.count is 'so many, where something is counted';
comment on column pathway_pieces.achievement_id is 'the micro-credential, or the milestone of the pathway inside';
create index pathway_pieces_achievement on pathway_pieces (achievement_id) where achievement_id is not null;
create index pathway_pieces_counted on pathway_pieces (organization_id, kind) where achievement_id is null;

create table pathway_starts (
  pathway_id uuid not null references pathways,
  person_id  uuid not null references people,
  version_id uuid not null references pathway_versions,
  begun_at   timestamptz not null,
  primary key (pathway_id, person_id)
);
comment on table pathway_starts is 'who is under way, and by which version: the one that counted when they began, until they take a newer one';
create index pathway_starts_person on pathway_starts (person_id);
create index pathway_starts_version on pathway_starts (version_id);

create table pathway_completions (
  id            uuid primary key,
  pathway_id    uuid not null references pathways,
  version_id    uuid not null references pathway_versions,
  person_id     uuid not null references people,
  begun_at      timestamptz not null,
  completed_at  timestamptz not null,
  taken_back_at timestamptz check (taken_back_at >= completed_at)
);
create unique index pathway_completions_once on pathway_completions (pathway_id, person_id) where taken_back_at is null;
create index pathway_completions_person on pathway_completions (person_id);
create index pathway_completions_version on pathway_completions (version_id);
comment on column pathway_completions.taken_back_at is 'taken back by the rule of the pathway, since a piece of it was: then it can be completed again';

create table pathway_completion_awards (
  completion_id uuid not null references pathway_completions,
  award_id      uuid not null references awards,
  primary key (completion_id, award_id)
);
comment on table pathway_completion_awards is 'the awards that a completion rests on';
create index pathway_completion_awards_award on pathway_completion_awards (award_id);
create trigger pathway_completion_awards_are_kept before update or delete on pathway_completion_awards for each row execute function refuse_change();
create trigger pathway_completion_awards_never_emptied before truncate on pathway_completion_awards for each statement execute function refuse_change();

-- An award may rest on a completed pathway now.
alter table awards
  add column completion_id uuid unique references pathway_completions,
  drop constraint awards_on_pathways,
  add constraint awards_on_pathways check ((ground = 'pathway') = (completion_id is not null));
comment on column awards.completion_id is 'the completed pathway, where that is the ground';
create function refuse_other_milestone() returns trigger language plpgsql as $$
begin
  if not exists (
    select from pathway_completions completion join pathway_versions version on version.id = completion.version_id
    where completion.id = new.completion_id and completion.person_id = new.earner_id and version.achievement_version_id = new.version_id
  ) then
    raise exception 'An award on a pathway is its milestone, for the person who completed it.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger awards_rest_on_their_pathway after insert on awards
  for each row when (new.ground = 'pathway') execute function refuse_other_milestone();

-- How far somebody is, is theirs; authors of the organization count people before they publish.
alter table pathway_starts enable row level security;
create policy pathway_starts_seen on pathway_starts using (
  (select laurel_sees_all()) or person_id = (select laurel_person())
  or (select true from pathways where pathways.id = pathway_id and pathways.organization_id = any ((select laurel_authors())::uuid[]))
);
alter table pathway_completions enable row level security;
create policy pathway_completions_seen on pathway_completions using (
  (select laurel_sees_all()) or person_id = (select laurel_person())
  or (select true from pathways where pathways.id = pathway_id and pathways.organization_id = any ((select laurel_authors())::uuid[]))
);
alter table pathway_completion_awards enable row level security;
create policy pathway_completion_awards_seen on pathway_completion_awards using (
  (select laurel_sees_all()) or (select true from pathway_completions where pathway_completions.id = completion_id)
);

-- Who is forgotten is under way nowhere; what they completed stays with its award, which names nobody.
create function forget_on_pathways() returns trigger language plpgsql as $$
begin
  delete from pathway_starts where person_id = new.id;
  update pathways set draft_saved_by = null where draft_saved_by = new.id;
  update pathways set created_by = null where created_by = new.id;
  return null;
end $$;
create trigger people_forget_on_pathways after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_on_pathways();
