-- How long what may go is kept, where an organization, or who runs the instance, set another time than the usual one.
create table retention_periods (
  id              uuid primary key,
  kind            text not null,
  organization_id uuid references organizations,
  period          integer not null check (period > 0),
  set_at          timestamptz not null,
  unique nulls not distinct (kind, organization_id)
);
comment on table retention_periods is 'The list of kinds with their bounds stands in the code (administration/retention/kinds.ts); what has no row here is kept for the usual time.';
comment on column retention_periods.organization_id is 'null for what belongs to no organization';
comment on column retention_periods.period is 'in days';
alter table retention_periods enable row level security;
create policy retention_periods_seen on retention_periods using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[])
);

-- A number that anyone may know: a person reads how long a copy of their data can be fetched, whoever set it.
create function retention_period(of_kind text, of_organization uuid, usual integer) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select period from retention_periods
      where kind = of_kind and organization_id is not distinct from
        (select case when o.kind = 'school' then o.parent_id else o.id end from organizations o where o.id = of_organization)),
    usual)
$$;
comment on function retention_period is 'For how many days something is kept. What is a school''s goes by its district''s.';

-- What is old is looked for once a night. Rows come in the order of time, so that a coarse index is enough.
create index notices_by_age on notices using brin (made_at);
create index messages_by_age on messages using brin (created_at);

-- The work of another name that cleared deliveries away comes round no more.
do $$ begin
  if to_regclass('jobs.schedule') is not null then
    delete from jobs.schedule where name = 'webhook.tidy';
  end if;
end $$;
