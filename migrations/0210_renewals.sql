-- An award that runs out can be renewed by a shorter attempt, which asks only what the renewal rule of its definition asks, and makes a new award
-- that names the one it renews (ADR 52).

-- Each version with a rule has, as a row of its own, the text that a renewal is asked by: everything that reads a text reads that one like any other.
alter table achievement_versions
  add column shortens_id uuid references achievement_versions,
  drop constraint achievement_versions_achievement_id_number_key;
comment on column achievement_versions.shortens_id is 'the version of which this is what a renewal is asked: it has the same number, and is listed nowhere by itself';
create unique index achievement_versions_number on achievement_versions (achievement_id, number) where shortens_id is null;
create unique index achievement_versions_shortens on achievement_versions (shortens_id) where shortens_id is not null;

alter table attempts add column renews_id uuid references awards;
comment on column attempts.renews_id is 'the award that this is to renew; null for what begins by itself';
create index attempts_renews on attempts (renews_id) where renews_id is not null;

alter table awards add column renews_id uuid references awards check (renews_id <> id);
comment on column awards.renews_id is 'the award that this one renews, which stays as it was';
create index awards_renews on awards (renews_id) where renews_id is not null;

-- A renewal is of the same micro-credential and the same person, and is not begun for what was taken back or renewed already.
create function check_renewing_attempt() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if new.renews_id is distinct from old.renews_id then
      raise exception 'What an attempt renews does not change.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if not exists (select from awards where id = new.renews_id and achievement_id = new.achievement_id and earner_id = new.earner_id and expires_at is not null) then
    raise exception 'Only an own award of the same micro-credential, which expires, is renewed.' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger attempts_renew_own before insert on attempts for each row when (new.renews_id is not null) execute function check_renewing_attempt();
create trigger attempts_renew_the_same before update of renews_id on attempts for each row execute function check_renewing_attempt();

-- An award names only one that was there before it, so that a chain has no circle; and of those that renew one, one counts.
create function check_renewing_award() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from awards where id = new.renews_id for no key update;
  if not exists (select from awards where id = new.renews_id and achievement_id = new.achievement_id and earner_id = new.earner_id and expires_at is not null) then
    raise exception 'Only an own award of the same micro-credential, which expires, is renewed.' using errcode = 'check_violation';
  end if;
  if exists (select from awards where renews_id = new.renews_id and not exists (select from revocations where award_id = awards.id)) then
    raise exception 'This award was renewed already.' using errcode = 'unique_violation';
  end if;
  return new;
end
$$;
create trigger awards_renew_own before insert on awards for each row when (new.renews_id is not null) execute function check_renewing_award();

-- Who is to be reminded that an award ends soon is looked for every hour.
create index awards_expires on awards (expires_at) where expires_at is not null;
