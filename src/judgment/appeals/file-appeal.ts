import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { findPromising } from '../../people/calendar/find-calendar.ts'
import { workingDaysAfter } from '../../people/calendar/working-days.ts'
import { appealAgainst, findAppealable, findAppeals } from '../../work/attempts/appeals-of.ts'
import { loadWork } from '../../work/attempts/work-in-hand.ts'
import { appealFiled } from './appeal-facts.ts'
import { tellOfFiling } from './appeal-letters.ts'
import { mayAppeal } from './appeal-policy.ts'

export const fileAppeal = command({
  name: 'appeal.file',
  says: 'Appeals, once and with a reason: against a decision to keep working on what was handed in last, or against an award being taken back. Somebody who saw none of it looks again.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    attemptId: z.uuid(),
    reason: z
      .string()
      .trim()
      .min(20, 'Say in a sentence or two what was overlooked, or what you see differently.')
      .max(4000, 'Please keep the reason under 4,000 characters.'),
  }),

  load: (scene, { attemptId }) => loadWork(scene, attemptId),

  may: mayAppeal,

  async run(scene, { attemptId, reason }, work) {
    const { db, now, newId } = scene
    const { organizationId, earnerId, state, definition } = work
    const [appealable, appeals] = await Promise.all([
      findAppealable(db, { attemptId, state, organizationId }, now),
      findAppeals(db, attemptId),
    ])
    if (appeals.some(({ isOpen }) => isOpen))
      throw conflict('appeal-open', 'You have appealed already, and somebody looks at it. There is nothing more to do.')
    if (!appealable)
      throw conflict(
        'nothing-to-appeal',
        'There is nothing here to appeal against. An appeal is against a decision to keep working on what you handed in last, or against an award being taken back; what was decided on an appeal is final.',
      )
    if (appealAgainst(appeals, appealable))
      throw conflict('appealed-before', 'You have appealed against this before. Against each decision that can be done once.')
    if (appealable.isOver)
      throw conflict('appeal-too-late', 'An appeal against this was possible until {day, date, long}. Your text is kept here.', {
        day: appealable.until,
      })

    const { today, calendar } = await findPromising(db, organizationId, now)
    const dueOn = workingDaysAfter(today, appealable.heardIn, calendar)
    const appealId = newId()
    const { submissionId, decisionId, awardId, revokedAt, against } = appealable
    await db
      .insertInto('appeals')
      .values({ id: appealId, organizationId, attemptId, submissionId, decisionId, awardId, revokedAt, reason, filedAt: now, dueOn })
      .execute()
    await tellOfFiling(scene, { attemptId, earnerId, organizationId, title: definition.title, dueOn })
    return { appealId, attemptId, against, dueOn }
  },

  record: (_input, { organizationId }, { appealId, attemptId, against }) =>
    fact(appealFiled, { organizationId, subjectId: appealId }, { attemptId, against }),
})
