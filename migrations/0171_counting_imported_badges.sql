-- A badge may lie in a PDF, too.
alter table imported_badges drop constraint imported_badges_container_check,
  add constraint imported_badges_container_check check (container in ('json', 'jwt', 'png', 'svg', 'pdf'));

-- What an organization accepts may be of an issuer that is not here: known by what badges call it, and once for all organizations.
create table outside_offers (
  id          uuid primary key,
  issuer      text not null check (length(issuer) between 1 and 2000),
  issuer_name text not null check (length(issuer_name) between 1 and 200),
  achievement text check (length(achievement) between 1 and 2000),
  title       text check (length(title) between 1 and 300),
  named_at    timestamptz not null,
  check ((achievement is null) = (title is null)),
  unique nulls not distinct (issuer, achievement)
);
comment on table outside_offers is 'what issuers elsewhere offer, as far as somebody accepts it: by the names that their badges bear';
comment on column outside_offers.achievement is 'by which identifier badges name it; null for everything of the issuer';

alter table acceptances
  alter column issuer_id drop not null,
  add column outside_id uuid references outside_offers,
  drop constraint acceptances_kind_check,
  add constraint acceptances_kind_check check (kind in ('achievement', 'pathway', 'issuer', 'outside-badge', 'outside-issuer')),
  add constraint acceptances_of_whom check (num_nonnulls(issuer_id, outside_id) = 1 and (outside_id is not null) = (kind like 'outside-%')),
  drop constraint acceptances_organization_id_issuer_id_achievement_id_pathwa_key,
  add constraint acceptances_once unique nulls not distinct (organization_id, issuer_id, achievement_id, pathway_id, outside_id);
create index acceptances_outside on acceptances (outside_id) where outside_id is not null;
alter table acceptance_versions
  alter column issuer_id drop not null,
  add column outside_id uuid references outside_offers,
  add constraint acceptance_versions_of_whom check (num_nonnulls(issuer_id, outside_id) = 1);
create index acceptance_versions_outside on acceptance_versions (outside_id) where outside_id is not null;

-- A line may be of a badge from elsewhere.
alter table ledger_lines
  add column imported_id uuid references imported_badges,
  drop constraint ledger_lines_of_awards,
  add constraint ledger_lines_of_awards check (cause <> 'award' or (num_nonnulls(award_id, imported_id) = 1
    and (value_rule_id is not null or rule_id is not null or acceptance_id is not null) and reverses_id is null and amount >= 0)),
  add constraint ledger_lines_of_imported check (imported_id is null or award_id is null);
comment on column ledger_lines.imported_id is 'the badge from elsewhere that it is of, where it is of one';
drop index ledger_lines_once;
create unique index ledger_lines_once on ledger_lines
  (coalesce(award_id, imported_id), cause, currency, (case cause when 'award' then null else rule_id end), turn) nulls not distinct
  where cause in ('award', 'collection', 'conversion');
create index ledger_lines_imported on ledger_lines (imported_id) where imported_id is not null;

-- Who keeps a ledger reads what a line of it is of, and nothing else of somebody’s wallet.
drop policy imported_badges_seen on imported_badges;
create policy imported_badges_seen on imported_badges using (
  (select laurel_sees_all()) or person_id = (select laurel_person())
  or exists (select from ledger_lines where ledger_lines.imported_id = imported_badges.id
    and ledger_lines.organization_id = any ((select laurel_organizations())::uuid[]))
);

-- What a person brought from elsewhere goes with them; of what a ledger counted stays what it was called and who gave it.
create or replace function forget_imports() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from badge_arrivals where person_id = new.id;
  update imported_badges set replaced_by = null where person_id = new.id;
  delete from imported_badge_checks using imported_badges where imported_badges.id = badge_id and person_id = new.id;
  delete from imported_badges where person_id = new.id
    and not exists (select from ledger_lines where ledger_lines.imported_id = imported_badges.id);
  update imported_badges set removed_at = coalesce(removed_at, now()), counts = false, file_digest = null, picture_digest = null, address = null,
      description = '', about_name = null, credential_id = null, content_digest = id::text, because = null, unknown_because = null, ask_at = null,
      verdict = null, known_at = null
    where person_id = new.id;
  return null;
end
$$;
