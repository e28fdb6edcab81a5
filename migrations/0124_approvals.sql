-- Lines of the ledger that somebody approves before they are paid: by a chain of steps that the rule names, in order, with substitutes.
create table substitutes (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  person_id       uuid not null references people,
  substitute_id   uuid not null references people,
  from_day        date not null,
  until_day       date not null check (until_day >= from_day),
  named_by        uuid references people,
  named_at        timestamptz not null,
  ended_at        timestamptz,
  check (person_id <> substitute_id)
);
comment on table substitutes is 'who approves in place of whom, from a day to a day';
create index substitutes_of on substitutes (person_id, organization_id, id desc);
create index substitutes_by on substitutes (substitute_id, organization_id, until_day) where ended_at is null;
create index substitutes_organization on substitutes (organization_id, id desc);
create index substitutes_named_by on substitutes (named_by) where named_by is not null;

create table lines_to_approve (
  line_id         uuid primary key references ledger_lines,
  root_id         uuid not null references ledger_lines,
  chain_id        uuid not null references ledger_lines,
  organization_id uuid not null references organizations,
  person_id       uuid not null references people,
  school_id       uuid references organizations,
  approvers       jsonb not null,
  step            integer not null default 1 check (step > 0),
  state           text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  stands          boolean not null default true,
  who             text not null check (who in ('principal', 'hr', 'admin', 'person')),
  approver_id     uuid references people,
  asked_of        text not null generated always as (who || ' ' || coalesce(
    case who when 'principal' then school_id when 'person' then approver_id else organization_id end::text, '')) stored
);
comment on table lines_to_approve is 'the lines whose rule asks for approval, and how far each is; what takes such a line back goes with it';
comment on column lines_to_approve.root_id is 'the line that is approved: itself, or the one that this follows: what it takes back or restores, or the first year of a raise';
comment on column lines_to_approve.chain_id is 'the line that is taken back or restored in turn; a raise of a later year is one of its own, though it is approved with the first';
comment on column lines_to_approve.person_id is 'whom it pays';
comment on column lines_to_approve.school_id is 'of which school they were when it was entered';
comment on column lines_to_approve.stands is 'not taken back';
comment on column lines_to_approve.who is 'who is asked at this step';
create index lines_to_approve_root on lines_to_approve (root_id);
create index lines_to_approve_chain on lines_to_approve (chain_id);
create index lines_to_approve_waiting on lines_to_approve (organization_id, root_id) where state = 'waiting' and stands and line_id = root_id;
create index lines_to_approve_asked on lines_to_approve (asked_of, root_id) where state = 'waiting' and stands and line_id = root_id;
comment on column lines_to_approve.asked_of is 'the same with whose: the principals of which school, HR or the admins of which organization, or which person';
create index lines_to_approve_person on lines_to_approve (person_id);
create index lines_to_approve_approver on lines_to_approve (approver_id) where approver_id is not null;
create index lines_to_approve_school on lines_to_approve (school_id) where school_id is not null;
create index lines_to_approve_refused on lines_to_approve (organization_id, root_id) where state = 'refused';

create table line_approvals (
  id            uuid primary key,
  line_id       uuid not null references ledger_lines,
  step          integer not null check (step > 0),
  is_approved   boolean not null,
  approver_id   uuid references people,
  in_place_of   uuid references people,
  reason        text not null default '' check (length(reason) <= 1000),
  decided_at    timestamptz not null,
  unique (line_id, step),
  check (is_approved or length(reason) > 0)
);
comment on table line_approvals is 'who approved or refused a line at which step, and when';
comment on column line_approvals.in_place_of is 'for whom they stood in';
create index line_approvals_approver on line_approvals (approver_id);
create index line_approvals_in_place_of on line_approvals (in_place_of) where in_place_of is not null;
create trigger line_approvals_are_kept before update or delete on line_approvals for each row execute function refuse_change();
create trigger line_approvals_are_never_emptied before truncate on line_approvals for each statement execute function refuse_change();
create trigger lines_to_approve_are_kept before delete on lines_to_approve for each row execute function refuse_change();
create trigger lines_to_approve_are_never_emptied before truncate on lines_to_approve for each statement execute function refuse_change();

