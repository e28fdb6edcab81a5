-- What is kept of a piece of evidence goes with it, also when it goes by rule: the captions that its earner wrote, and what was spoken of it. Until now
-- both stayed then, and went only where a family asked. And what a family asks to be deleted goes with its link and the title of the page behind it, also
-- where a copy of that page was kept.
create or replace function expire_captions() returns trigger language plpgsql as $$
begin
  delete from submission_captions where artifact_id = new.id;
  delete from captions where artifact_id = new.id;
  return null;
end $$;

create function expire_comment_recordings() returns trigger language plpgsql as $$
begin
  update comment_recordings set file_digest = null, gone_at = new.expired_at where artifact_id = new.id and file_digest is not null;
  return null;
end $$;
create trigger artifacts_expire_comment_recordings after update of expired_at on artifacts for each row
  when (old.expired_at is null and new.expired_at is not null) execute function expire_comment_recordings();

create or replace function blank_artifacts(ids uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not laurel_sees_all() then
    raise exception 'only a command blanks what was handed in' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from unnest(ids) id where not exists (select from artifacts where artifacts.id = id.id and expired_because = 'asked')) then
    raise exception 'only what was asked to be deleted is blanked' using errcode = 'restrict_violation';
  end if;
  update submissions set evidence = evidence || jsonb_build_object(
      'artifacts', (select coalesce(jsonb_agg(
          case when (artifact ->> 'id')::uuid = any (ids) then artifact || '{"note": "", "body": null, "linkUrl": null}' else artifact end order by place), '[]')
        from jsonb_array_elements(evidence -> 'artifacts') with ordinality as handed_in (artifact, place)))
    where attempt_id in (select attempt_id from artifacts where id = any (ids))
      and exists (select from jsonb_array_elements(evidence -> 'artifacts') as artifact where (artifact ->> 'id')::uuid = any (ids));
  update link_copies set url = '', title = '' where artifact_id = any (ids) and (url <> '' or title <> '');
  delete from submission_captions where artifact_id = any (ids);
  delete from captions where artifact_id = any (ids);
end $$;

-- What went before.
delete from captions using artifacts where artifacts.id = captions.artifact_id and artifacts.expired_at is not null;
update comment_recordings set file_digest = null, gone_at = now() from artifacts
  where artifacts.id = comment_recordings.artifact_id and artifacts.expired_at is not null and comment_recordings.file_digest is not null;
update artifacts set note = '' where expired_because = 'asked' and note <> '';
do $$
begin
  perform set_config('laurel.asker', '*', true);
  perform blank_artifacts(array(select id from artifacts where expired_because = 'asked'));
end $$;
