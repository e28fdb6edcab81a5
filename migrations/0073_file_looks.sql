-- What is found in a document when it is looked through, beside the process, after it came into the work: how long it is, and in how many places it
-- may tell who a student is. What was found there is nowhere kept.
create table file_looks (
  artifact_id uuid primary key references artifacts on delete cascade,
  asked_at    timestamptz not null,
  looked_at   timestamptz,
  revision    int not null default 1,
  pages       int check (pages >= 0),
  words       int check (words >= 0),
  names       int check (names >= 0)
);
comment on table file_looks is 'What was found in the file of an artifact: how long it is, and how often it may tell who a student is.';
comment on column file_looks.looked_at is 'null while it waits: after it was added, and again when the class lists of its earner change';
comment on column file_looks.revision is 'goes up with the class lists, so that what was found by older ones is not taken for the newest';
comment on column file_looks.pages is 'of a PDF and of slides as they are, of a text as its program wrote it down; null where it is not known';
comment on column file_looks.words is 'null where the file can''t be read, and of tables';
comment on column file_looks.names is 'places that may tell who a student is, by the class lists of its earner; null where the file can''t be read';
create index file_looks_waiting on file_looks (asked_at) where looked_at is null;

alter table file_looks enable row level security;
create policy file_looks_seen on file_looks using ((select laurel_sees_all()) or (select true from artifacts where artifacts.id = artifact_id));

create function live_file_look() returns trigger language plpgsql as $$
begin
  perform tell_live('attempt:' || artifacts.attempt_id) from artifacts where artifacts.id = new.artifact_id;
  return null;
end $$;
create trigger file_looks_live after update of looked_at on file_looks for each row
  when (old.looked_at is null and new.looked_at is not null) execute function live_file_look();

create function forget_file_look() returns trigger language plpgsql as $$
begin
  delete from file_looks where artifact_id = new.id;
  return null;
end $$;
create trigger artifacts_forget_file_look after update of expired_at on artifacts for each row
  when (old.expired_at is null and new.expired_at is not null) execute function forget_file_look();

-- A name that comes on a class list may stand in a file that was looked through before.
create function look_for_new_names() returns trigger language plpgsql as $$
begin
  update file_looks set looked_at = null, revision = revision + 1 where artifact_id in (
    select artifacts.id from named
      join classes on classes.id = named.class_id
      join attempts on attempts.earner_id = classes.teacher_id and attempts.state in ('in_progress', 'submitted', 'in_assessment', 'returned')
      join artifacts on artifacts.attempt_id = attempts.id);
  return null;
end $$;
create trigger students_look_for_new after insert on students
  referencing new table as named for each statement execute function look_for_new_names();
create function look_for_changed_name() returns trigger language plpgsql as $$
begin
  update file_looks set looked_at = null, revision = revision + 1 where artifact_id in (
    select artifacts.id from classes
      join attempts on attempts.earner_id = classes.teacher_id and attempts.state in ('in_progress', 'submitted', 'in_assessment', 'returned')
      join artifacts on artifacts.attempt_id = attempts.id
    where classes.id = new.class_id);
  return null;
end $$;
create trigger students_look_for_changed after update of name on students for each row
  when (old.name <> new.name) execute function look_for_changed_name();

-- What is in hand when this version comes is looked through in its first minutes.
insert into file_looks (artifact_id, asked_at)
  select artifacts.id, now() from artifacts join attempts on attempts.id = artifacts.attempt_id join files on files.digest = artifacts.file_digest
  where attempts.state in ('in_progress', 'returned') and artifacts.removed_at is null and artifacts.expired_at is null
    and (files.content_type = 'application/pdf' or files.content_type like 'text/%' or files.content_type ~ 'openxmlformats|opendocument');
