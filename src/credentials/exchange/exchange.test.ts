import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { didKey } from '@laurel/openbadges/dids/did-key'
import { generateKeyPair } from '@laurel/openbadges/keys/ed25519'
import { jwkOfMultikey } from '@laurel/openbadges/keys/jwk'
import { decodeMultikey } from '@laurel/openbadges/keys/multikey'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { Openid4vciClient, setGlobalConfig } from '@openid4vc/openid4vci'
import { importJWK, SignJWT } from 'jose'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { anOutsideWallet, judgedOutside } from '../../../packages/openbadges/src/testing/outside-wallet.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { origin } from '../../foundation/platform/asked-by.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { credentialApi } from '../award-pages/credential-api.ts'
import { issuerApi } from '../award-pages/issuer-api.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { exchangeAddresses } from './exchange-addresses.ts'
import { exchangeApi } from './exchange-api.ts'
import { offerAward } from './offer-award.ts'
import { oid4vciApi } from './oid4vci-api.ts'

const baseUrl = 'https://laurel.example'
let ahead = 0
const plain = await aWorld({ BASE_URL: baseUrl })
const world = { ...plain, now: () => new Date(plain.now().getTime() + ahead) }
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [],
  openResources: [exchangeApi, oid4vciApi],
  documents: [credentialApi, issuerApi],
  pages: async () => new Response('<!doctype html>the page', { headers: { 'Content-Type': 'text/html' } }),
  files: async () => null,
})
const ask = (address: string, init: RequestInit = {}) => app.request(address.replace(baseUrl, ''), init)
const load = async (address: string) => {
  const response = await ask(address)
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(address, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } })
const district = await aDistrict(world)
const earner = await aPerson(world, 'Wanda Wallet', [{ organizationId: district.district.id, roles: ['earner'] }])
let count = 0
const anEarnedAward = async () => {
  const achievement = await anAchievement(
    world,
    district.district.id,
    smallDefinition({ title: `For a wallet ${'abcdefghijklmnopqrstuvwxyz'[count++]}` }),
  )
  const { id } = await anAward(district, { earner, achievement })
  await world.jobs.settle()
  return id
}
const anOffer = async (wishes: { namesWallet?: boolean; withPin?: boolean; id?: string } = {}) => {
  const id = wishes.id ?? (await anEarnedAward())
  const { secret, pin } = await perform(world, earner, offerAward, {
    id,
    namesWallet: wishes.namesWallet ?? true,
    withPin: wishes.withPin ?? false,
  })
  return { id, secret, pin, ...exchangeAddresses(baseUrl, secret) }
}
const problem = async (response: Response) => ({ status: response.status, code: (await response.json()).code })
const holdsFor = async (credential: JsonObject | string, recipient: string) =>
  (
    await verifyCredential(typeof credential === 'string' ? credential : JSON.stringify(credential), { load, now: world.now(), recipient })
  ).findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')
const issuerDocument = async () => (await ask(`/issuers/${district.district.slug}/did.json`)).json() as Promise<JsonObject>
const begin = async (vcapi: string) =>
  (await (await post(vcapi, {})).json()).verifiablePresentationRequest as { challenge: string; domain: string }

// All of them come from one address.
beforeEach(() => sql`delete from rate_limits`.execute(world.db))

test('VC-API: an outside wallet proves its key and gets a credential that names it', async () => {
  const { id, interaction, protocols } = await anOffer()
  const found = await ask(interaction)
  expect(await found.json()).toEqual({ protocols })
  expect(await (await ask(interaction, { headers: { accept: 'text/html,*/*' } })).text()).toContain('the page')
  const asked = await begin(protocols.vcapi)
  expect(asked).toMatchObject({ domain: baseUrl, query: [{ type: 'DIDAuthentication' }] })

  const wallet = await anOutsideWallet()
  const answer = await post(protocols.vcapi, { verifiablePresentation: await wallet.present([], asked) })
  expect(answer.status).toBe(200)
  const [credential] = (await answer.json()).verifiablePresentation.verifiableCredential
  expect(credential.credentialSubject.id).toBe(wallet.did)
  expect(await holdsFor(credential, wallet.did)).toEqual([])
  expect(await holdsFor(credential, earner.email)).toEqual([])
  const document = await issuerDocument()
  expect(await judgedOutside(credential, (did) => (did === document.id ? document : undefined), undefined, world.now())).toBe(true)
  // It is at its address too, and the first credential is as it was.
  expect(await (await ask(credential.id)).json()).toEqual(credential)
  expect((await (await ask(`/awards/${id}.json`)).json()).credentialSubject.id).toBeUndefined()
  expect(await problem(await post(protocols.vcapi, {}))).toEqual({ status: 410, code: 'exchange-taken' })
  expect(await problem(await ask(interaction))).toEqual({ status: 410, code: 'exchange-taken' })
})

