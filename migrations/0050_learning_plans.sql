-- The learning plan of an attempt: the sessions of its version as the earner has made them their own. Optional, and no ground for anything.
create table plan_units (
  attempt_id uuid not null references attempts on delete cascade,
  id         text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  place      integer not null,
  is_own     boolean not null default false,
  title      text not null default '' check (length(title) <= 120),
  minutes    integer not null check (minutes between 45 and 90),
  task       text not null default '' check (length(task) <= 1000),
  link_url   text check (length(link_url) <= 2000 and link_url ~* '^https?://'),
  revision   integer not null default 1,
  done_at    timestamptz,
  skipped_at timestamptz,
  primary key (attempt_id, id),
  check (done_at is null or skipped_at is null),
  check (is_own = (title <> ''))
);
comment on table plan_units is 'rows begin with the first change: until then a plan is what the version says';
comment on column plan_units.id is 'of a unit of the version, whose words stay there; of an own one, made here';
comment on column plan_units.place is 'the earner''s own order';
comment on column plan_units.minutes is 'of an own unit; for one of the version, what it said when the plan began';
alter table plan_units enable row level security;
create policy plan_units_seen on plan_units using (
  (select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id and attempts.earner_id = (select laurel_person()))
);
-- Those who have the attempt open in another window see it.
create function live_plan() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || coalesce(new.attempt_id, old.attempt_id));
  return null;
end $$;
create trigger plan_units_live after insert or update or delete on plan_units for each row execute function live_plan();
