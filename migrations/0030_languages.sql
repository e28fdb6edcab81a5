-- Each person's language, for their screens and letters; null while their browser says it. A letter keeps the one it was written in.
alter table people add column locale text check (locale in ('en', 'es'));
comment on column people.locale is 'the language this person chose for screens and letters; null while the browser says it, and letters are in English';
alter table messages add column locale text not null default 'en' check (locale in ('en', 'es'));
comment on column messages.locale is 'the language the letter was written in';
