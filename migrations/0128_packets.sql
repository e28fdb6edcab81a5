-- What HR hands to payroll each month: lines of the ledger, each in one packet, approved by a second person.
create table packets (
  id               uuid primary key,
  organization_id  uuid not null references organizations,
  month            date not null check (extract(day from month) = 1),
  number           integer not null check (number > 0),
  language         text not null,
  lines            integer not null check (lines > 0),
  people           integer not null check (people > 0),
  sums             jsonb not null,
  prepared_by      uuid references people,
  prepared_at      timestamptz not null,
  approved_by      uuid references people,
  approved_at      timestamptz check (approved_at >= prepared_at),
  withdrawn_by     uuid references people,
  withdrawn_at     timestamptz check (withdrawn_at >= prepared_at),
  withdrawn_reason text,
  closed_by        uuid references people,
  closed_at        timestamptz check (closed_at >= approved_at),
  layout           jsonb,
  names            jsonb,
  signed           text,
  unique (organization_id, number),
  constraint packets_approved_by_another check (approved_by is null or approved_by is distinct from prepared_by),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check (withdrawn_at is null or closed_at is null),
  check (closed_at is null or approved_at is not null),
  check ((closed_at is null) = (signed is null) and (closed_at is null) = (layout is null) and (closed_at is null) = (names is null))
);
comment on table packets is 'what HR hands to payroll for a month: prepared, approved by another, closed; or withdrawn before that';
comment on column packets.number is 'counted through by organization: what comes after one is its difference';
comment on column packets.sums is 'of each currency what its lines come to';
comment on column packets.layout is 'the columns in which it was handed over, as they were';
comment on column packets.names is 'what the organization and those who settled it were called when it was closed, and its time zone: files made again say the same';
comment on column packets.signed is 'the signed document, as it was signed';
create unique index packets_under_way on packets (organization_id) where withdrawn_at is null and closed_at is null;
create index packets_of on packets (organization_id, month desc, number desc);
create index packets_prepared_by on packets (prepared_by) where prepared_by is not null;
create index packets_approved_by on packets (approved_by) where approved_by is not null;
create index packets_withdrawn_by on packets (withdrawn_by) where withdrawn_by is not null;
create index packets_closed_by on packets (closed_by) where closed_by is not null;
create function refuse_changed_packet() returns trigger language plpgsql as $$
begin
  -- Who is forgotten is named no more, by the owner of the tables alone.
  if to_jsonb(new) - 'names' = to_jsonb(old) - 'names'
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then return new; end if;
  if old.closed_at is not null or old.withdrawn_at is not null
    or (new.organization_id, new.month, new.number, new.language, new.lines, new.people, new.sums, new.prepared_at)
      is distinct from (old.organization_id, old.month, old.number, old.language, old.lines, old.people, old.sums, old.prepared_at) then
    raise exception 'A packet that is closed or withdrawn is never changed.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger packets_are_kept before delete on packets for each row execute function refuse_change();
create trigger packets_are_settled_once before update on packets for each row execute function refuse_changed_packet();
create trigger packets_are_never_emptied before truncate on packets for each statement execute function refuse_change();

create table packet_lines (
  packet_id uuid not null references packets,
  place     integer not null check (place > 0),
  line_id   uuid not null unique references ledger_lines,
  person_id uuid not null references people,
  name      text not null,
  email     text not null,
  school    text not null,
  title     text not null,
  entry     text not null,
  reason    text not null,
  primary key (packet_id, place)
);
comment on table packet_lines is 'the lines of a packet, with who and why in words as they were when it was prepared; amounts are those of the ledger';
create index packet_lines_person on packet_lines (person_id);
create function refuse_changed_packet_line() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from packets where id = old.packet_id and withdrawn_at is not null) then return old; end if;
  raise exception 'Lines of a packet are never changed.' using errcode = 'restrict_violation';
end
$$;
create trigger packet_lines_go_with_a_withdrawal before delete on packet_lines for each row execute function refuse_changed_packet_line();
create trigger packet_lines_are_kept before update on packet_lines for each row execute function refuse_change();
create trigger packet_lines_are_never_emptied before truncate on packet_lines for each statement execute function refuse_change();

-- In what columns an organization hands its packets over.
create table packet_layouts (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null,
  layout          jsonb not null,
  saved_by        uuid references people,
  saved_at        timestamptz not null,
  unique (organization_id, name)
);
comment on table packet_layouts is 'which columns a payroll program takes, how it names them and in which order, as HR keeps them';
create index packet_layouts_saved_by on packet_layouts (saved_by) where saved_by is not null;

alter table packets enable row level security;
create policy packets_seen on packets using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table packet_lines enable row level security;
create policy packet_lines_seen on packet_lines using (
  (select laurel_sees_all()) or exists (select from packets where packets.id = packet_id)
);
alter table packet_layouts enable row level security;
create policy packet_layouts_seen on packet_layouts using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- Who is forgotten is in what was handed over no more; that something was, and how much, stays.
create function forget_in_packets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update packet_lines set name = '', email = '', reason = '' where person_id = new.id;
  update packets set names = names
      || case when prepared_by = new.id then '{"preparedBy": ""}'::jsonb else '{}' end
      || case when approved_by = new.id then '{"approvedBy": ""}'::jsonb else '{}' end
      || case when closed_by = new.id then '{"closedBy": ""}'::jsonb else '{}' end
    where names is not null and new.id in (prepared_by, approved_by, closed_by);
  return null;
end
$$;
create trigger people_forget_in_packets after update of erased_at on people for each row
  when (new.erased_at is not null) execute function forget_in_packets();
