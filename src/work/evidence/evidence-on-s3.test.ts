import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { World } from '../../foundation/platform/world.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aBadS3Server } from '../../testing/bad-s3-server.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { anS3Server } from '../../testing/s3-server.ts'
import { hasS3Server } from '../../testing/start-s3-server.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aPdf } from '../../testing/telling-files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { takeArtifact } from '../artifacts/receive-artifacts.ts'
import { makingCleanCopy, makingWaitingCopies } from '../renditions/make-clean-copy.ts'
import { keepFile } from './keep-file.ts'
import { sweepingEvidence, sweepingRemoved } from './sweep-evidence.ts'

// Files are looked at and copied in threads that start with the first.
vi.setConfig({ testTimeout: 60_000 })

async function* once(bytes: Uint8Array | string) {
  yield Buffer.from(bytes)
}
const staged = (world: World) => readdirSync(world.config.STAGING_DIR).filter((name) => name !== 'place')
const renditionOf = (world: World, digest: string) =>
  world.db.selectFrom('renditions').where('ofDigest', '=', digest).selectAll().executeTakeFirst()
const sweepAfter = async (world: World, hours: number) => {
  const then = { ...world, now: () => new Date(Date.now() + hours * 3_600_000) } satisfies World
  await sweepingRemoved.work(then, {})
  await sweepingEvidence.work(then, {})
}

test('a second Laurel refuses a store that holds the files of another, and sweeps nothing of it', async () => {
  const server = await aBadS3Server()
  const first = await aWorld({ WORKERS: 'false', STORE_URL: server.storeUrl })
  await expect(aWorld({ WORKERS: 'false', STORE_URL: server.storeUrl })).rejects.toThrow(/holds the files of another Laurel/)

  // One that started while the server was away has not asked yet.
  server.behave('refuses')
  const late = await aWorld({ WORKERS: 'false', LOG_LEVEL: 'silent', STORE_URL: server.storeUrl })
  server.behave('well')
  const file = await first.staging.take(once('A text of the first.'), { maxBytes: 100 })
  await first.store.keep(file)
  await expect(sweepAfter(late, 2)).rejects.toThrow(/another Laurel/)
  expect(await first.store.has(file.digest)).toBe(true)
})

const s3 = hasS3Server ? await anS3Server() : null
const onS3 = s3 && (await aDistrict(await aWorld({ WORKERS: 'false', STORE_URL: s3.storeUrl })))

describe.runIf(onS3)('in a bucket (needs the S3 server)', () => {
  const onThatServer = () => {
    if (!onS3) throw new Error('There is no S3 server.')
    return onS3
  }

  test('evidence goes in, is copied for a blind assessor, comes out by range, and is swept when it was removed', async () => {
    const district = onThatServer()
    const { world } = district
    const attemptId = await anAttempt(district)
    const bytes = await aPdf('Maya Ortiz')
    const { artifactId } = await takeArtifact(
      world,
      district.earner,
      { name: 'plan.pdf', bytes: once(bytes) },
      { attemptId, requirementId: 'tally' },
    )
    const { fileDigest } = await world.db
      .selectFrom('artifacts')
      .where('id', '=', artifactId)
      .select('fileDigest')
      .executeTakeFirstOrThrow()
    const digest = fileDigest ?? ''
    await makingCleanCopy.work(world, { digest })
    const copy = (await renditionOf(world, digest))?.digest ?? ''
    expect([await world.store.has(digest), await world.store.has(copy), copy === digest]).toEqual([true, true, false])
    expect(staged(world)).toEqual([])
    expect(readdirSync(world.config.DATA_DIR)).not.toContain('files')

    const get = (headers = {}, method = 'GET') => aWeb(world, district.earner).request(`/evidence/${artifactId}`, { headers, method })
    expect(Buffer.from(await (await get()).arrayBuffer()).equals(bytes)).toBe(true)
    const part = await get({ Range: 'bytes=5-9' })
    expect([part.status, await part.text()]).toEqual([206, bytes.toString('latin1', 5, 10)])
    expect((await get({}, 'HEAD')).status).toBe(200)

    await world.db.updateTable('artifacts').set({ removedAt: world.now() }).where('id', '=', artifactId).execute()
    await sweepAfter(world, 7)
    expect([await world.store.has(digest), await world.store.has(copy)]).toEqual([false, false])
  })

  test('what nothing points at is swept, bytes without a row as well, and what is in use stays', async () => {
    const district = onThatServer()
    const { world } = district
    const loose = await keepFile(world, { name: 'a.txt', bytes: once('A text about nothing.') })
    const unknown = await world.staging.take(once('Left over.'), { maxBytes: 100 })
    await world.store.keep(unknown)
    await world.staging.drop(unknown.id)
    const earner = await aPerson(world, 'Dana Ortiz', [{ organizationId: district.district.id, roles: ['earner'] }])
    const { artifacts } = await aSubmission(district, {
      earner,
      files: [{ requirementId: 'tally', kind: 'document', name: 'tally.pdf', contentType: 'application/pdf', bytes: pdf() }],
    })
    const inUse = artifacts.find(({ digest }) => digest)?.digest ?? ''
    await sweepAfter(world, 2)
    expect(await Promise.all([loose.digest, unknown.digest, inUse].map((digest) => world.store.has(digest)))).toEqual([false, false, true])
  })
})

