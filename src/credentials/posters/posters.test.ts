import { expect, test } from 'vitest'
import { wholeLetter } from '../../foundation/mail/link-secret.ts'
import { type Actor, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aPoster, codeOf } from '../../testing/poster.ts'
import { aWorld } from '../../testing/world.ts'
import { awardsOf, findCredential } from '../awards/awards.ts'
import { claimWithNewAccount } from '../issue-by-list/claim-award.ts'
import { approveRequests, askBack, refuseRequest } from './answer-requests.ts'
import { answerBack, askByPoster, confirmAsking } from './ask-award.ts'
import { findByCode } from './find-by-code.ts'
import { requestsOf } from './find-posters.ts'
import { changePoster, closePoster, namePosterRecord, replacePosterCode, withdrawPoster } from './tend-poster.ts'
import { undoApproval } from './undo-approval.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
type Here = Awaited<ReturnType<typeof aDistrict>>

const decision = 'Their filmed lesson meets all four criteria of the rubric.'
const decidedBy = 'Science board of the district'
const answer = 'I filmed a lesson on waiting and the board weighed it by the rubric.'
const ask = (actor: Actor, token: string, more: Record<string, unknown> = {}) =>
  perform(world, actor, askByPoster, { token, answer, ...more })
const approve = (district: Here, posterId: string, requestIds: string[], actor: Actor = district.hr) =>
  perform(world, actor, approveRequests, { posterId, requestIds, decision, decidedBy })
const lettersTo = (address: string) => world.db.selectFrom('messages').where('toAddress', '=', address).orderBy('id').selectAll().execute()
const linkFor = async (address: string, part: string) => {
  const letter = (await lettersTo(address)).at(-1)
  return new RegExp(`${part}/([\\w-]+)`).exec(letter ? wholeLetter(world.keys, letter).text : '')?.[1] ?? ''
}
const idsOf = async (posterId: string) => (await requestsOf(world.db, posterId, {})).requests.map(({ id }) => id)
const statesOf = async (posterId: string) => (await requestsOf(world.db, posterId, {})).requests.map(({ state }) => state)
/** Somebody without an account asks and confirms the address. */
async function asksByMail(token: string, email: string, name = 'Nell New') {
  await ask(visitor, token, { name, email })
  await perform(world, visitor, confirmAsking, { token: await linkFor(email, 'asked') })
}

test('who is signed in asks at once, a second person approves and names the decision, and the badge is signed and marked', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const token = await codeOf(world, posterId)
  await ask(district.earner, token)
  await expect(ask(district.earner, token)).rejects.toMatchObject({ code: 'poster-asked' })
  const requestIds = await idsOf(posterId)
  await expect(approve(district, posterId, requestIds, district.admin)).rejects.toMatchObject({ code: 'own-poster' })
  await expect(approve(district, posterId, requestIds, district.colleague)).rejects.toMatchObject({ code: 'not-an-approver' })
  await expect(
    perform(world, district.hr, approveRequests, { posterId, requestIds, decision: 'They attended all of the sessions.', decidedBy }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  expect(await approve(district, posterId, requestIds)).toMatchObject({ approved: 1, held: 0 })
  await world.jobs.settle()
  const [award] = await awardsOf(world.db, district.earner.id)
  expect(award).toMatchObject({ ground: 'elsewhere', signedAt: expect.any(Date) })
  const credential = JSON.parse((await findCredential(world.db, award?.id ?? ''))?.bytes.toString() ?? '')
  expect(credential.description).toContain(`by ${decidedBy}: ${decision}`)
  // What they wrote for who decides stands in no badge, unless they want it.
  expect(JSON.stringify(credential)).not.toContain('filmed a lesson on waiting')
  await expect(ask(district.earner, token)).rejects.toMatchObject({ code: 'poster-held' })
  await expect(approve(district, posterId, requestIds)).rejects.toMatchObject({ code: 'poster-answered' })
})

test('who has no account confirms the address first, and takes the badge by a link; their words stand in it where they want it', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const token = await codeOf(world, posterId)
  await ask(visitor, token, { name: 'Nell New', email: 'Nell.Poster@new.example', isShown: true, link: 'https://example.org/clip' })
  expect(await statesOf(posterId)).toEqual([])
  const proof = await linkFor('nell.poster@new.example', 'asked')
  await perform(world, visitor, confirmAsking, { token: proof })
  await expect(perform(world, visitor, confirmAsking, { token: proof })).rejects.toMatchObject({ code: 'link-unknown' })
  // The page says the same to whoever asks in their name; only their mailbox learns that it was before.
  await ask(visitor, token, { name: 'Nell New', email: 'nell.poster@new.example' })
  expect((await lettersTo('nell.poster@new.example')).at(-1)?.subject).toBe('You have asked for “Wait time” already')
  await approve(district, posterId, await idsOf(posterId))
  await world.jobs.settle()
  const claim = await linkFor('nell.poster@new.example', 'claim')
  const { personId } = await perform(world, visitor, claimWithNewAccount, {
    token: claim,
    name: 'Nell New',
    password: 'a long enough phrase',
  })
  await world.jobs.settle()
  const [award] = await awardsOf(world.db, personId)
  const credential = JSON.parse((await findCredential(world.db, award?.id ?? ''))?.bytes.toString() ?? '')
  expect(credential.evidence).toMatchObject([{ id: 'https://example.org/clip', narrative: answer }])
})

