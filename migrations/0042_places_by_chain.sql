-- What of one organization a subscriber has not heard yet is found without looking through what others did.
create index event_places_chain_place on event_places (chain, place);
