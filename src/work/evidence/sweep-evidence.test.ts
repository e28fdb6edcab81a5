import { expect, test } from 'vitest'
import type { World } from '../../foundation/platform/world.ts'
import { aDistrict } from '../../testing/district.ts'
import { pdf } from '../../testing/files.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { keepFile } from './keep-file.ts'
import { sweepingEvidence, sweepingRemoved } from './sweep-evidence.ts'

const world = await aWorld({ WORKERS: 'false' })
const sweepAfter = async (hours: number) => {
  const then = { ...world, now: () => new Date(Date.now() + hours * 3_600_000) } satisfies World
  await sweepingRemoved.work(then, {})
  await sweepingEvidence.work(then, {})
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
const aFile = (mark: string) => keepFile(world, { name: `${mark}.txt`, bytes: once(Buffer.from(`A text about ${mark}.`)) })

test('a file that nothing points at goes after an hour, with its row', async () => {
  const { digest } = await aFile('nothing')
  await sweepAfter(0.9)
  expect(await world.store.has(digest)).toBe(true)
  await sweepAfter(1.1)
  expect(await world.store.has(digest)).toBe(false)
  expect(await world.db.selectFrom('files').where('digest', '=', digest).select('digest').execute()).toEqual([])
})

test('an artifact that was removed goes after some hours unless it was handed in; its file with it', async () => {
  const district = await aDistrict(world)
  const { attemptId, artifacts } = await aSubmission(district, {
    files: [{ requirementId: 'tally', kind: 'document', name: 'tally.pdf', contentType: 'application/pdf', bytes: pdf() }],
  })
  const handedIn = artifacts.find(({ kind }) => kind === 'document')
  const { digest } = await aFile('a draft')
  const draftId = world.newId()
  await world.db
    .insertInto('artifacts')
    .values({
      id: draftId,
      attemptId,
      requirementId: 'tally',
      kind: 'document',
      name: 'draft.txt',
      fileDigest: digest,
      addedAt: world.now(),
    })
    .execute()
  await world.db.updateTable('artifacts').set({ removedAt: world.now() }).where('attemptId', '=', attemptId).execute()

  await sweepAfter(5.9)
  expect(await world.store.has(digest)).toBe(true)
  await sweepAfter(6.1)
  expect(await world.store.has(digest)).toBe(false)
  expect(await world.store.has(handedIn?.digest ?? '')).toBe(true)
  const left = await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').execute()
  expect(left.map(({ id }) => id)).toEqual(artifacts.map(({ id }) => id))
})

test('bytes without a row go, and the same file added meanwhile is not lost', async () => {
  const staged = await world.staging.take(once(Buffer.from('Left over.')), { maxBytes: 100 })
  const { digest } = staged
  await world.store.keep(staged)
  await sweepAfter(0)
  expect(await world.store.has(digest)).toBe(false)

  const text = 'A text about racing.'
  const kept = await keepFile(world, { name: 'a.txt', bytes: once(Buffer.from(text)) })
  await Promise.all([
    sweepAfter(2),
    keepFile({ ...world, now: () => new Date(Date.now() + 2 * 86_400_000) }, { name: 'a.txt', bytes: once(Buffer.from(text)) }),
  ])
  const row = await world.db.selectFrom('files').where('digest', '=', kept.digest).select('digest').executeTakeFirst()
  expect([row?.digest, await world.store.has(kept.digest)]).toEqual([kept.digest, true])
})