test('VC-API: a wallet that proves no key, or where none is wanted, gets the award as it is', async () => {
  const { id, protocols } = await anOffer()
  await begin(protocols.vcapi)
  const unsigned = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'] }
  const taken = await (await post(protocols.vcapi, { verifiablePresentation: unsigned })).json()
  expect(taken.verifiablePresentation.verifiableCredential[0]).toEqual(await (await ask(`/awards/${id}.json`)).json())
  const other = await anOffer({ namesWallet: false })
  const whole = await (await post(other.protocols.vcapi, {})).json()
  expect(whole.verifiablePresentation.verifiableCredential[0]).toEqual(await (await ask(`/awards/${other.id}.json`)).json())
})

test('VC-API: another challenge, another domain, another’s key and a changed answer get nothing, and use nothing up', async () => {
  const { protocols } = await anOffer()
  const [wallet, thief] = [await anOutsideWallet(), await anOutsideWallet()]
  const early = await wallet.present([], { challenge: 'made-up-by-the-wallet-itself', domain: baseUrl })
  expect(await problem(await post(protocols.vcapi, { verifiablePresentation: early }))).toEqual({ status: 409, code: 'holder-not-proven' })
  const before = await begin(protocols.vcapi)
  const asked = await begin(protocols.vcapi)
  expect(asked.challenge).not.toBe(before.challenge)
  const good = await wallet.present([], asked)
  for (const wrong of [
    early,
    await wallet.present([], before),
    await wallet.present([], { ...asked, domain: 'https://elsewhere.example' }),
    { ...good, holder: thief.did },
    { ...good, holder: 'did:web:laurel.example' },
    { ...good, proof: undefined, holder: thief.did },
    { ...good, proof: { ...(good.proof as JsonObject), proofPurpose: 'assertionMethod' } },
  ])
    expect((await post(protocols.vcapi, { verifiablePresentation: wrong })).status, JSON.stringify(wrong)).toBe(409)
  for (const unreadable of ['a text', 7, [good]])
    expect((await post(protocols.vcapi, { verifiablePresentation: unreadable })).status).toBe(422)
  expect((await post(protocols.vcapi, { verifiablePresentation: good })).status).toBe(200)
  // The same answer again, and that of whoever comes after.
  expect((await post(protocols.vcapi, { verifiablePresentation: good })).status).toBe(410)
  expect((await post(protocols.vcapi, { verifiablePresentation: await thief.present([], asked) })).status).toBe(410)
})

test('VC-API: of twenty wallets at once, one takes it', async () => {
  const { protocols } = await anOffer()
  const asked = await begin(protocols.vcapi)
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await anOutsideWallet()).present([], asked)))
  const taken = await Promise.all(answers.map(async (answer) => (await post(protocols.vcapi, { verifiablePresentation: answer })).status))
  expect(taken.filter((status) => status === 200)).toHaveLength(1)
  expect(taken.filter((status) => status === 410)).toHaveLength(19)
})

test('what ran out, was offered anew, was taken back or never was, is refused', async () => {
  const first = await anOffer()
  const second = await anOffer({ id: first.id })
  // The clock of a test stands: what was offered at the same moment stays.
  ahead += 1000
  const third = await anOffer({ id: first.id })
  for (const { protocols } of [first, second])
    expect(await problem(await post(protocols.vcapi, {}))).toEqual({ status: 410, code: 'exchange-over' })
  expect((await post(third.protocols.vcapi, {})).status).toBe(200)
  ahead += 16 * 60_000
  expect(await problem(await post(third.protocols.vcapi, {}))).toEqual({ status: 410, code: 'exchange-over' })
  expect(await problem(await ask(third.interaction))).toEqual({ status: 410, code: 'exchange-over' })
  expect((await ask(third.offer)).status).toBe(409)
  const taken = await anOffer()
  await perform(world, district.admin, revokeAward, { id: taken.id, reason: 'The work was another person’s.' })
  expect(await problem(await post(taken.protocols.vcapi, {}))).toEqual({ status: 409, code: 'award-taken-back' })
  await expect(anOffer({ id: taken.id })).rejects.toMatchObject({ code: 'award-taken-back' })
  for (const address of ['/interactions/nothing-such', '/interactions/x']) expect((await ask(address)).status).toBe(404)
  expect((await post('/exchanges/nothing-such', {})).status).toBe(404)
  expect((await ask('/exchanges/nothing-such')).status).toBe(405)
})

