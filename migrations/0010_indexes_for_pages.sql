-- Indexes that give what pages and jobs ask for, where they looked through everything.
create index messages_stuck on messages (organization_id) where sent_at is null and tries > 0;
create index assessments_by_submission on assessments (submission_id, assessor_id);
create index achievements_drafts on achievements (organization_id, id desc) where draft is not null;
create index achievements_draft_author on achievements (draft_saved_by, draft_saved_at desc) where draft is not null;
create index achievements_draft_title on achievements using gin ((draft ->> 'title') gin_trgm_ops) where draft is not null;
create index organizations_schools on organizations (parent_id, name, id) where kind = 'school';
create index organizations_issuers on organizations (name, id) where kind <> 'school';
