-- What in blind evidence tells whose it is: marked by who weighs it, and masked or judged openly by the rule of the organization.

alter table assessing_rules add column leak_rule text not null default 'mask' check (leak_rule in ('mask', 'judge-open', 'hand-back'));
comment on column assessing_rules.leak_rule is 'what happens when an assessor marks what tells whose it is: masked while they go on, judged openly and marked so, or handed back to be masked for another';

create table leaks (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  attempt_id      uuid not null references attempts on delete cascade,
  submission_id   uuid not null references submissions on delete cascade,
  requirement_id  text not null,
  artifact_id     uuid references artifacts on delete cascade,
  kind            text not null check (kind in ('name', 'school', 'face', 'voice', 'other')),
  place           jsonb not null default '{}',
  rule            text not null check (rule in ('mask', 'judge-open', 'hand-back')),
  masks_words     boolean not null default false,
  marked_by       uuid references people,
  marked_at       timestamptz not null,
  answer          text check (answer in ('masked', 'judged-open', 'no-leak')),
  copy_id         uuid references artifacts on delete set null,
  answered_as     text check (answered_as in ('rule', 'earner', 'admin')),
  answered_by     uuid references people,
  answered_at     timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_as is null))
);
comment on table leaks is 'what in blind evidence tells whose it is, by the word of who weighs it; its earner never learns whose word';
comment on column leaks.artifact_id is 'null of a written answer';
comment on column leaks.place is 'where in it: a moment, a page, a part of it, or words';
comment on column leaks.masks_words is 'its words are masked wherever they stand in what is written';
comment on column leaks.copy_id is 'the masked copy that is shown in place of the artifact';
create index leaks_attempt on leaks (attempt_id);
create index leaks_artifact on leaks (artifact_id) where artifact_id is not null;
create index leaks_submission on leaks (submission_id);
create index leaks_copy on leaks (copy_id) where copy_id is not null;
create index leaks_open on leaks (organization_id, id) where answered_at is null;
alter table leaks enable row level security;
create policy leaks_seen on leaks using (
  (select laurel_sees_all())
  or marked_by = (select laurel_person())
  or exists (select from attempts where attempts.id = attempt_id and attempts.earner_id = (select laurel_person()))
  or (organization_id = any ((select laurel_organizations())::uuid[]) and ((select laurel_person()) is null or exists (
    select from memberships where memberships.organization_id = leaks.organization_id and person_id = (select laurel_person())
      and ended_at is null and 'admin' = any (roles))))
);

-- Asked by who weighs the work for what they are shown: nothing of who marked what, and when.
create function leaks_shown(attempt uuid) returns table (
  requirement_id text, artifact_id uuid, kind text, place jsonb, masks_words boolean, answer text, copy_id uuid, is_open boolean, is_own boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select leaks.requirement_id, leaks.artifact_id, leaks.kind, leaks.place, leaks.masks_words, leaks.answer, leaks.copy_id,
    leaks.answer is null and attempts.state in ('submitted', 'in_assessment'), leaks.marked_by is not null and leaks.marked_by = laurel_person()
  from leaks join attempts on attempts.id = leaks.attempt_id
  where leaks.attempt_id = attempt
$$;
comment on function leaks_shown is 'what of an attempt is masked, is to be masked, or is judged openly';

create function leak_standing(artifact uuid) returns table (is_withheld boolean, copy_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_or(
      (leaks.answer is null and attempts.state in ('submitted', 'in_assessment') and leaks.marked_by is distinct from laurel_person())
      or (leaks.answer = 'masked' and not leaks.masks_words and leaks.copy_id is null)), false),
    (array_agg(leaks.copy_id order by leaks.answered_at desc) filter (where leaks.copy_id is not null))[1]
  from leaks join attempts on attempts.id = leaks.attempt_id
  where leaks.artifact_id = artifact
$$;
comment on function leak_standing is 'whether who weighs blind work is shown an artifact, and the masked copy that stands for it';

-- Who handed work back because it told them whose it is does not take it again.
create function handed_back_leaked(assessor uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select submission_id from leaks where marked_by = any (accounts_of(assessor)) and rule = 'hand-back'
  ) where laurel_sees_all() or assessor = laurel_person()
$$;
comment on function handed_back_leaked is 'what somebody handed back because it told them whose it is; beside what bars them from a submission';
create index leaks_handed_back on leaks (marked_by) where rule = 'hand-back';

-- A page that shows the evidence comes by itself to the masked copy.
create function tell_of_leaks() returns trigger language plpgsql as $$
begin
  if old.answer is distinct from new.answer then
    perform tell_live('submission:' || new.submission_id);
  end if;
  return null;
end $$;
create trigger leaks_told after update on leaks for each row execute function tell_of_leaks();

-- What told whose it was goes with them; that an assessor marked something stays without whose word it was.
create function forget_leaks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from leaks using attempts where attempts.id = leaks.attempt_id and attempts.earner_id = new.id;
  update leaks set marked_by = null where marked_by = new.id;
  update leaks set answered_by = null where answered_by = new.id;
  return null;
end $$;
create trigger people_forget_leaks after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_leaks();
