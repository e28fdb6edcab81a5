import fc from 'fast-check'
import { exportJWK, generateKeyPair as generateJoseKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { clrCredential } from '../clr2/clr-credential.ts'
import { didKey } from '../dids/did-key.ts'
import { OpenBadgesError } from '../errors.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { generateKeyPair, importSigningKey, importVerifyingKey, type SigningKey, type VerifyingKey } from '../keys/ed25519.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { encodeMultibase } from '../keys/multibase.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import { newBitstring, setBit } from '../status/bitstring.ts'
import { bitstringStatusListEntry } from '../status/status-entry.ts'
import { statusListCredential } from '../status/status-list-credential.ts'
import { type BadgeInput, realisticBadge } from '../testing/badge-input.ts'
import { dropped, flipped, joined, leaves, objects, type Path } from '../testing/leaves.ts'
import { asObject, asObjects, type JsonObject } from '../vc/json.ts'
import { presentation } from '../vc/presentation.ts'
import { type EddsaCryptosuite, hashSteps } from './eddsa.ts'
import { decodeCompactJws, verifyJws } from './jws.ts'
import { type SignOptions, signDocument } from './sign.ts'
import { signVcJwt } from './vc-jwt.ts'
import { verifyProof } from './verify-proof.ts'

const created = '2026-11-22T18:00:00Z'
const thorough = process.env.OPENBADGES_THOROUGH === '1'
let key: SigningKey
let verifying: VerifyingKey
let did: string
let verificationMethod: string
beforeAll(async () => {
  const pair = await generateKeyPair()
  key = await importSigningKey(pair)
  verifying = await importVerifyingKey(pair.publicKeyMultibase)
  ;({ did, verificationMethod } = didKey(pair.publicKeyMultibase))
})

const wire = (document: object): JsonObject => JSON.parse(JSON.stringify(document)) as JsonObject
const sign = async (document: JsonObject, options: Partial<SignOptions> = {}): Promise<JsonObject> =>
  wire(await signDocument(document, { key, verificationMethod, created, ...options }))
const badge = (): JsonObject => {
  const input = realisticBadge(did) as BadgeInput
  const status = bitstringStatusListEntry('https://badges.example/status/8', 7, 'message', { messages: ['a', 'b', 'c'] })
  return achievementCredential({ ...input, status, recipient: { ...input.recipient, id: 'did:example:ada' } })
}
// An issuer of its own each: what two credentials say of one and the same thing is, to RDF, said once.
const small = (number: number): JsonObject =>
  achievementCredential({
    id: `https://badges.example/awards/${number}`,
    issuer: { id: `https://badges.example/schools/${number}`, name: `School ${number}` },
    validFrom: created,
    recipient: { id: 'did:example:ada' },
    achievement: {
      id: `https://badges.example/achievements/${number}`,
      name: 'Wait time',
      description: 'Gives time to think.',
      criteria: { narrative: 'One lesson.' },
    },
  })

/** Every kind of document that this library signs. */
const kinds: Readonly<Record<string, () => Promise<{ document: JsonObject; options?: Partial<SignOptions> }>>> = {
  'a badge': async () => ({ document: badge() }),
  'an endorsement': async () => ({
    document: endorsementCredential({
      id: 'https://state.example/e/1',
      name: 'In good standing',
      description: 'Of the district as an issuer.',
      issuer: { id: did, name: 'State' },
      validFrom: created,
      endorses: 'https://badges.example/issuers/1',
      comment: 'Visited in spring.',
    }),
  }),
  'a status list': async () => {
    const bitstring = newBitstring()
    setBit(bitstring, 7, true)
    const input = { id: 'https://badges.example/status/1', issuer: did, validFrom: created, validUntil: '2027-01-01T00:00:00Z', bitstring }
    return { document: await statusListCredential({ ...input, timeToLiveMilliseconds: 300_000 }) }
  },
  'a learner record': async () => ({
    document: clrCredential({
      id: 'https://badges.example/records/1',
      name: 'Record of Ada',
      issuer: { id: did, name: 'Maple District' },
      validFrom: created,
      partial: true,
      recipient: { id: 'did:example:ada' },
      credentials: [(await sign(small(1))) as never, (await sign(small(2))) as never],
      associations: [
        { associationType: 'isPartOf', sourceId: 'https://badges.example/awards/1', targetId: 'https://badges.example/awards/2' },
      ],
    }),
  }),
  'a presentation': async () => ({
    document: presentation([await sign(small(1)), await signVcJwt(small(2), { key, keyId: verificationMethod })], { holder: did }),
    options: { proofPurpose: 'authentication', challenge: 'abc', domain: ['https://verifier.example', 'https://other.example'] },
  }),
}

/** Whether any one proof of the document holds with our key. */
async function holds(document: JsonObject, proofIndex: number = 0): Promise<boolean> {
  try {
    return await verifyProof(document, asObjects(document.proof)[proofIndex] ?? {}, verifying)
  } catch (error) {
    if (error instanceof OpenBadgesError) return false // refused by name is as good as a signature that does not match
    throw error
  }
}

/** Of a record also the credentials in it, each by its own proof: contexts that the record names as well are theirs to cover. */
async function allHold(document: JsonObject): Promise<boolean> {
  if (!(await holds(document))) return false
  for (const one of asObjects(asObject(document.credentialSubject)?.verifiableCredential)) if (!(await holds(one))) return false
  return true
}

/**
 * Changes and drops leaves one after the other; what still held is told by its way. Documents outside the fast path cost tens of milliseconds
 * each, so of them only some leaves are tried, others each time, unless the run is a thorough one.
 */
async function survivors(signed: JsonObject, judge: (document: JsonObject) => Promise<boolean>, all: readonly Path[]): Promise<string[]> {
  const found: string[] = []
  for (const path of all) {
    if (await judge(flipped(signed, path))) found.push(`changed ${path.join('.')}`)
    if (await judge(dropped(signed, path))) found.push(`dropped ${path.join('.')}`)
  }
  return found
}
const some = (all: readonly Path[], count: number): readonly Path[] =>
  thorough || all.length <= count ? all : (fc.sample(fc.shuffledSubarray([...all], { minLength: count, maxLength: count }), 1)[0] ?? all)

describe.each<EddsaCryptosuite>(['eddsa-rdfc-2022', 'eddsa-jcs-2022'])('signed with %s,', (cryptosuite) => {
  describe.each(Object.keys(kinds))('%s', (kind) => {
    let signed: JsonObject
    const isSlow = cryptosuite === 'eddsa-rdfc-2022' && (kind === 'a learner record' || kind === 'a presentation')
    beforeAll(async () => {
      const { document, options } = (await kinds[kind]?.()) ?? { document: {} }
      signed = await sign(document, { cryptosuite, ...options })
      expect(await holds(signed)).toBe(true)
    })

    test('does not hold with any leaf changed or dropped', async () => {
      const all = leaves(signed)
      expect(all.length).toBeGreaterThan(10)
      expect(await survivors(signed, allHold, isSlow ? some(all, 40) : all)).toEqual([])
    })

    test('does not hold with a member added anywhere', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...objects(signed)),
          fc.constantFrom('name', 'description', 'narrative', 'url', 'unknown', 'id', 'validUntil'),
          fc.string({ minLength: 1 }),
          async (path, name, value) => {
            expect(await allHold(joined(signed, path, name, `${value}+`))).toBe(false)
          },
        ),
        { numRuns: isSlow ? 20 : 60 },
      )
    })
  })

  test('a badge with a chain of proofs: the later covers the earlier, which covers the badge', async () => {
    const first = await sign(small(1), { cryptosuite, id: 'urn:proof:1' })
    const chain = await sign(first, { cryptosuite, previousProof: 'urn:proof:1' })
    expect([await holds(chain, 0), await holds(chain, 1)]).toEqual([true, true])
    const ways = leaves(chain).filter(([top]) => top !== 'proof')
    expect(await survivors(chain, async (one) => (await holds(one, 0)) || (await holds(one, 1)), ways)).toEqual([])
    const earlier = leaves(chain).filter(([top, index]) => top === 'proof' && index === '0')
    expect(await survivors(chain, (one) => holds(one, 1), earlier)).toEqual([])
  })
})

