import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { didWebDocument } from '../dids/did-web.ts'
import { encodeHex, sha256 } from '../keys/crypto.ts'
import { sha256Hex } from '../keys/sha256.ts'
import { assertion, badgeClass, issuer2 } from '../ob2/documents.ts'
import { achievement } from '../ob3/achievement.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { fixtureJson, fixturePaths } from '../testing/fixtures.ts'
import { isObject, type JsonObject, type JsonValue } from '../vc/json.ts'
import { sealed } from '../vc/sealed.ts'
import { canonize, canonizeGenerally } from './canonize.ts'
import { bundledContext } from './contexts.ts'
import { fastCanonize } from './fast-canonize.ts'

// All of 35,000 take minutes, nearly all of it in the oracle: `npm run test:thorough -w packages/openbadges`.
const thorough = process.env.OPENBADGES_THOROUGH === '1'
const seed = thorough ? undefined : 20261122
const runs = (all: number): { numRuns: number; seed?: number } => ({ numRuns: thorough ? all : all / 100, ...(seed && { seed }) })

/** Whatever the fast path answers, the general libraries answer the same bytes; when they refuse, it has declined. */
async function agrees(document: JsonObject): Promise<'fast' | 'declined'> {
  const fast = await fastCanonize(document, document['@context'])
  if (fast === undefined) return 'declined'
  const text = 'canonical' in fast ? fast.canonical : await canonize(document)
  expect(text).toBe(await canonizeGenerally(document))
  // With parts of it sealed it is the same document; walked twice, for the second time takes what the first one kept.
  const parted = sealParts(structuredClone(document))
  for (let time = 0; time < 2; time++) expect(await canonize(parted)).toBe(text)
  return 'fast'
}

/** Seals every object in a document that has an id. */
function sealParts<Part extends JsonValue | undefined>(value: Part, depth: number = 0): Part {
  if (typeof value !== 'object' || value === null) return value
  for (const member of Object.values(value)) sealParts(member as JsonValue, depth + 1)
  if (depth > 0 && isObject(value) && typeof value.id === 'string') sealed(value)
  return value
}

const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    '"',
    '\\',
    '\n\r\t',
    '\u0000\u0007\u000b\u007f',
    'é',
    '\u{1f600}',
    '\uff5e',
    '\ue000',
    '\ud800',
    'a\u{1f600}b',
    '_:b0',
    '@id',
    '1',
    'true',
    '^^<x>',
  ),
)
const uris = fc.oneof(
  fc.constantFrom(
    'https://a.example/1',
    'https://a.example/1/2',
    'https://a.example',
    'urn:uuid:00000000-0000-4000-8000-000000000001',
    'did:web:a.example:b',
    'mailto:a@b.example',
    'data:text/plain,x',
    'urn:a',
  ),
  fc.constantFrom(
    '_:b1',
    '/relative',
    '',
    'a b:c',
    'https://a.example/<x>',
    'obi:Thing',
    'xsd:string',
    'cred:x',
    'https:x',
    'id:x',
    'HTTPS://A.example/é',
    'urn:\u{1f600}',
  ),
  fc.webUrl(),
)
const scalars: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 4, arbitrary: uris },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, 1.5, 0.1, 1e-7, 1e21, 2 ** 53, 2 ** 53 + 2, -1, 4.2e1),
  fc.boolean(),
  fc.constant(null),
)
/** What real documents say at most places. */
const plausible: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'https://a.example/1',
    'https://a.example/2',
    'urn:uuid:00000000-0000-4000-8000-000000000001',
    'did:web:a.example',
    '2026-11-22T18:00:00Z',
  ),
  fc.integer({ min: 0, max: 1000 }),
  fc.constantFrom(1.5, 0.25, 15, true, false),
)
const oddities: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  {},
  [],
  [[]],
  [['a'], 'b'],
  { '@value': 'x' },
  { '@value': 'x', '@language': 'en' },
  { '@id': 'https://a.example/9' },
  { id: 'https://a.example/9' },
  { id: 'https://a.example/9', name: 'x' },
  { '@list': ['a'] },
  { '@set': ['a', 'b'] },
  { '@graph': [{ id: 'https://a.example/g', name: 'x' }] },
  { en: 'x', es: 'y' },
  { type: 'Nonsense' },
  { type: ['Profile'], id: 'https://a.example/p', name: 'P' },
  { type: 'Image', id: 'https://a.example/i' },
  { '@context': 'https://www.w3.org/ns/credentials/v2', name: 'x' },
  [1, '1', true, 'true', 1],
  ['a', 'a', 'b'],
  [
    { type: ['Alignment'], targetName: 'x' },
    { type: ['Alignment'], targetName: 'x' },
  ],
)

