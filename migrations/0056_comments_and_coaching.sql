-- Comments on evidence, and the coach beside it: what an earner shares with whom, what they say to each other, and the clips that show how it looks.

create table coach_shares (
  id              uuid primary key,
  attempt_id      uuid not null references attempts on delete cascade,
  artifact_id     uuid references artifacts on delete set null,
  requirement_id  text not null,
  earner_id       uuid not null references people,
  coach_id        uuid not null references people,
  organization_id uuid not null references organizations,
  question        text not null default '' check (length(question) <= 1000),
  wanted_on       date,
  again_of        uuid references coach_shares on delete set null,
  shared_at       timestamptz not null,
  stopped_at      timestamptz,
  stopped_because text check (stopped_because in ('earner', 'no-longer-coach')),
  check ((stopped_at is null) = (stopped_because is null)),
  check (coach_id <> earner_id)
);
comment on table coach_shares is 'an artifact of an attempt that its earner shows a coach; a row stays when it has ended, since who coached never assesses';
comment on column coach_shares.artifact_id is 'null once the artifact is gone';
comment on column coach_shares.organization_id is 'where the coach holds the role by which they see it';
comment on column coach_shares.wanted_on is 'the day by which the earner would like to hear';
comment on column coach_shares.again_of is 'what was shared with this coach for the same part before';
create unique index coach_shares_standing on coach_shares (artifact_id, coach_id) where stopped_at is null;
create index coach_shares_coach on coach_shares (coach_id, id desc);
create index coach_shares_earner on coach_shares (earner_id, id desc);
create index coach_shares_attempt on coach_shares (attempt_id, coach_id);
create index coach_shares_again on coach_shares (again_of);
alter table coach_shares enable row level security;
create policy coach_shares_seen on coach_shares using (
  (select laurel_sees_all()) or earner_id = (select laurel_person()) or coach_id = (select laurel_person())
);

-- What a coach says of a shared artifact as a whole. The last one counts; who changes their mind adds another.
create table coach_signals (
  id       uuid primary key,
  share_id uuid not null references coach_shares on delete cascade,
  signal   text not null check (signal in ('ready', 'one-more-try')),
  because  text not null check (length(because) between 1 and 2000),
  given_at timestamptz not null
);
create index coach_signals_share on coach_signals (share_id, id desc);
alter table coach_signals enable row level security;
create policy coach_signals_seen on coach_signals using (
  (select laurel_sees_all()) or (select true from coach_shares where coach_shares.id = share_id)
);

-- The words with which an organization sorts its comments.
create table comment_tags (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 40),
  added_at        timestamptz not null,
  retired_at      timestamptz
);
create unique index comment_tags_name on comment_tags (organization_id, lower(name));
alter table comment_tags enable row level security;
create policy comment_tags_seen on comment_tags using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[])
);

create table comments (
  id           uuid primary key,
  artifact_id  uuid not null references artifacts on delete cascade,
  author_id    uuid not null references people,
  answers_id   uuid references comments on delete cascade,
  kind         text check (kind in ('question', 'suggestion', 'strength', 'note')),
  place        jsonb,
  place_order  double precision not null default 0,
  criterion_id text,
  tag_ids      uuid[] not null default '{}' check (cardinality(tag_ids) <= 5),
  body         text not null check (length(body) <= 4000),
  written_at   timestamptz not null,
  posted_at    timestamptz,
  edited_at    timestamptz,
  removed_at   timestamptz,
  resolved_at  timestamptz,
  check ((answers_id is null) = (kind is not null)),
  check ((removed_at is null) = (body <> ''))
);
comment on table comments is 'what is said of an artifact, at a place in it';
comment on column comments.answers_id is 'the comment it answers; an answer has no kind and no place of its own';
comment on column comments.place is 'a moment or span in seconds, a page, a region in fractions of a page or picture, a quote; null for the whole';
comment on column comments.place_order is 'by which comments follow the artifact: seconds, or page and height on it, or the place of a quote';
comment on column comments.posted_at is 'since when the other side sees it; until then it is its author''s alone';
comment on column comments.removed_at is 'kept without its words where others have answered it';
create index comments_artifact on comments (artifact_id, place_order, id) where answers_id is null;
create index comments_answers on comments (answers_id, id) where answers_id is not null;
create index comments_author on comments (author_id, id);
create index comments_tags on comments using gin (tag_ids);
alter table comments enable row level security;
create policy comments_seen on comments using (
  (select laurel_sees_all()) or (
    (posted_at is not null or author_id = (select laurel_person())) and (
      (select true from artifacts join attempts on attempts.id = artifacts.attempt_id
        where artifacts.id = artifact_id and attempts.earner_id = (select laurel_person()))
      or (select true from coach_shares
        where coach_shares.artifact_id = comments.artifact_id and coach_id = (select laurel_person()) and stopped_at is null)
    )
  )
);

