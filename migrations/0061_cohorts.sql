-- Cohorts: colleagues who study together. Whoever isn't in one learns nothing of it. Nothing here awards anything.

create table cohorts (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 120),
  about           text not null default '' check (length(about) <= 2000),
  allows_outside  boolean not null default false,
  join_hash       text unique,
  join_sealed     bytea,
  revision        integer not null default 1,
  made_by         uuid not null references people,
  made_at         timestamptz not null,
  archived_at     timestamptz,
  check ((join_hash is null) = (join_sealed is null))
);
comment on column cohorts.organization_id is 'whose people are found by name, and in whose time zone the dates are';
comment on column cohorts.allows_outside is 'whether the link to join works for people of other organizations too';
comment on column cohorts.join_sealed is 'so that organizers can be shown the link again; null where there is none';

create table cohort_studies (
  cohort_id      uuid not null references cohorts,
  achievement_id uuid not null references achievements,
  primary key (cohort_id, achievement_id)
);
comment on table cohort_studies is 'the micro-credentials that a cohort works toward';

create table cohort_members (
  cohort_id    uuid not null references cohorts,
  person_id    uuid not null references people,
  is_organizer boolean not null default false,
  invited_by   uuid references people,
  invited_at   timestamptz,
  joined_at    timestamptz,
  left_at      timestamptz,
  is_muted     boolean not null default false,
  primary key (cohort_id, person_id),
  check (num_nonnulls(invited_at, joined_at) > 0),
  check (not is_organizer or (joined_at is not null and left_at is null))
);
comment on column cohort_members.joined_at is 'null while an invitation waits for its answer';
comment on column cohort_members.is_muted is 'whether they follow the discussion without being told of it';
create index cohort_members_person on cohort_members (person_id, cohort_id) where left_at is null;

-- The cohorts of who asks: those they belong to, or with those they are invited to.
create function laurel_cohorts(with_invited boolean) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(cohort_id), '{}') from cohort_members
  where person_id = laurel_person() and left_at is null and (with_invited or joined_at is not null)
$$;

alter table cohorts enable row level security;
create policy cohorts_seen on cohorts using ((select laurel_sees_all()) or id = any ((select laurel_cohorts(true))::uuid[]));
alter table cohort_studies enable row level security;
create policy cohort_studies_seen on cohort_studies using ((select laurel_sees_all()) or cohort_id = any ((select laurel_cohorts(true))::uuid[]));
alter table cohort_members enable row level security;
create policy cohort_members_seen on cohort_members using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or cohort_id = any ((select laurel_cohorts(false))::uuid[])
);

create table cohort_units (
  id         uuid primary key,
  cohort_id  uuid not null references cohorts,
  place      integer not null,
  title      text not null check (length(title) between 1 and 120),
  minutes    integer not null check (minutes between 45 and 90),
  task       text not null default '' check (length(task) <= 1000),
  link_url   text check (length(link_url) <= 2000 and link_url ~* '^https?://'),
  revision   integer not null default 1,
  changed_by uuid references people,
  changed_at timestamptz not null
);
comment on column cohort_units.revision is 'counts changes, so that two who write at once notice each other';
create index cohort_units_cohort on cohort_units (cohort_id, place, id);
alter table cohort_units enable row level security;
create policy cohort_units_seen on cohort_units using ((select laurel_sees_all()) or cohort_id = any ((select laurel_cohorts(false))::uuid[]));

create table cohort_meetings (
  id         uuid primary key,
  cohort_id  uuid not null references cohorts,
  title      text not null check (length(title) between 1 and 120),
  place      text not null default '' check (length(place) <= 300),
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  revision   integer not null default 1,
  changed_at timestamptz not null,
  check (ends_at > starts_at)
);
create index cohort_meetings_cohort on cohort_meetings (cohort_id, starts_at, id);
alter table cohort_meetings enable row level security;
create policy cohort_meetings_seen on cohort_meetings using ((select laurel_sees_all()) or cohort_id = any ((select laurel_cohorts(false))::uuid[]));

create table cohort_posts (
  id             uuid primary key,
  cohort_id      uuid not null references cohorts,
  thread_id      uuid references cohort_posts,
  author_id      uuid not null references people,
  body           text not null check (length(body) <= 4000),
  posted_at      timestamptz not null,
  edited_at      timestamptz,
  removed_at     timestamptz,
  hidden_at      timestamptz,
  hidden_because text check (length(hidden_because) between 3 and 300),
  check ((hidden_at is null) = (hidden_because is null))
);
comment on column cohort_posts.thread_id is 'the post that began the thread; null for that one';
comment on column cohort_posts.removed_at is 'since when its words are gone, by its author';
comment on column cohort_posts.hidden_at is 'since when only its author and organizers read it, with the reason told to all';
create index cohort_posts_threads on cohort_posts (cohort_id, id desc) where thread_id is null;
create index cohort_posts_replies on cohort_posts (thread_id, id) where thread_id is not null;
create index cohort_posts_author on cohort_posts (author_id);
alter table cohort_posts enable row level security;
create policy cohort_posts_seen on cohort_posts using ((select laurel_sees_all()) or cohort_id = any ((select laurel_cohorts(false))::uuid[]));

