import { describe, expect, test } from 'vitest'
import { fixtureJson, haveFixtures } from '../testing/fixtures.ts'
import type { JsonObject } from '../vc/json.ts'
import { refuseAmbiguousText } from './ambiguous-text.ts'
import { canonize, canonizeGenerally } from './canonize.ts'
import { compareCodePoints } from './code-points.ts'
import { bundledContext, CLR_V2, DID_V1, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V2 } from './contexts.ts'
import { MAXIMUM_TWINS } from './twins.ts'

const v2 = 'https://www.w3.org/ns/credentials/v2'

test.skipIf(!haveFixtures)('the contexts we carry are JSON-equal to those published', () => {
  expect(bundledContext(CLR_V2)).toEqual(fixtureJson('contexts/clr-v2p0-2.0.1.json'))
  expect(bundledContext(OPEN_BADGES_V2)).toEqual(fixtureJson('contexts/obv2x.jsonld'))
  expect(bundledContext(DID_V1)).toEqual(fixtureJson('contexts/did-v1.jsonld'))
  expect(bundledContext(v2)).toEqual(fixtureJson('contexts/credentials-v2.json'))
  expect(bundledContext('https://www.w3.org/2018/credentials/v1')).toEqual(fixtureJson('contexts/2018-credentials-v1.jsonld'))
  expect(bundledContext(OPEN_BADGES_EXTENSIONS)).toEqual(fixtureJson('contexts/ob-v3p0-extensions.json'))
  for (const version of ['3.0.1', '3.0.2', '3.0.3']) {
    const ours = bundledContext(`https://purl.imsglobal.org/spec/ob/v3p0/context-${version}.json`)
    expect(withoutNewTerms(ours)).toEqual(withoutNewTerms(fixtureJson(`contexts/ob-v3p0-${version}.json`)))
  }
})

/** `endorsementJwt` and `jti` are in the validator's newest copy only; we never sign them, so the copies may differ there. */
const withoutNewTerms = (document: unknown): unknown =>
  JSON.parse(JSON.stringify(document), (name, value: unknown) => (name === 'endorsementJwt' || name === 'jti' ? undefined : value))

describe('safe mode', () => {
  const document = { '@context': [v2], id: 'https://a.example/1', type: ['VerifiableCredential'], issuer: 'https://a.example' }

  test('refuses a term that no context defines, by its name', async () => {
    await expect(canonize({ ...document, color: 'red' })).rejects.toMatchObject({
      code: 'json-ld-unsafe',
      message: expect.stringContaining('color'),
    })
  })
  test('refuses a type that no context defines', async () => {
    await expect(canonize({ ...document, type: ['VerifiableCredential', 'Nonsense'] })).rejects.toMatchObject({ code: 'json-ld-unsafe' })
  })
  test('refuses a relative id', async () => {
    await expect(canonize({ ...document, id: 'awards/1' })).rejects.toMatchObject({ code: 'json-ld-unsafe' })
  })
  test('refuses a context that is not known, and never fetches it', async () => {
    await expect(canonize({ ...document, '@context': [v2, 'https://evil.example/context'] })).rejects.toMatchObject({
      code: 'unknown-context',
    })
  })
  test('refuses a context that redefines a protected term', async () => {
    await expect(canonize({ ...document, '@context': [v2, { name: 'https://evil.example/name' }] })).rejects.toMatchObject({
      code: 'json-ld-unsafe',
    })
  })
  test('takes a context the caller vouches for, but not in place of a bundled one', async () => {
    const allowed = new Map([
      ['https://mine.example/context', { '@context': { color: 'https://mine.example/color' } }],
      [v2, { '@context': { issuer: 'https://evil.example/issuer' } }],
    ])
    const text = await canonize({ ...document, '@context': [v2, 'https://mine.example/context'], color: 'red' }, allowed)
    expect(text).toContain('<https://mine.example/color> "red"')
    expect(text).toContain('<https://www.w3.org/2018/credentials#issuer>')
  })
  test('a context allowed in one call is not remembered in the next', async () => {
    const url = 'https://mine.example/changing'
    const canonical = (iri: string) =>
      canonize({ ...document, '@context': [v2, url], color: 'red' }, new Map([[url, { '@context': { color: iri } }]]))
    expect(await canonical('https://mine.example/one')).toContain('<https://mine.example/one>')
    expect(await canonical('https://mine.example/two')).toContain('<https://mine.example/two>')
  })
})

describe('the order of lines', () => {
  const document = (one: string, two: string) => ({
    '@context': [v2],
    id: 'https://a.example/1',
    type: ['VerifiableCredential'],
    name: [one, two],
  })

  test('is that of code points, as RDFC-1.0 says, not of UTF-16 units', async () => {
    const text = await canonize(document('\u{1f600}', '\uff5e'))
    expect(text.indexOf('\uff5e')).toBeLessThan(text.indexOf('\u{1f600}'))
    expect(compareCodePoints('\u{1f600}', '\uff5e')).toBeGreaterThan(0)
    expect(compareCodePoints('\ud7ff', '\uff5e')).toBeLessThan(0)
    expect(compareCodePoints('a', 'ab')).toBeLessThan(0)
  })

  test('and texts on which verifiers would disagree are refused at issuing', async () => {
    expect(() => refuseAmbiguousText('')).not.toThrow()
    const text = await canonize(document('\u{1f600}', '\uff5e'))
    expect(() => refuseAmbiguousText(text)).toThrow(expect.objectContaining({ code: 'ambiguous-text' }))
    expect(refuseAmbiguousText(await canonize(document('a \u{1f600}', 'b \uff5e')))).toBeUndefined()
  })
})

