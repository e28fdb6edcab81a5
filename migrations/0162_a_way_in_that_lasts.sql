-- Who earns is asked for an address or a passkey of their own, until they have one or put it away.
alter table people add column lasting_way_put_away_at timestamptz;
comment on column people.lasting_way_put_away_at is 'since when they no longer want to be asked for a way in that outlives their district';
create function forget_lasting_way() returns trigger language plpgsql as $$
begin
  new.lasting_way_put_away_at := null;
  return new;
end $$;
create trigger people_forget_lasting_way before update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_lasting_way();
