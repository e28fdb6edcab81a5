import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { didKey } from '@laurel/openbadges/dids/did-key'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { generateP256KeyPair } from '@laurel/openbadges/keys/p256'
import type { JsonObject, JsonValue } from '@laurel/openbadges/vc/json'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect } from 'vitest'
import { credentialApi } from '../credentials/award-pages/credential-api.ts'
import { issuerApi } from '../credentials/award-pages/issuer-api.ts'
import { vcApi } from '../credentials/vc-api/vc-api.ts'
import { createWeb } from '../foundation/doors/web.ts'
import { visitor } from '../foundation/platform/actor.ts'
import type { World } from '../foundation/platform/world.ts'
import { aDistrict } from './district.ts'
import { aWorld } from './world.ts'

/** What a door of the VC-API answered. */
export type Answer = { status: number; type: string; body: Record<string, unknown>; response: Response }

/** The base context of VC 2.0. */
export const v2 = 'https://www.w3.org/ns/credentials/v2'
/** The options that conformance suites verify with. */
export const proofOnly = { checks: ['proof'] }

/** The HTTP door with the VC-API and what verifiers fetch. */
export const webOf = (world: World) =>
  createWeb({
    world,
    recognize: async () => visitor,
    resources: [],
    documents: [credentialApi, issuerApi],
    openResources: [vcApi],
    pages: async () => new Response('<!doctype html>the page', { status: 404, headers: { 'Content-Type': 'text/html' } }),
    files: async () => null,
  })

/** A folder of contexts as `wget -x` lays them, with that of the W3C's examples in it; gone after the test file. */
function aContextsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-contexts-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'www.w3.org/ns/credentials/examples/v2')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }))
  return folder
}

/** An instance whose VC-API is open, with a key of each kind and a district that was not chosen to issue. */
export async function aVcApi() {
  const [pair, curve] = await Promise.all([generateKeyPair(), generateP256KeyPair()])
  const { did: issuer, verificationMethod } = didKey(pair.publicKeyMultibase)
  const token = 'a-token-of-at-least-24-characters'
  const world = await aWorld({
    BASE_URL: 'https://laurel.example',
    VC_API: 'true',
    VC_API_TOKEN: token,
    VC_API_KEYS: `${pair.secretKeyMultibase}, ${curve.secretKeyMultibase}`,
    VC_API_CONTEXTS: aContextsFolder(),
  })
  const app = webOf(world)
  const district = await aDistrict(world)
  const organization = district.district.id
  const { slug } = await world.db.selectFrom('organizations').where('id', '=', organization).select('slug').executeTakeFirstOrThrow()
  beforeEach(() => sql`delete from rate_limits`.execute(world.db))

  const bearing = { Authorization: `Bearer ${token}` }
  const post = async (path: string, body: unknown, headers: Record<string, string> = bearing, web = app): Promise<Answer> => {
    const response = await web.request(`/vc-api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    })
    const type = response.headers.get('content-type') ?? ''
    return { status: response.status, type, body: (await response.json()) as Answer['body'], response }
  }
  const issue = (credential: unknown, options: JsonObject = {}) => post('credentials/issue', { credential, options })
  return {
    world,
    /** The same instance with other settings. */
    webWith: (changes: Partial<World['config']>) => webOf({ ...world, config: { ...world.config, ...changes } }),
    app,
    district,
    own: { slug, did: `did:web:laurel.example:issuers:${slug}` },
    pair,
    curve,
    issuer,
    signing: { key: await importSigningKey(pair), verificationMethod },
    token,
    bearing,
    post,
    issue,
    /** Issues, and gives the credential. */
    issued: async (credential: JsonObject, options: JsonObject = {}): Promise<JsonObject> => {
      const { status, body } = await issue(credential, options)
      expect(status, JSON.stringify(body)).toBe(201)
      return body.verifiableCredential as JsonObject
    },
    verify: (verifiableCredential: unknown, options?: JsonObject) =>
      post('credentials/verify', { verifiableCredential, ...(options && { options }) }),
    /** The smallest credential there is, with changes. */
    plain: (changes: Record<string, JsonValue | undefined> = {}): JsonObject => ({
      '@context': [v2],
      id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
      type: ['VerifiableCredential'],
      issuer,
      credentialSubject: { id: 'did:example:ada' },
      ...changes,
    }),
  }
}

/** Expects the W3C's problem details with this error first, and this place among the values at fault. */
export function isRefused(answer: Answer, error: string, pointer?: string): void {
  expect(answer.status, JSON.stringify(answer.body)).toBe(400)
  expect(answer.type).toBe('application/problem+json')
  expect(answer.body).toMatchObject({
    type: `https://www.w3.org/TR/vc-data-model#${error}`,
    title: expect.stringMatching(/\.$/),
    detail: expect.stringMatching(/\.$/),
    status: 400,
    errors: expect.arrayContaining([expect.objectContaining(pointer === undefined ? {} : { pointer })]),
  })
}
