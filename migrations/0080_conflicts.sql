-- Who must not weigh whose work: what either side declares, and what is known of them anyway.

create table conflicts (
  id            uuid primary key,
  assessor_id   uuid not null references people,
  earner_id     uuid not null references people,
  declared_by   text not null check (declared_by in ('assessor', 'earner', 'recognized')),
  assessment_id uuid references assessments on delete set null,
  note          text not null default '' check (length(note) <= 600),
  declared_at   timestamptz not null,
  ended_at      timestamptz,
  check (assessor_id <> earner_id)
);
comment on table conflicts is 'an assessor who must not weigh the work of an earner, by the word of either of them';
comment on column conflicts.declared_by is 'recognized: an assessor saw in blind work whose it is, and is never told whether they were right';
comment on column conflicts.assessment_id is 'in which it was recognized';
comment on column conflicts.note is 'why, for who declared it alone';
create unique index conflicts_standing on conflicts (assessor_id, earner_id, declared_by) where ended_at is null;
create index conflicts_earner on conflicts (earner_id) where ended_at is null;
alter table conflicts enable row level security;
create policy conflicts_seen on conflicts using (
  (select laurel_sees_all())
  or (declared_by = 'assessor' and assessor_id = (select laurel_person()))
  or (declared_by = 'earner' and earner_id = (select laurel_person()))
);

alter table assessments add column knows_earner boolean;
comment on column assessments.knows_earner is 'what the assessor answered before scoring: whether they know whose blind work it is; null until they say, and where it is not asked';

create table assessing_rules (
  organization_id uuid primary key references organizations,
  bars_own_school boolean not null default false
);
comment on table assessing_rules is 'how an organization wants its submissions handed out; without a row, by default';
comment on column assessing_rules.bars_own_school is 'nobody weighs work from a school they belong to';
alter table assessing_rules enable row level security;
create policy assessing_rules_seen on assessing_rules using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[])
);

-- One mailbox, however much is written behind a plus: what is sent to either arrives in the same place.
create function mailbox_of(address text) returns text language sql immutable parallel safe as $$
  select split_part(split_part(lower(address), '@', 1), '+', 1) || '@' || split_part(lower(address), '@', 2)
$$;
create index person_addresses_mailbox on person_addresses (mailbox_of(address)) where verified_at is not null;

create function accounts_of(person uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select person
    union
    select theirs.person_id from person_addresses mine
      join person_addresses theirs on mailbox_of(theirs.address) = mailbox_of(mine.address) and theirs.verified_at is not null
    where mine.person_id = person and mine.verified_at is not null
  )
$$;
comment on function accounts_of is 'a person’s account, and any other whose address is the same mailbox';

-- Asked for a person by that person, and by commands; as the owner of the tables, since what it rests on is not theirs to read.
create function barred_earners(assessor uuid, organization uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    with accounts as (select accounts_of(assessor) as ids)
    select unnest(ids) from accounts
    union
    select earner_id from conflicts, accounts where assessor_id = any (accounts.ids) and ended_at is null
    union
    select earner_id from coach_shares, accounts where coach_id = any (accounts.ids) and stopped_at is null
    union
    select theirs.person_id from accounts, memberships mine
      join memberships theirs on theirs.school_id = mine.school_id and theirs.ended_at is null
    where mine.person_id = any (accounts.ids) and mine.ended_at is null and mine.school_id is not null
      and ('principal' = any (mine.roles) or exists (select from assessing_rules where organization_id = organization and bars_own_school))
  ) where laurel_sees_all() or assessor = laurel_person()
$$;
comment on function barred_earners is 'whose work somebody must not weigh for an organization: their own, of who they coach, of a school they lead or, by rule, belong to, and what is declared';

create function barred_submissions(assessor uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    with accounts as (select accounts_of(assessor) as ids),
    seen as (
      select attempt_id from coach_shares, accounts where coach_id = any (accounts.ids)
      union all
      select artifacts.attempt_id from accounts, cohort_members mine
        join cohort_shares on cohort_shares.cohort_id = mine.cohort_id
        join artifacts on artifacts.id = cohort_shares.artifact_id
      where mine.person_id = any (accounts.ids) and mine.joined_at is not null
      union all
      select artifacts.attempt_id from accounts, cohort_members mine
        join cohort_shares on cohort_shares.cohort_id = mine.cohort_id
        join artifacts on artifacts.of_share_id = cohort_shares.id
      where mine.person_id = any (accounts.ids) and mine.joined_at is not null
    )
    select submission_id from open_seats, accounts where assessor_id = any (accounts.ids)
    union
    select open_submissions.submission_id from seen join open_submissions on open_submissions.attempt_id = seen.attempt_id
  ) where laurel_sees_all() or assessor = laurel_person()
$$;
comment on function barred_submissions is 'what is open and somebody must not take: they hold a seat of it, or saw its evidence as a coach or in a cohort; by whichever of their accounts';

-- What was declared goes with either of the two.
create function forget_conflicts() returns trigger language plpgsql as $$
begin
  delete from conflicts where assessor_id = new.id or earner_id = new.id;
  return null;
end $$;
create trigger people_forget_conflicts after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_conflicts();

alter table assessments add column release_reason text
  check (release_reason in ('conflict', 'no-time', 'not-my-field', 'language', 'unreadable', 'other', 'no-longer-assessor', 'by-an-admin'));
comment on column assessments.release_reason is 'why it was let go; null where it was before reasons were asked for';
