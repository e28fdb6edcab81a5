-- Qualified people weigh what was handed in. One of them decides.
create table assessments (
  id             uuid primary key,
  submission_id  uuid not null references submissions,
  assessor_id    uuid not null references people,
  claimed_at     timestamptz not null,
  handed_back_at timestamptz,
  hand_back_note text not null default '',
  revision       integer not null default 0
);
comment on column assessments.revision is 'counts saves of its scores, so that two tabs notice each other';
create unique index assessments_one_reader on assessments (submission_id) where handed_back_at is null;
create index assessments_assessor on assessments (assessor_id, id desc);

create table scores (
  assessment_id uuid not null references assessments,
  criterion_id  text not null,
  level         text check (level in ('not-yet', 'approaching', 'demonstrated', 'extended')),
  reason        text not null default '',
  citation      jsonb,
  next_step     text not null default '',
  saved_at      timestamptz not null,
  primary key (assessment_id, criterion_id)
);
comment on column scores.citation is 'the place in the evidence: {artifactId | requirementId, seconds | page | quote}';

-- The outcome. Written in the same transaction as the award, if there is one.
create table decisions (
  id            uuid primary key,
  submission_id uuid not null unique references submissions,
  assessment_id uuid not null unique references assessments,
  outcome       text not null check (outcome in ('earned', 'keep-working')),
  message       text not null default '',
  decided_by    uuid not null references people,
  decided_at    timestamptz not null
);
create index decisions_by on decisions (decided_by, id desc);
create trigger decisions_are_kept before update or delete on decisions for each row execute function refuse_change();

-- Every criterion of the version as it stands after a decision.
create table decision_levels (
  decision_id  uuid not null references decisions,
  criterion_id text not null,
  level        text not null check (level in ('not-yet', 'approaching', 'demonstrated', 'extended')),
  reason       text not null default '',
  citation     jsonb,
  next_step    text not null default '',
  carried      boolean not null default false,
  primary key (decision_id, criterion_id)
);
comment on column decision_levels.carried is 'shown in an earlier submission and not judged again';
create trigger decision_levels_are_kept before update or delete on decision_levels for each row execute function refuse_change();
