-- An award that does not count for now: suspended with a reason that everyone may read, and reinstated with another. Nothing it brought is reversed.
create table suspensions (
  award_id     uuid primary key references awards,
  suspended_by uuid references people,
  suspended_at timestamptz not null,
  reason       text not null check (length(reason) between 1 and 600)
);
comment on table suspensions is 'awards that do not count for now';
comment on column suspensions.reason is 'public';
create index suspensions_suspended_by on suspensions (suspended_by) where suspended_by is not null;

create table lifted_suspensions (
  id             uuid primary key,
  award_id       uuid not null references awards,
  suspended_by   uuid references people,
  suspended_at   timestamptz not null,
  reason         text not null,
  lifted_by      uuid references people,
  lifted_at      timestamptz not null check (lifted_at >= suspended_at),
  lifted_because text not null check (length(lifted_because) between 1 and 600)
);
comment on table lifted_suspensions is 'suspensions that ended: the award counts again, and that it did not stays to be read';
comment on column lifted_suspensions.lifted_because is 'public';
create index lifted_suspensions_award on lifted_suspensions (award_id, lifted_at desc);
create index lifted_suspensions_suspended_by on lifted_suspensions (suspended_by) where suspended_by is not null;
create index lifted_suspensions_lifted_by on lifted_suspensions (lifted_by) where lifted_by is not null;
create trigger lifted_suspensions_are_kept before update or delete on lifted_suspensions for each row execute function refuse_change();
create trigger lifted_suspensions_are_never_emptied before truncate on lifted_suspensions for each statement execute function refuse_change();

create function refuse_to_end_suspension() returns trigger language plpgsql as $$
begin
  if not exists (select from lifted_suspensions lifted where lifted.award_id = old.award_id and lifted.suspended_at = old.suspended_at) then
    raise exception 'A suspension goes only where it is kept that it was lifted.' using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create trigger suspensions_are_kept before update on suspensions for each row execute function refuse_change();
create trigger suspensions_are_lifted before delete on suspensions for each row execute function refuse_to_end_suspension();
create trigger suspensions_are_never_emptied before truncate on suspensions for each statement execute function refuse_change();
-- Home no longer opens with it.
create trigger suspensions_unseen after insert on suspensions for each row execute function forget_unseen_award();

alter table suspensions enable row level security;
create policy suspensions_seen on suspensions using ((select laurel_sees_all()) or (select true from awards
  where awards.id = award_id and (awards.earner_id = (select laurel_person()) or awards.organization_id = any ((select laurel_organizations())::uuid[]))));
alter table lifted_suspensions enable row level security;
create policy lifted_suspensions_seen on lifted_suspensions using ((select laurel_sees_all()) or (select true from awards
  where awards.id = award_id and (awards.earner_id = (select laurel_person()) or awards.organization_id = any ((select laurel_organizations())::uuid[]))));
