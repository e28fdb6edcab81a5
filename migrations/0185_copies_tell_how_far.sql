-- The archive of a person may take minutes: how far it is, and that pages which wait for it hear of it.

alter table data_copies
  add column read_bytes bigint not null default 0 check (read_bytes >= 0),
  add column all_bytes  bigint not null default 0 check (all_bytes >= 0);
comment on column data_copies.read_bytes is 'how much of what goes into it was read';
comment on column data_copies.all_bytes is 'about how much that is in all: the evidence, which is most of it';

create function live_data_copy() returns trigger language plpgsql as $$
begin
  perform tell_live('person:' || new.person_id);
  return null;
end $$;
create trigger data_copies_live after insert or update on data_copies for each row execute function live_data_copy();