const v2 = 'https://www.w3.org/ns/credentials/v2'
const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const contexts = fc.constantFrom<JsonValue>(
  [v2, ob],
  [v2, ob],
  [v2, ob],
  [v2],
  v2,
  [v2, ob, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
  [v2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', ob],
  'https://w3id.org/openbadges/v2',
  ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
)

const typesOfObjects = [
  'Profile',
  'Achievement',
  'AchievementSubject',
  'Alignment',
  'Evidence',
  'Result',
  'ResultDescription',
  'RubricCriterionLevel',
  'Image',
  'IdentityObject',
  'Address',
  'GeoCoordinates',
  'BitstringStatusListEntry',
  'EndorsementSubject',
  'ClrSubject',
  'Association',
  'DataIntegrityProof',
]
const names = [
  'id',
  'type',
  'name',
  'description',
  'criteria',
  'narrative',
  'achievement',
  'achievementType',
  'alignment',
  'targetName',
  'targetUrl',
  'targetType',
  'creator',
  'image',
  'caption',
  'tag',
  'result',
  'resultDescription',
  'allowedValue',
  'requiredLevel',
  'rubricCriterionLevel',
  'achievedLevel',
  'value',
  'status',
  'identifier',
  'hashed',
  'identityHash',
  'salt',
  'address',
  'geo',
  'latitude',
  'creditsEarned',
  'creditsAvailable',
  'parentOrg',
  'url',
  'inLanguage',
  'otherIdentifier',
  'source',
  'proofPurpose',
  'verificationMethod',
  'created',
  'statusListIndex',
  'statusSize',
  'endorsementComment',
  'awardedDate',
  'validFrom',
  'issuer',
  'credentialSubject',
  'evidence',
  'relatedResource',
  'digestMultibase',
  'termsOfUse',
]

/** An object of anything at all, nested at most `depth` deep. */
const objectOf = (depth: number): fc.Arbitrary<JsonObject> => {
  const inner: fc.Arbitrary<JsonValue> = depth > 0 ? objectOf(depth - 1) : oddities
  const name = fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom('@id', '@type', 'unknown', '__proto__', 'constructor', 'toString') },
  )
  const value: fc.Arbitrary<JsonValue> = fc.oneof(
    { weight: 8, arbitrary: plausible },
    { weight: 1, arbitrary: scalars },
    { weight: 2, arbitrary: fc.array(fc.oneof(plausible, inner), { maxLength: 3 }) },
    { weight: 3, arbitrary: inner },
    { weight: 1, arbitrary: oddities },
  )
  const type = fc.option(fc.oneof(fc.constantFrom(...typesOfObjects), fc.subarray(typesOfObjects, { maxLength: 2 })), { nil: undefined })
  return fc
    .tuple(type, fc.option(uris, { nil: undefined }), fc.array(fc.tuple(name, value), { maxLength: 5 }))
    .map(([kind, id, members]) =>
      clean({ ...(kind !== undefined && { type: kind }), ...(id !== undefined && { id }), ...Object.fromEntries(members) }),
    )
}
const clean = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject

/** The members that the Open Badges and credentials contexts give each type, so that most of what is made means something. */
const vocabulary = (() => {
  const definitions = [v2, ob].map(
    (url) =>
      (bundledContext(url)?.['@context'] ?? {}) as Record<string, { '@type'?: string; '@context'?: Record<string, unknown> } | string>,
  )
  const shared = definitions
    .flatMap((one) => Object.entries(one))
    .filter(([name, term]) => /^[a-z]/.test(name) && (typeof term === 'string' || !term['@context']))
  const found = new Map<string, (readonly [name: string, coercion: string | undefined])[]>()
  for (const [type, term] of definitions.flatMap((one) => Object.entries(one))) {
    if (typeof term === 'string' || !term['@context'] || !/^[A-Z]/.test(type)) continue
    const own = Object.entries(term['@context'])
      .concat(shared)
      .filter(([name]) => /^[a-z]/.test(name) && !['id', 'type', 'proof'].includes(name))
    found.set(
      type,
      own.map(([name, one]) => [name, typeof one === 'object' && one ? (one as { '@type'?: string })['@type'] : undefined] as const),
    )
  }
  return found
})()

