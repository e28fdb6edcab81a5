-- The school year in which a line counts is written with it: a later change of zone or first day moves nothing that was entered.
alter table ledger_lines add column school_year integer;
alter table ledger_lines disable trigger ledger_lines_are_kept;
update ledger_lines set school_year = extract(year from (recorded_at at time zone 'UTC') - interval '6 months');
alter table ledger_lines enable trigger ledger_lines_are_kept;
alter table ledger_lines alter column school_year set not null;
comment on column ledger_lines.school_year is 'the calendar year in which the school year of this line began, by the calendar of who gives it';
create index ledger_lines_person_year on ledger_lines (person_id, school_year, id desc);
