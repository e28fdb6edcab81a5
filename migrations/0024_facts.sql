-- Events become facts: named in the past tense, with the kind of their subject, who did it as what, through which door, for which request.
-- What nobody has ordered yet waits beside them.
alter table events
  add column subject_kind text,
  add column actor_kind text,
  add column key_id uuid,
  add column door text check (door in ('page', 'rest', 'cli', 'vc-api', 'job', 'inside')),
  add column request_id text;
comment on column events.name is 'What happened, in the past tense: one of the kinds in src/facts.ts.';
comment on column events.subject_kind is 'What kind of thing subject_id names.';
comment on column events.actor_kind is 'As what the actor did it.';
comment on column events.actor_id is 'The person, also where a key of theirs did it.';
comment on column events.key_id is 'The API key, where one did it.';
comment on column events.door is 'The way in; null for what was recorded before doors were.';
comment on column events.request_id is 'The request or job of which this is part; null inside, and before it was recorded.';

-- Rows are never changed but here, once, before any chain of hashes covers them: only names, not what they tell.
alter table events disable trigger events_are_kept;
update events set
  actor_kind = case when actor_id is null then 'system' else 'person' end,
  name = coalesce(named.fact, events.name),
  subject_kind = named.subject,
  subject_id = case events.name
    when 'attempt.submit' then (events.details ->> 'submissionId')::uuid
    else events.subject_id end
from (select distinct name from events) each
  left join (values
    ('organization.start', 'organization.founded', 'organization'),
    ('organization.edit', 'organization.edited', 'organization'),
    ('organization.set-calendar', 'organization.calendar-changed', 'organization'),
    ('organization.add-schools', 'organization.schools-added', 'organization'),
    ('organization.rename-school', 'school.renamed', 'school'),
    ('letter.send-again', 'letter.sent-again', 'letter'),
    ('person.ask-to-sign-up', 'account.asked-for', 'sign-up'),
    ('person.confirm-sign-up', 'account.created', 'person'),
    ('person.send-sign-in-link', 'sign-in-link.sent', 'person'),
    ('person.rename', 'person.renamed', 'person'),
    ('person.set-password', 'password.changed', 'person'),
    ('address.add', 'address.added', 'person'),
    ('address.confirm', 'address.confirmed', 'person'),
    ('address.promote', 'address.promoted', 'person'),
    ('address.remove', 'address.removed', 'person'),
    ('membership.change', 'membership.changed', 'person'),
    ('membership.end', 'membership.ended', 'person'),
    ('invitation.send', 'invitation.sent', 'organization'),
    ('invitation.resend', 'invitation.sent-again', 'invitation'),
    ('invitation.renew', 'invitation.renewed', 'invitation'),
    ('invitation.cancel', 'invitation.canceled', 'invitation'),
    ('invitation.accept', 'membership.began', 'person'),
    ('invitation.join', 'membership.began', 'person'),
    ('achievement.start-draft', 'draft.started', 'achievement'),
    ('achievement.import', 'draft.started', 'achievement'),
    ('achievement.start-version', 'draft.started', 'achievement'),
    ('achievement.discard-draft', 'draft.discarded', 'achievement'),
    ('achievement.publish', 'version.published', 'achievement'),
    ('achievement.retire', 'achievement.retired', 'achievement'),
    ('achievement.bring-back', 'achievement.brought-back', 'achievement'),
    ('achievement.set-value', 'value.set', 'achievement'),
    ('attempt.start', 'attempt.started', 'attempt'),
    ('attempt.withdraw', 'attempt.withdrawn', 'attempt'),
    ('artifact.add-file', 'artifact.added', 'attempt'),
    ('artifact.add-link', 'artifact.added', 'attempt'),
    ('artifact.add-text', 'artifact.added', 'attempt'),
    ('artifact.change', 'artifact.changed', 'attempt'),
    ('artifact.remove', 'artifact.removed', 'attempt'),
    ('artifact.restore', 'artifact.restored', 'attempt'),
    ('attempt.submit', 'submission.handed-in', 'submission'),
    ('submission.claim', 'submission.claimed', 'submission'),
    ('submission.claim-next', 'submission.claimed', 'submission'),
    ('assessment.hand-back', 'submission.released', 'submission'),
    ('submission.decide', 'submission.decided', 'submission'),
    ('credential.record', 'credential.signed', 'award'),
    ('award.revoke', 'award.revoked', 'award'),
    ('award.list', 'award.listed', 'award'),
    ('vc-api.sign', 'foreign-credential.signed', 'organization')
  ) as named (command, fact, subject) on named.command = each.name
where each.name = events.name;
alter table events enable trigger events_are_kept;
alter table events alter column actor_kind set not null;
alter table events add check (actor_kind in ('person', 'key', 'operator', 'system', 'visitor'));

-- A fact waits here, in the order in which facts were written, until the dispatcher gives it its place after its commit.
create table unordered_events (
  arrival  bigint generated always as identity primary key,
  event_id uuid not null
);
comment on table unordered_events is 'Facts without a place yet. Two of one subject are written one after the other, as the second waits for what the first has locked.';
insert into unordered_events (event_id) select id from events order by id;
