import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { operator, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { askForCopy } from './ask-for-copy.ts'
import { keepingRights } from './carry-out-erasure.ts'
import { makingDataCopy } from './make-data-copy.ts'

const world = await aWorld({ FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner, colleague, admin, assessor } = district
const picture = new TextEncoder().encode('Seven spoke on Tuesday. '.repeat(5000))
await anAward(district, {
  files: [{ requirementId: 'tally', kind: 'document', name: '../../etc/notes ünd more.txt', contentType: 'text/plain', bytes: picture }],
})
await aSubmission(district, { earner: colleague })
await world.jobs.settle()

/** The files of an archive by name, read from its own list of them. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, named, more, said, local] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ]
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(begins, begins + size)
    files.set(zip.toString('utf8', at + 46, at + 46 + named), method === 8 ? inflateRawSync(bytes) : bytes)
    at += 46 + named + more + said
  }
  return files
}

const fetched = async (id: string, actor: Parameters<typeof aWeb>[1]) => aWeb(world, actor).request(`/settings/data/${id}`)

test('a person gets everything that is theirs, and nothing of anyone else', async () => {
  const { id } = await perform(world, earner, askForCopy, {})
  await expect(perform(world, earner, askForCopy, {})).rejects.toMatchObject({ code: 'data-copy-in-work' })
  await world.jobs.settle()
  const response = await fetched(id, earner)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="laurel-\d{4}-\d\d-\d\d\.zip"/)
  const files = unzipped(Buffer.from(await response.arrayBuffer()))
  const json = (name: string) => JSON.parse(files.get(name)?.toString() ?? 'null')

  expect(json('profile.json')).toMatchObject({ name: 'Maya Ortiz', addresses: [{ address: earner.email }] })
  expect(json('memberships.json')).toMatchObject([{ organization: 'Three Rivers', school: 'Northside Middle', roles: ['earner'] }])
  const [attempt, ...others] = json('attempts.json')
  expect(others).toEqual([])
  expect(attempt).toMatchObject({
    title: 'Wait time',
    state: 'earned',
    decisions: [{ outcome: 'earned', levels: [{}, {}] }],
    submissions: [{ number: 1 }],
  })
  const [award] = json('awards.json')
  expect(JSON.parse(files.get(`awards/${award.id}.json`)?.toString() ?? '')).toMatchObject({ proof: expect.anything() })
  const evidence = [...files.keys()].filter((name) => name.startsWith('evidence/'))
  expect(evidence).toEqual([expect.stringMatching(/^evidence\/[0-9a-f-]{36}-[^/]+txt$/)])
  expect(attempt.artifacts.map(({ file }: { file: string | null }) => file)).toContain(evidence[0])
  expect(files.get(evidence[0] ?? '')?.equals(picture)).toBe(true)
  expect(json('letters.json').length).toBeGreaterThan(0)
  expect(json('activity.json')).toMatchObject([{ name: 'data-copy.asked-for' }])

  const text = [...files]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, bytes]) => bytes.toString())
    .join('\n')
  for (const stranger of [colleague, assessor, admin]) {
    expect(text).not.toContain(stranger.name)
    expect(text).not.toContain(stranger.id)
  }
  const letter = await world.db
    .selectFrom('messages')
    .where('personId', '=', earner.id)
    .orderBy('id', 'desc')
    .select('subject')
    .executeTakeFirst()
  expect(letter?.subject).toBe('The copy of your data is ready')
})

test('it is fetched by that person alone, until it expires', async () => {
  const { id } = await perform(world, operator, askForCopy, { personId: colleague.id })
  expect((await fetched(id, colleague)).status).toBe(404)
  await world.jobs.settle()
  expect((await fetched(id, colleague)).status).toBe(200)
  for (const actor of [earner, admin, district.neighborAdmin]) expect((await fetched(id, actor)).status).toBe(404)
  expect((await fetched(id, visitor)).status).toBe(401)
  expect((await fetched('nothing', colleague)).status).toBe(404)

  const row = await world.db.selectFrom('dataCopies').where('id', '=', id).select(['fileDigest', 'expiresAt']).executeTakeFirstOrThrow()
  await world.db
    .updateTable('dataCopies')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', id)
    .execute()
  await world.db
    .updateTable('files')
    .set({ storedAt: new Date(Date.now() - 7_200_000) })
    .where('digest', '=', row.fileDigest)
    .execute()
  expect((await fetched(id, colleague)).status).toBe(404)
  await keepingRights.work(world, {})
  expect(await world.store.has(row.fileDigest ?? '')).toBe(false)
})

test('nobody asks for somebody else’s, and two at once make one', async () => {
  await expect(perform(world, admin, askForCopy, { personId: earner.id })).rejects.toMatchObject({ code: 'not-yours' })
  await expect(perform(world, operator, askForCopy, { personId: world.newId() })).rejects.toMatchObject({ code: 'person-missing' })
  await expect(perform(world, operator, askForCopy, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
  const asked = await Promise.allSettled([1, 2, 3].map(() => perform(world, assessor, askForCopy, {})))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a copy that broke off is made again, and one that is ready is made no second time', async () => {
  await world.jobs.settle()
  const copyId = world.newId()
  await world.db.insertInto('dataCopies').values({ id: copyId, personId: admin.id, askedAt: world.now() }).execute()
  const broken = { ...world, store: { ...world.store, keep: () => Promise.reject(new Error('The store is away.')) } }
  await expect(makingDataCopy.work(broken, { copyId })).rejects.toThrow('away')
  await makingDataCopy.work(world, { copyId })
  const digest = () => world.db.selectFrom('dataCopies').where('id', '=', copyId).select('fileDigest').executeTakeFirst()
  const first = await digest()
  await makingDataCopy.work(world, { copyId })
  expect(await digest()).toEqual(first)
})
