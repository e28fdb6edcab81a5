import { beforeAll, describe, expect, test } from 'vitest'
import { clrCredential } from '../clr2/clr-credential.ts'
import { didWebDocument, didWebUrl } from '../dids/did-web.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import { signDocument } from '../proofs/sign.ts'
import { signVcJwt } from '../proofs/vc-jwt.ts'
import { bitstringStatusListEntry } from '../status/status-entry.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { anIssuer, signedAt, statusListUrl, type TestIssuer } from '../testing/issuer.ts'
import { CREDENTIALS_V2 } from '../vc/credential.ts'
import { asList, asObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { presentation } from '../vc/presentation.ts'
import type { CheckName, Finding } from './finding.ts'
import type { Load } from './load.ts'
import { verifyCredential } from './verify-credential.ts'
import { verifyPlainCredential } from './verify-plain-credential.ts'
import { verifyPlainPresentation } from './verify-plain-presentation.ts'
import { verifyPresentation } from './verify-presentation.ts'

const now = new Date('2026-11-23T12:00:00Z')
const end = '2026-11-23T00:00:00Z'
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
  await issuer.serveStatusList([94567])
})

const loader = (pages: Record<string, JsonObject | number> = {}): Load => loaderOf({ ...issuer.pages, ...pages })
const verify = (input: JsonObject | string, pages: Record<string, JsonObject | number> = {}, load: Load = loader(pages)) =>
  verifyCredential(typeof input === 'string' ? input : JSON.stringify(input), { load, now })
const outcomeOf = ({ findings }: { findings: readonly Finding[] }, check: CheckName) => findings.find((one) => one.check === check)?.outcome

/** The way to every member in a document, its contexts and proofs apart. */
const members = (value: JsonValue | undefined, path: readonly string[] = []): (readonly string[])[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === '@context' || name === 'proof') return []
    const inner = members(member as JsonValue, [...path, name])
    return Array.isArray(value) ? inner : [[...path, name], ...inner]
  })
}

/** A copy with the value at one place changed. */
function changedAt(document: JsonObject, path: readonly string[], change: (value: JsonValue) => JsonValue): JsonObject {
  const copy = structuredClone(document) as Record<string, unknown>
  let holder = copy
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>
  const last = path.at(-1) ?? ''
  holder[last] = change(holder[last] as JsonValue)
  return copy as JsonObject
}

