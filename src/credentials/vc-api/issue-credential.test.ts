import { didKey } from '@laurel/openbadges/dids/did-key'
import { disclose } from '@laurel/openbadges/proofs/disclose'
import { asObjects, type JsonObject, type JsonValue } from '@laurel/openbadges/vc/json'
import { describe, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aVcApi, isRefused, proofOnly, v2 } from '../../testing/vc-api.ts'
import { findCredential } from '../awards/awards.ts'
import { revokeAward } from '../awards/revoke-award.ts'

const { world, webWith, app, district, own, pair, curve, issuer, bearing, post, issue, issued, verify, plain } = await aVcApi()

describe('issuing', () => {
  test('answers 201 with the credential and a proof, which the other door verifies', async () => {
    const answer = await issue(plain())
    expect(answer.status).toBe(201)
    const signed = answer.body.verifiableCredential as unknown as JsonObject
    expect(signed).toMatchObject({
      ...plain(),
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
    })
    expect(answer.response.headers.get('cache-control')).toBe('no-store')
    const verified = await verify(signed)
    expect(verified.status, JSON.stringify(verified.body)).toBe(200)
    expect(verified.body).toMatchObject({ verified: true, checks: ['proof', 'status', 'validity'], warnings: [], errors: [] })
  })

  // As the W3C's suites for EdDSA, ECDSA and issuers ask.
  const old = (changes: Record<string, JsonValue | undefined> = {}): JsonObject => ({
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    issuer,
    issuanceDate: '2020-03-16T22:37:26Z',
    credentialSubject: { id: 'did:key:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b' },
    ...changes,
  })

  test('signs a credential of VC 1.1 with every suite, with the contexts that takes, and verifies it', async () => {
    const signed = await issued(old())
    expect(signed['@context']).toEqual(['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v2'])
    expect((await verify(signed)).body).toMatchObject({ verified: true, warnings: [] })
    expect((await verify(await issued(old(), { cryptosuite: 'eddsa-jcs-2022' }))).status).toBe(200)
    const context = ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v1']
    expect((await issued(old({ '@context': context })))['@context']).toEqual(context)
    const base = await issued(old({ issuer: didKey(curve.publicKeyMultibase).did }), { mandatoryPointers: ['/issuer', '/issuanceDate'] })
    expect((await verify(await disclose(base, { selectivePointers: ['/credentialSubject'] }))).status).toBe(200)
    const listed = await issued(old(), { credentialStatus: { type: 'BitstringStatusListEntry' } })
    expect((await verify(listed)).body).toMatchObject({ verified: true })
    isRefused(await verify({ ...signed, issuanceDate: '2021-03-16T22:37:26Z' }), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    isRefused(await verify(await issued(old({ issuanceDate: '2999-01-01T00:00:00Z' }))), 'RANGE_ERROR')
    isRefused(await verify(await issued(old({ expirationDate: '2020-12-31T00:00:00Z' }))), 'RANGE_ERROR')
  })

  test.each<[string, string, Record<string, JsonValue | undefined>]>([
    ['no date of issue', '/credential/issuanceDate', { issuanceDate: undefined }],
    ['a day for a time', '/credential/issuanceDate', { issuanceDate: '2020-03-16' }],
    ['a list of times', '/credential/issuanceDate', { issuanceDate: ['2020-03-16T22:37:26Z'] }],
    ['an end before the beginning', '/credential/expirationDate', { expirationDate: '2020-01-01T00:00:00Z' }],
    ['a status without id', '/credential/credentialStatus/id', { credentialStatus: { type: 'https://example.org/#S' } }],
    ['a word of VC 2.0 alone', '/credential', { relatedResource: [] }],
  ])('refuses a credential of VC 1.1 with %s: %s', async (_what, pointer, changes) => {
    isRefused(await issue(old(changes)), 'MALFORMED_VALUE_ERROR', pointer)
  })

  test('keeps a proof that is there already, as one of a set', async () => {
    const once = await issued(plain())
    const twice = await issued(once, { cryptosuite: 'eddsa-jcs-2022' })
    expect(asObjects(twice.proof).map(({ cryptosuite }) => cryptosuite)).toEqual(['eddsa-rdfc-2022', 'eddsa-jcs-2022'])
    expect((await verify(twice)).status).toBe(200)
    isRefused(await issue({ ...once, proof: {} }), 'MALFORMED_VALUE_ERROR', '/credential/proof/type')
  })

  test('signs with the suite that is asked for, and verifies each', async () => {
    const jcs = await issued(plain(), { cryptosuite: 'eddsa-jcs-2022' })
    expect(asObjects(jcs.proof)[0]).toMatchObject({ cryptosuite: 'eddsa-jcs-2022' })
    expect((await verify(jcs)).status).toBe(200)
    const base = await issued(plain({ issuer: didKey(curve.publicKeyMultibase).did, name: 'For all' }), {
      mandatoryPointers: ['/issuer', '/name'],
    })
    expect(asObjects(base.proof)[0]).toMatchObject({ cryptosuite: 'ecdsa-sd-2023', proofValue: expect.stringMatching(/^u2V0A/) })
    const shown = await disclose(base, { selectivePointers: ['/credentialSubject'] })
    expect((await verify(shown)).status).toBe(200)
    const derive = (verifiableCredential: unknown, selectivePointers: JsonValue) =>
      post('credentials/derive', { verifiableCredential, options: { selectivePointers } })
    const derived = await derive(base, ['/credentialSubject'])
    expect(derived.status).toBe(201)
    expect((await verify(derived.body.verifiableCredential)).status).toBe(200)
    for (const [given, pointers] of [
      [shown, ['/credentialSubject']],
      [base, ['/nowhere']],
      [jcs, ['/issuer']],
      ['x', []],
    ] as const)
      isRefused(await derive(given, pointers), 'MALFORMED_VALUE_ERROR')
    isRefused(await derive(base, 'all'), 'PARSING_ERROR')
    isRefused(await verify(base), 'CRYPTOGRAPHIC_SECURITY_ERROR')
    isRefused(await issue(plain(), { cryptosuite: 'ecdsa-sd-2023' }), 'MALFORMED_VALUE_ERROR', '/options/cryptosuite')
    isRefused(await issue(plain(), { cryptosuite: 'none' }), 'MALFORMED_VALUE_ERROR', '/options/cryptosuite')
  })

  test('takes the issuer as object, an allowed context, terms written in, and repeats challenge and domain', async () => {
    await issued(plain({ issuer: { id: issuer, name: { '@value': 'Université', '@language': 'fr' } } }))
    const signed = await issued(
      plain({ '@context': [v2, 'https://www.w3.org/ns/credentials/examples/v2'], type: ['VerifiableCredential', 'AlumniCredential'] }),
      { challenge: 'c', domain: 'd.example' },
    )
    expect(asObjects(signed.proof)[0]).toMatchObject({ challenge: 'c', domain: 'd.example' })
    expect((await verify(signed, { challenge: 'c', domain: 'd.example' })).status).toBe(200)
    await issued(plain({ '@context': [v2, { Example: 'https://example.org/#Example' }], type: ['VerifiableCredential', 'Example'] }))
    await issued(plain({ id: undefined, type: ['https://example.org/#Other', 'VerifiableCredential'] }))
  })

  test.each<[string, string, Record<string, JsonValue | undefined>]>([
    ['no context', '/credential/@context', { '@context': undefined }],
    ['another first context', '/credential/@context/0', { '@context': ['https://example.org/v1'] }],
    ['an id that is no URL', '/credential/id', { id: 'not-a-url' }],
    ['no type', '/credential/type', { type: [] }],
    ['a type nobody defined', '/credential', { type: ['VerifiableCredential', 'Undefined'] }],
    [
      'a type defined as no URL',
      '/credential',
      { '@context': [v2, { Bad: 'https ://not-a-url#Bad' }], type: ['VerifiableCredential', 'Bad'] },
    ],
    ['a protected term redefined', '/credential', { '@context': [v2, { VerifiableCredential: 'https://example.org/#Other' }] }],
    [
      'a term redefined that another context protected',
      '/credential',
      { '@context': [v2, { '@protected': true, Example: 'https://example.org/#A' }, { Example: 'https://example.org/#B' }] },
    ],
    ['another word for a word', '/credential', { '@context': [v2, { ends: 'https://www.w3.org/2018/credentials#validUntil' }] }],
    ['an unknown context', '/credential', { '@context': [v2, 'https://unknown.example/v1'] }],
    ['a word that nobody defined', '/credential', { statusEntry: { statusListIndex: true } }],
    ['a subject with a word that nobody defined', '/credential', { credentialSubject: { id: 'did:example:a', undefinedWord: 1 } }],
    [
      'a relative id inside',
      '/credential',
      { evidence: { type: ['https://example.org/#E'], id: 'https://example.org/ok' }, termsOfUse: { type: 'relative' } },
    ],
    ['no subject', '/credential/credentialSubject', { credentialSubject: undefined }],
    ['an empty subject', '/credential/credentialSubject', { credentialSubject: {} }],
    ['a day for a time', '/credential/validFrom', { validFrom: '2026-01-01' }],
    ['an end before the beginning', '/credential/validUntil', { validFrom: '2026-01-02T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' }],
    ['a status without type', '/credential/credentialStatus/type', { credentialStatus: { id: 'urn:s:1' } }],
    ['a name with more in it', '/credential/name', { name: { '@value': 'x', url: 'did:example:a' } }],
    ['an issuer without id', '/credential/issuer/id', { issuer: {} }],
    ['an issuer that is no URL', '/credential/issuer', { issuer: 'fake-issuer' }],
    ['another issuer', '/credential/issuer', { issuer: 'did:example:other' }],
    ['an issuer of this instance that the operator did not choose', '/credential/issuer', { issuer: own.did }],
    ['the address of an award', '/credential/id', { id: 'https://laurel.example/awards/01890000-0000-7000-8000-000000000000' }],
    ['the address of a status list', '/credential/id', { id: 'https://LAUREL.example:443/status/1' }],
    ['an award by JSON-LD’s own word', '/credential/@id', { id: undefined, '@id': 'http://laurel.example/awards/1' }],
    [
      'an award by a word of the credential’s own',
      '/credential',
      { '@context': [v2, { called: '@id' }], id: undefined, called: 'https://laurel.example/awards/1' },
    ],
    [
      'an award inside it',
      '/credential',
      {
        '@context': [v2, { Cred: 'https://www.w3.org/2018/credentials#VerifiableCredential' }],
        credentialSubject: { id: 'did:example:a', 'https://example.org/has': { id: 'https://laurel.example/awards/1', type: 'Cred' } },
      },
    ],
    [
      'a definition of this instance by its full name',
      '/credential',
      {
        evidence: {
          id: 'https://laurel.example/achievements/1/versions/1',
          type: ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement'],
        },
      },
    ],
    [
      'a definition of this instance',
      '/credential/credentialSubject/achievement/id',
      { credentialSubject: { type: 'AchievementSubject', achievement: [{ id: 'https://laurel.example/achievements/1' }] } },
    ],
  ])('refuses %s, and says where: %s', async (_what, pointer, changes) => {
    isRefused(await issue(plain(changes)), 'MALFORMED_VALUE_ERROR', pointer)
  })

  test('refuses requests without a credential, with a text for one, or with options of the wrong kind', async () => {
    for (const body of [{}, { credential: 'x' }, { credential: [plain()] }, { credential: null }])
      isRefused(await post('credentials/issue', body), 'MALFORMED_VALUE_ERROR', '/credential')
    for (const options of [
      { cryptosuite: 5 },
      { challenge: {} },
      { mandatoryPointers: 'all' },
      { credentialStatus: true },
      { domain: [1] },
    ])
      isRefused(await issue(plain(), options as JsonObject), 'PARSING_ERROR')
    isRefused(await post('credentials/issue', { credential: plain(), options: 'none' }), 'PARSING_ERROR')
    isRefused(await issue(plain(), { credentialStatus: { type: 'Other' } }), 'MALFORMED_VALUE_ERROR', '/options/credentialStatus')
  })

  test('puts its own issuer in place of another only where that was configured, and never of what is no URL', async () => {
    const replacing = webWith({ VC_API_REPLACE_ISSUER: true })
    const answer = await post(
      'credentials/issue',
      { credential: plain({ issuer: { id: 'did:example:other', name: 'Other' } }) },
      bearing,
      replacing,
    )
    expect(answer.status).toBe(201)
    expect(answer.body.verifiableCredential).toMatchObject({ issuer: { id: issuer, name: 'Other' } })
    isRefused(await post('credentials/issue', { credential: plain({ issuer: 'other' }) }, bearing, replacing), 'MALFORMED_VALUE_ERROR')
  })

  test('signs for an organization only when it was chosen, and writes that down', async () => {
    const chosen = webWith({ VC_API_ORGANIZATION: own.slug })
    const answer = await post('credentials/issue', { credential: plain({ issuer: own.did }) }, bearing, chosen)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    // Through the did:web of the district, read where it is.
    expect((await verify(answer.body.verifiableCredential)).status).toBe(200)
    const events = await world.db.selectFrom('events').where('name', '=', 'foreign-credential.signed').selectAll().execute()
    expect(events).toMatchObject([
      { organizationId: district.district.id, details: { credentialId: plain().id, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ])
    isRefused(
      await post('credentials/issue', { credential: plain({ issuer: own.did, id: 'https://laurel.example/awards/1' }) }, bearing, chosen),
      'MALFORMED_VALUE_ERROR',
      '/credential/id',
    )
  })

  test('without any issuer says that there is none', async () => {
    const nobody = webWith({ VC_API_KEYS: [], VC_API_ORGANIZATION: 'nobody' })
    expect((await post('credentials/issue', { credential: plain() }, bearing, nobody)).status).toBe(503)
  })
})

describe('status lists', () => {
  test('come with a credential where that is asked for, are served and signed, and hold', async () => {
    for (const statusPurpose of ['revocation', 'suspension']) {
      const signed = await issued(plain(), { credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose } })
      const entry = signed.credentialStatus as JsonObject
      expect(entry).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose, statusListIndex: expect.stringMatching(/^\d+$/) })
      const address = String(entry.statusListCredential)
      const list = await app.request(address.slice('https://laurel.example'.length))
      expect(list.headers.get('content-type')).toBe('application/vc')
      const document = (await list.json()) as JsonObject
      for (const [asked, given] of [
        ['application/vc', 'application/vc'],
        ['application/vc+ld+json', 'application/vc+ld+json'],
        ['application/ld+json;q=0.5, application/json', 'application/json'],
        ['application/json, text/plain, */*', 'application/json'],
        ['*/*', 'application/vc'],
        ['text/html,application/xhtml+xml', 'application/vc'],
      ] as const) {
        const again = await app.request(address.slice('https://laurel.example'.length), { headers: { Accept: asked } })
        expect([again.status, again.headers.get('content-type'), again.headers.get('vary')]).toEqual([
          200,
          given,
          expect.stringContaining('Accept'),
        ])
      }
      expect(document).toMatchObject({ id: address, type: ['VerifiableCredential', 'BitstringStatusListCredential'], issuer })
      expect((await verify(document)).status).toBe(200)
      const verified = await verify(signed, { checks: ['proof', 'credentialStatus'] })
      expect(verified.body).toMatchObject({ verified: true, checks: ['proof', 'status'] })
    }
    for (const path of ['message/x', 'revocation/x', `refresh/${pair.publicKeyMultibase}`])
      expect((await app.request(`/vc-api/status/${path}`)).status).toBe(404)
  })

  test('of another’s making are read, and what they say is told by the W3C’s names', async () => {
    const award = await anAward(district)
    await world.jobs.settle()
    const text = () => findCredential(world.db, award.id).then((found) => JSON.parse(found?.bytes.toString() ?? '{}') as JsonObject)
    expect((await verify(await text())).status).toBe(200)
    await perform(world, district.admin, revokeAward, { id: award.id, reason: 'The clip showed another class.' })
    await world.jobs.settle()
    const answer = await verify(await text())
    expect(answer).toMatchObject({
      status: 400,
      body: { type: 'https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR', verified: false },
    })
    expect((await verify(await text(), proofOnly)).status).toBe(200)
    const nowhere = await issued(
      plain({
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://laurel.example/status/none',
        },
      }),
    )
    expect((await verify(nowhere)).body.type).toBe('https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR')
  })
})
