import { z } from 'zod'
import { list, moment, type Operation, personAsking, rest } from '../../foundation/doors/rest.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { askBefore, askForAward } from './ask.ts'
import { decideRequest, reopenRequest, withdrawRequest } from './decide-request.ts'
import { findOwnRequests, findRequests, requestShelves } from './find-requests.ts'
import { maySeeRequests } from './request-policy.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const placeIn = (after: string | null) => (after && isId(after) ? after : null)

const request = z
  .object({
    id: z.uuid(),
    kind: z.enum(['before', 'after']).describe('Agreement before the work, or what an award brings.'),
    personId: z.uuid(),
    name: z.string(),
    organizationId: z.uuid().describe('Who was asked.'),
    achievementId: z.uuid(),
    awardId: z.uuid().nullable(),
    title: z.string(),
    words: z.string(),
    askedOn: z.iso.date(),
    dueOn: z.iso.date().nullable().describe('Until when it had to be asked; null where nothing was begun.'),
    isLate: z.boolean(),
    state: z.enum(['open', 'agreed', 'refused', 'withdrawn']),
    countsLate: z.boolean().describe('It came too late, and counts all the same.'),
    reason: z.string(),
    decidedAt: moment.nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'ValueRequest' })

const asked = z.object({ requestId: z.uuid(), isLate: z.boolean(), isNew: z.boolean() })

/** What people ask for before they begin, and of an award, for programs. */
export const requestsRest: readonly Operation[] = [
  list({
    id: 'listMyValueRequests',
    at: 'GET /value-requests',
    scope: 'value:read',
    says: 'What you asked for, the newest first, and what was decided.',
    query: {},
    item: request,
    find: async (reading, _query, { after, size }) => {
      const { rows, next } = await findOwnRequests(reading.db, personAsking(reading).id, { after: placeIn(after), size })
      return { items: rows, next }
    },
  }),
  list({
    id: 'listValueRequests',
    at: 'GET /organizations/{organizationId}/value-requests',
    scope: 'value:read',
    says: 'What people ask an organization for: what waits longest first, or what was decided last. What you asked yourself is not among it.',
    query: {
      organizationId: z.uuid(),
      show: z.enum(requestShelves).default('open'),
      q: z.string().max(100).optional().describe('Part of a name or a title.'),
    },
    item: request,
    find: async (reading, { organizationId, show, q }, { after, size }) => {
      const may = maySeeRequests(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const { rows, next } = await findRequests(reading.db, {
        organizationId,
        shelf: show,
        q: q ?? '',
        after: placeIn(after),
        except: personIdOf(reading.actor),
        size,
      })
      return { items: rows, next }
    },
  }),
  rest(askBefore, {
    id: 'askBefore',
    at: 'POST /achievements/{achievementId}/value-requests',
    scope: 'value:write',
    says: 'Asks who gives to agree before you begin a micro-credential. What comes late is taken, and says so.',
    status: 201,
    answers: asked,
    example: { input: { organizationId: id, words: 'I begin in October.' }, answer: { requestId: id, isLate: false, isNew: true } },
  }),
  rest(askForAward, {
    id: 'askForAward',
    at: 'POST /awards/{awardId}/value-requests',
    scope: 'value:write',
    says: 'Asks for what an award brings on request. What comes late is taken, and says so.',
    status: 201,
    answers: asked,
    example: { input: { words: '' }, answer: { requestId: id, isLate: false, isNew: true } },
  }),
  rest(decideRequest, {
    id: 'decideValueRequest',
    at: 'POST /value-requests/{requestId}/decision',
    scope: 'value:write',
    says: 'Agrees to what somebody asked for, or refuses it with a reason. Lines of the ledger follow at once.',
    example: { input: { answer: 'agree', countsLate: false, reason: '' } },
  }),
  rest(reopenRequest, {
    id: 'reopenValueRequest',
    at: 'DELETE /value-requests/{requestId}/decision',
    scope: 'value:write',
    says: 'Takes back what was decided on a request, so that it can be decided again.',
  }),
  rest(withdrawRequest, {
    id: 'withdrawValueRequest',
    at: 'DELETE /value-requests/{requestId}',
    scope: 'value:write',
    says: 'Takes back what you asked for, before it is decided.',
  }),
]
