-- How large a picture is as it is shown, so that a page keeps its place while it loads.
alter table files
  add column width integer check (width > 0),
  add column height integer check (height > 0),
  add constraint files_width_and_height check ((width is null) = (height is null));
comment on column files.width is 'of a picture as it is shown, turned as it asks for; null of what is no picture, or is shown by no browser';
