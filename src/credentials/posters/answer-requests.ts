import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, unauthenticated } from '../../foundation/platform/refusal.ts'
import { listOf } from '../../foundation/words/sentence.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'
import { isOwnMailbox } from '../../people/accounts/people.ts'
import { holdsIt } from './ask-award.ts'
import { issueApproved } from './issue-approved.ts'
import { lockPoster, lockRequest, type RequestRow, requestRows } from './load-poster.ts'
import { requestApproved, requestAskedBack, requestRefused } from './poster-facts.ts'
import { decidedByField, decisionField } from './poster-fields.ts'
import { answerDays, askedBackLetter, heldLetter, refusedLetter } from './poster-letters.ts'
import { mayAnswerRequests } from './poster-policy.ts'

/** So many are approved at once at most. */
const mostAtOnce = 200

/** Nobody answers what they asked for themselves, by whichever of their addresses. @throws Refusal `own-request` */
async function refuseOwn({ db, actor }: Scene, requests: readonly RequestRow[]) {
  const personId = personIdOf(actor)
  if (personId === null) throw unauthenticated()
  for (const { personId: asker, email } of requests)
    if (asker === personId || (await isOwnMailbox(db, personId, email)))
      throw conflict('own-request', 'You asked for this yourself, so somebody else answers it. Nothing was changed.')
  return personId
}

export const approveRequests = command({
  name: 'poster-request.approve',
  says: 'Approves requests as a second person, who has compared them with the record and names what was decided and who decided it, never mere presence. They are issued at once.',
  // A person approves: themselves, or by a key of their own.
  reach: pageAndRest,
  limits: null,
  input: z.object({
    posterId: z.uuid(),
    requestIds: z
      .union([z.uuid(), z.array(z.uuid())], 'Tick who is approved.')
      .transform((given) => [...new Set([given].flat())])
      .refine((ids) => ids.length > 0, 'Tick who is approved.')
      .refine((ids) => ids.length <= mostAtOnce, 'At most 200 at once.'),
    revisions: z
      .record(z.uuid(), z.int())
      .optional()
      .describe('The `revision` of each request that was read: one that says something else by now is not approved.'),
    decision: decisionField.describe('What was decided about them. It stands in each credential.'),
    decidedBy: decidedByField.describe('Who made the decision. It stands in each credential.'),
  }),
  load: lockPoster,
  may: mayAnswerRequests,
  async run(
    scene,
    { requestIds, revisions = {}, decision, decidedBy },
    poster,
  ): Promise<{ approved: number; held: number; facts: Fact[] }> {
    const { db, now, baseUrl } = scene
    const { versionId, organizationId, id: posterId } = poster
    if (!versionId) throw conflict('list-unpublished', 'The micro-credential is not published any more. Nothing was sent.')
    const requests = await requestRows(db)
      .where('posterId', '=', posterId)
      .where('id', 'in', requestIds)
      .where('state', 'in', ['waiting', 'asked-back'])
      .orderBy('id')
      .forUpdate()
      .execute()
    if (requests.length !== requestIds.length)
      throw conflict(
        'poster-answered',
        'Somebody has answered {count, plural, one {one of these} other {# of these}} meanwhile. Look at the list as it is now; nothing was approved yet.',
        { count: requestIds.length - requests.length },
      )
    const changed = requests.filter(({ id, revision }) => (revisions[id] ?? revision) !== revision)
    if (changed.length > 0)
      throw conflict('poster-answer-changed', '{names} wrote another answer since you looked. Read it first; nothing was approved yet.', {
        names: listOf(changed.map(({ name }) => name)),
      })
    const approvedBy = await refuseOwn(scene, requests)
    const due: RequestRow[] = []
    const held: RequestRow[] = []
    const seen = new Set<string>()
    for (const request of requests) {
      const { personId } = request
      const isHeld = personId !== null && (seen.has(personId) || (await holdsIt(scene, personId, poster.achievementId)))
      if (personId !== null) seen.add(personId)
      ;(isHeld ? held : due).push(request)
    }
    for (const request of held) {
      await db
        .updateTable('posterRequests')
        .set({ state: 'held', tokenHash: null, tokenUntil: null, saidBy: approvedBy, saidAt: now })
        .where('id', '=', request.id)
        .execute()
      await postMail(scene, heldLetter(baseUrl, { poster, request }))
    }
    if (due.length === 0) return { approved: 0, held: held.length, facts: [] }
    const listId = await issueApproved(scene, poster, { approvedBy, decision, decidedBy, versionId }, due)
    const facts = due.map(({ id }) => fact(requestApproved, { organizationId, subjectId: id }, { posterId, listId }))
    return { approved: due.length, held: held.length, facts }
  },
  record: (_input, _poster, { facts }) => facts,
})

