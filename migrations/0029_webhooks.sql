-- Webhooks: other programs that are told of facts, what was sent to them, and what they answered.
create table webhooks (
  id                uuid primary key,
  organization_id   uuid not null references organizations,
  url               text not null check (length(url) between 8 and 2000),
  kinds             text[] not null check (cardinality(kinds) between 1 and 200),
  secret_sealed     bytea not null,
  old_secret_sealed bytea,
  old_secret_until  timestamptz,
  added_by          uuid references people on delete set null,
  added_at          timestamptz not null,
  failing_since     timestamptz,
  stopped_at        timestamptz,
  stopped_because   text check (stopped_because in ('admin', 'failing')),
  busy_until        timestamptz,
  check ((stopped_at is null) = (stopped_because is null)),
  check ((old_secret_sealed is null) = (old_secret_until is null))
);
comment on column webhooks.old_secret_sealed is 'The secret before, with which is signed as well until old_secret_until, so that the other side can change at its own time.';
comment on column webhooks.failing_since is 'The first failure since the last success.';
comment on column webhooks.busy_until is 'Until then one process sends to it, so that what it is told comes in order; it says so again as it goes on.';
create index webhooks_organization on webhooks (organization_id, id);

create table webhook_deliveries (
  id           uuid primary key,
  webhook_id   uuid not null references webhooks on delete cascade,
  event_id     uuid not null references events,
  place        bigint not null,
  kind         text not null,
  tries        integer not null default 0,
  due_at       timestamptz,
  tried_at     timestamptz,
  delivered_at timestamptz,
  status       integer,
  answer       text,
  fault        text,
  unique (webhook_id, event_id)
);
comment on column webhook_deliveries.place is 'The place of the event in the order of all.';
comment on column webhook_deliveries.due_at is 'When it is sent next; null once it is delivered or given up.';
comment on column webhook_deliveries.status is 'Of the last answer; null where none came, of which fault tells.';
comment on column webhook_deliveries.answer is 'How the last answer began.';
create index webhook_deliveries_due on webhook_deliveries (webhook_id, place) where due_at is not null;
create index webhook_deliveries_waiting on webhook_deliveries (due_at) where due_at is not null;
create index webhook_deliveries_log on webhook_deliveries (webhook_id, place desc);
create index webhook_deliveries_tried_at on webhook_deliveries (tried_at) where due_at is null;

alter table messages drop constraint messages_kind;
alter table messages add constraint messages_kind check (kind in
  ('invitation', 'sign-in-link', 'sign-up', 'address', 'account', 'handed-in', 'decision', 'taken-back', 'webhook'));
