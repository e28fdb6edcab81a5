import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { mp4, pdf, wav } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../artifacts/add-artifact.ts'
import { removeArtifact } from '../artifacts/change-artifact.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { forgetCoaching } from '../coaching/forget-coaching.ts'
import { shareClip, stopSharing } from '../coaching/share-clip.ts'
import { changeComment, removeComment, shareComments } from '../comments/change-comment.ts'
import { countKept, findThreads, type Thread } from '../comments/find-comments.ts'
import { writeComment } from '../comments/write-comment.ts'
import { expireArtifacts } from '../consent/expire-artifacts.ts'
import { sweepingEvidence } from '../evidence/sweep-evidence.ts'
import { findUnfinished } from './find-uploads.ts'
import { speakComment } from './speak-comment.ts'

let clock = Date.parse('2027-03-01T15:00:00Z')
const world = await aWorld({ WORKERS: 'false', PERSON_EVIDENCE_BYTES: '3000000', FREE_DISK_BYTES: '0' })
world.now = () => new Date(clock)
const district = await aDistrict(world)
const { earner, coach, colleague } = district
const attemptId = await anAttempt(district)
const aPiece = async (name: string) => {
  const { artifactId } = await perform(world, earner, addText, { attemptId, requirementId: 'tally', name, body: 'Seven spoke on Tuesday.' })
  const { shareId } = await perform(world, earner, shareClip, { artifactId, coachId: coach.id })
  return { artifactId, shareId }
}
const { artifactId } = await aPiece('Tally')

const tus = { 'Tus-Resumable': '1.0.0', Origin: 'http://laurel.example' }
const asked = (by: Person, method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
  aWeb(world, by).request(path, {
    method,
    headers: { ...tus, ...headers },
    ...(body && { body: body as unknown as BodyInit, duplex: 'half' as const }),
  })
type Speaking = Partial<Parameters<typeof speakComment.input.parse>[0] & object>
const speak = (by: Person, bytes: { length: number }, more: Speaking = {}) =>
  perform(world, by, speakComment, { artifactId, recordingKind: 'audio', sizeBytes: bytes.length, ...more })
const send = (by: Person, uploadId: string, bytes: Buffer) =>
  asked(by, 'PATCH', `/uploads/${uploadId}`, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }, bytes)
const say = async (by: Person, bytes: Buffer, more: Speaking = {}) => {
  const begun = await speak(by, bytes, more)
  expect((await send(by, begun.uploadId, bytes)).status).toBe(204)
  return begun
}
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code?: string }).code]
const seen = async (by: Person, id: string, of = artifactId): Promise<Thread | undefined> =>
  (await findThreads(readsOf(world.db, by), { artifactId: of, personId: by.id })).threads.find((thread) => thread.id === id)
const heard = (by: Person, id: string, headers: Record<string, string> = {}) => asked(by, 'GET', `/comments/${id}/recording`, headers)
const posted = () =>
  world.db
    .selectFrom('events')
    .where('name', '=', 'comment.posted')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
const bytesOf = async (by: Person) =>
  (await world.db.selectFrom('personEvidence').where('personId', '=', by.id).select('bytes').executeTakeFirst())?.bytes ?? 0

test('a spoken comment is its author’s alone until its recording is here, and then it is posted once and heard by both', async () => {
  const bytes = wav(3)
  const before = await posted()
  const { commentId, uploadId } = await speak(coach, bytes, { kind: 'strength', place: { quote: 'Seven' }, body: '' })
  expect(await seen(earner, commentId)).toBeUndefined()
  expect(await seen(coach, commentId)).toMatchObject({ postedAt: null, body: '', recording: { state: 'on-its-way', seconds: null } })
  expect(await countKept(world.db, artifactId, coach.id)).toBe(0)
  expect((await heard(coach, commentId)).status).toBe(404)
  expect(await posted()).toBe(before)

  const last = await send(coach, uploadId, bytes)
  expect([last.status, last.headers.get('laurel-comment'), last.headers.get('laurel-artifact')]).toEqual([204, commentId, null])
  expect(await seen(earner, commentId)).toMatchObject({
    kind: 'strength',
    place: { quote: 'Seven' },
    recording: { state: 'here', kind: 'audio', seconds: 3, contentType: 'audio/wav' },
  })
  expect((await asked(coach, 'POST', `/uploads/${uploadId}/spoken`)).status).toBe(200)
  expect(await posted()).toBe(before + 1)

  for (const by of [coach, earner]) {
    const response = await heard(by, commentId, { Range: 'bytes=4-11' })
    expect([response.status, Buffer.from(await response.arrayBuffer())]).toEqual([206, bytes.subarray(4, 12)])
  }
  expect((await heard(colleague, commentId)).status).toBe(404)
  expect(await bytesOf(coach)).toBe(bytes.length)
  const asks = await world.db.selectFrom('renditions').select(['kind', 'state']).orderBy('kind').execute()
  expect(asks).toEqual([
    { kind: 'overview', state: 'waiting' },
    { kind: 'playable', state: 'waiting' },
  ])
  const csv = await (await asked(earner, 'GET', `/coaching/${artifactId}/comments.csv`)).text()
  expect(csv).toContain('"Voice comment, 0:03"')
})

