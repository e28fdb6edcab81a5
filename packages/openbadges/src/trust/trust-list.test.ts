import { exportJWK, generateKeyPair as joseKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { digitalBazaarJcs } from '../bench/digital-bazaar.ts'
import { didKey } from '../dids/did-key.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { generateKeyPair, importSigningKey, type SigningKey } from '../keys/ed25519.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import { signDocument } from '../proofs/sign.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { anIssuer, type TestIssuer } from '../testing/issuer.ts'
import type { JsonObject } from '../vc/json.ts'
import { presentation } from '../vc/presentation.ts'
import { boundedFetch } from '../verify/load.ts'
import { gatherFederation } from './gather-federation.ts'
import { issuerKey } from './issuer-key.ts'
import { MAXIMUM_LISTED_ISSUERS, readTrustList } from './read-trust-list.ts'
import { recognitionOf } from './recognition.ts'
import { type TrustListInput, trustList } from './trust-list.ts'
import { verifyTrustList } from './verify-trust-list.ts'

const now = new Date('2026-12-01T12:00:00Z')
const created = '2026-11-30T12:00:00Z'
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})

const aList = (changes: Partial<TrustListInput> = {}): TrustListInput => ({
  id: 'https://badges.example/issuers/maple/trust.json',
  name: 'Issuers that Maple recognizes',
  version: 3,
  issuer: { id: issuer.did, name: 'Maple District' },
  validFrom: created,
  validUntil: '2027-03-01T00:00:00Z',
  issuers: [
    {
      id: 'did:web:cedar.example',
      name: 'Cedar State',
      url: 'https://cedar.example/',
      why: 'Accredited by the state.',
      from: '2024-01-01T00:00:00Z',
    },
    { id: 'https://union.example/profile', name: 'Teachers’ Union', sameAs: ['did:web:union.example'], until: '2026-06-30T23:59:59Z' },
  ],
  ...changes,
})
const signed = (document: JsonObject, by = issuer) =>
  signDocument(document, { key: by.key, verificationMethod: by.verificationMethod, created, cryptosuite: 'eddsa-jcs-2022' })
const text = async (changes: Partial<TrustListInput> = {}) =>
  JSON.stringify(await signed(trustList(aList(changes)) as unknown as JsonObject))
const verify = (input: string | Uint8Array, pages: Record<string, JsonObject> = issuer.pages) =>
  verifyTrustList(input, { load: loaderOf(pages), now })

describe('a list that was signed', () => {
  test('says what was put into it, and by whom', async () => {
    const { list, signature } = await verify(await text())
    expect(signature).toBe('holds')
    expect(list).toMatchObject({
      form: 'recognized-entities',
      name: 'Issuers that Maple recognizes',
      signerId: issuer.did,
      signerName: 'Maple District',
      version: 3,
      dated: '2026-11-30T12:00:00.000Z',
      validUntil: '2027-03-01T00:00:00.000Z',
      leftOut: {},
      issuers: [
        { id: 'did:web:cedar.example', name: 'Cedar State', url: 'https://cedar.example/', why: 'Accredited by the state.' },
        { keys: ['https://union.example/profile', 'did:web:union.example'], until: '2026-06-30T23:59:59.000Z' },
      ],
    })
  })
  test('is verified by an independent implementation, every term defined', async () => {
    const pair = await generateKeyPair()
    const key: SigningKey = await importSigningKey(pair)
    const own = didKey(pair.publicKeyMultibase)
    const other = await digitalBazaarJcs(pair, bundledContext)
    const list = trustList(aList({ issuer: { id: own.did, name: 'Maple' } })) as unknown as JsonObject
    const ours = await signDocument(list, { key, verificationMethod: own.verificationMethod, created, cryptosuite: 'eddsa-jcs-2022' })
    expect(await other.verify(structuredClone(ours))).toBe(true)
    const theirs = await other.issue(list)
    expect((await verifyTrustList(JSON.stringify(theirs), { now })).signature).toBe('holds')
    // As RDF too: no term is dropped.
    const rdf = await signDocument(list, { key, verificationMethod: own.verificationMethod, created })
    expect((await verifyTrustList(JSON.stringify(rdf), { now })).signature).toBe('holds')
  })
  test('is read as a token too', async () => {
    const part = (value: object) => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)))
    const input = `${part({ alg: 'EdDSA', typ: 'vc+jwt', kid: issuer.verificationMethod })}.${part(trustList(aList()))}`
    const token = `${input}.${encodeBase64Url(await issuer.key.sign(new TextEncoder().encode(input)))}`
    expect(await verify(token)).toMatchObject({ signature: 'holds', list: { version: 3 } })
    expect((await verify(`${token.slice(0, -8)}AAAAAAAA`)).signature).toBe('altered')
  })
  test('is no longer, once a letter is changed, or a key is somebody else’s', async () => {
    const whole = await text()
    expect((await verify(whole.replace('Cedar State', 'Cedar Mills'))).signature).toBe('altered')
    expect((await verify(whole.replace('did:web:cedar.example', 'did:web:cedar.evil'))).signature).toBe('altered')
    const stranger = await anIssuer('did:web:stranger.example')
    const forged = await signed(trustList(aList()) as unknown as JsonObject, stranger)
    expect((await verify(JSON.stringify(forged), { ...issuer.pages, ...stranger.pages })).signature).toBe('unproven')
    expect((await verify(whole, {})).signature).toBe('unknown')
    const { proof: _proof, ...bare } = JSON.parse(whole)
    expect((await verify(JSON.stringify(bare))).signature).toBe('unsigned')
  })
  test('refuses to be written wrongly', () => {
    expect(() => trustList(aList({ version: 0 }))).toThrow(/version/)
    expect(() => trustList(aList({ issuers: [{ id: 'nobody', name: 'X' }] }))).toThrow(/issuers\[0\]\.id/)
    expect(() => trustList(aList({ issuers: [{ id: 'did:web:x.example', name: ' ' }] }))).toThrow(/issuers\[0\]\.name/)
  })
})

