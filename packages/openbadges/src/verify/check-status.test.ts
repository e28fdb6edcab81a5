import { beforeAll, describe, expect, test } from 'vitest'
import { canonize } from '../jsonld/canonize.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { MINIMUM_BITS, newBitstring, writeStatus } from '../status/bitstring.ts'
import { bitstringStatusListEntry, type StatusMeanings, type StatusPurpose } from '../status/status-entry.ts'
import { statusListCredential } from '../status/status-list-credential.ts'
import { type BadgeInput, realisticBadge } from '../testing/badge-input.ts'
import { haveFixtures, loaderOf } from '../testing/fixtures.ts'
import { anIssuer, signedAt, type TestIssuer } from '../testing/issuer.ts'
import { schemaFaults } from '../testing/schemas.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import type { Finding, StatusReport } from './finding.ts'
import { verifyCredential } from './verify-credential.ts'

const now = new Date('2026-11-23T12:00:00Z')
const review: StatusMeanings = { messages: ['pending_review', 'accepted', 'rejected'], references: ['https://badges.example/words'] }
const at = (name: string): string => `https://badges.example/status/${name}`
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})

type List = {
  name: string
  purpose?: StatusPurpose | readonly StatusPurpose[]
  size?: number
  places?: number
  values?: Record<number, number>
}

/** Serves the lists, issues a badge with the entries, and says what came of its status. */
async function statusOf(lists: readonly List[], entries: JsonValue): Promise<Finding & { statuses: readonly StatusReport[] }> {
  const pages = { ...issuer.pages }
  for (const { name, purpose, size = 1, places = MINIMUM_BITS, values = {} } of lists) {
    const bitstring = newBitstring(places * size)
    for (const [index, value] of Object.entries(values)) writeStatus(bitstring, Number(index), value, size)
    const list = await statusListCredential({ id: at(name), issuer: issuer.did, validFrom: signedAt, statusPurpose: purpose, bitstring })
    pages[at(name)] = await issuer.sign(list)
  }
  const { status: _status, ...input } = realisticBadge(issuer.did) as BadgeInput
  const badge = await issuer.sign({ ...achievementCredential(input), credentialStatus: entries } as JsonObject)
  const { findings, statuses } = await verifyCredential(JSON.stringify(badge), { load: loaderOf(pages), now })
  const finding = findings.find(({ check }) => check === 'status')
  if (!finding) throw new Error('There is no finding of the status.')
  return { ...finding, statuses }
}

