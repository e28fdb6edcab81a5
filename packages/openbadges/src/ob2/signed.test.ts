import { exportJWK, generateKeyPair } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { canonize } from '../jsonld/canonize.ts'
import { importRsaSigningKey, type RsaSigningKey } from '../proofs/vc-jwt.ts'
import { loaderOf } from '../testing/fixtures.ts'
import { tinyPng } from '../testing/images.ts'
import { dropped, flipped, leaves } from '../testing/leaves.ts'
import type { JsonObject } from '../vc/json.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { badgeClass, issuer2 } from './documents.ts'
import { cryptographicKey, revocationList, signedAssertion } from './signed.ts'

const home = 'https://badges.example'
const keyUrl = `${home}/key`
const listUrl = `${home}/revoked`
const id = 'urn:uuid:00000000-0000-4000-8000-000000000009'
const issuer = issuer2({
  id: `${home}/issuer`,
  name: 'Maple District',
  url: home,
  email: 'badges@maple.example',
  publicKey: keyUrl,
  revocationList: listUrl,
})
const badge = badgeClass({
  id: `${home}/1`,
  name: 'Feedback',
  description: 'D',
  image: `${home}/1.png`,
  criteria: { narrative: 'N' },
  issuer: issuer.id,
})
let key: RsaSigningKey
let token: string
let pages: Record<string, JsonObject>
beforeAll(async () => {
  key = await importRsaSigningKey((await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey)) as JsonObject)
  token = await signedAssertion(
    { id, recipient: { email: 'ada@maple.example', salt: 's' }, badge: badge.id, issuedOn: '2026-11-22T18:00:00Z' },
    { key, keyUrl },
  )
  pages = {
    [issuer.id]: issuer,
    [badge.id]: badge,
    [keyUrl]: await cryptographicKey({ id: keyUrl, owner: issuer.id, key }),
    [listUrl]: revocationList({ id: listUrl, issuer: issuer.id, revoked: [] }),
  }
})
const verify = (input: string | Uint8Array, changes: Record<string, JsonObject> = {}) =>
  verifyCredential(input, {
    load: loaderOf({ ...pages, ...changes }),
    now: new Date('2026-11-23T00:00:00Z'),
    recipient: 'ada@maple.example',
  })
const outcome = async (check: string, ...asked: Parameters<typeof verify>) =>
  (await verify(...asked)).findings.find((one) => one.check === check)?.outcome

test('a signed badge holds, as a token and in its image, and its documents are safe JSON-LD', async () => {
  for (const input of [token, bake(tinyPng(), { standard: 'open-badges-2', text: token })]) {
    const verification = await verify(input)
    expect(verification.findings.filter((one) => one.outcome === 'fails' || one.outcome === 'unknown')).toEqual([])
    expect(verification.badge?.name).toBe('Feedback')
  }
  for (const document of Object.values(pages)) expect(await canonize(document)).not.toBe('')
})

test('tampered with it fails', async () => {
  const [header, payload = '', signature] = token.split('.')
  const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('2026-11-22', '2020-11-22')).toString('base64url')
  expect(await outcome('proof', `${header}.${forged}.${signature}`)).toBe('fails')
})

test('any leaf of it that is changed or dropped breaks it', async () => {
  const [header, payload = '', signature] = token.split('.')
  const assertion = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JsonObject
  expect(leaves(assertion).length).toBeGreaterThan(8)
  for (const path of leaves(assertion)) {
    for (const changed of [flipped(assertion, path), dropped(assertion, path)]) {
      const forged = Buffer.from(JSON.stringify(changed)).toString('base64url')
      // The name of another key leads nowhere: unknown. Everything else fails.
      const expected = path.join('.') === 'verification.creator' ? expect.stringMatching(/^(fails|unknown)$/) : 'fails'
      expect([path.join('.'), (await verify(`${header}.${forged}.${signature}`)).outcome]).toEqual([path.join('.'), expected])
    }
  }
})

test('taken back it fails, with its reason', async () => {
  const list = revocationList({ id: listUrl, issuer: issuer.id, revoked: [{ id, reason: 'Issued in error' }] })
  const verification = await verify(token, { [listUrl]: list })
  expect(verification.findings).toContainEqual(
    expect.objectContaining({ check: 'status', outcome: 'fails', sentence: expect.stringContaining('Issued in error') }),
  )
})

test('signed with a key that its issuer does not list it fails', async () => {
  const { publicKey: _listed, ...silent } = issuer
  expect(await outcome('issuer-key', token, { [issuer.id]: silent as JsonObject })).toBe('fails')
  expect(await outcome('issuer-key', token, { [keyUrl]: { ...pages[keyUrl], owner: 'https://other.example' } })).toBe('fails')
})
