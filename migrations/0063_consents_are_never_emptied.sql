-- What families said is never emptied either.
create trigger consents_are_never_emptied before truncate on consents for each statement execute function refuse_change();