create table cohort_shares (
  id          uuid primary key,
  cohort_id   uuid not null references cohorts,
  artifact_id uuid not null references artifacts on delete cascade,
  shared_by   uuid not null references people,
  note        text not null default '' check (length(note) <= 1000),
  shared_at   timestamptz not null,
  ended_at    timestamptz
);
comment on table cohort_shares is 'artifacts that their owner shows to a cohort: while it lasts, members see them';
create unique index cohort_shares_once on cohort_shares (cohort_id, artifact_id) where ended_at is null;
create index cohort_shares_artifact on cohort_shares (artifact_id);
alter table cohort_shares enable row level security;
create policy cohort_shares_seen on cohort_shares using ((select laurel_sees_all()) or cohort_id = any ((select laurel_cohorts(false))::uuid[]));

create table cohort_parts (
  share_id  uuid not null references cohort_shares on delete cascade,
  person_id uuid not null references people,
  words     text not null check (length(words) between 1 and 1000),
  said_at   timestamptz not null,
  primary key (share_id, person_id)
);
comment on table cohort_parts is 'what part of shared work was whose, each in their own words';
alter table cohort_parts enable row level security;
create policy cohort_parts_seen on cohort_parts using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or (select true from cohort_shares where cohort_shares.id = share_id)
);

alter table artifacts
  add column part text check (length(part) <= 1000),
  add column of_share_id uuid references cohort_shares on delete set null;
comment on column artifacts.part is 'of work made with others: what part of it was its earner''s; null where it is theirs alone';
comment on column artifacts.of_share_id is 'the shared work that it was taken from, where it was';

-- Members of other organizations see what is shown to their cohort too; what of it, the grant of cohorts says.
create function laurel_shown_attempts() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct artifacts.attempt_id), '{}') from cohort_members as mine
    join cohort_shares on cohort_shares.cohort_id = mine.cohort_id and ended_at is null
    join artifacts on artifacts.id = cohort_shares.artifact_id
  where mine.person_id = laurel_person() and joined_at is not null and left_at is null
$$;
create policy attempts_shown on attempts using (id = any ((select laurel_shown_attempts())::uuid[]));

-- Whoever looks at a cohort is told that it changed.
create function live_cohort() returns trigger language plpgsql as $$
declare
  row_of jsonb := to_jsonb(coalesce(new, old));
begin
  perform tell_live('cohort:' || coalesce(row_of ->> 'cohort_id', row_of ->> 'id'));
  return null;
end $$;
create trigger cohorts_live after update on cohorts for each row execute function live_cohort();
create trigger cohort_members_live after insert or update on cohort_members for each row execute function live_cohort();
create trigger cohort_units_live after insert or update or delete on cohort_units for each row execute function live_cohort();
create trigger cohort_meetings_live after insert or update or delete on cohort_meetings for each row execute function live_cohort();
create trigger cohort_posts_live after insert or update on cohort_posts for each row execute function live_cohort();
create trigger cohort_shares_live after insert or update on cohort_shares for each row execute function live_cohort();

-- Who leaves takes what they showed with them. Where nobody is left to organize, who has been there longest does; where nobody is left at all, it rests.
create function leave_cohorts(leaver uuid, which uuid[], at timestamptz) returns void language plpgsql as $$
declare
  left_one uuid;
begin
  update cohort_shares set ended_at = at where shared_by = leaver and cohort_id = any (which) and ended_at is null;
  for left_one in
    update cohort_members set left_at = at, is_organizer = false
      where person_id = leaver and cohort_id = any (which) and left_at is null returning cohort_id
  loop
    if not exists (select from cohort_members where cohort_id = left_one and is_organizer) then
      update cohort_members set is_organizer = true where cohort_id = left_one and person_id = (
        select person_id from cohort_members where cohort_id = left_one and joined_at is not null and left_at is null
        order by joined_at, person_id limit 1);
      if not found then
        update cohorts set archived_at = coalesce(archived_at, at) where id = left_one;
      end if;
    end if;
  end loop;
end $$;

-- A forgotten person leaves, and what they wrote goes; that somebody wrote stays, where others answered.
create function forget_in_cohorts() returns trigger language plpgsql as $$
begin
  perform leave_cohorts(new.id, array(select cohort_id from cohort_members where person_id = new.id), new.erased_at);
  update cohort_posts set body = '', removed_at = coalesce(removed_at, new.erased_at) where author_id = new.id;
  delete from cohort_parts where person_id = new.id;
  delete from cohort_shares where shared_by = new.id;
  update submissions set evidence = jsonb_set(evidence, '{artifacts}', (
      select coalesce(jsonb_agg(artifact - 'part'), '[]') from jsonb_array_elements(evidence -> 'artifacts') as artifact))
    from attempts where attempts.id = attempt_id and attempts.earner_id = new.id and evidence @? '$.artifacts[*].part';
  return null;
end $$;
create trigger people_forget_in_cohorts after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_cohorts();

alter table messages
  drop constraint messages_kind,
  add constraint messages_kind check (kind in
    ('invitation', 'sign-in-link', 'sign-up', 'address', 'account', 'handed-in', 'decision', 'taken-back', 'webhook',
     'due', 'late', 'stalled', 'to-assess', 'membership', 'joined', 'lost-letters', 'catalog', 'coaching', 'cohort', 'digest'));
