-- What waits for a second person to agree, and which acceptances still have to be applied to awards from before them.
create table acceptance_proposals (
  acceptance_id   uuid primary key references acceptances on delete cascade,
  organization_id uuid not null references organizations,
  text            jsonb not null,
  effective_from  date not null,
  review_on       date,
  revision        integer not null default 1 check (revision > 0),
  proposed_by     uuid references people,
  proposed_at     timestamptz not null,
  declined_by     uuid references people,
  declined_at     timestamptz,
  decline_reason  text check (decline_reason <> ''),
  check ((declined_at is null) = (decline_reason is null))
);
comment on table acceptance_proposals is 'what one person proposed and a second has not agreed to yet, for those who answer for the organization';
create index acceptance_proposals_of on acceptance_proposals (organization_id);
create index acceptance_proposals_proposed_by on acceptance_proposals (proposed_by) where proposed_by is not null;
create index acceptance_proposals_declined_by on acceptance_proposals (declined_by) where declined_by is not null;
alter table acceptance_proposals enable row level security;
create policy acceptance_proposals_seen on acceptance_proposals using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

create table acceptances_to_apply (
  acceptance_id uuid not null,
  number        integer not null,
  from_day      date not null,
  after_person  uuid,
  primary key (acceptance_id, number),
  foreign key (acceptance_id, number) references acceptance_versions
);
comment on column acceptances_to_apply.after_person is 'whom the portion before this one ended with';


-- Whose signed lists an organization takes, beside those of this instance, and which it has taken in.
create table known_signers (
  organization_id uuid not null references organizations,
  did             text not null check (did ~ '^did:(web|key):' and length(did) <= 500),
  name            text not null check (name <> '' and length(name) <= 200),
  added_by        uuid references people,
  added_at        timestamptz not null,
  primary key (organization_id, did)
);
create index known_signers_added_by on known_signers (added_by) where added_by is not null;
alter table known_signers enable row level security;
create policy known_signers_seen on known_signers using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

create table acceptance_imports (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  list_id         text not null check (length(list_id) <= 200),
  digest          text not null check (digest ~ '^[0-9a-f]{64}$'),
  signer          text not null check (length(signer) <= 500),
  signer_name     text not null check (length(signer_name) <= 200),
  taken           integer not null check (taken >= 0),
  imported_by     uuid references people,
  imported_at     timestamptz not null,
  unique (organization_id, list_id)
);
comment on table acceptance_imports is 'which signed lists of others were taken in: each once';
create index acceptance_imports_imported_by on acceptance_imports (imported_by) where imported_by is not null;
create trigger acceptance_imports_are_kept before update or delete on acceptance_imports for each row execute function refuse_change();
create trigger acceptance_imports_are_never_emptied before truncate on acceptance_imports for each statement execute function refuse_change();
alter table acceptance_imports enable row level security;
create policy acceptance_imports_seen on acceptance_imports using (
  (select laurel_sees_all()) or organization_id = any ((select laurel_answers_for())::uuid[])
  or (laurel_person() is null and organization_id = any ((select laurel_organizations())::uuid[]))
);

-- What an issuer asks for an assessment of its micro-credentials, said by the issuer from a day on.
create table assessment_fees (
  id              uuid primary key,
  organization_id uuid not null references organizations,
  achievement_id  uuid references achievements,
  amount          numeric(10, 2) not null check (amount >= 0),
  unit            text not null check (unit ~ '^[A-Z]{3}$'),
  note            text not null default '' check (length(note) <= 200),
  set_by          uuid references people,
  set_at          timestamptz not null
);
comment on table assessment_fees is 'what the assessment of a micro-credential costs, or of everything that an issuer offers: the last one counts, the closer one first; zero says that it costs nothing. It is paid elsewhere';
create index assessment_fees_of on assessment_fees (organization_id, achievement_id, id desc);
create index assessment_fees_achievement on assessment_fees (achievement_id, id desc) where achievement_id is not null;
create index assessment_fees_set_by on assessment_fees (set_by) where set_by is not null;
create trigger assessment_fees_are_kept before update or delete on assessment_fees for each row execute function refuse_change();
create trigger assessment_fees_are_never_emptied before truncate on assessment_fees for each statement execute function refuse_change();
create constraint trigger assessment_fees_mark_catalog after insert on assessment_fees
  deferrable initially deferred for each row execute function mark_catalog();
