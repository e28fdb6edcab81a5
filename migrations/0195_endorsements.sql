-- What others say of an award, a micro-credential or an organization: asked for by e-mail or given unasked, shown once whose it is has accepted it.

create table endorsement_requests (
  id              uuid primary key,
  kind            text not null check (kind in ('award', 'achievement', 'organization')),
  award_id        uuid references awards,
  version_id      uuid references achievement_versions,
  organization_id uuid not null references organizations,
  asked_by        uuid references people,
  address         text not null check (length(address) between 3 and 320),
  note            text not null default '' check (length(note) <= 1000),
  token_hash      text not null unique,
  reminder_hash   text unique,
  asked_at        timestamptz not null,
  expires_at      timestamptz not null,
  reminded_at     timestamptz,
  ended_at        timestamptz,
  answer          text check (answer in ('given', 'refused')),
  answered_at     timestamptz,
  about           uuid not null generated always as (coalesce(award_id, version_id, organization_id)) stored,
  check ((kind = 'award') = (award_id is not null)),
  check ((kind = 'achievement') = (version_id is not null)),
  check ((answer is null) = (answered_at is null)),
  check ((reminded_at is null) = (reminder_hash is null))
);
comment on table endorsement_requests is 'who was asked by e-mail for an endorsement, of what, and whether they gave one';
comment on column endorsement_requests.organization_id is 'who issued the award or wrote the micro-credential, or the organization itself';
comment on column endorsement_requests.ended_at is 'when its asker took it back';
create unique index endorsement_requests_one_open on endorsement_requests (about, mailbox_of(address)) where answer is null and ended_at is null;
create index endorsement_requests_award on endorsement_requests (award_id, id desc) where award_id is not null;
create index endorsement_requests_version on endorsement_requests (version_id) where version_id is not null;
create index endorsement_requests_organization on endorsement_requests (organization_id, id desc);
create index endorsement_requests_asked_by on endorsement_requests (asked_by, id desc) where asked_by is not null;
create index endorsement_requests_mailbox on endorsement_requests (mailbox_of(address), asked_at);
create index endorsement_requests_waiting on endorsement_requests (asked_at) where answer is null and ended_at is null;

create table endorsement_refusals (
  id              uuid primary key,
  person_id       uuid references people,
  organization_id uuid references organizations,
  mailbox_hash    text not null check (mailbox_hash ~ '^[0-9a-f]{64}$'),
  refused_at      timestamptz not null,
  check ((person_id is null) <> (organization_id is null)),
  unique nulls not distinct (person_id, organization_id, mailbox_hash)
);
comment on table endorsement_refusals is 'whom somebody does not want to be asked by again: a person about awards, an organization about what is its own; the mailbox only as its SHA-256';
create index endorsement_refusals_organization on endorsement_refusals (organization_id) where organization_id is not null;

-- Awards and endorsements have lists apart: no place is ever both.
alter table status_lists add column holds text not null default 'awards' check (holds in ('awards', 'endorsements'));
drop index status_lists_one_open;
create unique index status_lists_one_open on status_lists (organization_id, purpose, holds) where closed_at is null;

create table endorsements (
  id                 uuid primary key,
  kind               text not null check (kind in ('award', 'achievement', 'organization')),
  award_id           uuid references awards,
  achievement_id     uuid references achievements,
  version_id         uuid references achievement_versions,
  organization_id    uuid not null references organizations,
  earner_id          uuid references people,
  request_id         uuid references endorsement_requests on delete set null,
  person_id          uuid references people,
  by_organization_id uuid references organizations,
  address            text check (length(address) between 3 and 320),
  name               text not null check (length(name) <= 200),
  position           text not null check (length(position) <= 120),
  place              text not null default '' check (length(place) <= 200),
  body               text not null check (length(body) <= 2000),
  given_at           timestamptz not null,
  accepted_at        timestamptz,
  accepted_by        uuid references people,
  declined_at        timestamptz,
  hidden_at          timestamptz,
  withdrawn_at       timestamptz,
  voided_at          timestamptz,
  void_because       text check (void_because in ('own', 'twice', 'forgotten')),
  status_list_id     uuid references status_lists,
  status_index       integer check (status_index >= 0),
  about              uuid not null generated always as (coalesce(award_id, version_id, organization_id)) stored,
  check ((kind = 'award') = (award_id is not null and earner_id is not null)),
  check ((kind = 'achievement') = (version_id is not null and achievement_id is not null)),
  check (accepted_at is null or declined_at is null),
  check ((accepted_at is null) = (status_list_id is null)),
  check ((status_list_id is null) = (status_index is null)),
  check ((voided_at is null) = (void_because is null)),
  check (earner_id is null or person_id is distinct from earner_id or voided_at is not null),
  check (by_organization_id is null or (by_organization_id <> organization_id and kind <> 'award')),
  check (by_organization_id is not null or person_id is not null or address is not null or voided_at is not null),
  unique (status_list_id, status_index)
);
comment on table endorsements is 'what was said, by whom, and whether whose it is shows it; its words are never changed, only forgotten';
comment on column endorsements.by_organization_id is 'the organization that says it, signed with its own key; null where a person does';
comment on column endorsements.address is 'where the link went by which it was given; only its domain is shown';
comment on column endorsements.voided_at is 'when it turned out to be by the earner, by somebody who had endorsed already, or when somebody in it was forgotten';
create unique index endorsements_once_by_person on endorsements (about, person_id)
  where person_id is not null and by_organization_id is null and withdrawn_at is null and voided_at is null;
