-- The link of a row of an import, read: out of a formula where a spreadsheet wrote one.
alter table pilot_rows add column link text not null default '';

-- It goes with who is forgotten.
create or replace function forget_in_pilots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update pilot_rows set cells = cells || '{"who": "", "email": "", "link": ""}', link = '', is_aside = true,
      fate = case when fate = 'awarded' then fate else 'aside' end
    from pilot_people whom where whom.import_id = pilot_rows.import_id and whom.number = pilot_rows.person and whom.person_id = new.id;
  update pilot_people set email = '', name = '', plain = 'forgotten ' || number, choice = 'aside', person_id = null where person_id = new.id;
  update decisions_elsewhere set link = '' where person_id = new.id and link <> '';
  update pilot_imports set state = 'undone', source = null, undone_at = now() where state = 'new'
    and organization_id in (select organization_id from memberships where person_id = new.id);
  update pilot_imports set brought_by = null where brought_by = new.id;
  update pilot_imports set closing_by = null where closing_by = new.id;
  update pilot_imports set undone_by = null where undone_by = new.id;
  return null;
end
$$;
