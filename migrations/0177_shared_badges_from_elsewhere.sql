-- A collection has badges of other issuers too, as the wallet has them.
alter table share_items
  alter column award_id drop not null,
  add column badge_id uuid references imported_badges on delete cascade,
  add check (num_nonnulls(award_id, badge_id) = 1),
  add unique (share_id, badge_id);
comment on column share_items.badge_id is 'a badge that its owner brought in from elsewhere';
create index share_items_badge on share_items (badge_id) where badge_id is not null;
