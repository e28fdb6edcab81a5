import type { Requirement } from '../../definitions/achievements/definition.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { isHandedIn } from '../attempts/attempt-states.ts'
import { requireOpenPart, type WorkInHand } from '../attempts/work-in-hand.ts'
import { leakAnswered } from './leak-facts.ts'

type Asked = { db: OpenTransaction }
type Maskable = { id: string; requirementId: string; maskedFrom: string | null }

/** A copy stands for what was handed in. */
const handedInAs = ({ id, maskedFrom }: Maskable): string[] => (maskedFrom === null ? [id] : [id, maskedFrom])

/** Whether somebody who weighs the work asked for a masked copy of this artifact, and waits for it. */
async function isMaskingAsked({ db }: Asked, artifact: Maskable): Promise<boolean> {
  const asked = await db
    .selectFrom('leaks')
    .where('artifactId', 'in', handedInAs(artifact))
    .where('answeredAt', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return asked !== undefined
}

/**
 * The part of an artifact whose place a masked copy takes: one that is open; or, of what is with the assessors, one of which a masked copy was
 * asked for. @throws Refusal where it is neither
 */
export async function requireMaskPart(asked: Asked, work: WorkInHand, artifact: Maskable): Promise<Requirement> {
  const requirement = work.definition.requirements.find(({ id }) => id === artifact.requirementId)
  if (!requirement) throw missing('requirement')
  if (isHandedIn(work.state) && (await isMaskingAsked(asked, artifact))) return requirement
  return requireOpenPart(work, artifact.requirementId)
}

/** What was asked to be masked is: from now on who weighs the work is shown the copy. A copy of a copy stands for what was handed in. */
export async function answerMasked(
  { db, now }: Pick<Scene, 'db' | 'now'>,
  { artifact, copyId, earnerId }: { artifact: Maskable; copyId: string; earnerId: string },
): Promise<string[]> {
  await db.updateTable('leaks').set({ copyId }).where('copyId', '=', artifact.id).execute()
  const answered = await db
    .updateTable('leaks')
    .set({ answer: 'masked', copyId, answeredAs: 'earner', answeredBy: earnerId, answeredAt: now })
    .where('artifactId', 'in', handedInAs(artifact))
    .where('answeredAt', 'is', null)
    .returning('submissionId')
    .execute()
  return [...new Set(answered.map(({ submissionId }) => submissionId))]
}

/** The facts of it. */
export const maskedFacts = (
  { organizationId, id: attemptId }: Pick<WorkInHand, 'organizationId' | 'id'>,
  submissionIds: readonly string[],
): Fact[] =>
  submissionIds.map((subjectId) => fact(leakAnswered, { organizationId, subjectId }, { attemptId, answer: 'masked', by: 'earner' }))
