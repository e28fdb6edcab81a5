-- What earners ask for: agreement before they begin, and what an award brings; and groups of contracts, by which rules tell people apart.
create table contract_groups (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 60),
  added_at        timestamptz not null,
  retired_at      timestamptz
);
comment on table contract_groups is 'what an organization calls the contracts of its people, such as certificated: asked by rules, never shown beside a name but to who keeps it';
create unique index contract_groups_name on contract_groups (organization_id, lower(name));

alter table memberships add column contract_group_id uuid references contract_groups;
create index memberships_contract_group on memberships (contract_group_id) where contract_group_id is not null;

create table value_requests (
  id              uuid primary key,
  kind            text not null check (kind in ('before', 'after')),
  person_id       uuid not null references people,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  award_id        uuid references awards,
  words           text not null default '' check (length(words) <= 1000),
  asked_at        timestamptz not null,
  asked_on        date not null,
  due_on          date,
  is_late         boolean not null,
  state           text not null default 'open' check (state in ('open', 'agreed', 'refused', 'withdrawn')),
  counts_late     boolean not null default false,
  reason          text not null default '' check (length(reason) <= 1000),
  decided_by      uuid references people,
  decided_at      timestamptz,
  check ((kind = 'after') = (award_id is not null)),
  check ((decided_at is null) = (state in ('open', 'withdrawn')) or state = 'withdrawn'),
  check (not counts_late or (is_late and state = 'agreed')),
  check (state <> 'refused' or length(reason) > 0)
);
comment on table value_requests is 'what somebody asked of who gives: agreement before the work, or what an award brings; and what came of it';
comment on column value_requests.due_on is 'until when it had to be asked: the day on which the work began, or the last of the days that the rule gives; null where nothing was begun';
comment on column value_requests.counts_late is 'it came too late, and who decided lets it count all the same';
create unique index value_requests_one_before on value_requests (person_id, organization_id, achievement_id) where kind = 'before' and state = 'open';
create unique index value_requests_one_after on value_requests (award_id) where kind = 'after' and state = 'open';
create index value_requests_person on value_requests (person_id, id desc);
create index value_requests_award on value_requests (award_id) where award_id is not null;
create index value_requests_open on value_requests (organization_id, id) where state = 'open';
create index value_requests_decided on value_requests (organization_id, id desc) where state <> 'open';
create index value_requests_decided_by on value_requests (decided_by) where decided_by is not null;
create trigger value_requests_are_kept before delete on value_requests for each row execute function refuse_change();
create trigger value_requests_are_never_emptied before truncate on value_requests for each statement execute function refuse_change();
alter table value_requests enable row level security;
create policy value_requests_seen on value_requests using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- What was asked counts as it stands now: agreed before open, and open before refused; of several alike, the first.
create function request_that_counts(person uuid, giver uuid, achievement uuid, award uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('askedOn', asked_on, 'state', state, 'countsLate', counts_late) from value_requests
  where person_id = person and organization_id = giver and achievement_id = achievement and award_id is not distinct from award
    and state <> 'withdrawn'
  order by array_position(array['agreed', 'open', 'refused'], state), counts_late desc, asked_on, id limit 1
$$;

-- Who is forgotten asked for nothing any more, in no words.
create function forget_value_requests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update memberships set contract_group_id = null where person_id = new.id and contract_group_id is not null;
  update value_requests set words = '', reason = case when reason = '' then '' else '—' end, state = case when state = 'open' then 'withdrawn' else state end
    where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_value_requests after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_value_requests();
