-- What a micro-credential brings who wrote it, once it is published for the first time.
alter table ledger_lines
  drop constraint ledger_lines_causes,
  add constraint ledger_lines_causes check (cause in
    ('award', 'collection', 'conversion', 'recurring', 'authoring', 'assessment', 'reversal', 'reinstatement', 'adjustment', 'carried', 'paid-out', 'opening')),
  add constraint ledger_lines_of_authoring check (cause <> 'authoring' or (
    version_id is not null and rule_id is not null and taken_at is not null and award_id is null and assessment_id is null and value_rule_id is null
    and reverses_id is null and amount >= 0));
comment on column ledger_lines.cause is 'why the line is there: what an award brought by itself, what several made together, what was converted, what is added to pay every year, what writing a micro-credential brought its author, what an assessment brought who made it, what HR adjusted, a line that was taken back, or one that came back; what is carried on and what was paid out are refused until they bring columns and checks of their own';
comment on column ledger_lines.version_id is 'what was assessed or written, which the line says also when the assessment is gone';
comment on column ledger_lines.taken_at is 'when the assessment was taken, or the text begun: the rule of that day was promised';
create unique index ledger_lines_once_an_author on ledger_lines (version_id, currency) where cause = 'authoring';