const ids = fc.constantFrom('https://a.example/1', 'https://a.example/2', 'urn:uuid:00000000-0000-4000-8000-000000000001')

/** An object of one of the types with members that it really has, nested at most `depth` deep. */
const nodeOf = (depth: number): fc.Arbitrary<JsonObject> => {
  const inner: fc.Arbitrary<JsonValue> = depth > 0 ? nodeOf(depth - 1) : ids
  const members = [...vocabulary].map(([type, names]) => {
    const member = fc.constantFrom(...names).chain(([name, coercion]) => {
      const one: fc.Arbitrary<JsonValue> =
        coercion === '@id'
          ? fc.oneof(
              ids,
              ids.map((id) => ({ id })),
              inner,
            )
          : coercion === '@vocab'
            ? fc.constantFrom('assertionMethod', 'authentication')
            : fc.oneof(
                { weight: 8, arbitrary: plausible },
                { weight: 1, arbitrary: texts.filter((text) => text.isWellFormed()) },
                { weight: 2, arbitrary: inner },
              )
      return fc.tuple(fc.constant(name), fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: fc.array(one, { maxLength: 3 }) }))
    })
    return fc
      .tuple(fc.option(ids, { nil: undefined }), fc.array(member, { minLength: 1, maxLength: 5 }))
      .map(([id, list]) => clean({ type: [type], ...(id && { id }), ...Object.fromEntries(list) }))
  })
  return fc.oneof(...members)
}

const plain = nodeOf(2).map((rest) => clean({ ...rest, '@context': [v2, ob] }))
const wild = fc
  .tuple(
    contexts,
    fc.constantFrom<JsonValue>(
      ['VerifiableCredential', 'OpenBadgeCredential'],
      ['VerifiableCredential'],
      'Achievement',
      ['Profile'],
      'Assertion',
    ),
    objectOf(2),
  )
  .map(([context, type, rest]) => clean({ ...rest, type, '@context': context }))

