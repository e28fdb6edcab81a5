import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { disguiseIn } from './disguise.ts'

const V2 = 'https://www.w3.org/ns/credentials/v2'
const VC = 'https://www.w3.org/2018/credentials#'
const document = (context: JsonValue, changes: JsonObject = {}): JsonObject => ({
  '@context': [V2, ...(Array.isArray(context) ? context : [context])],
  type: ['VerifiableCredential'],
  issuer: 'did:example:a',
  credentialSubject: { id: 'did:example:b' },
  ...changes,
})

describe('an honest context of the document’s own is no disguise', () => {
  test.each<[string, JsonValue, JsonObject?]>([
    [
      'the standards’ names for keywords, in a type of its own',
      {
        '@protected': true,
        Sailing: {
          '@id': 'urn:example:Sailing',
          '@context': { '@protected': true, id: '@id', type: '@type', sailNumber: 'urn:example:sailNumber' },
        },
      },
      { credentialSubject: { type: 'Sailing', sailNumber: '1' } },
    ],
    ['keywords as objects', { id: { '@id': '@id' }, type: { '@id': '@type', '@protected': true } }],
    ['a vocabulary', { '@vocab': 'https://maple.example/terms#' }, { credentialSubject: { id: 'did:example:b', hours: '12' } }],
    ['a vocabulary of the web, with its words as the standards have them', { '@vocab': 'https://schema.org/' }, { name: 'Wait time' }],
    ['a vocabulary taken back', [{ '@vocab': 'https://maple.example/terms#' }, { '@vocab': null }]],
    ['a word of the standards brought along', { name: 'https://schema.org/name' }, { name: 'Wait time' }],
    ['a text that begins as a name for a keyword', { id: '@id' }, { credentialSubject: { id: 'did:example:b', description: 'id:12' } }],
  ])('%s', (_what, context, changes) => {
    expect(disguiseIn(document(context, changes))).toBeUndefined()
  })
})

describe('what would hide something is one', () => {
  test.each<[string, JsonValue, JsonObject?]>([
    ['another name for a keyword', { called: '@id' }],
    ['a name for a keyword with the other one', { id: '@type' }],
    ['a keyword turned', { id: { '@reverse': '@id' } }],
    ['what wraps', { wrap: '@nest' }],
    ['another word for a word', { ends: `${VC}validUntil` }],
    ['a word of the standards in a map', { name: { '@id': 'https://schema.org/name', '@container': '@language' } }],
    ['a word of the standards turned', { name: { '@reverse': 'https://schema.org/name' } }],
    ['a vocabulary that ends inside a word', { '@vocab': `${VC}valid` }, { Until: '2020-01-01T00:00:00Z' }],
    ['the same by a prefix', [{ c: VC }, { '@vocab': 'c:valid' }], { Until: '2020-01-01T00:00:00Z' }],
    ['the same deep inside', { Own: { '@id': 'urn:x:Own', '@context': { '@vocab': `${VC}valid` } } }, { Until: '2020-01-01T00:00:00Z' }],
    ['a type by a vocabulary', { '@vocab': `${VC}Verifiable` }, { type: ['VerifiableCredential', 'Presentation'] }],
    ['a vocabulary that builds on another', { '@vocab': 'valid' }],
    ['a vocabulary of blank nodes', { '@vocab': '_:' }],
    ['a base', { '@base': 'https://maple.example/' }],
    [
      'vocabularies without number',
      Array.from({ length: 40 }, (_, index) => ({ '@vocab': `https://maple.example/${index}#` })),
      { hours: '1' },
    ],
  ])('%s', (_what, context, changes) => {
    expect(disguiseIn(document(context, changes))).toEqual(expect.anything())
  })
})