describe('a badge that ended or was taken back, written in another way, under a signature that still holds, is not passed off as good', () => {
  const VC = 'https://www.w3.org/2018/credentials#'
  const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
  const expired = (): Promise<JsonObject> => issuer.issue({ validUntil: end, status: undefined })
  const revoked = (): Promise<JsonObject> => issuer.issue()
  const without = (badge: JsonObject, name: string): JsonObject => Object.fromEntries(Object.entries(badge).filter(([own]) => own !== name))
  const withContext = (badge: JsonObject, context: JsonValue): JsonObject => ({
    ...badge,
    '@context': [...asList(badge['@context']), context],
  })
  const moved = (badge: JsonObject, name: string, to: (value: JsonValue) => JsonObject): JsonObject => ({
    ...without(badge, name),
    ...to(badge[name] ?? null),
  })

  const ways: Readonly<Record<string, (badge: JsonObject, name: string) => JsonObject>> = {
    'in a list in a list': (badge, name) => moved(badge, name, (value) => ({ [name]: [[value]] })),
    'by its address': (badge, name) =>
      moved(badge, name, (value) => ({ [VC + name]: typeof value === 'string' ? { '@value': value, '@type': dateTime } : value })),
    'by a word of its own': (badge, name) =>
      withContext(
        moved(badge, name, (value) => ({ other: value })),
        { other: { '@id': VC + name, '@type': name === 'validUntil' ? dateTime : '@id' } },
      ),
    'by a word of its own, made of a prefix made of a prefix': (badge, name) =>
      withContext(
        moved(badge, name, (value) => ({ other: value })),
        {
          a: 'https://www.w3.org/2018/',
          b: 'a:credentials#',
          other: { '@id': `b:${name}`, '@type': name === 'validUntil' ? dateTime : '@id' },
        },
      ),
    'by a prefix of its own': (badge, name) =>
      withContext(
        moved(badge, name, (value) => ({ [`own:${name}`]: typeof value === 'string' ? { '@value': value, '@type': dateTime } : value })),
        { own: VC },
      ),
    'by a vocabulary of its own': (badge, name) =>
      withContext(
        moved(badge, name, (value) => ({
          [`credentials#${name}`]: typeof value === 'string' ? { '@value': value, '@type': dateTime } : value,
        })),
        { '@vocab': 'https://www.w3.org/2018/' },
      ),
    'inside @nest': (badge, name) => moved(badge, name, (value) => ({ '@nest': { [name]: value } })),
    'inside a word for @nest': (badge, name) =>
      withContext(
        moved(badge, name, (value) => ({ more: { [name]: value } })),
        { more: '@nest' },
      ),
    'inside @included': (badge, name) =>
      moved(badge, name, (value) => ({ '@included': [{ id: badge.id, type: badge.type, [name]: value }] })),
    'inside a word for @included': (badge, name) =>
      withContext(
        moved(badge, name, (value) => ({ more: [{ id: badge.id, type: badge.type, [name]: value }] })),
        { more: { '@id': '@included' } },
      ),
  }
  test.each(
    Object.entries(ways).flatMap(([way, write]) => [['validUntil', way, write] as const, ['credentialStatus', way, write] as const]),
  )('%s %s', async (name, _way, write) => {
    const verification = await verify(write(await (name === 'validUntil' ? expired() : revoked()), name))
    expect([outcomeOf(verification, 'proof'), verification.outcome]).toEqual(['holds', 'fails'])
  })

  test('whatever is put into lists, a badge that still holds says what it said before', async () => {
    const badge = await issuer.issue({ recipient: { id: 'did:example:ada' }, status: bitstringStatusListEntry(statusListUrl, 5) })
    const before = await verify(badge)
    expect(before.outcome).toBe('holds')
    let held = 0
    for (const path of members(badge))
      for (const wrap of [(value: JsonValue): JsonValue => [value], (value: JsonValue): JsonValue => [[value]]]) {
        const { outcome, badge: said, statuses } = await verify(changedAt(badge, path, wrap))
        if (outcome !== 'holds') continue
        held++
        expect([path, said, statuses]).toEqual([path, before.badge, before.statuses])
      }
    // Lists of one around objects are read: a test in which nothing held would prove nothing.
    expect(held).toBeGreaterThan(5)
  })

  test('an end in a list, a start in a list', async () => {
    for (const name of ['validUntil', 'validFrom'] as const) {
      const badge = await issuer.issue({ validUntil: end, status: undefined })
      const verification = await verify({ ...badge, [name]: [badge[name] ?? ''] })
      expect([outcomeOf(verification, 'proof'), outcomeOf(verification, 'structure')]).toEqual(['holds', 'fails'])
      expect(verification.findings.filter(({ check, outcome }) => check.startsWith('valid-') && outcome === 'fails')).not.toEqual([])
    }
  })

  test('beside another mention of its own id', async () => {
    const badge: JsonObject = await issuer.issue({
      validUntil: end,
      status: undefined,
      refreshUrl: 'https://badges.example/awards/41f9c2d0',
    })
    const refreshService = { ...asObject(badge.refreshService), type: ['1EdTechCredentialRefresh', 'VerifiableCredential'] }
    const verification = await verify(
      moved({ ...badge, refreshService }, 'validUntil', (validUntil) => ({ refreshService: { ...refreshService, validUntil } })),
    )
    expect([outcomeOf(verification, 'proof'), verification.outcome]).toEqual(['holds', 'fails'])
    // Naming itself again is no fault as long as nothing is said there.
    expect(outcomeOf(await verify(badge), 'json-ld')).toBe('holds')
  })

  test('the same in the proof: the end of a signature', async () => {
    const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
    const options = { key: issuer.key, verificationMethod: issuer.verificationMethod, created: signedAt }
    const signed = await signDocument(bare, { ...options, expires: end })
    expect(outcomeOf(await verify(signed), 'proof')).toBe('fails')
    const [{ expires, ...proof } = { expires: '' }] = asList(signed.proof as JsonValue) as unknown as JsonObject[]
    const hidden = {
      ...bare,
      proof: [{ ...proof, 'https://w3id.org/security#expiration': { '@value': expires ?? '', '@type': dateTime } }],
    }
    const verification = await verify(hidden as JsonObject)
    expect([outcomeOf(verification, 'proof'), verification.outcome]).toEqual(['holds', 'fails'])
  })

  test('an id that a prefix of its own cuts short', async () => {
    const ada = await issuer.issue({ recipient: { id: 'mailto:ada@maple.example' }, status: undefined })
    const subject = { ...asObject(ada.credentialSubject), id: 'mailto:da@maple.example' }
    const [first, second] = [{ x: { '@id': 'mailto:a', '@prefix': true } }, { mailto: { '@id': 'x:', '@prefix': true } }]
    const forged = withContext(withContext({ ...ada, credentialSubject: subject }, first), second)
    const verification = await verifyCredential(JSON.stringify(forged), { load: loader(), now, recipient: 'da@maple.example' })
    expect([outcomeOf(verification, 'proof'), verification.outcome]).toEqual(['holds', 'fails'])
  })

  test('a word made up as another name of a word', async () => {
    const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
    for (const context of [
      { other: 'name' },
      { '@vocab': 'other', other: 'https://www.w3.org/2018/' },
      { '@base': 'https://maple.example/' },
    ])
      expect(outcomeOf(await verify(withContext(bare, context as JsonValue)), 'json-ld')).toBe('fails')
  })

  test('words of one’s own for what the standards have none for are welcome', async () => {
    const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
    const own = { local: 'https://maple.example/terms#', hours: 'local:hours', room: { '@id': 'https://maple.example/terms#room' } }
    const { outcome } = await verify(
      await issuer.sign({ ...withContext(bare, own), hours: 'twelve', room: 'B', 'local:seat': '4' } as JsonObject),
    )
    expect(outcome).toBe('holds')
  })

  test('contexts that make up a million meanings are answered soon', async () => {
    const own = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`p${index}`, `p${(index + 1) % 2000}:x`]))
    const contexts = Array.from({ length: 200 }, (_, index) => ({ p: `p:${index}:` }))
    for (const context of [own, ...contexts.slice(0, 1), contexts]) {
      const started = performance.now()
      expect((await verify({ ...withContext(await issuer.issue(), context as JsonValue), 'p:x': '1', 'p0:x': '2' })).outcome).toBe('fails')
      expect(performance.now() - started).toBeLessThan(3000)
    }
  })
})

