import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { maySeeLists } from '../issue-by-list/list-policy.ts'
import { approveRequests, askBack, refuseRequest } from './answer-requests.ts'
import { countRequests, findPoster, listPosters, requestsOf } from './find-posters.ts'
import { makePoster } from './make-poster.ts'
import { posterAddress } from './poster-code.ts'
import { posterStandingOf } from './poster-standing.ts'
import { posterStandings, requestStates, whoMayAsk } from './poster-words.ts'
import { changePoster, closePoster, namePosterRecord, replacePosterCode, withdrawPoster } from './tend-poster.ts'
import { undoApproval } from './undo-approval.ts'

async function ownPoster({ db, actor }: ReadContext, posterId: string) {
  const found = await findPoster(db, posterId)
  if (!maySeeLists(actor, found).allowed) throw missing('poster')
  return found
}

const posterId = '019acf3e-0000-7000-8000-000000000017'
const requestId = '019acf3e-0000-7000-8000-000000000018'
const standing = z.enum(posterStandings)
const state = z.enum(requestStates)
const idAfter = (after: string | null) => (after && z.uuid().safeParse(after).success ? after : null)
const ofPoster = z.object({ posterId: z.uuid() })
const example = { input: {}, answer: { posterId } }

/** Posters and who asks by them, for programs. */
export const posterRest: readonly Operation[] = [
  list({
    id: 'listPosters',
    at: 'GET /organizations/{organizationId}/posters',
    scope: 'awards:read',
    says: 'The posters by which people ask an organization for what was decided elsewhere, the newest first.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        id: z.uuid(),
        name: z.string(),
        title: z.string().nullable(),
        standing,
        opensAt: moment,
        closesAt: moment,
        most: z.int(),
        asked: z.int().describe('How many requests take room: those that wait and those that were approved.'),
        waiting: z.int(),
      })
      .meta({ id: 'PosterInList' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const may = maySeeLists(reading.actor, { organizationId })
      if (!may.allowed) throw denied(reading.actor, may)
      const { posters, next } = await listPosters(reading.db, organizationId, { now: reading.world.now(), before: idAfter(after), size })
      return { items: posters, next }
    },
  }),
  rest(makePoster, {
    id: 'makePoster',
    at: 'POST /organizations/{organizationId}/posters',
    scope: 'awards:write',
    says: 'Makes a poster by which people ask, within a window, for what was decided elsewhere.',
    status: 201,
    answers: ofPoster,
    example: {
      input: {
        achievementId: '019acf3e-0000-7000-8000-000000000008',
        decision: 'Their unit plan and filmed lesson meet all four criteria of the rubric.',
        decidedBy: 'Science board of the district',
        decidedOn: '2026-05-04',
        record: 'Minutes of the science board, May 4, 2026',
        names: 'Ana Ruiz <ana@threerivers.example>',
        who: 'members',
        opensAt: '2026-06-01T08:00',
        closesAt: '2026-06-05T16:00',
      },
      answer: { posterId },
    },
  }),
  read({
    id: 'getPoster',
    at: 'GET /posters/{posterId}',
    scope: 'awards:read',
    says: 'A poster: what is asked for by it, when, by whom, where its code leads, and how many requests stand where.',
    query: { posterId: z.uuid() },
    answers: z
      .object({
        id: z.uuid(),
        organizationId: z.uuid(),
        achievementId: z.uuid(),
        name: z.string(),
        standing,
        decision: z.string(),
        decidedBy: z.string(),
        decidedOn: z.iso.date(),
        record: z.string(),
        question: z.string(),
        who: z.enum(whoMayAsk),
        domains: z.array(z.string()),
        opensAt: moment,
        closesAt: moment,
        most: z.int(),
        asked: z.int(),
        named: z.int().describe('How many names of the record are kept to compare with.'),
        madeAt: moment,
        withdrawnAt: moment.nullable(),
        address: z.string().describe('Where the code on the poster leads.'),
        requests: z.record(z.string(), z.int()),
      })
      .meta({ id: 'Poster' }),
    find: async (reading, { posterId: id }) => {
      const poster = await ownPoster(reading, id)
      const { world } = reading
      return {
        ...poster,
        standing: posterStandingOf(poster, world.now()),
        address: posterAddress(world.keys, world.config.BASE_URL, poster),
        requests: await countRequests(reading.db, id),
      }
    },
  }),
  rest(changePoster, {
    id: 'changePoster',
    at: 'PUT /posters/{posterId}/window',
    scope: 'awards:write',
    says: 'Changes when people can ask by a poster, and how many.',
    answers: z.object({ opensAt: moment, closesAt: moment }),
    example: {
      input: { opensAt: '2026-06-01T08:00', closesAt: '2026-06-12T16:00', most: 300 },
      answer: { opensAt: '2026-06-01T12:00:00.000Z', closesAt: '2026-06-12T20:00:00.000Z' },
    },
  }),
  rest(closePoster, {
    id: 'closePoster',
    at: 'POST /posters/{posterId}/close',
    scope: 'awards:write',
    says: 'Closes a poster before its time.',
    answers: z.object({ closesAt: moment }),
    example: { input: {}, answer: { closesAt: '2026-06-03T12:00:00.000Z' } },
  }),
  rest(withdrawPoster, {
    id: 'withdrawPoster',
    at: 'POST /posters/{posterId}/withdraw',
    scope: 'awards:write',
    says: 'Withdraws a poster for good. What was asked stays.',
    answers: z.object({ isNew: z.boolean() }),
    example: { input: {}, answer: { isNew: true } },
  }),
  rest(replacePosterCode, {
    id: 'replacePosterCode',
    at: 'POST /posters/{posterId}/replace-code',
    scope: 'awards:write',
    says: 'Gives a poster another code. What hangs says that it is not used any more.',
    answers: z.object({}),
    example: { input: {}, answer: {} },
  }),
  rest(namePosterRecord, {
    id: 'namePosterRecord',
    at: 'PUT /posters/{posterId}/names',
    scope: 'awards:write',
    says: 'Keeps whom the record of the decision names, in place of the names before.',
    answers: z.object({ names: z.int() }),
    example: { input: { names: 'Ana Ruiz <ana@threerivers.example>\nTom Keller' }, answer: { names: 2 } },
  }),
  list({
    id: 'listPosterRequests',
    at: 'GET /posters/{posterId}/requests',
    scope: 'awards:read',
    says: 'Who asked by a poster, in the order in which they did, with what came of it. Those who have not confirmed their address are not among them.',
    query: { posterId: z.uuid(), state: state.optional() },
    item: z
      .object({
        id: z.uuid(),
        state,
        name: z.string(),
        email: z.string(),
        answer: z.string(),
        revision: z.int().describe('Another one once they wrote another answer.'),
        link: z.string(),
        isShown: z.boolean().describe('Whether their words may stand in the badge.'),
        askedAt: moment,
        said: z.string().describe('What who answered wrote: a question, or why not.'),
        saidAt: moment.nullable(),
        listId: z.uuid().nullable(),
        awardId: z.uuid().nullable(),
      })
      .meta({ id: 'PosterRequest' }),
    find: async (reading, { posterId: id, state: asked }, { after, size }) => {
      await ownPoster(reading, id)
      const { requests, next } = await requestsOf(reading.db, id, { state: asked ?? null, after: idAfter(after), size })
      return { items: requests, next }
    },
  }),
  rest(approveRequests, {
    id: 'approvePosterRequests',
    at: 'POST /posters/{posterId}/approve',
    scope: 'awards:write',
    says: 'Approves requests as a second person, who names what was decided and who decided it. They are issued at once.',
    answers: z.object({ approved: z.int(), held: z.int().describe('How many of them had it already.') }),
    example: {
      input: {
        requestIds: [requestId],
        decision: 'Their unit plan and filmed lesson meet all four criteria of the rubric.',
        decidedBy: 'Science board of the district',
      },
      answer: { approved: 1, held: 0 },
    },
  }),
  rest(refuseRequest, {
    id: 'refusePosterRequest',
    at: 'POST /poster-requests/{requestId}/refuse',
    scope: 'awards:write',
    says: 'Does not approve a request, with a reason that its asker gets by e-mail.',
    answers: ofPoster,
    example: { ...example, input: { reason: 'The minutes do not name you. Please ask the board, and then ask again.' } },
  }),
  rest(askBack, {
    id: 'askBackPosterRequest',
    at: 'POST /poster-requests/{requestId}/ask-back',
    scope: 'awards:write',
    says: 'Asks who asked something by e-mail.',
    answers: ofPoster,
    example: { ...example, input: { question: 'Which of the two lessons did the board see?' } },
  }),
  rest(undoApproval, {
    id: 'undoPosterApproval',
    at: 'POST /poster-requests/{requestId}/undo-approval',
    scope: 'awards:write',
    says: 'Undoes an approval before anyone has opened what came of it. The request waits again.',
    answers: z.object({ awardId: z.uuid().nullable() }),
    example: { input: {}, answer: { awardId: null } },
  }),
]
