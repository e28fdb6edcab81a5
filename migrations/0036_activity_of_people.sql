-- What people and their programs did, without what Laurel does by itself: what the page of activity begins with.
create index events_organization_people on events (organization_id, at, id) where actor_kind <> 'system';