describe('whose key it is', () => {
  const sign = (verificationMethod: string, did = issuer.did) =>
    signDocument(achievementCredential({ ...realisticBadge(did), status: undefined }), {
      key: issuer.key,
      verificationMethod,
      created: signedAt,
    })
  const multikey = (): string => issuer.key.publicKeyMultibase
  const page = (document: JsonObject) => ({ [didWebUrl(issuer.did)]: document })

  test('a compromised key signs for nobody, by whatever name it goes', async () => {
    const compromised = didWebDocument(issuer.did, [{ name: 'key-1', publicKeyMultibase: multikey(), state: 'compromised' }])
    const badge = achievementCredential({ ...realisticBadge(issuer.did), status: undefined, recipient: { id: 'did:example:ada' } })
    for (const forged of [
      await sign(`did:key:${multikey()}#${multikey()}`),
      await sign(issuer.verificationMethod),
      await signVcJwt(badge, { key: issuer.key }),
    ]) {
      expect((await verify(forged, page(compromised))).outcome).toBe('fails')
      expect((await verify(forged)).outcome).toBe('holds')
    }
  })

  test('a key that was given up vouches for what it signed before, by its own date, and for nothing since, by whatever name it goes', async () => {
    const since = (revoked: string, more: JsonObject = {}) => {
      const document = didWebDocument(issuer.did, [{ name: 'key-1', publicKeyMultibase: multikey(), state: 'retired', revoked }])
      const [method] = document.verificationMethod
      return page({ ...document, verificationMethod: [{ ...method, ...more }] } as unknown as JsonObject)
    }
    const signed = Date.parse(String(signedAt))
    const [before, after] = [new Date(signed - 1000).toISOString(), new Date(signed + 1000).toISOString()]
    for (const badge of [await sign(issuer.verificationMethod), await sign(`did:key:${multikey()}#${multikey()}`)]) {
      const held = await verify(badge, since(after))
      expect(held.outcome).toBe('holds')
      for (const ends of [
        since(before),
        since(new Date(signed).toISOString()),
        since(after, { expires: before }),
        since(after, { revoked: 'long ago' }),
      ]) {
        const lost = await verify(badge, ends)
        expect(lost.outcome).toBe('fails')
        // It may have been given by its issuer all the same: nothing of it is evidence against the badge.
        const finding = lost.findings.find(({ code }) => code === 'key-given-up')
        expect(finding?.weight).toBe('unknown')
        expect(lost.findings.filter(({ weight }) => weight === 'against')).toEqual([])
      }
    }
  })

  test('a key for showing who one is does not vouch for badges', async () => {
    const document = { ...issuer.didDocument, assertionMethod: [], authentication: [issuer.verificationMethod] }
    expect((await verify(await sign(`did:key:${multikey()}#${multikey()}`), page(document))).outcome).toBe('fails')
  })

  test('a document that says nothing of what its keys are for leaves it open', async () => {
    const { assertionMethod: _none, ...document } = issuer.didDocument
    expect(outcomeOf(await verify(await sign(`did:key:${multikey()}#${multikey()}`), page(document)), 'issuer-key')).toBe('unknown')
  })

  test('a key that its issuer lists by name alone is theirs', async () => {
    const name = `did:key:${multikey()}#${multikey()}`
    const document = { ...issuer.didDocument, verificationMethod: [], assertionMethod: [name] }
    expect((await verify(await sign(name), page(document))).outcome).toBe('holds')
  })

  test('a name that its issuer lists with one key is not good for another', async () => {
    const method = 'https://keys.example/maple#k'
    const shown = (key: string): JsonObject => ({ id: method, type: 'Multikey', controller: issuer.did, publicKeyMultibase: key })
    const other = (await anIssuer()).key.publicKeyMultibase
    const pages = (own: string) => ({
      'https://keys.example/maple': {
        id: 'https://keys.example/maple',
        verificationMethod: [shown(multikey())],
        assertionMethod: [method],
      },
      ...page({ ...issuer.didDocument, verificationMethod: [shown(own)], assertionMethod: [method] }),
    })
    expect((await verify(await sign(method), pages(other))).outcome).toBe('fails')
    expect((await verify(await sign(method), pages(multikey()))).outcome).toBe('holds')
  })

  test('what a redirect to another site shows is not the issuer’s word', async () => {
    const leadingAway: Load = async (url, options) => {
      const answer = await loader()(url, options)
      return url === didWebUrl(issuer.did) ? { ...answer, url: 'https://evil.example/did.json' } : answer
    }
    const within: Load = async (url, options) => ({
      ...(await loader()(url, options)),
      url: url.replace('badges.example', 'www.badges.example'),
    })
    const badge = await issuer.issue({ status: undefined })
    expect((await verify(badge, {}, leadingAway)).outcome).toBe('unknown')
    expect((await verify(badge, {}, within)).outcome).toBe('holds')
  })

  test('a token is not valid before its time, even if what it carries names none', async () => {
    const plain = {
      '@context': [CREDENTIALS_V2],
      type: ['VerifiableCredential'],
      issuer: issuer.did,
      credentialSubject: { id: 'did:example:ada' },
    }
    const payload = { ...plain, nbf: Date.parse('2027-01-01T00:00:00Z') / 1000 }
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signing = `${part({ alg: 'EdDSA', kid: issuer.verificationMethod })}.${part(payload)}`
    const token = `${signing}.${Buffer.from(await issuer.key.sign(Buffer.from(signing))).toString('base64url')}`
    expect(outcomeOf(await verifyPlainCredential(token, { load: loader(), now }), 'valid-from')).toBe('fails')
    expect((await verifyPlainCredential(token, { load: loader(), now: new Date('2027-01-02T00:00:00Z') })).outcome).toBe('holds')
  })
})

