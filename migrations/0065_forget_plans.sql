-- A forgotten person's own sessions of learning go too, also where the attempt was decided and stays.
create function forget_plans() returns trigger language plpgsql as $$
begin
  delete from plan_units using attempts where attempts.id = plan_units.attempt_id and attempts.earner_id = new.id;
  return null;
end $$;
create trigger people_forget_plans after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_plans();
