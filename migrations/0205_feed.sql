-- What colleagues see of what others earned, where those chose it, and what they say to it: stickers and notes. Nothing is counted, and nothing is here unasked.

create table feed_choices (
  person_id       uuid not null references people,
  organization_id uuid not null references organizations,
  shown_to        text not null check (shown_to in ('nobody', 'school', 'organization')),
  chosen_at       timestamptz not null,
  primary key (person_id, organization_id)
);
comment on table feed_choices is 'to whom of an organization somebody shows what they earn; without a row to nobody, and they may be asked once';
create index feed_choices_organization on feed_choices (organization_id);

create table moments (
  organization_id uuid not null references organizations,
  award_id        uuid not null references awards,
  earner_id       uuid not null references people,
  primary key (organization_id, award_id)
);
comment on table moments is 'awards that may be shown to colleagues there: whether one is, moment_shown says';
create index moments_award on moments (award_id);
create index moments_earner on moments (earner_id, award_id desc);

create table left_out_moments (
  award_id    uuid primary key references awards,
  earner_id   uuid not null references people,
  left_out_at timestamptz not null
);
comment on table left_out_moments is 'awards that their earner leaves out of what colleagues see';
create index left_out_moments_earner on left_out_moments (earner_id);

create table feed_mutes (
  id         uuid primary key,
  person_id  uuid not null references people,
  muted_id   uuid references people check (muted_id <> person_id),
  school_id  uuid references organizations,
  pathway_id uuid references pathways,
  muted_at   timestamptz not null,
  check (num_nonnulls(muted_id, school_id, pathway_id) = 1),
  unique nulls not distinct (person_id, muted_id, school_id, pathway_id)
);
comment on table feed_mutes is 'what somebody does not want to see: a person, a school or a pathway; told to nobody';
create index feed_mutes_muted on feed_mutes (muted_id) where muted_id is not null;
create index feed_mutes_school on feed_mutes (school_id) where school_id is not null;
create index feed_mutes_pathway on feed_mutes (pathway_id) where pathway_id is not null;

create table kudos (
  id              uuid primary key,
  organization_id uuid not null,
  award_id        uuid not null,
  earner_id       uuid not null references people,
  giver_id        uuid not null references people,
  sticker         text check (length(sticker) between 1 and 30),
  note            text check (length(note) between 1 and 280),
  outside         boolean not null,
  given_at        timestamptz not null,
  changed_at      timestamptz check (changed_at >= given_at),
  revision        integer not null default 1 check (revision > 0),
  removed_at      timestamptz check (removed_at >= given_at),
  removed_because text check (removed_because in ('earner', 'admin')),
  reason          text not null default '' check (length(reason) <= 500),
  foreign key (organization_id, award_id) references moments (organization_id, award_id) on delete cascade,
  unique (organization_id, award_id, giver_id),
  check (giver_id <> earner_id),
  check ((removed_at is null) = (removed_because is null)),
  check (sticker is not null or note is not null or removed_at is not null)
);
comment on table kudos is 'what a colleague gave to a moment: a sticker, a note, or both; once each';
comment on column kudos.outside is 'whether its giver agreed that the earner shows it outside';
comment on column kudos.revision is 'which words these are: 1 as they were given';
comment on column kudos.reason is 'why an admin removed it, for who gave it';
create index kudos_moment on kudos (organization_id, award_id, id desc) where removed_at is null;
create index kudos_earner on kudos (earner_id, id desc);
create index kudos_giver on kudos (giver_id, id desc);

create table kudos_reports (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  kudos_id        uuid references kudos on delete set null,
  award_id        uuid not null references awards,
  giver_id        uuid references people,
  reporter_id     uuid references people,
  sticker         text,
  note            text,
  why             text not null default '' check (length(why) <= 500),
  reported_at     timestamptz not null,
  settled_at      timestamptz check (settled_at >= reported_at),
  settled_by      uuid references people,
  outcome         text check (outcome in ('kept', 'removed', 'gone')),
  unique (kudos_id, reporter_id),
  check ((settled_at is null) = (outcome is null))
);
comment on table kudos_reports is 'kudos that somebody asked the admins to look at, with its words as they were then';
create index kudos_reports_waiting on kudos_reports (organization_id, id) where settled_at is null;
create index kudos_reports_organization on kudos_reports (organization_id, id desc);
create index kudos_reports_award on kudos_reports (award_id);
create index kudos_reports_giver on kudos_reports (giver_id) where giver_id is not null;
create index kudos_reports_reporter on kudos_reports (reporter_id) where reporter_id is not null;
create index kudos_reports_settled_by on kudos_reports (settled_by) where settled_by is not null;

create table kudos_cards (
  id           uuid primary key,
  award_id     uuid not null references awards,
  earner_id    uuid not null references people,
  made_at      timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= made_at)
);
comment on table kudos_cards is 'a moment that its earner shows on other sites, with the kudos that they chose';
create unique index kudos_cards_one on kudos_cards (award_id) where withdrawn_at is null;
create index kudos_cards_award on kudos_cards (award_id);
create index kudos_cards_earner on kudos_cards (earner_id, id desc);

create table kudos_card_items (
  card_id  uuid not null references kudos_cards on delete cascade,
  kudos_id uuid not null references kudos on delete cascade,
  place    integer not null,
  revision integer not null,
  primary key (card_id, kudos_id)
);
comment on column kudos_card_items.revision is 'which words the earner chose: once their giver changes them, they are off the card until they are chosen again';
create index kudos_card_items_kudos on kudos_card_items (kudos_id);

