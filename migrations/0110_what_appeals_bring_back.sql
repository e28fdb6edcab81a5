-- What an award brought comes back with it, where an appeal says that it stands: a line takes back the line that took it back.
alter table ledger_lines
  drop constraint ledger_lines_causes,
  drop constraint ledger_lines_of_reversals,
  add constraint ledger_lines_causes check (cause in ('award', 'assessment', 'reversal', 'reinstatement', 'adjustment', 'carried', 'paid-out')),
  add constraint ledger_lines_of_reversals check ((cause in ('reversal', 'reinstatement')) = (reverses_id is not null));
create or replace function refuse_unequal_reversal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from ledger_lines line where line.id = new.reverses_id and line.amount = -new.amount
      and (line.cause = 'reversal') = (new.cause = 'reinstatement')
      and (line.person_id, line.organization_id, line.currency, line.unit) = (new.person_id, new.organization_id, new.currency, new.unit)
      and (line.award_id, line.value_rule_id, line.assessment_id, line.assessment_pay_id)
        is not distinct from (new.award_id, new.value_rule_id, new.assessment_id, new.assessment_pay_id)
  ) then
    raise exception 'A reversal takes back one line, whole.' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
drop trigger ledger_lines_reverse_whole on ledger_lines;
create trigger ledger_lines_reverse_whole before insert on ledger_lines
  for each row when (new.cause in ('reversal', 'reinstatement')) execute function refuse_unequal_reversal();
