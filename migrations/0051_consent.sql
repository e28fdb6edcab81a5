-- What families allow of their children's pictures, work and voice: the register of a class, kept by its teacher and for nobody else.

create table classes (
  id              uuid primary key,
  teacher_id      uuid not null references people,
  organization_id uuid references organizations,
  name            text not null check (length(name) between 1 and 80),
  school_year     integer not null,
  ends_on         date not null,
  join_hash       text not null unique,
  join_sealed     bytea not null,
  made_at         timestamptz not null,
  ended_at        timestamptz
);
comment on table classes is 'classes of which a teacher keeps what families allow';
comment on column classes.organization_id is 'where the teacher belonged when they made it; its admins see counts and nothing else';
comment on column classes.ends_on is 'the day after which its links can only be used to take consent back';
comment on column classes.join_hash is 'by what the link is known with which families name their child themselves';
create index classes_teacher on classes (teacher_id, id desc);
create index classes_organization on classes (organization_id);

create table students (
  id           uuid primary key,
  class_id     uuid not null references classes on delete cascade,
  name         text not null check (length(name) between 1 and 120),
  mark         text not null default '' check (length(mark) <= 60),
  locale       text not null default 'en' check (locale in ('en', 'es')),
  is_adult     boolean not null default false,
  named_by     text not null default 'teacher' check (named_by in ('teacher', 'family')),
  code_hash    text not null unique,
  code_sealed  bytea not null,
  added_at     timestamptz not null,
  removed_at   timestamptz
);
comment on table students is 'the students of a class, as far as their families decide on pictures, work and voice; they have no account';
comment on column students.mark is 'what tells two of one name apart';
comment on column students.locale is 'the language of the letter home';
comment on column students.is_adult is 'who is of age decides for themselves';
comment on column students.named_by is 'a family that used the link of the class named the child itself; the teacher looks whether it is one of theirs';
comment on column students.code_hash is 'by what the link of this student is known; what opens it is sealed, so that it can be printed again';
create index students_class on students (class_id, id);

-- What was said, one row each time; the last one counts.
create table consents (
  id          uuid primary key,
  student_id  uuid not null references students on delete cascade,
  answer      text not null check (answer in ('given', 'refused', 'withdrawn')),
  scopes      text[] not null default '{}' check (scopes <@ array['film', 'picture', 'work', 'voice']),
  basis       text not null check (basis in ('paper', 'parent-online', 'adult-student', 'district-policy', 'other')),
  until       date,
  said_by     text not null check (said_by in ('teacher', 'family')),
  said_name   text not null default '' check (length(said_name) <= 120),
  note        text not null default '' check (length(note) <= 500),
  locale      text not null check (locale in ('en', 'es')),
  recorded_at timestamptz not null,
  check ((answer = 'given') = (cardinality(scopes) > 0))
);
comment on table consents is 'everything that was ever said of a student, in order: it is added to and never changed';
comment on column consents.said_by is 'the teacher, who holds a form or a rule; or the family, by the link or code of the student';
comment on column consents.said_name is 'who the person said they are';
create index consents_student on consents (student_id, id desc);
create trigger consents_are_kept before update on consents for each row execute function refuse_change();

-- Who is seen or heard in an artifact, as the earner says.
create table artifact_students (
  artifact_id uuid not null references artifacts on delete cascade,
  student_id  uuid not null references students on delete cascade,
  seen        boolean not null,
  heard       boolean not null,
  work        boolean not null,
  primary key (artifact_id, student_id),
  check (seen or heard or work)
);
comment on table artifact_students is 'which students are in an artifact: seen, heard, or by their work';
create index artifact_students_student on artifact_students (student_id);

-- On what a submission rested when it was handed in.
create table submission_consents (
  submission_id uuid not null references submissions on delete cascade,
  artifact_id   uuid not null,
  consent_id    uuid not null references consents on delete cascade,
  primary key (submission_id, artifact_id, consent_id)
);
comment on table submission_consents is 'the words of families that an artifact rested on when it was handed in';
create index submission_consents_consent on submission_consents (consent_id);

create table artifact_holds (
  artifact_id uuid primary key references artifacts on delete cascade,
  because     text not null check (because in ('consent-withdrawn')),
  held_at     timestamptz not null
);
comment on table artifact_holds is 'artifacts that nobody but their earner sees, because a family took its consent back';

create table deletion_requests (
  id         uuid primary key,
  student_id uuid not null references students on delete cascade,
  asked_at   timestamptz not null,
  due_on     date not null,
  said_name  text not null check (length(said_name) between 1 and 120),
  note       text not null default '' check (length(note) <= 500),
  done_at    timestamptz,
  outcome    text check (outcome in ('deleted', 'nothing-there', 'not-possible')),
  answer     text not null default '' check (length(answer) <= 500),
  deleted    integer not null default 0,
  check ((done_at is null) = (outcome is null))
);
comment on table deletion_requests is 'what families asked to be deleted, by when, and what became of it';
create unique index deletion_requests_one_open on deletion_requests (student_id) where done_at is null;
create index deletion_requests_due on deletion_requests (due_on) where done_at is null;

