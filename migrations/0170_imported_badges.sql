-- Badges from elsewhere that people bring into their wallet: what arrived, each badge that was in it, and what every check of it came to.
create table badge_arrivals (
  id          uuid primary key,
  person_id   uuid not null references people,
  source      text not null check (source in ('file', 'text', 'address', 'inside', 'archive')),
  name        text not null default '' check (length(name) <= 200),
  address     text check (length(address) <= 2000 and address ~* '^https?://'),
  file_digest text references files,
  state       text not null default 'waiting' check (state in ('waiting', 'taken', 'known', 'own', 'refused')),
  because     jsonb,
  badges      uuid[] not null default '{}',
  award_id    uuid references awards,
  arrived_at  timestamptz not null,
  due_at      timestamptz,
  tries       integer not null default 0,
  done_at     timestamptz,
  check (num_nonnulls(address, file_digest) > 0),
  check ((state = 'waiting') = (done_at is null)),
  check ((state = 'waiting') = (due_at is not null)),
  check ((state = 'refused') = (because is not null)),
  check ((state = 'own') = (award_id is not null))
);
comment on table badge_arrivals is 'what somebody brought to their wallet: a file, a text or an address, and what became of it; cleared away after some days';
comment on column badge_arrivals.source is 'inside: it came within another one, as the parts of a learner record do';
comment on column badge_arrivals.because is 'why it is no badge or could not be had, as a sentence with values';
comment on column badge_arrivals.badges is 'the badges that were in it, also those that were there before';
create unique index badge_arrivals_file_once on badge_arrivals (person_id, file_digest) where state = 'waiting' and address is null;
create unique index badge_arrivals_address_once on badge_arrivals (person_id, address) where state = 'waiting' and address is not null;
create index badge_arrivals_list on badge_arrivals (person_id, id desc);
create index badge_arrivals_due on badge_arrivals (due_at) where state = 'waiting';
create index badge_arrivals_done on badge_arrivals (done_at) where done_at is not null;
create index badge_arrivals_file on badge_arrivals (file_digest) where file_digest is not null;
create index badge_arrivals_award on badge_arrivals (award_id) where award_id is not null;
alter table badge_arrivals enable row level security;
create policy badge_arrivals_seen on badge_arrivals using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table imported_badges (
  id              uuid primary key,
  person_id       uuid not null references people,
  file_digest     text references files,
  place           integer not null default 0 check (place >= 0),
  container       text not null check (container in ('json', 'jwt', 'png', 'svg')),
  content_digest  text not null,
  picture_digest  text references files,
  source          text not null,
  address         text,
  kind            text not null check (kind in ('open-badge-3', 'open-badge-2', 'clr-2', 'endorsement', 'other')),
  credential_id   text,
  issuer_id       text not null default '',
  issuer_name     text not null default '',
  issuer_url      text,
  achievement_id  text not null default '',
  title           text not null,
  description     text not null default '',
  language        text,
  issued_at       timestamptz,
  expires_at      timestamptz,
  about           text not null check (about in ('you', 'someone-else', 'key', 'name', 'nobody')),
  about_name      text,
  verdict         text,
  because         jsonb,
  known_at        timestamptz,
  unknown_since   timestamptz,
  unknown_because jsonb,
  asked_at        timestamptz not null,
  ask_at          timestamptz,
  counts_since    timestamptz,
  counts          boolean not null default false,
  replaced_by     uuid references imported_badges,
  brought_at      timestamptz not null,
  removed_at      timestamptz,
  check (removed_at is not null or file_digest is not null),
  check (not counts or (counts_since is not null and removed_at is null and replaced_by is null and about = 'you')),
  check ((verdict is null) = (known_at is null)),
  check (replaced_by <> id)
);
comment on table imported_badges is 'badges of other issuers in a person’s wallet; the exact bytes lie in the store';
comment on column imported_badges.place is 'which badge of its file it is, where there are several';
comment on column imported_badges.content_digest is 'of what it says, so that the same badge in another file is known';
comment on column imported_badges.about is 'whether it names this person, by an address they have confirmed or a key of theirs; else whom it names instead';
comment on column imported_badges.verdict is 'what the last check said that could be made; null as long as none could';
comment on column imported_badges.unknown_since is 'since when it could not be checked, as when its site does not answer: no fault of the badge';
comment on column imported_badges.ask_at is 'when it is asked again';
comment on column imported_badges.counts is 'whether it was proved to be real and of this person, and nothing is known against it: what organizations that accept it count';
comment on column imported_badges.replaced_by is 'the newer copy of the same badge, of which this is an earlier one';
create index imported_badges_shelf on imported_badges (person_id, id desc) where removed_at is null and replaced_by is null;
create index imported_badges_file on imported_badges (file_digest) where file_digest is not null;
create index imported_badges_picture on imported_badges (picture_digest) where picture_digest is not null;
create unique index imported_badges_once on imported_badges (person_id, content_digest) where removed_at is null;
create index imported_badges_same on imported_badges (person_id, credential_id) where removed_at is null and credential_id is not null;
create index imported_badges_earlier on imported_badges (replaced_by) where replaced_by is not null;
create index imported_badges_due on imported_badges (ask_at) where ask_at is not null;
create index imported_badges_counted on imported_badges (issuer_id, person_id) where counts;
alter table imported_badges enable row level security;
create policy imported_badges_seen on imported_badges using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table imported_badge_checks (
  badge_id   uuid not null references imported_badges on delete cascade,
  checked_at timestamptz not null,
  verdict    text not null,
  because    jsonb not null,
  primary key (badge_id, checked_at)
);
comment on table imported_badge_checks is 'what the last checks of an imported badge came to; the earlier ones go';
alter table imported_badge_checks enable row level security;
create policy imported_badge_checks_seen on imported_badge_checks using (
  (select laurel_sees_all()) or exists (select from imported_badges where imported_badges.id = badge_id and person_id = (select laurel_person()))
);

-- Pages that look on while badges are checked are told.
create function live_arrival() returns trigger language plpgsql as $$
begin
  perform tell_live('imports:' || new.person_id);
  return null;
end
$$;
create trigger badge_arrivals_live after insert or update of state on badge_arrivals for each row execute function live_arrival();

-- What a person brought from elsewhere goes with them.
create function forget_imports() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from badge_arrivals where person_id = new.id;
  update imported_badges set replaced_by = null where person_id = new.id;
  delete from imported_badges where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_imports after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_imports();