describe('a status of several bits', () => {
  const entry = bitstringStatusListEntry(at('8'), 94567, 'message', review)
  const lists = (value: number): List[] => [{ name: '8', purpose: 'message', size: 2, values: { 94567: value, 94566: 3, 94568: 3 } }]

  test.each([
    [0, 'pending_review', 'Its issuer’s status for it is “pending_review” (0x0).'],
    [1, 'accepted', 'Its issuer’s status for it is “accepted” (0x1).'],
    [2, 'rejected', 'Its issuer’s status for it is “rejected” (0x2).'],
    [3, 'undefined', 'Its issuer’s status for it is 0x3, which has no meaning yet.'],
  ])('of value %i means what the badge promised, and does not decide whether it holds', async (value, message, sentence) => {
    const found = await statusOf(lists(value), entry as JsonObject)
    expect(found).toMatchObject({ outcome: 'holds', sentence })
    expect(found.statuses).toEqual([
      {
        outcome: 'holds',
        weight: 'none',
        sentence,
        purpose: 'message',
        list: at('8'),
        index: 94567,
        size: 2,
        value,
        message,
        references: review.references,
      },
    ])
  })

  test('takes a badge back, or suspends it, with the issuer’s words', async () => {
    const words = { messages: ['good', 'withdrawn on request', 'issued in error'] }
    const list = (purpose: StatusPurpose, value: number): List[] => [{ name: '9', purpose, size: 2, values: { 5: value } }]
    const revoked = bitstringStatusListEntry(at('9'), 5, 'revocation', words) as JsonObject
    expect(await statusOf(list('revocation', 2), revoked)).toMatchObject({
      outcome: 'fails',
      sentence: 'Its issuer has taken it back, and says of that “issued in error”.',
    })
    expect(await statusOf(list('revocation', 0), revoked)).toMatchObject({ outcome: 'holds', sentence: 'It has not been taken back.' })
    // A value without a meaning yet is still not zero.
    expect(await statusOf(list('revocation', 3), revoked)).toMatchObject({ outcome: 'fails', sentence: 'Its issuer has taken it back.' })
    expect(await statusOf(list('suspension', 1), bitstringStatusListEntry(at('9'), 5, 'suspension', words) as JsonObject)).toMatchObject({
      outcome: 'fails',
      sentence: 'Its issuer has suspended it for now, and says of that “withdrawn on request”.',
    })
  })

  test.skipIf(!haveFixtures)('passes the schema of Open Badges', () => {
    const input = realisticBadge() as BadgeInput
    expect(schemaFaults('ob_v3p0_achievementcredential_schema.json', { ...achievementCredential(input), credentialStatus: entry })).toEqual(
      [],
    )
  })

  test('is wholly defined by the contexts of a badge', async () => {
    const text = await canonize({ ...achievementCredential(realisticBadge() as BadgeInput), credentialStatus: entry } as JsonObject)
    for (const term of ['statusSize', 'statusMessage', 'message', 'status', 'statusReference'])
      expect(text).toContain(`<https://www.w3.org/ns/credentials/status#${term}>`)
  })

  test.each([
    ['a list of too few places', { places: MINIMUM_BITS / 2 }, {}, 'status-list-too-short'],
    ['a place beyond the list', {}, { statusListIndex: String(MINIMUM_BITS) }, 'status-index-out-of-range'],
    ['no messages', {}, { statusMessage: undefined }, 'status-entry-malformed'],
    ['too few messages', {}, { statusMessage: entry.statusMessage?.slice(1) }, 'status-entry-malformed'],
    [
      'a message too many',
      {},
      { statusMessage: [...(entry.statusMessage ?? []), { status: '0x4', message: 'x' }] },
      'status-entry-malformed',
    ],
    [
      'a value explained twice',
      {},
      { statusMessage: entry.statusMessage?.with(3, { status: '0x2', message: 'x' }) },
      'status-entry-malformed',
    ],
    [
      'a value that is no hexadecimal',
      {},
      { statusMessage: entry.statusMessage?.with(3, { status: '3', message: 'x' }) },
      'status-entry-malformed',
    ],
    [
      'an explanation without words',
      {},
      { statusMessage: entry.statusMessage?.with(3, { status: '0x3' } as never) },
      'status-entry-malformed',
    ],
    ['a size of nothing', {}, { statusSize: 0 }, 'status-entry-malformed'],
    ['a size below nothing', {}, { statusSize: -2 }, 'status-entry-malformed'],
    ['half a bit', {}, { statusSize: 1.5 }, 'status-entry-malformed'],
    ['a size beyond all measure', {}, { statusSize: 4_000_000_000 }, 'status-entry-malformed'],
    ['a size that is a text', {}, { statusSize: '2' }, 'status-entry-malformed'],
    ['no index', {}, { statusListIndex: undefined }, 'status-entry-malformed'],
    ['an index below nothing', {}, { statusListIndex: '-1' }, 'status-entry-malformed'],
  ] as const)('with %s fails by that name', async (_what, list, changes, code) => {
    const found = await statusOf([{ name: '8', purpose: 'message', size: 2, ...list }], { ...entry, ...changes } as JsonObject)
    expect(found).toMatchObject({ outcome: 'fails', code })
    expect(found.statuses[0]).toMatchObject({ outcome: 'fails', value: undefined })
  })
})

