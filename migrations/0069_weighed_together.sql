-- What several made of the same work, without a word of who: from which the agreement of assessors is told.

create table weighed_together (
  decision_id     uuid primary key references decisions,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  decided_at      timestamptz not null,
  criteria        jsonb not null
);
comment on table weighed_together is 'decided submissions that two or more weighed independently of each other';
comment on column weighed_together.organization_id is 'whose definition it is';
comment on column weighed_together.criteria is 'by criterion, the levels that were given, in the order of the seats, from 0 for not yet to 3 for extended';
create index weighed_together_of_organization on weighed_together (organization_id, decision_id);
create index weighed_together_of_achievement on weighed_together (achievement_id, decision_id);
create trigger weighed_together_is_kept before update or delete on weighed_together for each row execute function refuse_change();
create trigger weighed_together_is_never_emptied before truncate on weighed_together for each statement execute function refuse_change();
alter table weighed_together enable row level security;
create policy weighed_together_seen on weighed_together using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[])
);

create function readings_together(decision uuid[]) returns table (decision_id uuid, criterion_id text, levels jsonb) language sql stable as $$
  select decision_readings.decision_id, scores.criterion_id,
    jsonb_agg(array_position(array['not-yet', 'approaching', 'demonstrated', 'extended'], scores.level) - 1
      order by array_position(array['first', 'second', 'third', 'fourth', 'fifth'], assessments.seat))
  from decision_readings
    join assessments on assessments.id = assessment_id
    join scores on scores.assessment_id = assessments.id
  where decision_readings.decision_id = any (decision) and scores.level is not null
    and assessments.seat in ('first', 'second', 'third', 'fourth', 'fifth')
  group by decision_readings.decision_id, scores.criterion_id
  having count(*) > 1
$$;
comment on function readings_together is 'what several gave each criterion of these decisions, an adjudicator and practice left out';

create function keep_weighed_together() returns trigger language plpgsql as $$
begin
  if (select count(*) from new_rows) < 2 then return null; end if;
  insert into weighed_together (decision_id, organization_id, achievement_id, decided_at, criteria)
  select decisions.id, achievements.organization_id, achievements.id, decisions.decided_at, jsonb_object_agg(together.criterion_id, together.levels)
  from readings_together(array(select distinct decision_id from new_rows)) together
    join decisions on decisions.id = together.decision_id
    join submissions on submissions.id = decisions.submission_id
    join attempts on attempts.id = submissions.attempt_id
    join achievements on achievements.id = attempts.achievement_id
  group by decisions.id, achievements.id;
  return null;
end
$$;
create trigger decision_readings_weighed_together after insert on decision_readings
  referencing new table as new_rows for each statement execute function keep_weighed_together();

-- Of each month, how many pairs of levels were compared, and how many of them lay at most one apart: for the page that everyone reads.
create function tally_agreement() returns trigger language plpgsql as $$
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
    cross join lateral (values ('compared', agreed.pairs), ('near', agreed.near)) counted (name, amount)
  group by 1, 2, 3 having sum(counted.amount) > 0;
  return null;
end
$$;
create trigger weighed_together_tally after insert on weighed_together
  referencing new table as new_rows for each statement execute function tally_agreement();

insert into weighed_together (decision_id, organization_id, achievement_id, decided_at, criteria)
select decisions.id, achievements.organization_id, achievements.id, decisions.decided_at, jsonb_object_agg(together.criterion_id, together.levels)
from readings_together(array(select decision_id from decision_readings group by decision_id having count(*) > 1)) together
  join decisions on decisions.id = together.decision_id
  join submissions on submissions.id = decisions.submission_id
  join attempts on attempts.id = submissions.attempt_id
  join achievements on achievements.id = attempts.achievement_id
group by decisions.id, achievements.id;
