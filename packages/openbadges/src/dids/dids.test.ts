import { describe, expect, test } from 'vitest'
import { canonize } from '../jsonld/canonize.ts'
import { generateKeyPair } from '../keys/ed25519.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { findKey } from './did-document.ts'
import { didKey, didKeyDocument } from './did-key.ts'
import { didWeb, didWebDocument, didWebUrl } from './did-web.ts'

describe('did:web', () => {
  test.each([
    ['https://w3c-ccg.github.io', 'did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
    ['https://w3c-ccg.github.io/user/alice', 'did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
    ['https://example.com:3000/user/alice', 'did:web:example.com%3A3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
    ['http://localhost:3000/', 'did:web:localhost%3A3000', 'https://localhost:3000/.well-known/did.json'],
  ])('%s ↔ %s', (url, did, document) => {
    expect(didWeb(url)).toBe(did)
    expect(didWebUrl(`${did}#key-1`)).toBe(document)
  })

  test.each([
    'did:key:z6Mk',
    'did:web:',
    'did:web:a.example:..:secret',
    'did:web:a.example:%2e%2e',
    'did:web:a.example:a%2Fb',
    'did:web:a.example/path',
    'did:web:user@a.example',
    'did:web:a.example:3000:',
    'did:web:a.example%3A99999',
  ])('%s is refused', (did) => {
    expect(() => didWebUrl(did)).toThrow(expect.objectContaining({ code: 'invalid-did' }))
  })
  test.each([
    'ftp://a.example',
    'https://a.example/?q=1',
    'https://me@a.example',
    'https://:secret@a.example',
    'https://[::1]:3000',
    'a.example',
  ])('%s makes no did:web', (url) => {
    expect(() => didWeb(url)).toThrow(expect.objectContaining({ code: 'invalid-did' }))
  })

  test('its document lists every key by absolute id, and the ones that vouch as texts', async () => {
    const keys = await Promise.all(
      ['current', 'retired', 'compromised'].map(async (state) => ({
        name: state,
        state: state as 'current',
        publicKeyMultibase: (await generateKeyPair()).publicKeyMultibase,
      })),
    )
    const document = didWebDocument('did:web:a.example', keys)
    expect(document.verificationMethod.map(({ id }) => id)).toEqual(
      ['current', 'retired', 'compromised'].map((name) => `did:web:a.example#${name}`),
    )
    expect(document.assertionMethod).toEqual(['did:web:a.example#current', 'did:web:a.example#retired'])
    expect(document.authentication).toEqual(['did:web:a.example#current'])
    const gone = didWebDocument(
      'did:web:a.example',
      keys.filter(({ name }) => name === 'compromised'),
    )
    expect([gone.assertionMethod, gone.authentication]).toEqual([[], []])
    expect(await canonize(document)).toContain('<https://w3id.org/security#publicKeyMultibase>')
    expect(() => didWebDocument('did:web:a.example', [...keys, ...keys])).toThrow(expect.objectContaining({ code: 'invalid-input' }))
    expect(() => didWebDocument('did:web:a.example', [])).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
  test('a secret key is never published', async () => {
    const { secretKeyMultibase } = await generateKeyPair()
    expect(() => didWebDocument('did:web:a.example', [{ name: 'k', publicKeyMultibase: secretKeyMultibase }])).toThrow(
      expect.objectContaining({ code: 'invalid-key' }),
    )
  })
})

describe('did:key', () => {
  test('is its own document', async () => {
    const { publicKeyMultibase } = await generateKeyPair()
    const { did, verificationMethod } = didKey(publicKeyMultibase)
    expect(findKey(didKeyDocument(did), verificationMethod, 'assertionMethod').publicKeyMultibase).toBe(publicKeyMultibase)
    expect(findKey(didKeyDocument(did), did, 'assertionMethod').publicKeyMultibase).toBe(publicKeyMultibase)
    expect(() => findKey(didKeyDocument(did), `${did}#other`, 'assertionMethod')).toThrow(
      expect.objectContaining({ code: 'invalid-did-document' }),
    )
  })
  test.each(['did:key:', 'did:key:x123', 'did:key:z6Mk', 'did:web:a.example'])('%s is refused', (did) => {
    expect(() => didKeyDocument(did)).toThrow()
  })
})

describe('documents that the field produces', () => {
  test('relative ids, embedded keys and JWKs are read', async () => {
    const { publicKeyMultibase } = await generateKeyPair()
    const id = 'did:web:a.example'
    const key = { id: '#k', type: 'Multikey', publicKeyMultibase }
    expect(findKey({ id, verificationMethod: [key], assertionMethod: ['#k'] }, `${id}#k`, 'assertionMethod').publicKeyMultibase).toBe(
      publicKeyMultibase,
    )
    expect(findKey({ id, assertionMethod: [key] }, `${id}#k`, 'assertionMethod').publicKeyMultibase).toBe(publicKeyMultibase)
    const jwk = { id: `${id}#k`, type: 'JsonWebKey', publicKeyJwk: jwkOfMultikey(publicKeyMultibase) }
    expect(findKey({ id, verificationMethod: jwk, assertionMethod: `${id}#k` }, `${id}#k`, 'assertionMethod').publicKeyMultibase).toBe(
      publicKeyMultibase,
    )
  })
  test('a key that may not vouch is refused', () => {
    const document = { id: 'did:web:a.example', verificationMethod: [{ id: '#k', publicKeyMultibase: 'z' }], assertionMethod: [] }
    expect(() => findKey(document, 'did:web:a.example#k', 'assertionMethod')).toThrow(
      expect.objectContaining({ code: 'invalid-did-document' }),
    )
  })
})
