import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { loadMembership } from '../../people/memberships/memberships.ts'
import { findStanding } from './find-standing.ts'
import { leadSet, probationEnded, probationSet } from './ladder-facts.ts'
import { mayKeepLadder } from './ladder-policy.ts'

const notAnAssessor = () => conflict('not-an-assessor', 'This person does not assess for your organization. Nothing was changed.')

export const setProbation = command({
  name: 'probation.set',
  says: 'Says how many assessments of an assessor are paired with one more, counting those since their probation began. As many as they have done, or none, ends it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    membershipId: z.uuid(),
    assessments: z.coerce
      .number('Give a number from 0 to 50.')
      .int('Give a number from 0 to 50.')
      .min(0, 'Give a number from 0 to 50.')
      .max(50, 'Give a number from 0 to 50.'),
  }),
  load: loadMembership,
  may: mayKeepLadder,

  async run({ db, now }, { assessments }, { personId, organizationId, roles }): Promise<Fact[]> {
    if (!roles.includes('assessor')) throw notAnAssessor()
    const { probation } = await findStanding(db, personId, organizationId, now)
    const about = { organizationId, subjectId: personId }
    const isOpen = probation !== null && probation.endedAt === null
    if (!isOpen) {
      if (assessments === 0) return []
      await db
        .insertInto('probations')
        .values({ organizationId, personId, assessments, begunAt: now })
        .onConflict((clash) => clash.columns(['organizationId', 'personId']).doUpdateSet({ assessments, begunAt: now, endedAt: null }))
        .execute()
      return [fact(probationSet, about, { assessments })]
    }
    if (assessments === probation.of) return []
    const endedAt = assessments <= probation.done ? now : null
    await db
      .updateTable('probations')
      .set({ assessments, endedAt })
      .where('organizationId', '=', organizationId)
      .where('personId', '=', personId)
      .execute()
    return [endedAt ? fact(probationEnded, about, { assessments: probation.done }) : fact(probationSet, about, { assessments })]
  },

  record: (_input, _loaded, facts) => facts,
})

export const setLead = command({
  name: 'lead-assessor.set',
  says: 'Makes an assessor a lead, who settles where others differ and keeps anchors; or no longer.',
  reach: everyDoor,
  limits: null,
  input: z.object({ membershipId: z.uuid(), isLead: z.boolean() }),
  load: loadMembership,
  may: mayKeepLadder,

  async run({ db, now }, { membershipId, isLead }, { personId, organizationId, roles }) {
    if (isLead && !roles.includes('assessor')) throw notAnAssessor()
    const { isLead: was, probation } = await findStanding(db, personId, organizationId, now)
    if (isLead && probation && probation.endedAt === null)
      throw conflict('still-on-probation', 'Who is on probation settles nothing yet. End their probation first.')
    await db.updateTable('memberships').set({ isLead }).where('id', '=', membershipId).execute()
    return { changed: was !== isLead }
  },

  record: ({ isLead }, { organizationId, personId }, { changed }) =>
    changed ? fact(leadSet, { organizationId, subjectId: personId }, { isLead }) : null,
})

/** Ends the probation of whoever has now done all of theirs, in the transaction of the decision that says so. */
export async function countProbation(
  { db, now }: Scene,
  { submissionId, organizationId, decisionId }: { submissionId: string; organizationId: string; decisionId: string | null },
): Promise<Fact[]> {
  if (decisionId === null) return []
  const weighed = await db
    .selectFrom('assessments')
    .innerJoin('probations', 'probations.personId', 'assessments.assessorId')
    .where('submissionId', '=', submissionId)
    .where('onProbation', '=', true)
    .where('releasedAt', 'is', null)
    .where('probations.organizationId', '=', organizationId)
    .where('probations.endedAt', 'is', null)
    .select('probations.personId')
    .forUpdate('probations')
    .execute()
  const facts: Fact[] = []
  for (const { personId } of weighed) {
    const { probation } = await findStanding(db, personId, organizationId, now)
    if (!probation || probation.done < probation.of) continue
    await db
      .updateTable('probations')
      .set({ endedAt: now })
      .where('organizationId', '=', organizationId)
      .where('personId', '=', personId)
      .execute()
    facts.push(fact(probationEnded, { organizationId, subjectId: personId }, { assessments: probation.done }))
  }
  return facts
}
