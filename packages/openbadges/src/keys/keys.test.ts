import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { decodeBase64Url, encodeBase64Url } from './base64url.ts'
import { generateKeyPair, importSigningKey, importVerifyingKey } from './ed25519.ts'
import { jwkOfMultikey, multikeyOfJwk, unfoldP256 } from './jwk.ts'
import { decodeMultibase, encodeMultibase } from './multibase.ts'
import { decodeMultikey, encodeMultikey } from './multikey.ts'

const bytes = fc.uint8Array({ maxLength: 80 })

test('base58 writes the vectors of draft-msporny-base58-03', () => {
  const text = new TextEncoder()
  expect(encodeBase58(text.encode('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
  expect(encodeBase58(text.encode('The quick brown fox jumps over the lazy dog.'))).toBe(
    'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
  )
  expect(encodeBase58(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd))).toBe('11233QC4')
})

test('base58, base64url and multibase read back what they wrote', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(decodeBase58(encodeBase58(data))).toEqual(data)
    }),
  )
  fc.assert(
    fc.property(bytes, (data) => {
      expect(decodeBase64Url(encodeBase64Url(data))).toEqual(data)
    }),
  )
  fc.assert(
    fc.property(bytes, fc.constantFrom('z', 'u'), (data, base) => {
      expect(decodeMultibase(encodeMultibase(base, data))).toEqual(data)
    }),
  )
})

test.each(['0', 'O', 'I', 'l', 'é', ' '])('base58 refuses the letter “%s”', (letter) => {
  expect(() => decodeBase58(`abc${letter}`)).toThrow(expect.objectContaining({ code: 'invalid-multibase' }))
})

test.each(['a+b/', 'YQ==', 'YQ=', 'a', 'a b'])('base64url refuses “%s”: standard letters, padding, impossible lengths', (text) => {
  expect(() => decodeBase64Url(text)).toThrow(expect.objectContaining({ code: 'invalid-multibase' }))
})

describe('Multikeys', () => {
  test('carry their kind in the first letters', () => {
    expect(encodeMultikey('ed25519-pub', new Uint8Array(32))).toMatch(/^z6Mk/)
    expect(encodeMultikey('ed25519-priv', new Uint8Array(32))).toMatch(/^z3u2/)
    expect(encodeMultikey('p256-pub', new Uint8Array(33).fill(2))).toMatch(/^zDn/)
    expect(encodeMultikey('p256-priv', new Uint8Array(32).fill(1))).toMatch(/^z42t/)
  })

  test.each(['u7QE', '6MkrJVn', 'z6Mk', 'z111', `z${'2'.repeat(300)}`])('“%s” is refused', (text) => {
    expect(() => decodeMultikey(text)).toThrow(expect.objectContaining({ code: 'invalid-key' }))
  })

  test('Ed25519 goes to a JWK and back', async () => {
    const { publicKeyMultibase } = await generateKeyPair()
    expect(multikeyOfJwk(jwkOfMultikey(publicKeyMultibase))).toBe(publicKeyMultibase)
  })

  test('a compressed P-256 key unfolds to the point it came from', async () => {
    for (let round = 0; round < 8; round++) {
      const { publicKey } = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign'])) as CryptoKeyPair
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
      const compressed = Uint8Array.of(2 + ((raw[64] ?? 0) & 1), ...raw.subarray(1, 33))
      expect(unfoldP256(compressed)).toEqual({ x: raw.slice(1, 33), y: raw.slice(33) })
    }
    expect(() => unfoldP256(new Uint8Array(33).fill(0xff))).toThrow(expect.objectContaining({ code: 'invalid-key' }))
  })
})

describe('Ed25519', () => {
  test('signs what RFC 8032 §7.1 test 2 says', async () => {
    const seed = Uint8Array.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'.match(/../g) ?? [], (pair) =>
      Number.parseInt(pair, 16),
    )
    const key = await importSigningKey({ secretKeyMultibase: encodeMultikey('ed25519-priv', seed) })
    const signature = await key.sign(Uint8Array.of(0x72))
    expect(Buffer.from(signature).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
  })

  test('a pair whose halves do not belong together is refused', async () => {
    const [one, other] = [await generateKeyPair(), await generateKeyPair()]
    await expect(importSigningKey({ ...one, publicKeyMultibase: other.publicKeyMultibase })).rejects.toMatchObject({ code: 'invalid-key' })
    await expect(importSigningKey({ secretKeyMultibase: one.publicKeyMultibase })).rejects.toMatchObject({ code: 'invalid-key' })
    await expect(importVerifyingKey(one.secretKeyMultibase)).rejects.toMatchObject({ code: 'invalid-key' })
  })

  test('a signature of another length is no signature', async () => {
    const pair = await generateKeyPair()
    const key = await importVerifyingKey(pair.publicKeyMultibase)
    expect(await key.verify(Uint8Array.of(1), new Uint8Array(63))).toBe(false)
  })
})
