-- Practice never learns whose work it is, whatever the version says, so whoever sits down to it gets clean copies. Where the version is not
-- blind nobody asked for them when the work was added; the place at the table asks. The job that makes what waits makes them within a minute.
create function ask_for_practice_copies() returns trigger language plpgsql as $$
begin
  insert into renditions (of_digest, kind)
    select distinct files.digest, 'clean'
    from submissions
      cross join jsonb_array_elements(submissions.evidence -> 'artifacts') as artifact
      join files on files.digest = artifact ->> 'digest'
    where submissions.id = new.submission_id
    on conflict do nothing;
  return null;
end $$;
create trigger assessments_ask_for_practice_copies after insert on assessments
  for each row when (new.seat = 'calibration') execute function ask_for_practice_copies();

insert into renditions (of_digest, kind)
  select distinct files.digest, 'clean'
  from assessments
    join submissions on submissions.id = assessments.submission_id
    cross join jsonb_array_elements(submissions.evidence -> 'artifacts') as artifact
    join files on files.digest = artifact ->> 'digest'
  where assessments.seat = 'calibration'
  on conflict do nothing;
