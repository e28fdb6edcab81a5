-- What a printed certificate carries in its code: a short credential of the same award, signed once, when the first certificate is printed.
create table paper_credentials (
  award_id  uuid primary key references awards,
  key_id    uuid not null references issuer_keys,
  document  text not null check (length(document) between 2 and 20000),
  signed_at timestamptz not null
);
comment on table paper_credentials is 'made of the signed credential of the award, which has more; it can be made again, so it goes with who is forgotten';
create index paper_credentials_key on paper_credentials (key_id);
alter table paper_credentials enable row level security;
create policy paper_credentials_seen on paper_credentials using (
  (select laurel_sees_all()) or (select true from awards where awards.id = award_id and awards.earner_id = (select laurel_person()))
);
create trigger paper_credentials_are_not_emptied before truncate on paper_credentials for each statement execute function refuse_change();

create function forget_on_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from paper_credentials using awards where awards.id = award_id and awards.earner_id = new.id;
  return null;
end
$$;
create trigger people_forget_on_paper after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_on_paper();