-- A line whose rule names approvers waits from the moment it is entered. A raise of a later year is approved with the first year, and a line that
-- takes another back, or restores it, goes with that.
create function await_approval() returns trigger language plpgsql as $$
begin
  insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, school_id, approvers, who, approver_id)
  select line.id, line.id, line.id, line.organization_id, line.person_id, (line.facts ->> 'schoolId')::uuid, version.text -> 'approvers',
    version.text #>> '{approvers,0,who}', (version.text #>> '{approvers,0,personId}')::uuid
  from new_lines line join rule_versions version on version.rule_id = line.rule_id and version.number = line.rule_number
  where line.reverses_id is null and line.cause <> 'recurring' and line.amount <> 0
    and jsonb_array_length(coalesce(version.text -> 'approvers', '[]')) > 0;
  insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, school_id, approvers, step, state, stands, who, approver_id)
  select line.id, coalesce(first.root_id, line.id), line.id, line.organization_id, line.person_id,
    coalesce(first.school_id, (line.facts ->> 'schoolId')::uuid), version.text -> 'approvers', coalesce(first.step, 1),
    coalesce(first.state, 'waiting'), true, coalesce(first.who, version.text #>> '{approvers,0,who}'),
    case when first.line_id is null then (version.text #>> '{approvers,0,personId}')::uuid else first.approver_id end
  from new_lines line join rule_versions version on version.rule_id = line.rule_id and version.number = line.rule_number
    left join lateral (
      select made.* from ledger_lines base join lines_to_approve made on made.line_id = base.id
      where base.award_id = line.award_id and base.rule_id = line.rule_id and base.currency = line.currency and base.reverses_id is null
        and base.cause in ('award', 'collection') and made.state <> 'refused'
      order by base.turn desc limit 1) as first on true
  where line.reverses_id is null and line.cause = 'recurring' and line.amount <> 0
    and jsonb_array_length(coalesce(version.text -> 'approvers', '[]')) > 0;
  insert into lines_to_approve (line_id, root_id, chain_id, organization_id, person_id, school_id, approvers, step, state, stands, who, approver_id)
  select line.id, back.root_id, back.chain_id, back.organization_id, back.person_id, back.school_id, back.approvers, back.step, back.state,
    back.stands, back.who, back.approver_id
  from new_lines line join lines_to_approve back on back.line_id = line.reverses_id;
  if found then
    update lines_to_approve set stands = new_line.cause <> 'reversal'
    from new_lines new_line join lines_to_approve made on made.line_id = new_line.id
    where new_line.reverses_id is not null and lines_to_approve.chain_id = made.chain_id;
  end if;
  return null;
end
$$;
create trigger ledger_lines_await_approval after insert on ledger_lines
  referencing new table as new_lines for each statement execute function await_approval();

-- Asked of thousands of lines at once: as its owner, so that nothing else is asked with it.
create or replace function waits_for_approval(line uuid) returns boolean language sql stable security definer
return exists (select from lines_to_approve where line_id = line and state <> 'approved');
comment on function waits_for_approval is 'whether a line is not to be paid: nobody has approved it yet, or somebody refused it';

alter table substitutes enable row level security;
create policy substitutes_seen on substitutes using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or substitute_id = (select laurel_person())
  or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
-- As the lines themselves: of where one belongs; who is shown what of them, the pages say.
alter table lines_to_approve enable row level security;
create policy lines_to_approve_seen on lines_to_approve using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_organizations())::uuid[])
);
alter table line_approvals enable row level security;
create policy line_approvals_seen on line_approvals using (
  (select laurel_sees_all()) or approver_id = (select laurel_person()) or (select true from lines_to_approve where lines_to_approve.line_id = line_approvals.line_id)
);

-- Who is forgotten stands in for nobody, and nobody for them.
create function forget_substitutes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from substitutes where person_id = new.id or substitute_id = new.id;
  return null;
end
$$;
create trigger people_forget_substitutes after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_substitutes();

-- What is still to be asked for, by until when: found for who earned it, and each day for who is to be reminded.
create index ledger_lines_to_ask on ledger_lines
  (organization_id, (jsonb_path_query_first(reasons, '$[*] ? (@.code == "not-asked").until') #>> '{}'))
  where amount = 0 and reasons @> '[{"code": "not-asked"}]';
create index ledger_lines_to_ask_of on ledger_lines (person_id) where amount = 0 and reasons @> '[{"code": "not-asked"}]';
