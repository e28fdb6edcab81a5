-- Some badges name their holder in a way that no address can be compared with: that is not known, and no finding that it is somebody else.
alter table imported_badges drop constraint imported_badges_about_check;
alter table imported_badges add constraint imported_badges_about_check
  check (about in ('you', 'someone-else', 'key', 'name', 'another-way', 'nobody'));
