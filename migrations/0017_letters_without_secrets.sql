-- What each letter is, so that whoever looks after the mail need not read it; and no link that stands for its reader in clear.
alter table messages add column kind text;
update messages set kind = case
  when subject like '% invites you to Laurel' then 'invitation'
  when subject like 'Handed in: %' then 'handed-in'
  when subject like 'Keep working: %' or subject like 'You earned %' then 'decision'
  when subject like 'Your award % was taken back' then 'taken-back'
  when subject = 'Your sign-in link' then 'sign-in-link'
  when subject = 'Confirm your address for Laurel' then 'sign-up'
  when subject = 'Confirm this address for Laurel' then 'address'
  else 'account'
end;
alter table messages
  alter column kind set not null,
  add constraint messages_kind check (kind in ('invitation', 'sign-in-link', 'sign-up', 'address', 'account', 'handed-in', 'decision', 'taken-back')),
  drop column confidential,
  add column secret_sealed bytea;
comment on column messages.kind is 'says who may read it: a letter about someone''s work is between its reader and the assessor, one with a link that stands for its reader is theirs alone';
comment on column messages.secret_sealed is 'what makes its link whole, sealed under the master key; gone once the letter is sent, or can open nothing any more. The text has {link-secret} in its place';
create index messages_with_secrets on messages (created_at) where secret_sealed is not null;

-- Links written in clear until now: those of letters that were sent, and of those that nobody will send any more.
update messages set
  body_text = regexp_replace(body_text, '(/invitations/|[?&]token=)[A-Za-z0-9_-]{20,}', '\1{link-secret}', 'g'),
  body_html = regexp_replace(body_html, '(/invitations/|[?&]token=|&amp;token=)[A-Za-z0-9_-]{20,}', '\1{link-secret}', 'g')
where kind in ('invitation', 'sign-in-link', 'sign-up', 'address') and (sent_at is not null or created_at < now() - interval '1 day');
