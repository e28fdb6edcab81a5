import { beforeEach, expect, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { noticeSubscriber } from '../../home/notices/notice-subscriber.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aSeat } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findWork } from '../../work/attempt-pages/find-work.ts'
import { seeArtifact } from '../../work/evidence/see-artifact.ts'
import { sweepingRemoved } from '../../work/evidence/sweep-evidence.ts'
import { letLeakBeSeen } from '../../work/leaks/let-be-seen.ts'
import { beginUpload } from '../../work/uploads/begin-upload.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { claimSubmission } from '../queue/claim-submission.ts'
import { findOpenLeaks } from '../routing/find-leaks.ts'
import { setAssessingRules } from '../routing/set-assessing-rules.ts'
import { answerLeak } from './answer-leak.ts'
import { markLeak } from './mark-leak.ts'

const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const plain = await aDistrict(world)
const { assessor, secondAssessor, admin } = plain
const organizationId = plain.district.id
const twice = await anAchievement(
  world,
  organizationId,
  smallDefinition({ title: 'Weighed twice', assessment: { ...smallDefinition().assessment, readers: 2 } }),
)
let count = 0
const aPdf = () => Buffer.concat([Buffer.from(`%PDF-1.4\n%${++count}\n`), pdf().subarray(9)])
let earner: Person
let work: Awaited<ReturnType<typeof aSubmission>>
let first: string
let second: string
const fileOf = () => work.artifacts.find(({ digest }) => digest !== null)?.id ?? ''
const textOf = () => work.artifacts.find(({ digest }) => digest === null)?.id ?? ''
beforeEach(async () => {
  earner = await aPerson(world, `Teacher ${++count}`, [{ organizationId, schoolId: plain.schoolId, roles: ['earner'] }])
  const bytes = aPdf()
  work = await aSubmission(plain, {
    earner,
    achievement: twice,
    files: [{ requirementId: 'tally', kind: 'document', name: 'tally.pdf', contentType: 'application/pdf', bytes }],
  })
  first = await aSeat(world, assessor, work.submissionId)
  second = await aSeat(world, secondAssessor, work.submissionId)
})
const rule = (leakRule: 'mask' | 'judge-open' | 'hand-back') =>
  perform(world, admin, setAssessingRules, { organizationId, atOnce: 50, barsOwnSchool: false, leakRule })
const mark = (by: Person, assessmentId: string, citation: object, kind: 'name' | 'face' = 'name') =>
  perform(world, by, markLeak, { assessmentId, kind, citation })
const sees = async (who: Person, assessmentId: string) => findAssessment(readsOf(world.db, who), who, assessmentId)
const itemOf = async (who: Person, assessmentId: string, artifactId: string) =>
  (await sees(who, assessmentId)).items.find(({ id }) => id === `artifact:${artifactId}`)
const file = async (who: Person) => seeArtifact(readsOf(world.db, who), world.grants, who, fileOf())
async function maskIt(replaces: string) {
  const bytes = aPdf()
  const { uploadId } = await perform(world, earner, beginUpload, {
    attemptId: work.attemptId,
    requirementId: 'tally',
    name: 'masked.pdf',
    sizeBytes: bytes.length,
    replaces,
  })
  const response = await aWeb(world, earner).request(`/uploads/${uploadId}`, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      Origin: 'http://laurel.example',
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': '0',
    },
    body: bytes as unknown as BodyInit,
  })
  expect(response.status).toBe(204)
  return response.headers.get('laurel-artifact') ?? ''
}

test('words that tell whose it is are masked at once, for every seat, and stay as they were handed in', async () => {
  await rule('mask')
  expect(await mark(assessor, first, { artifactId: textOf(), quote: 'Tuesday: seven' })).toMatchObject({ rule: 'mask', isMasked: true })
  for (const [who, seat] of [
    [assessor, first],
    [secondAssessor, second],
  ] as const) {
    const { items, judgedOpen } = await sees(who, seat)
    expect(JSON.stringify(items)).not.toContain('Tuesday')
    expect(JSON.stringify(items)).toContain('[masked]')
    expect(judgedOpen).toBe(false)
  }
  const { evidence } = await world.db
    .selectFrom('submissions')
    .where('id', '=', work.submissionId)
    .select('evidence')
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(evidence)).toContain('Tuesday: seven')
  const { leaks } = await findWork(readsOf(world.db, earner), earner, work.attemptId, world.now())
  expect(leaks).toMatchObject([{ answer: 'masked', isOpen: false, place: { quote: 'Tuesday: seven' } }])
  expect(JSON.stringify(leaks)).not.toContain(assessor.id)
})