describe('with a store that behaves badly', async () => {
  const server = await aBadS3Server()
  const world = await aWorld({ WORKERS: 'false', LOG_LEVEL: 'silent', STORE_URL: server.storeUrl })
  const district = await aDistrict(world)

  test('a file that can’t be stored is refused in plain words, and nothing of it is left; later it is taken', async () => {
    const attemptId = await anAttempt(district)
    const add = () => takeArtifact(world, district.earner, { name: 'plan.pdf', bytes: once(pdf()) }, { attemptId, requirementId: 'tally' })
    server.behave('refuses')
    const error = await add().catch((error) => error)
    expect(error).toMatchObject({ kind: 'busy', code: 'store-away' })
    expect(error.message).toMatch(/^“plan\.pdf” was not added\. The place where files are kept can’t be reached just now\./)
    expect(await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').execute()).toEqual([])
    expect(staged(world)).toEqual([])
    server.behave('well')
    expect(await add()).toMatchObject({ attemptId })
  })

  test.each(['refuses', 'cuts', 'lies', 'swaps'] as const)(
    'a copy is made later of a file that a store %s, and the file is never blamed',
    async (how) => {
      const organizationId = district.district.id
      const earner = await aPerson(world, `Dana ${how}`, [{ organizationId, roles: ['earner'] }])
      const bytes = await aPdf('Maya Ortiz', how)
      server.behave(how === 'swaps' ? 'swaps' : 'well')
      const { artifacts } = await aSubmission(district, {
        earner,
        files: [{ requirementId: 'tally', kind: 'document', name: 'plan.pdf', contentType: 'application/pdf', bytes }],
      })
      const digest = artifacts.find(({ digest }) => digest)?.digest ?? ''
      server.behave(how)
      await expect(makingCleanCopy.work(world, { digest })).rejects.not.toMatchObject({ name: 'Refusal' })
      await makingWaitingCopies.work(world, {})
      expect(await renditionOf(world, digest)).toMatchObject({ state: 'waiting', because: null })
      expect(staged(world)).toEqual([])

      server.behave('well')
      // A store that swapped the bytes has to be given the right ones again.
      if (how === 'swaps') {
        server.kept.clear()
        await keepFile(world, { name: 'plan.pdf', bytes: once(bytes) })
      }
      await makingWaitingCopies.work(world, {})
      expect(await renditionOf(world, digest)).toMatchObject({ state: 'ready' })
    },
  )

  test('the evidence door says that it can’t be reached, not that there is none', async () => {
    const organizationId = district.district.id
    const earner = await aPerson(world, 'Dana at the door', [{ organizationId, roles: ['earner'] }])
    server.behave('well')
    const { artifacts } = await aSubmission(district, {
      earner,
      files: [{ requirementId: 'tally', kind: 'document', name: 'tally.pdf', contentType: 'application/pdf', bytes: pdf() }],
    })
    const file = artifacts.find(({ digest }) => digest)
    const get = (method = 'GET') =>
      aWeb(world, earner).request(`/evidence/${file?.id}`, { method, headers: { Accept: 'application/json' } })
    server.behave('refuses')
    const refused = await get()
    expect([refused.status, refused.headers.get('retry-after'), ((await refused.json()) as { code: string }).code]).toEqual([
      503,
      '30',
      'store-away',
    ])
    expect((await get('HEAD')).status).toBe(503)
    server.behave('cuts')
    await expect((await get()).arrayBuffer()).rejects.toThrow()
    server.behave('well')
    server.kept.clear()
    expect((await get()).status).toBe(404)
  })

  test('a sweep that can’t remove the bytes keeps the row, and removes both when it can', async () => {
    server.behave('well')
    const { digest } = await keepFile(world, { name: 'a.txt', bytes: once('A text about nothing much.') })
    const row = () => world.db.selectFrom('files').where('digest', '=', digest).select('digest').executeTakeFirst()
    server.behave('refuses')
    await expect(sweepAfter(world, 2)).rejects.toMatchObject({ code: 'store-away' })
    expect(await row()).toEqual({ digest })
    server.behave('well')
    await sweepAfter(world, 2)
    expect(await row()).toBeUndefined()
  })
})
