-- Which parts open again with a criterion that is not yet shown: what a next step asks for must be something that can be done.
alter table decision_levels add column reopens text[];
comment on column decision_levels.reopens is 'ids of the requirements that open again with this criterion while it is not shown; null or empty opens its own';
