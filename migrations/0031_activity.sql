-- The facts of an organization in the order of their time, all or of one kind or one actor: for the page on which admins look through them.
drop index events_organization;
create index events_organization on events (organization_id, at, id);
create index events_organization_kind on events (organization_id, name, at, id);
create index events_organization_actor on events (organization_id, actor_id, at, id) where actor_id is not null;