test('a poisoned graph is given up on, not worked on for good', async () => {
  // Many blank nodes that all look alike, each pointing at all others: the known bad case of canonical labels.
  const nodes = Array.from({ length: 24 }, (_, index) => ({
    '@id': `_:n${index}`,
    'https://a.example/p': Array.from({ length: 24 }, (_unused, other) => ({ '@id': `_:n${other}` })),
  }))
  const started = performance.now()
  await expect(canonize({ '@graph': nodes })).rejects.toMatchObject({ code: 'canonicalization-too-costly' })
  expect(performance.now() - started).toBeLessThan(5000)
})

describe('nodes that nothing tells apart', () => {
  const badge = { '@context': [v2], type: ['VerifiableCredential'], issuer: 'did:example:a' }
  const many = <Item>(count: number, item: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => item(index))
  const ring = (count: number): JsonObject => ({
    ...badge,
    '@context': [v2, { next: { '@id': 'https://a.example/next', '@type': '@id' } }],
    credentialSubject: many(count, (index) => ({ id: `_:x${index}`, next: `_:x${(index + 1) % count}` })),
  })

  test.each<[string, JsonObject]>([
    ['nameless subjects', { ...badge, credentialSubject: many(3000, () => ({ type: 'VerifiableCredential' })) }],
    [
      'nameless subjects that the general library reads',
      { ...badge, credentialSubject: many(3000, () => ({ name: { '@value': 'x', '@language': 'en' } })) },
    ],
    ['a ring', ring(2000)],
    ['a small ring beyond the bound', ring(MAXIMUM_TWINS + 1)],
  ])('are refused by name and soon: %s', async (_what, document) => {
    await canonize(badge)
    const started = performance.now()
    await expect(canonize(document)).rejects.toMatchObject({
      code: 'canonicalization-too-costly',
      message: expect.stringContaining('nothing tells apart'),
    })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('as many as a badge may have are put in order', async () => {
    const alike = { ...badge, credentialSubject: many(60, () => ({ name: { '@value': 'x', '@language': 'en' } })) }
    expect((await canonize(alike)).split('\n')).toHaveLength(60 * 2 + 3)
  })

  test('and what differs is not counted', async () => {
    const different = { ...badge, credentialSubject: many(MAXIMUM_TWINS * 2, (index) => ({ name: `Claim ${index}` })) }
    expect((await canonize(different)).split('\n')).toHaveLength(MAXIMUM_TWINS * 4 + 3)
  })
})

describe('names that every object has by birth', () => {
  const named = (id: string): Record<string, JsonObject> => ({
    'an issuer': { '@context': [v2], type: ['VerifiableCredential'], issuer: id, credentialSubject: { id: 'did:example:a' } },
    'a holder beside a credential': {
      '@context': [v2],
      type: ['VerifiablePresentation'],
      holder: id,
      verifiableCredential: [{ '@context': [v2], id: 'urn:x:polluted', type: ['VerifiableCredential'], issuer: 'did:example:a' }],
    },
    'a graph': { '@id': id, '@graph': [{ '@id': 'urn:x:polluted', 'https://a.example/p': 'x' }] },
    'what another points to': { '@id': 'urn:x:a', 'https://a.example/p': { '@id': id, 'https://a.example/q': 'x' } },
    'what points to another': { '@id': 'urn:x:a', '@reverse': { 'https://a.example/p': { '@id': id } } },
    'an item of a list': { '@id': 'urn:x:a', 'https://a.example/p': { '@list': [{ '@id': id, 'https://a.example/q': 'x' }] } },
    'what is included': { '@id': 'urn:x:a', '@included': [{ '@id': id, 'https://a.example/q': 'x' }] },
    'a relative address': { '@context': { '@base': 'x' }, '@id': `a/../${id}`, 'https://a.example/p': 'x' },
    'a property': { '@context': { '@vocab': '' }, '@id': 'urn:x:a', [id]: 'x' },
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s names nothing, and nothing in the process is changed by it',
    async (id) => {
      const before = [Object.prototype, Object, Object.prototype.toString, Object.prototype.hasOwnProperty].map(
        (one) => Reflect.ownKeys(one).length,
      )
      for (const [what, document] of Object.entries(named(id))) {
        await canonizeGenerally(document).catch((error: unknown) => expect(error, what).toMatchObject({ code: 'json-ld-unsafe' }))
        const after = [Object.prototype, Object, Object.prototype.toString, Object.prototype.hasOwnProperty].map(
          (one) => Reflect.ownKeys(one).length,
        )
        for (const one of [Object.prototype, Object])
          for (const name of ['@id', 'urn:x:polluted', 'did:example:a', 'https://a.example/q']) Reflect.deleteProperty(one, name)
        expect(after, what).toEqual(before)
      }
    },
  )

  test('stand for themselves in JSON that is a value', async () => {
    const text = await canonize({
      '@id': 'urn:x:a',
      'https://a.example/p': { '@type': '@json', '@value': { constructor: 1, toString: ['x'] } },
    })
    expect(text).toContain('{\\"constructor\\":1,\\"toString\\":[\\"x\\"]}')
  })
})
