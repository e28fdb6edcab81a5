-- What changed, for the pages that show it just now: they are told that it did, and read it anew. Kept for minutes; what is lost with a crash is
-- read by the pages when they are connected again, so it needs no log.
create unlogged table live_changes (
  tx xid8 not null default pg_current_xact_id(),
  -- A kind of thing and its id, such as 'attempt:0198…'. Who may hear of it is asked when it is told.
  topic text not null check (length(topic) <= 80),
  -- The window it was done in, which knows already.
  tab text check (length(tab) <= 40),
  at timestamptz not null default clock_timestamp()
);
comment on table live_changes is 'which pages look at something that changed: a notification only wakes, this table tells';
comment on column live_changes.tx is 'a reader that knows a snapshot finds exactly what was committed since';
create index live_changes_tx on live_changes (tx);
alter table live_changes enable row level security;
create policy live_changes_seen on live_changes using ((select laurel_sees_all()));

-- Also for who signs out, which is done for nobody.
create function tell_live(topic text) returns void language sql security definer set search_path = public as $$
  insert into live_changes (topic, tab) values (topic, nullif(current_setting('laurel.tab', true), ''))
$$;

-- Where an attempt stands, and what is in it. The submission is told too: it has pages of its own, of people who don't know the attempt.
create function live_attempt() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || new.id);
  if new.state <> old.state then
    insert into live_changes (topic, tab)
      select 'submission:' || id, nullif(current_setting('laurel.tab', true), '') from submissions where attempt_id = new.id order by number desc limit 1;
  end if;
  return null;
end $$;
create trigger attempts_live after update on attempts for each row execute function live_attempt();

-- What waits for the assessors of an organization.
create function live_queue() returns trigger language plpgsql as $$
begin
  perform tell_live('queue:' || coalesce(new.organization_id, old.organization_id));
  return null;
end $$;
create trigger open_submissions_live after insert or delete or update of assessor_id on open_submissions for each row execute function live_queue();

-- What an assessor notes, in whichever window.
create function live_assessment() returns trigger language plpgsql as $$
begin
  perform tell_live('assessment:' || new.id);
  return null;
end $$;
create trigger assessments_live after update of revision, finished_at, released_at on assessments for each row execute function live_assessment();

-- Who signed out, or was signed out, listens no more.
create function live_session() returns trigger language plpgsql as $$
begin
  perform tell_live('person:' || old.person_id);
  return null;
end $$;
create trigger sessions_live after delete on sessions for each row execute function live_session();

-- A copy that was waited for.
create function live_rendition() returns trigger language plpgsql as $$
begin
  insert into live_changes (topic, tab)
    select distinct unnest(array['attempt:' || artifacts.attempt_id, 'submission:' || newest.id]), null
    from artifacts
    left join lateral (select id from submissions where submissions.attempt_id = artifacts.attempt_id order by number desc limit 1) as newest on true
    where artifacts.file_digest = new.of_digest;
  return null;
end $$;
create trigger renditions_live after update of state on renditions for each row when (old.state <> new.state) execute function live_rendition();
