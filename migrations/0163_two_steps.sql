-- A second step at sign-in: a code that an app on the phone shows, or one of ten that were printed.
create table two_steps (
  person_id     uuid primary key references people,
  secret_sealed bytea not null,
  begun_at      timestamptz not null,
  confirmed_at  timestamptz,
  last_step     bigint not null default 0,
  trusted_from  timestamptz not null
);
comment on table two_steps is 'who is asked for a code after password or link; without confirmed_at it is being set up and asks nothing';
comment on column two_steps.secret_sealed is 'for ''two-step:'' and the person';
comment on column two_steps.last_step is 'the half minute of the last code that was taken: none is taken twice';
comment on column two_steps.trusted_from is 'browsers that were trusted before are asked again';
alter table two_steps enable row level security;
create policy two_steps_seen on two_steps using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table recovery_codes (
  person_id uuid not null references people,
  hash      text not null,
  used_at   timestamptz,
  primary key (person_id, hash)
);
comment on table recovery_codes is 'codes for who lost the phone, each good once';
alter table recovery_codes enable row level security;
create policy recovery_codes_seen on recovery_codes using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create table two_step_resets (
  person_id uuid primary key references people,
  asked_at  timestamptz not null,
  due_at    timestamptz not null check (due_at > asked_at)
);
comment on table two_step_resets is 'who lost phone and codes: the second step ends after a week in which every address of theirs was told, unless they took it back';
create index two_step_resets_due on two_step_resets (due_at);
alter table two_step_resets enable row level security;
create policy two_step_resets_seen on two_step_resets using ((select laurel_sees_all()) or person_id = (select laurel_person()));

create function forget_two_steps() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from two_step_resets where person_id = new.id;
  delete from recovery_codes where person_id = new.id;
  delete from two_steps where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_two_steps after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_two_steps();
