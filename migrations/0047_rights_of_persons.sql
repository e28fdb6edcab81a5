-- What a person may ask for: a copy of everything that is kept of them, and to be forgotten.

create table data_copies (
  id          uuid primary key,
  person_id   uuid not null references people,
  asked_at    timestamptz not null,
  ready_at    timestamptz,
  expires_at  timestamptz,
  file_digest text references files,
  size_bytes  bigint,
  check (num_nonnulls(ready_at, expires_at, file_digest, size_bytes) in (0, 4))
);
comment on table data_copies is 'Copies of everything that is kept of a person, each one file in the store until it expires.';
create unique index data_copies_one_in_work on data_copies (person_id) where ready_at is null;
create index data_copies_person on data_copies (person_id, id desc);
create index data_copies_file on data_copies (file_digest);
alter table data_copies enable row level security;
create policy data_copies_seen on data_copies using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table erasures (
  id               uuid primary key,
  person_id        uuid not null references people,
  organization_ids uuid[] not null,
  asked_at         timestamptz not null,
  asked_by         text not null check (asked_by in ('person', 'admin', 'operator')),
  due_at           timestamptz not null,
  taken_back_at    timestamptz,
  refused_at       timestamptz,
  refused_because  text check (length(refused_because) between 10 and 600),
  begun_at         timestamptz,
  done_at          timestamptz,
  kept             jsonb,
  check ((refused_at is null) = (refused_because is null)),
  check ((done_at is null) = (kept is null)),
  check (num_nonnulls(taken_back_at, refused_at, begun_at) <= 1),
  check (done_at is null or begun_at is not null)
);
comment on table erasures is 'Requests to forget a person, and what became of each.';
comment on column erasures.organization_ids is 'where the person belonged on the day, whose admins see the request';
comment on column erasures.begun_at is 'since when it can be taken back no more; what was begun is finished after any fault';
comment on column erasures.kept is 'how many of what had to stay, as numbers by kind';
create unique index erasures_one_open on erasures (person_id) where taken_back_at is null and refused_at is null and done_at is null;
create index erasures_due on erasures (due_at) where taken_back_at is null and refused_at is null and done_at is null;
create index erasures_person on erasures (person_id, id desc);
create index erasures_organizations on erasures using gin (organization_ids);
alter table erasures enable row level security;
create policy erasures_seen on erasures using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_ids && (select laurel_organizations())::uuid[]
);

alter table people add column erased_at timestamptz;
comment on column people.erased_at is 'since when nothing of this person is known but that there was one';

-- What someone did is looked up when they ask for it, or to be forgotten.
create index events_actor on events (actor_id, id) where actor_id is not null;

-- Rows that are never changed are changed by `erase_person` alone: the call must come from within it, which works as the owner of the tables, as
-- no part of the program does.
create or replace function refuse_change() returns trigger language plpgsql as $$
declare
  calls text;
