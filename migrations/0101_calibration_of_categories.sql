-- What assessors show first, for all micro-credentials of a category that say nothing of their own.
create table category_calibration_rules (
  organization_id uuid not null references organizations,
  category        text not null check (length(category) between 1 and 120),
  is_required     boolean not null default false,
  anchors         integer not null default 3 check (anchors between 1 and 10),
  exact_percent   integer not null default 80 check (exact_percent between 50 and 100),
  seed_percent    integer not null default 0 check (seed_percent between 0 and 20),
  within_category boolean not null default true,
  changed_at      timestamptz not null,
  primary key (organization_id, category)
);
comment on table category_calibration_rules is 'what an assessor shows before the queue of a category opens; a micro-credential with a rule of its own goes by that';
alter table category_calibration_rules enable row level security;
create policy category_calibration_rules_seen on category_calibration_rules using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[])
);

-- The rule that each micro-credential goes by, where something was said: its own, else that of its category.
create view rules_of_calibration with (security_invoker = true) as
  select achievement_id, is_required, anchors, exact_percent, seed_percent, within_category, 'own' as source from calibration_rules
  union all
  select achievements.id, rules.is_required, rules.anchors, rules.exact_percent, rules.seed_percent, rules.within_category, 'category'
  from category_calibration_rules rules
    join achievements on achievements.organization_id = rules.organization_id
    join achievement_versions version on version.id = achievements.current_version_id and version.category = rules.category
  where not exists (select from calibration_rules own where own.achievement_id = achievements.id);