test('who looks at the page of an award can’t use up what its earner may ask in an hour', async () => {
  const { id } = await anOffer()
  const keys = [earner, district.colleague].map((actor) =>
    offerAward.limits?.(actor, { id, namesWallet: true, withPin: false }, origin()).map((counted) => counted?.key),
  )
  expect(keys[0]).not.toEqual(keys[1])
})

test('nobody but its earner offers an award, and bodies are small and JSON', async () => {
  const { id, protocols } = await anOffer()
  for (const other of [district.colleague, district.admin, district.neighborAdmin])
    await expect(perform(world, other, offerAward, { id, namesWallet: true, withPin: false })).rejects.toMatchObject({
      code: 'not-the-earner',
    })
  await expect(perform(world, visitor, offerAward, { id, namesWallet: true, withPin: false })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
  expect((await ask(protocols.vcapi, { method: 'POST', body: 'x'.repeat(300_000) })).status).toBe(413)
  for (const body of ['[]', '{', '"text"', '{"a":1}{"b":2}', '['.repeat(5000)])
    expect((await ask(protocols.vcapi, { method: 'POST', body })).status).toBe(422)
})

/** A wallet made of @openid4vc, which speaks to our door alone. */
function aStandardWallet() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicJwk = publicKey.export({ format: 'jwk' }) as { kty: string; crv: string; x: string; y: string }
  setGlobalConfig({ allowInsecureUrls: true })
  const client = new Openid4vciClient({
    callbacks: {
      fetch: (async (url: string | URL, init?: RequestInit) => ask(String(url), init)) as never,
      hash: () => new Uint8Array(32),
      generateRandom: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
      signJwt: async (_signer: unknown, { header, payload }: { header: object; payload: object }) => {
        const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
        const signature = signBytes('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' })
        return { jwt: `${input}.${signature.toString('base64url')}`, signerJwk: publicJwk }
      },
      verifyJwt: (() => Promise.reject(new Error('unused'))) as never,
      decryptJwe: (() => Promise.reject(new Error('unused'))) as never,
      encryptJwe: (() => Promise.reject(new Error('unused'))) as never,
      clientAuthentication: () => undefined,
    } as never,
  })
  return { client, signer: { method: 'jwk' as const, alg: 'ES256', publicJwk } }
}

async function takeWith(
  { client, signer }: ReturnType<typeof aStandardWallet>,
  offered: string,
  txCode: string | null,
  configuration: string,
) {
  const credentialOffer = await client.resolveCredentialOffer(offered)
  const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer)
  const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
    credentialOffer,
    issuerMetadata,
    ...(txCode !== null && { txCode }),
  })
  const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata })
  const { jwt } = await client.createCredentialRequestJwtProof({
    issuerMetadata,
    credentialConfigurationId: configuration,
    signer: signer as never,
    nonce,
    issuedAt: world.now(),
  })
  const accessToken = accessTokenResponse.access_token
  const { credentialResponse } = await client.retrieveCredentials({
    issuerMetadata,
    accessToken,
    credentialConfigurationId: configuration,
    proofs: { jwt: [jwt] },
  })
  return {
    credentials: credentialResponse.credentials as { credential: JsonObject | string }[],
    version: issuerMetadata.originalDraftVersion,
    jwt,
    accessToken,
  }
}