begin
  if tg_level = 'ROW' and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    get diagnostics calls = pg_context;
    if calls ~ '\nPL/pgSQL[^\n"]* erase_person\(uuid\)' then
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end if;
  end if;
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Forgets a person: what may go goes, and what must stay no longer says who it was. The one function that changes rows which are kept for ever.
-- Awards stay with their signed credentials, decisions with outcome and levels, lines of the ledger, and facts without who; docs/adr says why.
-- Asked twice it finds nothing left to do. It says what stayed.
create function erase_person(person uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known    text[];
  undecided uuid[];
  told     uuid[];
begin
  if not laurel_sees_all() then
    raise exception 'only a command forgets a person' using errcode = 'insufficient_privilege';
  end if;
  -- Nobody gives events their places meanwhile, or one would get a key for what is just being forgotten.
  perform pg_advisory_xact_lock(hashtext('laurel.order-events'));
  perform from people where id = person for update;
  known := array(select address from person_addresses where person_id = person union select email from people where id = person);

  -- Work: what was never decided goes whole; of the rest, what the person wrote and what was written to them of it.
  delete from unseen_awards where earner_id = person;
  delete from award_listings using awards where awards.id = award_id and awards.earner_id = person;
  delete from answers using attempts where attempts.id = attempt_id and attempts.earner_id = person;
  delete from artifacts using attempts where attempts.id = attempt_id and attempts.earner_id = person;
  delete from self_checks using attempts where attempts.id = attempt_id and attempts.earner_id = person;
  delete from open_submissions using attempts where attempts.id = attempt_id and attempts.earner_id = person;
  undecided := array(
    select submissions.id from submissions join attempts on attempts.id = attempt_id
    where attempts.earner_id = person and not exists (select from decisions where decisions.submission_id = submissions.id)
  );
  delete from scores using assessments where assessments.id = assessment_id and assessments.submission_id = any (undecided);
  delete from assessments where submission_id = any (undecided);
  delete from submissions where id = any (undecided);
  delete from attempts where earner_id = person and not exists (select from submissions where submissions.attempt_id = attempts.id)
    and not exists (select from awards where awards.attempt_id = attempts.id);
  update submissions set evidence = evidence || jsonb_build_object(
      'answers', (select coalesce(jsonb_agg(answer || '{"body": ""}'), '[]') from jsonb_array_elements(evidence -> 'answers') as answer),
      'artifacts', (select coalesce(jsonb_agg(artifact || '{"name": "—", "note": "", "body": null, "linkUrl": null}'), '[]')
        from jsonb_array_elements(evidence -> 'artifacts') as artifact))
    from attempts where attempts.id = attempt_id and attempts.earner_id = person;
  update scores set reason = '', next_step = '', citation = null
    from assessments, submissions, attempts
    where assessments.id = scores.assessment_id and submissions.id = assessments.submission_id and attempts.id = submissions.attempt_id and attempts.earner_id = person;
  update assessments set release_note = '' from submissions, attempts
    where submissions.id = submission_id and attempts.id = submissions.attempt_id and attempts.earner_id = person and release_note <> '';
  update decision_levels set reason = '', next_step = '', citation = null from decisions, submissions, attempts
    where decisions.id = decision_id and submissions.id = decisions.submission_id and attempts.id = submissions.attempt_id and attempts.earner_id = person;
  update decisions set message = '' from submissions, attempts
    where submissions.id = submission_id and attempts.id = submissions.attempt_id and attempts.earner_id = person;
  update awards set earner_name = '' where earner_id = person;

  -- Facts: who it was, and with it the key of the digests that stand in the chain. Where another person is named in the same fact, they stay.
  told := array(
    select id from events where actor_id = person
    union select id from events where subject_id = person
    union select events.id from events join awards on awards.id = subject_id where awards.earner_id = person
    union select events.id from events join ledger_lines on ledger_lines.id = subject_id where ledger_lines.person_id = person
    union select events.id from events join invitations on invitations.id = subject_id where invitations.accepted_by = person
  );
  update events set
      actor_id = nullif(actor_id, person),
      subject_id = case when subject_kind = 'person' then nullif(subject_id, person) else subject_id end,
      details = details - array(
        select key from jsonb_each(details) where value = to_jsonb(person::text)
        union select unnest(array['from', 'to']) where name = 'person.renamed' and subject_id = person)
    where id = any (told);
  update event_places set salt = null from events
    where events.id = event_id and event_id = any (told) and salt is not null and not exists (
      select from jsonb_object_keys(digests) as place
      where case place when 'actor' then events.actor_id is not null when 'subject' then events.subject_id is not null
        else events.details ? substr(place, length('details.') + 1) end);

  -- The account.
  delete from notices where person_id = person;
  delete from letter_ways where person_id = person;
  delete from letter_hours where person_id = person;
  delete from calendars where person_id = person;
  delete from data_copies where person_id = person;
  delete from messages where person_id = person or to_address = any (known);
  update invitations set address = '', name = '', cancelled_at = case when accepted_at is null then coalesce(cancelled_at, now()) end
    where accepted_by = person or address = any (known);
  delete from sign_ups where address = any (known);
  delete from sign_in_tokens where exists (select from unnest(known) as address where position('"' || address || '"' in value) > 0 or identifier = address);
  delete from sessions where person_id = person;
  delete from sign_in_methods where person_id = person;
  delete from api_keys where person_id = person;
  delete from person_addresses where person_id = person;
  delete from person_evidence where person_id = person;
  update memberships set ended_at = coalesce(ended_at, now()), title = '' where person_id = person;
  update people set name = '—', email = 'erased-' || person || '@erased.invalid', email_verified = false, handle = null, image = null, locale = null,
      last_seen_at = '-infinity', created_at = date_trunc('day', created_at), updated_at = now(), erased_at = coalesce(erased_at, now())
    where id = person;

  return jsonb_build_object(
    'awards', (select count(*) from awards where earner_id = person),
    'decisions', (select count(*) from decisions join submissions on submissions.id = submission_id join attempts on attempts.id = attempt_id where attempts.earner_id = person),
    'ledgerLines', (select count(*) from ledger_lines where person_id = person),
    'facts', cardinality(told));
end $$;
comment on function erase_person is 'the one way to change rows that are kept for ever';
