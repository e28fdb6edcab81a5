-- What an organization gives in is its own data, one function says which of its rules count, and every line of the ledger has a cause.
create table currencies (
  organization_id uuid not null references organizations,
  code            text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind            text not null check (kind in ('hours', 'credits', 'money')),
  name            text not null check (length(name) between 1 and 60),
  unit            text not null check (case kind when 'money' then unit ~ '^[A-Z]{3}$' else length(unit) between 1 and 30 end),
  decimals        smallint not null default 2 check (decimals between 0 and 2),
  added_at        timestamptz not null default now(),
  primary key (organization_id, code)
);
comment on table currencies is 'what an organization gives for an award: clock hours and pay from the beginning, and what it adds';
comment on column currencies.code is 'its name in rules, lines and the API; never changed';
comment on column currencies.kind is 'hours: counted as time; credits: counted as they are; money: paid';
comment on column currencies.unit is 'what is written behind an amount; of money the letters of ISO 4217';
comment on column currencies.decimals is 'so many decimals an amount may have';
create unique index currencies_name on currencies (organization_id, lower(name));

create function fill_currencies() returns trigger language plpgsql as $$
begin
  insert into currencies (organization_id, code, kind, name, unit) values
    (new.id, 'clock-hours', 'hours', 'Clock hours', 'h'), (new.id, 'money', 'money', 'Pay', 'USD');
  return null;
end
$$;
-- Schools have no rules of their own.
create trigger organizations_fill_currencies after insert on organizations
  for each row when (new.kind <> 'school') execute function fill_currencies();
insert into currencies (organization_id, code, kind, name, unit)
select organizations.id, given.* from organizations,
  (values ('clock-hours', 'hours', 'Clock hours', 'h'), ('money', 'money', 'Pay', 'USD')) as given where organizations.kind <> 'school';
-- The catalog shows names and units with the amounts.
create constraint trigger currencies_mark_catalog after update on currencies
  deferrable initially deferred for each row execute function mark_catalog();

alter table value_rules
  drop constraint value_rules_check,
  drop constraint value_rules_currency_check,
  add constraint value_rules_currency foreign key (organization_id, currency) references currencies;
comment on column value_rules.unit is 'the unit of the currency on the day the rule was set';

create function rules_in_force(giver uuid, achievement uuid, began_at timestamptz, asked_at timestamptz)
returns setof value_rules language sql stable as $$
  select distinct on (rule.currency) rule.*
  from organizations place
    cross join lateral (
      select (began_at at time zone place.time_zone)::date as began, (asked_at at time zone place.time_zone)::date as asked
    ) as days
    join value_rules rule on rule.organization_id = place.id
  where place.id = giver and rule.achievement_id = achievement and rule.effective_from <= greatest(days.began, days.asked)
  order by rule.currency, (rule.effective_from <= days.began and rule.set_at <= began_at) desc, (rule.effective_from <= days.began) desc,
    rule.effective_from desc, rule.number desc
$$;
comment on function rules_in_force is 'of each currency the rule that counts for work begun at one moment, as of another: what was said and in force at the first holds; where nothing was, first what reaches back to that day, then what is in force at the second; days are those of who gives';

alter table ledger_lines
  drop constraint ledger_lines_check,
  drop constraint ledger_lines_currency_check,
  add column cause text,
  alter column award_id drop not null,
  alter column value_rule_id drop not null;
alter table ledger_lines disable trigger ledger_lines_are_kept;
update ledger_lines set cause = case when reverses_id is null then 'award' else 'reversal' end;
alter table ledger_lines enable trigger ledger_lines_are_kept;
alter table ledger_lines
  alter column cause set not null,
  add constraint ledger_lines_causes check (cause in ('award', 'reversal', 'adjustment', 'carried', 'paid-out')),
  add constraint ledger_lines_of_awards check (
    cause <> 'award' or (award_id is not null and value_rule_id is not null and reverses_id is null and amount > 0)),
  add constraint ledger_lines_of_reversals check ((cause = 'reversal') = (reverses_id is not null)),
  add constraint ledger_lines_of_adjustments check (cause <> 'adjustment'),
  add constraint ledger_lines_carried check (cause <> 'carried'),
  add constraint ledger_lines_paid_out check (cause <> 'paid-out'),
  add constraint ledger_lines_currency foreign key (organization_id, currency) references currencies;
comment on column ledger_lines.cause is 'why the line is there: what an award brought, or a line that was taken back; adjustments, what is carried on and what was paid out are refused until they bring columns and checks of their own';
comment on column ledger_lines.unit is 'the unit of the rule that made it';
drop index ledger_lines_once;
create unique index ledger_lines_once on ledger_lines (award_id, value_rule_id) where cause = 'award';

-- What is taken back is taken back whole, from the same person, in the same currency.
create function refuse_unequal_reversal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from ledger_lines line where line.id = new.reverses_id and line.cause <> 'reversal' and line.amount = -new.amount
      and (line.person_id, line.organization_id, line.currency, line.unit) = (new.person_id, new.organization_id, new.currency, new.unit)
      and (line.award_id, line.value_rule_id) is not distinct from (new.award_id, new.value_rule_id)
  ) then
    raise exception 'A reversal takes back one line, whole.' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger ledger_lines_reverse_whole before insert on ledger_lines
  for each row when (new.cause = 'reversal') execute function refuse_unequal_reversal();
