-- What the home of those who run an organization says: awards by month, and what assessors hold, by the day on which it is due.
create or replace function tally_awards() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, part, change)
  select organization_id, 'awards', '', count(*) from new_rows group by organization_id
  union all
  select achievement_id, 'earned', '', count(*) from new_rows group by achievement_id
  union all
  select place.id, 'awarded', to_char(awarded_at at time zone place.time_zone, 'YYYY-MM'), count(*)
  from new_rows join organizations place on place.id = organization_id group by 1, 3;
  return null;
end
$$;
-- A month is that of the organization. Where its zone was changed in between, an award of a month's first or last hours may leave the one beside it.
create or replace function tally_revocations() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, part, change)
  select awards.organization_id, 'awards', '', -count(*) from new_rows join awards on awards.id = award_id group by awards.organization_id
  union all
  select awards.achievement_id, 'earned', '', -count(*) from new_rows join awards on awards.id = award_id group by awards.achievement_id
  union all
  select place.id, 'awarded', to_char(awards.awarded_at at time zone place.time_zone, 'YYYY-MM'), -count(*)
  from new_rows join awards on awards.id = award_id join organizations place on place.id = awards.organization_id group by 1, 3;
  return null;
end
$$;
insert into totals (subject_id, name, part, amount)
select place.id, 'awarded', to_char(awarded_at at time zone place.time_zone, 'YYYY-MM'), count(*)
from awards join organizations place on place.id = awards.organization_id
where not exists (select from revocations where award_id = awards.id) group by 1, 3;

create or replace function tally_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, count(*) from new_rows where assessor_id is null group by organization_id, achievement_id
    union all
    select organization_id, case when assessor_id is null then 'due' else 'held' end, due_on::text, count(*) from new_rows group by 1, 2, 3;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, -count(*) from old_rows where assessor_id is null group by organization_id, achievement_id
    union all
    select organization_id, case when assessor_id is null then 'due' else 'held' end, due_on::text, -count(*) from old_rows group by 1, 2, 3;
  end if;
  return null;
end
$$;
insert into totals (subject_id, name, part, amount)
select organization_id, 'held', due_on::text, count(*) from open_submissions where assessor_id is not null group by organization_id, due_on;
