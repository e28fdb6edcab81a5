-- The earner's choice that the page of an award is shown to nobody but them and who answers for it.
create table award_hidings (
  award_id  uuid primary key references awards,
  hidden_at timestamptz not null
);
comment on table award_hidings is 'The award stands, and so do its place in the status list and its hosted assertion, in which no name is.';
