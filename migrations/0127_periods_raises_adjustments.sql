-- Months of an organization that HR closes; what is added to pay every year; and what HR adjusts by hand.
create table period_closings (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  month           date not null check (extract(day from month) = 1),
  held            jsonb not null,
  closed_by       uuid references people,
  closed_at       timestamptz not null,
  reopened_by     uuid references people,
  reopened_at     timestamptz check (reopened_at >= closed_at),
  reopen_reason   text,
  check ((reopened_at is null) = (reopen_reason is null)),
  check (reopened_by is null or reopened_at is not null)
);
comment on table period_closings is 'months whose ledger is closed, each time that it was: a month is closed while one of them was not reopened';
comment on column period_closings.month is 'its first day, by the calendar of the organization';
comment on column period_closings.held is 'what it held when it was closed: lines, people, and the sum of each currency';
create unique index period_closings_closed on period_closings (organization_id, month) where reopened_at is null;
create index period_closings_of on period_closings (organization_id, month desc, id desc);
create index period_closings_closed_by on period_closings (closed_by) where closed_by is not null;
create index period_closings_reopened_by on period_closings (reopened_by) where reopened_by is not null;
-- A closing is said once, and opened again once.
create function refuse_changed_closing() returns trigger language plpgsql as $$
begin
  if old.reopened_at is not null or (new.id, new.organization_id, new.month, new.held, new.closed_at) is distinct from
    (old.id, old.organization_id, old.month, old.held, old.closed_at) or new.closed_by is distinct from old.closed_by then
    raise exception 'A closing is opened again, and else never changed.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger period_closings_are_kept before delete on period_closings for each row execute function refuse_change();
create trigger period_closings_open_once before update on period_closings for each row execute function refuse_changed_closing();
create trigger period_closings_are_never_emptied before truncate on period_closings for each statement execute function refuse_change();
alter table period_closings enable row level security;
create policy period_closings_seen on period_closings using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- The first month from one on that is not closed.
create function open_month(giver uuid, wanted date) returns date language plpgsql volatile as $$
declare
  found date := date_trunc('month', wanted)::date;
begin
  while exists (select from period_closings where organization_id = giver and month = found and reopened_at is null) loop
    found := (found + interval '1 month')::date;
  end loop;
  return found;
end
$$;

alter table ledger_lines
  add column period date,
  add column entered_by uuid references people,
  drop constraint ledger_lines_causes,
  drop constraint ledger_lines_of_adjustments;
alter table ledger_lines disable trigger ledger_lines_are_kept;
update ledger_lines set period = date_trunc('month', recorded_at at time zone organizations.time_zone)::date
  from organizations where organizations.id = organization_id;
alter table ledger_lines enable trigger ledger_lines_are_kept;
alter table ledger_lines
  alter column period set not null,
  -- Whoever writes a line need not say; the trigger does.
  alter column period set default '-infinity',
  add constraint ledger_lines_causes check (cause in
    ('award', 'collection', 'conversion', 'recurring', 'assessment', 'reversal', 'reinstatement', 'adjustment', 'carried', 'paid-out')),
  add constraint ledger_lines_period check (extract(day from period) = 1),
  add constraint ledger_lines_of_raises check (cause <> 'recurring' or (
    award_id is not null and rule_id is not null and reverses_id is null and amount > 0)),
  add constraint ledger_lines_of_adjustments check (cause <> 'adjustment' or (
    award_id is null and value_rule_id is null and rule_id is null and assessment_id is null and reverses_id is null and full_amount is null
    and amount <> 0 and reasons is not null)),
  add constraint ledger_lines_entered_by check (entered_by is null or (cause in ('adjustment', 'reversal') and entered_by <> person_id));
comment on column ledger_lines.period is 'the first day of the month in which it counts: that of its day, or the next that was open';
comment on column ledger_lines.entered_by is 'who of HR entered an adjustment, or took one back: never the person it pays';
comment on column ledger_lines.cause is 'why the line is there: what an award brought by itself, what several made together, what was converted, what is added to pay every year, what an assessment brought who made it, what HR adjusted, a line that was taken back, or one that came back; what is carried on and what was paid out are refused until they bring columns and checks of their own';
create unique index ledger_lines_raises_once on ledger_lines (award_id, currency, rule_id, school_year, turn) where cause = 'recurring';
create index ledger_lines_period_of on ledger_lines (organization_id, period, id);
create index ledger_lines_entered_by on ledger_lines (entered_by) where entered_by is not null;

-- Every line gets its month as it is written. Whoever closes a month waits for those who write, and they for them; so what is closed stays as it is.
create function place_line_in_period() returns trigger language plpgsql as $$
declare
  wanted date;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('period ' || new.organization_id::text, 0));
  wanted := coalesce(nullif(new.period, '-infinity'), (select date_trunc('month', new.recorded_at at time zone time_zone)::date from organizations where id = new.organization_id));
  -- What takes a line back stands no earlier than that line.
  if new.reverses_id is not null then
    wanted := greatest(wanted, (select period from ledger_lines where id = new.reverses_id));
  end if;
  new.period := open_month(new.organization_id, wanted);
  return new;
end
$$;
create trigger ledger_lines_have_a_period before insert on ledger_lines for each row execute function place_line_in_period();

-- The words in which HR said why go with the person; that it was adjusted, by how much and when, stays.
create function forget_adjustments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update ledger_lines set reasons = '[{"code": "adjusted", "reason": ""}]'
    where person_id = new.id and reasons is not null and (cause = 'adjustment' or (cause = 'reversal' and award_id is null and assessment_id is null));
  return null;
end
$$;
create trigger people_forget_adjustments after update of erased_at on people for each row
  when (new.erased_at is not null) execute function forget_adjustments();

create table raise_years (
  organization_id uuid not null references organizations,
  school_year     integer not null,
  entered_at      timestamptz not null,
  primary key (organization_id, school_year)
);
comment on table raise_years is 'school years for which what is added to pay every year was entered, for everyone who has it';
create trigger raise_years_are_kept before update or delete on raise_years for each row execute function refuse_change();
create trigger raise_years_are_never_emptied before truncate on raise_years for each statement execute function refuse_change();
-- Who has something by a rule: asked once a school year.
create index ledger_lines_rule on ledger_lines (rule_id, rule_number, person_id) where rule_id is not null;