const samples: JsonObject[] = [
  achievementCredential({
    ...realisticBadge(),
    results: [],
    evidence: [],
    achievement: {
      id: 'https://a.example/1',
      name: 'A',
      description: 'B',
      criteria: { narrative: 'C' },
      tags: ['x', 'y'],
      alignments: [
        { targetName: 'One', targetUrl: 'https://case.example/1' },
        { targetName: 'Two', targetUrl: 'https://case.example/2' },
      ],
    },
  }),
  achievementCredential({ ...realisticBadge(), evidence: realisticBadge().evidence?.slice(0, 1) }),
  endorsementCredential({
    id: 'https://a.example/e',
    name: 'E',
    issuer: { id: 'did:web:a.example', name: 'A' },
    validFrom: '2026-01-01T00:00:00Z',
    endorses: 'https://a.example/1',
    comment: 'Good.',
  }),
  didWebDocument('did:web:a.example', [{ name: 'k', publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2' }]),
  badgeClass({
    id: 'https://a.example/b',
    name: 'B',
    description: 'D',
    image: 'https://a.example/i',
    criteria: { narrative: 'N' },
    issuer: 'https://a.example/o',
    tags: ['t'],
  }),
  issuer2({ id: 'https://a.example/o', name: 'O', url: 'https://a.example', email: 'a@a.example' }),
  await assertion({
    id: 'https://a.example/a',
    badge: 'https://a.example/b',
    issuedOn: '2026-01-01T00:00:00Z',
    recipient: { email: 'a@a.example', salt: 's' },
  }),
  {
    '@context': [v2, ob],
    type: 'DataIntegrityProof',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: 'did:web:a.example#k',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  },
  ...fixturePaths('openbadges-3/simple*.json')
    .map(fixtureJson)
    .map(({ proof: _proof, ...rest }) => rest as JsonObject),
]

/** One change at one random place of a document: another value, one member fewer or more, a name swapped, a value doubled or wrapped. */
function mutate(document: JsonObject, steps: readonly number[], kind: number, value: JsonValue, name: string): JsonObject {
  const copy = structuredClone(document) as Record<string, unknown>
  let at: Record<string, unknown> | unknown[] = copy
  for (const step of steps) {
    const keys = Object.keys(at).filter((key) => key !== '@context')
    const key = keys[step % Math.max(keys.length, 1)]
    if (key === undefined) break
    const inner: unknown = (at as Record<string, unknown>)[key]
    if (step % 3 !== 0 && typeof inner === 'object' && inner !== null) {
      at = inner as Record<string, unknown>
      continue
    }
    const target = at as Record<string, unknown>
    if (kind === 0) target[key] = value
    else if (kind === 1) Array.isArray(at) ? at.splice(Number(key), 1) : delete target[key]
    else if (kind === 2) target[key] = [inner, inner]
    else if (kind === 3) target[key] = [inner, value]
    else if (kind === 4 && !Array.isArray(at)) {
      target[name] = inner
      delete target[key]
    } else if (!Array.isArray(at)) target[name] = value
    break
  }
  return clean(copy)
}

describe('the fast path', () => {
  test('takes the documents this library makes', async () => {
    for (const sample of samples.slice(0, 8)) expect(await agrees(sample)).toBe('fast')
    expect(await agrees(achievementCredential(realisticBadge()))).toBe('fast')
  })

  test('agrees byte for byte with jsonld and rdf-canonize on documents of every shape it takes', { timeout: 900_000 }, async () => {
    const taken = { fast: 0, declined: 0 }
    await fc.assert(
      fc.asyncProperty(plain, async (document) => {
        taken[await agrees(document)]++
      }),
      runs(15_000),
    )
    expect(taken.fast).toBeGreaterThan(taken.declined * 2)
    if (thorough) console.info('documents:', taken)
  })

  test('agrees on documents of any shape at all, or declines', { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (document) => {
        await agrees(document)
      }),
      runs(5_000),
    )
  })

  test('agrees on documents with one or two changes at random places, or declines', { timeout: 900_000 }, async () => {
    const taken = { fast: 0, declined: 0 }
    const change = fc.tuple(
      fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 5 }),
      fc.oneof({ weight: 6, arbitrary: fc.oneof(plausible, plausible, scalars) }, { weight: 1, arbitrary: oddities }),
      fc.constantFrom(...names),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 2 }), async (sample, changes) => {
        let document = sample
        for (const [steps, kind, value, name] of changes) document = mutate(document, steps, kind, value, name)
        taken[await agrees(document)]++
      }),
      runs(60_000),
    )
    // A test that only ever declines would prove nothing.
    expect(taken.fast).toBeGreaterThan(taken.declined / 6)
    if (thorough) console.info('changed documents:', taken)
  })

  test('splices sealed parts in without changing a byte, in every document they are used in', async () => {
    const input = realisticBadge()
    const parts = { achievement: sealed(achievement(input.achievement)), issuer: sealed(profile(input.issuer)) }
    const variants: object[] = [
      {},
      { id: 'https://a.example/2' },
      { narrative: 'with \u{1f600}' },
      { source: input.issuer },
      { results: [] },
      {},
      { issuer: { ...input.issuer, name: 'Other' } },
    ]
    for (const change of variants) {
      const spliced = achievementCredential({ ...input, ...parts, ...change })
      expect(await agrees(spliced)).toBe('fast')
      expect(await canonize(spliced)).toBe(await canonize(achievementCredential({ ...input, ...change })))
    }
    const twice = {
      '@context': [v2, ob],
      id: 'https://a.example/1',
      type: ['AchievementSubject'],
      achievement: parts.achievement,
      source: { ...parts.issuer, parentOrg: parts.issuer },
    }
    await agrees(twice as JsonObject)
    await agrees({ ...twice, achievement: [parts.achievement, parts.achievement] } as JsonObject)
  })

  test('sorts by code point where UTF-16 would differ', async () => {
    const document = (tags: string[]): JsonObject => ({
      '@context': [v2, ob],
      id: 'https://a.example/1',
      type: ['Achievement'],
      tag: tags,
      criteria: { narrative: ['\u{1f600}', '\uff5e'] },
    })
    expect(await agrees(document(['\u{1f600}', '\uff5e', 'a']))).toBe('fast')
  })
})

test('SHA-256 in JavaScript, for browsers, is SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      expect(sha256Hex(text)).toBe(encodeHex(await sha256(text)))
    }),
    { numRuns: 300 },
  )
})
