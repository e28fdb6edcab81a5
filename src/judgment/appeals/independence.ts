import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, type Refusal } from '../../foundation/platform/refusal.ts'

/** Why somebody may not hear an appeal: they saw something of it before. As `appeal_bars` says it. */
const bars = ['weighed-it', 'checked-it', 'signed-it-off', 'coached-it', 'co-signed-it', 'took-it-back'] as const
type Bar = (typeof bars)[number]

const refusals: Record<Bar, () => Refusal> = {
  'weighed-it': () => conflict('weighed-it', 'You weighed this work before, so somebody who saw none of it hears the appeal.'),
  'checked-it': () => conflict('checked-it', 'You looked whether everything is there in this work, so somebody else hears the appeal.'),
  'signed-it-off': () =>
    conflict('signed-it-off', 'You signed off what this is against, or sent it back, so somebody else hears the appeal.'),
  'coached-it': () => conflict('coached-it', 'You coached this work, so somebody else hears the appeal.'),
  'co-signed-it': () => conflict('co-signed-it', 'You were asked to sign some of this work, so somebody else hears the appeal.'),
  'took-it-back': () => conflict('took-it-back', 'You took this award back, so somebody else hears the appeal.'),
}

/** The same for an admin who would give it to them. */
const refusalsForAdmins: Record<Bar, () => Refusal> = {
  'weighed-it': () => conflict('weighed-it', 'This assessor weighed the work before. Choose somebody who saw none of it.'),
  'checked-it': () => conflict('checked-it', 'This assessor looked whether everything is there in it. Choose somebody else.'),
  'signed-it-off': () => conflict('signed-it-off', 'This assessor signed off what it is against, or sent it back. Choose somebody else.'),
  'coached-it': () => conflict('coached-it', 'This assessor coached the work. Choose somebody else.'),
  'co-signed-it': () => conflict('co-signed-it', 'This assessor was asked to sign some of the work. Choose somebody else.'),
  'took-it-back': () => conflict('took-it-back', 'This assessor took the award back. Choose somebody else.'),
}

/** @throws Refusal whose code says what they saw of it, in words to them, or to an admin who would give it to them */
export async function refuseUnlessIndependent(db: Queryable, personId: string, appealId: string, isForAdmin = false): Promise<void> {
  const { rows } = await sql<{ bar: string | null }>`select appeal_bars(${personId}::uuid, ${appealId}::uuid) as bar`.execute(db)
  const bar = bars.find((each) => each === rows[0]?.bar)
  if (bar) throw (isForAdmin ? refusalsForAdmins : refusals)[bar]()
}
