-- The order of all events, given after their commit, the chain of hashes over them, and how far each subscriber has read.
create table event_places (
  place    bigint primary key,
  event_id uuid not null unique references events,
  chain    uuid not null,
  number   bigint not null check (number > 0),
  salt     bytea check (length(salt) = 32),
  digests  jsonb not null,
  hash     bytea not null check (length(hash) = 32),
  unique (chain, number)
);
comment on table event_places is 'One row an event, written by the dispatcher alone, one transaction after the other: whoever has read up to a place has missed nothing before it.';
comment on column event_places.chain is 'The organization, or zeros for what belongs to none.';
comment on column event_places.number is 'The how-manieth of its chain.';
comment on column event_places.salt is 'The key of the digests. It goes when a person is forgotten, and with it the way from a digest to what it was made of.';
comment on column event_places.digests is 'What stands in the hash in place of personal values, by where these are in the event.';
comment on column event_places.hash is 'SHA-256 of the event in canonical JSON (RFC 8785) with the hash before it in its chain.';

-- The key of digests may be given up; nothing else ever changes.
create function keep_event_places() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.salt is null and to_jsonb(new) - 'salt' = to_jsonb(old) - 'salt' then return new; end if;
  raise exception 'event_places rows are never changed or deleted' using errcode = 'restrict_violation';
end $$;
create trigger event_places_are_kept before update or delete on event_places for each row execute function keep_event_places();
create trigger event_places_are_never_emptied before truncate on event_places for each statement execute function refuse_change();

create table subscribers (
  name     text primary key,
  place    bigint not null default 0,
  failures integer not null default 0,
  fault    text,
  retry_at timestamptz
);
comment on table subscribers is 'Who reads events in their order. The row is locked while one process reads on.';
comment on column subscribers.place is 'The last event that was handled.';
comment on column subscribers.failures is 'How often what comes next has failed.';
