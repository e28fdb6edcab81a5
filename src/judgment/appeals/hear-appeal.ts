import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { isQualified } from '../calibration/qualified.ts'
import { refuseConflict } from '../conflicts/find-conflict.ts'
import { restoreOwnScores } from '../queue/claim-submission.ts'
import { appealAssigned, appealTaken } from './appeal-facts.ts'
import { mayAssignAppeal, mayHearAppeal } from './appeal-policy.ts'
import { refuseUnlessIndependent } from './independence.ts'
import { type LoadedAppeal, loadAppeal, requireOpenAppeal } from './load-appeal.ts'

export const takeAppeal = command({
  name: 'appeal.take',
  says: 'Takes an appeal to hear it: only who saw none of the work before, and one assessor alone.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ appealId: z.uuid() }),
  load: loadAppeal,
  may: mayHearAppeal,

  async run(scene, _input, appeal) {
    const assessorId = personIdOf(scene.actor)
    if (!assessorId) throw new Error('The policy lets only people hear.')
    return giveHearing(scene, appeal, { assessorId, assignedBy: null })
  },

  record: (_input, { organizationId, appealId }, { assessmentId, isNew }) =>
    isNew ? fact(appealTaken, { organizationId, subjectId: appealId }, { assessmentId }) : null,
})

export const assignAppeal = command({
  name: 'appeal.assign',
  says: 'Gives an appeal to an assessor who saw none of the work before.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ appealId: z.uuid(), personId: z.uuid('Choose who hears it.') }),
  load: loadAppeal,
  may: mayAssignAppeal,

  async run(scene, { personId }, appeal) {
    const assesses = await scene.db
      .selectFrom('memberships')
      .where('personId', '=', personId)
      .where('organizationId', '=', appeal.organizationId)
      .where('endedAt', 'is', null)
      .where(({ eb, val }) => eb(val('assessor'), '=', ({ fn }) => fn.any('roles')))
      .select('id')
      .executeTakeFirst()
    if (!assesses)
      throw invalidAt('not-an-assessor-there', 'personId', 'This person does not assess for this organization. Choose another one.')
    if (personId === appeal.earnerId) throw invalidAt('own-work', 'personId', 'This is their own appeal. Choose another one.')
    const assignedBy = personIdOf(scene.actor) ?? personId
    return { ...(await giveHearing(scene, appeal, { assessorId: personId, assignedBy })), assessorId: personId }
  },

  record: (_input, { organizationId, appealId }, { assessmentId, assessorId, isNew }) =>
    isNew ? fact(appealAssigned, { organizationId, subjectId: appealId }, { assessmentId, assessorId }) : null,
})

/** Gives an appeal that is locked to one who may hear it. Who has it already keeps it. @throws Refusal why not, to them or to who gives it */
async function giveHearing(
  { db, now, newId }: Pick<Scene, 'db' | 'now' | 'newId'>,
  appeal: LoadedAppeal,
  { assessorId, assignedBy }: { assessorId: string; assignedBy: string | null },
): Promise<{ assessmentId: string; isNew: boolean }> {
  requireOpenAppeal(appeal)
  const { appealId, submissionId, achievementId, dueOn } = appeal
  const isGiven = assignedBy !== null
  const held = await db
    .selectFrom('assessments')
    .where('appealId', '=', appealId)
    .where('releasedAt', 'is', null)
    .select(['id', 'assessorId'])
    .executeTakeFirst()
  if (held?.assessorId === assessorId) return { assessmentId: held.id, isNew: false }
  if (held) throw conflict('appeal-taken', 'Another assessor hears this appeal already. Nothing was changed.')
  await refuseUnlessIndependent(db, assessorId, appealId, isGiven)
  await refuseConflict(db, assessorId, appeal, isGiven)
  if (!(await isQualified(db, assessorId, achievementId)))
    throw isGiven
      ? conflict('not-qualified', 'This micro-credential asks its assessors to calibrate first, and this assessor has not yet.')
      : conflict('not-qualified', 'This micro-credential asks its assessors to calibrate first. Nothing was taken; begin at “Calibration”.')
  if (await isOnProbation(db, assessorId, appeal.organizationId))
    throw isGiven
      ? conflict('on-probation', 'This assessor is on probation. Choose somebody who is past it.')
      : conflict('on-probation', 'You are on probation as an assessor, so somebody who is past it hears the appeal.')
  const assessmentId = newId()
  await db
    .insertInto('assessments')
    .values({ id: assessmentId, submissionId, assessorId, seat: 'appeal', appealId, dueOn, claimedAt: now, assignedBy })
    .execute()
  await restoreOwnScores({ db }, { submissionId, assessorId, assessmentId })
  return { assessmentId, isNew: true }
}

/** Who is new as an assessor does not have the last word. */
async function isOnProbation(db: Scene['db'], personId: string, organizationId: string): Promise<boolean> {
  const found = await db
    .selectFrom('probations')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .select('personId')
    .executeTakeFirst()
  return found !== undefined
}
