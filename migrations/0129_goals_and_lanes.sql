-- What an organization hopes for from each person in a currency and a time, and the lanes of its pay.
create table goals (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  kind            text not null check (kind in ('goal', 'license')),
  name            text not null check (name <> ''),
  currency        text not null,
  amount          numeric(12, 2) not null check (amount > 0),
  years           smallint not null check (years between 1 and 10),
  first_year      integer not null check (first_year between 2000 and 2099),
  set_by          uuid references people,
  set_at          timestamptz not null,
  ended_at        timestamptz,
  foreign key (organization_id, currency) references currencies
);
comment on table goals is 'so much of a currency in so many school years, for everyone who earns there: toward a yearly goal, or the renewal of a license';
comment on column goals.first_year is 'a school year in which such a time began: the next begin so many years later';
create index goals_of on goals (organization_id, id) where ended_at is null;
create index goals_set_by on goals (set_by) where set_by is not null;

create table lanes (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (name <> ''),
  currency        text not null,
  threshold       numeric(12, 2) not null check (threshold > 0),
  set_by          uuid references people,
  set_at          timestamptz not null,
  ended_at        timestamptz,
  foreign key (organization_id, currency) references currencies
);
comment on table lanes is 'lanes of pay: whoever has so much of a currency, in all, is in it';
create unique index lanes_once on lanes (organization_id, currency, threshold) where ended_at is null;
create index lanes_set_by on lanes (set_by) where set_by is not null;
-- What somebody was given in one currency, in the order in which it came: for a balance and for who crosses a lane.
create index ledger_lines_currency_of on ledger_lines (organization_id, currency, person_id, id);

-- What takes back something else that HR never adjusted keeps its reasons: of an adjustment alone the words go.
create or replace function forget_adjustments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update ledger_lines set reasons = '[{"code": "adjusted", "reason": ""}]'
    where person_id = new.id and cause in ('adjustment', 'reversal') and reasons @> '[{"code": "adjusted"}]';
  return null;
end
$$;
