import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { findPromising } from '../../people/calendar/find-calendar.ts'
import { workingDaysAfter } from '../../people/calendar/working-days.ts'

/** What an appeal is against: a decision to keep working, or that an award was taken back. */
export type AppealAgainst = 'decision' | 'revocation'
export type AppealOutcome = 'upheld' | 'changed'

/** Every appeal on an attempt, the first one first, as its earner knows of it: not who hears it, nor whether anyone does yet. */
export async function findAppeals(db: Queryable, attemptId: string) {
  const rows = await db
    .selectFrom('appeals')
    .innerJoin('submissions', 'submissions.id', 'appeals.submissionId')
    .where('appeals.attemptId', '=', attemptId)
    .orderBy('appeals.id')
    .select(['appeals.id', 'submissions.number', 'decisionId', 'awardId', 'revokedAt', 'reason', 'filedAt', 'appeals.dueOn'])
    .select(['withdrawnAt', 'decidedAt', 'answer', sql<AppealOutcome | null>`outcome`.as('outcome')])
    .execute()
  return rows.map((row) => ({
    ...row,
    against: row.awardId === null ? ('decision' as const) : ('revocation' as const),
    isOpen: row.withdrawnAt === null && row.decidedAt === null,
  }))
}
type AppealOf = Awaited<ReturnType<typeof findAppeals>>[number]

/** Whether an appeal on an attempt is being heard: meanwhile nothing is handed in again. */
export async function hasOpenAppeal(db: Queryable, attemptId: string): Promise<boolean> {
  const found = await db.selectFrom('appeals').where('attemptId', '=', attemptId).where('isOpen', '=', true).select('id').executeTakeFirst()
  return found !== undefined
}

/** What there is to appeal against, and the last day on which that may be done, by the calendar of who offers it. */
type Appealable = {
  against: AppealAgainst
  submissionId: string
  decisionId: string
  awardId: string | null
  revokedAt: Date | null
  /** The last day, all of it. */
  until: string
  isOver: boolean
  /** Within how many working days an appeal is decided. */
  heardIn: number
}

/**
 * What may be appealed against now, whether or not that was done: the decision to keep working on what was handed in last, or that the award was
 * taken back. What was decided on an appeal is final. Null where there is nothing.
 */
export async function findAppealable(
  db: Queryable,
  { attemptId, state, organizationId }: { attemptId: string; state: string; organizationId: string },
  now: Date,
): Promise<Appealable | null> {
  const found = state === 'returned' ? await lastDecision(db, attemptId) : state === 'earned' ? await takenBack(db, attemptId) : undefined
  if (!found) return null
  const { since, ...against } = found
  const [{ until, heardIn }, { today }] = await Promise.all([findWindow(db, organizationId, since), findPromising(db, organizationId, now)])
  return { ...against, until, isOver: today > until, heardIn }
}

/** The last day on which an appeal is taken against what was decided at a moment, and within how many working days it is decided then. */
export async function findWindow(db: Queryable, organizationId: string, decidedAt: Date): Promise<{ until: string; heardIn: number }> {
  const [{ today, calendar }, { within, heardIn }] = await Promise.all([
    findPromising(db, organizationId, decidedAt),
    appealDays(db, organizationId),
  ])
  return { until: workingDaysAfter(today, within, calendar), heardIn }
}

/** The decision on the last submission, where it is to keep working and an assessor made it. */
async function lastDecision(db: Queryable, attemptId: string) {
  const row = await db
    .selectFrom('submissions')
    .leftJoin('decisions', 'decisions.submissionId', 'submissions.id')
    .where('submissions.attemptId', '=', attemptId)
    .orderBy('submissions.number', 'desc')
    .orderBy('decisions.id', 'desc')
    .limit(1)
    .select(['submissions.id as submissionId', 'decisions.id as decisionId', 'outcome', 'decidedAt', 'appealId'])
    .executeTakeFirst()
  if (!row?.decisionId || !row.decidedAt || row.outcome !== 'keep-working' || row.appealId !== null) return
  return {
    against: 'decision' as const,
    submissionId: row.submissionId,
    decisionId: row.decisionId,
    awardId: null,
    revokedAt: null,
    since: row.decidedAt,
  }
}

async function takenBack(db: Queryable, attemptId: string) {
  const row = await db
    .selectFrom('awards')
    .innerJoin('revocations', 'revocations.awardId', 'awards.id')
    .innerJoin('decisions', 'decisions.id', 'awards.decisionId')
    .where('awards.attemptId', '=', attemptId)
    .select(['awards.id as awardId', 'decisions.id as decisionId', 'decisions.submissionId', 'revokedAt'])
    .executeTakeFirst()
  return row && { against: 'revocation' as const, ...row, since: row.revokedAt }
}

/** The one appeal that was made against it already, if any. */
export const appealAgainst = <Of extends Pick<AppealOf, 'decisionId' | 'awardId' | 'revokedAt'>>(
  appeals: readonly Of[],
  { against, decisionId, awardId, revokedAt }: Pick<Appealable, 'against' | 'decisionId' | 'awardId' | 'revokedAt'>,
): Of | null =>
  appeals.find((appeal) =>
    against === 'decision'
      ? appeal.awardId === null && appeal.decisionId === decisionId
      : appeal.awardId === awardId && appeal.revokedAt?.getTime() === revokedAt?.getTime(),
  ) ?? null

/** By when an organization takes appeals, and by when it decides them, in working days. */
export async function appealDays(db: Queryable, organizationId: string): Promise<{ within: number; heardIn: number }> {
  const { rows } = await sql<{
    within: number
    heardIn: number
  }>`select within, heard_in from appeal_days(${organizationId}::uuid)`.execute(db)
  if (!rows[0]) throw new Error('There are always some days.')
  return rows[0]
}