test('signed with Ed25519Signature2020, a badge of VC 1.1 does not hold with any leaf changed or dropped', async () => {
  const { validFrom, validUntil: _until, ...rest } = small(1) as { validFrom: string; validUntil?: string }
  const old = {
    ...rest,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    issuanceDate: validFrom,
  } as JsonObject
  const options = { type: 'Ed25519Signature2020', created, verificationMethod, proofPurpose: 'assertionMethod' }
  const { hashData } = await hashSteps(old, options)
  const signed = wire({ ...old, proof: { ...options, proofValue: encodeMultibase('z', await key.sign(hashData)) } })
  expect(await holds(signed)).toBe(true)
  expect(await survivors(signed, holds, leaves(signed))).toEqual([])
})

describe('as a token', () => {
  const part = (value: JsonObject): string => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)))

  test.each(['EdDSA', 'RS256', 'ES256'])(
    'signed with %s a badge does not hold with any leaf of head or body changed or dropped',
    async (alg) => {
      let token: string
      let jwk: JsonObject
      if (alg === 'EdDSA') {
        token = await signVcJwt(badge(), { key, keyId: verificationMethod })
        jwk = jwkOfMultikey(key.publicKeyMultibase)
      } else {
        const pair = await generateJoseKeyPair(alg, { extractable: true })
        jwk = { ...(await exportJWK(pair.publicKey)) } as JsonObject
        token = await new SignJWT(badge() as never).setProtectedHeader({ alg, kid: verificationMethod }).sign(pair.privateKey)
      }
      const { header, payload } = decodeCompactJws(token)
      const signature = token.split('.')[2] ?? ''
      const judge = async ({ head = {}, body = {} }: { head?: JsonObject; body?: JsonObject }): Promise<boolean> => {
        try {
          return await verifyJws(decodeCompactJws(`${part(head)}.${part(body)}.${signature}`), jwk)
        } catch {
          return false
        }
      }
      const whole = { head: header, body: payload } as JsonObject
      expect(await judge(whole)).toBe(true)
      expect(leaves(whole).length).toBeGreaterThan(100)
      expect(await survivors(whole, judge, leaves(whole))).toEqual([])
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...objects(whole).slice(1)), fc.string(), async (path, value) => {
          expect(await judge(joined(whole, path, 'name', value))).toBe(false)
        }),
        { numRuns: 40 },
      )
    },
  )

  test('any letter that is another one breaks it', async () => {
    const token = await signVcJwt(small(1), { key, keyId: verificationMethod })
    const jwk = jwkOfMultikey(key.publicKeyMultibase)
    // The last letter of a 64-byte signature carries four bits that are no part of it, so it is left out.
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 2 }), fc.constantFrom(...'AZaz09-_.= '), async (index, letter) => {
        fc.pre(token[index] !== letter)
        const changed = `${token.slice(0, index)}${letter}${token.slice(index + 1)}`
        let held = false
        try {
          held = await verifyJws(decodeCompactJws(changed), jwk)
        } catch (error) {
          if (!(error instanceof OpenBadgesError)) throw error
        }
        expect(held).toBe(false)
      }),
      { numRuns: thorough ? 2000 : 200 },
    )
  })
})