describe('a status of one bit', () => {
  test.each([
    ['revocation', 0, 'holds', 'It has not been taken back.'],
    ['revocation', 1, 'fails', 'Its issuer has taken it back.'],
    ['suspension', 0, 'holds', 'It is not suspended.'],
    ['suspension', 1, 'fails', 'Its issuer has suspended it for now.'],
    ['refresh', 0, 'holds', 'There is no newer copy of it.'],
    ['refresh', 1, 'holds', 'It still holds; its issuer has a newer copy of it.'],
    ['message', 0, 'holds', 'Its issuer has left no message about it.'],
    ['message', 1, 'holds', 'It still holds; its issuer has left a message about it.'],
    ['lost', 0, 'holds', 'It is not marked for “lost”.'],
    ['lost', 1, 'unknown', 'Its issuer has marked it for “lost”; this verifier does not know what that means.'],
  ] as const)('for %s of %i: %s', async (purpose, value, outcome, sentence) => {
    const entry = bitstringStatusListEntry(at('1'), 7, purpose as StatusPurpose) as JsonObject
    const found = await statusOf([{ name: '1', purpose: purpose as StatusPurpose, values: { 7: value } }], entry)
    expect(found).toMatchObject({ outcome, sentence })
    expect(found.statuses[0]).toMatchObject({
      purpose,
      size: 1,
      value,
      message: purpose === 'message' ? ['unset', 'set'][value] : undefined,
    })
  })

  test('of a message may have words, too', async () => {
    const entry = bitstringStatusListEntry(at('1'), 7, 'message', { messages: ['on paper only', 'on file'] }) as JsonObject
    expect((await statusOf([{ name: '1', purpose: 'message', values: { 7: 1 } }], entry)).sentence).toBe(
      'Its issuer’s status for it is “on file” (0x1).',
    )
  })

  test.each([0, 1, 6, 7, 8, MINIMUM_BITS - 1])('at place %i takes back one badge, and no other', async (index) => {
    const lists: List[] = [{ name: '1', purpose: 'revocation', values: { [index]: 1 } }]
    const entry = (one: number) => bitstringStatusListEntry(at('1'), one) as JsonObject
    expect((await statusOf(lists, entry(index))).outcome).toBe('fails')
    for (const other of [index - 1, index + 1])
      if (other >= 0 && other < MINIMUM_BITS) expect((await statusOf(lists, entry(other))).outcome).toBe('holds')
  })
})

describe('several entries at once', () => {
  const revocation = bitstringStatusListEntry(at('1'), 7) as JsonObject
  const suspension = bitstringStatusListEntry(at('2'), 7, 'suspension') as JsonObject
  const message = bitstringStatusListEntry(at('8'), 7, 'message', review) as JsonObject
  const lists = (revoked: number, suspended: number, reviewed: number): List[] => [
    { name: '1', purpose: 'revocation', values: { 7: revoked } },
    { name: '2', purpose: 'suspension', values: { 7: suspended } },
    { name: '8', purpose: 'message', size: 2, values: { 7: reviewed } },
  ]
  const all = [revocation, suspension, message]

  test('each say their sentence when all is well', async () => {
    const found = await statusOf(lists(0, 0, 1), all)
    expect(found.outcome).toBe('holds')
    expect(found.sentence).toBe('It has not been taken back. It is not suspended. Its issuer’s status for it is “accepted” (0x1).')
    expect(found.statuses.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['revocation', 0],
      ['suspension', 0],
      ['message', 1],
    ])
  })

  test('are as bad as the worst, and the messages are heard', async () => {
    expect(await statusOf(lists(0, 1, 2), all)).toMatchObject({
      outcome: 'fails',
      sentence: 'Its issuer has suspended it for now. Its issuer’s status for it is “rejected” (0x2).',
    })
    expect((await statusOf(lists(1, 1, 0), [revocation, suspension])).sentence).toBe(
      'Its issuer has taken it back. Its issuer has suspended it for now.',
    )
  })

  test('of which one cannot be asked are unknown, but what is against the badge is said', async () => {
    const [first = { name: '1' }, second = { name: '2' }] = lists(0, 0, 0)
    expect((await statusOf([first], [revocation, suspension])).outcome).toBe('unknown')
    expect((await statusOf([{ ...first, values: { 7: 1 } }], [revocation, suspension])).outcome).toBe('fails')
    expect((await statusOf([first, second], [revocation, { type: 'urn:other:StatusEntry' }])).outcome).toBe('unknown')
  })

  test('may stand in one list of several purposes', async () => {
    const list: List = { name: '1', purpose: ['revocation', 'suspension'], values: { 8: 1 } }
    const suspended = bitstringStatusListEntry(at('1'), 8, 'suspension') as JsonObject
    expect(await statusOf([list], [revocation, suspended])).toMatchObject({
      outcome: 'fails',
      sentence: 'Its issuer has suspended it for now.',
    })
  })

  test('more than eight are not passed over in silence', async () => {
    const many = Array.from({ length: 9 }, (_, index) => bitstringStatusListEntry(at('1'), index) as JsonObject)
    const found = await statusOf([{ name: '1', purpose: 'revocation' }], many)
    expect(found).toMatchObject({ outcome: 'unknown', sentence: 'It names 9 places to ask, more than this verifier does.' })
    expect(found.statuses).toHaveLength(9)
  })
})