create table evidence_views (
  artifact_id uuid not null references artifacts on delete cascade,
  viewer      text not null check (length(viewer) = 43),
  role        text not null check (role in ('earner', 'assessor', 'other')),
  first_at    timestamptz not null,
  primary key (artifact_id, viewer)
);
comment on table evidence_views is 'how many people opened an artifact, by role: one row for each of them, however often they looked';
comment on column evidence_views.viewer is 'a keyed digest of who it was and of the artifact: the same person counts once, and the row says nobody';

alter table classes enable row level security;
create policy classes_seen on classes using ((select laurel_sees_all()) or teacher_id = (select laurel_person()));
alter table students enable row level security;
create policy students_seen on students using ((select laurel_sees_all()) or (select true from classes where classes.id = class_id));
alter table consents enable row level security;
create policy consents_seen on consents using ((select laurel_sees_all()) or (select true from students where students.id = student_id));
alter table artifact_students enable row level security;
create policy artifact_students_seen on artifact_students using ((select laurel_sees_all()) or (select true from students where students.id = student_id));
alter table submission_consents enable row level security;
create policy submission_consents_seen on submission_consents using ((select laurel_sees_all()) or (select true from consents where consents.id = consent_id));
alter table artifact_holds enable row level security;
create policy artifact_holds_seen on artifact_holds using ((select laurel_sees_all()) or (select true from artifacts where artifacts.id = artifact_id));
alter table deletion_requests enable row level security;
create policy deletion_requests_seen on deletion_requests using ((select laurel_sees_all()) or (select true from students where students.id = student_id));
alter table evidence_views enable row level security;
create policy evidence_views_seen on evidence_views using (
  (select laurel_sees_all()) or (select true from artifacts join attempts on attempts.id = attempt_id where artifacts.id = artifact_id and earner_id = (select laurel_person()))
);

-- Admins are told how many, never who: what a family said of a child is between it and the teacher.
create function consent_counts(organization uuid) returns table (classes bigint, students bigint, given bigint, refused bigint, unknown bigint, requests bigint, late bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with last as (
    select students.id, (select answer from consents where student_id = students.id order by id desc limit 1) as answer
    from students join classes on classes.id = class_id
    where classes.organization_id = organization and ended_at is null and removed_at is null
  )
  select (select count(*) from classes where organization_id = organization and ended_at is null),
    count(*), count(*) filter (where answer = 'given'), count(*) filter (where answer in ('refused', 'withdrawn')), count(*) filter (where answer is null),
    (select count(*) from deletion_requests join students on students.id = student_id join classes on classes.id = class_id
      where classes.organization_id = organization and done_at is null),
    (select count(*) from deletion_requests join students on students.id = student_id join classes on classes.id = class_id
      where classes.organization_id = organization and done_at is null and due_on < current_date)
  from last
$$;
comment on function consent_counts is 'the one thing that admins learn of the registers of their teachers';

-- The class of a forgotten teacher goes with what families said of it.
create function forget_classes() returns trigger language plpgsql as $$
begin
  delete from classes where teacher_id = new.id;
  return null;
end $$;
create trigger people_forget_classes after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_classes();

alter table artifacts drop constraint artifacts_student_media_check;
alter table artifacts add constraint artifacts_student_media_check
  check (student_media in ('unanswered', 'no-students', 'not-recognizable', 'consent-held'));

-- What an artifact was stays known when its file is gone: by rule after a decision, or because a family asked.
alter table artifacts add column expired_at timestamptz;
alter table artifacts add column expired_because text check (expired_because in ('rule', 'asked'));
alter table artifacts add column expired_digest text;
alter table artifacts drop constraint artifacts_check;
alter table artifacts add constraint artifacts_check check (num_nonnulls(file_digest, link_url, body) = case when expired_at is null then 1 else 0 end);
alter table artifacts add constraint artifacts_expired check (num_nonnulls(expired_at, expired_because) in (0, 2));
comment on column artifacts.expired_at is 'since when its file is gone; digest, decision and words stay';

-- Whoever looks at a class is told when a family answers.
create function live_class() returns trigger language plpgsql as $$
begin
  perform tell_live('class:' || class_id) from students where id = new.student_id;
  return null;
end $$;
create trigger consents_live after insert on consents for each row execute function live_class();
create trigger deletion_requests_live after insert or update on deletion_requests for each row execute function live_class();
create function live_hold() returns trigger language plpgsql as $$
begin
  insert into live_changes (topic, tab)
    select distinct unnest(array['attempt:' || artifacts.attempt_id, 'submission:' || newest.id]), null
    from artifacts
    left join lateral (select id from submissions where submissions.attempt_id = artifacts.attempt_id order by number desc limit 1) as newest on true
    where artifacts.id = coalesce(new.artifact_id, old.artifact_id) and newest.id is not null;
  return null;
end $$;
create trigger artifact_holds_live after insert or delete on artifact_holds for each row execute function live_hold();
