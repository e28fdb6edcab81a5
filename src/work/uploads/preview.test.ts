import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { mp4, pdf } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findMedia } from '../media/find-media.ts'
import { beginUpload } from './begin-upload.ts'

/** What a browser makes of a recording, for a server that takes no pictures itself. */
const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner, colleague } = district
let attemptId = ''
beforeAll(async () => {
  const definition = smallDefinition({ title: 'A recording' })
  for (const requirement of definition.requirements) {
    requirement.accepts = ['audio', 'document']
    requirement.count = { from: 1, to: 10 }
  }
  attemptId = await anAttempt({ ...district, achievement: await anAchievement(world, district.district.id, definition) })
})

const tus = { 'Tus-Resumable': '1.0.0', Origin: 'http://laurel.example' }
const ask = (path: string, method = 'GET', body?: BodyInit | Buffer, headers = {}, by: Person = earner) =>
  aWeb(world, by).request(path, { method, headers: { ...tus, ...headers }, ...(body !== undefined && { body: body as BodyInit }) })

/** Sends a file whole. */
async function sent(bytes: Buffer, name: string) {
  const { uploadId } = await perform(world, earner, beginUpload, { attemptId, requirementId: 'tally', name, sizeBytes: bytes.length })
  const last = await ask(`/uploads/${uploadId}`, 'PATCH', bytes, {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': '0',
  })
  expect(last.status).toBe(204)
  return { uploadId, artifactId: last.headers.get('laurel-artifact') ?? '' }
}
/** A recording that no other is like: players skip its end. */
const recording = async () => {
  const filling = Buffer.alloc(64, randomBytes(8).toString('hex'))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(filling.length + 8, 0)
  head.write('free', 4)
  return Buffer.concat([await mp4(), head, filling])
}
const peaks = Buffer.from([0, 128, 255]).toString('base64')
const picture = async (width = 640, height = 360) =>
  sharp({ create: { width, height, channels: 3, background: '#4a7' } })
    .withExif({ IFD0: { Artist: 'Maya Ortiz' } })
    .jpeg()
    .toBuffer()
const give = (uploadId: string, preview: unknown, by: Person = earner) =>
  ask(
    `/uploads/${uploadId}/preview`,
    'POST',
    typeof preview === 'string' ? preview : JSON.stringify(preview),
    { 'Content-Type': 'application/json' },
    by,
  )
const whole = async () => ({ attemptId, seconds: 4.2, peaks, poster: (await picture()).toString('base64'), isChosen: false })
const mediaOf = async (artifactId: string) => {
  const { fileDigest } = await world.db.selectFrom('artifacts').where('id', '=', artifactId).select('fileDigest').executeTakeFirstOrThrow()
  return (await findMedia(world.db, [fileDigest])).get(fileDigest ?? '')
}

test('a picture and a waveform that a browser made are shown, drawn anew and without what they say of their maker; the first stays', async () => {
  const { uploadId, artifactId } = await sent(await recording(), 'Talk.m4a')
  expect((await give(uploadId, await whole())).status).toBe(204)
  expect(await mediaOf(artifactId)).toMatchObject({ poster: 'preview', preview: { seconds: 4.2, peaks, hasPoster: true } })
  const served = await ask(`/evidence/${artifactId}/preview`)
  const facts = await sharp(Buffer.from(await served.arrayBuffer())).metadata()
  expect([served.headers.get('content-type'), facts.width, facts.exif]).toEqual(['image/jpeg', 640, undefined])

  // Sent again, it changes nothing; to others there is none.
  expect((await give(uploadId, { ...(await whole()), seconds: 9, isChosen: true })).status).toBe(204)
  expect(await mediaOf(artifactId)).toMatchObject({ preview: { seconds: 4.2, isChosen: false } })
  expect((await ask(`/evidence/${artifactId}/preview`, 'GET', undefined, {}, colleague)).status).toBe(404)
})

test('a sound without a picture has its waveform, and no picture is promised', async () => {
  const { uploadId, artifactId } = await sent(await recording(), 'Sound.m4a')
  expect((await give(uploadId, { ...(await whole()), poster: null })).status).toBe(204)
  expect(await mediaOf(artifactId)).toMatchObject({ poster: null, preview: { peaks } })
  expect((await ask(`/evidence/${artifactId}/preview`)).status).toBe(404)
})

test('what is no preview is refused: no picture, one too large, other pictures, wrong types, of another person, of no recording', async () => {
  const { uploadId, artifactId } = await sent(await recording(), 'Bad.m4a')
  const good = await whole()
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const posters = [Buffer.from('no picture'), png, svg, await picture(9000, 3000), (await picture()).subarray(0, 300)]
  for (const poster of posters) {
    const response = await give(uploadId, { ...good, poster: poster.toString('base64') })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([422, 'preview-unreadable'])
  }
  for (const bad of ['', '{', 'null', '[]', '7', '{}']) expect((await give(uploadId, bad)).status, bad).toBeGreaterThanOrEqual(400)
  for (const more of [
    { seconds: -1 },
    { seconds: 1e9 },
    { seconds: 'long' },
    { peaks: '<b>' },
    { peaks: 'A'.repeat(4000) },
    { poster: 'not base64!' },
    { poster: 'A'.repeat(700_004) },
    { isChosen: 'yes' },
    { attemptId: uploadId },
  ])
    expect((await give(uploadId, { ...good, ...more })).status, JSON.stringify(more).slice(0, 60)).toBeGreaterThanOrEqual(400)
  expect((await give(uploadId, 'x'.repeat(900_000))).status).toBe(413)
  expect((await give(uploadId, good, colleague)).status).toBe(404)
  expect((await give('nonsense', good)).status).toBe(404)
  expect(await mediaOf(artifactId)).toMatchObject({ poster: null, preview: null })

  const { uploadId: document } = await sent(pdf(), 'Plan.pdf')
  expect((await give(document, good)).status).toBe(404)
  const { uploadId: unfinished } = await perform(world, earner, beginUpload, {
    attemptId,
    requirementId: 'tally',
    name: 'Half.m4a',
    sizeBytes: 5000,
  })
  expect((await give(unfinished, good)).status).toBe(404)
})
