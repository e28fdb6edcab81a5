import { beforeAll, describe, expect, test } from 'vitest'
import { digitalBazaar } from '../bench/digital-bazaar.ts'
import { didKey } from '../dids/did-key.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateKeyPair, importSigningKey, type SigningKey } from '../keys/ed25519.ts'
import { signDocument } from '../proofs/sign.ts'
import { signVcJwt } from '../proofs/vc-jwt.ts'
import { bitstringStatusListEntry } from '../status/status-entry.ts'
import { fixtureJson, fixturePaths, haveFixtures, loaderOf } from '../testing/fixtures.ts'
import { anIssuer, signedAt, statusListUrl, type TestIssuer } from '../testing/issuer.ts'
import { CREDENTIALS_V2 } from '../vc/credential.ts'
import { asList, asObjects, type JsonObject } from '../vc/json.ts'
import { presentation } from '../vc/presentation.ts'
import { verifyPlainCredential } from './verify-plain-credential.ts'
import { verifyPlainPresentation } from './verify-plain-presentation.ts'

const now = new Date('2026-11-23T12:00:00Z')
let issuer: TestIssuer
let pair: { publicKeyMultibase: string; secretKeyMultibase: string }
let holder: { did: string; verificationMethod: string; key: SigningKey }
beforeAll(async () => {
  issuer = await anIssuer()
  pair = await generateKeyPair()
  holder = { ...didKey(pair.publicKeyMultibase), key: await importSigningKey(pair) }
})
const plain = (changes: JsonObject = {}): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential'],
  issuer: issuer.did,
  credentialSubject: { id: 'did:example:ada' },
  ...changes,
})
const verify = (input: string | JsonObject, options: Partial<Parameters<typeof verifyPlainCredential>[1]> = {}) =>
  verifyPlainCredential(input, { load: loaderOf(issuer.pages), now, ...options })
const wrong = ({ findings }: { findings: readonly { check: string; outcome: string }[] }) =>
  findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown').map(({ check, outcome }) => `${check} ${outcome}`)

