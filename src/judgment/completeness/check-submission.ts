import { z } from 'zod'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { moveAttempt } from '../../work/attempts/move-attempt.ts'
import { submissionFoundComplete, submissionSentBack } from './completeness-facts.ts'
import { mayCheckSubmission } from './completeness-policy.ts'

const what = z.string().trim().max(600, 'Please keep it under 600 characters.')

export const checkSubmission = command({
  name: 'submission.check',
  says: 'Says whether everything is there that was asked for, before anyone weighs it. What is missing goes back to the earner, with nothing judged.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    submissionId: z.uuid(),
    outcome: z.enum(['complete', 'returned'], 'Say whether everything is there.'),
    /** By requirement, what is missing in it. */
    lacks: z.record(z.string().max(40), what).default({}),
    message: z.string().trim().max(2000, 'Please keep the message under 2,000 characters.').default(''),
  }),

  load: async ({ db }, { submissionId }) => {
    const found = await db
      .selectFrom('submissions')
      .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('submissions.id', '=', submissionId)
      .select(['submissions.id as submissionId', 'attempts.id as attemptId', 'attempts.state', 'attempts.earnerId', 'attempts.versionId'])
      .select('achievements.organizationId')
      .forUpdate('attempts')
      .executeTakeFirstOrThrow(() => missing('submission'))
    // Asked once the attempt is locked: of two who look at once, the second sees what the first has said.
    const open = await db.selectFrom('openSubmissions').where('submissionId', '=', submissionId).select('step').executeTakeFirst()
    return { ...found, step: open?.step ?? null }
  },

  may: mayCheckSubmission,

  async run(scene, { outcome, lacks, message }, { submissionId, attemptId, state, earnerId, versionId, organizationId, step }) {
    const { db, actor, now } = scene
    if (step !== 'check')
      throw conflict('not-to-check', 'Somebody has looked through this already, or it was taken back. Nothing was changed.')
    const { title, requirements } = await findVersionText(db, versionId)
    const missingParts = Object.entries(lacks).flatMap(([requirementId, words]) => (words === '' ? [] : [{ requirementId, what: words }]))
    if (missingParts.some(({ requirementId }) => !requirements.some(({ id }) => id === requirementId)))
      throw invalid('requirement-unknown', 'This micro-credential has no such requirement.')
    if (outcome === 'complete' && missingParts.length > 0)
      throw invalidAt('complete-with-lacks', 'outcome', 'You named something that is missing. Send it back, or take the words out.')
    if (outcome === 'returned' && missingParts.length === 0)
      throw invalidAt('nothing-missing', 'outcome', 'Name what is missing in at least one part, so that the earner knows what to add.')
    const checkedBy = personIdOf(actor)
    if (!checkedBy) throw new Error('The policy lets only people look.')

    await db
      .insertInto('completenessChecks')
      .values({
        submissionId,
        checkedBy,
        checkedAt: now,
        outcome,
        lacks: JSON.stringify(missingParts),
        message: outcome === 'returned' ? message : '',
      })
      .execute()
    if (outcome === 'returned') {
      await moveAttempt({ db, now }, { attemptId, state }, 'send-back')
      const titleOf = new Map(requirements.map(({ id, title: part }) => [id, part]))
      await tellMissing(
        scene,
        { earnerId, attemptId, organizationId, title, message },
        missingParts.map((lack) => ({ part: titleOf.get(lack.requirementId) ?? '', what: lack.what })),
      )
    }
    return { attemptId, outcome }
  },

  record: (_input, { organizationId, submissionId, attemptId }, { outcome }) =>
    fact(outcome === 'complete' ? submissionFoundComplete : submissionSentBack, { organizationId, subjectId: submissionId }, { attemptId }),
})

type Told = { earnerId: string; attemptId: string; organizationId: string; title: string; message: string }

/** Tells the earner what is missing, and that nothing was judged. */
async function tellMissing(
  scene: Scene,
  { earnerId, attemptId, organizationId, title, message }: Told,
  lacks: readonly { part: string; what: string }[],
): Promise<void> {
  const earner = await scene.db.selectFrom('people').where('id', '=', earnerId).select(['name', 'email']).executeTakeFirstOrThrow()
  await postMail(scene, {
    to: earner.email,
    personId: earnerId,
    organizationId,
    kind: 'sent-back',
    subject: sentence('Something is missing in “{title}”', { title }),
    paragraphs: [
      sentence('{name}, somebody looked whether everything is there in your evidence for “{title}”, and something is missing:', {
        name: earner.name,
        title,
      }),
      ...lacks.map(({ part, what: words }) => sentence('{part}: {what}', { part, what: words })),
      ...(message ? [message] : []),
      sentence(
        'Nothing was judged, and this does not count as handing in. Everything you collected is still there: add what is missing, and hand in again.',
      ),
    ],
    button: { label: sentence('Add what is missing'), url: `${scene.baseUrl}/work/${attemptId}` },
  })
}
