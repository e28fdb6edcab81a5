-- What organizations gave, summed as it is written: by school year, month, school, micro-credential, category and currency. A report reads sums, never lines.
create table recognized (
  organization_id uuid not null references organizations,
  school_year     integer not null,
  currency        text not null,
  month           date not null,
  school_id       uuid references organizations,
  achievement_id  uuid references achievements,
  category        text not null,
  amount          numeric(20, 2) not null,
  lines           bigint not null,
  unique nulls not distinct (organization_id, school_year, currency, month, school_id, achievement_id, category)
);
comment on table recognized is 'sums of recognized_changes that were folded; what was given is its row here and what is not folded yet';
comment on column recognized.school_id is 'the school of who earned it, on the day they did; null for the district office, and for what is given for no award';
comment on column recognized.achievement_id is 'what was earned; null for assessments that were made, and for what HR entered';
comment on column recognized.category is 'of the version that was earned; empty where there is none';
comment on column recognized.lines is 'how many lines bring something; one that takes another back counts one less';
create index recognized_school on recognized (school_id) where school_id is not null;
create index recognized_achievement on recognized (achievement_id) where achievement_id is not null;

-- Every change is a row of its own, so that nobody who earns waits for who earns at the same moment. A job folds them every minute.
create table recognized_changes (
  id              bigint generated always as identity primary key,
  organization_id uuid not null,
  school_year     integer not null,
  currency        text not null,
  month           date not null,
  school_id       uuid,
  achievement_id  uuid,
  category        text not null,
  amount          numeric(20, 2) not null,
  lines           bigint not null
);
create index recognized_changes_of on recognized_changes (organization_id, school_year, currency);
alter table recognized_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create function sum_recognized() returns trigger language plpgsql as $$
begin
  insert into recognized_changes (organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines)
  select line.organization_id, line.school_year, line.currency, line.period, (line.facts ->> 'schoolId')::uuid, awards.achievement_id,
    coalesce(version.category, ''), sum(line.amount), sum(case when line.amount = 0 then 0 when line.cause = 'reversal' then -1 else 1 end)
  from added line
    left join awards on awards.id = line.award_id
    left join achievement_versions version on version.id = awards.version_id
  group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end
$$;
create trigger ledger_lines_are_summed after insert on ledger_lines
  referencing new table as added for each statement execute function sum_recognized();
insert into recognized (organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines)
select line.organization_id, line.school_year, line.currency, line.period, (line.facts ->> 'schoolId')::uuid, awards.achievement_id,
  coalesce(version.category, ''), sum(line.amount), sum(case when line.amount = 0 then 0 when line.cause = 'reversal' then -1 else 1 end)
from ledger_lines line
  left join awards on awards.id = line.award_id
  left join achievement_versions version on version.id = awards.version_id
group by 1, 2, 3, 4, 5, 6, 7;

-- What an organization means to give at most in a school year: added to, the newest counts.
create table budgets (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  school_year     integer not null check (school_year between 2000 and 2099),
  currency        text not null,
  amount          numeric(12, 2) not null check (amount >= 0),
  set_by          uuid references people,
  set_at          timestamptz not null,
  foreign key (organization_id, currency) references currencies
);
comment on column budgets.amount is 'zero takes the budget away';
create index budgets_of on budgets (organization_id, school_year, currency, id desc);
create index budgets_set_by on budgets (set_by) where set_by is not null;
create trigger budgets_are_kept before update or delete on budgets for each row execute function refuse_change();
create trigger budgets_are_never_emptied before truncate on budgets for each statement execute function refuse_change();

-- How many people are how far toward the yearly goal, by school, counted by a job: no person is in it.
create table goal_standings (
  organization_id uuid not null references organizations,
  school_year     integer not null,
  school_id       uuid references organizations,
  bucket          text not null check (bucket in ('nothing', 'begun', 'beyond-half', 'reached')),
  goal            numeric(10, 2) not null check (goal > 0),
  people          integer not null check (people > 0),
  counted_at      timestamptz not null,
  unique nulls not distinct (organization_id, school_year, school_id, bucket)
);
create index goal_standings_school on goal_standings (school_id) where school_id is not null;

-- A principal sees what concerns their school.
create function laurel_principal_of() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct school_id) filter (where school_id is not null), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and 'principal' = any (roles)
$$;
alter table recognized enable row level security;
create policy recognized_seen on recognized using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[]) or school_id = any ((select laurel_principal_of())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table recognized_changes enable row level security;
create policy recognized_changes_seen on recognized_changes using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[]) or school_id = any ((select laurel_principal_of())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table budgets enable row level security;
create policy budgets_seen on budgets using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
-- What is withheld of small groups is worked out over all schools, so whoever may read one may read all of these numbers; the page shows theirs.
alter table goal_standings enable row level security;
create policy goal_standings_seen on goal_standings using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (select true from organizations school where school.parent_id = organization_id and school.id = any ((select laurel_principal_of())::uuid[]) limit 1)
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
