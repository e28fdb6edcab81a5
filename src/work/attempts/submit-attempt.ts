import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { z } from 'zod'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { listOf, sentence } from '../../foundation/words/sentence.ts'
import { submissionHandedIn } from './attempt-facts.ts'
import { mayWorkOn } from './attempt-policy.ts'
import { isHandedIn } from './attempt-states.ts'
import { findEvidence } from './collected-evidence.ts'
import { type CollectedEvidence, findIncomplete, findUnchanged } from './find-incomplete.ts'
import { moveAttempt } from './move-attempt.ts'
import { openParts } from './open-parts.ts'
import { loadWork, requireInHand } from './work-in-hand.ts'
import { workingDaysAfter } from './working-days.ts'

export const submitAttempt = command({
  name: 'attempt.submit',
  says: 'Hands work in: freezes what is there, says what is to be judged and until when. Asking twice hands in once.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    attemptId: z.uuid(),
    /** A person who hands in what the assessor saw already says that this is meant. */
    unchanged: z.boolean().default(false),
  }),
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,

  async run(scene, { attemptId, unchanged }, work) {
    const { db, now, newId } = scene
    if (isHandedIn(work.state))
      throw conflict(
        'already-handed-in',
        'You have handed this in already, on {day, date, long}. It is safe, and there is nothing more to do.',
        { day: dayIn(work.timeZone, work.changedAt) },
      )
    requireInHand(work)
    const { definition, standing } = work
    const collected = await findEvidence(db, [attemptId])
    const last = await db
      .selectFrom('submissions')
      .where('attemptId', '=', attemptId)
      .orderBy('number', 'desc')
      .limit(1)
      .select(['number', 'evidence'])
      .executeTakeFirst()
    // Frozen below, in this shape.
    const all = findIncomplete(definition, collected, standing, (last?.evidence as CollectedEvidence | undefined) ?? null)
    const lacks = all.filter(({ blocks }) => blocks)
    if (lacks.length > 0)
      throw invalid(
        'incomplete',
        '{count, plural, one {One thing is} other {# things are}} missing before you can hand this in.',
        { count: lacks.length },
        lacks.map(({ requirementId, text, values }) => ({
          field: requirementId,
          text: '{part}: {lack}',
          values: { part: values.title, lack: sentence(text, values) },
        })),
      )

    const number = (last?.number ?? 0) + 1
    const { limit } = definition.resubmission
    if (limit !== null && number > limit + 1)
      throw conflict(
        'no-more-submissions',
        'This micro-credential can be handed in again {limit, plural, one {once} other {# times}}, and you have. You can start it again.',
        { limit },
      )

    const same = findUnchanged(definition, standing, all)
    if (same.length > 0 && !unchanged) {
      const names = criteriaOf(definition).filter(({ id }) => same.includes(id))
      throw invalid('unchanged', 'Nothing has changed since your assessor saw it. Hand it in as it is only if you mean to.', [
        {
          field: 'unchanged',
          text: 'Nothing is new for {names}. Say that you mean it.',
          values: {
            names: listOf(
              names.map(({ name }) => sentence('“{name}”', { name })),
              'commas',
            ),
          },
        },
      ])
    }

    const evidence = {
      answers: collected.answers.map(({ requirementId, body }) => ({ requirementId, body })),
      artifacts: collected.artifacts.map(
        ({ id, requirementId, kind, name, note, contentType, sizeBytes, digest, linkUrl, body, studentMedia }) => ({
          id,
          requirementId,
          kind,
          name,
          note,
          contentType,
          sizeBytes,
          digest,
          linkUrl,
          body,
          studentMedia,
        }),
      ),
    }
    const submissionId = newId()
    const dueOn = workingDaysAfter(dayIn(work.timeZone, now), definition.assessment.decisionDays)
    await db
      .insertInto('submissions')
      .values({
        id: submissionId,
        attemptId,
        number,
        evidence: JSON.stringify(evidence),
        openCriteria: openParts(definition, standing).criteria,
        digest: createHash('sha256').update(canonicalizeJson(evidence)).digest('hex'),
        submittedAt: now,
        dueOn,
      })
      .execute()
    await moveAttempt(scene, { attemptId, state: work.state }, 'submit')

    const earner = await db.selectFrom('people').where('id', '=', work.earnerId).select(['name', 'email']).executeTakeFirstOrThrow()
    await postMail(scene, {
      to: earner.email,
      personId: work.earnerId,
      organizationId: work.organizationId,
      kind: 'handed-in',
      subject: sentence('Handed in: “{title}”', { title: definition.title }),
      paragraphs: [
        sentence('{name}, your evidence for “{title}” has arrived whole and is with the assessors.', {
          name: earner.name,
          title: definition.title,
        }),
        sentence(
          '{readers, plural, one {One assessor weighs} other {Two assessors weigh}} it against the rubric you have seen. You have a decision by {day, date, long}.',
          { readers: definition.assessment.readers, day: dueOn },
        ),
        sentence('Until then nothing in it changes. You can look at it any time.'),
      ],
      button: { label: sentence('See where it stands'), url: `${scene.baseUrl}/work/${attemptId}` },
    })
    return { attemptId, submissionId, number, dueOn }
  },

  record: (_input, { organizationId, id }, { submissionId, number }) =>
    fact(submissionHandedIn, { organizationId, subjectId: submissionId }, { attemptId: id, number }),
})
