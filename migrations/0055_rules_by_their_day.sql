-- The values that were set last, for the home of those who set them: found without sorting all that an organization ever set.
create index value_rules_set on value_rules (organization_id, set_at desc, id desc) where amount > 0;
