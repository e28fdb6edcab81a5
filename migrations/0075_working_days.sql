-- On which days an organization works: its promises count in them.
alter table organizations
  add column working_days integer[] not null default '{1,2,3,4,5}'
    check (working_days <@ array[1,2,3,4,5,6,7] and cardinality(working_days) between 1 and 7),
  add column holidays_of text check (holidays_of ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');
comment on column organizations.working_days is 'of a week, Monday being 1; a school goes by those of its district';
comment on column organizations.holidays_of is 'whose public holidays are proposed: a country or one of its states (ISO 3166), such as US-WI; null before anyone has said';

create table days_off (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  first_day       date not null,
  last_day        date not null,
  name            text not null check (length(name) between 1 and 80),
  added_at        timestamptz not null,
  unique (organization_id, first_day, last_day),
  check (last_day >= first_day and last_day - first_day < 120)
);
comment on table days_off is 'holidays and breaks, on which nobody works: a promise that counts in working days passes over them';
