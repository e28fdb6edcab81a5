-- What was taken from shared work, found by the share.
create index artifacts_of_share on artifacts (of_share_id) where of_share_id is not null;
