import { describe, expect, test } from 'vitest'
import { CREDENTIALS_V2 } from './credential.ts'
import { credentialFaults, envelopedToken, presentationFaults } from './data-model.ts'
import type { JsonObject, JsonValue } from './json.ts'

const credential: JsonObject = {
  '@context': [CREDENTIALS_V2],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential'],
  issuer: 'https://university.example/issuers/14',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:ada' },
}
const entry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: 'https://university.example/status/3',
}
const messages = [
  { status: '0x0', message: 'pending' },
  { status: '0x1', message: 'accepted' },
  { status: '0x2', message: 'rejected' },
  { status: '0x3', message: 'undefined' },
]
const pointers = (changes: Record<string, JsonValue | undefined>): string[] =>
  credentialFaults({ ...credential, ...changes }).map(({ pointer }) => pointer)

describe('a credential may have', () => {
  test.each<[string, Record<string, JsonValue | undefined>]>([
    ['no id and no dates', { id: undefined, validFrom: undefined }],
    ['contexts written in it', { '@context': [CREDENTIALS_V2, { Example: 'https://example.org/#Example' }] }],
    ['a type that is a URL', { type: ['https://example.org/#Example', 'VerifiableCredential'] }],
    ['an issuer that is an object', { issuer: { id: 'did:example:issuer', name: 'University' } }],
    [
      'names in several languages',
      {
        name: [
          { '@value': 'Dog', '@language': 'en' },
          { '@value': 'كلب', '@language': 'ar', '@direction': 'rtl' },
        ],
      },
    ],
    ['several subjects', { credentialSubject: [{ id: 'did:example:a' }, { alumniOf: 'x' }] }],
    ['times with fractions and zones', { validFrom: '2026-01-01T00:00:00.123Z', validUntil: '2026-01-01T00:00:00-05:00' }],
    ['a status', { credentialStatus: entry }],
    ['a status of two bits', { credentialStatus: [{ ...entry, statusSize: 2, statusMessage: messages }] }],
    ['a status of another kind', { credentialStatus: { type: 'https://example.org/#Status', id: 'urn:status:1' } }],
    ['schemas', { credentialSchema: [{ id: 'https://example.org/a.json', type: 'JsonSchema' }] }],
    [
      'refreshing, terms and evidence',
      { refreshService: { type: 'X' }, termsOfUse: [{ type: 'X' }], evidence: [{ type: ['X'], id: 'urn:e:1' }] },
    ],
    [
      'related resources',
      {
        relatedResource: [
          { id: 'https://example.org/a', digestSRI: 'sha384-x' },
          { id: 'https://example.org/b', digestMultibase: 'uEi' },
        ],
      },
    ],
    ['proofs', { proof: [{ type: 'DataIntegrityProof' }] }],
  ])('%s', (_what, changes) => expect(pointers(changes)).toEqual([]))
})

