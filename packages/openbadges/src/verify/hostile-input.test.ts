import { beforeAll, describe, expect, test } from 'vitest'
import { didKey } from '../dids/did-key.ts'
import { generateP256KeyPair, importP256SigningKey } from '../keys/p256.ts'
import { disclose } from '../proofs/disclose.ts'
import { signDocument } from '../proofs/sign.ts'
import { signForDisclosure } from '../proofs/sign-for-disclosure.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { anIssuer, type TestIssuer } from '../testing/issuer.ts'
import { asList, type JsonObject, type JsonValue } from '../vc/json.ts'
import { verifyCredential } from './verify-credential.ts'

const now = new Date('2026-11-23T12:00:00Z')
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})
const verify = (input: string | Uint8Array | JsonObject) => verifyCredential(input, { load: loaderOf(issuer.pages), now })
const base64 = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

describe('whatever comes in, there is an answer by name, soon', () => {
  const cases: ReadonlyArray<readonly [string, string, () => string | Uint8Array | JsonObject]> = [
    ['nothing', 'invalid-json', () => ''],
    ['no bytes', 'invalid-json', () => new Uint8Array()],
    ['text that is nothing', 'invalid-json', () => 'hello'],
    ['a list', 'invalid-json', () => '[]'],
    ['null', 'invalid-json', () => 'null'],
    ['200 MB of JSON', 'too-large', () => `{"a":"${'x'.repeat(200_000_000)}"}`],
    ['100 MB of bytes', 'too-large', () => new Uint8Array(100_000_000)],
    ['nesting 10,000 deep', 'too-deep', () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['100,000 members', 'too-large', () => `{${Array.from({ length: 100_000 }, (_, index) => `"a${index}":1`).join(',')}}`],
    [
      'an object that holds itself',
      'invalid-json',
      () => {
        const loop: Record<string, unknown> = {}
        loop.loop = loop
        return loop as JsonObject
      },
    ],
    ['a token that is nothing', 'invalid-jwt', () => 'a.b.c'],
    ['an image without a badge', 'not-a-badge', () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an address that leads to an address', 'invalid-json', () => 'https://badges.example/loop'],
  ]
  test.each(cases)('%s → %s', async (_what, code, make) => {
    issuer.pages['https://badges.example/loop'] = 'https://badges.example/loop' as unknown as JsonObject
    const input = make()
    const started = performance.now()
    const verification = await verify(input)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(verification.outcome).toBe('fails')
    expect(verification.findings[0]).toMatchObject({ check: 'parse', outcome: 'fails', code })
  })

  test('a large badge with a long chain of proofs is refused before a canonical form is made for each link', async () => {
    const badge = await issuer.issue()
    const [proof] = [badge.proof].flat()
    const links = Array.from({ length: 8 }, (_, index) => ({
      ...(proof as JsonObject),
      id: `urn:proof:${index}`,
      previousProof: `urn:proof:${(index + 1) % 8}`,
    }))
    const started = performance.now()
    const { outcome, findings } = await verify({ ...badge, name: 'x'.repeat(170_000), proof: links })
    expect(outcome).toBe('fails')
    expect(findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'fails', code: 'too-large' }))
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('members of every wrong kind never throw', async () => {
    const badge = await issuer.issue()
    for (const name of Object.keys(badge)) {
      for (const value of [null, 1, true, 'x', [], {}, [null], [[1]], { id: 5 }]) {
        const { outcome, findings } = await verify({ ...badge, [name]: value } as JsonObject)
        expect(outcome).not.toBe('holds')
        expect(findings[0]?.outcome).toBe('holds')
      }
    }
  })
})

describe('tokens', () => {
  const token = (header: object, payload: object, signature = 'AAAA'): string => `${base64(header)}.${base64(payload)}.${signature}`
  const payload = async (): Promise<JsonObject> => (await issuer.issue()) as JsonObject

  test.each([
    ['alg none', { alg: 'none' }, ''],
    ['HS256 with the public key as secret', { alg: 'HS256', kid: 'k' }, 'AAAA'],
    ['no algorithm', {}, 'AAAA'],
    ['a critical header', { alg: 'EdDSA', crit: ['b64'], b64: false }, 'AAAA'],
  ])('with %s prove nothing', async (_what, header, signature) => {
    const { proof: _proof, ...bare } = await payload()
    const verification = await verify(token({ kid: issuer.verificationMethod, ...header }, bare, signature))
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'fails' }))
  })

  test('with a jwk that is not the issuer’s prove that nothing changed, and not who signed', async () => {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
    const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
    const { proof: _proof, ...bare } = await payload()
    const sign = async (jwk: object): Promise<string> => {
      const input = `${base64({ alg: 'EdDSA', jwk })}.${base64(bare)}`
      return `${input}.${Buffer.from(await crypto.subtle.sign('Ed25519', pair.privateKey, Buffer.from(input))).toString('base64url')}`
    }
    const verification = await verify(await sign({ kty, crv, x }))
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'holds' }))
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'issuer-key', outcome: 'fails' }))
    const leaked = await verify(await sign({ kty, crv, x, d }))
    expect(leaked.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'fails', code: 'invalid-key' }))
  })

  test('an RSA key presented for ES256 is refused', async () => {
    const { publicKey } = (await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
      true,
      ['sign', 'verify'],
    )) as CryptoKeyPair
    const jwk = await crypto.subtle.exportKey('jwk', publicKey)
    const { proof: _proof, ...bare } = await payload()
    const verification = await verify(token({ alg: 'ES256', jwk }, bare))
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'fails', code: 'invalid-key' }))
  })
})

