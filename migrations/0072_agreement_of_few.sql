-- Beside the pairs of levels, how many submissions they are of: five who weigh one submission make thirty pairs and more, and one tells of its person.
create or replace function tally_agreement() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, part, change)
  select new_rows.achievement_id, counted.name, to_char(new_rows.decided_at at time zone 'UTC', 'YYYY-MM'), sum(counted.amount)
  from new_rows
    cross join lateral (
      select count(*) as pairs, count(*) filter (where abs(one.level::int - other.level::int) <= 1) as near
      from jsonb_each(new_rows.criteria) criterion
        cross join lateral jsonb_array_elements_text(criterion.value) with ordinality one (level, place)
        cross join lateral jsonb_array_elements_text(criterion.value) with ordinality other (level, place)
      where one.place < other.place
    ) agreed
    cross join lateral (values ('compared', agreed.pairs), ('near', agreed.near), ('together', 1)) counted (name, amount)
  group by 1, 2, 3 having sum(counted.amount) > 0;
  return null;
end
$$;
insert into total_changes (subject_id, name, part, change)
select achievement_id, 'together', to_char(decided_at at time zone 'UTC', 'YYYY-MM'), count(*) from weighed_together group by 1, 3;