test('OID4VCI: the @openid4vc wallet reads the issuer as version 1.0 and takes the badge, naming its key', async () => {
  const { protocols, pin } = await anOffer({ withPin: true })
  expect(pin).toMatch(/^\d{6}$/)
  const { credentials, version, jwt, accessToken } = await takeWith(aStandardWallet(), protocols.OID4VCI, pin, 'OpenBadge')
  expect(version).toBe('V1')
  const credential = credentials[0]?.credential as JsonObject
  const holder = (credential.credentialSubject as JsonObject).id as string
  expect(holder).toMatch(/^did:key:zDn/)
  expect(await holdsFor(credential, holder)).toEqual([])
  const document = await issuerDocument()
  expect(await judgedOutside(credential, (did) => (did === document.id ? document : undefined), undefined, world.now())).toBe(true)
  // The same proof and token once more.
  const again = await post(
    '/oid4vci/credential',
    { credential_configuration_id: 'OpenBadge', proofs: { jwt: [jwt] } },
    { Authorization: `Bearer ${accessToken}` },
  )
  expect([again.status, (await again.json()).error]).toEqual([401, 'invalid_token'])
})

test('OID4VCI: the same as a token, and without naming a key where that is wanted', async () => {
  const { protocols } = await anOffer()
  const { credentials } = await takeWith(aStandardWallet(), protocols.OID4VCI, null, 'OpenBadgeJwt')
  const token = credentials[0]?.credential as string
  expect(await holdsFor(token, earner.email)).toEqual([])
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  expect(payload.sub).toBe(payload.credentialSubject.id)

  const other = await anOffer({ namesWallet: false })
  const { access_token: accessToken } = await tokenFor(other.offer)
  const asIs = await post(
    '/oid4vci/credential',
    { credential_configuration_id: 'OpenBadgeAsIs' },
    { Authorization: `Bearer ${accessToken}` },
  )
  expect((await asIs.json()).credentials[0].credential).toEqual(await (await ask(`/awards/${other.id}.json`)).json())
})