describe('a credential is faulted, with the place, for', () => {
  test.each<[string, string, Record<string, JsonValue | undefined>]>([
    ['no context', '/@context', { '@context': undefined }],
    ['another first context', '/@context/0', { '@context': ['https://example.org/v1', CREDENTIALS_V2] }],
    ['the context of VC 1.1, without its date', '/issuanceDate', { '@context': ['https://www.w3.org/2018/credentials/v1'] }],
    ['a context that is a number', '/@context/1', { '@context': [CREDENTIALS_V2, 123192875] }],
    ['a context that is no URL', '/@context/1', { '@context': [CREDENTIALS_V2, 'https ://not-a-url/v1'] }],
    ['an id of null', '/id', { id: null }],
    ['two ids', '/id', { id: ['urn:a:1', 'urn:a:2'] }],
    ['an id that is no URL', '/id', { id: 'not-a-url' }],
    ['no type', '/type', { type: undefined }],
    ['an empty type', '/type', { type: [] }],
    ['a type without VerifiableCredential', '/type', { type: ['https://example.org/#Example'] }],
    ['a type that is an object', '/type', { type: ['VerifiableCredential', {}] }],
    ['no issuer', '/issuer', { issuer: undefined }],
    ['an issuer of null', '/issuer', { issuer: null }],
    ['an issuer that is no URL', '/issuer', { issuer: 'fake-issuer' }],
    ['an issuer without id', '/issuer/id', { issuer: {} }],
    ['an issuer with id null', '/issuer/id', { issuer: { id: null } }],
    ['two issuers', '/issuer', { issuer: ['did:example:a', 'did:example:b'] }],
    [
      'an issuer’s name with more in it',
      '/issuer/name',
      { issuer: { id: 'did:example:a', name: { '@value': 'x', url: 'did:example:b' } } },
    ],
    ['no subject', '/credentialSubject', { credentialSubject: undefined }],
    ['no subjects', '/credentialSubject', { credentialSubject: [] }],
    ['a subject of whom nothing is said', '/credentialSubject', { credentialSubject: {} }],
    ['one such among several', '/credentialSubject/1', { credentialSubject: [{ id: 'did:example:a' }, {}] }],
    ['a subject that is a text', '/credentialSubject', { credentialSubject: 'did:example:a' }],
    ['a subject with two ids', '/credentialSubject/id', { credentialSubject: { id: ['did:example:a', 'did:example:b'] } }],
    ['a time without zone', '/validFrom', { validFrom: '2026-01-01T00:00:00' }],
    ['a day', '/validFrom', { validFrom: '2026-01-01' }],
    ['an end that is no time', '/validUntil', { validUntil: 'tomorrow' }],
    ['an end before its beginning', '/validUntil', { validUntil: '2025-12-31T00:00:00Z' }],
    ['a name that is a number', '/name', { name: 7 }],
    ['a name with more in it', '/name', { name: { '@value': 'x', '@language': 'en', url: 'did:example:a' } }],
    ['a description in no language', '/description', { description: { '@value': 'x', '@language': 'en us' } }],
    ['a direction that is none', '/description', { description: { '@value': 'x', '@direction': 'up' } }],
    ['a status without type', '/credentialStatus/type', { credentialStatus: { id: 'urn:status:1' } }],
    ['a status with two ids', '/credentialStatus/id', { credentialStatus: { type: 'X', id: ['urn:a:1', 'urn:a:2'] } }],
    ['a status that is a text', '/credentialStatus', { credentialStatus: 'urn:status:1' }],
    ['a place that is a number', '/credentialStatus/statusListIndex', { credentialStatus: { ...entry, statusListIndex: 7 } }],
    ['a place below zero', '/credentialStatus/statusListIndex', { credentialStatus: { ...entry, statusListIndex: '-1' } }],
    ['a status without purpose', '/credentialStatus/statusPurpose', { credentialStatus: { ...entry, statusPurpose: undefined } }],
    ['a status whose id is the list', '/credentialStatus/id', { credentialStatus: { ...entry, id: entry.statusListCredential } }],
    ['a size of no bits', '/credentialStatus/statusSize', { credentialStatus: { ...entry, statusSize: 0 } }],
    ['two bits without messages', '/credentialStatus/statusMessage', { credentialStatus: { ...entry, statusSize: 2 } }],
    ['a schema without id', '/credentialSchema/id', { credentialSchema: { type: 'JsonSchema' } }],
    ['a schema without type', '/credentialSchema/0/type', { credentialSchema: [{ id: 'https://example.org/a.json' }] }],
    ['a refreshing without type', '/refreshService/type', { refreshService: { id: 'urn:a:1' } }],
    ['terms without type', '/termsOfUse/0/type', { termsOfUse: [{ id: 'urn:a:1' }] }],
    ['evidence without type', '/evidence/type', { evidence: { id: 'urn:a:1' } }],
    ['a related resource without digest', '/relatedResource/0', { relatedResource: [{ id: 'https://example.org/a' }] }],
    [
      'a related resource named twice',
      '/relatedResource/1/id',
      {
        relatedResource: [
          { id: 'urn:a:1', digestSRI: 'sha384-x' },
          { id: 'urn:a:1', digestSRI: 'sha384-x' },
        ],
      },
    ],
    ['a proof of null', '/proof', { proof: null }],
    ['a proof without type', '/proof/type', { proof: { proofPurpose: 'assertionMethod' } }],
  ])('%s: %s', (_what, pointer, changes) => expect(pointers(changes)).toEqual([pointer]))

  test('everything at once, up to a bound', () => {
    expect(credentialFaults({ evidence: Array.from({ length: 100_000 }, () => 1) })).toHaveLength(20)
  })
})

describe('a presentation', () => {
  const presentation: JsonObject = { '@context': [CREDENTIALS_V2], type: 'VerifiablePresentation', verifiableCredential: [credential] }
  const faults = (changes: Record<string, JsonValue | undefined>): string[] =>
    presentationFaults({ ...presentation, ...changes }).map(({ pointer }) => pointer)

  test('may be empty, and may name its holder either way', () => {
    expect(faults({})).toEqual([])
    expect(faults({ verifiableCredential: undefined, holder: 'did:example:ada' })).toEqual([])
    expect(faults({ holder: { id: 'did:example:ada' }, id: 'urn:vp:1' })).toEqual([])
  })
  test.each<[string, string, Record<string, JsonValue | undefined>]>([
    ['no context', '/@context', { '@context': undefined }],
    ['another type', '/type', { type: ['Presentation'] }],
    ['a credential that is a text', '/verifiableCredential/0', { verifiableCredential: ['https://example.org/vc'] }],
    ['a holder without id', '/holder/id', { holder: { name: 'Ada' } }],
    ['an id that is no URL', '/id', { id: 'vp' }],
  ])('is faulted for %s: %s', (_what, pointer, changes) => expect(faults(changes)).toEqual([pointer]))
})

test('an enveloped credential gives its token, and nothing that only looks like one does', () => {
  const enveloped = { '@context': CREDENTIALS_V2, type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+jwt,a.b.c' }
  expect(envelopedToken(enveloped)).toBe('a.b.c')
  for (const changes of [
    { type: 'VerifiableCredential' },
    { id: 'data:text/html,a.b.c' },
    { '@context': 'https://example.org' },
    { id: 'https://x/a.b.c' },
  ])
    expect(envelopedToken({ ...enveloped, ...changes })).toBeUndefined()
})