/** @throws Refusal `poster-answered` */
function refuseAnswered({ state }: RequestRow, ...open: string[]) {
  if (!open.includes(state))
    throw conflict(
      'poster-answered',
      'Somebody has answered {count, plural, one {one of these} other {# of these}} meanwhile. Look at the list as it is now; nothing was approved yet.',
      { count: 1 },
    )
}

const reason = z.string().trim().max(600, 'Please keep it under 600 characters.')

export const refuseRequest = command({
  name: 'poster-request.refuse',
  says: 'Does not approve a request, with a reason that its asker gets by e-mail. They can ask again while the poster is open.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ requestId: z.uuid(), reason: reason.min(10, 'Please say in a sentence why not, and what would help.') }),
  load: lockRequest,
  may: mayAnswerRequests,
  async run(scene, { requestId, reason: said }, { poster, ...request }) {
    refuseAnswered(request, 'waiting', 'asked-back')
    const saidBy = await refuseOwn(scene, [request])
    const { db, now, baseUrl } = scene
    await db
      .updateTable('posterRequests')
      .set({ state: 'refused', said, saidBy, saidAt: now, tokenHash: null, tokenUntil: null })
      .where('id', '=', requestId)
      .execute()
    await postMail(scene, refusedLetter(baseUrl, { poster, request, reason: said }))
    return { posterId: poster.id }
  },
  record: ({ requestId }, { organizationId, posterId }) => fact(requestRefused, { organizationId, subjectId: requestId }, { posterId }),
})

export const askBack = command({
  name: 'poster-request.ask-back',
  says: 'Asks who asked something by e-mail. They answer by a link, and the request waits again.',
  reach: pageAndRest,
  limits: (_actor, { requestId }) => [{ key: `ask-back ${requestId}`, tries: 5, seconds: 86_400 }],
  input: z.object({ requestId: z.uuid(), question: reason.min(5, 'Please write what you want to know.') }),
  load: lockRequest,
  may: mayAnswerRequests,
  async run(scene, { requestId, question }, { poster, ...request }) {
    refuseAnswered(request, 'waiting', 'asked-back')
    const saidBy = await refuseOwn(scene, [request])
    if (request.said === question && request.state === 'asked-back')
      throw invalidAt('poster-asked-that', 'question', 'They were asked this already, and have not answered yet.')
    const { db, now, baseUrl } = scene
    const { token, hash } = newLinkToken()
    const tokenUntil = new Date(now.getTime() + answerDays * 86_400_000)
    await db
      .updateTable('posterRequests')
      .set({ state: 'asked-back', said: question, saidBy, saidAt: now, tokenHash: hash, tokenUntil })
      .where('id', '=', requestId)
      .execute()
    await postMail(scene, askedBackLetter(baseUrl, { poster, request, question, token }))
    return { posterId: poster.id }
  },
  record: ({ requestId }, { organizationId, posterId }) => fact(requestAskedBack, { organizationId, subjectId: requestId }, { posterId }),
})
