-- What concerns a person, in one place; how they hear of it by e-mail; and what became of letters once they were on their way.

-- Kept as a kind and what it names, and written in the reader's language when it is shown.
create table notices (
  id              uuid primary key,
  person_id       uuid not null references people,
  kind            text not null,
  cause           text not null,
  details         jsonb not null default '{}',
  organization_id uuid references organizations,
  about_person_id uuid references people,
  made_at         timestamptz not null,
  read_at         timestamptz,
  by_letter       text not null default 'none' check (by_letter in ('at-once', 'digest', 'none')),
  digested_at     timestamptz
);
comment on column notices.cause is 'what it came of, such as a fact or a day: a person has one notice of each, however often it is told';
comment on column notices.about_person_id is 'someone whose name it tells, as they are called when it is read';
comment on column notices.by_letter is 'how its person hears of it by e-mail; none where the fact has a letter of its own, or none is wanted';
comment on column notices.digested_at is 'when a daily digest took it up, or passed it over as read by then';
create unique index notices_once on notices (person_id, cause);
create index notices_list on notices (person_id, id desc);
-- The count of unread ones stops at a hundred, and finds those here without looking at others.
create index notices_unread on notices (person_id, id desc) where read_at is null;
create index notices_for_digest on notices (person_id, id) where by_letter = 'digest' and digested_at is null;
alter table notices enable row level security;
create policy notices_seen on notices using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- Who looks at their notices is told that there are others.
create function live_notices() returns trigger language plpgsql as $$
begin
  insert into live_changes (topic, tab)
    select distinct 'notices:' || person_id, nullif(current_setting('laurel.tab', true), '') from new_rows;
  return null;
end $$;
create trigger notices_live_insert after insert on notices referencing new table as new_rows for each statement execute function live_notices();
create trigger notices_live_update after update on notices referencing new table as new_rows for each statement execute function live_notices();

-- How a person gets each kind of letter that may be chosen. Without a row it is the usual way of that kind.
create table letter_ways (
  person_id uuid not null references people,
  kind      text not null,
  way       text not null check (way in ('at-once', 'digest', 'never')),
  primary key (person_id, kind)
);
alter table letter_ways enable row level security;
create policy letter_ways_seen on letter_ways using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table letter_hours (
  person_id   uuid primary key references people,
  time_zone   text,
  quiet_from  smallint check (quiet_from between 0 and 23),
  quiet_until smallint check (quiet_until between 0 and 23),
  digest_hour smallint not null default 7 check (digest_hour between 0 and 23),
  digest_on   date,
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);
comment on table letter_hours is 'when letters may reach a person: the hours are those of their time zone';
comment on column letter_hours.time_zone is 'null while it is that of the organization where they began first';
comment on column letter_hours.digest_on is 'the day of the last digest: there is one a day at most';
alter table letter_hours enable row level security;
create policy letter_hours_seen on letter_hours using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- The secret address of a person's calendar.
create table calendars (
  person_id     uuid primary key references people,
  secret_hash   text not null unique,
  secret_sealed bytea not null,
  made_at       timestamptz not null
);
comment on column calendars.secret_sealed is 'so that its owner can be shown the address again';
alter table calendars enable row level security;
create policy calendars_seen on calendars using ((select laurel_sees_all()) or person_id = (select laurel_person()));

alter table messages
  add column send_after timestamptz,
  add column refused_at timestamptz,
  add column bounced_at timestamptz,
  drop constraint messages_kind,
  add constraint messages_kind check (kind in
    ('invitation', 'sign-in-link', 'sign-up', 'address', 'account', 'handed-in', 'decision', 'taken-back', 'webhook',
     'due', 'late', 'stalled', 'to-assess', 'membership', 'joined', 'lost-letters', 'catalog', 'digest'));
comment on column messages.send_after is 'the end of its reader''s quiet hours, where it was written in them';
comment on column messages.refused_at is 'when the mail server said that it never takes this letter to this address';
comment on column messages.bounced_at is 'when it came back, after a mail server had taken it';
drop index messages_stuck;
create index messages_stuck on messages (organization_id, id desc) where (sent_at is null and tries > 0) or bounced_at is not null;

-- Work that rests is looked for once a day, oldest first.
create index attempts_resting on attempts (changed_at) where state in ('in_progress', 'returned');
create index open_submissions_by_day on open_submissions (due_on);
