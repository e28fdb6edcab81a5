import { describe, expect, test } from 'vitest'
import { ownIssuerSlug, ownPath } from './own-addresses.ts'

describe('an address of this instance', () => {
  test('is known by its host, whether it says http or https, and under a folder too', () => {
    expect(ownPath('http://localhost:3000/status/1', 'http://localhost:3000')).toBe('/status/1')
    expect(ownPath('https://localhost:3000/issuers/a/did.json', 'http://localhost:3000')).toBe('/issuers/a/did.json')
    expect(ownPath('https://badges.example/laurel/awards/1?x#y', 'https://badges.example/laurel')).toBe('/awards/1')
  })

  test('is no other: another port, a host that begins alike, a folder beside it', () => {
    for (const address of [
      'https://badges.example:8443/laurel/awards/1',
      'https://badges.example.evil.example/laurel/awards/1',
      'https://badges.example/laurels/awards/1',
      'https://badges.example/awards/1',
      'ftp://badges.example/laurel/awards/1',
      'not an address',
    ])
      expect(ownPath(address, 'https://badges.example/laurel'), address).toBeNull()
  })
})

describe('an issuer of this instance', () => {
  test('is known by its DID, its 2.0 profile and its home', () => {
    for (const id of ['did:web:localhost%3A3000:issuers:three-rivers', 'did:web:localhost%3a3000:issuers:three-rivers#key-1'])
      expect(ownIssuerSlug(id, 'http://localhost:3000'), id).toBe('three-rivers')
    expect(ownIssuerSlug('https://badges.example/ob2/issuers/three-rivers', 'https://badges.example')).toBe('three-rivers')
    expect(ownIssuerSlug('https://badges.example/issuers/three-rivers', 'https://badges.example')).toBe('three-rivers')
  })

  test('is nobody who only looks like one', () => {
    for (const id of [
      'did:web:evil.example:issuers:three-rivers',
      'did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP',
      'https://badges.example/issuers/three-rivers/did.json',
      'https://badges.example/awards/three-rivers',
      'https://badges.example/issuers/three-rivers?as=another',
    ])
      expect(ownIssuerSlug(id, 'https://badges.example'), id).toBeNull()
  })
})
