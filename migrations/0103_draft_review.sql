-- Colleagues look at a draft before it is published: they comment part by part, and approve it or ask for changes.

create table draft_rules (
  organization_id uuid primary key references organizations,
  approvals       integer not null check (approvals between 0 and 5),
  set_at          timestamptz not null
);
comment on table draft_rules is 'how many colleagues approve a draft before it can be published; none where nothing was said';
alter table draft_rules enable row level security;
create policy draft_rules_seen on draft_rules using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[]));

create table draft_reviews (
  id              uuid primary key,
  achievement_id  uuid not null references achievements on delete cascade,
  organization_id uuid not null references organizations,
  begun_at        timestamptz not null,
  ended_at        timestamptz,
  ended_by        text check (ended_by in ('published', 'discarded')),
  check ((ended_at is null) = (ended_by is null))
);
comment on table draft_reviews is 'one round of looking at a draft, from the first request until it is published or discarded';
create unique index draft_reviews_one_open on draft_reviews (achievement_id) where ended_at is null;
create index draft_reviews_ended on draft_reviews (ended_at) where ended_at is not null;

create table draft_reviewers (
  review_id uuid not null references draft_reviews on delete cascade,
  person_id uuid not null references people,
  asked_by  uuid references people,
  asked_at  timestamptz not null,
  note      text not null default '' check (length(note) <= 1000),
  ended_at  timestamptz,
  primary key (review_id, person_id)
);
comment on column draft_reviewers.ended_at is 'since when they are no longer asked';
create index draft_reviewers_person on draft_reviewers (person_id, review_id desc) where ended_at is null;

create table draft_verdicts (
  id        uuid primary key,
  review_id uuid not null references draft_reviews on delete cascade,
  person_id uuid not null references people,
  said      text not null check (said in ('approved', 'changes')),
  reason    text not null default '' check (length(reason) <= 2000),
  text_mark text not null check (text_mark ~ '^[0-9a-f]{64}$'),
  said_at   timestamptz not null,
  check (said = 'approved' or length(reason) > 0)
);
comment on column draft_verdicts.text_mark is 'SHA-256 of the very text that was looked at: another text asks again';
create index draft_verdicts_review on draft_verdicts (review_id, person_id, id desc);

create table draft_comments (
  id          uuid primary key,
  review_id   uuid not null references draft_reviews on delete cascade,
  thread_id   uuid references draft_comments on delete cascade,
  author_id   uuid not null references people,
  part        text not null check (length(part) between 1 and 100),
  part_name   text not null default '' check (length(part_name) <= 300),
  part_text   text not null default '' check (length(part_text) <= 20000),
  part_mark   text not null default '' check (part_mark = '' or part_mark ~ '^[0-9a-f]{64}$'),
  body        text not null check (length(body) <= 4000),
  written_at  timestamptz not null,
  removed_at  timestamptz,
  resolved_at timestamptz,
  resolved_by uuid references people,
  check (resolved_at is null or thread_id is null)
);
comment on column draft_comments.part is 'what of the draft it is about, by ids that stay when the text changes';
comment on column draft_comments.part_text is 'that part as it was when this was written, to be read beside the present one';
create index draft_comments_review on draft_comments (review_id, id);
create index draft_comments_author on draft_comments (author_id);
create index draft_comments_thread on draft_comments (thread_id) where thread_id is not null;

create table draft_writers (
  achievement_id uuid not null references achievements on delete cascade,
  person_id      uuid not null references people,
  primary key (achievement_id, person_id)
);
comment on table draft_writers is 'who has written in the draft that there is now: nobody approves what they wrote themselves';
create index draft_writers_person on draft_writers (person_id);
insert into draft_writers (achievement_id, person_id)
  select id, draft_saved_by from achievements where draft is not null and draft_saved_by is not null;

-- The text of a draft in one mark. What is written in another order of fields is the same text.
create function draft_mark(draft jsonb) returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(draft::text, 'UTF8')), 'hex')
$$;

-- The reviews and trials of a draft end with it, whichever way it ends.
create function follow_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.draft is null then
    delete from draft_writers where achievement_id = new.id;
    update draft_reviews set ended_at = now(),
        ended_by = case when new.current_version_id is distinct from old.current_version_id then 'published' else 'discarded' end
      where achievement_id = new.id and ended_at is null;
  elsif new.draft_saved_by is not null and (tg_op = 'INSERT' or new.draft is distinct from old.draft) then
    insert into draft_writers (achievement_id, person_id) values (new.id, new.draft_saved_by) on conflict do nothing;
  end if;
  if tg_op = 'UPDATE' and new.draft is distinct from old.draft then
    perform tell_live('draft:' || new.id);
  end if;
  return null;
end $$;
create trigger achievements_follow_first_draft after insert on achievements for each row
  when (new.draft is not null) execute function follow_draft();
create trigger achievements_follow_draft after update of draft on achievements for each row execute function follow_draft();

-- Where somebody writes micro-credentials, and which reviews they take part in.
create function laurel_authors() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organization_id), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and roles && array['author', 'admin']
$$;
create function laurel_reviews() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(review_id), '{}') from draft_reviewers where person_id = laurel_person() and ended_at is null
$$;

-- A program of an organization reads what its authors do.
alter table draft_reviews enable row level security;
create policy draft_reviews_seen on draft_reviews using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_authors())::uuid[]) or id = any ((select laurel_reviews())::uuid[])
  or ((select laurel_person()) is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table draft_reviewers enable row level security;
create policy draft_reviewers_seen on draft_reviewers using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or (select true from draft_reviews where draft_reviews.id = review_id));
alter table draft_verdicts enable row level security;
create policy draft_verdicts_seen on draft_verdicts using (
  (select laurel_sees_all()) or (select true from draft_reviews where draft_reviews.id = review_id));
alter table draft_comments enable row level security;
create policy draft_comments_seen on draft_comments using (
  (select laurel_sees_all()) or (select true from draft_reviews where draft_reviews.id = review_id));
alter table draft_writers enable row level security;
create policy draft_writers_seen on draft_writers using (
  (select laurel_sees_all()) or person_id = (select laurel_person())
  or (select true from achievements where achievements.id = achievement_id and (
    achievements.organization_id = any ((select laurel_authors())::uuid[])
    or ((select laurel_person()) is null and achievements.organization_id = any ((select laurel_organizations())::uuid[]))))
);

-- Whoever looks at a draft under review is told that something was said.
create function live_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_review uuid := coalesce(new.review_id, old.review_id);
begin
  perform tell_live('draft:' || achievement_id) from draft_reviews where id = of_review;
  return null;
end $$;
create trigger draft_reviewers_live after insert or update on draft_reviewers for each row execute function live_draft();
create trigger draft_verdicts_live after insert on draft_verdicts for each row execute function live_draft();
create trigger draft_comments_live after insert or update on draft_comments for each row execute function live_draft();

-- A forgotten person: their words go, that somebody wrote stays where others answered.
create function forget_in_drafts() returns trigger language plpgsql as $$
begin
  update draft_comments set body = '', removed_at = coalesce(removed_at, new.erased_at) where author_id = new.id;
  delete from draft_verdicts where person_id = new.id;
  delete from draft_reviewers where person_id = new.id;
  delete from draft_writers where person_id = new.id;
  return null;
end $$;
create trigger people_forget_in_drafts after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_drafts();

-- A kind of letter of its own, added to whatever kinds there are.
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'messages_kind');
begin
  alter table messages drop constraint messages_kind;
  execute 'alter table messages add constraint messages_kind ' || replace(kinds, '''digest''::text', '''digest''::text, ''draft''::text');
end $$;
