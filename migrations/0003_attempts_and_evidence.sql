-- One person's pursuit of one version: what is collected, and what is handed in.
create table attempts (
  id              uuid primary key,
  achievement_id  uuid not null references achievements,
  version_id      uuid not null references achievement_versions,
  earner_id       uuid not null references people,
  organization_id uuid references organizations,
  state           text not null default 'in_progress' check (state in ('in_progress', 'submitted', 'in_assessment', 'returned', 'earned', 'withdrawn')),
  route           text not null check (route in ('start', 'already')),
  started_at      timestamptz not null,
  changed_at      timestamptz not null
);
comment on column attempts.organization_id is 'where the earner works, whose value rules count';
comment on column attempts.route is 'start: with the learning; already: "I already do this", straight to evidence';
create unique index attempts_one_open on attempts (earner_id, achievement_id) where state not in ('earned', 'withdrawn');
create index attempts_earner on attempts (earner_id, id desc);
create index attempts_achievement on attempts (achievement_id, state);
-- Few of all attempts wait at any time; the queue of readers looks only at those.
create index attempts_waiting on attempts (id) where state in ('submitted', 'in_assessment');

-- Bytes in the store, known by their SHA-256. Many artifacts may share them.
create table files (
  digest       text primary key check (digest ~ '^[0-9a-f]{64}$'),
  size_bytes   bigint not null check (size_bytes > 0),
  content_type text not null,
  seconds      real check (seconds > 0),
  stored_at    timestamptz not null
);
comment on column files.seconds is 'how long a recording is, where its index says so';
comment on column files.content_type is 'found in the bytes, never taken from the sender';

create table artifacts (
  id             uuid primary key,
  attempt_id     uuid not null references attempts,
  requirement_id text not null,
  kind           text not null check (kind in ('video', 'audio', 'document', 'image', 'student-work', 'assessment-data', 'link', 'text')),
  name           text not null check (length(name) between 1 and 200),
  note           text not null default '',
  file_digest    text references files,
  link_url       text,
  body           text,
  student_media  text not null default 'unanswered' check (student_media in ('unanswered', 'no-students', 'consent-held')),
  revision       integer not null default 1,
  added_at       timestamptz not null,
  removed_at     timestamptz,
  check (num_nonnulls(file_digest, link_url, body) = 1)
);
comment on column artifacts.student_media is 'whether students can be seen or heard, and the basis if so';
create index artifacts_attempt on artifacts (attempt_id, requirement_id, id) where removed_at is null;
create index artifacts_file on artifacts (file_digest);

-- Written answers as they stand; every save replaces the last.
create table answers (
  attempt_id     uuid not null references attempts,
  requirement_id text not null,
  body           text not null,
  revision       integer not null default 1,
  saved_at       timestamptz not null,
  primary key (attempt_id, requirement_id)
);

-- What earners think of their own work, by criterion, before they hand it in. For them alone.
create table self_checks (
  attempt_id   uuid not null references attempts,
  criterion_id text not null,
  level        text not null check (level in ('not-yet', 'approaching', 'demonstrated', 'extended')),
  saved_at     timestamptz not null,
  primary key (attempt_id, criterion_id)
);

-- What was handed in, frozen.
create table submissions (
  id            uuid primary key,
  attempt_id    uuid not null references attempts,
  number        integer not null check (number > 0),
  evidence      jsonb not null,
  open_criteria text[] not null,
  digest        text not null,
  submitted_at  timestamptz not null,
  due_on        date not null,
  unique (attempt_id, number)
);
comment on column submissions.evidence is 'answers and artifacts with their digests, as they were at that moment';
comment on column submissions.open_criteria is 'what is to be judged; the others were shown before and carry forward';
comment on column submissions.digest is 'SHA-256 of the canonical JSON (RFC 8785) of evidence; signed into the award';
create trigger submissions_are_kept before update or delete on submissions for each row execute function refuse_change();
create index submissions_due on submissions (due_on, id);
