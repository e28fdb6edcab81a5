-- A signed record also encloses badges that its person brought in. Which, says whether others are still given it.
alter table transcript_records add column imported uuid[] not null default '{}';
comment on column transcript_records.imported is 'the imported badges that are enclosed, as their issuers signed them';