-- Clips that show what a criterion looks like, kept by an organization.
create table model_clips (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  added_by        uuid not null references people,
  title           text not null check (length(title) between 1 and 120),
  note            text not null default '' check (length(note) <= 2000),
  student_media   text not null check (student_media in ('no-students', 'consent-held')),
  file_digest     text not null references files,
  added_at        timestamptz not null
);
comment on table model_clips is 'clips of an organization that show how something looks when it is done well';
create index model_clips_organization on model_clips (organization_id, id desc);
create index model_clips_file on model_clips (file_digest);

create table model_clip_pins (
  clip_id        uuid not null references model_clips on delete cascade,
  achievement_id uuid not null references achievements,
  criterion_id   text not null,
  pinned_by      uuid not null references people,
  pinned_at      timestamptz not null,
  primary key (achievement_id, criterion_id, clip_id)
);
create index model_clip_pins_clip on model_clip_pins (clip_id);
alter table model_clip_pins enable row level security;
create policy model_clip_pins_seen on model_clip_pins using (
  (select laurel_sees_all())
  or (select true from achievements where achievements.id = achievement_id and achievements.organization_id = any ((select laurel_organizations())::uuid[]))
  or exists (select from attempts where attempts.achievement_id = model_clip_pins.achievement_id and attempts.earner_id = (select laurel_person()))
);
alter table model_clips enable row level security;
create policy model_clips_seen on model_clips using (
  (select laurel_sees_all())
  or organization_id = any ((select laurel_organizations())::uuid[])
  or exists (select from model_clip_pins where model_clip_pins.clip_id = model_clips.id)
);

-- Who has a clip open hears of what the other side may see; what is still private wakes nobody.
create function live_comment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.posted_at is not null then perform tell_live('clip:' || old.artifact_id); end if;
  elsif new.posted_at is not null then
    perform tell_live('clip:' || new.artifact_id);
  end if;
  return null;
end $$;
create trigger comments_live after insert or update or delete on comments for each row execute function live_comment();

create function live_coach_share() returns trigger language plpgsql as $$
begin
  if new.artifact_id is not null then perform tell_live('clip:' || new.artifact_id); end if;
  perform tell_live('coaching:' || new.coach_id);
  return null;
end $$;
create trigger coach_shares_live after insert or update on coach_shares for each row execute function live_coach_share();

create function live_coach_signal() returns trigger language plpgsql as $$
begin
  perform tell_live('clip:' || artifact_id) from coach_shares where id = new.share_id and artifact_id is not null;
  perform tell_live('coaching:' || coach_id) from coach_shares where id = new.share_id;
  return null;
end $$;
create trigger coach_signals_live after insert on coach_signals for each row execute function live_coach_signal();

alter table messages
  drop constraint messages_kind,
  add constraint messages_kind check (kind in
    ('invitation', 'sign-in-link', 'sign-up', 'address', 'account', 'handed-in', 'decision', 'taken-back', 'webhook',
     'due', 'late', 'stalled', 'to-assess', 'membership', 'joined', 'lost-letters', 'catalog', 'coaching', 'digest'));
