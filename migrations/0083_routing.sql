-- Who gets what to weigh: what an assessor is good at and has room for, and what an admin gives out.

create table assessor_settings (
  person_id  uuid primary key references people,
  categories text[] not null default '{}' check (cardinality(categories) <= 60),
  languages  text[] not null default '{}' check (cardinality(languages) <= 20),
  at_once    integer check (at_once between 1 and 50),
  away_from  date,
  away_until date,
  saved_at   timestamptz not null,
  check ((away_from is null) = (away_until is null) and away_until >= away_from)
);
comment on table assessor_settings is 'what an assessor wants to be given; without a row, anything';
comment on column assessor_settings.categories is 'what the next one may be about; empty for anything';
comment on column assessor_settings.languages is 'in which the next one may be written; empty for any';
comment on column assessor_settings.at_once is 'how many they take at a time, where fewer than their organization allows';
comment on column assessor_settings.away_until is 'the last day on which nothing is given to them';
alter table assessor_settings enable row level security;
create policy assessor_settings_seen on assessor_settings using (
  (select laurel_sees_all()) or person_id = (select laurel_person())
);

alter table assessing_rules add column at_once integer not null default 5 check (at_once between 1 and 50);
comment on column assessing_rules.at_once is 'how many submissions an assessor holds at a time, at most';

alter table assessments add column assigned_by uuid references people;
comment on column assessments.assigned_by is 'who gave it to the assessor; null where they took it themselves';
create index assessments_finished on assessments (assessor_id, finished_at) where finished_at is not null;
create index assessments_let_go on assessments (assessor_id, released_at) where release_reason in ('no-time', 'other');

create function forget_assessor_settings() returns trigger language plpgsql as $$
begin
  delete from assessor_settings where person_id = new.id;
  return null;
end $$;
create trigger people_forget_assessor_settings after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_assessor_settings();
