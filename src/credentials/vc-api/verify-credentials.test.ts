import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundledContext } from '@laurel/openbadges/jsonld/contexts'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import { asObjects, type JsonObject } from '@laurel/openbadges/vc/json'
import { presentation } from '@laurel/openbadges/vc/presentation'
import { describe, expect, test } from 'vitest'
import { digitalBazaar } from '../../../packages/openbadges/src/bench/digital-bazaar.ts'
import { aVcApi, isRefused, proofOnly, v2 } from '../../testing/vc-api.ts'

const { world, pair, issuer, signing, post, issued, verify, plain } = await aVcApi()

describe('verifying', () => {
  const fixtures = resolve(process.env.LAUREL_FIXTURES ?? '../shared/fixtures')
  const vectors = test.skipIf(!existsSync(fixtures))
  const vector = (path: string) => JSON.parse(readFileSync(join(fixtures, 'eddsa-vectors', path), 'utf8')) as JsonObject
  const paths = [
    'eddsa-rdfc-2022/signedDataInt.json',
    'eddsa-jcs-2022/signedJCS.json',
    ...['Set1', 'Set2', 'Chain1', 'Chain2'].map((name) => `proof-set-chain/signedProof${name}.json`),
  ]

  vectors(
    'W3C vectors: the proofs hold, and the keys of an issuer that can’t be asked are a warning, or an error for who asks for all',
    async () => {
      for (const path of paths) {
        const answer = await verify(vector(path), proofOnly)
        expect(answer.status, path).toBe(200)
        expect(answer.body).toMatchObject({ verified: true, warnings: [{ check: 'issuer-key' }], errors: [] })
        isRefused(await verify({ ...vector(path), name: 'Other' }, proofOnly), 'CRYPTOGRAPHIC_SECURITY_ERROR')
      }
      const strict = await verify(vector(paths[0] ?? ''))
      expect(strict).toMatchObject({ status: 400, body: { verified: false, check: 'issuer-key' } })
    },
    60_000,
  )

  test('a credential that was changed, or has no proof, a broken one, or one for another purpose, answers 400', async () => {
    const signed = await issued(plain())
    const [proof = {}] = asObjects(signed.proof)
    for (const changed of [
      { ...signed, credentialSubject: { id: 'did:example:eve' } },
      { ...signed, proof: undefined },
      ...[
        { verificationMethod: undefined },
        { verificationMethod: 'did:key:z6Mk' },
        { proofPurpose: undefined },
        { proofPurpose: 'authentication' },
        { proofValue: undefined },
        { proofValue: null },
        { proofValue: String(proof.proofValue).slice(1) },
        { cryptosuite: 'unknown-2026' },
        { type: 'UnknownProofType' },
        { created: '2026-11-22T18:00:00' },
        { previousProof: 'urn:proof:none' },
      ].map((change) => ({ ...signed, proof: { ...proof, ...change } })),
    ])
      isRefused(await verify(changed, proofOnly), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    for (const one of [null, [], 'proof', { ...proof, type: undefined }]) expect((await verify({ ...signed, proof: one })).status).toBe(400)
    isRefused(await verify(signed, { checks: ['proof'], expectedProofPurpose: 'authentication' }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    isRefused(await verify(signed, { checks: ['proof'], domain: 'd.example', challenge: 'c' }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
  })

  test('a credential that the data model forbids answers with each place, although its signature holds', async () => {
    const bad = plain({ credentialStatus: { id: 'urn:s:1' }, validFrom: '2026-01-01' })
    const signed = await signDocument(bad, { ...signing, created: world.now() })
    const answer = await verify(signed, proofOnly)
    isRefused(answer, 'MALFORMED_VALUE_ERROR', '/verifiableCredential/credentialStatus/type')
    isRefused(answer, 'MALFORMED_VALUE_ERROR', '/verifiableCredential/validFrom')
  })

  test('credentials made by @digitalbazaar/vc hold, and fail once they are changed', async () => {
    const other = await digitalBazaar(pair, bundledContext)
    const made = await other.issue(plain({ name: [{ '@value': 'Dog', '@language': 'en' }], validUntil: '2999-01-01T00:00:00Z' }))
    expect((await verify(made)).status).toBe(200)
    expect((await verify({ ...made, proof: { ...(made.proof as JsonObject), created: '2020-01-01T00:00:00Z' } })).status).toBe(400)
    expect(await other.verify((await issued(plain())) as JsonObject)).toBe(true)
  })

  test('one that ran out is out of range', async () => {
    isRefused(await verify(await issued(plain({ validUntil: '2020-01-01T00:00:00Z' }))), 'RANGE_ERROR')
  })

  test('tokens hold, bare and in an envelope, and an address is not followed', async () => {
    const jwt = await signVcJwt(plain({ validFrom: '2026-01-01T00:00:00Z' }), { key: signing.key, keyId: signing.verificationMethod })
    expect((await verify(jwt)).status).toBe(200)
    expect((await verify(asObjects(presentation([jwt]).verifiableCredential)[0])).status).toBe(200)
    isRefused(await verify(`${jwt.slice(0, -8)}AAAAAAAA`), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    isRefused(await verify('https://laurel.example/awards/1'), 'PARSING_ERROR')
  })

  test('a credential that is a text of JSON is none', async () => {
    isRefused(await verify(JSON.stringify(await issued(plain()))), 'MALFORMED_VALUE_ERROR', '/verifiableCredential')
  })

  test('an honest context of its own is no disguise', async () => {
    const sailing = {
      '@protected': true,
      Sailing: {
        '@id': 'urn:example:Sailing',
        '@context': { '@protected': true, id: '@id', type: '@type', sailNumber: 'urn:example:sailNumber' },
      },
    }
    const subject = { type: 'Sailing', sailNumber: '1' }
    const signed = await issued(plain({ '@context': [v2, sailing], credentialSubject: subject }))
    expect((await verify(signed)).status).toBe(200)
    const vocabulary = { '@vocab': 'https://maple.example/terms#' }
    expect((await verify(await issued(plain({ '@context': [v2, vocabulary], credentialSubject: { hours: '12' } })))).status).toBe(200)
  })

  vectors(
    'a related resource that hashes to something else than was signed speaks against it, and one out of reach is not known',
    async () => {
      const related = (id: string, digests: JsonObject) => issued(plain({ relatedResource: [{ id, ...digests }] }))
      const sri = createHash('sha256').update('').digest('base64')
      const right = createHash('sha384')
        .update(readFileSync(join(fixtures, 'contexts/credentials-v2.json')))
        .digest('base64')
      expect((await verify(await related(v2, { digestSRI: `sha384-${right}` }), proofOnly)).status).toBe(200)
      isRefused(await verify(await related(v2, { digestSRI: `sha256-${sri}` }), proofOnly), 'MALFORMED_VALUE_ERROR')
      const list = 'https://laurel.example/nowhere'
      const unknown = await verify(await related(list, { digestSRI: `sha256-${sri}` }), proofOnly)
      expect(unknown.body).toMatchObject({ verified: true, warnings: [{ check: 'contained' }] })
    },
  )

  test('a key that is no URL, and a type of proof that nothing defines, are said to be that', async () => {
    const signed = await issued(plain())
    const [proof = {}] = asObjects(signed.proof)
    const noUrl = await verify({ ...signed, proof: { ...proof, verificationMethod: 'laurel.example/keys#1' } }, proofOnly)
    expect(noUrl.body).toMatchObject({ verified: false, detail: expect.stringContaining('which is no URL') })
    const undefinedType = await verify({ ...signed, proof: [proof, { ...proof, type: 'SomeProofType' }] }, proofOnly)
    expect(JSON.stringify(undefinedType.body)).toContain('of the type “SomeProofType”, which nothing that it names defines')
  })

  test('a check that nobody knows is not passed over', async () => {
    isRefused(await verify(await issued(plain()), { checks: ['proof', 'constructor'] }), 'MALFORMED_VALUE_ERROR', '/options/checks')
  })
})

describe('presentations', () => {
  const show = async (document: JsonObject, changes: object = {}) =>
    signDocument(document, {
      ...signing,
      created: world.now(),
      proofPurpose: 'authentication',
      challenge: 'c',
      domain: 'd.example',
      ...changes,
    })
  const check = (body: JsonObject, options: JsonObject = { challenge: 'c', domain: 'd.example' }) =>
    post('presentations/verify', { ...body, options })

  test('hold with every credential in them, and tell of each', async () => {
    const shown = await show(presentation([await issued(plain()), await issued(plain({ id: 'urn:x:2' }))], { holder: issuer }))
    const answer = await check({ verifiablePresentation: shown })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body).toMatchObject({ verified: true, credentialResults: [{ verified: true }, { verified: true }] })
    isRefused(await check({ verifiablePresentation: shown }, { challenge: 'other', domain: 'd.example' }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    isRefused(await check({ verifiablePresentation: shown }, { challenge: 'c', domain: 'other' }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
  })

  test('fail with what the data model forbids in them, or a credential that does not hold', async () => {
    const bad = plain({ type: [] })
    const answer = await check({ verifiablePresentation: await show(presentation([await issued(plain())])), extra: 1 })
    expect(answer.status).toBe(200)
    isRefused(
      await check({ verifiablePresentation: { ...presentation([bad]), verifiableCredential: [bad] } as unknown as JsonObject }),
      'MALFORMED_VALUE_ERROR',
      '/verifiablePresentation/verifiableCredential/0/type',
    )
    for (const [changes, pointer] of [
      [{ '@context': undefined }, '/verifiablePresentation/@context'],
      [{ '@context': [v2, 'https ://no-url'] }, '/verifiablePresentation/@context/1'],
      [{ type: 'Presentation' }, '/verifiablePresentation/type'],
      [{ verifiableCredential: ['https://x.example/vc'] }, '/verifiablePresentation/verifiableCredential/0'],
    ] as const)
      isRefused(
        await check({
          verifiablePresentation: { ...(await show(presentation([await issued(plain())]))), ...changes } as unknown as JsonObject,
        }),
        'MALFORMED_VALUE_ERROR',
        pointer,
      )
  })

  test('in an envelope are opened, with what is in them, and asked what their holder was asked', async () => {
    const credential = await signVcJwt(plain({ validFrom: '2026-01-01T00:00:00Z' }), {
      key: signing.key,
      keyId: signing.verificationMethod,
    })
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const enveloped = async (claims: object = {}) => {
      const shown = { ...presentation([credential], { holder: issuer }), nonce: 'c', aud: 'd.example', ...claims }
      const signed = `${part({ alg: 'EdDSA', typ: 'vp+jwt', kid: signing.verificationMethod })}.${part(shown)}`
      const signature = Buffer.from(await signing.key.sign(new TextEncoder().encode(signed))).toString('base64url')
      return { '@context': v2, type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${signed}.${signature}` }
    }
    const answer = await check({ verifiablePresentation: await enveloped() })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body).toMatchObject({ verified: true, credentialResults: [{ verified: true }] })
    for (const claims of [{ nonce: 'other' }, { aud: 'other' }, { exp: 1 }, { iss: 'did:example:eve' }, { holder: 'did:example:eve' }])
      isRefused(await check({ verifiablePresentation: await enveloped(claims) }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    const { id, ...rest } = await enveloped()
    isRefused(await check({ verifiablePresentation: { ...rest, id: `${id.slice(0, -8)}AAAAAAAA` } }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
  })

  test('without a proof are taken under the name that VC-API has for them, and under no other', async () => {
    const bare = presentation([await issued(plain())]) as unknown as JsonObject
    isRefused(await check({ verifiablePresentation: bare }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    expect((await check({ presentation: bare })).status).toBe(200)
    isRefused(await check({}), 'MALFORMED_VALUE_ERROR', '/verifiablePresentation')
  })
})
