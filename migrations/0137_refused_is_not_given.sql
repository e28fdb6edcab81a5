-- A line that was refused is not paid, so it is not among what was given; a refusal that is lifted brings it back.
create function sum_refused(refused_lines uuid[], sign integer) returns void language sql as $$
  insert into recognized_changes (organization_id, school_year, currency, month, school_id, achievement_id, category, amount, lines)
  select line.organization_id, line.school_year, line.currency, line.period, (line.facts ->> 'schoolId')::uuid, awards.achievement_id,
    coalesce(version.category, ''), sign * sum(line.amount), sign * sum(case when line.amount = 0 then 0 when line.cause = 'reversal' then -1 else 1 end)
  from ledger_lines line
    left join awards on awards.id = line.award_id
    left join achievement_versions version on version.id = awards.version_id
  where line.id = any (refused_lines)
  group by 1, 2, 3, 4, 5, 6, 7
$$;
create function sum_what_is_refused() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform sum_refused(array_agg(line_id), -1) from new_rows where state = 'refused' having count(*) > 0;
  else
    perform sum_refused(array_agg(new_rows.line_id), -1) from new_rows join old_rows using (line_id)
      where new_rows.state = 'refused' and old_rows.state <> 'refused' having count(*) > 0;
    perform sum_refused(array_agg(new_rows.line_id), 1) from new_rows join old_rows using (line_id)
      where new_rows.state <> 'refused' and old_rows.state = 'refused' having count(*) > 0;
  end if;
  return null;
end
$$;
create trigger lines_to_approve_are_summed after insert on lines_to_approve
  referencing new table as new_rows for each statement execute function sum_what_is_refused();
create trigger lines_to_approve_are_summed_again after update on lines_to_approve
  referencing old table as old_rows new table as new_rows for each statement execute function sum_what_is_refused();
select sum_refused(array_agg(line_id), -1) from lines_to_approve where state = 'refused' having count(*) > 0;
