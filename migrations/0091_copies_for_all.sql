-- Nobody but its earner gets a file with what it says beside its content, such as where a picture was taken: coaches, cohorts and assessors who
-- know whose work it is see the clean copy too. So it is asked for with every file, whether the micro-credential is weighed without names or not.
create or replace function ask_for_clean_copy() returns trigger language plpgsql as $$
begin
  insert into renditions (of_digest, kind) values (new.file_digest, 'clean') on conflict do nothing;
  return null;
end $$;

-- What was added before gets one as well. The job that makes what waits makes them, minute by minute; until then who may see it is told to wait.
insert into renditions (of_digest, kind)
  select distinct artifacts.file_digest, 'clean' from artifacts where artifacts.file_digest is not null
  on conflict do nothing;

comment on column scores.citation is 'the place in the evidence: {artifactId | requirementId, seconds | page, region | quote}';
