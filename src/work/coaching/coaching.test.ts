import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { noticeSubscriber } from '../../home/notices/notice-subscriber.ts'
import { claimNextSubmission, claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { findWaiting } from '../../judgment/queue/queue.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../artifacts/add-artifact.ts'
import { removeArtifact, restoreArtifact } from '../artifacts/change-artifact.ts'
import { takeArtifact } from '../artifacts/receive-artifacts.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { changeComment, removeComment, resolveComment, shareComments } from '../comments/change-comment.ts'
import { addCommentTag, removeCommentTag } from '../comments/change-tags.ts'
import { clipTopic } from '../comments/clip-topic.ts'
import { findThreads } from '../comments/find-comments.ts'
import { writeComment } from '../comments/write-comment.ts'
import { findClip } from './find-clip.ts'
import { findCoachHome, findShares } from './find-shares.ts'
import { giveSignal } from './give-signal.ts'
import { shareClip, stopSharing } from './share-clip.ts'

let clock = Date.parse('2027-03-01T15:00:00Z')
const world = await aWorld({ WORKERS: 'false' })
world.now = () => new Date(clock)
const district = await aDistrict(world)
const { earner, coach, assessor, colleague, admin, neighbor } = district
const attemptId = await anAttempt(district)
const body = 'Seven spoke on Tuesday, eleven on Friday. I waited three seconds.'
const { artifactId } = await perform(world, earner, addText, { attemptId, requirementId: 'tally', name: 'Tally', body })
const foreignCoach = await aPerson(world, 'Noa Elsewhere', [{ organizationId: neighbor.id, roles: ['coach'] }])

const write = (actor: typeof earner, text: string, more: object = {}) =>
  perform(world, actor, writeComment, { artifactId, body: text, ...more })
const seenBy = async (actor: typeof earner) =>
  (await findThreads(readsOf(world.db, actor), { artifactId, personId: actor.id })).threads.map((thread) => thread.body)
const refused = (code: string) => ({ code })
const evidenceFor = async (actor: typeof earner) => (await aWeb(world, actor).request(`/coaching/${artifactId}/comments.csv`)).status

test('what an earner notes is theirs alone, until they share the piece and then the note', async () => {
  await write(earner, 'I nod too early.', { keep: true, place: { quote: 'three seconds' } })
  await expect(write(coach, 'May I?')).rejects.toMatchObject(refused('artifact-missing'))
  expect(await seenBy(coach)).toEqual([])
  expect(await clipTopic.mayHear(readsOf(world.db, coach), coach, artifactId)).toBe(false)

  const shared = await perform(world, earner, shareClip, { artifactId, coachId: coach.id, question: 'Do I wait?', wantedOn: '2027-03-05' })
  expect(await perform(world, earner, shareClip, { artifactId, coachId: coach.id })).toEqual({ shareId: shared.shareId, isNew: false })
  expect(await clipTopic.mayHear(readsOf(world.db, coach), coach, artifactId)).toBe(true)
  expect(await seenBy(coach)).toEqual([])
  // Nobody reads it past the command either: the table itself keeps it.
  expect(await readsOf(world.db, coach).selectFrom('comments').select('body').execute()).toEqual([])
  expect(await readsOf(world.db, admin).selectFrom('comments').select('body').execute()).toEqual([])
  expect(await readsOf(world.db, admin).selectFrom('coachShares').select('id').execute()).toEqual([])

  await perform(world, earner, shareComments, { artifactId })
  expect(await seenBy(coach)).toEqual(['I nod too early.'])
  await expect(perform(world, earner, shareComments, { artifactId })).rejects.toMatchObject(refused('nothing-to-share'))
})

test('what a family took back its coach sees no word of, until it is allowed again', async () => {
  const clipFor = (actor: typeof earner) => findClip({ db: readsOf(world.db, actor), actor }, artifactId, null)
  expect((await clipFor(coach)).body).toBe(body)
  await world.db.insertInto('artifactHolds').values({ artifactId, because: 'consent-withdrawn', heldAt: world.now() }).execute()
  await expect(clipFor(coach)).rejects.toMatchObject(refused('artifact-held'))
  expect((await clipFor(earner)).body).toBe(body)
  await world.db.deleteFrom('artifactHolds').where('artifactId', '=', artifactId).execute()
  expect((await clipFor(coach)).body).toBe(body)
})

test('only coaches of the organization are shared with, never oneself', async () => {
  for (const [coachId, code] of [
    [earner.id, 'coach-is-earner'],
    [colleague.id, 'not-a-coach-there'],
    [foreignCoach.id, 'not-a-coach-there'],
    [world.newId(), 'not-a-coach-there'],
  ] as const)
    await expect(perform(world, earner, shareClip, { artifactId, coachId })).rejects.toMatchObject(refused(code))
  await expect(perform(world, coach, shareClip, { artifactId, coachId: coach.id })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, earner, shareClip, { artifactId, coachId: foreignCoach.id, wantedOn: '2027-02-01' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('a comment has a place that is there, and words; what does not fit is said beside its field', async () => {
  for (const [given, code] of [
    [{ body: ' ' }, 'input-invalid'],
    [{ body: 'x'.repeat(100_000) }, 'input-invalid'],
    [{ place: { at: -1 } }, 'input-invalid'],
    [{ place: { at: 3 } }, 'place-unfit'],
    [{ place: { page: 2 } }, 'place-unfit'],
    [{ place: { region: { x: 0.5, y: 0, width: 0.9, height: 1 } } }, 'input-invalid'],
    [{ place: { quote: 'words that nobody wrote' } }, 'quote-not-there'],
    [{ criterionId: 'nothing' }, 'criterion-unknown'],
    [{ tagIds: [world.newId()] }, 'tag-unknown'],
    [{ answersId: world.newId() }, 'comment-missing'],
    [{ kind: 'verdict' as 'note' }, 'input-invalid'],
  ] as const)
    await expect(write(coach, 'See here.', given), code).rejects.toMatchObject(refused(code))
  const script = '<script>alert(1)</script>'
  await write(coach, script, { kind: 'question', place: { quote: 'Seven', offset: 999 }, criterionId: 'waits' })
  const { threads } = await findThreads(readsOf(world.db, earner), { artifactId, personId: earner.id })
  expect(threads.find((thread) => thread.body === script)).toMatchObject({ place: { quote: 'Seven', offset: 0 }, criterionId: 'waits' })
})

test('a page that a document does not have is refused, and a moment after the end', async () => {
  async function* bytes() {
    yield pdf()
  }
  const place = { attemptId, requirementId: 'tally', kind: 'document' }
  const added = await takeArtifact(world, earner, { name: 'tally.pdf', bytes: bytes() }, place)
  const onPage = (page: number) =>
    perform(world, earner, writeComment, {
      artifactId: added.artifactId,
      body: 'Here.',
      place: { page, region: { x: 0, y: 0, width: 1, height: 0.2 } },
    })
  await expect(onPage(2)).rejects.toMatchObject(refused('page-not-there'))
  await expect(onPage(0)).rejects.toMatchObject(refused('input-invalid'))
  await onPage(1)
  const { fittingPlace } = await import('../comments/write-comment.ts')
  const { nothingKnown } = await import('../comments/read-for-place.ts')
  const film = { showing: 'video', seconds: 60, body: null } as const
  expect(fittingPlace(film, { at: 60.4 }, nothingKnown)).toEqual({ at: 60.4 })
  expect(() => fittingPlace(film, { at: 62 }, nothingKnown)).toThrow(/ends at 1:00/)
  expect(() => fittingPlace(film, { at: 10, until: 90 }, nothingKnown)).toThrow(/ends at 1:00/)
})

test('words are quoted on the page on which they stand, and in a file of text; elsewhere they are not there', async () => {
  const place = { attemptId, requirementId: 'tally', kind: 'document' }
  const document = new PDFDocument()
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.text('We waited.').addPage().text('Seven of them began with “because”.')
  document.end()
  await ended
  const give = async (name: string, bytes: Buffer) =>
    (
      await takeArtifact(
        world,
        earner,
        {
          name,
          bytes: (async function* () {
            yield bytes
          })(),
        },
        place,
      )
    ).artifactId
  const paper = await give('Journal.pdf', Buffer.concat(parts))
  const quoting = (artifactId: string, where: object) => perform(world, earner, writeComment, { artifactId, body: 'Here.', place: where })
  await quoting(paper, { page: 2, quote: 'seven of  them' })
  for (const [where, code] of [
    [{ page: 1, quote: 'Seven of them' }, 'quote-not-there'],
    [{ page: 3, quote: 'Seven of them' }, 'page-not-there'],
    [{ page: 2, quote: 'Seven', region: { x: 0, y: 0, width: 1, height: 1 } }, 'input-invalid'],
    [{ quote: 'Seven of them' }, 'place-unfit'],
    [{ page: 2, region: { x: 0.9, y: 0, width: 0.2, height: 0.1 } }, 'input-invalid'],
  ] as const)
    await expect(quoting(paper, where), code).rejects.toMatchObject(refused(code))
  const { threads } = await findThreads(readsOf(world.db, earner), { artifactId: paper, personId: earner.id })
  expect(threads.map(({ place: kept }) => kept)).toEqual([{ page: 2, quote: 'seven of  them' }])

  const table = await give('Tally.csv', Buffer.from('who,how often\r\nfirst row,7\r\n'))
  await quoting(table, { quote: 'first row,7' })
  await expect(quoting(table, { quote: 'second row' })).rejects.toMatchObject(refused('quote-not-there'))
})

test('for ten minutes its author finds other words; what was answered keeps its place when it is taken away', async () => {
  const { commentId } = await write(coach, 'Wait longer.', { kind: 'suggestion' })
  await perform(world, coach, changeComment, { commentId, body: 'Count to three.' })
  await expect(perform(world, earner, changeComment, { commentId, body: 'Mine now.' })).rejects.toMatchObject(refused('not-your-comment'))
  const answer = await write(earner, 'I will.', { answersId: commentId })
  clock += 11 * 60_000
  await expect(perform(world, coach, changeComment, { commentId, body: 'Too late.' })).rejects.toMatchObject(refused('comment-settled'))
  await perform(world, earner, resolveComment, { commentId })
  await expect(perform(world, earner, resolveComment, { commentId })).rejects.toMatchObject(refused('comment-done'))
  await perform(world, coach, removeComment, { commentId })
  await expect(write(earner, 'Still there?', { answersId: commentId })).rejects.toMatchObject(refused('comment-removed'))
  const { threads } = await findThreads(readsOf(world.db, coach), { artifactId, personId: coach.id })
  expect(threads.find(({ id }) => id === commentId)).toMatchObject({ body: '', answers: [{ id: answer.commentId, body: 'I will.' }] })
})

test('a tag that a comment has is retired, and one that none has is gone', async () => {
  const used = await perform(world, admin, addCommentTag, { organizationId: district.district.id, name: 'Wait time' })
  const unused = await perform(world, admin, addCommentTag, { organizationId: district.district.id, name: 'Voice' })
  await expect(perform(world, admin, addCommentTag, { organizationId: district.district.id, name: 'wait TIME' })).rejects.toMatchObject(
    refused('tag-name-taken'),
  )
  await write(coach, 'Good silence.', { kind: 'strength', tagIds: [used.id] })
  expect(await perform(world, admin, removeCommentTag, { tagId: used.id })).toEqual({ isRetired: true })
  expect(await perform(world, admin, removeCommentTag, { tagId: unused.id })).toEqual({ isRetired: false })
  const clip = await findClip({ db: readsOf(world.db, coach), actor: coach }, artifactId, null)
  expect(clip.tags).toMatchObject([{ name: 'Wait time' }])
})

test('"one more try" is told, a second piece comes back to the coach, and then it is ready', async () => {
  const [first] = (await findShares(readsOf(world.db, coach), { of: 'coach', personId: coach.id, shelf: 'waiting' })).shares
  const shareId = first?.id ?? ''
  await expect(perform(world, earner, giveSignal, { shareId, signal: 'ready', because: 'I think so.' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(perform(world, coach, giveSignal, { shareId, signal: 'ready', because: ' ' })).rejects.toMatchObject(
    refused('input-invalid'),
  )
  await perform(world, coach, giveSignal, { shareId, signal: 'one-more-try', because: 'Count to three after the second question.' })
  expect(await findCoachHome(readsOf(world.db, coach), coach, world.now())).toMatchObject({ waiting: [], stalled: [] })
  clock += 20 * 86_400_000
  expect(await findCoachHome(readsOf(world.db, coach), coach, world.now())).toMatchObject({ stalled: [{ earner: 'Maya Ortiz' }] })

  const second = await perform(world, earner, addText, { attemptId, requirementId: 'tally', name: 'Second tally', body: 'Twelve spoke.' })
  const again = await perform(world, earner, shareClip, { artifactId: second.artifactId, coachId: coach.id })
  const home = await findCoachHome(readsOf(world.db, coach), coach, world.now())
  expect(home).toMatchObject({ waiting: [{ artifact: 'Second tally', againOf: shareId }], stalled: [] })
  await perform(world, coach, giveSignal, { shareId: again.shareId, signal: 'ready', because: 'Three seconds each time.' })

  await dispatchAll(world, { kinds: factKinds, subscribers: [noticeSubscriber] })
  const told = await world.db.selectFrom('notices').orderBy('id').select(['personId', 'kind', 'byLetter']).execute()
  const kindsOf = (personId: string) => [...new Set(told.filter((one) => one.personId === personId).map(({ kind }) => kind))]
  expect(kindsOf(coach.id)).toEqual(expect.arrayContaining(['clip-shared', 'earner-answered', 'clip-came-back']))
  expect(kindsOf(earner.id)).toEqual(expect.arrayContaining(['coach-commented', 'coach-one-more-try', 'coach-ready']))
  // However much is said on one day, it is one notice, and no e-mail of its own.
  const shortly = told.filter(({ kind, personId }) => kind === 'coach-commented' && personId === earner.id)
  expect(shortly).toHaveLength(1)
  expect(told.filter(({ kind }) => kind.startsWith('coach-')).every(({ byLetter }) => byLetter !== 'at-once')).toBe(true)
})

test('with whom it is shared no more, or who lost the role, sees nothing and says nothing; the earner keeps what was said', async () => {
  const before = await seenBy(earner)
  expect(await evidenceFor(coach)).toBe(200)
  const membership = await world.db.selectFrom('memberships').where('personId', '=', coach.id).select('id').executeTakeFirstOrThrow()
  const role = (roles: ('coach' | 'earner' | 'assessor')[]) =>
    perform(world, admin, changeMembership, { membershipId: membership.id, roles, schoolId: district.schoolId })
  await role(['earner'])
  const now = await findActor(world.db, coach.id)
  if (now?.kind !== 'person') throw new Error('There is no coach.')
  await expect(write(now, 'One more thing.')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(write(coach, 'With an old session.')).rejects.toMatchObject(refused('not-shared'))
  expect(await seenBy(now)).toEqual([])
  expect(await evidenceFor(now)).toBe(403)
  expect(await seenBy(earner)).toEqual(before)

  await role(['coach', 'assessor'])
  const { shareId } = await perform(world, earner, shareClip, { artifactId, coachId: coach.id })
  expect(await evidenceFor(coach)).toBe(200)
  await perform(world, earner, stopSharing, { shareId })
  expect(await evidenceFor(coach)).toBe(403)
  expect(await evidenceFor(foreignCoach)).toBe(404)
  await perform(world, earner, removeArtifact, { attemptId, artifactId })
  await expect(write(earner, 'It is gone.')).rejects.toMatchObject(refused('artifact-removed'))
  await perform(world, earner, restoreArtifact, { attemptId, artifactId })
})

test('who coached someone on their work never assesses it, and is told why; the talk may go on meanwhile', async () => {
  const { shareId } = await perform(world, earner, shareClip, { artifactId, coachId: coach.id })
  await fillAttempt(district, attemptId)
  const extra = await world.db
    .selectFrom('artifacts')
    .where('attemptId', '=', attemptId)
    .where('removedAt', 'is', null)
    .where('id', '!=', artifactId)
    .select('id')
    .execute()
  for (const { id } of extra) await perform(world, earner, removeArtifact, { attemptId, artifactId: id })
  await world.db.updateTable('artifacts').set({ studentMedia: 'no-students' }).execute()
  const { submissionId } = await perform(world, earner, submitAttempt, { attemptId })
  const both = await findActor(world.db, coach.id)
  if (both?.kind !== 'person') throw new Error('There is no coach.')
  expect(both.memberships[0]?.roles).toContain('assessor')
  await expect(perform(world, both, claimSubmission, { submissionId })).rejects.toMatchObject(refused('own-coaching'))
  await expect(perform(world, both, claimNextSubmission, {})).rejects.toMatchObject(refused('nothing-waiting'))
  expect((await findWaiting(readsOf(world.db, both), both, {})).rows).toEqual([])
  expect((await findWaiting(readsOf(world.db, assessor), assessor, {})).rows).toHaveLength(1)

  await write(both, 'Well done, whatever comes.')
  await expect(perform(world, both, giveSignal, { shareId, signal: 'ready', because: 'It is.' })).rejects.toMatchObject(
    refused('handed-in-signal'),
  )
  await expect(perform(world, earner, shareClip, { artifactId, coachId: coach.id })).rejects.toMatchObject(refused('handed-in-share'))
  // The end of sharing changes nothing of that.
  await perform(world, earner, stopSharing, { shareId })
  await expect(perform(world, both, claimSubmission, { submissionId })).rejects.toMatchObject(refused('own-coaching'))
  await perform(world, assessor, claimSubmission, { submissionId })
})
