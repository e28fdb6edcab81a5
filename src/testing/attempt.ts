import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { addText } from '../work/artifacts/add-artifact.ts'
import { saveAnswer } from '../work/artifacts/save-answer.ts'
import { startAttempt } from '../work/attempts/start-attempt.ts'
import type { District } from './submission.ts'

/** An attempt begun by the commands themselves, with nothing in it. */
export async function anAttempt({ world, earner, achievement }: District, by: Person = earner) {
  const { attemptId } = await perform(world, by, startAttempt, { achievementId: achievement.id })
  return attemptId
}

/** Fills an attempt at the small definition, so that it can be handed in. */
export async function fillAttempt({ world, earner }: District, attemptId: string, by: Person = earner) {
  await perform(world, by, saveAnswer, { attemptId, requirementId: 'context', body: 'Twenty-six students. '.repeat(30), revision: 0 })
  await perform(world, by, addText, { attemptId, requirementId: 'tally', name: 'Tally', body: 'Seven spoke on Tuesday, eleven on Friday.' })
}

/** A decision of "keep working" on the last submission, by direct inserts: these criteria are shown, the others have a next step. */
export async function keepWorking(
  { world, assessor }: District,
  attemptId: string,
  levels: Record<string, 'not-yet' | 'approaching' | 'demonstrated' | 'extended'>,
) {
  const submission = await world.db
    .selectFrom('submissions')
    .where('attemptId', '=', attemptId)
    .orderBy('number', 'desc')
    .select('id')
    .executeTakeFirstOrThrow()
  const assessmentId = world.newId()
  const decisionId = world.newId()
  await world.db
    .insertInto('assessments')
    .values({ id: assessmentId, submissionId: submission.id, assessorId: assessor.id, claimedAt: world.now(), finishedAt: world.now() })
    .execute()
  await world.db
    .insertInto('decisions')
    .values({
      id: decisionId,
      submissionId: submission.id,
      outcome: 'keep-working',
      message: 'You are close.',
      decidedBy: assessor.id,
      decidedAt: world.now(),
    })
    .execute()
  await world.db.insertInto('decisionReadings').values({ decisionId, assessmentId, assessorId: assessor.id }).execute()
  await world.db
    .insertInto('decisionLevels')
    .values(
      Object.entries(levels).map(([criterionId, level]) => ({
        decisionId,
        criterionId,
        level,
        reason: `Seen at ${level}.`,
        nextStep: level === 'demonstrated' || level === 'extended' ? '' : 'Count to three before you nod.',
      })),
    )
    .execute()
  for (const state of ['in_assessment', 'returned'])
    await world.db.updateTable('attempts').set({ state, changedAt: world.now() }).where('id', '=', attemptId).execute()
  return { decisionId }
}
