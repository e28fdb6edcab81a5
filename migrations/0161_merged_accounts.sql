-- Two accounts of one person become one. Which columns move is said by the program (administration/merging/merge-columns.ts); here stands how.
alter table people add column merged_into uuid references people check (merged_into <> id);
comment on column people.merged_into is 'the account that this one became part of; nobody signs in to this one any more';
create index people_merged_into on people (merged_into) where merged_into is not null;

create table account_proofs (
  id         uuid primary key,
  asker_id   uuid not null references people,
  other_id   uuid not null references people,
  way        text not null check (way in ('password', 'passkey', 'link')),
  token_hash text unique,
  proved_at  timestamptz,
  expires_at timestamptz not null,
  check (asker_id <> other_id),
  check ((token_hash is null) = (proved_at is not null))
);
comment on table account_proofs is 'that who is signed in to one account has shown that another is theirs too, for some minutes';
create index account_proofs_asker on account_proofs (asker_id);
create index account_proofs_other on account_proofs (other_id);
alter table account_proofs enable row level security;
create policy account_proofs_seen on account_proofs using ((select laurel_sees_all()) or (asker_id = (select laurel_person()) and proved_at is not null));

create table account_merges (
  id            uuid primary key,
  kept_id       uuid not null references people,
  gone_id       uuid not null references people,
  merged_at     timestamptz not null,
  undo_until    timestamptz not null check (undo_until > merged_at),
  gone_email    text not null,
  gone_evidence bigint not null default 0,
  undone_at     timestamptz check (undone_at >= merged_at),
  check (kept_id <> gone_id)
);
comment on table account_merges is 'which account became part of which, and until when that can be undone';
create unique index account_merges_one_each on account_merges (gone_id) where undone_at is null;
create index account_merges_kept on account_merges (kept_id, merged_at desc);
alter table account_merges enable row level security;
create policy account_merges_seen on account_merges using ((select laurel_sees_all()) or kept_id = (select laurel_person()));

create table account_merge_rows (
  merge_id    uuid not null references account_merges on delete cascade,
  number      bigint generated always as identity,
  table_name  text not null,
  column_name text not null,
  row_key     jsonb not null,
  before      jsonb not null,
  primary key (merge_id, number)
);
comment on table account_merge_rows is 'what a merge changed, in order, so that it can be undone for a month; then they go';
alter table account_merge_rows enable row level security;
create policy account_merge_rows_seen on account_merge_rows using ((select laurel_sees_all()));

-- Rows that are never changed are changed by these alone, each working as the owner of the tables.
create or replace function refuse_change() returns trigger language plpgsql as $$
declare
  calls text;
begin
  if tg_level = 'ROW' and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    get diagnostics calls = pg_context;
    if calls ~ '\nPL/pgSQL[^\n"]* (erase_person\(uuid\)|blank_artifacts\(uuid\[\]\))' then
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end if;
    if tg_op = 'UPDATE' and calls ~ '\nPL/pgSQL[^\n"]* (move_of_person\(uuid,text,text,uuid,uuid\)|unmerge_accounts\(uuid\))' then return new; end if;
  end if;
  raise exception '% rows are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- What is issued, begun or written for an account while it becomes part of another is the other's: this waits for the merge where one is under way.
create function follow_merged_earner() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole uuid;
begin
  select merged_into into whole from people where id = new.earner_id for key share;
  if whole is not null then new.earner_id := whole; end if;
  return new;
end $$;
create function follow_merged_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole uuid;
begin
  select merged_into into whole from people where id = new.person_id for key share;
  if whole is not null then new.person_id := whole; end if;
  return new;
end $$;
create trigger awards_follow_merged before insert on awards for each row execute function follow_merged_earner();
create trigger attempts_follow_merged before insert on attempts for each row execute function follow_merged_earner();
create trigger ledger_lines_follow_merged before insert on ledger_lines for each row execute function follow_merged_person();
create trigger memberships_follow_merged before insert on memberships for each row execute function follow_merged_person();

