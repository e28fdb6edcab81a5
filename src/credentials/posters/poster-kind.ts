import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** Requests so long after they were asked or answered; those whose address nobody confirmed once their link has run out; and names of old posters. */
async function clearRequests(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const at = 'greatest(asked.asked_at, asked.proven_at, asked.said_at)'
  const old = await overdue(db, due, { at, organizationId: 'posters.organization_id' })
  const { rows } = await sql<Gone>`
    delete from poster_requests using (
      select asked.id, posters.organization_id from poster_requests asked join posters on posters.id = asked.poster_id
      where ${old} or (asked.state = 'unproven' and asked.token_until < ${due.now})
      limit ${due.most} for update of asked skip locked
    ) as old where poster_requests.id = old.id
    returning old.organization_id as "organizationId"`.execute(db)
  const closed = await overdue(db, due, { at: 'posters.closes_at', organizationId: 'posters.organization_id' })
  const { rows: names } = await sql<Gone>`
    delete from poster_names using (
      select named.poster_id, named.line, posters.organization_id from poster_names named join posters on posters.id = named.poster_id
      where ${closed} limit ${due.most} for update of named skip locked
    ) as old where poster_names.poster_id = old.poster_id and poster_names.line = old.line
    returning old.organization_id as "organizationId"`.execute(db)
  return [...rows, ...names]
}

/** How long it is known who asked by a poster. */
export const posterKind: KeptKind = {
  name: 'poster-requests',
  of: 'organization',
  usual: 180,
  least: 30,
  most: 1095,
  ...texts({
    what: 'Who asked by a poster and what they wrote, answered or not; and the names of its record once it is closed',
    goes: 'The request and the names are deleted. Awards that came of it stay, with their list.',
    because: 'Somebody may ask within weeks why they were not approved. A request that nobody confirmed goes after a week.',
  }),
  clear: clearRequests,
}
