import { expect, test } from 'vitest'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { readers } from '../../subscribers.ts'
import { aDistrict, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { discardDraft } from '../authoring/discard-draft.ts'
import { saveDraft } from '../authoring/save-draft.ts'
import { startDraft } from '../authoring/start-draft.ts'
import { startVersion } from '../authoring/start-version.ts'
import { beginTrial } from '../trial/begin-trial.ts'
import { usualEnd } from '../trial/find-trials.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { askReviewers, takeReviewBack } from './ask-reviewers.ts'
import { findDraftReview } from './find-draft-review.ts'
import { findEarlierReviews } from './find-earlier-reviews.ts'
import { listAskedReviews } from './find-waiting.ts'
import { approveDraft, askForChanges } from './judge-draft.ts'
import { setDraftRule } from './set-draft-rule.ts'
import { removeDraftComment, reopenDraftComment, resolveDraftComment, writeDraftComment } from './write-draft-comment.ts'

const world = await aWorld({ WORKERS: 'false' })
const { author, admin, coach, assessor, secondAssessor, earner, hr, neighborAdmin, district } = await aDistrict(world)
const organizationId = district.id

/** A draft that could be published, with who is asked to review it. */
async function aDraft(...reviewers: Person[]) {
  const { achievementId } = await perform(world, author, startDraft, { organizationId, definition: smallDefinition() })
  await perform(world, author, setValueRule, { achievementId, organizationId, currency: 'clock-hours', amount: '5' })
  if (reviewers.length > 0) await perform(world, author, askReviewers, { achievementId, personIds: reviewers.map(({ id }) => id) })
  return achievementId
}
const seen = (by: Person, achievementId: string) => findDraftReview(readsOf(world.db, by), by, achievementId)
const revisionOf = async (achievementId: string) => (await seen(author, achievementId)).draftRevision
const change = async (achievementId: string, changes: Record<string, unknown>) =>
  perform(world, author, saveDraft, { achievementId, revision: await revisionOf(achievementId), part: 'basics', changes })
const comment = (by: Person, achievementId: string, part: string, body: string, threadId?: string) =>
  perform(world, by, writeDraftComment, { achievementId, part, body, threadId })
const publish = async (achievementId: string) =>
  perform(world, author, publishVersion, { achievementId, revision: await revisionOf(achievementId) })

test('who is asked sees the draft, is told, and finds it in their list; nobody else does', async () => {
  const id = await aDraft(assessor)
  expect((await seen(assessor, id)).definition.title).toBe('Wait time')
  const listed = async (by: Person) => (await listAskedReviews(readsOf(world.db, by), by)).rows.map(({ achievementId }) => achievementId)
  expect(await listed(assessor)).toContain(id)
  for (const other of [coach, secondAssessor, hr, earner, neighborAdmin]) {
    await expect(seen(other, id)).rejects.toMatchObject({ code: 'draft-missing' })
    await expect(comment(other, id, 'title', 'Hello')).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await listed(other)).not.toContain(id)
  }
  await dispatchAll(world, readers)
  const told = await world.db.selectFrom('notices').where('personId', '=', assessor.id).select(['kind', 'details']).execute()
  expect(told).toContainEqual(expect.objectContaining({ kind: 'review-asked', details: expect.objectContaining({ achievementId: id }) }))
  const letters = await world.db
    .selectFrom('messages')
    .where('personId', '=', assessor.id)
    .where('kind', '=', 'draft')
    .select('id')
    .execute()
  expect(letters).toHaveLength(1)
  await perform(world, author, takeReviewBack, { achievementId: id, personId: assessor.id })
  await expect(seen(assessor, id)).rejects.toMatchObject({ code: 'draft-missing' })
})

