import { Readable } from 'node:stream'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { operator, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { storeFile } from '../../work/evidence/store-file.ts'
import { askForCopy } from './ask-for-copy.ts'
import { keepingRights } from './carry-out-erasure.ts'
import { makingDataCopy } from './make-data-copy.ts'

const world = await aWorld({ FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const { earner, colleague, admin, assessor } = district
const picture = new TextEncoder().encode('Seven spoke on Tuesday. '.repeat(5000))
// Ended by the first award, and under way by it.
const pathwayOf = (title: string, needs: number | null) =>
  aPathway(
    district,
    pathwayText([{ needs, pieces: [thisOne(district.achievement.id), { id: 'w', kind: 'assessments', count: 9 }] }], { title }),
  )
await pathwayOf('Begun by it', null)
await pathwayOf('Completed by it', 1)
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
  expect(json('pathways.json').toSorted((a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title))).toMatchObject([
    { title: 'Begun by it', version: 1, organization: 'Three Rivers', completions: [] },
    { title: 'Completed by it', completions: [{ awardId: expect.any(String), takenBackAt: null }] },
  ])
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

test('what was said to coaches and in cohorts, plans and copies of pages are in it, and of others their words of one’s own work alone', async () => {
  const { coach, district: organization } = district
  const one = await world.db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'attemptId')
    .where('earnerId', '=', earner.id)
    .select(['artifacts.id', 'attemptId', 'requirementId'])
    .executeTakeFirstOrThrow()
  const submission = await world.db.selectFrom('submissions').where('attemptId', '=', one.attemptId).select('id').executeTakeFirstOrThrow()
  const now = world.now()
  const [shareId, cohortId, cohortShareId] = [world.newId(), world.newId(), world.newId()]
  await world.db
    .insertInto('coachShares')
    .values({
      id: shareId,
      artifactId: one.id,
      attemptId: one.attemptId,
      requirementId: one.requirementId,
      earnerId: earner.id,
      coachId: coach.id,
      organizationId: organization.id,
      question: 'Do I wait?',
      sharedAt: now,
    })
    .execute()
  await world.db
    .insertInto('coachSignals')
    .values({ id: world.newId(), shareId, signal: 'ready', because: 'You do.', givenAt: now })
    .execute()
  for (const [authorId, body, postedAt] of [
    [coach.id, 'I counted three.', now],
    [coach.id, 'Not for them yet.', null],
    [earner.id, 'Only for me.', null],
  ] as const)
    await world.db
      .insertInto('comments')
      .values({ id: world.newId(), artifactId: one.id, authorId, kind: 'note', body, writtenAt: now, postedAt })
      .execute()
  const said = Buffer.from('Spoken, as it was.')
  const sound = await storeFile(world, await world.staging.take(Readable.from([said]), { maxBytes: 100 }), {
    contentType: 'audio/mp4',
    seconds: 5,
  })
  const spoken = world.newId()
  await world.db
    .insertInto('comments')
    .values({ id: spoken, artifactId: one.id, authorId: coach.id, kind: 'note', body: '', isSpoken: true, writtenAt: now, postedAt: now })
    .execute()
  await world.db
    .insertInto('commentRecordings')
    .values({
      commentId: spoken,
      artifactId: one.id,
      authorId: coach.id,
      organizationId: organization.id,
      kind: 'audio',
      postsOnArrival: true,
      seconds: 5,
      fileDigest: sound.digest,
      arrivedAt: now,
    })
    .execute()
  await world.db
    .insertInto('cohorts')
    .values({ id: cohortId, organizationId: organization.id, name: 'Tuesdays', madeBy: coach.id, madeAt: now })
    .execute()
  await world.db.insertInto('cohortMembers').values({ cohortId, personId: earner.id, joinedAt: now, leftAt: now }).execute()
  for (const [authorId, body] of [
    [earner.id, 'Mine.'],
    [coach.id, 'Theirs.'],
  ] as const)
    await world.db.insertInto('cohortPosts').values({ id: world.newId(), cohortId, authorId, body, postedAt: now }).execute()
  await world.db
    .insertInto('cohortShares')
    .values({ id: cohortShareId, cohortId, artifactId: one.id, sharedBy: earner.id, sharedAt: now })
    .execute()
  await world.db
    .insertInto('cohortParts')
    .values({ shareId: cohortShareId, personId: earner.id, words: 'The counting.', saidAt: now })
    .execute()
  await world.db
    .insertInto('planUnits')
    .values({ attemptId: one.attemptId, id: 'own', place: 0, minutes: 60, isOwn: true, title: 'A walk' })
    .execute()
  const page = Buffer.from('Lesson notes, as they were.')
  const staged = await world.staging.take(Readable.from([page]), { maxBytes: 100 })
  const { digest } = await storeFile(world, staged, { contentType: 'text/plain', seconds: null })
  await world.db
    .insertInto('linkCopies')
    .values({
      id: world.newId(),
      submissionId: submission.id,
      artifactId: one.id,
      url: 'https://notes.example.org',
      state: 'ready',
      digest,
      fileDigest: digest,
      dueAt: now,
      fetchedAt: now,
    })
    .execute()

  const copyOf = async (who: typeof earner) => {
    const { id } = await perform(world, who, askForCopy, {})
    await world.jobs.settle()
    return unzipped(Buffer.from(await (await fetched(id, who)).arrayBuffer()))
  }
  const files = await copyOf(earner)
  const json = (name: string) => JSON.parse(files.get(name)?.toString() ?? 'null')
  expect(json('comments-you-wrote.json')).toMatchObject([{ body: 'Only for me.', onYourOwnWork: true }])
  expect(json('comments-on-your-work.json')).toMatchObject([
    { body: 'I counted three.' },
    { body: '', spoken: { as: 'audio', seconds: 5, file: `comments/${spoken}.m4a` } },
  ])
  expect(files.get(`comments/${spoken}.m4a`)?.equals(said)).toBe(true)
  expect(json('coaching.json')).toMatchObject([
    { as: 'earner', question: 'Do I wait?', signals: [{ signal: 'ready', because: 'You do.' }] },
  ])
  expect(json('cohorts.json')).toMatchObject([
    { name: 'Tuesdays', posts: [{ body: 'Mine.' }], shared: [{}], parts: [{ words: 'The counting.' }] },
  ])
  const attempt = json('attempts.json').find(({ id }: { id: string }) => id === one.attemptId)
  expect(attempt).toMatchObject({ plan: [{ title: 'A walk' }], linkCopies: [{ url: 'https://notes.example.org', state: 'ready' }] })
  expect(files.get(attempt.linkCopies[0].file)?.equals(page)).toBe(true)
  const all = [...files]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, bytes]) => bytes.toString())
    .join()
  for (const theirs of ['Theirs.', 'Not for them yet.', coach.id, coach.name]) expect(all).not.toContain(theirs)

  const coachs = await copyOf(coach)
  expect(JSON.parse(coachs.get('comments-you-wrote.json')?.toString() ?? '')).toMatchObject([
    { onYourOwnWork: false },
    { onYourOwnWork: false },
    { onYourOwnWork: false, spoken: { as: 'audio' } },
  ])
  expect(coachs.get(`comments/${spoken}.m4a`)?.equals(said)).toBe(true)
  expect(JSON.parse(coachs.get('coaching.json')?.toString() ?? '')).toMatchObject([{ as: 'coach' }])
  for (const theirs of ['Do I wait?', 'Only for me.', 'Mine.', earner.id, earner.name])
    expect([...coachs.values()].join()).not.toContain(theirs)
})
