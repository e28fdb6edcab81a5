import { chmod } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTcp } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storeAway } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { addressCheck, certificateCheck, issuerCheck } from './address-checks.ts'
import { checks } from './checks.ts'
import { clockCheck } from './database-checks.ts'
import { type Check, checkUp, worstOf } from './finding.ts'
import { backupCheck, keyCheck, storeCheck } from './storage-checks.ts'
import { findingLines } from './told-finding.ts'
import { factsCheck, mailCheck, stuckCheck } from './work-checks.ts'

const world = await aWorld({ WORKERS: 'false' })
const { db } = world
const { district } = await aDistrict(world)
const t = plainTextIn('en')
const closing: { close: () => void }[] = []
afterAll(() => closing.forEach((one) => void one.close()))

const found = async (check: Check, given: Partial<World> = {}) => {
  const [first] = await checkUp({ ...world, ...given }, [check])
  return { state: first?.state, says: first ? t(first.says) : '' }
}
const withConfig = (config: Partial<World['config']>): Partial<World> => ({ config: { ...world.config, ...config } })

/** A web server that answers whatever it is asked in this way. */
const answering = async (answer: (path: string) => { status: number; body: string }): Promise<string> => {
  const server: Server = createServer((request, response) => {
    const { status, body } = answer(request.url ?? '')
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('everything is looked at once, in its order, and what can’t be looked at is not known', async () => {
  const findings = await checkUp(world, checks)
  // Where nothing is archived, there is nothing to say of it.
  const named = checks.map(({ name }) => name).filter((name) => name !== 'archive')
  expect([...new Set(findings.map(({ name }) => name))]).toEqual(named)
  expect(findings.find(({ name }) => name === 'database')).toMatchObject({ state: 'fine' })
  const broken: Check = { name: 'broken', look: () => Promise.reject(new Error('No such device')) }
  expect(await found(broken)).toEqual({ state: 'unknown', says: 'This could not be looked at: No such device' })
  expect(worstOf([])).toBe('fine')
})

test('a clock that is off is told with how far', async () => {
  expect(await found(clockCheck)).toMatchObject({ state: 'fine' })
  const off = (seconds: number) => found(clockCheck, { now: () => new Date(Date.now() + seconds * 1000) })
  expect(await off(-5)).toMatchObject({ state: 'look' })
  expect(await off(3600)).toMatchObject({ state: 'wrong', says: expect.stringMatching(/differ by 3,?6\d\d|differ by 3,?599/) })
})

test('an address that only this machine reaches, one without DNS, and one in the clear are told apart', async () => {
  expect(await found(addressCheck, withConfig({ BASE_URL: 'http://localhost:3000' }))).toMatchObject({ state: 'look' })
  expect(await found(addressCheck, withConfig({ BASE_URL: 'https://no-such-district.invalid' }))).toMatchObject({ state: 'wrong' })
})

test('an issuer whose public address shows another key is wrong; one that can’t be reached is not known', async () => {
  const keys = await db.selectFrom('issuerKeys').select('publicMultibase').execute()
  const whole = await answering(() => ({ status: 200, body: JSON.stringify(keys) }))
  expect(await found(issuerCheck, withConfig({ BASE_URL: whole }))).toMatchObject({ state: 'fine' })
  const other = await answering(() => ({ status: 200, body: '{"verificationMethod":[]}' }))
  expect(await found(issuerCheck, withConfig({ BASE_URL: other }))).toMatchObject({ state: 'wrong' })
  expect(await found(issuerCheck, withConfig({ BASE_URL: 'http://127.0.0.1:9' }))).toMatchObject({ state: 'unknown' })
})

test('a signing key that the master key does not open is named by its organization', async () => {
  expect(await found(keyCheck)).toMatchObject({ state: 'fine' })
  const keys = {
    ...world.keys,
    unseal: (sealed: Uint8Array, context: string) => {
      if (context === district.id) throw new Error('changed')
      return world.keys.unseal(sealed, context)
    },
  }
  expect(await found(keyCheck, { keys })).toMatchObject({ state: 'wrong', says: expect.stringContaining(district.name) })
  const path = join(world.config.DATA_DIR, 'master.key')
  await chmod(path, 0o644)
  const both = await checkUp(world, [keyCheck])
  expect(both.map(({ state }) => state)).toEqual(['fine', 'look'])
  await chmod(path, 0o600)
})

test('the store is tried for real, and leaves nothing behind', async () => {
  const all = async () => {
    const digests: string[] = []
    for await (const digest of world.store.list()) digests.push(digest)
    return digests
  }
  const before = await all()
  expect(await found(storeCheck)).toMatchObject({ state: 'fine' })
  expect(await all()).toEqual(before)
  const away = { ...world.store, keep: () => Promise.reject(storeAway('gone')) }
  expect(await found(storeCheck, { store: away })).toMatchObject({ state: 'wrong' })
})

test('no mail server, one that refuses, and one that hangs', async () => {
  expect(await found(mailCheck)).toMatchObject({ state: 'look' })
  expect(await found(mailCheck, withConfig({ SMTP_URL: 'smtp://127.0.0.1:9' }))).toMatchObject({ state: 'wrong' })
  const silent = createTcp(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  closing.push(silent)
  const hanging = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
  expect(await found(mailCheck, withConfig({ SMTP_URL: hanging }))).toMatchObject({ state: 'wrong' })
}, 20_000)

test('work that never succeeded and a subscriber that stands still are told', async () => {
  expect(await found(stuckCheck)).toMatchObject({ state: 'fine' })
  const owner = ownerOf(world)
  await owner.insertInto('subscribers').values({ name: 'grades', place: 0, failures: 3, fault: 'No such course' }).execute()
  expect(await found(factsCheck)).toEqual({
    state: 'wrong',
    says: 'grades stands still at a fact that it can’t take: No such course',
  })
})

test('an instance without a backup is told so, and one with one of today is not', async () => {
  expect(await found(backupCheck)).toMatchObject({ state: 'wrong' })
  await ownerOf(world)
    .insertInto('backups')
    .values({
      id: world.newId(),
      at: new Date(),
      kind: 'by-hand',
      place: '/srv/backups/a.backup',
      missingFiles: 0,
      isEncrypted: true,
      bytes: 1,
      sha256: '0',
      rows: 1,
      files: 0,
      seconds: '1',
    })
    .execute()
  expect(await found(backupCheck, withConfig({ BACKUP_TO: '/srv/backups' }))).toEqual({
    state: 'fine',
    says: 'The last backup is of today.',
  })
  expect(await found(backupCheck)).toMatchObject({ state: 'look', says: 'The last backup is of today, and Laurel makes none by itself.' })
})

test('a certificate is counted in days', async () => {
  expect(await found(certificateCheck)).toMatchObject({ state: 'fine' })
})

test('the operator is told in lines that say what to do', async () => {
  const [finding] = await checkUp({ ...world, ...withConfig({ BASE_URL: 'http://localhost:3000' }) }, [addressCheck])
  expect(finding ? findingLines(finding) : []).toEqual([
    'LOOK     address      This Laurel is at http://localhost:3000, which only this machine can reach. Badges signed here verify nowhere else.',
    '                       Set BASE_URL to its public address before the first badge that counts.',
  ])
})
