import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { giveRole } from './give-role.ts'
import { assessorRoleRefused } from './ladder-facts.ts'
import { mayKeepLadder } from './ladder-policy.ts'
import { ladderOf, usualLadder } from './ladder-rules.ts'

export const answerRequest = command({
  name: 'assessor-role.answer',
  says: 'Makes who asked an assessor, on probation first, or says why not for now. Of two admins who answer at once, the first has answered.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    requestId: z.uuid(),
    answer: z.enum(['give', 'refuse'], 'Choose one of the two.'),
    /** To the person, where it is refused. */
    reason: z.string().trim().max(600, 'Please keep the reason under 600 characters.').default(''),
  }),

  load: lockRequest,
  may: mayKeepLadder,

  async run(scene, { requestId, answer, reason }, { personId, organizationId, ...request }): Promise<Fact[]> {
    const { db, now, actor } = scene
    const answeredBy = personIdOf(actor)
    if (request.answer) {
      if (request.answer === (answer === 'give' ? 'given' : 'refused') && request.answeredBy === answeredBy) return []
      throw request.answer === 'taken-back'
        ? conflict('taken-back-already', 'They took this back meanwhile. Nothing was changed.')
        : conflict('answered-already', 'This was answered already. Nothing was changed.')
    }
    if (answer === 'give') {
      const { probation } = (await ladderOf(db, organizationId)) ?? usualLadder
      return giveRole(scene, { requestId, personId, organizationId, probation, answeredBy })
    }
    if (reason === '') throw invalidAt('reason-needed', 'reason', 'Say why not for now, and what they could do next. They read it.')
    await db
      .updateTable('assessorRequests')
      .set({ answer: 'refused', answeredAt: now, answeredBy, reason })
      .where('id', '=', requestId)
      .execute()
    return [fact(assessorRoleRefused, { organizationId, subjectId: personId }, { requestId })]
  },

  record: (_input, _loaded, facts) => facts,
})

/** A request, locked together with its organization, so that memberships are changed one after the other. @throws Refusal `missing` */
async function lockRequest({ db }: Scene, { requestId }: { requestId: string }) {
  const found = await db.selectFrom('assessorRequests').where('id', '=', requestId).select('organizationId').executeTakeFirst()
  if (!found) throw missing('request to assess')
  await lockOrganization(db, found.organizationId)
  return db
    .selectFrom('assessorRequests')
    .where('id', '=', requestId)
    .select(['personId', 'organizationId', 'answer', 'answeredBy'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('request to assess'))
}
