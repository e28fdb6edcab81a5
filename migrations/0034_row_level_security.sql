-- The second belt: what belongs to people and organizations is there only for who may read it, even where a query forgets to say so.

-- Who asks, as the application tells it with the first statement: '' for nobody, '*' for a command or a job, which say themselves who may, or a
-- person with the organizations they belong to, as '<person>{<organization>,…}', or a key of an organization, as '{<organization>}'.
create function laurel_sees_all() returns boolean language sql stable as $$
  select coalesce(current_setting('laurel.asker', true), '') = '*' or current_user = 'laurel_jobs'
$$;
create function laurel_person() returns uuid language sql stable as $$
  select case when current_setting('laurel.asker', true) like '%{%' then nullif(split_part(current_setting('laurel.asker', true), '{', 1), '')::uuid end
$$;
create function laurel_organizations() returns uuid[] language sql stable as $$
  select case when current_setting('laurel.asker', true) like '%{%' then ('{' || split_part(current_setting('laurel.asker', true), '{', 2))::uuid[] else '{}' end
$$;
comment on function laurel_sees_all is 'commands and jobs; each subselect of it is asked once for a statement, not for each row';

-- An attempt is its earner's, the organization's where they work, and the issuer's, whose people weigh it.
alter table attempts enable row level security;
create policy attempts_seen on attempts using (
  (select laurel_sees_all())
  or earner_id = (select laurel_person())
  or organization_id = any ((select laurel_organizations())::uuid[])
  or (select true from achievements where achievements.id = attempts.achievement_id and achievements.organization_id = any ((select laurel_organizations())::uuid[]))
);

-- What hangs on an attempt is seen with it. A scalar subselect goes by the index of each row; `exists` may look through the whole table first.
alter table artifacts enable row level security;
create policy artifacts_seen on artifacts using ((select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id));
alter table answers enable row level security;
create policy answers_seen on answers using ((select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id));
alter table submissions enable row level security;
create policy submissions_seen on submissions using ((select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id));
alter table self_checks enable row level security;
create policy self_checks_seen on self_checks using (
  (select laurel_sees_all()) or (select true from attempts where attempts.id = attempt_id and attempts.earner_id = (select laurel_person()))
);
alter table assessments enable row level security;
create policy assessments_seen on assessments using (
  (select laurel_sees_all()) or assessor_id = (select laurel_person()) or (select true from submissions where submissions.id = submission_id)
);
alter table scores enable row level security;
create policy scores_seen on scores using ((select laurel_sees_all()) or (select true from assessments where assessments.id = assessment_id));

alter table decisions enable row level security;
create policy decisions_seen on decisions using ((select laurel_sees_all()) or (select true from submissions where submissions.id = submission_id));
alter table decision_levels enable row level security;
create policy decision_levels_seen on decision_levels using ((select laurel_sees_all()) or (select true from decisions where decisions.id = decision_id));

alter table decision_readings enable row level security;
create policy decision_readings_seen on decision_readings using ((select laurel_sees_all()) or (select true from decisions where decisions.id = decision_id));

alter table open_submissions enable row level security;
create policy open_submissions_seen on open_submissions using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[]) or earner_id = (select laurel_person())
);
alter table messages enable row level security;
create policy messages_seen on messages using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[]) or person_id = (select laurel_person())
);
alter table invitations enable row level security;
create policy invitations_seen on invitations using ((select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[]));
alter table ledger_lines enable row level security;
create policy ledger_lines_seen on ledger_lines using (
  (select laurel_sees_all()) or person_id = (select laurel_person()) or organization_id = any ((select laurel_organizations())::uuid[])
);
alter table unseen_awards enable row level security;
create policy unseen_awards_seen on unseen_awards using ((select laurel_sees_all()) or earner_id = (select laurel_person()));
alter table events enable row level security;
create policy events_seen on events using (
  (select laurel_sees_all()) or actor_id = (select laurel_person()) or organization_id = any ((select laurel_organizations())::uuid[])
);
