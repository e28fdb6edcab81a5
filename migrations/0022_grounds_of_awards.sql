-- What an award rests on. Today that is a decision; a completed pathway and what was decided elsewhere have their names here, and are refused until they bring columns and checks of their own.
alter table awards
  add column ground text not null default 'decision',
  alter column decision_id drop not null,
  alter column attempt_id drop not null,
  add constraint awards_grounds check (ground in ('decision', 'pathway', 'elsewhere')),
  add constraint awards_on_decisions check (
    case ground when 'decision' then decision_id is not null and attempt_id is not null else decision_id is null and attempt_id is null end),
  add constraint awards_on_pathways check (ground <> 'pathway'),
  add constraint awards_on_what_was_decided_elsewhere check (ground <> 'elsewhere');
comment on column awards.ground is 'what the award rests on: a decision here, a completed pathway, or what was decided elsewhere and is marked so';
comment on column awards.decision_id is 'the earned decision, where that is the ground';
comment on column awards.attempt_id is 'the attempt that was decided on, where a decision is the ground';

-- After the row, so that a decision and its award may come in one statement.
create function refuse_unearned_award() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decisions join submissions on submissions.id = decisions.submission_id
    where decisions.id = new.decision_id and decisions.outcome = 'earned' and submissions.attempt_id = new.attempt_id
  ) then
    raise exception 'An award on a decision rests on an earned one of its own attempt.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger awards_rest_on_their_decision after insert on awards
  for each row when (new.ground = 'decision') execute function refuse_unearned_award();
