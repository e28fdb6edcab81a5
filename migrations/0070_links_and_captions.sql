-- What became of the links among evidence: whether a page opens for a visitor, asked while the work is collected; and a copy of what it showed when
-- the work was handed in, which is what assessors see. The live page may change, or say whose work it is.
create table link_checks (
  artifact_id uuid primary key references artifacts on delete cascade,
  url         text not null,
  state       text not null default 'waiting' check (state in ('waiting', 'reached', 'broken', 'private', 'unknown')),
  asked_at    timestamptz not null,
  checked_at  timestamptz,
  check ((state = 'waiting') = (checked_at is null))
);
comment on table link_checks is 'Whether the page of a link opened for a visitor who is not signed in there, as it was last asked.';
comment on column link_checks.url is 'the address that was asked for; that of the artifact may have changed since';
comment on column link_checks.state is 'unknown: it could not be reached, or gave no clear answer; never told as a fault of the link';

create table link_copies (
  id            uuid primary key,
  submission_id uuid not null references submissions on delete cascade,
  artifact_id   uuid not null references artifacts on delete cascade,
  url           text not null,
  state         text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  because       text check ((state = 'failed') = (because is not null)),
  title         text not null default '' check (length(title) <= 300),
  digest        text,
  file_digest   text references files,
  tries         int not null default 0,
  due_at        timestamptz not null,
  fetched_at    timestamptz,
  unique (submission_id, artifact_id),
  check ((state = 'ready') = (digest is not null)),
  check (file_digest is null or file_digest = digest)
);
comment on table link_copies is 'A copy of what a link showed, for each submission that it was handed in with. Evidence: its digest is signed into the award.';
comment on column link_copies.digest is 'SHA-256 of the copy; it stays when the copy expires';
comment on column link_copies.file_digest is 'the copy itself, a file in the store; null once it expired';
comment on column link_copies.because is 'why there is none: the page is private, gone, too large, of a kind that is not kept, shows nothing without programs, or could not be reached';
comment on column link_copies.due_at is 'when it is tried next; moved on by who tries it, so that two processes do not';
create index link_copies_due on link_copies (due_at) where state = 'waiting';
create index link_copies_artifact on link_copies (artifact_id);
create index link_copies_file on link_copies (file_digest);

alter table link_checks enable row level security;
create policy link_checks_seen on link_checks using ((select laurel_sees_all()) or (select true from artifacts where artifacts.id = artifact_id));
alter table link_copies enable row level security;
create policy link_copies_seen on link_copies using ((select laurel_sees_all()) or (select true from artifacts where artifacts.id = artifact_id));

-- Whoever looks at the work sees that a page was asked for, and that its copy came.
create function live_link() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || artifacts.attempt_id) from artifacts where artifacts.id = new.artifact_id;
  if tg_table_name = 'link_copies' then
    perform tell_live('submission:' || new.submission_id);
  end if;
  return null;
end $$;
create trigger link_checks_live after update of state on link_checks for each row when (old.state <> new.state) execute function live_link();
create trigger link_copies_live after update of state on link_copies for each row when (old.state <> new.state) execute function live_link();

-- A copy goes with its artifact; its digest stays.
create function expire_link_copies() returns trigger language plpgsql as $$
begin
  delete from link_checks where artifact_id = new.id;
  update link_copies set file_digest = null where artifact_id = new.id and state = 'ready';
  update link_copies set state = 'failed', because = 'expired' where artifact_id = new.id and state = 'waiting';
  return null;
end $$;
create trigger artifacts_expire_link_copies after update of expired_at on artifacts for each row
  when (old.expired_at is null and new.expired_at is not null) execute function expire_link_copies();

-- Links that are with the assessors now are copied as soon as this version runs.
insert into link_copies (id, submission_id, artifact_id, url, due_at)
  select gen_random_uuid(), submissions.id, artifacts.id, handed_in.artifact ->> 'linkUrl', now()
  from submissions
  join attempts on attempts.id = submissions.attempt_id and attempts.state in ('submitted', 'in_assessment')
  cross join lateral jsonb_array_elements(submissions.evidence -> 'artifacts') as handed_in (artifact)
  join artifacts on artifacts.id = (handed_in.artifact ->> 'id')::uuid and artifacts.expired_at is null
  where handed_in.artifact ->> 'linkUrl' is not null
    and not exists (select from submissions later where later.attempt_id = submissions.attempt_id and later.number > submissions.number);

-- A copy of a page of which a form without its author was waited for.
create function live_page_rendition() returns trigger language plpgsql as $$
begin
  insert into live_changes (topic, tab)
    select distinct 'submission:' || submission_id, null from link_copies where file_digest = new.of_digest;
  return null;
end $$;
create trigger renditions_of_pages_live after update of state on renditions for each row
  when (old.state <> new.state and new.kind = 'clean') execute function live_page_rendition();

-- Captions as they were handed in: what is written later changes nothing of what assessors read.
create table submission_captions (
  submission_id uuid not null references submissions on delete cascade,
  artifact_id   uuid not null references artifacts on delete cascade,
  language      text not null,
  body          text not null,
  primary key (submission_id, artifact_id)
);
comment on table submission_captions is 'The captions of a recording as they were when it was handed in. Their digest stands in the evidence of the submission.';
create index submission_captions_artifact on submission_captions (artifact_id);
alter table submission_captions enable row level security;
create policy submission_captions_seen on submission_captions using ((select laurel_sees_all()) or (select true from artifacts where artifacts.id = artifact_id));
create trigger submission_captions_are_kept before update on submission_captions for each row execute function refuse_change();
-- Words go with what they are of.
create function expire_captions() returns trigger language plpgsql as $$
begin
  delete from submission_captions where artifact_id = new.id;
  return null;
end $$;
create trigger artifacts_expire_captions after update of expired_at on artifacts for each row
  when (old.expired_at is null and new.expired_at is not null) execute function expire_captions();

-- Work that was handed in before this version has the captions that it has now: while assessors have it, nobody could change them.
insert into submission_captions (submission_id, artifact_id, language, body)
  select submissions.id, captions.artifact_id, captions.language, captions.body
  from captions
  join artifacts on artifacts.id = captions.artifact_id
  join submissions on submissions.attempt_id = artifacts.attempt_id
  where submissions.evidence @> jsonb_build_object('artifacts', jsonb_build_array(jsonb_build_object('id', artifacts.id)));
