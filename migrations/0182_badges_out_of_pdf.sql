-- A certificate or transcript may have its signed document attached.
alter table imported_badges
  drop constraint imported_badges_container_check,
  add constraint imported_badges_container_check check (container in ('json', 'jwt', 'png', 'svg', 'pdf'));
