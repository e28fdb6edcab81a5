import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { beforeAll, expect, test } from 'vitest'
import { bundledContext } from '../jsonld/contexts.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { noNetwork } from '../testing/fixtures.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { decodeCbor } from './cbor.ts'
import { verifyEcdsaSd } from './ecdsa-sd.ts'

const documentLoader = async (url: string) => ({ document: bundledContext(url), documentUrl: url })
let base: JsonObject
let derived: JsonObject

// An independent implementation signs and discloses; we verify.
beforeAll(async () => {
  const pair = await EcdsaMultikey.generate({ curve: 'P-256' })
  const did = `did:key:${pair.publicKeyMultibase}`
  Object.assign(pair, { id: `${did}#${pair.publicKeyMultibase}`, controller: did })
  const credential = achievementCredential({
    ...realisticBadge(did),
    status: undefined,
    recipient: { ...realisticBadge().recipient, id: 'did:example:ada' },
  })
  const suite = new DataIntegrityProof({
    signer: pair.signer(),
    cryptosuite: ecdsaSd.createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom', '/credentialSubject/achievement/name'] }),
  })
  base = (await vc.issue({ credential: structuredClone(credential), suite, documentLoader })) as JsonObject
  const disclosing = new DataIntegrityProof({
    cryptosuite: ecdsaSd.createDiscloseCryptosuite({
      selectivePointers: [
        '/name',
        '/credentialSubject/achievement',
        '/credentialSubject/result/0',
        '/credentialSubject/identifier',
        '/evidence/1',
      ],
    }),
  })
  derived = (await vc.derive({ verifiableCredential: structuredClone(base), suite: disclosing, documentLoader })) as JsonObject
})

const verify = (input: JsonObject) =>
  verifyCredential(JSON.parse(JSON.stringify(input)) as JsonObject, { load: noNetwork, now: new Date('2026-11-23T00:00:00Z') })
const proofOf = async (input: JsonObject) => (await verify(input)).findings.find(({ check }) => check === 'proof')

test('a badge of which its holder shows only a part holds', async () => {
  expect(asObjects(derived.evidence)).toHaveLength(1)
  const verification = await verify(derived)
  expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
  expect(verification.badge?.results).toHaveLength(1)
})

test('changing, dropping or adding anything of what is shown breaks it', async () => {
  const subject = derived.credentialSubject as JsonObject
  const achievement = subject.achievement as JsonObject
  const [piece = {}] = asObjects(derived.evidence)
  for (const changed of [
    { ...derived, name: 'Other' },
    { ...derived, validFrom: '2026-01-01T00:00:00Z' },
    { ...derived, validUntil: '2099-01-01T00:00:00Z' },
    { ...derived, credentialSubject: { ...subject, result: [] } },
    { ...derived, credentialSubject: { ...subject, achievement: { ...achievement, name: 'Other' } } },
    { ...derived, evidence: [{ ...piece, name: 'Other' }] },
    { ...derived, evidence: [piece, { id: 'https://e.example/2', type: ['Evidence'] }] },
  ] as JsonObject[]) {
    expect((await proofOf(changed))?.outcome).toBe('fails')
  }
})

test('the holder’s own copy is not meant to be shown', async () => {
  expect((await proofOf(base))?.sentence).toContain('holder’s own copy')
})

test('a malformed proof value is refused by name', async () => {
  const [proof = {}] = asObjects(derived.proof)
  for (const proofValue of ['', 'z123', 'u', 'u2V0B', 'u2V0Bhf8', 'u2V0BmhoAAAAA', `${String(proof.proofValue)}AA`]) {
    expect(await proofOf({ ...derived, proof: { ...proof, proofValue } })).toMatchObject({
      outcome: 'fails',
      code: expect.stringMatching(/invalid/),
    })
  }
  await expect(verifyEcdsaSd(derived, proof, { kty: 'OKP', crv: 'Ed25519', x: 'AA' })).rejects.toMatchObject({ code: 'invalid-key' })
})

test('CBOR is read as RFC 8949 appendix A writes it, and nothing beyond what is needed', () => {
  const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  expect(decodeCbor(bytes('1903e8'))).toBe(1000)
  expect(decodeCbor(bytes('4401020304'))).toEqual(Uint8Array.of(1, 2, 3, 4))
  expect(decodeCbor(bytes('8301820203820405'))).toEqual([1, [2, 3], [4, 5]])
  expect(decodeCbor(bytes('a201020304'))).toEqual(
    new Map([
      [1, 2],
      [3, 4],
    ]),
  )
  expect(decodeCbor(bytes('6449455446'))).toBe('IETF')
  for (const hex of ['', '20', 'f5', '9f01ff', '1b0000000000000001', '8301', '9affffffff', '0000', '818181818181818101']) {
    expect(() => decodeCbor(bytes(hex))).toThrow(expect.objectContaining({ code: 'invalid-proof' }))
  }
})
