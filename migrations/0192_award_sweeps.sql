-- Many awards taken back or suspended for one reason: chosen, looked over with what it reverses, and then done in portions.
create table award_sweeps (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  kind            text not null check (kind in ('revoke', 'suspend')),
  reason          text not null check (length(reason) between 1 and 600),
  state           text not null default 'open' check (state in ('open', 'waiting', 'running', 'done', 'canceled')),
  chosen_by       uuid references people,
  chosen_at       timestamptz not null,
  begins_at       timestamptz,
  finished_at     timestamptz,
  check (state not in ('waiting', 'running', 'done') or begins_at is not null),
  check ((state = 'done') = (finished_at is not null))
);
comment on table award_sweeps is 'many awards taken back or suspended for one reason';
comment on column award_sweeps.state is 'open: looked over; waiting: it begins in a moment, and can be called off until then; running: it goes through them in portions';
comment on column award_sweeps.reason is 'public, on the page of each award';
create index award_sweeps_of on award_sweeps (organization_id, id desc);
create index award_sweeps_chosen_by on award_sweeps (chosen_by) where chosen_by is not null;

create table award_sweep_rows (
  sweep_id uuid not null references award_sweeps on delete cascade,
  award_id uuid not null references awards,
  fate     text not null default 'open' check (fate in ('open', 'done', 'passed')),
  primary key (sweep_id, award_id)
);
comment on table award_sweep_rows is 'the awards of a sweep, and what became of each';
comment on column award_sweep_rows.fate is 'passed: somebody had taken it back, or suspended it, before';
create index award_sweep_rows_open on award_sweep_rows (sweep_id, award_id) where fate = 'open';
create index award_sweep_rows_award on award_sweep_rows (award_id);

alter table award_sweeps enable row level security;
create policy award_sweeps_seen on award_sweeps using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table award_sweep_rows enable row level security;
create policy award_sweep_rows_seen on award_sweep_rows using (
  (select laurel_sees_all()) or (select true from award_sweeps where award_sweeps.id = sweep_id)
);