test('what is approved in the same words goes out by one list; an approval is undone before it is opened, and given again', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const token = await codeOf(world, posterId)
  await ask(district.earner, token)
  await ask(district.colleague, token)
  const [first = '', second = ''] = await idsOf(posterId)
  await approve(district, posterId, [first])
  await world.jobs.settle()
  await approve(district, posterId, [second])
  await world.jobs.settle()
  const lists = await world.db
    .selectFrom('issueLists')
    .where('posterId', '=', posterId)
    .select(['id', 'state', 'broughtBy', 'approvedBy'])
    .execute()
  expect(lists).toMatchObject([{ state: 'sent', broughtBy: district.admin.id, approvedBy: district.hr.id }])
  await perform(world, district.hr, undoApproval, { requestId: second })
  expect(await statesOf(posterId)).toEqual(['approved', 'waiting'])
  await expect(perform(world, district.hr, undoApproval, { requestId: second })).rejects.toMatchObject({ code: 'not-your-approval' })
  await expect(perform(world, district.admin, undoApproval, { requestId: second })).rejects.toMatchObject({ code: 'poster-not-approved' })
  await approve(district, posterId, [second])
  await world.jobs.settle()
  expect((await requestsOf(world.db, posterId, {})).requests.map(({ fate }) => fate)).toEqual(['issued', 'issued'])
  await world.db.deleteFrom('unseenAwards').where('earnerId', '=', district.earner.id).execute()
  await expect(perform(world, district.hr, undoApproval, { requestId: first })).rejects.toMatchObject({ code: 'list-row-opened' })
})

test('nobody approves what they asked for themselves, by whichever address', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const token = await codeOf(world, posterId)
  await ask(district.hr, token)
  const requestIds = await idsOf(posterId)
  await expect(approve(district, posterId, requestIds)).rejects.toMatchObject({ code: 'own-request' })
  await expect(
    perform(world, district.hr, refuseRequest, { requestId: requestIds[0] ?? '', reason: 'The minutes do not say so.' }),
  ).rejects.toMatchObject({ code: 'own-request' })
  const second = await aPerson(world, 'Ines Second', [{ organizationId: district.district.id, roles: ['hr'] }])
  expect(await approve(district, posterId, requestIds, second)).toMatchObject({ approved: 1 })
})

