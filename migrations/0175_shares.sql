-- What a person shows others under one link: awards in an order, of each the evidence that they chose, for whom and until when.
create table shares (
  id           uuid primary key,
  person_id    uuid not null references people on delete cascade,
  title        text not null check (length(title) between 1 and 120),
  note         text not null default '' check (length(note) <= 2000),
  access       text not null check (access in ('link', 'code', 'address')),
  token_hash   text not null unique,
  token_sealed bytea not null,
  code_hash    text,
  code_sealed  bytea,
  address      text check (length(address) between 3 and 254),
  revision     integer not null default 1,
  made_at      timestamptz not null,
  expires_at   timestamptz,
  withdrawn_at timestamptz,
  check ((access = 'code') = (code_hash is not null)),
  check ((code_hash is null) = (code_sealed is null)),
  check ((access = 'address') = (address is not null))
);
comment on table shares is 'collections of awards that a person shows under one link';
comment on column shares.access is 'who may see it: anyone with the link, with a code as well, or who reads the mail of one address';
comment on column shares.token_hash is 'SHA-256 of the secret of its link; sealed beside it, so that its owner can be shown it again';
comment on column shares.expires_at is 'from when on nobody sees it; null where it has no end';
create index shares_of on shares (person_id, id desc);

create table share_items (
  id       uuid primary key,
  share_id uuid not null references shares on delete cascade,
  place    integer not null,
  award_id uuid not null references awards,
  unique (share_id, award_id)
);
comment on table share_items is 'what is in a share, in its order';
create index share_items_in_order on share_items (share_id, place, id);
create index share_items_award on share_items (award_id);

create table share_evidence (
  item_id     uuid not null references share_items on delete cascade,
  artifact_id uuid not null references artifacts on delete cascade,
  primary key (item_id, artifact_id)
);
comment on table share_evidence is 'the pieces of evidence that an earner shows with an award; whether one may be seen is asked each time';
create index share_evidence_artifact on share_evidence (artifact_id);

-- How often in an hour, and by which way: neither an address of a network nor a browser is kept of who looked.
create table share_looks (
  share_id uuid not null references shares on delete cascade,
  hour     timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  way      text not null check (way in ('link', 'code', 'address')),
  address  text not null default '',
  times    integer not null check (times > 0),
  primary key (share_id, hour, way, address),
  check ((way = 'address') = (address <> ''))
);
comment on table share_looks is 'that a share was looked at: in which hour, how often, and by which code or proven address where one was asked for; nothing else of who looked';

create table share_passes (
  hash       text primary key,
  share_id   uuid not null references shares on delete cascade,
  kind       text not null check (kind in ('letter', 'browser')),
  address    text,
  expires_at timestamptz not null
);
comment on table share_passes is 'secrets by which somebody who gave the code or reads the mail of the address is let in: of a letter once, of their browser for a while';
create index share_passes_of on share_passes (share_id, expires_at);

alter table shares enable row level security;
create policy shares_seen on shares using ((select laurel_sees_all()) or person_id = (select laurel_person()));
alter table share_items enable row level security;
create policy share_items_seen on share_items using ((select laurel_sees_all()) or (select true from shares where shares.id = share_id));
alter table share_evidence enable row level security;
create policy share_evidence_seen on share_evidence using ((select laurel_sees_all()) or (select true from share_items where share_items.id = item_id));
alter table share_looks enable row level security;
create policy share_looks_seen on share_looks using ((select laurel_sees_all()) or (select true from shares where shares.id = share_id));
alter table share_passes enable row level security;
create policy share_passes_seen on share_passes using ((select laurel_sees_all()));

-- A letter that somebody sends by us is answered to them, and goes with them.
alter table messages
  add column reply_to text check (length(reply_to) <= 320),
  add column sent_for uuid references people;
comment on column messages.reply_to is 'whom an answer goes to, where a person sent it by us';
comment on column messages.sent_for is 'the person who sent it by us, where one did';
create index messages_sent_for on messages (sent_for) where sent_for is not null;
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'messages_kind');
begin
  alter table messages drop constraint messages_kind;
  execute 'alter table messages add constraint messages_kind '
    || replace(kinds, '''digest''::text', '''digest''::text, ''share''::text, ''share-proof''::text');
end $$;

-- Who is forgotten shows nothing any more.
create function forget_shares() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from shares where person_id = new.id;
  delete from messages where sent_for = new.id;
  return null;
end
$$;
create trigger people_forget_shares after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_shares();
