-- When someone was last here, for admins who look after their people. Written at most once an hour for each person.
alter table people add column last_seen_at timestamptz not null default '-infinity';
comment on column people.last_seen_at is 'the hour of the last request, no finer; -infinity for whoever never signed in';
update people set last_seen_at = seen.at from (select person_id, max(updated_at) as at from sessions group by person_id) as seen where seen.person_id = people.id;
create index people_last_seen on people (last_seen_at, id);
