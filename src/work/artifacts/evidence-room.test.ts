import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { sweepingRemoved } from '../evidence/sweep-evidence.ts'
import { removeArtifact } from './change-artifact.ts'
import { takeArtifact } from './receive-artifacts.ts'

const world = await aWorld({ WORKERS: 'false', PERSON_EVIDENCE_BYTES: '1000', ORGANIZATION_EVIDENCE_BYTES: '1500' })
const district = await aDistrict(world)
const attemptId = await anAttempt(district)
let count = 0
const take = (bytes: number, { as = district.earner, attempt = attemptId, within = world as World } = {}) =>
  takeArtifact(
    within,
    as,
    {
      name: 'notes.txt',
      bytes: (async function* () {
        yield Buffer.from(`${++count} `.padEnd(bytes, 'word '))
      })(),
    },
    { attemptId: attempt, requirementId: 'tally' },
  )
const kept = async () => ({
  person: (await world.db.selectFrom('personEvidence').select('bytes').where('personId', '=', district.earner.id).executeTakeFirst())
    ?.bytes,
  organization: (await world.db.selectFrom('organizationEvidence').select('bytes').executeTakeFirst())?.bytes,
})

test('one person can’t fill the disk: the file too many is refused as that, and the sums are those of what is kept', async () => {
  await take(600)
  expect(await kept()).toEqual({ person: 600, organization: 600 })
  await expect(take(500)).rejects.toMatchObject({ code: 'evidence-full-person', kind: 'full', message: expect.stringContaining('1 kB') })
  await take(300)
  expect(await kept()).toEqual({ person: 900, organization: 900 })
  const several = await Promise.allSettled(Array.from({ length: 6 }, () => take(60)))
  expect(several.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  await expect(take(60)).rejects.toMatchObject({ code: 'evidence-full-person' })
})

test('what is removed can be brought back for hours, then its room is free', async () => {
  const artifacts = await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').execute()
  for (const { id } of artifacts) await perform(world, district.earner, removeArtifact, { attemptId, artifactId: id })
  await expect(take(500)).rejects.toMatchObject({ code: 'evidence-full-person' })
  await sweepingRemoved.work({ ...world, now: () => new Date(Date.now() + 7 * 3_600_000) }, {})
  expect(await kept()).toEqual({ person: 0, organization: 0 })
  await take(900)
})

test('the people of an organization share what it may keep', async () => {
  const other = district.assessor
  const attempt = await anAttempt(district, other)
  await expect(take(700, { as: other, attempt })).rejects.toMatchObject({ code: 'evidence-full-organization' })
  await take(400, { as: other, attempt })
})