test('only people of the organization with a role for it are asked, each once, and not without end', async () => {
  const id = await aDraft()
  const ask = (...people: Person[]) => perform(world, author, askReviewers, { achievementId: id, personIds: people.map((one) => one.id) })
  for (const other of [earner, hr, neighborAdmin]) await expect(ask(other)).rejects.toMatchObject({ code: 'not-a-colleague' })
  await expect(perform(world, author, askReviewers, { achievementId: id, personIds: [] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, coach, askReviewers, { achievementId: id, personIds: [coach.id] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect((await ask(coach, assessor)).asked).toHaveLength(2)
  expect((await ask(coach)).asked).toEqual([])
  const both = await Promise.allSettled([ask(secondAssessor), ask(secondAssessor)])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect((await seen(author, id)).reviewers).toHaveLength(3)
})

test('a comment stays with its part when the text changes, and says so; a part that goes leaves what was said', async () => {
  const id = await aDraft(assessor)
  const about = async (key: string) => (await seen(author, id)).parts.find((part) => part.key === key)?.threads ?? []
  const { commentId } = await comment(assessor, id, 'title', 'Shorter, please.')
  await comment(assessor, id, 'criterion.tally.waits', 'Which lesson?')
  await comment(author, id, 'whole', 'In which order?', commentId)
  expect(await about('title')).toMatchObject([{ body: 'Shorter, please.', earlierText: null, answers: [{ body: 'In which order?' }] }])
  await change(id, { title: 'Waiting' })
  expect(await about('title')).toMatchObject([{ earlierText: 'Wait time' }])
  expect(await about('criterion.tally.waits')).toMatchObject([{ earlierText: null }])
  await change(id, { title: 'Wait time' })
  expect(await about('title')).toMatchObject([{ earlierText: null }])
  const [, tally] = smallDefinition().requirements
  const criteria = (tally?.criteria ?? []).slice(1)
  await perform(world, author, saveDraft, {
    achievementId: id,
    revision: await revisionOf(id),
    part: 'judging',
    changes: { requirements: [{ id: 'tally', criteria }] },
  })
  expect((await seen(assessor, id)).gone).toMatchObject([{ partName: 'The teacher waits', body: 'Which lesson?' }])
})

test('comments are resolved and opened again by both sides, and removed only by who wrote them', async () => {
  const id = await aDraft(assessor, coach)
  const { commentId } = await comment(assessor, id, 'title', 'Shorter, please.')
  const which = { achievementId: id, commentId }
  expect(await perform(world, author, resolveDraftComment, which)).toMatchObject({ isNew: true })
  expect(await perform(world, coach, resolveDraftComment, which)).toMatchObject({ isNew: false })
  expect((await seen(author, id)).open).toBe(0)
  await perform(world, assessor, reopenDraftComment, which)
  expect((await seen(author, id)).open).toBe(1)
  await expect(perform(world, coach, removeDraftComment, which)).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, assessor, removeDraftComment, which)
  expect((await seen(author, id)).parts.flatMap(({ threads }) => threads)).toEqual([])
  const other = await aDraft(assessor)
  await expect(perform(world, assessor, removeDraftComment, { ...which, achievementId: other })).rejects.toMatchObject({ kind: 'missing' })
})

test('empty, huge and misplaced comments are refused in words, and two at once are both kept', async () => {
  const id = await aDraft(assessor, coach)
  for (const body of ['', '  ', 'x'.repeat(4001)])
    await expect(comment(assessor, id, 'title', body)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(comment(assessor, id, 'requirement.none', 'Hello')).rejects.toMatchObject({ code: 'part-unknown' })
  await expect(comment(assessor, id, 'title', 'Hello', world.newId())).rejects.toMatchObject({ kind: 'missing' })
  await Promise.all([comment(assessor, id, 'title', 'One'), comment(coach, id, 'title', 'Two')])
  expect((await seen(author, id)).parts.find(({ key }) => key === 'title')?.threads).toHaveLength(2)
})

test('with a rule of one, publishing waits for the approval of this very text; a later change asks again', async () => {
  await perform(world, admin, setDraftRule, { organizationId, approvals: 1 })
  try {
    const id = await aDraft(assessor, coach)
    await expect(publish(id)).rejects.toMatchObject({ code: 'approvals-missing' })
    const revision = await revisionOf(id)
    await perform(world, assessor, approveDraft, { achievementId: id, revision })
    await perform(world, assessor, approveDraft, { achievementId: id, revision })
    expect((await seen(author, id)).approvals).toEqual({ needed: 1, given: 1 })
    await change(id, { title: 'Waiting' })
    expect((await seen(author, id)).approvals.given).toBe(0)
    expect((await seen(assessor, id)).reviewers.find(({ personId }) => personId === assessor.id)).toMatchObject({
      said: 'approved',
      isOfThisText: false,
    })
    await expect(perform(world, assessor, approveDraft, { achievementId: id, revision })).rejects.toMatchObject({ code: 'draft-changed' })
    await perform(world, coach, approveDraft, { achievementId: id, revision: await revisionOf(id) })
    await perform(world, coach, askForChanges, { achievementId: id, revision: await revisionOf(id), reason: 'One word is too long.' })
    await expect(publish(id)).rejects.toMatchObject({ code: 'approvals-missing' })
    await perform(world, coach, approveDraft, { achievementId: id, revision: await revisionOf(id) })
    expect((await publish(id)).number).toBe(1)
    await expect(seen(coach, id)).rejects.toMatchObject({ code: 'draft-missing' })
    await expect(comment(coach, id, 'title', 'Late.')).rejects.toMatchObject({ kind: 'forbidden' })
    const review = await world.db.selectFrom('draftReviews').where('achievementId', '=', id).select(['endedBy']).execute()
    expect(review).toEqual([{ endedBy: 'published' }])
  } finally {
    await perform(world, admin, setDraftRule, { organizationId, approvals: 0 })
  }
})

test('nobody approves what they wrote, nor unasked; a lost role takes sight and approval along', async () => {
  await perform(world, admin, setDraftRule, { organizationId, approvals: 1 })
  try {
    const helper = await aPerson(world, 'Lena Helper', [{ organizationId, roles: ['assessor'] }])
    const id = await aDraft(helper, author)
    const revision = await revisionOf(id)
    await expect(perform(world, author, approveDraft, { achievementId: id, revision })).rejects.toMatchObject({ code: 'own-draft' })
    await expect(perform(world, admin, approveDraft, { achievementId: id, revision })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, helper, askForChanges, { achievementId: id, revision, reason: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await perform(world, helper, approveDraft, { achievementId: id, revision })
    const membership = await world.db.selectFrom('memberships').where('personId', '=', helper.id).select('id').executeTakeFirstOrThrow()
    await perform(world, admin, changeMembership, { membershipId: membership.id, roles: ['earner'], schoolId: null, title: '' })
    const without = (await findActor(world.db, helper.id)) as Person
    await expect(seen(without, id)).rejects.toMatchObject({ code: 'draft-missing' })
    expect(await seen(author, id)).toMatchObject({ approvals: { given: 0 } })
    await expect(publish(id)).rejects.toMatchObject({ code: 'approvals-missing' })
  } finally {
    await perform(world, admin, setDraftRule, { organizationId, approvals: 0 })
  }
})

test('a draft discarded while it is reviewed takes the review with it, and another begins fresh', async () => {
  const id = await aDraft(assessor)
  await comment(assessor, id, 'title', 'Shorter.')
  await perform(world, author, discardDraft, { achievementId: id, revision: await revisionOf(id) })
  await expect(seen(assessor, id)).rejects.toMatchObject({ code: 'draft-missing' })
  await expect(perform(world, assessor, approveDraft, { achievementId: id, revision: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, author, askReviewers, { achievementId: id, personIds: [assessor.id] })).rejects.toMatchObject({
    code: 'nothing-in-work',
  })
})

test('what was said stays for its authors to read once the text is published or discarded, and for nobody else', async () => {
  const id = await aDraft(assessor, secondAssessor)
  const earlier = (by: Person, after?: string) => findEarlierReviews(readsOf(world.db, by), by, id, { after: after ?? null })
  const { commentId } = await comment(assessor, id, 'title', 'Could this be shorter?')
  await comment(author, id, 'title', 'It could.', commentId)
  await comment(assessor, id, 'whole', 'I would start it tomorrow.')
  await perform(world, assessor, askForChanges, { achievementId: id, revision: await revisionOf(id), reason: 'The title is long.' })
  await perform(world, assessor, approveDraft, { achievementId: id, revision: await revisionOf(id) })
  expect((await earlier(author)).review).toBeNull()
  await publish(id)
  const { review, next } = await earlier(author)
  expect(review).toMatchObject({
    endedBy: 'published',
    verdicts: [
      { personId: assessor.id, said: 'approved' },
      { personId: secondAssessor.id, said: null },
    ],
    parts: [
      { key: 'title', threads: [{ body: 'Could this be shorter?', earlierText: 'Wait time', answers: [{ body: 'It could.' }] }] },
      { key: 'whole', threads: [{ body: 'I would start it tomorrow.' }] },
    ],
  })
  expect(next).toBeNull()
  for (const other of [assessor, secondAssessor, coach, hr, neighborAdmin])
    await expect(earlier(other)).rejects.toMatchObject({ kind: 'missing' })
  await perform(world, author, startVersion, { achievementId: id })
  await perform(world, author, askReviewers, { achievementId: id, personIds: [coach.id] })
  await comment(coach, id, 'audience', 'Coaches, too?')
  await perform(world, author, discardDraft, { achievementId: id, revision: await revisionOf(id) })
  const last = await earlier(author)
  expect(last.review).toMatchObject({ endedBy: 'discarded', parts: [{ key: 'audience' }] })
  expect((await earlier(author, last.next ?? '')).review).toMatchObject({ endedBy: 'published' })
})

test('who is forgotten leaves no word and no approval, and an answer to them stays', async () => {
  const gone = await aPerson(world, 'Gerd Gone', [{ organizationId, roles: ['coach'] }])
  const id = await aDraft(gone)
  const { commentId } = await comment(gone, id, 'title', 'Shorter.')
  await comment(author, id, 'title', 'How?', commentId)
  await perform(world, gone, approveDraft, { achievementId: id, revision: await revisionOf(id) })
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', gone.id).execute()
  const after = await seen(author, id)
  expect(after.reviewers).toEqual([])
  expect(after.approvals.given).toBe(0)
  expect(after.parts.find(({ key }) => key === 'title')?.threads).toMatchObject([
    { isRemoved: true, body: '', answers: [{ body: 'How?' }] },
  ])
})

test('who asked for a review or began a trial and is forgotten leaves no word of that either', async () => {
  const gone = await aPerson(world, 'Gesa Gone', [{ organizationId, roles: ['author'] }])
  const id = await aDraft()
  const words = { achievementId: id, note: 'You know my class, please look at the tally.' }
  await perform(world, gone, askReviewers, { ...words, personIds: [coach.id] })
  await perform(world, gone, beginTrial, { ...words, personIds: [earner.id], endsOn: usualEnd('UTC', world.now()) })
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', gone.id).execute()
  const [asked, begun] = await Promise.all([
    world.db
      .selectFrom('draftReviewers')
      .innerJoin('draftReviews', 'draftReviews.id', 'reviewId')
      .where('achievementId', '=', id)
      .select(['note', 'askedBy'])
      .executeTakeFirst(),
    world.db.selectFrom('draftTrials').where('achievementId', '=', id).select(['note', 'begunBy']).executeTakeFirst(),
  ])
  expect([asked, begun]).toEqual([
    { note: '', askedBy: null },
    { note: '', begunBy: null },
  ])
})

test('only admins of the organization say how many approvals are asked for, within reason', async () => {
  for (const other of [author, coach, neighborAdmin])
    await expect(perform(world, other, setDraftRule, { organizationId, approvals: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  for (const approvals of [-1, 6, 1.5])
    await expect(perform(world, admin, setDraftRule, { organizationId, approvals })).rejects.toMatchObject({ kind: 'invalid' })
})
