-- A school year that was entered keeps the day on which it began: who changes the calendar later takes nothing back of what was given, and skips nobody.
alter table raise_years add column year_start text;
alter table raise_years disable trigger raise_years_are_kept;
update raise_years set year_start = school_year_start from organizations where organizations.id = organization_id;
alter table raise_years enable trigger raise_years_are_kept;
alter table raise_years alter column year_start set not null;
comment on column raise_years.year_start is 'with which day the school year began when it was entered, as month and day';
alter table ledger_lines disable trigger ledger_lines_are_kept;
update ledger_lines set facts = facts || jsonb_build_object('yearStart', organizations.school_year_start)
  from organizations, rule_versions
  where organizations.id = ledger_lines.organization_id and rule_versions.rule_id = ledger_lines.rule_id and rule_versions.number = ledger_lines.rule_number
    and rule_versions.text ->> 'recurs' = 'at-once' and jsonb_typeof(facts) = 'object';
alter table ledger_lines enable trigger ledger_lines_are_kept;

-- As before, but what follows a first year that was taken back before anybody approved it is approved by itself: nobody can approve that any more.
create or replace function await_approval() returns trigger language plpgsql as $$
begin
  insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, school_id, approvers, who, approver_id)
  select line.id, line.id, line.id, line.organization_id, line.person_id, (line.facts ->> 'schoolId')::uuid, version.text -> 'approvers',
    version.text #>> '{approvers,0,who}', (version.text #>> '{approvers,0,personId}')::uuid
  from new_lines line join rule_versions version on version.rule_id = line.rule_id and version.number = line.rule_number
  where line.reverses_id is null and line.cause <> 'recurring' and line.amount <> 0
    and jsonb_array_length(coalesce(version.text -> 'approvers', '[]')) > 0;
  -- What takes lines back comes before what follows others, so that nothing follows what goes in the same moment.
  insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, school_id, approvers, step, state, stands, who, approver_id)
  select line.id, back.root_id, back.chain_id, back.organization_id, back.person_id, back.school_id, back.approvers, back.step, back.state,
    back.stands, back.who, back.approver_id
  from new_lines line join lines_to_approve back on back.line_id = line.reverses_id;
  if found then
    update lines_to_approve set stands = new_line.cause <> 'reversal'
    from new_lines new_line join lines_to_approve made on made.line_id = new_line.id
    where new_line.reverses_id is not null and lines_to_approve.chain_id = made.chain_id;
  end if;
  insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, school_id, approvers, step, state, stands, who, approver_id)
  select line.id, coalesce(first.root_id, line.id), line.id, line.organization_id, line.person_id,
    coalesce(first.school_id, (line.facts ->> 'schoolId')::uuid), version.text -> 'approvers', coalesce(first.step, 1),
    coalesce(first.state, 'waiting'), true, coalesce(first.who, version.text #>> '{approvers,0,who}'),
    case when first.line_id is null then (version.text #>> '{approvers,0,personId}')::uuid else first.approver_id end
  from new_lines line join rule_versions version on version.rule_id = line.rule_id and version.number = line.rule_number
    left join lateral (
      select made.* from ledger_lines base join lines_to_approve made on made.line_id = base.id
      where base.award_id = line.award_id and base.rule_id = line.rule_id and base.currency = line.currency and base.reverses_id is null
        and base.cause in ('award', 'collection') and (made.state = 'approved' or (made.state = 'waiting' and made.stands))
      order by base.turn desc limit 1) as first on true
  where line.reverses_id is null and line.cause = 'recurring' and line.amount <> 0
    and jsonb_array_length(coalesce(version.text -> 'approvers', '[]')) > 0;
  return null;
end
$$;