const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
const askToken = (code: string, pin?: string) =>
  ask('/oid4vci/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: grant, 'pre-authorized_code': code, ...(pin !== undefined && { tx_code: pin }) }).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
const codeIn = async (offer: string) => (await (await ask(offer)).json()).grants[grant]['pre-authorized_code'] as string
const tokenFor = async (offer: string) => (await askToken(await codeIn(offer))).json()
const errorOf = async (response: Response) => [response.status, (await response.json()).error]

test('OID4VCI: a code counts once, also for many at once', async () => {
  const { offer } = await anOffer()
  const code = await codeIn(offer)
  const answers = await Promise.all(Array.from({ length: 8 }, () => askToken(code)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await errorOf(await askToken(code))).toEqual([400, 'invalid_grant'])
  expect(await errorOf(await askToken('no-such-code-at-all-but-long'))).toEqual([400, 'invalid_grant'])
})

test('OID4VCI: five wrong transaction codes end the offer, and one that was not asked for is wrong', async () => {
  const { offer, pin } = await anOffer({ withPin: true })
  const code = await codeIn(offer)
  const wrong = pin === '000000' ? '000001' : '000000'
  for (const given of [undefined, wrong, '', 'x'.repeat(5000)])
    expect(await errorOf(await askToken(code, given))).toEqual([400, 'invalid_grant'])
  expect((await askToken(code, wrong)).status).toBe(400)
  expect(await errorOf(await askToken(code, pin ?? ''))).toEqual([400, 'invalid_grant'])
  const pinned = await anOffer({ withPin: true })
  expect(Object.keys((await (await ask(pinned.interaction)).json()).protocols)).toEqual(['OID4VCI'])
  expect(await problem(await post(pinned.protocols.vcapi, {}))).toEqual({ status: 409, code: 'exchange-needs-code' })
  const other = await anOffer()
  expect(await errorOf(await askToken(await codeIn(other.offer), '123456'))).toEqual([400, 'invalid_grant'])
})

test('OID4VCI: proofs that prove nothing are refused, and the award can still be taken after them', async () => {
  const { offer } = await anOffer()
  const { access_token: accessToken } = await tokenFor(offer)
  const pair = await generateKeyPair()
  const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
  const d = Buffer.from(decodeMultikey(pair.secretKeyMultibase).key).toString('base64url')
  const key = await importJWK({ ...jwkOfMultikey(pair.publicKeyMultibase), d } as never, 'EdDSA')
  const nonce = async () => (await (await ask('/oid4vci/nonce', { method: 'POST' })).json()).c_nonce as string
  type Wishes = { header?: object; aud?: string; iat?: number; nonce?: string | null }
  const proof = async ({
    header = {},
    aud = `${baseUrl}/oid4vci`,
    iat = Math.floor(world.now().getTime() / 1000),
    nonce: given,
  }: Wishes = {}) =>
    new SignJWT({ aud, iat, ...(given !== null && { nonce: given ?? (await nonce()) }) })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'openid4vci-proof+jwt', kid: verificationMethod, ...header } as never)
      .sign(key)
  const take = (jwt: unknown, more: object = {}) =>
    post(
      '/oid4vci/credential',
      { credential_configuration_id: 'OpenBadge', proofs: { jwt: [jwt] }, ...more },
      { Authorization: `Bearer ${accessToken}` },
    )
  const other = didKey((await generateKeyPair()).publicKeyMultibase).verificationMethod
  for (const wishes of [
    { header: { typ: 'JWT' } },
    { header: { kid: other } },
    { header: { kid: undefined } },
    { header: { kid: 'did:web:laurel.example#key-1' } },
    { header: { jwk: jwkOfMultikey(pair.publicKeyMultibase) } },
    { aud: 'https://elsewhere.example' },
    { iat: 1_000_000_000 },
  ] satisfies Wishes[])
    expect(await errorOf(await take(await proof(wishes))), JSON.stringify(wishes)).toEqual([400, 'invalid_proof'])
  const unsigned = `${(await proof()).split('.').slice(0, 2).join('.')}.`
  for (const jwt of [unsigned, 'x', '', 7, null, 'a.b.c']) expect(await errorOf(await take(jwt))).toEqual([400, 'invalid_proof'])
  expect(await errorOf(await take(await proof(), { proofs: { jwt: [await proof(), await proof()] } }))).toEqual([400, 'invalid_proof'])
  const good = await nonce()
  for (const wrong of [null, 'made-up', `${good}x`, `A${good.slice(1)}`])
    expect(await errorOf(await take(await proof({ nonce: wrong })))).toEqual([400, 'invalid_nonce'])
  expect(await errorOf(await take(await proof(), { credential_configuration_id: 'OpenBadgeAsIs' }))).toEqual([
    400,
    'unknown_credential_configuration',
  ])
  const signed = await proof({ nonce: good })
  const taken = await take(signed)
  expect((await taken.json()).credentials[0].credential.credentialSubject.id).toBe(did)
  // The nonce was signed once: for another award too it counts no more.
  const second = await tokenFor((await anOffer()).offer)
  const replayed = await post(
    '/oid4vci/credential',
    { credential_configuration_id: 'OpenBadge', proofs: { jwt: [signed] } },
    { Authorization: `Bearer ${second.access_token}` },
  )
  expect(await errorOf(replayed)).toEqual([400, 'invalid_nonce'])
})

test('OID4VCI: without a token, with one that ran out, and after another wallet took it by VC-API, nothing is given', async () => {
  for (const authorization of ['', 'Bearer', 'Bearer nothing', `Bearer ${'A'.repeat(43)}`, `Basic ${'A'.repeat(43)}`]) {
    const response = await post('/oid4vci/credential', { credential_configuration_id: 'OpenBadge' }, { Authorization: authorization })
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    expect(await errorOf(response)).toEqual([401, 'invalid_token'])
  }
  const { offer, protocols } = await anOffer({ namesWallet: false })
  const { access_token: accessToken } = await tokenFor(offer)
  await post(protocols.vcapi, {})
  expect(
    await errorOf(
      await post('/oid4vci/credential', { credential_configuration_id: 'OpenBadgeAsIs' }, { Authorization: `Bearer ${accessToken}` }),
    ),
  ).toEqual([401, 'invalid_token'])
  const slow = await anOffer({ namesWallet: false })
  const late = await tokenFor(slow.offer)
  ahead += 6 * 60_000
  expect(
    await errorOf(
      await post('/oid4vci/credential', { credential_configuration_id: 'OpenBadgeAsIs' }, { Authorization: `Bearer ${late.access_token}` }),
    ),
  ).toEqual([401, 'invalid_token'])
  expect((await ask('/oid4vci/token', { method: 'POST', body: '{}' })).status).toBe(400)
  expect(
    await errorOf(
      await ask('/oid4vci/token', {
        method: 'POST',
        body: 'grant_type=password',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    ),
  ).toEqual([400, 'unsupported_grant_type'])
})