describe('who shows it', () => {
  const show = async (holder: string, verificationMethod: string, more: { expires?: string } = {}) =>
    signDocument(presentation([await issuer.issue({ status: undefined })], { holder }), {
      key: issuer.key,
      verificationMethod,
      created: signedAt,
      proofPurpose: 'authentication',
      ...more,
    })
  const victim = 'https://victim.example/me'

  test('nobody shows it as another whose site does not answer', async () => {
    const shown = await show(victim, `${victim}#${issuer.key.publicKeyMultibase}`)
    expect((await verifyPresentation(shown, { load: loader(), now })).outcome).toBe('unknown')
    expect((await verifyPlainPresentation(shown, { load: loader(), now })).outcome).toBe('unknown')
    const theirs = { id: victim, verificationMethod: [], authentication: [] }
    expect((await verifyPresentation(shown, { load: loader({ [victim]: theirs }), now })).outcome).toBe('fails')
  })

  test('a signature of a holder that has ended is over', async () => {
    const shown = await show(issuer.did, issuer.verificationMethod, { expires: end })
    for (const verifyShown of [verifyPresentation, verifyPlainPresentation]) {
      expect((await verifyShown(shown, { load: loader(), now })).outcome).toBe('fails')
      expect((await verifyShown(shown, { load: loader(), now: new Date('2026-11-22T20:00:00Z') })).outcome).toBe('holds')
    }
  })
})