test('who was told is asked once more whether they know whose it is, and loses no score; the other seat is not', async () => {
  await rule('mask')
  const scores = [{ criterionId: 'waits', level: 'demonstrated' as const, reason: 'Seen.' }]
  await perform(world, assessor, saveScores, { assessmentId: first, scores })
  await mark(assessor, first, { requirementId: 'context', quote: 'twenty-four' })
  expect((await sees(assessor, first)).asksAcquaintance).toBe(true)
  expect((await sees(secondAssessor, second)).asksAcquaintance).toBe(false)
  await expect(perform(world, assessor, saveScores, { assessmentId: first, scores })).rejects.toMatchObject({ code: 'acquaintance-unsaid' })
  await perform(world, assessor, sayAcquaintance, { assessmentId: first, knows: false })
  expect((await sees(assessor, first)).scores).toMatchObject([{ criterionId: 'waits', reason: 'Seen.' }])
})

test('a file is asked to be masked: its earner hears of it, others who weigh it wait for the copy, and then all see the copy', async () => {
  await rule('mask')
  expect(await mark(assessor, first, { artifactId: fileOf(), page: 1 }, 'face')).toMatchObject({ isMasked: false })
  // Twice is once.
  const again = await mark(assessor, first, { artifactId: fileOf(), page: 1 }, 'face')
  expect(
    (await findOpenLeaks(world.db, { organizationId, personId: admin.id, size: 100 })).rows.filter(
      ({ submissionId }) => submissionId === work.submissionId,
    ),
  ).toMatchObject([{ leakId: again.leakId, kind: 'face' }])
  expect(await itemOf(assessor, first, fileOf())).toMatchObject({ withheld: null, isBeingMasked: true })
  expect(await itemOf(secondAssessor, second, fileOf())).toMatchObject({ withheld: { kind: 'masking' }, src: null })
  expect([(await file(assessor)) === null, (await file(secondAssessor)) === null]).toEqual([false, true])
  expect((await file(admin))?.sight).toBe('named-copy')

  await dispatchAll(world, { kinds: factKinds, subscribers: [noticeSubscriber] })
  const noticesOf = async (who: Person) =>
    (await world.db.selectFrom('notices').where('personId', '=', who.id).select(['kind', 'details']).execute()).filter(({ kind }) =>
      kind.startsWith('leak'),
    )
  expect(await noticesOf(earner)).toMatchObject([{ kind: 'leak-seen', details: { attemptId: work.attemptId } }])
  expect((await noticesOf(admin)).map(({ kind }) => kind)).toContain('leaks-waiting')
  expect([await noticesOf(assessor), await noticesOf(secondAssessor)]).toEqual([[], []])

  const { leaks } = await findWork(readsOf(world.db, earner), earner, work.attemptId, world.now())
  expect(leaks).toMatchObject([{ isOpen: true, artifactId: fileOf(), place: { page: 1 } }])
  const copy = await maskIt(fileOf())
  expect(copy).not.toBe('')
  const { fileDigest } = await world.db.selectFrom('artifacts').where('id', '=', copy).select('fileDigest').executeTakeFirstOrThrow()
  for (const who of [assessor, secondAssessor]) expect((await file(who))?.file?.digest).toBe(fileDigest)
  expect(await itemOf(secondAssessor, second, fileOf())).toMatchObject({ withheld: null, copy: 'waiting', isBeingMasked: false })
  expect(await file(admin)).toBeNull()
  // A citation still points at what was handed in, and the earner has both.
  expect((await seeArtifact(readsOf(world.db, earner), world.grants, earner, fileOf()))?.file?.digest).not.toBe(fileDigest)
  expect((await findWork(readsOf(world.db, earner), earner, work.attemptId, world.now())).leaks).toMatchObject([
    { answer: 'masked', isOpen: false },
  ])

  // Nothing more may be changed of what is with the assessors; and the copy stays while it is shown.
  await expect(maskIt(copy)).rejects.toMatchObject({ code: 'handed-in' })
  await world.db
    .updateTable('artifacts')
    .set({ removedAt: new Date(0) })
    .where('id', '=', copy)
    .execute()
  await sweepingRemoved.work(world, {})
  expect((await file(assessor))?.file?.digest).toBe(fileDigest)
})

