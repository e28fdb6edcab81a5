-- Captions of a recording: the words that are spoken in it, with their times, for who can't hear it, for who searches in it, and for assessors.
create table captions (
  artifact_id uuid primary key references artifacts on delete cascade,
  language    text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  body        text not null check (octet_length(body) <= 600000),
  cue_count   int not null check (cue_count > 0),
  revision    int not null default 1,
  saved_at    timestamptz not null
);
comment on table captions is 'One file of captions for each recording, written or brought by the person whose work it is.';
comment on column captions.body is 'WebVTT, as our own writer writes it: times in order, words as text, nothing else';
comment on column captions.revision is 'what a writer saw; captions that were saved elsewhere meanwhile are never replaced unseen';
alter table captions enable row level security;
create policy captions_seen on captions using ((select laurel_sees_all()) or (select true from artifacts where artifacts.id = artifact_id));

-- Whoever looks at the work sees that its captions came.
create function live_captions() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || artifacts.attempt_id) from artifacts where artifacts.id = coalesce(new.artifact_id, old.artifact_id);
  return null;
end $$;
create trigger captions_live after insert or update or delete on captions for each row execute function live_captions();
