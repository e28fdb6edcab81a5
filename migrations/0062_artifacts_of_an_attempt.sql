-- All artifacts of an attempt, removed ones too: those of a submission stay in it, and whether they may be shown is asked of each.
create index artifacts_of_attempt on artifacts (attempt_id);
