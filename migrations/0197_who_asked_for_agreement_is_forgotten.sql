-- Who asked for agreement to a list is forgotten with the rest, as who brought it.
create or replace function forget_in_issue_lists() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update issue_rows set cells = '{}', email = '', name = '', narrative = '', link = '', token_hash = case when fate = 'invited' then token_hash end,
      is_aside = true, fate = case when fate in ('issued', 'invited', 'canceled') then fate else 'aside' end
    where person_id = new.id;
  update decisions_elsewhere set narrative = '' where person_id = new.id and narrative <> '';
  update issue_lists set state = 'canceled', source = null, canceled_at = now() where state = 'new'
    and organization_id in (select organization_id from memberships where person_id = new.id);
  update issue_lists set brought_by = null where brought_by = new.id;
  update issue_lists set proposed_by = null where proposed_by = new.id;
  update issue_lists set approved_by = null where approved_by = new.id;
  update issue_lists set canceled_by = null where canceled_by = new.id;
  return null;
end
$$;