describe('lists', () => {
  const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
  const legacyList = 'https://badges.example/revoked.json'
  const legacy = async (): Promise<JsonObject> => {
    const badge = achievementCredential({ ...realisticBadge(issuer.did), status: undefined })
    const contexts = [...badge['@context'].filter((one) => one !== extensions), extensions]
    return issuer.sign({ ...badge, '@context': contexts, credentialStatus: { id: legacyList, type: '1EdTechRevocationList' } })
  }
  const id = 'https://badges.example/awards/41f9c2d0'

  test.each<readonly [string, JsonObject, string]>([
    ['an empty list', { id: legacyList, issuer: 'ISSUER' }, 'holds'],
    ['the list of another issuer', { id: legacyList, issuer: { id: 'did:web:other.example' }, revokedCredential: [] }, 'fails'],
    ['something else', { error: 'Not signed in' }, 'fails'],
    [
      'a list that first lets it stand and then does not',
      { issuer: 'ISSUER', revokedCredential: [{ id, revoked: false }, { id }] },
      'fails',
    ],
  ])('1EdTechRevocationList: %s', async (_what, list, outcome) => {
    const page = { ...list, ...(list.issuer === 'ISSUER' && { issuer: issuer.did }) }
    expect(outcomeOf(await verify(await legacy(), { [legacyList]: page }), 'status')).toBe(outcome)
  })

  test('a status list that nothing ties to who keeps it does not speak for a badge', async () => {
    const keeper = 'https://lists.example'
    const { proof: _proof, ...list } = asObject(issuer.pages[statusListUrl]) ?? {}
    const signed = await signDocument({ ...list, issuer: keeper } as JsonObject, {
      key: issuer.key,
      verificationMethod: `${keeper}#${issuer.key.publicKeyMultibase}`,
      created: signedAt,
    })
    const at = async (index: number) =>
      outcomeOf(
        await verify(await issuer.issue({ status: bitstringStatusListEntry(statusListUrl, index) }), { [statusListUrl]: signed }),
        'status',
      )
    // Against a badge it may speak all the same.
    expect([await at(5), await at(94567)]).toEqual(['unknown', 'fails'])
  })
})

test('a record whose subject stands in a list is as good as what it holds, like any other', async () => {
  const bad = await issuer.issue({ validUntil: end, status: undefined })
  const record = clrCredential({
    id: 'https://badges.example/records/1',
    name: 'Record',
    issuer: { id: issuer.did, name: 'Maple District' },
    validFrom: signedAt,
    recipient: { id: 'did:example:ada' },
    credentials: [bad as never],
  })
  const signed: JsonObject = await issuer.sign(record)
  for (const credentialSubject of [signed.credentialSubject, [signed.credentialSubject ?? null]])
    expect(outcomeOf(await verify({ ...signed, credentialSubject }), 'contained')).toBe('fails')
  const nested = { ...asObject(signed.credentialSubject), verifiableCredential: [[bad]] }
  expect((await verify({ ...signed, credentialSubject: nested })).outcome).toBe('fails')
})

