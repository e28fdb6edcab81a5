-- The catalog can be narrowed to what a pathway asks for, so what it shows changes with pathways too.
create constraint trigger pathways_mark_catalog after update of current_version_id, retired_at on pathways
  deferrable initially deferred for each row execute function mark_catalog();
