import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** Reviews of drafts that were published or discarded since. */
async function clearReviews(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const old = await overdue(db, due, { at: 'ended_at', organizationId: 'organization_id' })
  const { rows } = await sql<Gone>`
    delete from draft_reviews where id in (select id from draft_reviews where ${old} limit ${due.most} for update skip locked)
    returning organization_id as "organizationId"`.execute(db)
  return rows
}

/** How long what was said of a draft is kept once the draft is gone. */
export const reviewKind: KeptKind = {
  name: 'draft-reviews',
  of: 'organization',
  usual: 365,
  least: 7,
  most: 2555,
  ...texts({
    what: 'Reviews of drafts: comments and approvals, counted from when the draft was published or discarded',
    goes: 'Comments and approvals are deleted. That there were some stays among what happened.',
    because: 'Who publishes should be able to show that colleagues approved it; a week is needed to look something up.',
  }),
  clear: clearReviews,
}
