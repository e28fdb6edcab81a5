import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { identityHash } from '../ob3/identity-hash.ts'
import { newBitstring, setBit } from '../status/bitstring.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { anIssuer, statusListUrl, type TestIssuer } from '../testing/issuer.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { checkValidUntil } from './check-validity.ts'
import type { CheckName } from './finding.ts'
import { fiveAnswers } from './five-answers.ts'
import { type Verification, verifyCredential } from './verify-credential.ts'

// What is read leniently for honest badges, and that none of it lets another badge through.
const now = new Date('2026-11-28T12:00:00Z')
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})
const of = ({ findings }: Verification, check: CheckName) => findings.find((one) => one.check === check)
const answersOf = (verification: Verification) => Object.values(fiveAnswers(verification)).map(({ answer }) => answer)

describe('hosted badges of 2.0', () => {
  const home = 'https://badges.maple.example'
  const context = 'https://w3id.org/openbadges/v2'
  const profile = { '@context': context, type: 'Issuer', id: `${home}/i`, name: 'Maple', url: home, email: 'a@maple.example' }
  const badge = {
    '@context': context,
    type: 'BadgeClass',
    id: `${home}/b`,
    name: 'Wait time',
    description: 'D',
    image: `${home}/b.png`,
    criteria: { narrative: 'N' },
    issuer: profile.id,
  }
  const assertion: JsonObject = {
    '@context': context,
    type: 'Assertion',
    id: `${home}/a`,
    recipient: { type: 'email', hashed: false, identity: 'ada@maple.example' },
    badge: badge.id,
    verification: { type: 'HostedBadge' },
    issuedOn: '2024-05-04T10:00:00Z',
  }
  const check = (given: JsonObject, shown: JsonObject | number | Uint8Array = assertion, at = `${home}/a`, more = {}, recipient?: string) =>
    verifyCredential(JSON.stringify(given), {
      load: loaderOf({ [profile.id]: profile, [badge.id]: badge, [at]: shown, ...more }),
      now,
      recipient,
    })

  test.each<readonly [string, JsonObject, JsonObject]>([
    ['a moment in another zone', { issuedOn: '2024-05-04T12:00:00+02:00' }, {}],
    ['a moment with parts of seconds', { issuedOn: '2024-05-04 10:00:00.000000' }, {}],
    ['null for nothing', { expires: null, evidence: null }, {}],
    ['a salt of nothing', { recipient: { ...(assertion.recipient as JsonObject), salt: '' } }, {}],
    ['http for https', { id: 'http://badges.maple.example/a', badge: 'http://badges.maple.example/b' }, {}],
    ['the edition in the address of the badge', { badge: `${home}/b?v=2_0` }, {}],
    ['the badge embedded', { badge: { ...badge } }, {}],
  ])('the same in other letters is the same: %s', async (_what, given, shown) => {
    const verification = await check({ ...assertion, ...given }, { ...assertion, ...shown })
    expect([of(verification, 'proof')?.outcome, answersOf(verification)]).toEqual(['holds', ['yes', 'yes', 'yes', 'unknown', 'yes']])
  })

  test.each<readonly [string, JsonObject]>([
    ['another moment', { issuedOn: '2024-05-04T10:00:01Z' }],
    ['another day', { issuedOn: '2024-05-05' }],
    ['an end that the site does not know', { expires: '2030-01-01T00:00:00Z' }],
    ['another person', { recipient: { type: 'email', hashed: false, identity: 'eve@maple.example' } }],
    ['another badge', { badge: `${home}/c` }],
    ['another badge by a query of its own', { badge: `${home}/b?id=2` }],
    ['another badge in other capitals', { badge: `${home}/B` }],
    ['another host', { badge: 'http://badges.maple.example.evil.example/b' }],
    ['another port', { badge: 'https://badges.maple.example:8443/b' }],
    ['another fragment', { badge: `${home}/b#2` }],
  ])('and nothing else is: %s', async (_what, given) => {
    const verification = await check({ ...assertion, ...given })
    expect([of(verification, 'proof')?.weight, fiveAnswers(verification).real.answer]).toEqual(['against', 'no'])
  })

  test('an id that differs in more than its scheme is another badge', async () => {
    for (const id of ['http://evil.example/a', `${home}/a/`, `${home}/a?v=2`, `${home}/a?v=2_0&id=2`, 'http://badges.maple.example:81/a']) {
      const verification = await check(assertion, { ...assertion, id })
      expect([id, of(verification, 'proof')?.weight]).toEqual([id, 'against'])
    }
  })

  test('a badge class that names itself elsewhere than it was found is not followed', async () => {
    for (const id of [`${home}/c`, 'http://evil.example/b', `${home}/b?v=evil`])
      expect(fiveAnswers(await check(assertion, assertion, `${home}/a`, { [badge.id]: { ...badge, id } })).whoSaysSo.answer).toBe('unknown')
  })

  test('http is asked by https first; what another site by https does not have says nothing', async () => {
    const id = 'http://badges.maple.example/a'
    const asked: string[] = []
    const load = async (url: string) => {
      asked.push(url)
      if (url.startsWith('http:')) throw Object.assign(new Error('no'), {})
      return { status: 404, contentType: '', bytes: new Uint8Array() }
    }
    const verification = await verifyCredential({ ...assertion, id }, { load, now })
    expect(asked.slice(0, 2)).toEqual([`${home}/a`, id])
    expect(of(verification, 'proof')?.weight).toBe('unknown')
  })

  test('a page about maintenance, as JSON too, takes nothing back and makes nothing false', async () => {
    for (const shown of [{ message: 'Down for maintenance' }, 503, new TextEncoder().encode('<h1>Soon back</h1>')] as const) {
      const verification = await check(assertion, shown as JsonObject)
      expect([verification.weight, of(verification, 'proof')?.weight, of(verification, 'status')?.weight]).toEqual([
        'unknown',
        'unknown',
        'unknown',
      ])
    }
  })

  test('hashed again it is the same only for whom both are about', async () => {
    const hashed = async (salt: string, who = 'ada@maple.example') => ({
      ...assertion,
      recipient: { type: 'email', hashed: true, salt, identity: await identityHash(who, salt) },
    })
    const before = await hashed('old')
    const after = await hashed('new')
    const proof = async (...[given, shown, recipient]: [JsonObject, JsonObject, string?]) =>
      of(await check(given, shown, `${home}/a`, {}, recipient), 'proof')?.weight
    expect(await proof(before, after, 'ada@maple.example')).toBe('none')
    expect(await proof(before, after)).toBe('unknown')
    expect(await proof(await hashed('old', 'eve@maple.example'), after, 'eve@maple.example')).toBe('against')
    expect(await proof({ ...assertion }, after)).toBe('none')
    expect(await proof({ ...assertion, recipient: { type: 'email', hashed: false, identity: 'eve@maple.example' } }, after)).toBe('against')
  })

  test('packed it is unpacked, and a bomb is not', async () => {
    const packed = (text: string) => new Uint8Array(gzipSync(text))
    expect((await check(assertion, packed(JSON.stringify(assertion)))).outcome).toBe('holds')
    const bomb = await check(assertion, packed(`{"a":"${'0'.repeat(50_000_000)}"}`))
    expect([of(bomb, 'proof')?.weight, of(bomb, 'proof')?.sentence]).toEqual(['unknown', expect.stringContaining('too large')])
  })

  test('an answer of 410 takes back what is at that address, and nothing that a redirect leads to', async () => {
    const gone = new TextEncoder().encode(JSON.stringify({ revoked: true, revocationReason: 'Given by mistake' }))
    const load = (from: string) => async (url: string) => ({
      status: url === `${home}/a` ? 410 : 404,
      contentType: '',
      bytes: gone,
      url: from,
    })
    for (const input of [`${home}/a`, JSON.stringify(assertion)]) {
      expect(of(await verifyCredential(input, { load: load(`${home}/a`), now }), 'status')?.sentence).toContain('Given by mistake')
      expect(of(await verifyCredential(input, { load: load('https://evil.example/a'), now }), 'status')?.weight).not.toBe('against')
    }
  })
})

