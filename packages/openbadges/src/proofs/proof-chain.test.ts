import { describe, expect, test } from 'vitest'
import { fixtureJson, haveFixtures } from '../testing/fixtures.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { withEarlierProofs } from './proof-chain.ts'

const folder = 'eddsa-vectors/proof-set-chain'
const idsOf = (names: unknown): string[] => (Array.isArray(names) ? names : [names]).map(String)

describe.skipIf(!haveFixtures)('the W3C vectors of proof sets and chains', () => {
  test.each([
    ['proofSetConfigSigned1', 'signedProofSet1'],
    ['proofSetConfigSigned2', 'signedProofSet2'],
    ['proofChainConfigSigned1', 'signedProofChain1'],
    ['proofChainConfigSigned2', 'signedProofChain2'],
  ])('%s is the newest proof of %s', (config, signed) => {
    expect(asObjects(fixtureJson(`${folder}/${signed}.json`).proof).at(-1)).toEqual(fixtureJson(`${folder}/${config}.json`))
  })

  test.each([
    ['proofChainTempDoc1', 'proofChainConfig1', 'signedProofChain1'],
    ['proofChainTempDoc2', 'proofChainConfig2', 'signedProofChain2'],
  ])('%s is what %s signs', (signs, config, signed) => {
    const secured = fixtureJson(`${folder}/${signed}.json`)
    const { previousProof } = fixtureJson(`${folder}/${config}.json`)
    expect(withEarlierProofs(secured, idsOf(previousProof))).toEqual(fixtureJson(`${folder}/${signs}.json`))
  })
})

test('what a chain builds on must be there; what it does not name is left out', () => {
  const document: JsonObject = { id: 'urn:x:1', proof: [{ id: 'urn:p:1' }, { id: 'urn:p:2' }] }
  expect(withEarlierProofs(document, ['urn:p:2'])).toEqual({ id: 'urn:x:1', proof: [{ id: 'urn:p:2' }] })
  expect(withEarlierProofs(document, [])).toEqual({ id: 'urn:x:1' })
  expect(() => withEarlierProofs(document, ['urn:p:3'])).toThrow(expect.objectContaining({ code: 'invalid-proof' }))
})
