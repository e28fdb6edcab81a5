import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { valueRequestDecided, valueRequestReopened, valueRequestWithdrawn } from './request-facts.ts'
import { mayAskFor, mayDecideRequest } from './request-policy.ts'
import { settleRequest } from './settle-request.ts'

const which = { requestId: z.uuid() }

/** A request, locked. @throws Refusal `value-request-missing` */
const lockRequest = ({ db }: Scene, { requestId }: { requestId: string }) =>
  db
    .selectFrom('valueRequests')
    .where('id', '=', requestId)
    .select(['id', 'personId', 'organizationId', 'achievementId', 'awardId', 'state', 'isLate', 'countsLate', 'reason', 'decidedBy'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('value request'))

const takenBack = () => conflict('withdrawn-meanwhile', 'They took this back meanwhile. Nothing was changed.')

export const decideRequest = command({
  name: 'value-request.decide',
  says: 'Agrees to what somebody asked for, or refuses it with a reason. What came late counts only where who decides says so, with a reason.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    ...which,
    answer: z.enum(['agree', 'refuse'], 'Choose one of the two.'),
    countsLate: z.boolean().default(false).describe('Of what came late: it counts all the same.'),
    /** To the person: needed for a refusal, and where what is late counts. */
    reason: z.string().trim().max(1000, 'Please keep the reason under 1,000 characters.').default(''),
  }),
  load: lockRequest,
  may: mayDecideRequest,

  async run(scene, { requestId, answer, countsLate: wanted, reason }, request) {
    const { db, actor, now } = scene
    const state = answer === 'agree' ? ('agreed' as const) : ('refused' as const)
    const countsLate = state === 'agreed' && request.isLate && wanted
    const decidedBy = personIdOf(actor)
    if (request.state === 'withdrawn') throw takenBack()
    if (request.state !== 'open') {
      // A form that is sent twice says it once.
      if (request.state === state && request.countsLate === countsLate && request.decidedBy === decidedBy) return []
      throw conflict('decided-already', 'Somebody decided this already. Nothing was changed. To decide again, open it first.')
    }
    if (state === 'refused' && reason === '') throw invalidAt('reason-needed', 'reason', 'Say why not. They read it.')
    if (countsLate && reason === '')
      throw invalidAt('reason-needed', 'reason', 'Say why it counts although it came late. It stands beside the line.')
    await db
      .updateTable('valueRequests')
      .set({ state, countsLate, reason, decidedBy, decidedAt: now })
      .where('id', '=', requestId)
      .execute()
    const { personId, organizationId, achievementId, awardId } = request
    const told = { personId, achievementId, awardId, isAgreed: state === 'agreed', countsLate }
    return [fact(valueRequestDecided, { organizationId, subjectId: requestId }, told), ...(await settleRequest(scene, request))]
  },

  record: (_input, _loaded, facts) => facts,
})

export const reopenRequest = command({
  name: 'value-request.reopen',
  says: 'Takes back what was decided on a request, so that it can be decided again.',
  reach: everyDoor,
  limits: null,
  input: z.object(which),
  load: lockRequest,
  may: mayDecideRequest,

  async run(scene, { requestId }, request) {
    if (request.state === 'withdrawn') throw takenBack()
    if (request.state === 'open') return []
    const { personId, organizationId, achievementId, awardId } = request
    const other = await scene.db
      .selectFrom('valueRequests')
      .where('personId', '=', personId)
      .where('organizationId', '=', organizationId)
      .where('achievementId', '=', achievementId)
      .where('awardId', awardId === null ? 'is' : '=', awardId)
      .where('state', '=', 'open')
      .select('id')
      .executeTakeFirst()
    if (other) throw conflict('asked-again', 'They have asked again since. Decide that instead. Nothing was changed.')
    await scene.db
      .updateTable('valueRequests')
      .set({ state: 'open', countsLate: false, reason: '', decidedBy: null, decidedAt: null })
      .where('id', '=', requestId)
      .execute()
    const told = { personId, achievementId, awardId }
    return [fact(valueRequestReopened, { organizationId, subjectId: requestId }, told), ...(await settleRequest(scene, request))]
  },

  record: (_input, _loaded, facts) => facts,
})

export const withdrawRequest = command({
  name: 'value-request.withdraw',
  says: 'Takes back what one asked for, before it is decided.',
  reach: pageAndRest,
  limits: null,
  input: z.object(which),
  load: lockRequest,
  may: mayAskFor,

  async run(scene, { requestId }, request) {
    if (request.state === 'withdrawn') return []
    if (request.state !== 'open') throw conflict('decided-already-yours', 'This was decided already, so it stays. Nothing was changed.')
    await scene.db.updateTable('valueRequests').set({ state: 'withdrawn' }).where('id', '=', requestId).execute()
    const { personId, organizationId, achievementId, awardId } = request
    const told = { personId, achievementId, awardId }
    return [fact(valueRequestWithdrawn, { organizationId, subjectId: requestId }, told), ...(await settleRequest(scene, request))]
  },

  record: (_input, _loaded, facts) => facts,
})
