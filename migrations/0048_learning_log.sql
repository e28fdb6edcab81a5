-- The learning log: what a person learned anywhere, for them alone. It awards nothing.
create table log_entries (
  id         uuid primary key,
  person_id  uuid not null references people,
  learned_on date not null,
  line       text not null check (length(line) between 1 and 300),
  link_url   text check (length(link_url) <= 2000 and link_url ~* '^https?://'),
  minutes    integer not null default 0 check (minutes between 0 and 1440),
  purpose    text not null default '' check (length(purpose) <= 200),
  tags       text[] not null default '{}' check (cardinality(tags) <= 10),
  revision   integer not null default 1,
  added_at   timestamptz not null,
  removed_at timestamptz
);
comment on table log_entries is 'what a person learned anywhere: theirs alone, and no ground for an award';
comment on column log_entries.minutes is 'nought where nobody counted';
comment on column log_entries.purpose is 'what it is for, in their words: a competency or a goal';
comment on column log_entries.revision is 'counts changes, so that two windows notice each other';
comment on column log_entries.removed_at is 'can be brought back for some hours, and is gone after them';
create index log_entries_list on log_entries (person_id, learned_on desc, id desc) where removed_at is null;
create index log_entries_removed on log_entries (removed_at) where removed_at is not null;
alter table log_entries enable row level security;
create policy log_entries_seen on log_entries using ((select laurel_sees_all()) or person_id = (select laurel_person()));

-- It goes with the person: nothing else rests on it.
create function forget_log() returns trigger language plpgsql as $$
begin
  delete from log_entries where person_id = new.id;
  return null;
end $$;
create trigger people_forget_log after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_log();
