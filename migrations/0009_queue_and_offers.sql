-- What waits for an assessor and what is offered now, each as a small table with the order of its pages, and how often things were earned.

-- One row while work is handed in and undecided. Kept by triggers, so that no page looks through all that was ever decided.
create table open_submissions (
  submission_id   uuid primary key references submissions,
  attempt_id      uuid not null unique references attempts,
  achievement_id  uuid not null references achievements,
  organization_id uuid not null references organizations,
  earner_id       uuid not null references people,
  number          integer not null,
  submitted_at    timestamptz not null,
  due_on          date not null,
  assessment_id   uuid,
  assessor_id     uuid,
  check ((assessment_id is null) = (assessor_id is null))
);
comment on column open_submissions.organization_id is 'whose assessors weigh it: the issuer';
comment on column open_submissions.assessor_id is 'who has taken it; null while it waits';
create index open_submissions_due on open_submissions (organization_id, due_on, submission_id) where assessor_id is null;
create index open_submissions_achievement on open_submissions (achievement_id, due_on, submission_id) where assessor_id is null;
create index open_submissions_taken on open_submissions (assessor_id, due_on, submission_id) where assessor_id is not null;
create index open_submissions_earner on open_submissions (earner_id);

create function keep_open_submission(attempt uuid) returns void language plpgsql as $$
begin
  delete from open_submissions where attempt_id = attempt
    and not exists (select from attempts where id = attempt and state in ('submitted', 'in_assessment'));
  insert into open_submissions
    (submission_id, attempt_id, achievement_id, organization_id, earner_id, number, submitted_at, due_on, assessment_id, assessor_id)
  select latest.id, attempts.id, attempts.achievement_id, achievements.organization_id, attempts.earner_id, latest.number,
    latest.submitted_at, latest.due_on, assessments.id, assessments.assessor_id
  from attempts
    join achievements on achievements.id = attempts.achievement_id
    cross join lateral (select * from submissions where attempt_id = attempts.id order by number desc limit 1) latest
    left join assessments on assessments.submission_id = latest.id and assessments.handed_back_at is null
  where attempts.id = attempt and attempts.state in ('submitted', 'in_assessment')
  on conflict (attempt_id) do update set submission_id = excluded.submission_id, number = excluded.number,
    submitted_at = excluded.submitted_at, due_on = excluded.due_on, assessment_id = excluded.assessment_id, assessor_id = excluded.assessor_id
  where (open_submissions.submission_id, open_submissions.assessment_id) is distinct from (excluded.submission_id, excluded.assessment_id);
end
$$;
create function keep_open_submission_of_attempt() returns trigger language plpgsql as $$
begin
  perform keep_open_submission(new.id);
  return null;
end
$$;
create function keep_open_submission_of_submission() returns trigger language plpgsql as $$
begin
  perform keep_open_submission(new.attempt_id);
  return null;
end
$$;
create function keep_open_submission_of_assessment() returns trigger language plpgsql as $$
begin
  perform keep_open_submission((select attempt_id from submissions where id = new.submission_id));
  return null;
end
$$;
create trigger attempts_keep_open after update of state on attempts
  for each row when (old.state is distinct from new.state) execute function keep_open_submission_of_attempt();
create trigger submissions_keep_open after insert on submissions for each row execute function keep_open_submission_of_submission();
create trigger assessments_keep_open after insert or update of handed_back_at on assessments
  for each row execute function keep_open_submission_of_assessment();

create function tally_waiting() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, count(*) from new_rows where assessor_id is null group by organization_id, achievement_id
    union all
    select organization_id, 'due', due_on::text, count(*) from new_rows where assessor_id is null group by organization_id, due_on;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'waiting', achievement_id::text, -count(*) from old_rows where assessor_id is null group by organization_id, achievement_id
    union all
    select organization_id, 'due', due_on::text, -count(*) from old_rows where assessor_id is null group by organization_id, due_on;
  end if;
  return null;
end
$$;
create trigger open_submissions_tally_insert after insert on open_submissions
  referencing new table as new_rows for each statement execute function tally_waiting();
create trigger open_submissions_tally_update after update on open_submissions
  referencing old table as old_rows new table as new_rows for each statement execute function tally_waiting();
create trigger open_submissions_tally_delete after delete on open_submissions
  referencing old table as old_rows for each statement execute function tally_waiting();
select keep_open_submission(id) from attempts where state in ('submitted', 'in_assessment');
-- The queue is asked of the table above.
drop index submissions_due;
drop index attempts_waiting;

-- What is in the catalog now, with the orders in which pages show it.
create table offers (
  achievement_id  uuid primary key references achievements,
  organization_id uuid not null references organizations,
  version_id      uuid not null references achievement_versions,
  title_order     text not null,
  earned          bigint not null default 0
);
comment on column offers.title_order is 'the title in small letters';
comment on column offers.earned is 'awards that stand, as of the last folding of totals';
create index offers_title on offers (organization_id, title_order, achievement_id);
create index offers_earned on offers (organization_id, earned desc, achievement_id);

