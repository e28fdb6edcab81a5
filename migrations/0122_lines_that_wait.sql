-- Whether a line of the ledger still waits for somebody's approval. Nothing asks for one yet.
create function waits_for_approval(line uuid) returns boolean language sql stable as $$
  select false
$$;