describe('dates', () => {
  const weightAt = (validUntil: JsonValue, at: string) => checkValidUntil(validUntil, new Date(at)).weight

  test('a day is good until it has ended everywhere, and not longer', () => {
    for (const [at, weight] of [
      ['2026-11-28T23:59:00Z', 'none'],
      ['2026-11-29T11:59:00Z', 'none'],
      ['2026-11-29T12:00:00Z', 'against'],
    ] as const)
      expect([at, weightAt('2026-11-28', at)]).toEqual([at, weight])
  })

  test('a time without zone has a day of grace, one with a zone none', () => {
    expect(weightAt('2026-11-28T10:00:00', '2026-11-29T09:59:00Z')).toBe('none')
    expect(weightAt('2026-11-28T10:00:00', '2026-11-29T10:00:00Z')).toBe('against')
    expect(weightAt('2026-11-28T10:00:00Z', '2026-11-28T10:00:00Z')).toBe('against')
  })

  test('an end in a list or an object is heard against a badge, and never taken for none', () => {
    for (const inside of [['2020-01-01'], [['2020-01-01T00:00:00Z']], { '@value': '2020-01-01T00:00:00Z' }] as JsonValue[])
      expect(weightAt(inside, '2026-11-28T12:00:00Z')).toBe('against')
    for (const inside of [['2030-01-01'], [], {}, true, 'soon', ['soon']] as JsonValue[])
      expect([inside, weightAt(inside, '2026-11-28T12:00:00Z')]).toEqual([inside, 'unknown'])
  })

  test('the hour is told where the day alone would not explain it', async () => {
    const badge = await issuer.issue({ validUntil: '2026-11-28T10:00:00Z', status: undefined })
    const sentence = async (at: string) =>
      of(await verifyCredential(badge, { load: loaderOf(issuer.pages), now: new Date(at) }), 'valid-until')?.sentence
    expect(await sentence('2026-11-28T12:00:00Z')).toBe('It expired on 2026-11-28 at 10:00 UTC.')
    expect(await sentence('2026-12-28T12:00:00Z')).toBe('It expired on 2026-11-28.')
  })
})

