-- The spreadsheet of an old pilot: read, looked over row by row, and then either undone as a whole or closed. What is closed becomes awards on the
-- ground "decided elsewhere" and opening lines of the ledger.
create table pilot_imports (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 120),
  state           text not null default 'new' check (state in ('new', 'open', 'closing', 'closed', 'undone')),
  digest          text not null,
  source          text,
  reading         jsonb,
  brought_by      uuid references people,
  brought_at      timestamptz not null,
  closing_by      uuid references people,
  closing_at      timestamptz,
  closed_at       timestamptz,
  undone_by       uuid references people,
  undone_at       timestamptz,
  counts          jsonb,
  check ((state = 'new') = (source is not null)),
  check ((state in ('closing', 'closed')) = (closing_at is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
comment on table pilot_imports is 'spreadsheets of old pilots that were brought, and what became of each';
comment on column pilot_imports.state is 'new: nobody has said yet which column is what; open: its rows are looked over; closing: awards are being made of them; closed and undone are for good';
comment on column pilot_imports.digest is 'SHA-256 of the text, so that the same file is known when it comes twice';
comment on column pilot_imports.source is 'the text as it came, until it was read';
comment on column pilot_imports.reading is 'how it was read: columns, order of days, what empty cells mean';
comment on column pilot_imports.counts is 'what it came to: rows, awards, people';
create index pilot_imports_of on pilot_imports (organization_id, id desc);
create index pilot_imports_brought_by on pilot_imports (brought_by) where brought_by is not null;
create index pilot_imports_closing_by on pilot_imports (closing_by) where closing_by is not null;
create index pilot_imports_undone_by on pilot_imports (undone_by) where undone_by is not null;
-- What is over stays over.
create function refuse_pilot_again() returns trigger language plpgsql as $$
begin
  if old.state in ('closed', 'undone') and new.state <> old.state then
    raise exception 'An import that is closed or undone is never opened again.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger pilot_imports_end_once before update on pilot_imports for each row execute function refuse_pilot_again();

create table pilot_titles (
  import_id      uuid not null references pilot_imports on delete cascade,
  number         integer not null,
  written        text not null,
  plain          text not null,
  choice         text not null check (choice in ('known', 'ask', 'new', 'drafted', 'same', 'aside')),
  achievement_id uuid references achievements,
  same_as        integer,
  near           jsonb not null default '[]',
  level          integer check (level between 1 and 3),
  category       text,
  draft_revision integer,
  primary key (import_id, number),
  unique (import_id, plain),
  foreign key (import_id, same_as) references pilot_titles,
  check ((choice in ('known', 'drafted')) = (achievement_id is not null)),
  check ((choice = 'same') = (same_as is not null)),
  check ((choice = 'drafted') = (draft_revision is not null))
);
comment on table pilot_titles is 'what an import calls its micro-credentials, each once, and which of ours it is';
comment on column pilot_titles.near is 'what it may be, where it is only nearly called so';
comment on column pilot_titles.draft_revision is 'the draft that was made of it, as it was made: untouched while it has that revision';
create index pilot_titles_achievement on pilot_titles (achievement_id) where achievement_id is not null;
create index pilot_titles_same on pilot_titles (import_id, same_as) where same_as is not null;

create table pilot_people (
  import_id  uuid not null references pilot_imports on delete cascade,
  number     integer not null,
  plain      text not null,
  email      text not null,
  name       text not null,
  choice     text not null check (choice in ('unknown', 'address', 'name', 'hand', 'aside')),
  person_id  uuid references people,
  namesakes  integer not null default 0,
  invited_at timestamptz,
  primary key (import_id, number),
  unique (import_id, plain),
  check ((choice in ('address', 'name', 'hand')) = (person_id is not null))
);
comment on table pilot_people is 'whom an import names, each once, and who they are here: known by address, by a name that nobody shares, or by hand';
comment on column pilot_people.namesakes is 'so many people of the organization are called so';
create index pilot_people_person on pilot_people (person_id) where person_id is not null;
create index pilot_people_open on pilot_people (import_id, choice, number);

create table pilot_rows (
  import_id  uuid not null references pilot_imports on delete cascade,
  line       integer not null,
  cells      jsonb not null,
  title      integer,
  person     integer,
  decided_on date,
  gives      jsonb not null default '[]',
  faults     jsonb not null default '[]',
  fate       text not null default 'wrong' check (fate in ('ready', 'wrong', 'unknown', 'asked', 'repeated', 'held', 'aside', 'awarded')),
  is_aside   boolean not null default false,
  award_id   uuid references awards,
  revision   integer not null default 1,
  primary key (import_id, line),
  foreign key (import_id, title) references pilot_titles,
  foreign key (import_id, person) references pilot_people,
  check ((fate = 'awarded') = (award_id is not null))
);
comment on table pilot_rows is 'the rows of an import as they were written, and what is to become of each';
comment on column pilot_rows.fate is 'ready: becomes an award; wrong: to be corrected; unknown: nobody here is known as that; asked: it may be another of our micro-credentials; repeated: the row before says the same; held: they have it already; aside: left out by hand';
create index pilot_rows_fates on pilot_rows (import_id, fate, line);
create index pilot_rows_titles on pilot_rows (import_id, title);
create index pilot_rows_people on pilot_rows (import_id, person);
create index pilot_rows_award on pilot_rows (award_id) where award_id is not null;

-- What was decided elsewhere, as an import tells it. An award rests on it, and its opening lines say what it gives.
create table decisions_elsewhere (
  id              uuid primary key,
  import_id       uuid not null references pilot_imports,
  line            integer not null,
  organization_id uuid not null references organizations,
  person_id       uuid not null references people,
  version_id      uuid not null references achievement_versions,
  decided_on      date not null,
  source          text not null,
  link            text not null default '',
  gives           jsonb not null,
  made_at         timestamptz not null,
  unique (import_id, line)
);
comment on table decisions_elsewhere is 'decisions that were made before or beside this system: nothing of them was weighed here';
comment on column decisions_elsewhere.source is 'what the import is called';
comment on column decisions_elsewhere.made_at is 'since when it counts here: what was given before that is not worked out anew for it';
comment on column decisions_elsewhere.gives is 'what was given for it then: amounts with currency and unit';
create index decisions_elsewhere_person on decisions_elsewhere (person_id);
create index decisions_elsewhere_organization on decisions_elsewhere (organization_id, id);
create index decisions_elsewhere_version on decisions_elsewhere (version_id);
create trigger decisions_elsewhere_are_kept before update or delete on decisions_elsewhere for each row execute function refuse_change();
create trigger decisions_elsewhere_are_never_emptied before truncate on decisions_elsewhere for each statement execute function refuse_change();

alter table awards
  add column elsewhere_id uuid unique references decisions_elsewhere,
  drop constraint awards_on_what_was_decided_elsewhere,
  add constraint awards_on_what_was_decided_elsewhere check ((ground = 'elsewhere') = (elsewhere_id is not null));
comment on column awards.elsewhere_id is 'the decision made elsewhere, where that is the ground';
create function refuse_other_decided_elsewhere() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decisions_elsewhere elsewhere where elsewhere.id = new.elsewhere_id and elsewhere.person_id = new.earner_id
      and elsewhere.version_id = new.version_id and elsewhere.organization_id = new.organization_id
  ) then
    raise exception 'An award on a decision made elsewhere is what was decided, for the person it was about.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger awards_rest_on_what_was_decided_elsewhere after insert on awards
  for each row when (new.ground = 'elsewhere') execute function refuse_other_decided_elsewhere();
-- One letter tells of all that an import brought; home opens with what is new, and this is not.
drop trigger awards_unseen on awards;
create trigger awards_unseen after insert on awards for each row when (new.ground <> 'elsewhere') execute function keep_unseen_award();

alter table ledger_lines
  drop constraint ledger_lines_causes,
  add constraint ledger_lines_causes check (cause in
    ('award', 'collection', 'conversion', 'recurring', 'assessment', 'reversal', 'reinstatement', 'adjustment', 'carried', 'paid-out', 'opening')),
  add constraint ledger_lines_of_openings check (cause <> 'opening' or (
    award_id is not null and value_rule_id is null and rule_id is null and reverses_id is null and amount > 0 and amount = full_amount));
create unique index ledger_lines_openings_once on ledger_lines (award_id, currency, turn) where cause = 'opening';

-- Seen by admins and HR of the organization; what is about a person by them too.
alter table pilot_imports enable row level security;
create policy pilot_imports_seen on pilot_imports using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);
alter table pilot_titles enable row level security;
create policy pilot_titles_seen on pilot_titles using (
  (select laurel_sees_all()) or (select true from pilot_imports where pilot_imports.id = import_id)
);
alter table pilot_people enable row level security;
create policy pilot_people_seen on pilot_people using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or (select true from pilot_imports where pilot_imports.id = import_id)
);
alter table pilot_rows enable row level security;
create policy pilot_rows_seen on pilot_rows using (
  (select laurel_sees_all())
  or (select true from pilot_people whom where whom.import_id = pilot_rows.import_id and whom.number = person and whom.person_id = (select laurel_person()))
  or (select true from pilot_imports where pilot_imports.id = import_id)
);
alter table decisions_elsewhere enable row level security;
create policy decisions_elsewhere_seen on decisions_elsewhere using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- Who is forgotten is named in no import. What was not read yet may name anybody, so it is undone where they belonged.
create function forget_in_pilots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update pilot_rows set cells = cells || '{"who": "", "email": "", "link": ""}', is_aside = true,
      fate = case when fate = 'awarded' then fate else 'aside' end
    from pilot_people whom where whom.import_id = pilot_rows.import_id and whom.number = pilot_rows.person and whom.person_id = new.id;
  update pilot_people set email = '', name = '', plain = 'forgotten ' || number, choice = 'aside', person_id = null where person_id = new.id;
  update decisions_elsewhere set link = '' where person_id = new.id and link <> '';
  update pilot_imports set state = 'undone', source = null, undone_at = now() where state = 'new'
    and organization_id in (select organization_id from memberships where person_id = new.id);
  update pilot_imports set brought_by = null where brought_by = new.id;
  update pilot_imports set closing_by = null where closing_by = new.id;
  update pilot_imports set undone_by = null where undone_by = new.id;
  return null;
end
$$;
create trigger people_forget_in_pilots after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_in_pilots();