test.each<readonly [string, () => unknown]>([
  ['40,000 tags on one thing', () => Array.from({ length: 40_000 }, (_, index) => `tag ${index}`)],
  ['40,000 equal numbers', () => Array.from({ length: 40_000 }, () => 1)],
  ['20,000 numbers, and 20,000 equal texts', () => Array.from({ length: 40_000 }, (_, index) => (index % 2 ? index : 'x'))],
  ['8,000 things without a name', () => Array.from({ length: 8_000 }, (_, index) => ({ type: ['Profile'], name: `${index}` }))],
  ['400 things that look alike', () => Array.from({ length: 400 }, () => ({ type: ['Profile'], parentOrg: { type: ['Profile'] } }))],
])('a badge with %s is answered within seconds', { timeout: 60_000 }, async (_what, make) => {
  const badge = await issuer.issue()
  const { id: _id, ...nameless } = badge.credentialSubject as JsonObject
  for (const credentialSubject of [
    { ...(badge.credentialSubject as JsonObject), narrative: make() },
    { ...nameless, role: make() },
  ] as JsonObject[]) {
    const started = process.cpuUsage()
    expect((await verify({ ...badge, credentialSubject })).outcome).not.toBe('holds')
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5)
  }
})

test('many proofs, and many long lists, are not many times the work', { timeout: 60_000 }, async () => {
  const { proof: _proof, ...bare } = await issuer.issue({ status: undefined })
  const pair = await generateP256KeyPair()
  const options = { key: await importP256SigningKey(pair), created: '2026-11-22T18:00:00Z', mandatoryPointers: ['/issuer'] }
  const copy = await signForDisclosure(bare, { ...options, ...didKey(pair.publicKeyMultibase) })
  const inParts = asList((await disclose(copy, { selectivePointers: ['/validFrom'] })).proof as JsonValue)[0] ?? null
  const whole =
    asList(
      (await signDocument(bare, { key: issuer.key, created: options.created, ...didKey(issuer.key.publicKeyMultibase) }))
        .proof as JsonValue,
    )[0] ?? null
  const items = (length: number): JsonValue => Array.from({ length }, (_, index) => `${index}`)
  const subject = bare.credentialSubject as JsonObject
  const contexts = [...asList(bare['@context']), { own: 'https://maple.example/own' }]
  for (const proof of [inParts, whole])
    for (const lists of [{ narrative: items(3900), role: items(3900), term: items(3900) }, { narrative: items(3900) }]) {
      const badge = {
        ...bare,
        '@context': contexts,
        credentialSubject: { ...subject, ...lists },
        proof: Array.from({ length: 8 }, () => proof),
      }
      const started = process.cpuUsage()
      expect((await verify(badge)).outcome).toBe('fails')
      expect(process.cpuUsage(started).user / 1e6).toBeLessThan(4)
    }
})

test('a loader that never answers, or throws, or lies about its types, holds nothing up', async () => {
  const badge = await issuer.issue()
  const started = performance.now()
  const never = await verifyCredential(badge, { load: () => new Promise(() => {}), now, bounds: { timeoutMilliseconds: 50 } })
  expect(never.outcome).toBe('unknown')
  expect(performance.now() - started).toBeLessThan(2000)
  const large = await verifyCredential(badge, {
    load: async () => ({ status: 200, contentType: '', bytes: new Uint8Array(5_000_000) }),
    now,
  })
  expect(large.outcome).toBe('unknown')
})

test('a badge that points everywhere makes us knock on a few doors only', async () => {
  const badge = await issuer.issue()
  let asked = 0
  const proof = Array.from({ length: 100 }, (_, index) => ({
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    verificationMethod: `https://victim.example/${index}#k`,
  }))
  await verifyCredential({ ...badge, proof } as JsonObject, {
    load: async () => {
      asked++
      throw new Error('no')
    },
    now,
  })
  expect(asked).toBeLessThan(30)
})

test('links that are no web addresses never reach a page', async () => {
  const { badge } = await verify({
    ...(await issuer.issue()),
    evidence: [{ id: 'javascript:alert(1)', type: ['Evidence'], name: 'x' }],
    issuer: { id: issuer.did, type: ['Profile'], url: 'javascript:alert(1)' },
  } as JsonObject)
  expect([badge?.evidence[0]?.url, badge?.issuer.url]).toEqual([undefined, undefined])
})