test('no upload of a comment becomes evidence, or stands among what is on its way into the work', async () => {
  const bytes = await mp4()
  const { commentId, uploadId } = await speak(earner, bytes, { recordingKind: 'video', keep: true, body: 'For me.' })
  expect(await findUnfinished(world.db, earner.id, attemptId, world.now())).toEqual([])
  expect((await send(earner, uploadId, bytes)).status).toBe(204)
  expect(await codeOf(await asked(earner, 'POST', `/work/${attemptId}/uploads/${uploadId}`))).toEqual([404, 'upload-missing'])
  expect((await findEvidence(world.db, [attemptId])).artifacts.map(({ name }) => name)).toEqual(['Tally'])
  // It holds sound alone, whatever its sender called it; and stays its author's until it is shared.
  expect(await seen(earner, commentId)).toMatchObject({ postedAt: null, recording: { kind: 'audio', state: 'here' } })
  expect(await seen(coach, commentId)).toBeUndefined()
  expect((await heard(coach, commentId)).status).toBe(404)
  await perform(world, earner, shareComments, { artifactId, commentId })
  expect((await heard(coach, commentId)).status).toBe(200)
})

test('what is over a minute, no recording, too large or another’s is refused in words, and the comment stays with its author', async () => {
  const long = wav(62)
  const tooLong = await speak(coach, long, { body: 'In short: wait.' })
  expect(await codeOf(await send(coach, tooLong.uploadId, long))).toEqual([422, 'comment-too-long'])
  expect(await seen(coach, tooLong.commentId)).toMatchObject({ postedAt: null, recording: { state: 'refused' } })
  const paper = await speak(coach, pdf())
  expect(await codeOf(await send(coach, paper.uploadId, pdf()))).toEqual([422, 'comment-not-recorded'])

  await expect(speak(coach, { length: 0 })).rejects.toMatchObject({ code: 'file-empty' })
  await expect(speak(coach, { length: 200_000_000 })).rejects.toMatchObject({ code: 'file-too-large' })
  await expect(speak(coach, { length: 3_000_001 })).rejects.toMatchObject({ code: 'evidence-full-person' })
  await expect(speak(coach, wav(1), { body: 'x'.repeat(100_000) })).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(speak(coach, wav(1), { place: { at: -1 } })).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(speak(coach, wav(1), { place: { at: 4 } })).rejects.toMatchObject({ code: 'place-unfit' })
  await expect(speak(colleague, wav(1))).rejects.toMatchObject({ code: 'artifact-missing' })

  const bytes = wav(1)
  const own = await speak(coach, bytes)
  for (const by of [earner, colleague]) {
    expect((await send(by, own.uploadId, bytes)).status).toBe(404)
    expect((await asked(by, 'POST', `/uploads/${own.uploadId}/spoken`)).status).toBe(404)
    expect((await asked(by, 'DELETE', `/uploads/${own.uploadId}`)).status).toBe(404)
  }
  expect(await codeOf(await asked(coach, 'POST', `/uploads/${own.uploadId}/spoken`))).toEqual([409, 'upload-not-whole'])
  // Given up, its comment goes too: nobody else has seen it.
  expect((await asked(coach, 'DELETE', `/uploads/${own.uploadId}`)).status).toBe(204)
  expect(await seen(coach, own.commentId)).toBeUndefined()

  // Without the recording that was refused its words can be shared; without words there is nothing to share.
  await expect(perform(world, coach, shareComments, { artifactId, commentId: paper.commentId })).rejects.toMatchObject({
    code: 'recording-missing',
  })
  await perform(world, coach, shareComments, { artifactId, commentId: tooLong.commentId })
  expect(await seen(earner, tooLong.commentId)).toMatchObject({ body: 'In short: wait.', recording: null })
  await perform(world, coach, removeComment, { commentId: paper.commentId })
})

