import type { JsonObject, JsonValue } from '@laurel/openbadges/vc/json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aVcApi, v2 } from '../../testing/vc-api.ts'

const { post, plain, issued } = await aVcApi()

/** What nobody would put there. */
const oddities: JsonValue[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '\u0000',
  '\ud800',
  'did:',
  'did:web:',
  'did:key:',
  'did:key:z',
  'did:key:z6Mk',
  'https://',
  'https://[',
  'javascript:alert(1)',
  'data:,',
  'urn:',
  '2026-13-45T99:99:99Z',
  'u',
  'z',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [{}],
  [null],
  { '@id': {} },
  { '@value': {} },
  { '@list': [] },
  { '@set': 1 },
  { '@context': {} },
  { '@graph': [] },
  { id: 1 },
  { type: [] },
  { __proto__: { a: 1 } },
  'data:application/vc+jwt,a.b.c',
  'a.b.c',
  'eyJhbGciOiJub25lIn0.e30.',
  'e30.e30.',
  'https://laurel.example/awards/x',
  'https://laurel.example/status/%00',
  'https://laurel.example/vc-api/status/revocation/x',
  'https://laurel.example/vc-api/status/%ff/%00',
  'https://laurel.example/issuers/%00/did.json',
  'did:web:laurel.example:issuers:%00',
  'did:web:laurel.example:issuers:x',
  'https://laurel.example/awards/%ud800',
  'https://127.0.0.1/x',
  'http://169.254.169.254/',
]
/** Every place in a document. */
const places = (value: JsonValue | undefined, at: (string | number)[] = []): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([name, one]) => places(one as JsonValue, [...at, Array.isArray(value) ? Number(name) : name]))]
    : [at]
function put(value: JsonValue, [first, ...rest]: (string | number)[], odd: JsonValue): JsonValue {
  if (first === undefined) return odd
  const copy = structuredClone(value) as Record<string | number, JsonValue>
  copy[first] = put(copy[first] ?? null, rest, odd)
  return copy as JsonValue
}

test('nothing that is sent brings a door down, or changes what all objects share', async () => {
  const entry = {
    type: 'BitstringStatusListEntry',
    id: 'https://laurel.example/status/x#1',
    statusPurpose: 'revocation',
    statusListIndex: '1',
    statusListCredential: 'https://laurel.example/status/x',
  }
  const signed = await issued(plain({ credentialStatus: entry, validFrom: '2026-01-01T00:00:00Z' }))
  const presented = { '@context': [v2], type: ['VerifiablePresentation'], verifiableCredential: [signed], holder: 'did:example:a' }
  const asked = { challenge: 'c', domain: 'd', credentialStatus: { type: 'BitstringStatusListEntry' }, mandatoryPointers: ['/issuer'] }
  const requests: [door: string, body: JsonObject][] = [
    ['credentials/issue', { credential: plain({ name: { '@value': 'x', '@language': 'en' } }), options: asked }],
    ['credentials/verify', { verifiableCredential: signed, options: { checks: ['proof', 'credentialStatus'], domain: ['a'] } }],
    ['credentials/derive', { verifiableCredential: signed, options: { selectivePointers: ['/issuer'] } }],
    ['presentations/verify', { verifiablePresentation: presented, options: {} }],
    ['presentations/verify', { presentation: presented, options: { challenge: 'x' } }],
  ]
  const shared = Reflect.ownKeys(Object.prototype)
  const change = fc.tuple(fc.nat(), fc.constantFrom(...oddities))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...requests), fc.array(change, { minLength: 1, maxLength: 2 }), async ([door, body], changes) => {
      const changed = changes.reduce<JsonValue>((so, [at, odd]) => {
        const all = places(so)
        return put(so, all[at % all.length] ?? [], odd)
      }, body)
      expect((await post(door, JSON.stringify(changed))).status).toBeLessThan(500)
      expect(Reflect.ownKeys(Object.prototype)).toEqual(shared)
    }),
    { numRuns: 300 },
  )
}, 60_000)
