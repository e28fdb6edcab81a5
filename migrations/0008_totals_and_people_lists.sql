-- Totals that are kept instead of counted, beginning with the people of an organization, and indexes that give the pages of their lists.
create table totals (
  subject_id uuid not null,
  name       text not null,
  part       text not null default '',
  amount     bigint not null,
  primary key (subject_id, name, part)
);
comment on table totals is 'sums of total_changes that were folded; a total is its row here and what is not folded yet';
comment on column totals.subject_id is 'whose total it is: an organization, or an achievement';
comment on column totals.part is 'what it is split by, such as a role or a due date; empty for the whole';
create index totals_fullest on totals (subject_id, name, amount desc);
create index totals_empty on totals (subject_id) where amount = 0;

-- Every change is a row of its own, so that two who change the same total never wait for each other. A job folds them every minute.
create table total_changes (
  id         bigint generated always as identity primary key,
  subject_id uuid not null,
  name       text not null,
  part       text not null default '',
  change     bigint not null check (change <> 0)
);
create index total_changes_subject on total_changes (subject_id, name) include (part, change);
-- It empties all the time: looked at soon, or its dead rows would be read with every total.
alter table total_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create function tally_members() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'members', part, count(*) from new_rows, unnest(roles || ''::text) as part
    where ended_at is null group by organization_id, part;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, part, change)
    select organization_id, 'members', part, -count(*) from old_rows, unnest(roles || ''::text) as part
    where ended_at is null group by organization_id, part;
  end if;
  return null;
end
$$;
create trigger memberships_tally_insert after insert on memberships
  referencing new table as new_rows for each statement execute function tally_members();
create trigger memberships_tally_update after update on memberships
  referencing old table as old_rows new table as new_rows for each statement execute function tally_members();
create trigger memberships_tally_delete after delete on memberships
  referencing old table as old_rows for each statement execute function tally_members();
insert into totals (subject_id, name, part, amount)
select organization_id, 'members', part, count(*) from memberships, unnest(roles || ''::text) as part
where ended_at is null group by organization_id, part;

-- The list of an organization's people: by name, by part of a name or address, by role, by school, by position.
create index people_name on people (lower(name), id);
create index people_words on people using gin (name gin_trgm_ops, email gin_trgm_ops);
create index memberships_roles on memberships using gin (roles) where ended_at is null;
create index memberships_school on memberships (school_id) where ended_at is null;
create index memberships_title on memberships (organization_id, lower(title), id) where ended_at is null;

create function tally_invitations() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into total_changes (subject_id, name, change)
    select organization_id, 'invitations', count(*) from new_rows where accepted_at is null and cancelled_at is null group by organization_id;
  end if;
  if tg_op <> 'INSERT' then
    insert into total_changes (subject_id, name, change)
    select organization_id, 'invitations', -count(*) from old_rows where accepted_at is null and cancelled_at is null group by organization_id;
  end if;
  return null;
end
$$;
create trigger invitations_tally_insert after insert on invitations
  referencing new table as new_rows for each statement execute function tally_invitations();
create trigger invitations_tally_update after update on invitations
  referencing old table as old_rows new table as new_rows for each statement execute function tally_invitations();
create trigger invitations_tally_delete after delete on invitations
  referencing old table as old_rows for each statement execute function tally_invitations();
insert into totals (subject_id, name, amount)
select organization_id, 'invitations', count(*) from invitations
where accepted_at is null and cancelled_at is null group by organization_id;
create index invitations_open on invitations (organization_id, id desc) where accepted_at is null and cancelled_at is null;
