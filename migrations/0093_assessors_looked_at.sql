-- What an assessor recognized and what they handed back: a few of the many that they weighed.
create index assessments_recognized on assessments (assessor_id, released_at desc) where knows_earner;
create index assessments_handed_back on assessments (assessor_id, released_at desc) where released_at is not null;
