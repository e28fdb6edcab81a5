-- An undone merge puts back what the merge changed, and nothing that somebody has changed since: what was handed on meanwhile stays with whom it went to.
create or replace function unmerge_accounts(merge uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  done    account_merges;
  changed record;
  matches text;
  only_if text;
begin
  if not laurel_sees_all() then raise exception 'only a command undoes a merge' using errcode = 'insufficient_privilege'; end if;
  select * into strict done from account_merges where id = merge and undone_at is null;
  update people set merged_into = null, email = done.gone_email, email_verified = true, updated_at = now() where id = done.gone_id;
  for changed in select * from account_merge_rows where merge_id = merge order by number desc loop
    select string_agg(format('%I = (jsonb_populate_record(null::%I, $1)).%I', key, changed.table_name, key), ' and ') into matches
      from jsonb_object_keys(changed.row_key) as key;
    -- A column that says which person, as move_of_person writes it.
    only_if := case when changed.before = to_jsonb(done.gone_id) then format(' and %I = %L', changed.column_name, done.kept_id) else '' end;
    execute format('update %I set %I = (jsonb_populate_record(null::%I, jsonb_build_object(%L, $2))).%I where %s%s',
      changed.table_name, changed.column_name, changed.table_name, changed.column_name, changed.column_name, matches, only_if)
      using changed.row_key, changed.before;
  end loop;
  update person_evidence set bytes = greatest(0, bytes - done.gone_evidence) where person_id = done.kept_id;
  update person_evidence set bytes = done.gone_evidence where person_id = done.gone_id;
  delete from account_merge_rows where merge_id = merge;
end $$;

-- Who is forgotten is named in no list, where it has only an address of theirs either. A link that was sent there ends.
create function forget_address_in_issue_lists() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  calls text;
begin
  get diagnostics calls = pg_context;
  if calls !~ '\nPL/pgSQL[^\n"]* erase_person\(uuid\)' then return null; end if;
  update issue_rows set cells = '{}', email = '', name = '', narrative = '', link = '', is_aside = true, token_hash = null,
      canceled_at = case fate when 'invited' then now() else canceled_at end,
      fate = case when fate in ('issued', 'canceled') then fate when fate = 'invited' then 'canceled' else 'aside' end
    where email = old.address and email <> '';
  return null;
end
$$;
create trigger person_addresses_forget_in_issue_lists after delete on person_addresses for each row
  when (old.verified_at is not null) execute function forget_address_in_issue_lists();
