-- What micro-credentials are about is an organization's own list: each category has a color of the palette and a mark to begin with.
create table categories (
  organization_id uuid not null references organizations,
  name            text not null check (length(name) between 1 and 60),
  color           text not null check (color in ('green', 'blue', 'purple', 'teal', 'lime', 'rust', 'pink', 'violet', 'navy', 'amber', 'slate', 'brown', 'red', 'indigo')),
  mark            text not null check (mark ~ '^[a-z0-9-]{1,40}$'),
  added_at        timestamptz not null default now(),
  primary key (organization_id, name)
);
comment on table categories is 'what an organization’s micro-credentials are about: fourteen from the beginning, and what it adds; a definition names one';
comment on column categories.color is 'a color of the palette that keeps white marks and names readable; a published badge keeps the one it was drawn with';
comment on column categories.mark is 'the mark of a badge whose author has chosen none';
create unique index categories_name on categories (organization_id, lower(name));

create function add_first_categories(organization uuid) returns void language sql as $$
  insert into categories (organization_id, name, color, mark) values
    (organization, 'Formative assessment', 'green', 'clipboard-check'),
    (organization, 'Discourse', 'blue', 'messages-square'),
    (organization, 'Literacy', 'purple', 'book-open'),
    (organization, 'Numeracy', 'teal', 'calculator'),
    (organization, 'Science and inquiry', 'lime', 'microscope'),
    (organization, 'Culture', 'rust', 'heart-handshake'),
    (organization, 'Learner support', 'pink', 'hand-helping'),
    (organization, 'Inclusion', 'violet', 'accessibility'),
    (organization, 'Data literacy', 'navy', 'chart-column'),
    (organization, 'Motivation', 'amber', 'flame'),
    (organization, 'Technology for learning', 'slate', 'laptop'),
    (organization, 'Family and community', 'brown', 'house'),
    (organization, 'Health and safety', 'red', 'shield-plus'),
    (organization, 'Leadership', 'indigo', 'compass')
$$;
create function fill_categories() returns trigger language plpgsql as $$
begin
  perform add_first_categories(new.id);
  return null;
end
$$;
-- Schools offer nothing of their own.
create trigger organizations_fill_categories after insert on organizations
  for each row when (new.kind <> 'school') execute function fill_categories();
select add_first_categories(id) from organizations where kind <> 'school';
