import type { JsonObject, JsonValue } from '@laurel/openbadges/vc/json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aVcApi, proofOnly, v2 } from '../../testing/vc-api.ts'

const { issue, verify, plain } = await aVcApi()
const v1 = 'https://www.w3.org/2018/credentials/v1'
const VC = 'https://www.w3.org/2018/credentials#'
const own = 'https://maple.example/terms#'

const words = { own, hours: 'own:hours', Note: 'own:Note', Until: { '@id': 'own:Until', '@type': '@id' } }

/** Words in a document: the standards', its own, those of keywords, and what begins or ends as one of them. */
const word = fc.constantFrom(
  'id',
  'type',
  'name',
  'description',
  'validUntil',
  'hours',
  'Until',
  'own',
  'own:seat',
  'Note',
  '@id',
  '@type',
  `${VC}validUntil`,
)
const address = fc.constantFrom(
  '@id',
  '@type',
  '@nest',
  `${own}hours`,
  'own:hours',
  own,
  VC,
  `${VC}valid`,
  `${VC}validUntil`,
  'https://schema.org/name',
  'name',
)
const definition: fc.Arbitrary<JsonValue> = fc.oneof(
  address,
  address.map((id) => ({ '@id': id })),
  fc.tuple(address, fc.constantFrom('@type', '@container', '@reverse', '@protected')).map(([id, also]): JsonValue => {
    const values = { '@type': '@id', '@container': '@language', '@reverse': id, '@protected': true }
    return also === '@reverse' ? { '@reverse': id } : { '@id': id, [also]: values[also] }
  }),
  fc.tuple(word, address).map(([name, id]) => ({ '@id': `${own}Sailing`, '@context': { '@protected': true, [name]: id } })),
)
const context: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.dictionary(word, definition, { maxKeys: 3 }),
  fc.constantFrom<JsonValue[]>(
    { '@vocab': own },
    { '@vocab': 'https://schema.org/' },
    { '@vocab': `${VC}valid` },
    { '@vocab': null },
    { '@base': own },
    { '@language': 'en' },
    'https://www.w3.org/ns/credentials/status/v1',
    'https://w3id.org/security/data-integrity/v2',
  ),
)
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue[]>(
    '12',
    'own:12',
    'id:12',
    '2030-01-01T00:00:00Z',
    7,
    true,
    null,
    'did:example:b',
    'https://maple.example/a',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom<JsonValue[]>(
    { '@value': 'x', '@language': 'fr' },
    { id: 'did:example:b' },
    { type: 'Note', name: 'n' },
    ['a', 'b'],
    [],
    {},
  ),
)
const members = fc.dictionary(word, value, { maxKeys: 2 })
const credential = fc
  .record({
    isOld: fc.boolean(),
    contexts: fc.tuple(fc.constantFrom<JsonValue[][]>([], [words], [words]), fc.array(context, { maxLength: 1 })).map((all) => all.flat()),
    root: members,
    subject: members,
    type: fc.constantFrom('Note', 'Until', 'own:Kind', undefined),
  })
  .map(
    ({ isOld, contexts, root, subject, type }): JsonObject => ({
      ...plain({ ...root, issuanceDate: isOld ? '2026-01-01T00:00:00Z' : undefined }),
      '@context': [isOld ? v1 : v2, ...contexts],
      type: type === undefined ? ['VerifiableCredential'] : ['VerifiableCredential', type],
      credentialSubject: { id: 'did:example:ada', ...subject },
    }),
  )

test('whatever is issued is verified', async () => {
  let issuedCount = 0
  await fc.assert(
    fc.asyncProperty(credential, fc.constantFrom('eddsa-rdfc-2022', 'eddsa-jcs-2022'), async (document, cryptosuite) => {
      const { status, body } = await issue(document, { cryptosuite })
      expect(status).toBeLessThan(500)
      if (status !== 201) return
      issuedCount++
      const verified = await verify(body.verifiableCredential, proofOnly)
      expect(verified.status, JSON.stringify([document, verified.body.errors])).toBe(200)
    }),
    { numRuns: 250 },
  )
  // Enough of them are honest, or nothing was tested.
  expect(issuedCount).toBeGreaterThan(20)
}, 120_000)
