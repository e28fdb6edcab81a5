-- What an organization gives, and what it is about, can change: the words, the order, and what is no longer offered. What was used stays.
alter table currencies
  add column place integer not null default 0,
  add column retired_at timestamptz;
comment on column currencies.place is 'its place in the order that an admin chose; 0 for all as long as nobody has';
comment on column currencies.retired_at is 'since when no rule is set in it; rules and lines that are there stay';
alter table categories
  add column id uuid not null default gen_random_uuid() unique,
  add column place integer not null default 0,
  add column retired_at timestamptz;
comment on column categories.place is 'its place in the order that an admin chose; 0 for all as long as nobody has';
comment on column categories.retired_at is 'since when no draft can choose it; definitions that name it stay';
