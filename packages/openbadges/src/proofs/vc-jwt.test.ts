import { compactVerify, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { tinyPng } from '../testing/images.ts'
import { anIssuer, signedAt, type TestIssuer } from '../testing/issuer.ts'
import type { JsonObject } from '../vc/json.ts'
import { presentation } from '../vc/presentation.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { verifyPresentation } from '../verify/verify-presentation.ts'
import { signDocument } from './sign.ts'
import { importRsaSigningKey, signVcJwt } from './vc-jwt.ts'

const now = new Date('2026-11-23T12:00:00Z')
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})
const badge = async (): Promise<JsonObject> => {
  const { proof: _proof, ...bare } = await issuer.issue({ recipient: { id: 'did:example:ada' } })
  return bare
}
const verify = (input: string | Uint8Array, pages: Record<string, JsonObject> = issuer.pages) =>
  verifyCredential(input, { load: loaderOf(pages), now })

test('a token signed with Ed25519 holds, and jose agrees', async () => {
  const token = await signVcJwt(await badge(), { key: issuer.key, keyId: issuer.verificationMethod })
  const { payload, protectedHeader } = await compactVerify(
    token,
    await importJWK(jwkOfMultikey(issuer.key.publicKeyMultibase) as never, 'EdDSA'),
  )
  expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: issuer.verificationMethod })
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
    iss: issuer.did,
    sub: 'did:example:ada',
    jti: 'https://badges.example/awards/41f9c2d0',
    nbf: Date.parse(signedAt) / 1000,
  })
  for (const input of [token, bake(tinyPng(), { standard: 'open-badges-3', text: token })]) {
    const verification = await verify(input)
    expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
  }
})

test('a token signed with RSA holds, and jose agrees', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = await importRsaSigningKey((await exportJWK(privateKey)) as JsonObject)
  const keyUrl = 'https://badges.example/keys/rsa'
  const token = await signVcJwt({ ...(await badge()), issuer: 'https://badges.example/issuer' } as JsonObject, { key, keyId: keyUrl })
  await compactVerify(token, await importJWK(key.publicKeyJwk as never, 'RS256'))
  const verification = await verify(token, { ...issuer.pages, [keyUrl]: key.publicKeyJwk })
  expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'proof', outcome: 'holds' }))
  await expect(importRsaSigningKey(key.publicKeyJwk)).rejects.toMatchObject({ code: 'invalid-key' })
})

test.each(['RS256', 'ES256', 'EdDSA'])('a token that jose signed with %s holds, and with a letter changed does not', async (alg) => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)) } as JsonObject
  const kid = `${issuer.did}#jwk`
  const didDocument = {
    id: issuer.did,
    verificationMethod: [{ id: kid, type: 'JsonWebKey', controller: issuer.did, publicKeyJwk: jwk }],
    assertionMethod: [kid],
  }
  const pages = { ...issuer.pages, 'https://badges.example/orgs/maple/did.json': didDocument as JsonObject }
  const token = await new SignJWT((await badge()) as never).setProtectedHeader({ alg, kid }).setIssuer(issuer.did).sign(privateKey)
  const proofOf = async (one: string) =>
    (await verify(one, pages)).findings.filter(({ check }) => check === 'proof' || check === 'issuer-key').map(({ outcome }) => outcome)
  expect(await proofOf(token)).toEqual(['holds', 'holds'])
  const [header, , signature] = token.split('.')
  const forged = Buffer.from(JSON.stringify({ ...(await badge()), name: 'Forged' })).toString('base64url')
  expect((await proofOf(`${header}.${forged}.${signature}`))[0]).toBe('fails')
})

test('a token whose claims contradict its credential does not hold', async () => {
  const { encodeBase64Url } = await import('../keys/base64url.ts')
  const sign = async (claims: object): Promise<string> => {
    const part = (value: object) => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)))
    const input = `${part({ alg: 'EdDSA', kid: issuer.verificationMethod })}.${part({ ...(await badge()), ...claims })}`
    return `${input}.${encodeBase64Url(await issuer.key.sign(new TextEncoder().encode(input)))}`
  }
  for (const claims of [
    { iss: 'did:web:other.example' },
    { sub: 'did:example:eve' },
    { jti: 'urn:other' },
    { nbf: 1 },
    { exp: 4_000_000_000 },
  ]) {
    expect((await verify(await sign(claims))).findings).toContainEqual(
      expect.objectContaining({ check: 'proof', outcome: 'fails', code: 'invalid-jwt' }),
    )
  }
})

test('a token that brings its key holds as the issuer’s word only if the issuer lists that key', async () => {
  const token = await signVcJwt(await badge(), { key: issuer.key })
  const outcomes = async (pages: Record<string, JsonObject>) =>
    (await verify(token, pages)).findings.filter(({ check }) => check === 'proof' || check === 'issuer-key').map(({ outcome }) => outcome)
  expect(await outcomes(issuer.pages)).toEqual(['holds', 'holds'])
  const stranger = await anIssuer()
  expect(await outcomes(stranger.pages)).toEqual(['holds', 'fails'])
  expect(await outcomes({})).toEqual(['holds', 'unknown'])
})

test('a credential whose subject has no id makes no token', async () => {
  const { proof: _proof, ...bare } = await issuer.issue()
  await expect(signVcJwt(bare, { key: issuer.key })).rejects.toMatchObject({ code: 'invalid-input' })
})

describe('presentations', () => {
  const show = async (options: object = {}) => {
    const token = await signVcJwt(await badge(), { key: issuer.key, keyId: issuer.verificationMethod })
    return signDocument(presentation([await issuer.issue(), token], { holder: issuer.did }), {
      key: issuer.key,
      verificationMethod: issuer.verificationMethod,
      created: signedAt,
      proofPurpose: 'authentication',
      challenge: 'abc',
      domain: 'https://verifier.example',
      ...options,
    })
  }
  const judge = async (input: JsonObject) =>
    verifyPresentation(input, { load: loaderOf(issuer.pages), now, challenge: 'abc', domain: 'https://verifier.example' })

  test('hold with their credentials, embedded and enveloped', async () => {
    const verification = await judge(await show())
    expect(verification.presentation.sentence).toBe('Its holder signed it for this purpose.')
    expect(verification.credentials.map(({ outcome }) => outcome)).toEqual(['holds', 'holds'])
    expect(verification.outcome).toBe('holds')
  })
  test.each([
    ['another challenge', { challenge: 'xyz' }],
    ['another verifier', { domain: 'https://other.example' }],
    ['another purpose', { proofPurpose: 'assertionMethod' }],
  ])('signed for %s fail', async (_what, options) => {
    expect((await judge(await show(options))).outcome).toBe('fails')
  })
  test('that were tampered with, or are nothing, fail', async () => {
    const shown = await show()
    expect((await judge({ ...shown, holder: 'did:web:other.example' })).outcome).toBe('fails')
    expect((await judge({ ...shown, verifiableCredential: [] })).outcome).toBe('fails')
    expect((await judge({})).outcome).toBe('fails')
  })
})
