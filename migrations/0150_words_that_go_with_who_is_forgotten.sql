-- Why an approver refused a line is written about whom it would have paid, and goes with them; that it was refused, by whom and when, stays.
create function forget_refusals() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update line_approvals set reason = case when is_approved then '' else '—' end
    from lines_to_approve asked where asked.line_id = line_approvals.line_id and asked.person_id = new.id and reason not in ('', '—');
  return null;
end
$$;
create trigger people_forget_refusals after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_refusals();

-- Who is forgotten is named in no import either whose rows were left out, since those are of nobody any more: a name of theirs alone goes there too.
create or replace function forget_in_pilots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update pilot_people whom set person_id = new.id, choice = 'hand'
    from pilot_imports where pilot_imports.id = whom.import_id and whom.choice = 'aside' and whom.email = ''
      and whom.plain = 'name ' || lower(regexp_replace(trim(normalize(old.name, nfkc)), '\s+', ' ', 'g'))
      and exists (select from memberships where memberships.person_id = new.id and memberships.organization_id = pilot_imports.organization_id);
  update pilot_people set person_id = new.id, choice = 'hand' where email = old.email and old.email_verified and person_id is null;
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

-- Rows under an address of theirs go as well, whoever they were said to be. An address that is only given up is not forgotten, and one that was never
-- confirmed may be somebody else's.
create function forget_address_in_pilots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  calls text;
begin
  get diagnostics calls = pg_context;
  if calls !~ '\nPL/pgSQL[^\n"]* erase_person\(uuid\)' then return null; end if;
  update pilot_people set person_id = old.person_id, choice = 'hand' where email = old.address and person_id is null;
  return null;
end
$$;
create trigger person_addresses_forget_in_pilots after delete on person_addresses for each row
  when (old.verified_at is not null) execute function forget_address_in_pilots();
create index pilot_people_email on pilot_people (email) where email <> '';

-- Who signs lists is known by an address of the web too, and each signer numbers their own lists.
alter table known_signers drop constraint known_signers_did_check,
  add constraint known_signers_did_check check (did ~ '^(did:(web|key):|https?://)' and length(did) <= 500);
alter table acceptance_imports drop constraint acceptance_imports_organization_id_list_id_key,
  add unique (organization_id, signer, list_id);