create unique index endorsements_once_by_mailbox on endorsements (about, mailbox_of(address))
  where address is not null and by_organization_id is null and withdrawn_at is null and voided_at is null;
create unique index endorsements_once_by_organization on endorsements (about, by_organization_id)
  where by_organization_id is not null and withdrawn_at is null and voided_at is null;
create index endorsements_award on endorsements (award_id, id desc) where award_id is not null;
create index endorsements_achievement on endorsements (achievement_id, id desc) where achievement_id is not null;
create index endorsements_version on endorsements (version_id) where version_id is not null;
create index endorsements_organization on endorsements (organization_id, id desc);
create index endorsements_earner on endorsements (earner_id, id desc) where earner_id is not null;
create index endorsements_person on endorsements (person_id, id desc) where person_id is not null;
create index endorsements_by_organization on endorsements (by_organization_id, id desc) where by_organization_id is not null;
create index endorsements_request on endorsements (request_id) where request_id is not null;
create index endorsements_accepted_by on endorsements (accepted_by) where accepted_by is not null;
create index endorsements_mailbox on endorsements (mailbox_of(address)) where address is not null;

create table endorsement_credentials (
  endorsement_id uuid primary key references endorsements on delete cascade,
  key_id         uuid references issuer_keys,
  document       text not null,
  digest         text not null check (digest ~ '^[0-9a-f]{64}$'),
  signed_at      timestamptz not null
);
comment on table endorsement_credentials is 'the EndorsementCredential as it was signed, byte for byte; gone with whom it names once they are forgotten';
create index endorsement_credentials_key on endorsement_credentials (key_id) where key_id is not null;
create trigger endorsement_credentials_are_kept before update on endorsement_credentials for each row execute function refuse_change();
create trigger endorsement_credentials_are_never_emptied before truncate on endorsement_credentials for each statement execute function refuse_change();

-- What was said stays as it was said. It can only be forgotten, as a whole.
create function keep_endorsement_words() returns trigger language plpgsql as $$
begin
  -- What is worked out of other columns is not there yet before the row is written.
  if (new.kind, new.award_id, new.version_id, new.organization_id, new.by_organization_id, new.given_at)
      is distinct from (old.kind, old.award_id, old.version_id, old.organization_id, old.by_organization_id, old.given_at)
    or ((new.name, new.position, new.place, new.body) is distinct from (old.name, old.position, old.place, old.body) and new.void_because is distinct from 'forgotten'
      and not (new.by_organization_id is not null and new.name = ''))
    or (old.accepted_at is not null and (new.accepted_at, new.status_list_id, new.status_index) is distinct from (old.accepted_at, old.status_list_id, old.status_index))
    or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
    or (old.voided_at is not null and new.voided_at is distinct from old.voided_at) then
    raise exception 'An endorsement stays as it was given.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger endorsements_keep_their_words before update on endorsements for each row execute function keep_endorsement_words();

-- Nobody endorses themselves, whichever of two accounts or addresses they did it by.
create function void_own_endorsement() returns trigger language plpgsql as $$
begin
  if new.person_id = new.earner_id and new.voided_at is null then
    new.voided_at := now();
    new.void_because := 'own';
  end if;
  return new;
end
$$;
create trigger endorsements_a_void_own before update of person_id, earner_id on endorsements for each row execute function void_own_endorsement();