test('begun twice with one name, also at once, it is one comment; the name of another is refused', async () => {
  const key = 'a-comment-that-is-begun-twice'
  const bytes = wav(2)
  const [one, other] = await Promise.all([speak(coach, bytes, { key }), speak(coach, bytes, { key })])
  expect(other).toEqual(one)
  await send(coach, one.uploadId, bytes)
  expect(await speak(coach, bytes, { key })).toEqual(one)
  const elsewhere = await aPiece('Another tally')
  await expect(speak(coach, bytes, { key, artifactId: elsewhere.artifactId })).rejects.toMatchObject({ code: 'key-used' })
  // The earner’s of the same name is their own.
  expect((await speak(earner, bytes, { key })).commentId).not.toBe(one.commentId)
})

test('kept and then shared while it is on its way, it is posted as soon as it is here; an answer to what is private is private', async () => {
  const bytes = wav(2)
  const spoken = await speak(earner, bytes, { keep: true })
  expect(await countKept(world.db, artifactId, earner.id)).toBeGreaterThan(0)
  await perform(world, earner, shareComments, { artifactId, commentId: spoken.commentId })
  expect(await seen(coach, spoken.commentId)).toBeUndefined()
  await send(earner, spoken.uploadId, bytes)
  expect(await seen(coach, spoken.commentId)).toMatchObject({ recording: { state: 'here' } })

  const kept = await perform(world, earner, writeComment, { artifactId, body: 'A thought.', keep: true })
  const answer = await say(earner, bytes, { answersId: kept.commentId })
  expect((await seen(earner, kept.commentId))?.answers).toMatchObject([{ id: answer.commentId, postedAt: null }])
  await expect(say(coach, bytes, { answersId: kept.commentId })).rejects.toMatchObject({ code: 'comment-missing' })
})

test('words can be put beside it for ten minutes, or taken out again; a written comment keeps needing them', async () => {
  const { commentId } = await say(coach, wav(2))
  await perform(world, coach, changeComment, { commentId, body: 'I say: wait longer.' })
  expect(await seen(earner, commentId)).toMatchObject({ body: 'I say: wait longer.' })
  await perform(world, coach, changeComment, { commentId, body: ' ' })
  const written = await perform(world, coach, writeComment, { artifactId, body: 'Wait.' })
  await expect(perform(world, coach, changeComment, { commentId: written.commentId, body: ' ' })).rejects.toMatchObject({
    code: 'comment-empty',
  })
})

test('what is shared no more while it is sent is not posted', async () => {
  const piece = await aPiece('Ended')
  const bytes = wav(2)
  const { uploadId, commentId } = await speak(coach, bytes, { artifactId: piece.artifactId })
  await perform(world, earner, stopSharing, { shareId: piece.shareId })
  expect((await send(coach, uploadId, bytes)).status).toBe(403)
  expect(await seen(earner, commentId, piece.artifactId)).toBeUndefined()
})

test('taken away, expired with its artifact, or with its author forgotten, its bytes go and count no more; written words stay', async () => {
  const piece = await aPiece('Lesson')
  const on = { artifactId: piece.artifactId }
  const atFirst = await bytesOf(coach)
  const [taken, expired, forgotten] = [wav(4), wav(5), wav(6)]
  const one = await say(coach, taken, on)
  const two = await say(coach, expired, { ...on, body: 'Listen to the end.' })
  const three = await say(coach, forgotten)
  expect(await bytesOf(coach)).toBe(atFirst + taken.length + expired.length + forgotten.length)

  await perform(world, coach, removeComment, { commentId: one.commentId })
  await world.db.transaction().execute((db) => expireArtifacts({ db, now: world.now() }, [piece.artifactId], 'rule'))
  expect(await seen(earner, two.commentId, piece.artifactId)).toMatchObject({
    body: 'Listen to the end.',
    recording: { state: 'gone', seconds: 5 },
  })
  expect((await heard(earner, two.commentId)).status).toBe(404)
  await expect(speak(coach, taken, on)).rejects.toMatchObject({ code: 'artifact-expired' })
  expect(await bytesOf(coach)).toBe(atFirst + forgotten.length)

  await world.db.transaction().execute((db) => forgetCoaching(db, coach.id, world.now()))
  expect(await seen(earner, three.commentId)).toMatchObject({ recording: { state: 'gone' } })
  expect(await bytesOf(coach)).toBe(0)

  clock += 3 * 3_600_000
  const digests = () => world.db.selectFrom('files').select('sizeBytes').execute()
  await sweepingEvidence.work(world, {})
  const left = (await digests()).map(({ sizeBytes }) => sizeBytes)
  for (const bytes of [taken, expired, forgotten]) expect(left).not.toContain(bytes.length)
})

test('of a piece that was taken out nothing is spoken any more', async () => {
  const piece = await aPiece('Out')
  await perform(world, earner, removeArtifact, { attemptId, artifactId: piece.artifactId })
  await expect(speak(earner, wav(1), { artifactId: piece.artifactId })).rejects.toMatchObject({ code: 'artifact-removed' })
})