describe('endorsements', () => {
  test('count only if they are endorsements, and of what is in the badge', async () => {
    const state = await anIssuer('did:web:state.example')
    const endorse = (endorses: string) =>
      state.sign(
        endorsementCredential({ id: 'https://state.example/e/1', name: 'Good', issuer: { id: state.did }, validFrom: signedAt, endorses }),
      )
    const check = async (endorsement: JsonObject) => {
      const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
      const verification = await verify(
        await issuer.sign({ ...bare, endorsement: [endorsement] }),
        state.pages as Record<string, JsonObject>,
      )
      return [verification.outcome, outcomeOf(verification, 'endorsements')]
    }
    for (const about of [issuer.did, 'https://badges.example/awards/41f9c2d0', 'https://badges.example/achievements/feedback/3'])
      expect(await check(await endorse(about))).toEqual(['holds', 'holds'])
    // What others say never decides.
    expect(await check(await endorse('did:web:other.example'))).toEqual(['holds', 'fails'])
    expect(await check(await state.issue({ id: 'https://state.example/badges/1' }))).toEqual(['holds', 'fails'])
  })
})

describe('Open Badges 2.0, hosted', () => {
  const context = 'https://w3id.org/openbadges/v2'
  const theirs = 'https://maple.example'
  const profile = { '@context': context, id: `${theirs}/issuer`, type: 'Issuer', name: 'Maple', url: theirs, email: 'a@maple.example' }
  const badgeClass = {
    '@context': context,
    id: `${theirs}/1`,
    type: 'BadgeClass',
    name: 'Feedback',
    description: 'D',
    image: `${theirs}/1.png`,
    criteria: { narrative: 'N' },
    issuer: profile.id,
  }
  const assertion = (id: string, more: JsonObject = {}): JsonObject => ({
    '@context': context,
    id,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'eve@evil.example' },
    badge: badgeClass.id,
    verification: { type: 'HostedBadge' },
    issuedOn: signedAt,
    ...more,
  })
  const site = { [profile.id]: profile, [badgeClass.id]: badgeClass } as Record<string, JsonObject>

  test('one of 1.x that names no id is judged by where it was found, not by what is said there', async () => {
    const { id: _id, ...given } = assertion('')
    const input = { ...given, verify: { type: 'hosted', url: 'https://evil.example/a.json' } } as JsonObject
    for (const id of [`${theirs}/a`, undefined]) {
      const { id: _own, ...found } = assertion('')
      const page = { ...found, ...(id && { id }) } as JsonObject
      expect((await verify(input, { ...site, 'https://evil.example/a.json': page })).outcome).toBe('fails')
    }
    const own = { ...given, verify: { type: 'hosted', url: `${theirs}/a.json` } } as JsonObject
    expect(outcomeOf(await verify(own, { ...site, [`${theirs}/a.json`]: { ...own } }), 'issuer-key')).toBe('holds')
  })

  test('an address of the issuer’s that leads to another site proves nothing', async () => {
    const id = `${theirs}/goto?https://evil.example/a`
    const load: Load = async (url, options) => {
      const answer = await loaderOf({ ...site, [id]: assertion(id) })(url, options)
      return url === id ? { ...answer, url: 'https://evil.example/a' } : answer
    }
    expect((await verify(assertion(id), {}, load)).outcome).toBe('unknown')
  })

  test.each([
    ['https://maple.example', 'https://maple.example.evil.example/a'],
    ['https://maple.example/badges/', 'https://maple.example/badges/../users/eve/a'],
    ['https://maple.example/badges/', 'https://maple.example/badges/%2e%2e/users/eve/a'],
  ])('an issuer that speaks from %s does not speak from %s', async (startsWith, id) => {
    const pages = { ...site, [profile.id]: { ...profile, verification: { startsWith } }, [id]: assertion(id) } as Record<string, JsonObject>
    expect(outcomeOf(await verify(assertion(id), pages), 'issuer-key')).toBe('fails')
  })
})
