-- What an award brought, line by line, each with the rule that made it.
create table ledger_lines (
  id              uuid primary key,
  person_id       uuid not null references people,
  organization_id uuid not null references organizations,
  award_id        uuid not null references awards,
  value_rule_id   uuid not null references value_rules,
  currency        text not null check (currency in ('clock-hours', 'money')),
  unit            text not null,
  amount          numeric(12, 2) not null check (amount <> 0),
  reverses_id     uuid unique references ledger_lines,
  recorded_at     timestamptz not null,
  check ((amount > 0) = (reverses_id is null))
);
comment on column ledger_lines.organization_id is 'who gives it';
comment on column ledger_lines.reverses_id is 'the line this one takes back, as a journal entry of its own';
create unique index ledger_lines_once on ledger_lines (award_id, value_rule_id) where reverses_id is null;
create trigger ledger_lines_are_kept before update or delete on ledger_lines for each row execute function refuse_change();
create index ledger_lines_person on ledger_lines (person_id, id desc);
create index ledger_lines_organization on ledger_lines (organization_id, id desc);
