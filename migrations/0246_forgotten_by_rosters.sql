-- Rosters forget also who is linked to them by nothing but the invitation that they accepted.
create or replace function forget_in_rosters() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Who accepted an invitation of a roster is known by that alone until the next one comes.
  update roster_people set person_id = new.id from invitations
    where invitations.id = roster_people.invitation_id and invitations.accepted_by = new.id and roster_people.person_id is null;
  update roster_changes set name = '', email = '', before = '{}', after = '{}', because = null, fate = case when fate in ('open', 'taken') then 'passed' else fate end
    from roster_people known, roster_syncs sync
    where known.person_id = new.id and sync.organization_id = known.organization_id and roster_changes.sync_id = sync.id
      and roster_changes.subject = 'person' and roster_changes.sourced_id = known.sourced_id;
  delete from roster_rows using roster_people known, roster_syncs sync
    where known.person_id = new.id and sync.organization_id = known.organization_id and roster_rows.sync_id = sync.id
      and known.sourced_id in (roster_rows.sourced_id, roster_rows.owner);
  update roster_people set told = '{}', name = '', email = '', person_id = null, invitation_id = null, is_gone = true, is_forgotten = true where person_id = new.id;
  update roster_syncs set began_by = null where began_by = new.id;
  update roster_syncs set agreed_by = null where agreed_by = new.id;
  update roster_syncs set undone_by = null where undone_by = new.id;
  return null;
end
$$;