describe('status lists', () => {
  const listed = async (bits: number, set: readonly number[], write: (packed: Buffer) => string) => {
    const bitstring = newBitstring().slice(0, bits / 8)
    for (const index of set) setBit(bitstring, index, true)
    const { proof: _proof, ...list } = issuer.pages[statusListUrl] as JsonObject
    const subject = { ...(list.credentialSubject as JsonObject), encodedList: write(gzipSync(bitstring)) }
    const pages = { ...issuer.pages, [statusListUrl]: await issuer.sign({ ...list, credentialSubject: subject }) }
    const badge = await issuer.issue()
    return of(await verifyCredential(badge, { load: loaderOf(pages), now }), 'status')
  }
  const plain = (packed: Buffer) => packed.toString('base64url')

  test('that are short or written as of old say what they say; strictly they fail by the same name as ever', async () => {
    const short = (set: number[]) => listed(100_000, set, (packed) => `u${plain(packed)}`)
    expect(await short([])).toMatchObject({ outcome: 'fails', weight: 'form', code: 'status-list-too-short' })
    expect((await short([]))?.sentence).toMatch(/^It has not been taken back\. Its status list is shorter than the standard asks/)
    expect(await short([94567])).toMatchObject({ outcome: 'fails', weight: 'against', code: 'status-list-too-short' })
    for (const write of [plain, (packed: Buffer) => packed.toString('base64'), (packed: Buffer) => `u${packed.toString('base64')}`]) {
      expect(await listed(131_072, [], write)).toMatchObject({ outcome: 'fails', weight: 'form', code: 'status-list-malformed' })
      expect(await listed(131_072, [94567], write)).toMatchObject({ outcome: 'fails', weight: 'against' })
    }
  })

  test('in which its place is not, or that unpack without end, say nothing', async () => {
    expect(await listed(80_000, [], (packed) => `u${plain(packed)}`)).toMatchObject({ outcome: 'fails', weight: 'unknown' })
    const bomb = () => plain(gzipSync(Buffer.alloc(20_000_000)))
    expect(await listed(131_072, [], bomb)).toMatchObject({ outcome: 'fails', weight: 'unknown' })
  })
})