describe('the forms of others', () => {
  test('the registry of the Digital Credentials Consortium', async () => {
    const registry = {
      meta: { created: '2022-10-27T17:57:31+00:00', updated: '2022-10-27T18:33:13+00:00' },
      registry: {
        'did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W': {
          name: 'My University',
          location: 'Cambridge, MA, USA',
          url: 'https://dcc.example',
        },
        'did:web:credentials.myschool.ca': { name: 'My School', location: 'Ancaster, ON, Canada', url: 'javascript:alert(1)' },
        'did:web:CREDENTIALS.myschool.ca': { name: 'My School again' },
        'not a did': { name: 'Nobody' },
      },
    }
    const { list, signature } = await verify(JSON.stringify(registry))
    expect(signature).toBe('unsigned')
    expect(list).toMatchObject({ form: 'registry', dated: '2022-10-27T18:33:13.000Z', leftOut: { twice: 1, 'no-issuer': 1 } })
    expect(list.issuers.map(({ name, url }) => [name, url])).toEqual([
      ['My University', 'https://dcc.example'],
      ['My School', undefined],
    ])
  })
  test('profiles of issuers, as Open Badges 2.0 and 3.0 have them', async () => {
    const list = [
      { id: 'https://one.example/issuer', type: 'Issuer', name: 'One', url: 'https://one.example' },
      { id: 'did:web:two.example', type: ['Profile'], name: 'Two', otherIdentifier: [{ identifier: 'https://two.example/profile' }] },
    ]
    for (const given of [list, { profiles: list, name: 'State' }, { issuers: list }])
      expect((await verify(JSON.stringify(given))).list).toMatchObject({ form: 'profiles', issuers: [{ name: 'One' }, { name: 'Two' }] })
  })
  test('endorsements of issuers, each signed by the same', async () => {
    const endorse = (id: string, endorses: string) =>
      issuer.sign(
        endorsementCredential({
          id,
          name: 'Recognized issuer',
          issuer: { id: issuer.did, name: 'State Board' },
          validFrom: created,
          validUntil: '2028-01-01T00:00:00Z',
          endorses,
          comment: 'In good standing.',
        }) as unknown as JsonObject,
      )
    const both = [await endorse('urn:uuid:1', 'did:web:cedar.example'), await endorse('urn:uuid:2', 'https://union.example/profile')]
    const whole = presentation(both)
    expect(await verify(JSON.stringify(whole))).toMatchObject({
      signature: 'holds',
      list: {
        form: 'endorsements',
        signerName: 'State Board',
        issuers: [{ why: 'In good standing.' }, { until: '2028-01-01T00:00:00.000Z' }],
      },
    })
    expect((await verify(JSON.stringify(whole).replace('https://union.example', 'https://onion.example'))).signature).toBe('altered')
    const other = await anIssuer('did:web:other.example')
    const strange = await other.sign({
      ...endorsementCredential({
        id: 'urn:uuid:3',
        name: 'X',
        issuer: { id: other.did, name: 'O' },
        validFrom: created,
        endorses: 'did:web:x.example',
      }),
    } as unknown as JsonObject)
    await expect(verify(JSON.stringify([...both, strange]))).rejects.toMatchObject({ code: 'not-a-trust-list' })
  })
  test('a federation is asked statement by statement, and each must be the anchor’s', async () => {
    const { publicKey, privateKey } = await joseKeyPair('ES256', { extractable: true })
    const home = 'https://registry.example'
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'key1' }] }
    const statement = (sub: string, more: object, typ = 'entity-statement+jwt', exp = '1d') =>
      new SignJWT({ sub, iss: home, ...more })
        .setProtectedHeader({ alg: 'ES256', typ, kid: 'key1' })
        .setIssuedAt(now)
        .setExpirationTime(exp === '1d' ? new Date(now.getTime() + 86_400_000) : new Date(now.getTime() - 60_000))
        .sign(privateKey)
    const anchorSays = {
      federation_entity: {
        organization_name: 'Consortium',
        federation_list_endpoint: `${home}/list`,
        federation_fetch_endpoint: `${home}/fetch`,
      },
    }
    const anchor = await statement(home, { metadata: anchorSays, jwks })
    const uni = await statement('did:web:oneuni.example', {
      metadata: { federation_entity: { organization_name: 'OneUni', homepage_uri: 'https://oneuni.example' } },
    })
    const pages = {
      [`${home}/.well-known/openid-federation`]: anchor,
      [`${home}/list`]: JSON.stringify(['did:web:oneuni.example']),
      [`${home}/fetch?sub=did%3Aweb%3Aoneuni.example`]: uni,
    }
    const gather = (changed: Record<string, string> = {}) =>
      gatherFederation(`${home}/.well-known/openid-federation`, boundedFetch(loaderOf({ ...pages, ...changed })), { now })
    const bundle = await gather()
    expect(await verifyTrustList(bundle, { now, gathered: true })).toMatchObject({
      signature: 'holds',
      list: { form: 'federation', name: 'Consortium', signerId: home, issuers: [{ name: 'OneUni', url: 'https://oneuni.example' }] },
    })
    // Put together by somebody else it proves nothing.
    expect((await verifyTrustList(bundle, { now })).signature).toBe('unproven')
    const { privateKey: other } = await joseKeyPair('ES256')
    const forged = await new SignJWT({ sub: 'did:web:oneuni.example', iss: home })
      .setProtectedHeader({ alg: 'ES256', typ: 'entity-statement+jwt', kid: 'key1' })
      .setExpirationTime('90d')
      .sign(other)
    const asked = `${home}/fetch?sub=did%3Aweb%3Aoneuni.example`
    await expect(gather({ [asked]: forged })).rejects.toMatchObject({ code: 'not-a-trust-list' })
    await expect(gather({ [asked]: await statement('did:web:oneuni.example', {}, 'JWT') })).rejects.toMatchObject({
      code: 'not-a-trust-list',
    })
    await expect(gather({ [asked]: await statement('did:web:oneuni.example', {}, undefined, 'over') })).rejects.toThrow(/out of date/)
    await expect(
      gather({ [`${home}/list`]: JSON.stringify(Array.from({ length: 301 }, (_, at) => `did:web:x${at}`)) }),
    ).rejects.toMatchObject({ code: 'too-large' })
    const elsewhere = await statement(home, {
      metadata: { federation_entity: { ...anchorSays.federation_entity, federation_fetch_endpoint: 'http://169.254.169.254/' } },
      jwks,
    })
    await expect(gather({ [`${home}/.well-known/openid-federation`]: elsewhere })).rejects.toMatchObject({ code: 'not-a-trust-list' })
  })
})