test('presence alone asks for nothing, and a link must be one', async () => {
  const district = await aDistrict(world)
  const token = await codeOf(world, await aPoster(district))
  for (const mere of [
    'I attended all five sessions.',
    'I participated in the summer institute.',
    'Asistí: asistencia a todas las sesiones.',
  ])
    await expect(ask(district.earner, token, { answer: mere })).rejects.toMatchObject({ kind: 'invalid' })
  for (const bad of [{ answer: '' }, { answer: 'x'.repeat(1001) }, { link: 'javascript:alert(1)' }, { link: '=HYPERLINK("x")' }])
    await expect(ask(district.earner, token, bad)).rejects.toMatchObject({ kind: 'invalid' })
  for (const bad of [{ name: '' }, { email: '' }, { email: 'no address' }, { name: 'x'.repeat(200) }])
    await expect(ask(visitor, token, { name: 'Nell', email: 'nell@bad.example', ...bad })).rejects.toMatchObject({ kind: 'invalid' })
})

test('before its window, after it, full, withdrawn, replaced and archived: each says so', async () => {
  const district = await aDistrict(world)
  const day = (days: number) => new Date(world.now().getTime() + days * 86_400_000).toISOString().slice(0, 16)
  const early = await codeOf(world, await aPoster(district, { opensAt: day(2), closesAt: day(4) }))
  await expect(ask(district.earner, early)).rejects.toMatchObject({ code: 'poster-early' })
  const posterId = await aPoster(district, { most: 1 })
  const token = await codeOf(world, posterId)
  await ask(district.earner, token)
  await expect(ask(district.colleague, token)).rejects.toMatchObject({ code: 'poster-full' })
  await perform(world, district.hr, refuseRequest, { requestId: (await idsOf(posterId))[0] ?? '', reason: 'The minutes do not name you.' })
  await ask(district.colleague, token)
  await expect(
    perform(world, district.admin, changePoster, { posterId, opensAt: day(0), closesAt: day(-1), most: 3 }),
  ).rejects.toMatchObject({
    code: 'poster-window',
  })
  await perform(world, district.admin, closePoster, { posterId })
  await expect(ask(district.earner, token)).rejects.toMatchObject({ code: 'poster-over' })
  await perform(world, district.admin, changePoster, { posterId, opensAt: day(-1), closesAt: day(3), most: 3 })
  await ask(district.earner, token)
  await perform(world, district.admin, replacePosterCode, { posterId })
  await expect(ask(district.coach, token)).rejects.toMatchObject({ code: 'poster-replaced' })
  expect(await findByCode(world.db, token)).toMatchObject({ isReplaced: true })
  const fresh = await codeOf(world, posterId)
  await ask(district.coach, fresh)
  await perform(world, district.admin, withdrawPoster, { posterId })
  await expect(ask(district.assessor, fresh)).rejects.toMatchObject({ code: 'poster-withdrawn' })
  await expect(perform(world, district.admin, replacePosterCode, { posterId })).rejects.toMatchObject({ code: 'poster-withdrawn-already' })
  const other = await aPoster(district)
  await world.db
    .insertInto('retirements')
    .values({ achievementId: district.achievement.id, retiredBy: district.admin.id, retiredAt: world.now(), reason: 'Over.' })
    .execute()
  await expect(ask(district.assessor, await codeOf(world, other))).rejects.toMatchObject({ code: 'poster-archived' })
  await expect(ask(district.assessor, 'no such code')).rejects.toMatchObject({ code: 'poster-missing' })
})