describe('whom it is about', () => {
  const about = async (subject: JsonObject, recipient: string) => {
    const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
    const { identifier: _identifier, id: _id, ...rest } = bare.credentialSubject as JsonObject
    const signed = await issuer.sign({ ...bare, credentialSubject: { ...rest, ...subject } } as JsonObject)
    return of(await verifyCredential(signed, { load: loaderOf(issuer.pages), now, recipient }), 'recipient')
  }
  const identity = async (hash: string) => ({
    identifier: [{ type: 'IdentityObject', hashed: true, identityHash: hash, identityType: 'emailAddress', salt: 's' }] as JsonValue,
  })

  test('someone else only where both are written out', async () => {
    const eve = 'eve@maple.example'
    expect(await about({ id: 'mailto:ada@maple.example' }, eve)).toMatchObject({ outcome: 'fails', weight: 'against' })
    expect(await about({ id: 'did:example:ada' }, 'did:example:eve')).toMatchObject({ weight: 'against' })
    expect(await about({ id: 'did:example:ada' }, eve)).toMatchObject({ outcome: 'unknown', sentence: expect.stringContaining('by a key') })
    expect(await about(await identity('md5$5d41402abc4b2a76b9719d911017c592'), eve)).toMatchObject({ outcome: 'unknown' })
    expect(await about(await identity(await identityHash('aDa@maple.example', 's')), 'ada@maple.example')).toMatchObject({
      outcome: 'fails',
      weight: 'unknown',
      sentence: expect.stringContaining('exactly as the issuer wrote it'),
    })
  })

  test.each(['ada.moss@maple.example', 'Ada.Moss@maple.example', 'Ada.moss@Maple.example', 'ADA.MOSS@MAPLE.EXAMPLE'])(
    'the common spelling %s is found by small letters',
    async (written) => {
      const found = await about(await identity(await identityHash(written, 's')), 'ada.moss@maple.example')
      expect(found?.outcome).toBe('holds')
      expect((await about(await identity(await identityHash(written, 's')), 'ada.mos@maple.example'))?.outcome).toBe('fails')
    },
  )
})

describe('a lapse of form', () => {
  /** What a person would be told holds. */
  const isSaidToHold = ({ weight }: Verification) => weight === 'none' || weight === 'form'
  const verify = (document: JsonObject) => verifyCredential(JSON.stringify(document), { load: loaderOf(issuer.pages), now })

  test('under a signature that holds is a note; under one that does not it helps nobody', async () => {
    const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
    const lapsed = await issuer.sign({ ...bare, issuer: { ...(bare.issuer as JsonObject), image: 'https://maple.example/logo.png' } })
    const told = await verify(lapsed)
    expect([told.outcome, told.weight]).toEqual(['fails', 'form'])
    expect(fiveAnswers(told).real).toMatchObject({
      answer: 'yes',
      sentence:
        'It is unchanged and its issuer stands behind it; its layout departs from the standard here: issuer.image is not an object.',
    })
    const changed = await verify({ ...lapsed, name: 'Superintendent' })
    expect([changed.weight, fiveAnswers(changed).real.answer]).toEqual(['against', 'no'])
    const unsigned = await verify({ ...lapsed, proof: [] })
    expect(fiveAnswers(unsigned).real.answer).toBe('no')
  })

  test('hides nothing: whatever is put into lists or left null, what is said to hold says what it said before', async () => {
    const badge = await issuer.issue({ recipient: { id: 'did:example:ada' } })
    const before = await verify(badge)
    expect(before.weight).toBe('none')
    const deciding =
      'id type issuer issuer.id validFrom credentialSubject credentialSubject.id credentialSubject.achievement credentialStatus credentialStatus.statusListIndex credentialStatus.statusListCredential credentialStatus.statusPurpose credentialSubject.achievement.name'
    for (const path of deciding.split(' ').map((names) => names.split('.'))) {
      for (const change of [(value: unknown) => [value], (value: unknown) => [[value]], () => null]) {
        const copy = structuredClone(badge) as Record<string, unknown>
        let holder = copy
        for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>
        const last = path.at(-1) ?? ''
        holder[last] = change(holder[last])
        const after = await verify(copy as JsonObject)
        if (isSaidToHold(after)) expect([path, after.badge, after.statuses]).toEqual([path, before.badge, before.statuses])
      }
    }
  }, 60_000)

  test('is no way to hide an end or a revocation in words that readers miss', async () => {
    const expired = await issuer.issue({ validUntil: '2026-11-23T00:00:00Z', status: undefined })
    const VC = 'https://www.w3.org/2018/credentials#'
    const { validUntil, ...without } = expired
    for (const hidden of [
      { ...without, '@nest': { validUntil } },
      { ...without, '@included': [{ id: expired.id, type: expired.type, validUntil }] },
      { ...without, [`${VC}validUntil`]: { '@value': validUntil, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' } },
      { ...without, validUntil: [validUntil] },
      { ...without, validUntil: [[validUntil]] },
    ] as unknown as JsonObject[]) {
      const verification = await verify(hidden)
      expect([of(verification, 'proof')?.outcome, isSaidToHold(verification)]).toEqual(['holds', false])
    }
  })
})
