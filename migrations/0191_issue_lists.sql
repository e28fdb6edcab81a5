-- What was decided elsewhere, issued by list: brought by one person, agreed to by another, who names the decision and who made it, then sent in portions.
create table issue_lists (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid not null references achievements,
  name            text not null check (length(name) between 1 and 120),
  state           text not null default 'new' check (state in ('new', 'open', 'proposed', 'sending', 'sent', 'canceled')),
  digest          text not null,
  source          text,
  evidence        text not null check (length(evidence) between 1 and 600),
  decided_on      date not null,
  brought_by      uuid references people,
  brought_at      timestamptz not null,
  proposed_at     timestamptz,
  send_at         timestamptz,
  decision        text,
  decided_by      text,
  version_id      uuid references achievement_versions,
  approved_by     uuid references people,
  approved_at     timestamptz,
  sent_at         timestamptz,
  canceled_by     uuid references people,
  canceled_at     timestamptz,
  check ((state = 'new') = (source is not null) or state = 'canceled'),
  check (state not in ('sending', 'sent') or (approved_at is not null and decision is not null and decided_by is not null and version_id is not null)),
  check ((state = 'canceled') = (canceled_at is not null)),
  check ((state = 'sent') = (sent_at is not null) or state = 'canceled')
);
comment on table issue_lists is 'lists by which what was decided elsewhere is issued';
comment on column issue_lists.state is 'new: nobody has said yet which column is what; open: its rows are looked over; proposed: a second person is to agree; sending: they did, and it goes out at its time, in portions';
comment on column issue_lists.source is 'the text as it came, until it was read';
comment on column issue_lists.evidence is 'on what it was decided, as who brought it says';
comment on column issue_lists.decided_on is 'the day of rows that name none';
comment on column issue_lists.decision is 'what was decided, as the second person names it: it stands in each credential';
comment on column issue_lists.decided_by is 'who made the decision, as the second person names them';
create index issue_lists_of on issue_lists (organization_id, id desc);
create index issue_lists_achievement on issue_lists (achievement_id);
create index issue_lists_version on issue_lists (version_id) where version_id is not null;
create index issue_lists_brought_by on issue_lists (brought_by) where brought_by is not null;
create index issue_lists_approved_by on issue_lists (approved_by) where approved_by is not null;
create index issue_lists_canceled_by on issue_lists (canceled_by) where canceled_by is not null;

create table issue_rows (
  list_id     uuid not null references issue_lists on delete cascade,
  line        integer not null,
  cells       jsonb not null,
  email       text not null default '',
  name        text not null default '',
  decided_on  date,
  narrative   text not null default '',
  link        text not null default '',
  faults      jsonb not null default '[]',
  is_aside    boolean not null default false,
  fate        text not null default 'wrong' check (fate in ('ready', 'wrong', 'repeated', 'held', 'aside', 'issued', 'invited', 'canceled')),
  person_id   uuid references people,
  award_id    uuid unique references awards,
  token_hash  text unique,
  told_at     timestamptz,
  canceled_at timestamptz,
  revision    integer not null default 1,
  primary key (list_id, line),
  check ((fate = 'issued') = (award_id is not null) or fate = 'canceled'),
  check (fate <> 'invited' or token_hash is not null)
);
comment on table issue_rows is 'whom a list names, and what became of each row';
comment on column issue_rows.fate is 'ready: goes out; wrong: to be corrected; repeated: a row before is of the same person; held: they have it; aside: left out by hand; issued: an award; invited: nobody has confirmed the address, so a link was sent, and the award comes when it is opened; canceled: before it was opened';
comment on column issue_rows.token_hash is 'hash of the secret in the link by which the award is taken';
comment on column issue_rows.told_at is 'when they were last written to';
create index issue_rows_fates on issue_rows (list_id, fate, line);
create index issue_rows_person on issue_rows (person_id) where person_id is not null;
create index issue_rows_email on issue_rows (email) where email <> '';

alter table decisions_elsewhere
  alter column import_id drop not null,
  add column list_id uuid references issue_lists,
  add column decision text not null default '',
  add column decided_by text not null default '',
  add column narrative text not null default '',
  add constraint decisions_elsewhere_of_one check (num_nonnulls(import_id, list_id) = 1),
  add constraint decisions_elsewhere_named check (list_id is null or (decision <> '' and decided_by <> ''));
comment on column decisions_elsewhere.decision is 'what was decided; empty where an old pilot tells no more than that it was';
comment on column decisions_elsewhere.decided_by is 'who made the decision';
create unique index decisions_elsewhere_list on decisions_elsewhere (list_id, line) where list_id is not null;

alter table issue_lists enable row level security;
create policy issue_lists_seen on issue_lists using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table issue_rows enable row level security;
create policy issue_rows_seen on issue_rows using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or (select true from issue_lists where issue_lists.id = list_id)
);

-- Who is forgotten is named in no list. What was not read yet may name anybody, so it is canceled where they belonged.
create function forget_in_issue_lists() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update issue_rows set cells = '{}', email = '', name = '', narrative = '', link = '', token_hash = case when fate = 'invited' then token_hash end,
      is_aside = true, fate = case when fate in ('issued', 'invited', 'canceled') then fate else 'aside' end
    where person_id = new.id;
  update decisions_elsewhere set narrative = '' where person_id = new.id and narrative <> '';
  update issue_lists set state = 'canceled', source = null, canceled_at = now() where state = 'new'
    and organization_id in (select organization_id from memberships where person_id = new.id);
  update issue_lists set brought_by = null where brought_by = new.id;
  update issue_lists set approved_by = null where approved_by = new.id;
  update issue_lists set canceled_by = null where canceled_by = new.id;
  return null;
end
$$;
create trigger people_forget_in_issue_lists after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_issue_lists();
