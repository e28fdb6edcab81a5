-- What somebody belongs to, and belonged to: asked wherever it is said who they were on a day.
create index memberships_person on memberships (person_id, organization_id, id);

-- What an award brought, by whatever cause.
create index ledger_lines_award on ledger_lines (award_id) where award_id is not null;
