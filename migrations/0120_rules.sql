-- Rules of an organization about many micro-credentials, version by version, and ledger lines that say how they came about.
create table rules (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  added_by        uuid references people,
  added_at        timestamptz not null
);
comment on table rules is 'what an organization gives by rule: each with its versions, and at most one draft of the next';
create index rules_of on rules (organization_id, id desc);

create table rule_versions (
  rule_id         uuid not null references rules,
  number          integer not null check (number > 0),
  organization_id uuid not null references organizations,
  currency        text not null,
  unit            text not null,
  decimals        smallint not null check (decimals between 0 and 2),
  text            jsonb not null,
  effective_from  date not null,
  published_by    uuid references people,
  published_at    timestamptz not null,
  primary key (rule_id, number),
  foreign key (organization_id, currency) references currencies
);
comment on table rule_versions is 'what was published of a rule: never changed; visible to everyone, as everything is that people begin under';
comment on column rule_versions.unit is 'the unit and the decimals of the currency on the day of publication';
create index rule_versions_of on rule_versions (organization_id, rule_id, number desc);
create trigger rule_versions_are_kept before update or delete on rule_versions for each row execute function refuse_change();
create trigger rule_versions_are_never_emptied before truncate on rule_versions for each statement execute function refuse_change();
create constraint trigger rule_versions_mark_catalog after insert on rule_versions
  deferrable initially deferred for each row execute function mark_catalog();

create table rule_drafts (
  rule_id         uuid primary key references rules on delete cascade,
  organization_id uuid not null references organizations,
  text            jsonb not null,
  effective_from  date,
  saved_by        uuid references people,
  saved_at        timestamptz not null
);
comment on table rule_drafts is 'what is written of the next version of a rule, for those who answer for the organization';
alter table rule_drafts enable row level security;
create policy rule_drafts_seen on rule_drafts using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- What was said after an award never counts for it, so that the ledger can be worked out again at any time and comes to the same.
create or replace function rules_in_force(giver uuid, achievement uuid, began_at timestamptz, asked_at timestamptz)
returns setof value_rules language sql stable as $$
  select distinct on (rule.currency) rule.*
  from organizations place
    cross join lateral (
      select (began_at at time zone place.time_zone)::date as began, (asked_at at time zone place.time_zone)::date as asked
    ) as days
    join value_rules rule on rule.organization_id = place.id
  where place.id = giver and rule.achievement_id = achievement and rule.effective_from <= greatest(days.began, days.asked)
    and rule.set_at <= greatest(began_at, asked_at)
  order by rule.currency, (rule.effective_from <= days.began and rule.set_at <= began_at) desc, (rule.effective_from <= days.began) desc,
    rule.effective_from desc, rule.number desc
$$;

alter table ledger_lines
  drop constraint ledger_lines_causes,
  drop constraint ledger_lines_of_awards,
  drop constraint if exists ledger_lines_amount_check,
  add column rule_id uuid,
  add column rule_number integer,
  add column full_amount numeric(12, 2) check (full_amount >= 0),
  add column reasons jsonb,
  add column facts jsonb,
  add column turn integer not null default 1 check (turn > 0),
  add constraint ledger_lines_rule foreign key (rule_id, rule_number) references rule_versions,
  add constraint ledger_lines_rule_whole check ((rule_id is null) = (rule_number is null)),
  add constraint ledger_lines_causes check (cause in
    ('award', 'collection', 'conversion', 'assessment', 'reversal', 'reinstatement', 'adjustment', 'carried', 'paid-out')),
  add constraint ledger_lines_of_awards check (cause <> 'award' or (
    award_id is not null and (value_rule_id is not null or rule_id is not null) and reverses_id is null and amount >= 0)),
  add constraint ledger_lines_of_rules check (cause not in ('collection', 'conversion') or (
    award_id is not null and rule_id is not null and value_rule_id is null and reverses_id is null and amount >= 0)),
  -- A line of nothing is there to say why.
  add constraint ledger_lines_of_nothing check (amount <> 0 or reasons is not null),
  add constraint ledger_lines_not_above check (full_amount is null or abs(amount) <= full_amount);
comment on column ledger_lines.cause is 'why the line is there: what an award brought by itself, what several made together, what was converted, what an assessment brought who made it, a line that was taken back, or one that came back; adjustments, what is carried on and what was paid out are refused until they bring columns and checks of their own';
comment on column ledger_lines.rule_id is 'the rule about many micro-credentials that gave it, or that limited what was set on one; null where only that counts';
comment on column ledger_lines.full_amount is 'what it would be without caps and conditions; null for lines from before there were any';
comment on column ledger_lines.reasons is 'how it came to the amount, as codes with values: written in the reader’s language where it is shown';
comment on column ledger_lines.facts is 'what the rule asked of the award and its earner, as it was on that day';
comment on column ledger_lines.turn is 'how often this was worked out for the same award: a line is taken back before the next is written';
drop index ledger_lines_once;
create unique index ledger_lines_once on ledger_lines
  (award_id, cause, currency, (case cause when 'award' then null else rule_id end), turn) nulls not distinct
  where cause in ('award', 'collection', 'conversion');
