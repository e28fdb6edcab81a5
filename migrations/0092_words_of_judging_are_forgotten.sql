-- What was written of somebody's work on its way to a decision goes with that person: by who looked whether everything was there, by who signs
-- off, and who signed it, with their name.
create or replace function erase_person_judging() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from coach_talks using attempts where attempts.id = attempt_id and attempts.earner_id = new.id;
  delete from co_signatures using attempts where attempts.id = attempt_id and attempts.earner_id = new.id;
  update completeness_checks set message = '', lacks = '[]' from submissions, attempts
    where submissions.id = submission_id and attempts.id = submissions.attempt_id and attempts.earner_id = new.id;
  update approvals set reason = '—' from submissions, attempts
    where submissions.id = submission_id and attempts.id = submissions.attempt_id and attempts.earner_id = new.id and reason <> '';
  update submissions set evidence = evidence || jsonb_build_object('artifacts',
      (select coalesce(jsonb_agg(artifact - 'coSignature'), '[]') from jsonb_array_elements(evidence -> 'artifacts') as artifact))
    from attempts where attempts.id = attempt_id and attempts.earner_id = new.id and evidence::text like '%coSignature%';
  return null;
end
$$;
