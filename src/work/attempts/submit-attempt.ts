import { z } from 'zod'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { judgingInWords, promiseSteps } from '../../definitions/achievements/judging-steps.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalid } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { listOf, sentence } from '../../foundation/words/sentence.ts'
import { findPromising } from '../../people/calendar/find-calendar.ts'
import { keepBasis } from '../consent/present-students.ts'
import { copyHandedIn } from '../links/copy-handed-in.ts'
import { hasOpenAppeal } from './appeals-of.ts'
import { submissionHandedIn } from './attempt-facts.ts'
import { mayWorkOn } from './attempt-policy.ts'
import { isHandedIn } from './attempt-states.ts'
import { findEvidence } from './collected-evidence.ts'
import { findIncomplete, findUnchanged } from './find-incomplete.ts'
import { captionsNow, freezeCaptions } from './freeze-captions.ts'
import { digestOf, frozenEvidence } from './frozen-evidence.ts'
import { findHandedInSoFar } from './handed-in-so-far.ts'
import { moveAttempt } from './move-attempt.ts'
import { openParts } from './open-parts.ts'
import { refuseLateRenewal } from './renewal-in-time.ts'
import { isShownToCoach } from './shown-to-coach.ts'
import { findTalkDue } from './talk-due.ts'
import { loadWork, requireInHand } from './work-in-hand.ts'

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
    if (work.purpose === 'anchor')
      throw conflict(
        'an-anchor',
        'This is a sample for assessors, so it isn’t handed in. Say on its own page that it is ready, and what was agreed of it.',
      )
    requireInHand(work)
    if (await hasOpenAppeal(db, attemptId))
      throw conflict(
        'appeal-open',
        'You have appealed, and somebody looks at what you handed in. You can hand in again once that is decided, or when you withdraw the appeal. All of it is kept.',
      )
    const { definition, standing } = work
    const collected = await findEvidence(db, [attemptId])
    const { number: last, decided, judged } = await findHandedInSoFar(db, attemptId)
    await refuseLateRenewal(db, work, { now, handedIn: last })
    const all = findIncomplete(definition, collected, standing, judged)
    const talk = await findTalkDue(db, attemptId, definition)
    if (talk?.holds)
      throw conflict(
        'talk-due',
        'A talk with a coach is due before you hand this in again. All of it is kept. A coach notes it once you have talked.',
      )
    if (definition.assessment.decidedBy === 'coach' && !(await isShownToCoach(db, attemptId)))
      throw conflict(
        'no-coach-yet',
        'The coach who saw your practice decides here, so show something of this to a coach first. All of it is kept.',
      )
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

    const number = last + 1
    const { limit } = definition.resubmission
    // What came back because something was missing was not judged, and does not count.
    if (limit !== null && decided > limit)
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

    const captions = await captionsNow(
      db,
      collected.artifacts.flatMap((artifact) => (artifact.captions ? [artifact.id] : [])),
    )
    const evidence = frozenEvidence(collected, captions)
    const submissionId = newId()
    const { today, calendar } = await findPromising(db, work.organizationId, now)
    const steps = promiseSteps(definition.assessment, today, calendar)
    const dueOn = steps.at(-1)?.dueOn ?? today
    await db
      .insertInto('submissions')
      .values({
        id: submissionId,
        attemptId,
        number,
        evidence: JSON.stringify(evidence),
        openCriteria: openParts(definition, standing).criteria,
        digest: digestOf(evidence),
        submittedAt: now,
        dueOn,
        steps: JSON.stringify(steps),
      })
      .execute()
    await keepBasis(db, submissionId, collected.artifacts)
    const open = openParts(definition, standing).requirements.map(({ id }) => id)
    await copyHandedIn(scene, { submissionId, attemptId, artifacts: collected.artifacts, open })
    await freezeCaptions(db, submissionId, captions)
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
        judgingInWords(definition.assessment),
        sentence('That is by {day, date, long}.', { day: dueOn }),
        sentence('Until then nothing in it changes. You can look at it any time.'),
      ],
      button: { label: sentence('See where it stands'), url: `${scene.baseUrl}/work/${attemptId}` },
    })
    return { attemptId, submissionId, number, dueOn }
  },

  record: (_input, { organizationId, id }, { submissionId, number }) =>
    fact(submissionHandedIn, { organizationId, subjectId: submissionId }, { attemptId: id, number }),
})