-- An address that becomes somebody's may show that they said it of themselves, or twice.
create function know_endorser() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said record;
begin
  for said in select id, about, earner_id, person_id from endorsements
    where mailbox_of(address) = mailbox_of(new.address) and voided_at is null and by_organization_id is null order by id for update
  loop
    if said.earner_id = new.person_id then
      update endorsements set voided_at = now(), void_because = 'own' where id = said.id;
    elsif said.person_id is null then
      if exists (select from endorsements other where other.about = said.about and other.person_id = new.person_id
          and other.by_organization_id is null and other.withdrawn_at is null and other.voided_at is null) then
        update endorsements set voided_at = now(), void_because = 'twice' where id = said.id;
      else
        update endorsements set person_id = new.person_id where id = said.id;
      end if;
    end if;
  end loop;
  update endorsement_requests asked set ended_at = now() from awards
    where awards.id = asked.award_id and awards.earner_id = new.person_id and mailbox_of(asked.address) = mailbox_of(new.address)
      and asked.answer is null and asked.ended_at is null;
  return null;
end
$$;
create trigger person_addresses_know_endorser after insert or update of verified_at on person_addresses for each row
  when (new.verified_at is not null) execute function know_endorser();

-- Its page is kept in memory under what it shows.
create constraint trigger endorsements_mark_catalog after insert or update on endorsements
  deferrable initially deferred for each row when (new.kind <> 'award') execute function mark_catalog();

-- Everyone sees what is shown; its earner, who said it, and who answers for what it is about, also what is not or not yet.
alter table endorsements enable row level security;
create policy endorsements_seen on endorsements using (
  (select laurel_sees_all())
  or (accepted_at is not null and hidden_at is null and voided_at is null)
  or earner_id = (select laurel_person())
  or person_id = (select laurel_person())
  or (kind <> 'award' and (organization_id = any ((select laurel_authors())::uuid[]) or by_organization_id = any ((select laurel_authors())::uuid[])
    or (laurel_person() is null and (organization_id = any ((select laurel_organizations())::uuid[]) or by_organization_id = any ((select laurel_organizations())::uuid[])))))
);
alter table endorsement_credentials enable row level security;
create policy endorsement_credentials_seen on endorsement_credentials using (
  (select laurel_sees_all()) or exists (select from endorsements where endorsements.id = endorsement_id)
);
-- Where mail for who asks arrives.
create function laurel_mailboxes() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(mailbox_of(address)), '{}') from person_addresses where person_id = laurel_person() and verified_at is not null
$$;
alter table endorsement_requests enable row level security;
create policy endorsement_requests_seen on endorsement_requests using (
  (select laurel_sees_all())
  or mailbox_of(address) = any ((select laurel_mailboxes())::text[])
  or (kind = 'award' and asked_by = (select laurel_person()))
  or (kind <> 'award' and (organization_id = any ((select laurel_authors())::uuid[])
    or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))))
);
-- Who does not want to be asked is told to nobody.
alter table endorsement_refusals enable row level security;
create policy endorsement_refusals_seen on endorsement_refusals using ((select laurel_sees_all()));

-- Of a forgotten person neither what they said stays nor what was said of them; that something was said and when does, without words.
create function forget_endorsements() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from endorsement_credentials using endorsements
    where endorsements.id = endorsement_id and by_organization_id is null and new.id in (person_id, earner_id);
  update endorsements set voided_at = coalesce(voided_at, new.erased_at), void_because = 'forgotten', name = '', position = '', place = '', body = '', address = null
    where by_organization_id is null and new.id in (person_id, earner_id);
  update endorsements set name = '', person_id = null where by_organization_id is not null and person_id = new.id;
  delete from endorsement_requests where asked_by = new.id and kind = 'award';
  update endorsement_requests set asked_by = null where asked_by = new.id;
  delete from endorsement_refusals where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_endorsements after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_endorsements();

create function forget_address_in_endorsements() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  calls text;
begin
  get diagnostics calls = pg_context;
  if calls !~ '\nPL/pgSQL[^\n"]* erase_person\(uuid\)' then return null; end if;
  delete from endorsement_requests where mailbox_of(address) = mailbox_of(old.address);
  return null;
end
$$;
create trigger person_addresses_forget_in_endorsements after delete on person_addresses for each row
  when (old.verified_at is not null) execute function forget_address_in_endorsements();

-- Two kinds of letters more, whatever kinds there are by now.
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'messages_kind');
begin
  alter table messages drop constraint messages_kind;
  execute 'alter table messages add constraint messages_kind ' || replace(kinds, '''digest''::text', '''digest''::text, ''endorsement-request''::text, ''recognition''::text');
end
$$;
