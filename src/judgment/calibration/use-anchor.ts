import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { findEvidence } from '../../work/attempts/collected-evidence.ts'
import { findIncomplete } from '../../work/attempts/find-incomplete.ts'
import { captionsNow, freezeCaptions } from '../../work/attempts/freeze-captions.ts'
import { digestOf, frozenEvidence } from '../../work/attempts/frozen-evidence.ts'
import { keepBasis } from '../../work/consent/present-students.ts'
import { copyHandedIn } from '../../work/links/copy-handed-in.ts'
import { agreedOf, criteriaOfAnchor, type LockedAnchor, lockAnchor } from './anchors.ts'
import { anchorRetired, anchorUsed } from './calibration-facts.ts'
import { mayKeepAnchors } from './calibration-policy.ts'

export const putAnchorToUse = command({
  name: 'anchor.use',
  says: 'Puts an anchor to use: its evidence is frozen, and from then on what was agreed of it stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ anchorId: z.uuid() }),
  load: ({ db }, { anchorId }) => lockAnchor(db, anchorId),
  may: mayKeepAnchors,

  async run(scene, { anchorId }, anchor) {
    const { db, now } = scene
    if (anchor.state === 'in-use') return { began: false }
    if (anchor.state === 'retired') throw conflict('anchor-retired', 'This anchor is out of use for good. Nothing was changed.')
    const [criteria, agreed] = [await criteriaOfAnchor(db, anchor), await agreedOf(db, anchorId)]
    const lacking = criteria.filter(({ id }) => !agreed.some((each) => each.criterionId === id && each.reason.trim() !== ''))
    if (lacking.length > 0)
      throw invalid(
        'anchor-incomplete',
        'Before assessors can be compared with it, each criterion needs a level and the reason for it.',
        lacking.map(({ id, name }) => ({ field: `levels.${id}`, text: '“{name}” needs a level and a reason.', values: { name } })),
      )
    const submissionId =
      anchor.submissionId ??
      (await freeze(
        scene,
        anchor,
        criteria.map(({ id }) => id),
      ))
    await db.updateTable('anchors').set({ state: 'in-use', submissionId, changedAt: now }).where('id', '=', anchorId).execute()
    return { began: true }
  },

  record: ({ anchorId }, { organizationId, achievementId }, { began }) =>
    began ? fact(anchorUsed, { organizationId, subjectId: anchorId }, { achievementId }) : null,
})

/** Freezes what was written for an anchor, as handing in does. @throws Refusal `anchor-empty` */
async function freeze(scene: Scene, { attemptId, definition }: LockedAnchor, openCriteria: string[]): Promise<string> {
  const { db, now, newId } = scene
  const collected = await findEvidence(db, [attemptId])
  if (collected.artifacts.length === 0 && collected.answers.every(({ body }) => body.trim() === ''))
    throw invalid('anchor-empty', 'There is nothing in this anchor yet that could be weighed. Add answers, files or texts to it first.')
  const ofStudents = findIncomplete(definition, collected).filter(({ code }) => /^(students|consent)-/.test(code))
  if (ofStudents.length > 0)
    throw invalid(
      'students-in-anchor',
      'What families have not allowed, assessors must not see either. Settle this in the work first.',
      ofStudents.map(({ requirementId, text, values }) => ({ field: requirementId, text, values })),
    )
  const captions = await captionsNow(
    db,
    collected.artifacts.flatMap((artifact) => (artifact.captions ? [artifact.id] : [])),
  )
  const evidence = frozenEvidence(collected, captions)
  const submissionId = newId()
  await db
    .insertInto('submissions')
    .values({
      id: submissionId,
      attemptId,
      number: 1,
      evidence: JSON.stringify(evidence),
      openCriteria,
      digest: digestOf(evidence),
      submittedAt: now,
      // Nobody waits for it.
      dueOn: dayIn('UTC', now),
    })
    .execute()
  await keepBasis(db, submissionId, collected.artifacts)
  const open = [...new Set(collected.artifacts.map(({ requirementId }) => requirementId))]
  await copyHandedIn(scene, { submissionId, attemptId, artifacts: collected.artifacts, open })
  await freezeCaptions(db, submissionId, captions)
  return submissionId
}

export const retireAnchor = command({
  name: 'anchor.retire',
  says: 'Takes an anchor out of use: nobody is given it any more. What assessors were compared with stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ anchorId: z.uuid() }),
  load: ({ db }, { anchorId }) => lockAnchor(db, anchorId),
  may: mayKeepAnchors,
  async run(scene, { anchorId }, { state }) {
    if (state === 'retired') return { ended: false }
    await endAnchor(scene, anchorId)
    return { ended: true }
  },
  record: ({ anchorId }, { organizationId, achievementId }, { ended }) =>
    ended ? fact(anchorRetired, { organizationId, subjectId: anchorId }, { achievementId }) : null,
})

/** Ends the use of an anchor; who had it open is given another one. */
export async function endAnchor({ db, now }: Scene, anchorId: string): Promise<void> {
  await db.updateTable('anchors').set({ state: 'retired', changedAt: now }).where('id', '=', anchorId).execute()
  await db
    .updateTable('assessments')
    .set({ releasedAt: now })
    .where('seat', '=', 'calibration')
    .where('finishedAt', 'is', null)
    .where('releasedAt', 'is', null)
    .where('submissionId', 'in', (of) =>
      of
        .selectFrom('anchors')
        .where('id', '=', anchorId)
        .where('submissionId', 'is not', null)
        .select('submissionId')
        .$castTo<{ submissionId: string }>(),
    )
    .execute()
}
