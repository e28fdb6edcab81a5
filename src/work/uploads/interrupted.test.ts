import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { listen } from '../../foundation/doors/listen.ts'
import { storeAway } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'

/** What becomes of a file whose line, disk or store fails, over a real server. */
const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const attemptId = await anAttempt(district)
const open = async (served: World) => {
  const server = await listen(aWeb(served, district.earner).fetch, { PORT: 0, HOST: '127.0.0.1' }, world.log)
  // The server listens on a port of its own choice.
  return { server, port: (server.address() as AddressInfo).port }
}
const { server, port } = await open(world)
afterAll(() => void server.close())

const bytes = Buffer.concat([
  Buffer.from('%PDF-1.4\n%'),
  Buffer.from(randomBytes(1_500_000).toString('hex')),
  Buffer.from('\n'),
  pdf().subarray(9),
])
const digest = createHash('sha256').update(bytes).digest('hex')
const base64 = (text: string) => Buffer.from(text).toString('base64')

const ask = async (at: number, method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) => {
  const outgoing = request({
    port: at,
    host: '127.0.0.1',
    method,
    path,
    headers: { 'Tus-Resumable': '1.0.0', Origin: `http://127.0.0.1:${at}`, ...headers },
  })
  outgoing.end(body)
  const [answer] = await once(outgoing, 'response')
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  return { status: answer.statusCode as number, headers: answer.headers as Record<string, string>, text: Buffer.concat(parts).toString() }
}
const begin = async (name: string) => {
  const metadata = Object.entries({ attemptId, requirementId: 'tally', filename: name }).map(([key, value]) => `${key} ${base64(value)}`)
  const { status, headers } = await ask(port, 'POST', '/uploads', {
    'Upload-Length': String(bytes.length),
    'Upload-Metadata': metadata.join(','),
  })
  expect(status).toBe(201)
  return headers.location ?? ''
}
const offsetOf = async (at: string) => Number((await ask(port, 'HEAD', at)).headers['upload-offset'])
const rest = (at: string, offset: number, to = port) =>
  ask(to, 'PATCH', at, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }, bytes.subarray(offset))

/** Sends so much of what is left and then breaks the line, or leaves it open and says nothing more. */
async function sendSome(at: string, offset: number, count: number, then: 'break' | 'stand still') {
  const outgoing = request({
    port,
    host: '127.0.0.1',
    method: 'PATCH',
    path: at,
    headers: {
      'Tus-Resumable': '1.0.0',
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
      'Content-Length': String(bytes.length - offset),
    },
  })
  outgoing.on('error', () => undefined)
  await new Promise<void>((resolve) => outgoing.write(bytes.subarray(offset, offset + count), () => resolve()))
  if (then === 'break') outgoing.destroy()
  return outgoing
}

test('a line that breaks ten times loses nothing, and the file is the one that was sent', { timeout: 60_000 }, async () => {
  const at = await begin('Broken.pdf')
  let offset = 0
  for (let time = 0; time < 10; time++) {
    await sendSome(at, offset, 1 + Math.floor(Math.random() * 200_000), 'break')
    const now = await offsetOf(at)
    expect(now).toBeGreaterThanOrEqual(offset)
    offset = now
  }
  const answer = await rest(at, offset)
  expect([answer.status, answer.text]).toEqual([204, ''])
  const { artifacts } = await findEvidence(world.db, [attemptId])
  expect(artifacts.filter((each) => each.digest === digest)).toMatchObject([{ sizeBytes: bytes.length }])
})

test('who comes again while the old line still stands, as after sleep, takes over', { timeout: 60_000 }, async () => {
  const at = await begin('Slept.pdf')
  const asleep = await sendSome(at, 0, 100_000, 'stand still')
  // What the old line still had on its way may arrive after the place was asked for; senders then ask again, as the protocol says.
  let answer = await rest(at, await offsetOf(at))
  while (answer.status === 409) answer = await rest(at, await offsetOf(at))
  asleep.destroy()
  expect(answer.status).toBe(204)
})

test('a full disk keeps what has arrived, and it goes on when there is room', async () => {
  const at = await begin('Full.pdf')
  await sendSome(at, 0, 100_000, 'break')
  const offset = await offsetOf(at)
  const full = { ...world, staging: { ...world.staging, room: async () => ({ freeBytes: 0, isTight: true }) } }
  const tight = await open(full)
  const metadata = [`attemptId ${base64(attemptId)}`, `requirementId ${base64('tally')}`, `filename ${base64('Another.pdf')}`]
  const refused = await ask(tight.port, 'POST', '/uploads', { 'Upload-Length': '10', 'Upload-Metadata': metadata.join(',') })
  expect([refused.status, JSON.parse(refused.text).code]).toEqual([507, 'no-room'])
  tight.server.close()
  expect(await offsetOf(at)).toBe(offset)
  expect((await rest(at, offset)).status).toBe(204)
})

test('a store that is away when the last piece comes: the file is here, and trying again adds it', async () => {
  const at = await begin('Away.pdf')
  const away = { ...world, store: { ...world.store, keep: () => Promise.reject(storeAway('It sleeps.')) } }
  const other = await open(away)
  const answer = await rest(at, 0, other.port)
  other.server.close()
  expect([answer.status, JSON.parse(answer.text).code, answer.headers['retry-after']]).toEqual([503, 'store-away', '30'])
  expect(await offsetOf(at)).toBe(bytes.length)
  const again = await ask(port, 'POST', `/work/${attemptId}${at}`)
  expect([again.status, JSON.parse(again.text).attemptId]).toEqual([200, attemptId])
})