test('the earner may let it be seen, and so may an admin, who may also say that it tells nothing; the record says which', async () => {
  await rule('mask')
  await mark(assessor, first, { artifactId: fileOf() }, 'face')
  await expect(perform(world, plain.colleague, letLeakBeSeen, { attemptId: work.attemptId, artifactId: fileOf() })).rejects.toMatchObject({
    code: 'not-your-work',
  })
  await perform(world, earner, letLeakBeSeen, { attemptId: work.attemptId, artifactId: fileOf() })
  expect(await sees(secondAssessor, second)).toMatchObject({ judgedOpen: true })
  expect(await itemOf(secondAssessor, second, fileOf())).toMatchObject({ withheld: null })

  const { leakId } = await mark(secondAssessor, second, { artifactId: fileOf(), page: 2 })
  expect(await itemOf(assessor, first, fileOf())).toMatchObject({ withheld: { kind: 'masking' } })
  for (const who of [plain.neighborAdmin, secondAssessor, earner])
    await expect(perform(world, who, answerLeak, { leakId, answer: 'no-leak' })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, admin, answerLeak, { leakId, answer: 'no-leak' })
  // The first word stands.
  expect(await perform(world, admin, answerLeak, { leakId, answer: 'judged-open' })).toMatchObject({ answer: 'no-leak', isNew: false })
  expect(await itemOf(assessor, first, fileOf())).toMatchObject({ withheld: null })
})

test('by another rule it is judged openly, and marked so; or handed back with no score lost, and does not come back to who saw it', async () => {
  await rule('judge-open')
  expect(await mark(assessor, first, { artifactId: textOf() })).toMatchObject({ rule: 'judge-open', isMasked: false })
  expect(await sees(secondAssessor, second)).toMatchObject({ judgedOpen: true })
  expect(JSON.stringify((await sees(assessor, first)).items)).toContain('Tuesday')

  await rule('hand-back')
  await perform(world, secondAssessor, saveScores, { assessmentId: second, scores: [{ criterionId: 'waits', level: 'approaching' }] })
  expect(await mark(secondAssessor, second, { artifactId: fileOf() }, 'face')).toMatchObject({ rule: 'hand-back' })
  const { releaseReason } = await world.db
    .selectFrom('assessments')
    .where('id', '=', second)
    .select('releaseReason')
    .executeTakeFirstOrThrow()
  expect(releaseReason).toBe('conflict')
  expect(await world.db.selectFrom('scores').where('assessmentId', '=', second).select('level').execute()).toEqual([
    { level: 'approaching' },
  ])
  await expect(perform(world, secondAssessor, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(mark(secondAssessor, second, { artifactId: fileOf() })).rejects.toMatchObject({ code: 'released' })
})

test('a text without its words, a place that was not handed in, open work and somebody else’s seat are refused, and change nothing', async () => {
  await rule('mask')
  await expect(mark(assessor, first, { requirementId: 'context' })).rejects.toMatchObject({ code: 'leak-words' })
  await expect(mark(assessor, first, { requirementId: 'context', quote: 'nobody wrote this' })).rejects.toMatchObject({
    code: 'leak-words',
  })
  await expect(mark(assessor, first, { requirementId: 'other', quote: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(mark(assessor, first, {})).rejects.toMatchObject({ kind: 'invalid' })
  await expect(mark(assessor, first, { artifactId: world.newId() })).rejects.toMatchObject({ kind: 'invalid' })
  for (const who of [secondAssessor, admin, earner])
    await expect(mark(who, first, { artifactId: fileOf() })).rejects.toMatchObject({ kind: 'forbidden' })
  const open = await aSubmission(plain, {
    earner: plain.colleague,
    achievement: await anAchievement(
      world,
      organizationId,
      smallDefinition({ title: 'Openly', assessment: { ...smallDefinition().assessment, blind: false } }),
    ),
  })
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId: open.submissionId })
  await expect(mark(assessor, assessmentId, { requirementId: 'context', quote: 'twenty-four' })).rejects.toMatchObject({
    code: 'leak-not-blind',
  })
  expect(
    await world.db.selectFrom('leaks').where('submissionId', 'in', [work.submissionId, open.submissionId]).select('id').execute(),
  ).toEqual([])
})
