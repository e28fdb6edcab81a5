-- A masked copy takes the place of what shows or names students: a picture with blurred faces, a document without names, a recording without a span of sound.
-- What it was made of stays with its earner alone, removed from the work, until they let it go.
alter table artifacts add column masked_from uuid references artifacts on delete set null;
comment on column artifacts.masked_from is 'the removed artifact that this is a masked copy of; kept for its earner as long as it is named here';
create index artifacts_masked_from on artifacts (masked_from) where masked_from is not null;

alter table uploads
  add column replaces uuid references artifacts on delete cascade,
  add column nobody_recognizable boolean not null default false;
comment on column uploads.replaces is 'the artifact whose place the file takes as a masked copy, where it does';
comment on column uploads.nobody_recognizable is 'whether its sender looked and said that nobody can be recognized in it any more';
create index uploads_replaces on uploads (replaces) where replaces is not null;
