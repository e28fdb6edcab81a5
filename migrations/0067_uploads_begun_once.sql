-- A beginning whose answer was lost is sent again, by a page or by what sends when no page is open: it is the same upload.

alter table uploads add column send_key text check (send_key ~ '^[A-Za-z0-9_-]{16,64}$');
create unique index uploads_send_key on uploads (attempt_id, send_key);
comment on column uploads.send_key is 'what its sender calls it: a beginning that is sent twice with it is one';
