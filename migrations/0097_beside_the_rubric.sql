-- What an assessor keeps beside the rubric, for themselves: a private note, phrases of their own, and how long they worked.

create table assessor_notes (
  assessment_id uuid primary key references assessments on delete cascade,
  body          text not null check (length(body) <= 8000),
  revision      integer not null check (revision > 0),
  saved_at      timestamptz not null
);
comment on table assessor_notes is 'what an assessor notes of a submission for themselves; nobody else reads it, whatever comes of it';
alter table assessor_notes enable row level security;
create policy assessor_notes_seen on assessor_notes using (
  (select laurel_sees_all()) or (select assessor_id = (select laurel_person()) from assessments where assessments.id = assessment_id)
);

create table phrases (
  id        uuid primary key,
  person_id uuid not null references people,
  body      text not null check (length(body) between 1 and 1000),
  saved_at  timestamptz not null
);
comment on table phrases is 'words that an assessor writes often, in their own words and for them alone';
create unique index phrases_once on phrases (person_id, md5(body));
create index phrases_of_person on phrases (person_id, id desc);
alter table phrases enable row level security;
create policy phrases_seen on phrases using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table time_on_task (
  assessment_id  uuid primary key references assessments on delete cascade,
  achievement_id uuid not null references achievements,
  seconds        integer not null check (seconds between 0 and 86400),
  counted_until  timestamptz not null
);
comment on table time_on_task is 'how long an assessor was at work on an assessment: the page seen, and something done on it within some minutes';
comment on column time_on_task.counted_until is 'what is told of the time before is counted already: two windows count one time once';
create index time_on_task_of_achievement on time_on_task (achievement_id, counted_until desc);
alter table time_on_task enable row level security;
create policy time_on_task_seen on time_on_task using (
  (select laurel_sees_all()) or (select assessor_id = (select laurel_person()) from assessments where assessments.id = assessment_id)
);

-- All of it goes with the assessor; what was noted of somebody's work goes with them too.
create function forget_beside_the_rubric() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from phrases where person_id = new.id;
  delete from time_on_task using assessments where assessments.id = assessment_id and assessor_id = new.id;
  delete from assessor_notes using assessments where assessments.id = assessment_id and assessor_id = new.id;
  delete from assessor_notes using assessments, submissions, attempts
    where assessments.id = assessment_id and submissions.id = assessments.submission_id
      and attempts.id = submissions.attempt_id and attempts.earner_id = new.id;
  return null;
end $$;
create trigger people_forget_beside_the_rubric after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_beside_the_rubric();
