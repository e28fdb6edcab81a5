import fc from 'fast-check'
import { clrCredential } from '../clr2/clr-credential.ts'
import { didWebDocument } from '../dids/did-web.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { assertion, badgeClass, issuer2 } from '../ob2/documents.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { realisticBadge } from './badge-input.ts'
import { fixtureJson, fixturePaths } from './fixtures.ts'

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
export const scalars: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 4, arbitrary: uris },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, 1.5, 0.1, 1e-7, 1e21, 2 ** 53, 2 ** 53 + 2, -1, 4.2e1),
  fc.boolean(),
  fc.constant(null),
)
/** What real documents say at most places. */
export const plausible: fc.Arbitrary<JsonValue> = fc.oneof(
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
export const oddities: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
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

export const v2 = 'https://www.w3.org/ns/credentials/v2'
export const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
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
export const names: readonly string[] = [
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

/** Documents of the shapes that the fast path takes. */
export const plain: fc.Arbitrary<JsonObject> = nodeOf(2).map((rest) => clean({ ...rest, '@context': [v2, ob] }))
/** Documents of any shape at all. */
export const wild: fc.Arbitrary<JsonObject> = fc
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

const proofOf = (value: string): JsonObject => ({
  type: 'DataIntegrityProof',
  created: '2026-01-01T00:00:00Z',
  verificationMethod: 'did:web:a.example#k',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  proofValue: value,
})

/** A credential as it stands inside another document: with contexts and proofs of its own. */
const embedded: fc.Arbitrary<JsonObject> = fc
  .tuple(
    nodeOf(0),
    fc.option(ids, { nil: undefined }),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<JsonValue>([v2, ob]) },
      { weight: 1, arbitrary: fc.constantFrom<JsonValue>([v2], v2, 'https://www.w3.org/2018/credentials/v1') },
    ),
    fc.array(fc.constantFrom('z1', 'z2', 'z3').map(proofOf), { maxLength: 2 }),
    fc.constantFrom(
      ['VerifiableCredential', 'OpenBadgeCredential'],
      ['VerifiableCredential', 'EndorsementCredential'],
      ['VerifiableCredential'],
    ),
    ids,
  )
  .map(([subject, id, context, proof, type, issuer]) =>
    clean({ '@context': context, ...(id && { id }), type, issuer, credentialSubject: subject, ...(proof.length > 0 && { proof }) }),
  )

const clr = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

/** Documents with signed credentials in them: records, endorsed badges, presentations. */
export const nested: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.constantFrom('record', 'endorsed', 'presentation', 'anything'),
    fc.array(embedded, { minLength: 1, maxLength: 3 }),
    nodeOf(0),
    ids,
  )
  .map(([kind, credentials, node, id]) => {
    const own = { ...(credentials[0] ?? {}), '@context': [v2, ob], id }
    if (kind === 'record') {
      const credentialSubject = { type: ['ClrSubject'], verifiableCredential: credentials }
      return clean({ ...own, '@context': [v2, clr, ob], type: ['VerifiableCredential', 'ClrCredential'], credentialSubject })
    }
    if (kind === 'endorsed')
      return clean({ ...own, credentialSubject: { type: ['AchievementSubject'], achievement: node }, endorsement: credentials })
    if (kind === 'presentation')
      return clean({
        '@context': [v2],
        type: ['VerifiablePresentation'],
        verifiableCredential: credentials,
        proof: proofOf('z9'),
        holder: id,
      })
    return clean({
      ...node,
      '@context': [v2, ob],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      endorsement: credentials,
      proof: own,
    })
  })

const signedSample: JsonObject = {
  ...achievementCredential({ ...realisticBadge(), results: [], evidence: [] }),
  proof: [proofOf('z1'), proofOf('z2')],
}

/** Samples of the same. */
export const nestedSamples: readonly JsonObject[] = [
  {
    '@context': [v2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [signedSample, { ...signedSample, id: 'https://a.example/2' }],
    proof: proofOf('z3'),
  },
  {
    ...clrCredential({
      id: 'https://a.example/clr',
      name: 'Record',
      issuer: { id: 'did:web:a.example', name: 'A' },
      validFrom: '2026-01-01T00:00:00Z',
      recipient: { id: 'did:example:ada' },
      credentials: [signedSample as never, { ...signedSample, id: 'https://a.example/2' } as never],
    }),
    proof: [proofOf('z4')],
  },
  achievementCredential({ ...realisticBadge(), endorsements: [{ ...endorsementSample(), proof: proofOf('z5') } as never] }),
]

function endorsementSample(): JsonObject {
  return endorsementCredential({
    id: 'https://a.example/e',
    name: 'E',
    issuer: { id: 'did:web:a.example', name: 'A' },
    validFrom: '2026-01-01T00:00:00Z',
    endorses: 'https://a.example/1',
  })
}

export const samples: JsonObject[] = [
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
export function mutate(document: JsonObject, steps: readonly number[], kind: number, value: JsonValue, name: string): JsonObject {
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
