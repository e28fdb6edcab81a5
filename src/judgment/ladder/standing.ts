import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict } from '../../foundation/platform/refusal.ts'

/** What stands in the way of who wants a seat: that they are new, and who else weighs it. */
type Seat = { submissionId: string; organizationId: string; assessorId: string; seat: string; isGiven: boolean }

/**
 * Whether somebody weighs on probation for an organization now, so that what they take is paired with one more.
 * @throws Refusal `needs-past-probation` where another one of the pair is on probation already; `left-to-lead` where a lead settles it
 */
export async function refuseByLadder(
  db: Queryable,
  { submissionId, organizationId, assessorId, seat, isGiven }: Seat,
): Promise<{ onProbation: boolean }> {
  const { rows } = await sql<{ onProbation: boolean; isPaired: boolean; leaves: boolean }>`
    select exists (select from probations where organization_id = ${organizationId}::uuid and person_id = ${assessorId}::uuid and ended_at is null)
        as "onProbation",
      exists (select from assessments where submission_id = ${submissionId}::uuid and on_probation and released_at is null) as "isPaired",
      ${seat} = 'adjudicator' and leaves_to_lead(${assessorId}::uuid, ${submissionId}::uuid, ${organizationId}::uuid,
        (select due_on from submissions where id = ${submissionId}::uuid)) as leaves`.execute(db)
  const [{ onProbation, isPaired, leaves }] = rows as [(typeof rows)[number]]
  if (leaves)
    throw isGiven
      ? conflict('left-to-lead', 'Assessors differ about this work, and a lead assessor settles it.')
      : conflict('left-to-lead', 'Assessors differ about this work, and a lead assessor settles it. Please open the next one.')
  if (onProbation && isPaired)
    throw isGiven
      ? conflict('needs-past-probation', 'Somebody on probation weighs it already, so this seat is for an assessor who is past it.')
      : conflict('needs-past-probation', 'The seat that is free is for an assessor who is past probation. Please open the next one.')
  return { onProbation }
}

/** How many submissions somebody on probation holds at a time at most; null for everyone else. */
export async function heldOnProbation(db: Queryable, personId: string, organizationId: string): Promise<number | null> {
  const row = await db
    .selectFrom('probations')
    .innerJoin('ladderRules', 'ladderRules.organizationId', 'probations.organizationId')
    .where('probations.organizationId', '=', organizationId)
    .where('probations.personId', '=', personId)
    .where('probations.endedAt', 'is', null)
    .select('ladderRules.probationAtOnce')
    .executeTakeFirst()
  return row?.probationAtOnce ?? null
}
