import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesCheck } from '../../administration/doctor/storage-checks.ts'
import { storeAway } from '../../foundation/platform/store.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { takeArtifact } from '../artifacts/receive-artifacts.ts'
import { checkingFiles } from './check-files.ts'

const world = await aWorld({ WORKERS: 'false', LOG_LEVEL: 'silent', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const attemptId = await anAttempt(district)
const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const runOn = (day: number, given = world) => checkingFiles.work({ ...given, now: () => days(day) }, {})
async function add(text: string) {
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  const place = { attemptId, requirementId: 'tally' }
  const { artifactId } = await takeArtifact(world, district.earner, { name: 'notes.txt', bytes }, place)
  const { fileDigest } = await world.db.selectFrom('artifacts').where('id', '=', artifactId).select('fileDigest').executeTakeFirstOrThrow()
  return { artifactId, digest: fileDigest ?? '' }
}
/** Writes other bytes where the store has a file, as a dying disk does. */
function alter(digest: string, text: string) {
  const [path] = globSync(join(world.config.DATA_DIR, '**', `*${digest.slice(8)}*`))
  if (!path) throw new Error('The store has no such file.')
  writeFileSync(path, text, { mode: 0o600 })
}
const ask = (artifactId: string, headers: Record<string, string> = {}) =>
  aWeb(world, district.earner).request(`/evidence/${artifactId}`, { headers })
const stateOf = async (digest: string) =>
  (await world.db.selectFrom('fileChecks').where('digest', '=', digest).select('state').executeTakeFirst())?.state

test('a file is compared once in its days; one that became another is shown to nobody, not even in part, until it is brought back', async () => {
  const [kept, lost] = [await add('Seven spoke on Tuesday.'), await add('Eleven spoke on Friday.')]
  await runOn(1)
  expect(await stateOf(kept.digest)).toBe(undefined)
  alter(lost.digest, 'Eleven spoke on Sunday.')
  expect((await ask(lost.artifactId, { Range: 'bytes=0-5' })).status).toBe(206)
  await runOn(31)
  expect([await stateOf(kept.digest), await stateOf(lost.digest)]).toEqual(['whole', 'altered'])
  for (const headers of [{}, { Range: 'bytes=0-5' }]) {
    const answer = await ask(lost.artifactId, headers)
    expect([answer.status, await answer.text()]).toEqual([409, expect.not.stringContaining('Eleven')])
  }
  expect((await ask(kept.artifactId, { Range: 'bytes=0-4' })).status).toBe(206)
  expect(await filesCheck.look({ ...world, now: () => days(31) })).toMatchObject({
    state: 'wrong',
    says: { values: { altered: 1, gone: 0, digest: lost.digest } },
  })

  alter(lost.digest, 'Eleven spoke on Friday.')
  await runOn(31.5)
  expect(await stateOf(lost.digest)).toBe('altered')
  await runOn(32.5)
  expect(await stateOf(lost.digest)).toBe('whole')
  expect(await (await ask(lost.artifactId, { Range: 'bytes=0-5' })).text()).toBe('Eleven')
  expect(await filesCheck.look({ ...world, now: () => days(32.5) })).toMatchObject({ state: 'fine' })
})

test('what breaks off while it goes out whole is known from then on', async () => {
  const { artifactId, digest } = await add('Nine spoke on Monday.')
  alter(digest, 'None spoke on Monday.')
  await expect((await ask(artifactId)).text()).rejects.toThrow()
  await expect.poll(() => stateOf(digest)).toBe('altered')
  expect((await ask(artifactId, { Range: 'bytes=0-5' })).status).toBe(409)
})

test('a file that is not there is named; a store that is away is no fault of a file; and who wants none of it says so', async () => {
  const { digest } = await add('Two spoke.')
  const away = { ...world, store: { ...world.store, read: () => Promise.reject(storeAway('gone')) } }
  await runOn(70, away)
  expect(await stateOf(digest)).toBe(undefined)
  const none = { ...world, config: { ...world.config, EVIDENCE_CHECK_DAYS: 0 } }
  await runOn(70, none)
  expect(await stateOf(digest)).toBe(undefined)
  expect(await filesCheck.look({ ...world, now: () => days(70) })).toMatchObject({ state: 'wrong' })
  await world.store.remove(digest)
  await runOn(70)
  expect(await stateOf(digest)).toBe('gone')
})
