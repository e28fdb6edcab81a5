import { beforeAll, describe, expect, test } from 'vitest'
import { signDocument } from '../proofs/sign.ts'
import { signVcJwt } from '../proofs/vc-jwt.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { anIssuer, signedAt, type TestIssuer } from '../testing/issuer.ts'
import { CREDENTIALS_V2 } from '../vc/credential.ts'
import type { JsonObject, JsonValue } from '../vc/json.ts'
import { presentation } from '../vc/presentation.ts'
import { MAXIMUM_UNWRAPPED } from './unwrap.ts'
import { verifyCredential } from './verify-credential.ts'

const now = new Date('2026-11-23T12:00:00Z')
let issuer: TestIssuer
let badge: JsonObject
let token: string
beforeAll(async () => {
  issuer = await anIssuer()
  badge = await issuer.issue({ status: undefined })
  const { proof: _proof, ...bare } = await issuer.issue({ status: undefined, recipient: { id: 'did:example:ada' } })
  token = await signVcJwt(bare, { key: issuer.key, keyId: issuer.verificationMethod })
})
const verify = (input: unknown) =>
  verifyCredential(typeof input === 'string' ? input : JSON.stringify(input), { load: loaderOf(issuer.pages), now })
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (payload: object): string => `${part({ alg: 'EdDSA' })}.${part(payload)}.AAAA`
const enveloped = (of: 'Credential' | 'Presentation', inside: string, type = of === 'Credential' ? 'vc+jwt' : 'vp+jwt') => ({
  '@context': CREDENTIALS_V2,
  type: `EnvelopedVerifiable${of}`,
  id: `data:application/${type},${inside}`,
})
const shown = (...credentials: unknown[]) => ({
  '@context': [CREDENTIALS_V2],
  type: ['VerifiablePresentation'],
  verifiableCredential: credentials,
})

describe('the badge inside is judged, not its wrapping', () => {
  test.each<readonly [string, () => unknown]>([
    ['a presentation without proof', () => shown(badge)],
    ['one whose badge stands alone', () => ({ ...shown(), verifiableCredential: badge })],
    ['a presentation whose proof is of nobody', () => ({ ...shown(badge), proof: { type: 'DataIntegrityProof' } })],
    ['an envelope', () => enveloped('Credential', token)],
    ['an older envelope', () => enveloped('Credential', token, 'vc+ld+json+jwt')],
    ['an envelope in a presentation', () => shown(enveloped('Credential', token))],
    ['a token in a presentation', () => shown(token)],
    ['an enveloped presentation', () => enveloped('Presentation', tokenOf(shown(badge)))],
    ['a presentation as a token', () => tokenOf(shown(enveloped('Credential', token)))],
    ['a presentation as a token of VC 1.1', () => tokenOf({ vp: shown(token) })],
    ['a list of one', () => [badge]],
    ['a list in a list', () => [[badge]]],
    ['a JSON text', () => JSON.stringify(JSON.stringify(badge))],
    ['a JSON text of a JSON text of a list', () => JSON.stringify(JSON.stringify(JSON.stringify([badge])))],
    ['the answer of an API', () => ({ verifiableCredential: badge })],
    ['the answer of the Open Badges API', () => ({ credential: [], compactJwsString: [token] })],
    [
      'the export of a wallet',
      () => ({ '@context': ['https://w3id.org/wallet/v1'], type: 'UniversalWallet2020', contents: [{ type: 'Connection' }, badge] }),
    ],
    ['a log', () => ({ data: { response: { body: JSON.stringify(badge) } } })],
    ['a token broken over lines', () => token.replace(/.{60}/g, '$&\r\n')],
    ['a token broken over lines as quoted-printable', () => token.replace(/.{60}/g, '$&=\r\n')],
  ])('in %s', async (_what, wrap) => {
    const { outcome, badge: said, others } = await verify(wrap())
    expect([outcome, said?.name, others]).toEqual(['holds', 'Feedback that moves learning', []])
  })

  test('a presentation that its holder signed well does not make a forged badge good', async () => {
    const forged = { ...badge, name: 'Superintendent' }
    const signed = await signDocument(presentation([forged as never], { holder: issuer.did }), {
      key: issuer.key,
      verificationMethod: issuer.verificationMethod,
      created: signedAt,
      proofPurpose: 'authentication',
    })
    expect(await verify(signed)).toMatchObject({ outcome: 'fails', weight: 'against' })
  })

  test('of several each is judged by itself', async () => {
    const { outcome, others } = await verify(shown(badge, { ...badge, name: 'Superintendent' }, enveloped('Credential', token)))
    expect([outcome, ...others.map((one) => one.outcome)]).toEqual(['holds', 'fails', 'holds'])
  })
})

describe('what is no award is told as what it is', () => {
  test.each<readonly [string, JsonObject, string]>([
    ['a badge class', { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass', name: 'A' }, 'can be earned'],
    ['one of 1.0', { name: 'A', criteria: 'https://a.example', issuer: 'https://a.example/i' }, 'can be earned'],
    ['an achievement of 3.0', { id: 'https://a.example', type: ['Achievement'], name: 'A' }, 'can be earned'],
    ['an issuer', { '@context': 'https://w3id.org/openbadges/v2', type: 'Issuer', name: 'A' }, 'issuer'],
    ['the keys of an issuer', { id: 'did:web:a.example', verificationMethod: [] }, 'keys'],
    ['a presentation of nothing', { type: 'VerifiablePresentation', verifiableCredential: [] }, 'no badge in it'],
    ['an envelope of nothing', enveloped('Credential', 'nothing') as JsonObject, 'no badge in it'],
  ])('%s', async (_what, document, words) => {
    const { findings, weight } = await verify(document)
    expect(weight).toBe('form')
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'type', code: 'not-an-award', sentence: expect.stringContaining(words) }),
    )
  })
})

describe('wrapping has bounds', () => {
  const codeOf = async (input: unknown) => (await verify(input)).findings.find(({ check }) => check === 'parse')?.code
  const nested = (times: number, wrap: (value: JsonValue) => JsonValue) => {
    let value: JsonValue = badge
    for (let index = 0; index < times; index++) value = wrap(value)
    return value
  }

  test('in depth', async () => {
    expect(await codeOf(nested(7, (value) => [value]))).toBe('too-deep')
    expect(await codeOf(nested(9, (value) => shown(value) as unknown as JsonValue))).toBe('too-deep')
    expect(await codeOf(nested(8, (value) => JSON.stringify(value)))).toBe('too-deep')
  })

  test('in number', async () => {
    const many = (count: number) => Array.from({ length: count }, () => badge)
    expect((await verify(many(3))).others).toHaveLength(2)
    expect(await codeOf(many(MAXIMUM_UNWRAPPED + 1))).toBe('too-large')
    expect(await codeOf(Array.from({ length: 5000 }, () => 1))).toBe('too-large')
  })

  test('and no address in it is followed', async () => {
    const asked: string[] = []
    const load = async (url: string) => {
      asked.push(url)
      return { status: 404, contentType: '', bytes: new Uint8Array() }
    }
    for (const input of [['https://evil.example/a'], shown('https://evil.example/a'), JSON.stringify('https://evil.example/a')])
      await verifyCredential(typeof input === 'string' ? input : JSON.stringify(input), { load, now })
    expect(asked).toEqual([])
  })
})