describe('a credential that is no badge', () => {
  test('holds, and says so of every check', async () => {
    const verification = await verify(await issuer.sign(plain()))
    expect(verification).toMatchObject({ outcome: 'holds', faults: [], container: 'json' })
    expect(wrong(verification)).toEqual([])
  })
  test('holds as a token, and as a token in an envelope', async () => {
    const token = await signVcJwt(plain({ validFrom: signedAt }), { key: issuer.key, keyId: issuer.verificationMethod })
    expect(await verify(token)).toMatchObject({ outcome: 'holds', container: 'jwt' })
    const enveloped = asObjects(presentation([token]).verifiableCredential)[0] ?? {}
    expect(await verify(enveloped)).toMatchObject({ outcome: 'holds', container: 'jwt' })
  })
  test('that the data model forbids fails, with the place, although its proof holds', async () => {
    const verification = await verify(await issuer.sign(plain({ credentialStatus: { id: 'urn:status:1' } })))
    expect(wrong(verification)).toEqual(['structure fails', 'status unknown'])
    expect(verification.faults).toEqual([{ pointer: '/credentialStatus/type', sentence: 'is missing' }])
  })
  test('that was changed fails', async () => {
    const signed = await issuer.sign(plain())
    expect(wrong(await verify({ ...signed, id: 'urn:uuid:another' }))).toContain('proof fails')
  })
  test('without a proof fails', async () => {
    expect(wrong(await verify(plain()))).toContain('proof fails')
  })
  test('of another issuer than the key’s fails', async () => {
    expect(wrong(await verify(await issuer.sign(plain({ issuer: holder.did }))))).toEqual(['issuer-key fails'])
  })
  test('with a word that nobody defined fails', async () => {
    const signed = await issuer.sign(plain())
    expect(wrong(await verify({ ...signed, statusEntry: { x: true } }))).toEqual(['json-ld fails', 'proof fails'])
  })
  test('that ran out fails, unless only its proof was asked about', async () => {
    const signed = await issuer.sign(plain({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' }))
    expect(wrong(await verify(signed))).toEqual(['valid-until fails'])
    expect((await verify(signed, { checks: [] })).outcome).toBe('holds')
  })
  test('that was taken back fails', async () => {
    const signed = await issuer.sign(plain({ credentialStatus: bitstringStatusListEntry(statusListUrl, 8) }))
    expect((await verify(signed)).outcome).toBe('holds')
    await issuer.serveStatusList([8])
    expect(wrong(await verify(signed))).toEqual(['status fails'])
    await issuer.serveStatusList([])
  })
  test('whose text is an address is not fetched', async () => {
    let asked = 0
    const load = async () => {
      asked++
      return { status: 200, contentType: 'application/json', bytes: new Uint8Array() }
    }
    for (const text of ['https://badges.example/vc', '{"@context":[]}', '', 'null'])
      expect((await verify(text, { load })).outcome).toBe('fails')
    expect(asked).toBe(0)
  })
})

describe('sets and chains of proofs', () => {
  test('hold only where every proof does', async () => {
    const once = await signDocument(await issuer.sign(plain()), { ...holder, created: signedAt, id: 'urn:proof:2' })
    const chained = await signDocument(once, { ...holder, created: signedAt, previousProof: 'urn:proof:2' })
    expect((await verify(chained)).outcome).toBe('holds')
    for (const at of [0, 1, 2]) {
      const proof = asObjects(chained.proof).map((one, index) => (index === at ? { ...one, created: '2026-11-22T18:00:01Z' } : one))
      expect(wrong(await verify({ ...chained, proof })), `proof ${at}`).toEqual(['proof fails'])
    }
    expect(wrong(await verify({ ...chained, proof: asObjects(chained.proof).slice(2) }))).toEqual(['proof fails'])
    for (const previousProof of [5, {}, ['urn:proof:2', 'urn:proof:9']] as const) {
      const proof = asObjects(chained.proof).map((one, index) => (index === 2 ? { ...one, previousProof } : one))
      expect(wrong(await verify({ ...chained, proof } as JsonObject))).toEqual(['proof fails'])
    }
  })
  test('without one of the issuer’s fail', async () => {
    const signed = await signDocument(plain(), { ...holder, created: signedAt })
    expect(wrong(await verify(signed))).toEqual(['issuer-key fails'])
  })
  test('without end are not looked at', async () => {
    const signed = await issuer.sign(plain())
    const proof = Array.from({ length: 10_000 }, () => asObjects(signed.proof)[0] ?? {})
    const began = performance.now()
    expect(wrong(await verify({ ...signed, proof }))).toEqual(['proof fails'])
    expect(performance.now() - began).toBeLessThan(3000)
  })
  test('of a document so large that each link costs seconds are not followed', async () => {
    const large = plain({ '@context': [CREDENTIALS_V2, { e: 'https://example.org/#e' }], credentialSubject: { e: 'x'.repeat(60_000) } })
    let signed: JsonObject = large
    for (const [index, previousProof] of [undefined, 0, 1, 2, 3, 4, 5, 6].entries())
      signed = await signDocument(signed, {
        ...issuer,
        created: signedAt,
        id: `urn:proof:${index}`,
        ...(previousProof !== undefined && { previousProof: `urn:proof:${previousProof}` }),
      })
    const verification = await verify(signed)
    expect(verification.findings.find(({ check }) => check === 'proof')).toMatchObject({ outcome: 'fails', code: 'too-large' })
    expect(wrong(await verify({ ...signed, proof: asObjects(signed.proof).slice(0, 2) }))).toEqual([])
  })
  test.skipIf(!haveFixtures)('of the W3C vectors hold; what ties their keys to the issuer they name cannot be asked', async () => {
    const examples = new Map([
      ['https://www.w3.org/ns/credentials/examples/v2', { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
    ])
    const paths = [
      ...fixturePaths('eddsa-vectors/proof-set-chain/signed*.json'),
      ...fixturePaths('eddsa-vectors/*/signed{DataInt,JCS}.json'),
    ]
    expect(paths).toHaveLength(6)
    for (const path of paths) {
      const vector = fixtureJson(path)
      const verification = await verify(vector, { allowedContexts: examples, load: undefined })
      expect(wrong(verification), path).toEqual(['issuer-key unknown'])
      const proof = asList(vector.proof).map((one) => ({ ...(one as JsonObject), created: '2026-11-22T18:00:00Z' }))
      expect(wrong(await verify({ ...vector, proof }, { allowedContexts: examples })), path).toContain('proof fails')
    }
  })
})

describe('what was asked for', () => {
  test('must stand in the proof: purpose, challenge, domain', async () => {
    const signed = await signDocument(plain(), { ...issuer, created: signedAt, challenge: 'c', domain: ['b.example', 'a.example'] })
    expect((await verify(signed, { challenge: 'c', domain: ['a.example', 'b.example'] })).outcome).toBe('holds')
    expect((await verify(signed, { expectedProofPurpose: 'assertionMethod' })).outcome).toBe('holds')
    for (const options of [
      { challenge: 'd' },
      { domain: 'a.example' },
      { domain: ['a.example', 'c.example'] },
      { expectedProofPurpose: 'authentication' },
    ])
      expect(wrong(await verify(signed, options))).toEqual(['proof fails'])
  })
})

describe('@digitalbazaar/vc, an independent implementation', () => {
  test('signs plain credentials that hold here', async () => {
    const other = await digitalBazaar(pair, bundledContext)
    const signed = await other.issue({ ...plain({ issuer: holder.did, name: { '@value': 'Chien', '@language': 'fr' } }) })
    expect(wrong(await verify(signed))).toEqual([])
  })
})

describe('a presentation', () => {
  const show = (document: JsonObject, changes: object = {}) =>
    signDocument(document, {
      ...holder,
      created: signedAt,
      proofPurpose: 'authentication',
      challenge: 'c',
      domain: 'v.example',
      ...changes,
    })
  const check = (input: JsonObject, options: Partial<Parameters<typeof verifyPlainPresentation>[1]> = {}) =>
    verifyPlainPresentation(input, { load: loaderOf(issuer.pages), now, challenge: 'c', domain: 'v.example', ...options })

  test('of plain credentials holds, each with its own findings', async () => {
    const shown = await show(
      presentation([await issuer.sign(plain()), await issuer.sign(plain({ id: 'urn:x:2' }))], { holder: holder.did }),
    )
    const verification = await check(shown)
    expect(verification).toMatchObject({ outcome: 'holds', faults: [] })
    expect(verification.credentials).toHaveLength(2)
  })
  test('that was made for someone else, or of someone else, fails', async () => {
    const signed = await issuer.sign(plain())
    const shown = await show(presentation([signed], { holder: holder.did }))
    expect(wrong(await check(shown, { challenge: 'd' }))).toEqual(['proof fails'])
    expect(wrong(await check(shown, { domain: 'w.example' }))).toEqual(['proof fails'])
    expect(wrong(await check(await show(presentation([signed]), { proofPurpose: 'assertionMethod' })))).toEqual(['proof fails'])
    expect(wrong(await check(await show(presentation([signed], { holder: 'did:example:other' }))))).toEqual(['issuer-key fails'])
  })
  test('fails with any credential in it that fails', async () => {
    const shown = await show(presentation([await issuer.sign(plain()), plain()]))
    expect(await check(shown)).toMatchObject({ outcome: 'fails', credentials: [{ outcome: 'holds' }, { outcome: 'fails' }] })
  })
  test('whose credential is a text fails', async () => {
    const verification = await check({
      '@context': [CREDENTIALS_V2],
      type: ['VerifiablePresentation'],
      verifiableCredential: ['https://x.example'],
    })
    expect(wrong(verification)).toContain('structure fails')
    expect(verification.faults).toEqual([{ pointer: '/verifiableCredential/0', sentence: 'is not an object' }])
  })
  test('without a proof is taken only where that was asked for', async () => {
    const bare = presentation([await issuer.sign(plain())])
    expect(wrong(await check(bare))).toEqual(['proof fails'])
    expect((await check(bare, { unsecured: true })).outcome).toBe('holds')
  })
  test('of anything at all is answered', async () => {
    for (const input of [
      {},
      { verifiableCredential: null },
      { '@context': 1, type: 2, proof: 3, verifiableCredential: 4, holder: 5 },
      { holder: 'did:web:' },
    ])
      expect((await check(input as JsonObject)).outcome).toBe('fails')
  })
})
