-- An organization reckons its days where it is, begins its school year on a day of its own, and may set a yearly goal.
alter table organizations
  add column time_zone         text not null default 'UTC' check (length(time_zone) between 1 and 64),
  add column school_year_start text not null default '07-01' check (school_year_start ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  add column yearly_hours      numeric(6, 2) check (yearly_hours > 0);
comment on column organizations.time_zone is 'an IANA name: by it the days of awards, due dates, rules and ledger lines are reckoned; a school has that of its district';
comment on column organizations.school_year_start is 'month and day on which its school year begins';
comment on column organizations.yearly_hours is 'clock hours it hopes for from each earner in a school year; null until it sets a goal';

-- The catalog shows values by the day in each organization.
drop trigger organizations_mark_catalog on organizations;
create constraint trigger organizations_mark_catalog after insert or update of slug, name, short_name, accent, time_zone on organizations
  deferrable initially deferred for each row execute function mark_catalog();

comment on column attempts.organization_id is 'whose rules say what it brings, chosen when it began and kept; null where the earner belonged nowhere as an earner';