-- What somebody earns from then on may be shown where they have chosen it.
create function make_moments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into moments (organization_id, award_id, earner_id)
    select organization_id, new.id, new.earner_id from feed_choices where person_id = new.earner_id and shown_to <> 'nobody'
    on conflict do nothing;
  return null;
end
$$;
create trigger awards_make_moments after insert on awards for each row execute function make_moments();

-- Whether a colleague is shown a moment now. Everything that shows one, or lets something be said to it, asks this.
create function moment_shown(award uuid, organization uuid, earner uuid, viewer uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
      select from feed_choices chosen
        join memberships theirs on theirs.person_id = earner and theirs.organization_id = organization and theirs.ended_at is null
        join memberships own on own.person_id = viewer and own.organization_id = organization and own.ended_at is null
      where chosen.person_id = earner and chosen.organization_id = organization
        and (chosen.shown_to = 'organization' or (chosen.shown_to = 'school' and (theirs.school_id = own.school_id or viewer = earner))))
    and not exists (select from left_out_moments where award_id = award)
    and not exists (select from award_hidings where award_id = award)
    and not exists (select from revocations where award_id = award)
    and not exists (select from suspensions where award_id = award)
$$;

-- Whether what somebody gave is shown: while they are a colleague, and its earner has not muted them.
create function kudos_stands(giver uuid, organization uuid, earner uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships where person_id = giver and organization_id = organization and ended_at is null)
    and not exists (select from feed_mutes where person_id = earner and muted_id = giver)
$$;

-- In which schools and pathways of an organization people earned something lately: told only of so many, and to colleagues alone.
create function gatherings(organization uuid, since timestamptz, least_people integer) returns table (kind text, id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with earned as (
    select awards.earner_id, awards.achievement_id, theirs.school_id
    from awards join memberships theirs on theirs.person_id = awards.earner_id and theirs.organization_id = organization and theirs.ended_at is null
    where awards.awarded_at >= since and (laurel_sees_all() or organization = any (laurel_organizations()))
      and not exists (select from revocations where award_id = awards.id) and not exists (select from suspensions where award_id = awards.id)
  )
  select 'school', school.id, school.name from earned join organizations school on school.id = earned.school_id
    group by school.id, school.name having count(distinct earner_id) >= least_people
  union all
  select 'pathway', pathways.id, version.title from pathways join pathway_versions version on version.id = pathways.current_version_id
    join pathway_pieces piece on piece.version_id = version.id join earned on earned.achievement_id = piece.achievement_id
    where pathways.retired_at is null
    group by pathways.id, version.title having count(distinct earner_id) >= least_people
  order by 1, 3
$$;
create index awards_awarded_at on awards (awarded_at);

-- For which organizations who asks is an admin.
create function laurel_administers() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct organization_id), '{}') from memberships
  where person_id = laurel_person() and ended_at is null and 'admin' = any (roles)
$$;

alter table feed_choices enable row level security;
create policy feed_choices_seen on feed_choices using ((select laurel_sees_all()) or person_id = (select laurel_person()));
alter table moments enable row level security;
create policy moments_seen on moments using (
  (select laurel_sees_all()) or earner_id = (select laurel_person())
  or ((select laurel_person()) is not null and organization_id = any ((select laurel_organizations())::uuid[])
    and moment_shown(award_id, organization_id, earner_id, (select laurel_person())))
);
alter table left_out_moments enable row level security;
create policy left_out_moments_seen on left_out_moments using ((select laurel_sees_all()) or earner_id = (select laurel_person()));
alter table feed_mutes enable row level security;
create policy feed_mutes_seen on feed_mutes using ((select laurel_sees_all()) or person_id = (select laurel_person()));
alter table kudos enable row level security;
create policy kudos_seen on kudos using (
  (select laurel_sees_all()) or giver_id = (select laurel_person())
  or (removed_at is null and kudos_stands(giver_id, organization_id, earner_id) and (earner_id = (select laurel_person())
    or exists (select from moments where moments.organization_id = kudos.organization_id and moments.award_id = kudos.award_id)))
);
alter table kudos_reports enable row level security;
create policy kudos_reports_seen on kudos_reports using (
  (select laurel_sees_all()) or reporter_id = (select laurel_person()) or organization_id = any ((select laurel_administers())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table kudos_cards enable row level security;
create policy kudos_cards_seen on kudos_cards using ((select laurel_sees_all()) or earner_id = (select laurel_person()));
alter table kudos_card_items enable row level security;
create policy kudos_card_items_seen on kudos_card_items using (
  (select laurel_sees_all()) or exists (select from kudos_cards where kudos_cards.id = card_id)
);

-- Of who is forgotten neither moments stay nor what they gave; that something was reported stays without them and their words.
create function forget_in_feed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from kudos_cards where earner_id = new.id;
  update kudos_reports set sticker = null, note = null, giver_id = null,
      settled_at = coalesce(settled_at, new.erased_at), outcome = coalesce(outcome, 'gone') where giver_id = new.id;
  update kudos_reports set why = '', reporter_id = null where reporter_id = new.id;
  update kudos_reports set settled_by = null where settled_by = new.id;
  delete from kudos where new.id in (giver_id, earner_id);
  delete from moments where earner_id = new.id;
  delete from left_out_moments where earner_id = new.id;
  delete from feed_mutes where new.id in (person_id, muted_id);
  delete from feed_choices where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_in_feed after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_feed();
