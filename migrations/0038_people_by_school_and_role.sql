-- A list of people can be ordered by school and by role, each with an index that gives its page. What it goes by stands in the row: the names
-- of people and of schools are kept in step with it here, and people of one school or role follow by name.
alter table memberships
  add column name_order text not null default '',
  add column school_order text not null default '',
  add column role_order smallint not null generated always as (
    case
      when 'admin' = any (roles) then 7
      when 'hr' = any (roles) then 6
      when 'principal' = any (roles) then 5
      when 'author' = any (roles) then 4
      when 'assessor' = any (roles) then 3
      when 'coach' = any (roles) then 2
      else 1
    end) stored;
comment on column memberships.school_order is 'the name of the school in small letters; empty for the whole district';
comment on column memberships.role_order is 'by the role that reaches furthest, in the order in which roles are listed';

create function order_membership() returns trigger language plpgsql as $$
begin
  new.name_order := coalesce((select lower(name) from people where id = new.person_id), '');
  new.school_order := coalesce((select lower(name) from organizations where id = new.school_id), '');
  return new;
end $$;
create trigger memberships_ordered before insert or update of person_id, school_id on memberships
  for each row execute function order_membership();

create function reorder_memberships_of_person() returns trigger language plpgsql as $$
begin
  update memberships set name_order = lower(new.name) where person_id = new.id;
  return null;
end $$;
create trigger people_reorder_memberships after update of name on people
  for each row when (old.name is distinct from new.name) execute function reorder_memberships_of_person();

create function reorder_memberships_of_school() returns trigger language plpgsql as $$
begin
  update memberships set school_order = lower(new.name) where school_id = new.id;
  return null;
end $$;
create trigger organizations_reorder_memberships after update of name on organizations
  for each row when (old.name is distinct from new.name) execute function reorder_memberships_of_school();

update memberships set
  name_order = lower(people.name),
  school_order = coalesce((select lower(name) from organizations where id = memberships.school_id), '')
from people where people.id = memberships.person_id;

create index memberships_by_school on memberships (organization_id, school_order, name_order, id) where ended_at is null;
create index memberships_by_role on memberships (organization_id, role_order, name_order, id) where ended_at is null;
