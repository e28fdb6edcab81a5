-- Transcripts: what a person chose of their awards, under a name; the links by which it is shown, and the signed record that was made of it.
create table transcripts (
  id         uuid primary key,
  person_id  uuid not null references people,
  name       text not null check (length(name) between 1 and 120),
  awards     uuid[] check (cardinality(awards) between 1 and 500),
  shows      text[] not null,
  revision   integer not null default 1,
  made_at    timestamptz not null,
  changed_at timestamptz not null
);
comment on column transcripts.awards is 'which awards; null for all, also those that come';
comment on column transcripts.shows is 'which parts beside the awards themselves: evidence, levels, value, pathways';
create index transcripts_list on transcripts (person_id, changed_at desc, id desc);
alter table transcripts enable row level security;
create policy transcripts_seen on transcripts using ((select laurel_sees_all()) or person_id = (select laurel_person()));
create trigger transcripts_are_not_emptied before truncate on transcripts for each statement execute function refuse_change();

create table transcript_links (
  id            uuid primary key,
  transcript_id uuid not null references transcripts on delete cascade,
  token_hash    text not null unique,
  token_sealed  bytea not null,
  made_at       timestamptz not null,
  expires_at    timestamptz not null check (expires_at > made_at),
  withdrawn_at  timestamptz
);
comment on table transcript_links is 'who has the link sees the transcript, until it ends or is withdrawn; who looked is not kept';
create index transcript_links_list on transcript_links (transcript_id, made_at desc);
alter table transcript_links enable row level security;
create policy transcript_links_seen on transcript_links using (
  (select laurel_sees_all()) or (select true from transcripts where transcripts.id = transcript_id)
);
create trigger transcript_links_are_not_emptied before truncate on transcript_links for each statement execute function refuse_change();

create table transcript_records (
  transcript_id   uuid primary key references transcripts on delete cascade,
  organization_id uuid not null references organizations,
  key_id          uuid not null references issuer_keys,
  document        bytea not null,
  digest          text not null,
  awards          integer not null check (awards > 0),
  signed_at       timestamptz not null
);
comment on table transcript_records is 'the last Comprehensive Learner Record that was signed of a transcript; made again it takes the place of the one before';
comment on column transcript_records.document is 'raw deflate of the UTF-8 JSON';
create index transcript_records_key on transcript_records (key_id);
create index transcript_records_organization on transcript_records (organization_id);
alter table transcript_records enable row level security;
create policy transcript_records_seen on transcript_records using (
  (select laurel_sees_all()) or (select true from transcripts where transcripts.id = transcript_id)
);
create trigger transcript_records_are_not_emptied before truncate on transcript_records for each statement execute function refuse_change();

create function forget_transcripts() returns trigger language plpgsql as $$
begin
  delete from transcripts where person_id = new.id;
  return null;
end
$$;
create trigger people_forget_transcripts after update of erased_at on people for each row
  when (old.erased_at is null and new.erased_at is not null) execute function forget_transcripts();
