-- Webhooks, what they were sent, and the places of events are there only for who may read them, as the events themselves (0034).
alter table webhooks enable row level security;
create policy webhooks_seen on webhooks using ((select laurel_sees_all()) or organization_id = any ((select laurel_organizations())::uuid[]));
alter table webhook_deliveries enable row level security;
create policy webhook_deliveries_seen on webhook_deliveries using (
  (select laurel_sees_all()) or (select true from webhooks where webhooks.id = webhook_id)
);
-- What belongs to no organization has a chain of zeros, which nobody belongs to.
alter table event_places enable row level security;
create policy event_places_seen on event_places using ((select laurel_sees_all()) or chain = any ((select laurel_organizations())::uuid[]));
