-- Who asks for agreement to a list answers for what it says by then: it may be another than who brought it, and neither agrees.
alter table issue_lists add column proposed_by uuid references people;
comment on column issue_lists.proposed_by is 'who asked the second person to agree, to the rows as they were by then';
create index issue_lists_proposed_by on issue_lists (proposed_by) where proposed_by is not null;

-- As before; and who agreed to a list is neither who stands on it nor who brought it, also when two accounts become one.
create or replace function merge_obstacles(kept_account uuid, gone_account uuid) returns table (kind text, about text) language sql stable security definer set search_path = public, pg_temp as $$
  select 'same-attempt', versions.definition ->> 'title'
    from attempts own join attempts other on other.achievement_id = own.achievement_id and other.earner_id = gone_account
      and other.state not in ('earned', 'withdrawn') and other.purpose = 'award'
    join achievement_versions versions on versions.id = own.version_id
    where own.earner_id = kept_account and own.state not in ('earned', 'withdrawn') and own.purpose = 'award'
  union all
  select 'own-work', versions.definition ->> 'title'
    from (
      select submission_id, assessor_id as judge from assessments where assessor_id in (kept_account, gone_account)
      union select submission_id, decided_by from decisions where decided_by in (kept_account, gone_account)
      union select submission_id, approver_id from approvals where approver_id in (kept_account, gone_account)
      union select submission_id, checked_by from completeness_checks where checked_by in (kept_account, gone_account)
    ) judged
    join submissions on submissions.id = judged.submission_id join attempts on attempts.id = submissions.attempt_id
    join achievement_versions versions on versions.id = attempts.version_id
    where attempts.earner_id in (kept_account, gone_account) and attempts.earner_id <> judged.judge
  union all
  select 'own-value', coalesce(organizations.name, '')
    from (
      select organization_id from value_requests where (person_id, decided_by) in ((kept_account, gone_account), (gone_account, kept_account))
      union select ledger_lines.organization_id from line_approvals join ledger_lines on ledger_lines.id = line_id
        where (ledger_lines.person_id, line_approvals.approver_id) in ((kept_account, gone_account), (gone_account, kept_account))
      union select organization_id from ledger_lines where (person_id, entered_by) in ((kept_account, gone_account), (gone_account, kept_account))
      union select issue_lists.organization_id from issue_lists join issue_rows on issue_rows.list_id = issue_lists.id
        where approved_by in (kept_account, gone_account) and issue_rows.fate in ('ready', 'issued')
          and (approved_by, issue_rows.person_id) in ((kept_account, gone_account), (gone_account, kept_account))
    ) given join organizations on organizations.id = given.organization_id
  union all
  select 'two-people', organizations.name
    from packets join organizations on organizations.id = packets.organization_id
    where prepared_by = gone_account and approved_by is null and withdrawn_by is null
      or (prepared_by, approved_by) in ((kept_account, gone_account), (gone_account, kept_account))
  union all
  select 'two-people', organizations.name
    from acceptance_versions join acceptances on acceptances.id = acceptance_id join organizations on organizations.id = acceptances.organization_id
    where (acceptance_versions.proposed_by, agreed_by) in ((kept_account, gone_account), (gone_account, kept_account))
  union all
  select 'two-people', organizations.name
    from issue_lists join organizations on organizations.id = issue_lists.organization_id
    where approved_by in (kept_account, gone_account)
      and ((brought_by, approved_by) in ((kept_account, gone_account), (gone_account, kept_account))
        or (issue_lists.proposed_by, approved_by) in ((kept_account, gone_account), (gone_account, kept_account)))
  union all
  select 'erasure', '' where exists (
    select from erasures where person_id in (kept_account, gone_account) and taken_back_at is null and refused_at is null)
$$;
