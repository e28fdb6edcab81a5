-- Renditions of any kind: what is found on the way belongs to the kind, and which kinds there are, whoever makes them says.
alter table renditions drop constraint renditions_kind_check;
alter table renditions add constraint renditions_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
alter table renditions alter column found drop not null;
alter table renditions alter column found drop default;
-- Nothing was found of what is still to be made.
update renditions set found = null where state <> 'ready';
alter table renditions add constraint renditions_found_check check ((state = 'ready') = (found is not null));
comment on column renditions.kind is 'what it is for, such as clean: the copy for assessors who must not know whose work it is. Each kind has its maker in the code';
comment on column renditions.found is 'what was found in the first file while this was made. Of a clean copy: the names of people that the file says beside its content, and whether it names a place; told to who added it';
-- The renditions of a kind that still wait are asked for by the minute.
drop index renditions_waiting;
create index renditions_waiting on renditions (kind, asked_at) where state = 'waiting';
