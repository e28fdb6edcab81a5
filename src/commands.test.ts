import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from './commands.ts'
import { system } from './foundation/platform/actor.ts'
import { type Door, isOpenTo, perform, performThrough } from './foundation/platform/command.ts'
import { sendSignInLink } from './people/accounts/ask-for-link.ts'
import { anAttempt } from './testing/attempt.ts'
import { aDistrict } from './testing/district.ts'
import { aWorld } from './testing/world.ts'
import { addFile } from './work/artifacts/add-artifact.ts'
import { takeArtifact } from './work/artifacts/receive-artifacts.ts'
import { findEvidence } from './work/attempts/collected-evidence.ts'

/** The names of all fields in an input, and the patterns of its texts. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : []
  const pattern = 'pattern' in schema && typeof schema.pattern === 'string' ? [schema.pattern] : []
  return [...own, ...pattern, ...Object.values(schema).flatMap(fieldsOf)]
}

// A co-signature is what a person is asked for, and no sealed bytes.
test('no command takes a digest, a hash or anything sealed from its caller', () => {
  const taken = commands.flatMap(({ name, input }) =>
    fieldsOf(z.toJSONSchema(input as z.ZodType, { unrepresentable: 'any', io: 'input' }))
      .filter((field) => /digest|hash|sealed|cipher|(?<!\bco)signature|\ba-f\b/i.test(field) || field.includes('0-9a-f]{64}'))
      .map((field) => `${name}: ${field}`),
  )
  expect(taken).toEqual([])
})

const allDoors: Door[] = ['page', 'rest', 'cli']

test('what is inside is reachable by no door', () => {
  const closed = commands.filter((one) => allDoors.every((door) => !isOpenTo(door, one))).map(({ name }) => name)
  expect(closed.sort()).toEqual([
    'acceptance.settle-person',
    'account-merge.send-link',
    'address-release.carry-out',
    'archive.record-look',
    'archive.record-taken',
    'award-sweep.finish',
    'award-sweep.portion',
    'backup.record',
    'backup.record-failure',
    'backup.record-restore',
    'credential.record',
    'credential.record-many',
    'credential.record-token',
    'data-copy.record',
    'endorsement.record-credential',
    'erasure.begin',
    'erasure.finish',
    'exchange.challenge',
    'exchange.redeem-code',
    'exchange.take',
    'exchange.take-by-token',
    'holder-ask.record-answer',
    'import.record',
    'import.record-check',
    'issue-list.finish',
    'issue-list.send-portion',
    'link.record-copy',
    'paper-credential.keep',
    'pathway.settle-person',
    'person.send-sign-in-link',
    'pilot.award-person',
    'pilot.finish',
    'renewal.end',
    'retention.carry-out',
    'roster.begin-night',
    'roster.finish',
    'roster.finish-undo',
    'roster.keep-preview',
    'roster.keep-unread',
    'roster.take-portion',
    'roster.undo-portion',
    'roster.write-portion',
    'trust-list.note-asked',
    'trust-list.renew',
    'two-step.ask-reset',
    'two-step.carry-out-reset',
    'vc-api.sign',
    'webhook.record-try',
  ])
})

test('a door that would take what is inside does not compile', () => {
  const wrong = (world: Parameters<typeof perform>[0]) =>
    // @ts-expect-error No page reaches a command that is inside.
    performThrough({ door: 'page', requestId: null }, world, system, sendSignInLink, {} as never)
  expect(wrong).toBeInstanceOf(Function)
})

test('no page and no resource carries out a command past its door', () => {
  const past = globSync('src/**/*-{page,api,actions,rest}.{ts,tsx}').filter((file) => /\bperform\(/.test(readFileSync(file, 'utf8')))
  expect(past).toEqual([])
})

test('only the demo hands over what it prepared itself', () => {
  const users = globSync('src/**/*.{ts,tsx}').filter(
    (file) => !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('performPrepared'),
  )
  expect(users.sort()).toEqual(['src/demo/demo-work.ts', 'src/demo/seed-coaching.ts', 'src/foundation/platform/command.ts'])
})

test('who knows the digest of somebody else’s evidence has nothing of it', async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const district = await aDistrict(world)
  const { earner, colleague } = district
  const place = { requirementId: 'tally', kind: 'text' }
  async function* bytes() {
    yield new TextEncoder().encode('What Maya wrote, and nobody else. '.repeat(20))
  }
  const theirs = await anAttempt(district, earner)
  await takeArtifact(world, earner, { name: 'notes.txt', bytes: bytes() }, { ...place, attemptId: theirs, kind: 'document' })
  const { digest } = await world.db.selectFrom('files').select('digest').executeTakeFirstOrThrow()

  const attemptId = await anAttempt(district, colleague)
  const forged = { attemptId, requirementId: 'tally', name: 'notes.txt', digest, contentType: 'text/plain', fileDigest: digest }
  for (const given of [forged, { ...forged, bytes: digest }, { ...forged, bytes: { digest } }])
    await expect(perform(world, colleague, addFile, given as never)).rejects.toMatchObject({ code: 'input-invalid' })
  async function* other() {
    yield new TextEncoder().encode('Something else. '.repeat(20))
  }
  await perform(world, colleague, addFile, { ...forged, bytes: other() })
  const { artifacts } = await findEvidence(world.db, [attemptId])
  expect(artifacts.map((artifact) => artifact.digest === digest)).toEqual([false])
})

test('a file is not read before it is known that it has a place', async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const district = await aDistrict(world)
  const attemptId = await anAttempt(district)
  let read = 0
  async function* bytes() {
    read++
    yield new Uint8Array(100)
  }
  const given = () => ({ attemptId, requirementId: 'tally', name: 'a.txt', bytes: bytes() })
  await expect(perform(world, district.colleague, addFile, given())).rejects.toMatchObject({
    kind: expect.stringMatching(/missing|forbidden/),
  })
  await expect(perform(world, district.earner, addFile, { ...given(), requirementId: 'nowhere' })).rejects.toThrow()
  expect(read).toBe(0)
})
