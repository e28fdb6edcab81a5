import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { appealTakenBack } from './appeal-facts.ts'
import { mayAssignAppeal } from './appeal-policy.ts'
import { loadAppeal, requireOpenAppeal } from './load-appeal.ts'

export const takeHearingBack = command({
  name: 'appeal.take-back',
  says: 'Takes an appeal from who was to hear it, undecided, so that somebody else can. It counts against nobody, and what they scored is kept should they take it again.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ appealId: z.uuid() }),
  load: loadAppeal,
  may: mayAssignAppeal,

  async run({ db, now }, _input, appeal) {
    requireOpenAppeal(appeal)
    const { appealId } = appeal
    const released = await db
      .updateTable('assessments')
      .set({ releasedAt: now, releaseReason: 'by-an-admin' })
      .where('appealId', '=', appealId)
      .where('releasedAt', 'is', null)
      .where('finishedAt', 'is', null)
      .returning(['id as assessmentId', 'assessorId'])
      .executeTakeFirst()
    if (!released)
      throw conflict('nobody-hears', 'Nobody hears this appeal at the moment. Nothing was changed; you can give it to somebody.')
    return { appealId, ...released }
  },

  record: (_input, { organizationId, appealId }, { assessmentId, assessorId }) =>
    fact(appealTakenBack, { organizationId, subjectId: appealId }, { assessmentId, assessorId }),
})
