import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** Reports that an admin answered, and the words of kudos that were removed long ago. */
async function clearReports(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const settled = await overdue(db, due, { at: 'settled_at', organizationId: 'organization_id' })
  const removed = await overdue(db, due, { at: 'removed_at', organizationId: 'organization_id' })
  const { rows } = await sql<Gone>`
    with reports as (
      delete from kudos_reports where id in (select id from kudos_reports where ${settled} limit ${due.most} for update skip locked)
      returning organization_id
    ), words as (
      update kudos set sticker = null, note = null, reason = '' where id in (
        select id from kudos where (sticker is not null or note is not null or reason <> '') and ${removed} limit ${due.most} for update skip locked)
      returning organization_id
    )
    select organization_id as "organizationId" from (select organization_id from reports union all select organization_id from words) as gone`.execute(
    db,
  )
  return rows
}

/** How long it is kept what was reported, and what was removed. */
export const reportKind: KeptKind = {
  name: 'kudos-reports',
  of: 'organization',
  usual: 180,
  least: 30,
  most: 730,
  ...texts({
    what: 'Reports of kudos that an admin answered, and the words of kudos that were removed',
    goes: 'The report is deleted, and the words are. Kudos that stand stay with the moment.',
    because: 'Who asks why something was removed asks within weeks; nobody’s unkind line is kept for years.',
  }),
  clear: clearReports,
}