-- Both accounts, held for the rest of the transaction. Work first: whoever decides on some of it holds that and then refers to its earner.
create function lock_accounts(one uuid, other uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from attempts where earner_id in (one, other) order by id for update;
  perform from people where id in (one, other) order by id for update;
end $$;

-- Why two accounts can't become one: what is in the way, and what it is about.
create function merge_obstacles(kept_account uuid, gone_account uuid) returns table (kind text, about text) language sql stable security definer set search_path = public, pg_temp as $$
  select 'same-attempt', versions.definition ->> 'title'
    from attempts own join attempts other on other.achievement_id = own.achievement_id and other.earner_id = gone_account
      and other.state not in ('earned', 'withdrawn') and other.purpose = 'award'
    join achievement_versions versions on versions.id = own.version_id
    where own.earner_id = kept_account and own.state not in ('earned', 'withdrawn') and own.purpose = 'award'
  union all
  select 'own-work', versions.definition ->> 'title'
    from (
      select submission_id, assessor_id as judge from assessments where assessor_id in (kept_account, gone_account)
      union select submission_id, decided_by from decisions where decided_by in (kept_account, gone_account)
      union select submission_id, approver_id from approvals where approver_id in (kept_account, gone_account)
      union select submission_id, checked_by from completeness_checks where checked_by in (kept_account, gone_account)
    ) judged
    join submissions on submissions.id = judged.submission_id join attempts on attempts.id = submissions.attempt_id
    join achievement_versions versions on versions.id = attempts.version_id
    where attempts.earner_id in (kept_account, gone_account) and attempts.earner_id <> judged.judge
  union all
  select 'own-value', coalesce(organizations.name, '')
    from (
      select organization_id from value_requests where (person_id, decided_by) in ((kept_account, gone_account), (gone_account, kept_account))
      union select ledger_lines.organization_id from line_approvals join ledger_lines on ledger_lines.id = line_id
        where (ledger_lines.person_id, line_approvals.approver_id) in ((kept_account, gone_account), (gone_account, kept_account))
      union select organization_id from ledger_lines where (person_id, entered_by) in ((kept_account, gone_account), (gone_account, kept_account))
    ) given join organizations on organizations.id = given.organization_id
  union all
  select 'two-people', organizations.name
    from packets join organizations on organizations.id = packets.organization_id
    where prepared_by = gone_account and approved_by is null and withdrawn_by is null
      or (prepared_by, approved_by) in ((kept_account, gone_account), (gone_account, kept_account))
  union all
  select 'two-people', organizations.name
    from acceptance_versions join acceptances on acceptances.id = acceptance_id join organizations on organizations.id = acceptances.organization_id
    where (acceptance_versions.proposed_by, agreed_by) in ((kept_account, gone_account), (gone_account, kept_account))
  union all
  select 'erasure', '' where exists (
    select from erasures where person_id in (kept_account, gone_account) and taken_back_at is null and refused_at is null)
$$;

-- One column of one table: rows of the one account become the other's. A row that the other has already in its own way stays where it is.
create function move_of_person(merge uuid, tbl text, col text, gone uuid, kept uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  key   text;
  place tid;
begin
  if not laurel_sees_all() then raise exception 'only a command merges accounts' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from account_merges where id = merge and gone_id = gone and kept_id = kept and undone_at is null) then
    raise exception 'there is no such merge' using errcode = 'insufficient_privilege';
  end if;
  perform from pg_constraint where contype = 'f' and confrelid = 'people'::regclass and conrelid = tbl::regclass
    and conkey = array[(select attnum from pg_attribute where attrelid = tbl::regclass and attname = col)];
  if not found then raise exception '%.% refers to no person', tbl, col; end if;
  select string_agg(format('%L, %I', attname, attname), ', ') into key from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = tbl::regclass and indisprimary;
  begin
    execute format('with moved as (update %I set %I = $1 where %I = $2 returning jsonb_build_object(%s) as key)
      insert into account_merge_rows (merge_id, table_name, column_name, row_key, before) select $3, %L, %L, key, to_jsonb($2) from moved', tbl, col, col, key, tbl, col)
      using kept, gone, merge;
  exception when unique_violation or check_violation then
    for place in execute format('select ctid from %I where %I = $1', tbl, col) using gone loop
      begin
        execute format('with moved as (update %I set %I = $1 where ctid = $2 returning jsonb_build_object(%s) as key)
          insert into account_merge_rows (merge_id, table_name, column_name, row_key, before) select $3, %L, %L, key, to_jsonb($4) from moved', tbl, col, key, tbl, col)
          using kept, place, merge, gone;
      exception when unique_violation or check_violation then null;
      end;
    end loop;
  end;
end $$;

-- Makes one account part of another, in the transaction of the command, which holds both.
create function merge_accounts(merge uuid, moving text[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept    uuid;
  gone    uuid;
  at      timestamptz;
  place   text;
  double  record;
begin
  if not laurel_sees_all() then raise exception 'only a command merges accounts' using errcode = 'insufficient_privilege'; end if;
  select kept_id, gone_id, merged_at into strict kept, gone, at from account_merges where id = merge and undone_at is null;

  -- Where both belong, the one that stays has the roles of both.
  for double in
    select own.id as own_id, own.roles as own_roles, own.is_lead as own_lead, other.id as other_id, other.roles as other_roles, other.is_lead as other_lead
    from memberships own join memberships other on other.organization_id = own.organization_id
    where own.person_id = kept and own.ended_at is null and other.person_id = gone and other.ended_at is null
  loop
    insert into account_merge_rows (merge_id, table_name, column_name, row_key, before) values
      (merge, 'memberships', 'roles', jsonb_build_object('id', double.own_id), to_jsonb(double.own_roles)),
      (merge, 'memberships', 'is_lead', jsonb_build_object('id', double.own_id), to_jsonb(double.own_lead)),
      (merge, 'memberships', 'ended_at', jsonb_build_object('id', double.other_id), 'null');
    update memberships set roles = array(select distinct unnest(double.own_roles || double.other_roles)), is_lead = double.own_lead or double.other_lead
      where id = double.own_id;
    update memberships set ended_at = at where id = double.other_id;
  end loop;

  foreach place in array moving loop
    perform move_of_person(merge, split_part(place, '.', 1), split_part(place, '.', 2), gone, kept);
  end loop;

  update account_merges set gone_evidence = coalesce((select bytes from person_evidence where person_id = gone), 0) where id = merge;
  insert into person_evidence as own select kept, bytes from person_evidence where person_id = gone
    on conflict (person_id) do update set bytes = own.bytes + excluded.bytes;
  update person_evidence set bytes = 0 where person_id = gone;

  delete from sessions where person_id = gone;
  update people set merged_into = kept, email = 'merged-' || gone || '@merged.invalid', email_verified = false, updated_at = at where id = gone;
end $$;

-- Puts everything back where it was, the last change first.
create function unmerge_accounts(merge uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  done    account_merges;
  changed record;
  matches text;
begin
  if not laurel_sees_all() then raise exception 'only a command undoes a merge' using errcode = 'insufficient_privilege'; end if;
  select * into strict done from account_merges where id = merge and undone_at is null;
  update people set merged_into = null, email = done.gone_email, email_verified = true, updated_at = now() where id = done.gone_id;
  for changed in select * from account_merge_rows where merge_id = merge order by number desc loop
    select string_agg(format('%I = (jsonb_populate_record(null::%I, $1)).%I', key, changed.table_name, key), ' and ') into matches
      from jsonb_object_keys(changed.row_key) as key;
    execute format('update %I set %I = (jsonb_populate_record(null::%I, jsonb_build_object(%L, $2))).%I where %s',
      changed.table_name, changed.column_name, changed.table_name, changed.column_name, changed.column_name, matches)
      using changed.row_key, changed.before;
  end loop;
  update person_evidence set bytes = greatest(0, bytes - done.gone_evidence) where person_id = done.kept_id;
  update person_evidence set bytes = done.gone_evidence where person_id = done.gone_id;
  delete from account_merge_rows where merge_id = merge;
end $$;

-- What would move, for who has proved that both are theirs.
create function merge_preview(proof uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
      'otherId', whom.id, 'name', whom.name, 'email', whom.email, 'expiresAt', account_proofs.expires_at,
      'addresses', (select coalesce(jsonb_agg(address order by address), '[]') from person_addresses where person_id = whom.id and verified_at is not null),
      'passkeys', (select count(*) from passkeys where person_id = whom.id),
      'awards', (select count(*) from awards where earner_id = whom.id),
      'attempts', (select count(*) from attempts where earner_id = whom.id),
      'lines', (select count(*) from ledger_lines where person_id = whom.id),
      'keys', (select count(*) from api_keys where person_id = whom.id and revoked_at is null and expires_at > now()),
      'memberships', (select coalesce(jsonb_agg(jsonb_build_object('organization', organizations.name, 'roles', other.roles, 'both', own.id is not null) order by organizations.name), '[]')
        from memberships other join organizations on organizations.id = other.organization_id
          left join memberships own on own.organization_id = other.organization_id and own.person_id = asker_id and own.ended_at is null
        where other.person_id = whom.id and other.ended_at is null),
      'obstacles', (select coalesce(jsonb_agg(distinct jsonb_build_object('kind', kind, 'about', about)), '[]') from merge_obstacles(asker_id, whom.id)))
    from account_proofs join people whom on whom.id = other_id
    where account_proofs.id = proof and asker_id = (select laurel_person()) and proved_at is not null and expires_at > now() and whom.merged_into is null
$$;

-- Who is forgotten is forgotten with the accounts that became part of theirs.
create function forget_merged() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from account_proofs where new.id in (asker_id, other_id);
  perform erase_person(id) from people where merged_into = new.id and erased_at is null;
  delete from account_merge_rows using account_merges where account_merges.id = merge_id and kept_id = new.id;
  update account_merges set gone_email = '', undo_until = least(undo_until, merged_at + interval '1 second') where kept_id = new.id or gone_id = new.id;
  return null;
end $$;
create trigger people_forget_merged after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_merged();
