-- What a person wrote to those whom they asked to look at a draft, or to try one, goes with them too.
create or replace function forget_in_drafts() returns trigger language plpgsql as $$
begin
  update draft_comments set body = '', removed_at = coalesce(removed_at, new.erased_at) where author_id = new.id;
  update draft_comments set resolved_by = null where resolved_by = new.id;
  delete from draft_verdicts where person_id = new.id;
  delete from draft_reviewers where person_id = new.id;
  update draft_reviewers set note = '', asked_by = null where asked_by = new.id;
  delete from draft_writers where person_id = new.id;
  return null;
end $$;
create or replace function forget_in_trials() returns trigger language plpgsql as $$
begin
  delete from trial_members where person_id = new.id;
  update draft_trials set begun_by = null, note = '' where begun_by = new.id;
  return null;
end $$;
create index draft_reviewers_asked_by on draft_reviewers (asked_by) where asked_by is not null;
create index draft_comments_resolved_by on draft_comments (resolved_by) where resolved_by is not null;

-- Of those who were forgotten before, whose trials say no more who began them.
update draft_reviewers set note = '', asked_by = null from people where people.id = asked_by and people.erased_at is not null;
update draft_comments set resolved_by = null from people where people.id = resolved_by and people.erased_at is not null;
update draft_trials set note = '' where begun_by is null and note <> '';
