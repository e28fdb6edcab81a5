import { sql } from 'kysely'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Due, type Gone, type KeptKind, overdue } from '../../foundation/platform/kept-kind.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** Trials whose day has passed or that were ended, with all that was written and said in them. */
async function clearTrials(db: OpenTransaction, due: Due): Promise<readonly Gone[]> {
  const at = "least(ended_at, (ends_on + 1)::timestamp at time zone 'UTC')"
  const old = await overdue(db, due, { at, organizationId: 'organization_id' })
  const { rows } = await sql<Gone>`
    delete from draft_trials where id in (select id from draft_trials where ${old} limit ${due.most} for update skip locked)
    returning organization_id as "organizationId"`.execute(db)
  return rows
}

/** How long a trial is kept once it is over. */
export const trialKind: KeptKind = {
  name: 'trials',
  of: 'organization',
  usual: 90,
  least: 7,
  most: 365,
  ...texts({
    what: 'Trials of drafts: what colleagues wrote to try a part, and what they said of it, counted from the end of the trial',
    goes: 'All of it is deleted. What its author changed in the draft stays.',
    because: 'It is of use while the draft is written. Nobody’s practice is kept for anything else.',
  }),
  clear: clearTrials,
}
