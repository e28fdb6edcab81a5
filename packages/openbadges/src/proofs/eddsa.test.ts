import { describe, expect, test } from 'vitest'
import { encodeHex, sha256 } from '../keys/crypto.ts'
import { importSigningKey, importVerifyingKey } from '../keys/ed25519.ts'
import { fixtureJson, fixtureText, haveFixtures } from '../testing/fixtures.ts'
import type { JsonObject } from '../vc/json.ts'
import { asObjects } from '../vc/json.ts'
import { hashSteps } from './eddsa.ts'
import { signDocument } from './sign.ts'
import { verifyProof } from './verify-proof.ts'

// The one context of the W3C vectors that is not bundled, for it is made for examples only.
const allowedContexts = new Map<string, JsonObject>([
  ['https://www.w3.org/ns/credentials/examples/v2', { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
])
const created = '2023-02-24T23:36:38Z'

describe.skipIf(!haveFixtures)('the W3C vectors of Data Integrity EdDSA Cryptosuites v1.0', () => {
  const pair = (): { publicKeyMultibase: string; secretKeyMultibase: string } => {
    const { publicKeyMultibase, privateKeyMultibase } = fixtureJson('eddsa-vectors/keyPair.json') as Record<string, string>
    return { publicKeyMultibase: publicKeyMultibase ?? '', secretKeyMultibase: privateKeyMultibase ?? '' }
  }
  const suites = [
    { cryptosuite: 'eddsa-rdfc-2022', suffix: 'DataInt', signed: 'signedDataInt.json' },
    { cryptosuite: 'eddsa-jcs-2022', suffix: 'JCS', signed: 'signedJCS.json' },
  ] as const

  for (const { cryptosuite, suffix, signed } of suites) {
    const vector = (name: string): string => fixtureText(`eddsa-vectors/${cryptosuite}/${name}${suffix}.txt`)

    test(`${cryptosuite}: canonical forms, hashes and signature come out byte for byte`, async () => {
      const unsigned = fixtureJson('eddsa-vectors/unsigned.json')
      const config = fixtureJson(`eddsa-vectors/${cryptosuite}/proofConfig${suffix}.json`)
      const steps = await hashSteps(unsigned, config, allowedContexts)
      expect(steps.canonicalDocument).toBe(vector('canonDoc'))
      expect(steps.canonicalProofConfig).toBe(vector('proofCanon'))
      expect(encodeHex(await sha256(steps.canonicalDocument))).toBe(vector('docHash').trim())
      expect(encodeHex(await sha256(steps.canonicalProofConfig))).toBe(vector('proofHash').trim())
      expect(encodeHex(steps.hashData)).toBe(vector('combinedHash').trim())

      const key = await importSigningKey(pair())
      const verificationMethod = `did:key:${pair().publicKeyMultibase}#${pair().publicKeyMultibase}`
      const ours = await signDocument(unsigned, { key, cryptosuite, created, verificationMethod, allowedContexts })
      expect(asObjects(ours.proof as never)[0]?.proofValue).toBe(vector('sigBTC58').trim())
      expect(encodeHex(await key.sign(steps.hashData))).toBe(vector('sigHex').trim())
    })

    test(`${cryptosuite}: the signed document verifies, and with any member changed it does not`, async () => {
      const document = fixtureJson(`eddsa-vectors/${cryptosuite}/${signed}`)
      const [proof = {}] = asObjects(document.proof)
      const key = await importVerifyingKey(pair().publicKeyMultibase)
      expect(await verifyProof(document, proof, key, allowedContexts)).toBe(true)
      expect(await verifyProof({ ...document, name: 'Other' }, proof, key, allowedContexts)).toBe(false)
      expect(await verifyProof(document, { ...proof, created: '2023-02-24T23:36:39Z' }, key, allowedContexts)).toBe(false)
    })
  }

  test('proof sets and chains come out byte for byte, and each proof verifies', async () => {
    const keys = fixtureJson('eddsa-vectors/proof-set-chain/multiKeyPairs.json') as Record<string, Record<string, string>>
    const signWith = async (document: JsonObject, number: number, config: JsonObject) => {
      const { publicKeyMultibase = '', privateKeyMultibase = '' } = keys[`keyPair${number}`] ?? {}
      const key = await importSigningKey({ secretKeyMultibase: privateKeyMultibase })
      const verificationMethod = `did:key:${publicKeyMultibase}#${publicKeyMultibase}`
      const { id, created: at, previousProof } = config as { id?: string; created: string; previousProof?: string }
      return signDocument(document, {
        key,
        verificationMethod,
        created: at,
        allowedContexts,
        ...(id && { id }),
        ...(previousProof && { previousProof }),
      })
    }
    const folder = 'eddsa-vectors/proof-set-chain'
    let document: JsonObject = fixtureJson(`${folder}/unsigned.json`)
    for (const [number, config, expected] of [
      [1, 'proofSetConfig1', 'signedProofSet1'],
      [2, 'proofSetConfig2', 'signedProofSet2'],
      [3, 'proofChainConfig1', 'signedProofChain1'],
      [4, 'proofChainConfig2', 'signedProofChain2'],
    ] as const) {
      document = (await signWith(document, number, fixtureJson(`${folder}/${config}.json`))) as JsonObject
      const values = (from: JsonObject): unknown[] => asObjects(from.proof).map(({ proofValue }) => proofValue)
      expect(values(document)).toEqual(values(fixtureJson(`${folder}/${expected}.json`)))
    }
    for (const [index, proof] of asObjects(document.proof).entries()) {
      const key = await importVerifyingKey(keys[`keyPair${index + 1}`]?.publicKeyMultibase ?? '')
      expect(await verifyProof(document, proof, key, allowedContexts)).toBe(true)
    }
    // A chain covers the earlier proofs: change one, and the later no longer holds.
    const proofs = asObjects(document.proof)
    const tampered = {
      ...document,
      proof: proofs.map((proof, index) => (index === 0 ? { ...proof, created: '2024-01-01T00:00:00Z' } : proof)),
    }
    const third = await importVerifyingKey(keys.keyPair3?.publicKeyMultibase ?? '')
    expect(await verifyProof(tampered, proofs[2] ?? {}, third, allowedContexts)).toBe(false)
    await expect(verifyProof({ ...document, proof: proofs.slice(2) }, proofs[2] ?? {}, third, allowedContexts)).rejects.toMatchObject({
      code: 'invalid-proof',
    })
  })
})