create function keep_offer(achievement uuid) returns void language plpgsql as $$
begin
  delete from offers where achievement_id = achievement and not exists (
    select from achievements where id = achievement and current_version_id is not null
      and not exists (select from retirements where achievement_id = achievements.id));
  insert into offers (achievement_id, organization_id, version_id, title_order, earned)
  select achievements.id, achievements.organization_id, version.id, lower(version.title), coalesce(totals.amount, 0)
  from achievements
    join achievement_versions version on version.id = achievements.current_version_id
    left join totals on totals.subject_id = achievements.id and totals.name = 'earned' and totals.part = ''
  where achievements.id = achievement and not exists (select from retirements where achievement_id = achievements.id)
  on conflict (achievement_id) do update
    set organization_id = excluded.organization_id, version_id = excluded.version_id, title_order = excluded.title_order;
end
$$;
create function keep_offer_of_achievement() returns trigger language plpgsql as $$
begin
  perform keep_offer(new.id);
  return null;
end
$$;
create function keep_offer_of_retirement() returns trigger language plpgsql as $$
begin
  perform keep_offer(coalesce(new.achievement_id, old.achievement_id));
  return null;
end
$$;
create trigger achievements_keep_offer after insert or update of current_version_id, organization_id on achievements
  for each row execute function keep_offer_of_achievement();
create trigger retirements_keep_offer after insert or delete on retirements for each row execute function keep_offer_of_retirement();

create function tally_offers() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, change) select organization_id, 'published', count(*) from new_rows group by organization_id;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, change) select organization_id, 'published', -count(*) from old_rows group by organization_id;
  end if;
  return null;
end
$$;
create trigger offers_tally_insert after insert on offers referencing new table as new_rows for each statement execute function tally_offers();
create trigger offers_tally_delete after delete on offers referencing old table as old_rows for each statement execute function tally_offers();

-- The shelves of authors: what is in work, and what is retired. Saving a draft again changes neither.
create function tally_drafts() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, change)
  values (new.organization_id, 'drafts', case when new.draft is null then -1 else 1 end);
  return null;
end
$$;
create trigger achievements_tally_first_draft after insert on achievements
  for each row when (new.draft is not null) execute function tally_drafts();
create trigger achievements_tally_drafts after update of draft on achievements
  for each row when ((old.draft is null) <> (new.draft is null)) execute function tally_drafts();
create function untally_draft() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, change) values (old.organization_id, 'drafts', -1);
  return null;
end
$$;
create trigger achievements_untally_draft after delete on achievements
  for each row when (old.draft is not null) execute function untally_draft();
create function tally_retirements() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, change)
  select organization_id, 'retired', case when tg_op = 'INSERT' then 1 else -1 end
  from achievements where id = coalesce(new.achievement_id, old.achievement_id);
  return null;
end
$$;
create trigger retirements_tally after insert or delete on retirements for each row execute function tally_retirements();

-- Awards that stand: of an organization, and of a micro-credential.
create function tally_awards() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, change)
  select organization_id, 'awards', count(*) from new_rows group by organization_id
  union all
  select achievement_id, 'earned', count(*) from new_rows group by achievement_id;
  return null;
end
$$;
create trigger awards_tally after insert on awards referencing new table as new_rows for each statement execute function tally_awards();
create function tally_revocations() returns trigger language plpgsql as $$
begin
  insert into total_changes (subject_id, name, change)
  select awards.organization_id, 'awards', -count(*) from new_rows join awards on awards.id = award_id group by awards.organization_id
  union all
  select awards.achievement_id, 'earned', -count(*) from new_rows join awards on awards.id = award_id group by awards.achievement_id;
  return null;
end
$$;
create trigger revocations_tally after insert on revocations referencing new table as new_rows for each statement execute function tally_revocations();

create function keep_offers_earned() returns trigger language plpgsql as $$
begin
  update offers set earned = new_rows.amount from new_rows
  where new_rows.name = 'earned' and offers.achievement_id = new_rows.subject_id and offers.earned <> new_rows.amount;
  return null;
end
$$;
create trigger totals_keep_earned_insert after insert on totals
  referencing new table as new_rows for each statement execute function keep_offers_earned();
create trigger totals_keep_earned_update after update on totals
  referencing new table as new_rows for each statement execute function keep_offers_earned();

insert into totals (subject_id, name, amount)
select organization_id, 'awards', count(*) from awards
where not exists (select from revocations where award_id = awards.id) group by organization_id
union all
select achievement_id, 'earned', count(*) from awards
where not exists (select from revocations where award_id = awards.id) group by achievement_id
union all
select organization_id, 'drafts', count(*) from achievements where draft is not null group by organization_id
union all
select organization_id, 'retired', count(*) from achievements join retirements on achievement_id = achievements.id group by organization_id;
select keep_offer(id) from achievements where current_version_id is not null;

-- They look up single rows by their keys. A plan made while the tables were almost empty would read them whole, and a session keeps its plans.
alter function keep_open_submission(uuid) set enable_seqscan = off;
alter function keep_offer(uuid) set enable_seqscan = off;

-- By name first, for what is told of the whole instance.
drop index total_changes_subject;
create index total_changes_name on total_changes (name, subject_id) include (part, change);
create index totals_name on totals (name, subject_id) include (part, amount);