test('who may ask: members signed in, addresses of given domains, or anyone', async () => {
  const district = await aDistrict(world)
  const ofMembers = await codeOf(world, await aPoster(district, { who: 'members' }))
  await expect(ask(visitor, ofMembers, { name: 'Nell', email: 'nell@x.example' })).rejects.toMatchObject({ code: 'poster-members' })
  await expect(ask(district.stranger, ofMembers)).rejects.toMatchObject({ code: 'poster-not-a-member' })
  await ask(district.earner, ofMembers)
  await expect(aPoster(district, { who: 'domains' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(aPoster(district, { who: 'domains', domains: 'not a domain' })).rejects.toMatchObject({ kind: 'invalid' })
  const ofDomains = await codeOf(world, await aPoster(district, { who: 'domains', domains: '@rivers.example, lakes.example' }))
  for (const email of ['nell@evil-rivers.example', 'nell@rivers.example.evil.example', 'nell@other.example'])
    await expect(ask(visitor, ofDomains, { name: 'Nell', email })).rejects.toMatchObject({ code: 'poster-domain' })
  await ask(visitor, ofDomains, { name: 'Nell', email: 'nell@staff.rivers.example' })
  expect(await linkFor('nell@staff.rivers.example', 'asked')).not.toBe('')
})

test('who approves asks back and gets an answer by a link; who is not approved learns why', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const token = await codeOf(world, posterId)
  await asksByMail(token, 'ines@back.example', 'Ines Back')
  const [requestId = ''] = await idsOf(posterId)
  await perform(world, district.hr, askBack, { requestId, question: 'Which of the two lessons did the board see?' })
  expect(await statesOf(posterId)).toEqual(['asked-back'])
  const link = await linkFor('ines@back.example', 'asked')
  await expect(perform(world, visitor, confirmAsking, { token: link })).rejects.toMatchObject({ code: 'link-used' })
  const [before] = (await requestsOf(world.db, posterId, {})).requests
  await perform(world, visitor, answerBack, { token: link, answer: 'The second one, on wait time; they scored it in April.' })
  // What was read is what is approved: whoever looked before the answer looks again.
  await expect(
    perform(world, district.hr, approveRequests, {
      posterId,
      requestIds: [requestId],
      revisions: { [requestId]: before?.revision ?? 0 },
      decision,
      decidedBy,
    }),
  ).rejects.toMatchObject({ code: 'poster-answer-changed' })
  expect(await statesOf(posterId)).toEqual(['waiting'])
  await expect(perform(world, visitor, answerBack, { token: link, answer })).rejects.toMatchObject({ code: 'link-unknown' })
  expect((await requestsOf(world.db, posterId, {})).requests).toMatchObject([
    { state: 'waiting', answer: expect.stringContaining('second one') },
  ])
  await perform(world, district.hr, refuseRequest, { requestId, reason: 'The board has no score of it. Ask them, then ask again.' })
  const [, , last] = await lettersTo('ines@back.example')
  expect(last?.subject).toBe('Your request for “Wait time”')
  expect(last?.bodyText).toContain('The board has no score of it.')
  await asksByMail(token, 'ines@back.example', 'Ines Back')
  expect(await statesOf(posterId)).toEqual(['refused', 'waiting'])
})

test('the record is compared with who asks, by address or by name in whatever order', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district, { names: `Ruíz, Ana\n${district.colleague.email}` })
  const { readRecord } = await import('./keep-names.ts')
  const onRecord = await readRecord(world.db, posterId)
  expect(onRecord({ name: 'ana ruiz', email: 'a@x.example' })).toBe('name')
  expect(onRecord({ name: 'Somebody', email: district.colleague.email })).toBe('address')
  expect(onRecord({ name: 'Nell', email: 'n@x.example' })).toBe('no')
  await perform(world, district.admin, namePosterRecord, { posterId, names: '' })
  expect((await readRecord(world.db, posterId))({ name: 'ana ruiz', email: '' })).toBeNull()
})

test('the same person by two addresses gets one; a program approves nothing', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district)
  const token = await codeOf(world, posterId)
  await asksByMail(token, 'one@two.example', 'Maya')
  await asksByMail(token, 'other@two.example', 'Maya')
  // Both turn out to be of one person by the time they are approved.
  await world.db.updateTable('posterRequests').set({ personId: district.earner.id }).where('posterId', '=', posterId).execute()
  const ids = await idsOf(posterId)
  await expect(approve(district, posterId, ids, { kind: 'operator' })).rejects.toMatchObject({ code: 'not-a-person' })
  expect(await approve(district, posterId, ids)).toMatchObject({ approved: 1, held: 1 })
  expect(await statesOf(posterId)).toEqual(['approved', 'held'])
})

test('two at once: one takes the last place, and one of two approvals counts', async () => {
  const district = await aDistrict(world)
  const posterId = await aPoster(district, { most: 1 })
  const token = await codeOf(world, posterId)
  const asked = await Promise.allSettled([ask(district.earner, token), ask(district.colleague, token)])
  expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const ids = await idsOf(posterId)
  const approved = await Promise.allSettled([approve(district, posterId, ids), approve(district, posterId, ids)])
  expect(approved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
