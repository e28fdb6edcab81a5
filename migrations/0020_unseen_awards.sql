-- Awards that their earners have not met yet: home opens with them until they were seen. Those from before count as seen.
create table unseen_awards (
  award_id  uuid primary key references awards,
  earner_id uuid not null references people
);
comment on table unseen_awards is 'a row until the earner has opened the award or put it away at home; gone as well when it is taken back';
create index unseen_awards_earner on unseen_awards (earner_id, award_id desc);

create function keep_unseen_award() returns trigger language plpgsql as $$
begin
  insert into unseen_awards (award_id, earner_id) values (new.id, new.earner_id);
  return null;
end
$$;
create trigger awards_unseen after insert on awards for each row execute function keep_unseen_award();
create function forget_unseen_award() returns trigger language plpgsql as $$
begin
  delete from unseen_awards where award_id = new.award_id;
  return null;
end
$$;
create trigger revocations_unseen after insert on revocations for each row execute function forget_unseen_award();
