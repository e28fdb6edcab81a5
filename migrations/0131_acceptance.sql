-- What an organization accepts of others, version by version, each agreed to by a second person; and ledger lines that came of it.
create table acceptances (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  kind            text not null check (kind in ('achievement', 'pathway', 'issuer')),
  issuer_id       uuid not null references organizations check (issuer_id <> organization_id),
  achievement_id  uuid references achievements,
  pathway_id      uuid references pathways,
  added_by        uuid references people,
  added_at        timestamptz not null,
  check ((kind = 'achievement') = (achievement_id is not null)),
  check ((kind = 'pathway') = (pathway_id is not null)),
  unique nulls not distinct (organization_id, issuer_id, achievement_id, pathway_id)
);
comment on table acceptances is 'that an organization accepts a micro-credential, a set or everything of another, once for each; what it says of it are its versions';
create index acceptances_of on acceptances (organization_id, id desc);
create index acceptances_issuer on acceptances (issuer_id, id desc);
create index acceptances_achievement on acceptances (achievement_id) where achievement_id is not null;
create index acceptances_pathway on acceptances (pathway_id) where pathway_id is not null;
create index acceptances_added_by on acceptances (added_by) where added_by is not null;

create table acceptance_versions (
  acceptance_id   uuid not null references acceptances,
  number          integer not null check (number > 0),
  organization_id uuid not null references organizations,
  issuer_id       uuid not null references organizations,
  achievements    uuid[],
  text            jsonb not null,
  effective_from  date not null,
  review_on       date,
  until           date,
  end_reason      text check (end_reason <> ''),
  proposed_by     uuid references people,
  agreed_by       uuid references people,
  agreed_at       timestamptz not null,
  primary key (acceptance_id, number),
  check (end_reason is null or until is not null)
);
comment on table acceptance_versions is 'what two people agreed on: never changed; visible to everyone, as everything is that people begin under';
comment on column acceptance_versions.achievements is 'the micro-credentials that it is about, as they were on the day it was agreed; null for everything that the issuer offers';
comment on column acceptance_versions.until is 'the last day on which work may begin under it; null for none';
comment on column acceptance_versions.end_reason is 'why it ends; such a version says what the one before said, with its last day';
create index acceptance_versions_of on acceptance_versions (organization_id, issuer_id);
create index acceptance_versions_issuer on acceptance_versions (issuer_id);
create index acceptance_versions_review on acceptance_versions (review_on) where review_on is not null;
create index acceptance_versions_proposed_by on acceptance_versions (proposed_by) where proposed_by is not null;
create index acceptance_versions_agreed_by on acceptance_versions (agreed_by) where agreed_by is not null;
create trigger acceptance_versions_are_kept before update or delete on acceptance_versions for each row execute function refuse_change();
create trigger acceptance_versions_are_never_emptied before truncate on acceptance_versions for each statement execute function refuse_change();
create constraint trigger acceptance_versions_mark_catalog after insert on acceptance_versions
  deferrable initially deferred for each row execute function mark_catalog();

alter table ledger_lines
  drop constraint ledger_lines_of_awards,
  add column acceptance_id uuid,
  add column acceptance_number integer,
  add constraint ledger_lines_acceptance foreign key (acceptance_id, acceptance_number) references acceptance_versions,
  add constraint ledger_lines_acceptance_whole check ((acceptance_id is null) = (acceptance_number is null)),
  add constraint ledger_lines_of_awards check (cause <> 'award' or (award_id is not null
    and (value_rule_id is not null or rule_id is not null or acceptance_id is not null) and reverses_id is null and amount >= 0));
comment on column ledger_lines.acceptance_id is 'the acceptance that it came by, where the award is of another organization';
create index ledger_lines_acceptance on ledger_lines (acceptance_id, acceptance_number) where acceptance_id is not null;
