-- Names as they are spelled everywhere else: catalog.
alter table catalogue_state rename to catalog_state;
alter index catalogue_state_once rename to catalog_state_once;
alter function mark_catalogue() rename to mark_catalog;
create or replace function mark_catalog() returns trigger language plpgsql as $$
begin
  -- Once in a transaction, however many rows it changes.
  update catalog_state set mark = gen_random_uuid() where xmin <> pg_current_xact_id()::xid;
  return null;
end
$$;
alter trigger achievements_mark_catalogue on achievements rename to achievements_mark_catalog;
alter trigger retirements_mark_catalogue on retirements rename to retirements_mark_catalog;
alter trigger value_rules_mark_catalogue on value_rules rename to value_rules_mark_catalog;
alter trigger organizations_mark_catalogue on organizations rename to organizations_mark_catalog;