describe('hostile lists', () => {
  const codeOf = async (input: string | Uint8Array) =>
    verify(input).then(
      () => 'read',
      (error) => error.code ?? String(error),
    )
  test('are refused before they cost anything', async () => {
    expect(await codeOf('')).toBe('invalid-json')
    expect(await codeOf('{"registry":')).toBe('invalid-json')
    expect(await codeOf(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('invalid-json')
    expect(await codeOf('null')).toBe('not-a-trust-list')
    expect(await codeOf('{"registry":[]}')).toBe('not-a-trust-list')
    expect(await codeOf(new Uint8Array(100_000_000))).toBe('too-large')
    expect(await codeOf(`{"registry":{"did:web:a.example":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`)).toBe('too-deep')
    expect(await codeOf('[{"type":"dcc-legacy","name":"A","url":"https://lists.example/known.json"}]')).toBe('list-of-lists')
    expect(await codeOf('{"registry":{"nobody":{"name":"X"}}}')).toBe('not-a-trust-list')
  })
  test('do not lead from list to list', async () => {
    const list = trustList(aList()) as unknown as { credentialSubject: JsonObject[] }
    list.credentialSubject.push({ id: 'https://badges.example/issuers/maple/trust.json', type: 'ExternalEntityList' })
    list.credentialSubject.push({
      id: 'did:web:reader.example',
      type: 'RecognizedEntity',
      recognizedTo: { type: 'RecognizedAction', action: 'verify' },
    })
    const { leftOut, issuers } = readTrustList(JSON.stringify(list))
    expect(leftOut).toEqual({ 'another-list': 1, 'not-to-issue': 1 })
    expect(issuers).toHaveLength(2)
  })
  test('keep what they write from turning around or hiding what stands beside it', () => {
    const registry = {
      registry: {
        'did:web:a.example': {
          name: '<script>alert(1)</script>\u202Egnp.exe\u0000\n',
          location: { __proto__: 1 },
          url: 'data:text/html,x',
        },
        __proto__: null,
      },
    }
    const { issuers } = readTrustList(JSON.stringify(registry))
    expect(issuers).toEqual([{ id: 'did:web:a.example', keys: ['did:web:a.example'], name: '<script>alert(1)</script> gnp.exe' }])
    expect(readTrustList('{"registry":{"__proto__":{"name":"P"},"did:web:b.example":{"name":7}}}')).toMatchObject({
      leftOut: { 'no-issuer': 1 },
      issuers: [{ name: 'did:web:b.example' }],
    })
  })
  test('of a hundred thousand issuers are read in a moment, and one more is refused', () => {
    const of = (count: number) =>
      JSON.stringify({
        registry: Object.fromEntries(
          Array.from({ length: count }, (_, at) => [
            `did:web:issuer-${at}.example`,
            { name: `Issuer ${at}`, url: `https://issuer-${at}.example` },
          ]),
        ),
      })
    const started = performance.now()
    expect(readTrustList(of(MAXIMUM_LISTED_ISSUERS)).issuers).toHaveLength(MAXIMUM_LISTED_ISSUERS)
    expect(performance.now() - started).toBeLessThan(8000)
    expect(() => readTrustList(of(MAXIMUM_LISTED_ISSUERS + 1))).toThrow(/100000 issuers/)
  })
})

test('an identifier has one spelling', () => {
  expect(issuerKey(' https://One.Example/issuer/#key-1 ')).toBe('https://one.example/issuer')
  expect(issuerKey('http://one.example/issuer')).toBe('https://one.example/issuer')
  expect(issuerKey('did:web:One.Example:issuers:Maple#key-1')).toBe('did:web:one.example:issuers:Maple')
  expect(issuerKey('did:key:zAbC')).toBe('did:key:zAbC')
  for (const none of [
    '',
    'urn:uuid:1',
    'mailto:a@b.example',
    'https://user:secret@one.example/',
    'javascript:alert(1)',
    `did:web:${'a'.repeat(600)}`,
    'did:web:',
  ])
    expect(issuerKey(none)).toBeUndefined()
})

test('the dates of an entry are held against the day of a badge', () => {
  const at = (issued: string | undefined, day = '2026-12-01') => ({
    issued: issued === undefined ? undefined : new Date(issued),
    now: new Date(day),
  })
  expect(recognitionOf({}, at('2020-01-01'))).toBe('known')
  expect(recognitionOf({ from: '2027-01-01' }, at('2026-01-01'))).toBe('not-yet')
  expect(recognitionOf({ until: '2026-06-30' }, at('2026-06-01'))).toBe('known-then')
  expect(recognitionOf({ until: '2026-06-30' }, at('2026-07-01'))).toBe('ended')
  expect(recognitionOf({ until: '2026-06-30' }, at(undefined))).toBe('ended')
  expect(recognitionOf({ from: '2026-01-01', until: '2026-06-30' }, at('2025-06-01'))).toBe('ended')
  expect(recognitionOf({ from: 'soon', until: '' }, at('2025-06-01'))).toBe('known')
})
