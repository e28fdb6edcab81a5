import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { OpenBadgesError } from '../errors.ts'
import { encodeBase64Url } from '../keys/base64url.ts'
import { decodeMultibase, encodeMultibase } from '../keys/multibase.ts'
import { generateP256KeyPair, importP256SigningKey, importP256VerifyingKey } from '../keys/p256.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { endorsementCredential } from '../ob3/endorsement-credential.ts'
import { BADGE_MANDATORY_POINTERS, badgeMandatoryPointers } from '../ob3/mandatory-pointers.ts'
import { type BadgeInput, realisticBadge } from '../testing/badge-input.ts'
import { aDisclosingIssuer, type DisclosingIssuer } from '../testing/digital-bazaar-disclosure.ts'
import { noNetwork } from '../testing/fixtures.ts'
import { anIssuer } from '../testing/issuer.ts'
import { dropped, flipped, joined, leaves, objects, type Path, pointersIn } from '../testing/leaves.ts'
import { asObject, asObjects, asText, type JsonObject } from '../vc/json.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts'
import { disclose, mandatoryPointersOf, verifyBaseProof } from './disclose.ts'
import { p256JwkOf, verifyEcdsaSd } from './ecdsa-sd.ts'
import { signForDisclosure } from './sign-for-disclosure.ts'

const created = '2026-11-22T18:00:00Z'
const runs = process.env.OPENBADGES_THOROUGH === '1' ? 300 : 25
let issuer: DisclosingIssuer
let badge: JsonObject
let base: JsonObject
let derived: JsonObject

/** As a wallet receives it: through text. */
const wire = (document: JsonObject): JsonObject => JSON.parse(JSON.stringify(document)) as JsonObject
const sign = async (document: JsonObject, mandatoryPointers: readonly string[] = badgeMandatoryPointers(document)): Promise<JsonObject> =>
  wire(await signForDisclosure(document, { key: issuer.key, verificationMethod: issuer.verificationMethod, created, mandatoryPointers }))
const show = async (document: JsonObject, ...selectivePointers: string[]): Promise<JsonObject> =>
  wire(await disclose(document, { selectivePointers }))

beforeAll(async () => {
  issuer = await aDisclosingIssuer()
  const { achievement, ...rest } = realisticBadge(issuer.did) as BadgeInput
  const [first, ...others] = achievement.resultDescriptions ?? []
  const graded = { id: 'urn:uuid:20000000-0000-4000-8000-000000000000', name: 'Grade', resultType: 'LetterGrade' as const }
  badge = wire(
    achievementCredential({
      ...rest,
      status: undefined,
      recipient: { ...rest.recipient, id: 'did:example:ada' },
      // Ordered lists and lists of one: what makes pointers hard.
      achievement: {
        ...achievement,
        tags: ['feedback'],
        resultDescriptions: [...(first ? [first] : []), ...others, { ...graded, allowedValues: ['C', 'B', 'A'] }],
      },
    }),
  )
  base = await sign(badge)
  derived = await show(base, '/evidence/1', '/credentialSubject/achievement', '/credentialSubject/result/0')
})

const verify = (input: JsonObject) => verifyCredential(wire(input), { load: noNetwork, now: new Date('2026-11-23T00:00:00Z') })
const proofOf = async (input: JsonObject) => (await verify(input)).findings.find(({ check }) => check === 'proof')
const holds = async (document: JsonObject): Promise<boolean> => {
  try {
    return await verifyEcdsaSd(document, asObjects(document.proof)[0] ?? {}, p256JwkOf(issuer.publicKeyMultibase))
  } catch (error) {
    if (error instanceof OpenBadgesError) return false // refused by name is as good as a signature that does not match
    throw error
  }
}
const withValue = (document: JsonObject, proofValue: string): JsonObject => ({
  ...document,
  proof: [{ ...asObjects(document.proof)[0], proofValue }],
})
/** The parts of a proof value, changed and put together again. */
const tampered = (document: JsonObject, change: (parts: CborValue[]) => CborValue): JsonObject => {
  const bytes = decodeMultibase(asText(asObjects(document.proof)[0]?.proofValue) ?? '')
  const parts = decodeCbor(bytes.subarray(3)) as CborValue[]
  const cbor = encodeCbor(change([...parts]))
  return withValue(document, encodeMultibase('u', Uint8Array.of(...bytes.subarray(0, 3), ...cbor)))
}

describe('a badge of which its holder shows only a part', () => {
  test('holds, and shows what its issuer insists on and what was chosen', async () => {
    const verification = await verify(derived)
    expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
    expect(verification.badge?.results).toHaveLength(1)
    expect(asObjects(derived.evidence).map(({ name }) => name)).toEqual(['Video of a conference'])
    expect(derived.issuer).toEqual(badge.issuer)
    expect(derived.validUntil).toBe(badge.validUntil)
    expect(JSON.stringify(derived)).not.toContain('steady practice')
    expect(asObject(derived.credentialSubject)?.identifier).toBeUndefined()
  })

  test('is a whole Open Badge with nothing chosen at all', async () => {
    const verification = await verify(await show(base))
    expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
    expect(verification.badge).toMatchObject({ name: 'Feedback that moves learning', results: [], evidence: [] })
  })

  test('shows ordered lists whole, and lists of one', async () => {
    const shown = await show(base, '/credentialSubject/achievement/resultDescription/4', '/credentialSubject/achievement/tag/0')
    const achievement = asObject(asObject(shown.credentialSubject)?.achievement)
    expect(achievement?.tag).toEqual(['feedback'])
    expect(asObjects(achievement?.resultDescription)[0]?.allowedValue).toEqual(['C', 'B', 'A'])
    expect(await holds(shown)).toBe(true)
    await expect(show(base, '/credentialSubject/achievement/resultDescription/4/allowedValue/1')).rejects.toMatchObject({
      code: 'invalid-pointer',
    })
  })

  test('shows an endorsement with its own proof', async () => {
    const state = await anIssuer('did:web:state.example')
    const endorsement = await state.sign(
      endorsementCredential({
        id: 'https://state.example/e/1',
        name: 'In good standing',
        issuer: { id: state.did, name: 'State' },
        validFrom: '2026-11-01T00:00:00Z',
        endorses: issuer.did,
      }),
    )
    const endorsed = await sign(wire({ ...badge, endorsement: [endorsement] } as JsonObject))
    const shown = await show(endorsed, '/endorsement/0')
    expect(await holds(shown)).toBe(true)
    expect(await issuer.theirs.verify(shown)).toBe(true)
    expect(asObjects(shown.endorsement)).toEqual([wire(endorsement)])
  })

  test('holds beside the issuer’s other proofs, which cover the whole and are left out', async () => {
    const both = await anIssuer()
    const signedTwice = await sign(wire(await both.sign(badge)))
    expect(asObjects(signedTwice.proof)).toHaveLength(2)
    const shown = await show(signedTwice, '/evidence')
    expect(asObjects(shown.proof)).toHaveLength(1)
    expect(await holds(shown)).toBe(true)
  })
})

describe('@digitalbazaar/ecdsa-sd-2023-cryptosuite, an independent implementation', () => {
  test('verifies what we sign and derive', async () => {
    expect(await issuer.theirs.verify(derived)).toBe(true)
    expect(await issuer.theirs.verify(await show(base))).toBe(true)
    await expect(issuer.theirs.verify({ ...derived, name: 'Other' })).rejects.toThrow()
  })

  test('signs base proofs that we confirm', async () => {
    const simple: JsonObject = { ...badge, credentialSubject: { ...asObject(badge.credentialSubject), achievement: withoutLists() } }
    const theirs = wire(await issuer.theirs.sign(simple, badgeMandatoryPointers(simple)))
    expect(await verifyBaseProof(theirs, issuer.publicKeyMultibase)).toBe(true)
  })

  const withoutValue = (shown: JsonObject): JsonObject => {
    const { proofValue: _value, ...proof } = asObjects(shown.proof)[0] ?? {}
    return { ...shown, proof }
  }

  /** Their way through compaction gives cells of ordered lists no lasting names. */
  const withoutLists = (): JsonObject => {
    const achievement = asObject(asObject(badge.credentialSubject)?.achievement) ?? {}
    return { ...achievement, resultDescription: asObjects(achievement.resultDescription).slice(0, 4) }
  }

  test('derives the same from our base proofs and from theirs, whatever is chosen, and each holds for the other', async () => {
    const simple: JsonObject = { ...badge, credentialSubject: { ...asObject(badge.credentialSubject), achievement: withoutLists() } }
    const mandatory = ['/issuer/name', '/validFrom', '/credentialSubject/achievement/criteria', '/evidence/2/genre']
    const bases = [await sign(simple, mandatory), wire(await issuer.theirs.sign(simple, mandatory))]
    // Their compaction makes one value of a list of one where the context does not ask for a list, so `/type/0` is nothing to them.
    const pointers = pointersIn(simple).filter((pointer) => !/\/type\/\d+$/.test(pointer))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bases), fc.subarray(pointers, { minLength: 1, maxLength: 8 }), async (one, chosen) => {
        const ours = await show(one, ...chosen)
        const theirs = wire(await issuer.theirs.disclose(one, chosen))
        // Nodes that the shown part no longer tells apart may be named in either order, so the values of the two proofs need not be equal.
        expect(withoutValue(ours)).toEqual(withoutValue(theirs))
        expect([await holds(ours), await holds(theirs), await issuer.theirs.verify(ours)]).toEqual([true, true, true])
      }),
      { numRuns: runs },
    )
  })
})

describe('what is shown cannot be changed:', () => {
  test('any leaf that is changed or dropped breaks it', async () => {
    expect(await holds(derived)).toBe(true)
    const all = leaves(derived)
    expect(all.length).toBeGreaterThan(80)
    const broken = async (document: JsonObject, path: Path) => [path.join('.'), await holds(document)]
    for (const path of all) {
      expect(await broken(flipped(derived, path), path)).toEqual([path.join('.'), false])
      expect(await broken(dropped(derived, path), path)).toEqual([path.join('.'), false])
    }
  })

  test('a member added anywhere breaks it, also one that was there and was not shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...objects(derived)),
        fc.constantFrom('name', 'description', 'narrative', 'url', 'unknown'),
        fc.string({ minLength: 1 }),
        async (path, name, value) => {
          expect(await holds(joined(derived, path, name, `${value}+`))).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
    expect(await holds({ ...derived, evidence: badge.evidence ?? [] })).toBe(false)
    expect(await holds({ ...derived, awardedDate: badge.awardedDate ?? '' })).toBe(false)
  })

  test('statements cannot be passed from the mandatory ones to the chosen ones or back, nor dropped with their signatures', async () => {
    const moves: ((parts: CborValue[]) => CborValue)[] = [
      ([signature = 0, key = 0, signatures = [], labels = 0, places = []]) => [
        signature,
        key,
        signatures,
        labels,
        (places as number[]).slice(1),
      ],
      ([signature = 0, key = 0, signatures = [], labels = 0, places = []]) => [signature, key, (signatures as []).slice(1), labels, places],
      ([signature = 0, key = 0, signatures = [], labels = 0, places = []]) => [
        signature,
        key,
        [...(signatures as [])].reverse(),
        labels,
        places,
      ],
    ]
    for (const move of moves) expect(await holds(tampered(derived, move))).toBe(false)
  })

  test('one part without a name cannot be shown as two', async () => {
    const shown = await show(base, '/credentialSubject/result/0')
    const subject = asObject(shown.credentialSubject) ?? {}
    const [result = {}] = asObjects(subject.result)
    const { value, ...rest } = result
    const split = { ...shown, credentialSubject: { ...subject, result: [rest, { type: result.type, value }] } } as JsonObject
    // Both get the label of the one, and the signatures of what they now both say are repeated.
    const forged = tampered(split, ([signature = 0, key = 0, signatures = [], labels = new Map(), places = []]) => {
      const known = [...(labels as ReadonlyMap<number, Uint8Array>)]
      return [
        signature,
        key,
        signatures,
        new Map([...known, ...known.map(([number, label]) => [number + known.length, label] as const)]),
        places,
      ]
    })
    await expect(verifyEcdsaSd(forged, asObjects(forged.proof)[0] ?? {}, p256JwkOf(issuer.publicKeyMultibase))).rejects.toMatchObject({
      code: 'invalid-proof',
    })
  })
})

describe('the holder’s own copy', () => {
  test('is signed through and through, but not meant to be shown', async () => {
    expect(await verifyBaseProof(base, issuer.publicKeyMultibase)).toBe(true)
    expect(await verifyBaseProof({ ...base, name: 'Other' }, issuer.publicKeyMultibase)).toBe(false)
    expect(await verifyBaseProof({ ...base, awardedDate: '2020-01-01T00:00:00Z' }, issuer.publicKeyMultibase)).toBe(false)
    const finding = await proofOf(base)
    expect(finding).toMatchObject({ outcome: 'fails', code: 'invalid-proof' })
    expect(finding?.sentence).toContain('holder’s own copy')
  })

  test('does not pass for a derived one with its head changed, and a derived one is not chosen from again', async () => {
    const bytes = decodeMultibase(asText(asObjects(base.proof)[0]?.proofValue) ?? '')
    const disguised = Uint8Array.from(bytes)
    disguised[2] = 1
    expect(await proofOf(withValue(base, encodeMultibase('u', disguised)))).toMatchObject({ outcome: 'fails', code: 'invalid-proof' })
    await expect(show(derived, '/name')).rejects.toMatchObject({ code: 'invalid-proof' })
    await expect(show(badge, '/name')).rejects.toMatchObject({ code: 'invalid-proof' })
  })

  test('tells what must be shown, and which of several proofs is meant has to be said', async () => {
    expect(mandatoryPointersOf(base)).toEqual(badgeMandatoryPointers(badge))
    const again = wire(
      await signForDisclosure(base, {
        key: issuer.key,
        verificationMethod: issuer.verificationMethod,
        created,
        mandatoryPointers: ['/issuer'],
        id: 'urn:proof:2',
      }),
    )
    await expect(show(again, '/name')).rejects.toMatchObject({ code: 'invalid-input' })
    const shown = await disclose(again, { selectivePointers: ['/name'], proofId: 'urn:proof:2' })
    expect(shown.validUntil).toBeUndefined()
    expect(await holds(shown)).toBe(true)
  })

  test('whose proof was changed is not shown at all, or does not hold', async () => {
    for (const change of [
      (parts: CborValue[]) => [parts[0], parts[1], parts[2], (parts[3] as []).slice(1), parts[4]],
      (parts: CborValue[]) => [parts[0], parts[1], parts[2], parts[3], ['/issuer']],
      (parts: CborValue[]) => [parts[0], parts[1], parts[2], parts[3], ['/nothing']],
      (parts: CborValue[]) => [parts[0], parts[1], new Uint8Array(31), parts[3], parts[4]],
      (parts: CborValue[]) => [parts[0], parts[1], parts[2], parts[3], [7]],
      (parts: CborValue[]) => parts.slice(1),
    ] as ((parts: CborValue[]) => CborValue)[]) {
      await expect(show(tampered(base, change), '/evidence')).rejects.toMatchObject({
        code: expect.stringMatching(/^invalid-(proof|pointer)$/),
      })
    }
    const otherSecret = tampered(base, (parts) => [parts[0] ?? 0, parts[1] ?? 0, new Uint8Array(32), parts[3] ?? 0, parts[4] ?? 0])
    expect(await holds(await show(otherSecret, '/evidence'))).toBe(false)
  })
})

describe('pointers', () => {
  test.each([
    ['without a slash', 'issuer'],
    ['to nothing', '/nothing'],
    ['into a text', '/name/0'],
    ['into a text, by its length', '/name/length'],
    ['to a list’s length', '/evidence/length'],
    ['beyond a list', '/evidence/3'],
    ['to the end of a list', '/evidence/-'],
    ['to an index with a zero before it', '/evidence/01'],
    ['to what every object inherits', '/constructor'],
    ['to a prototype', '/__proto__'],
    ['with a broken escape', '/na~2me'],
    ['to the proof', '/proof'],
    ['to an id that is not there', '/credentialSubject/result/0/id'],
    ['to an empty name', '/'],
  ])('%s are refused, at signing and at showing', async (_what, pointer) => {
    await expect(sign(badge, [pointer])).rejects.toMatchObject({ code: 'invalid-pointer' })
    await expect(show(base, pointer)).rejects.toMatchObject({ code: 'invalid-pointer' })
  })

  test('to the whole show the whole; to contexts, nothing more', async () => {
    const { proof: _proof, ...all } = await show(base, '')
    expect(all).toEqual(badge)
    expect(await show(base, '/@context/0')).toEqual(await show(base))
  })

  test('choosing nothing where nothing must be shown shows nothing', async () => {
    const free = await sign(badge, [])
    await expect(show(free)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await holds(await show(free, '/credentialSubject/achievement/name'))).toBe(true)
  })

  test('by the ten thousand, or lists of as many, are refused in time', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`)
    await expect(show(base, ...many.map((_tag, index) => `/evidence/${index % 3}`))).rejects.toMatchObject({ code: 'too-large' })
    const subject = asObject(badge.credentialSubject) ?? {}
    const huge = { ...badge, credentialSubject: { ...subject, achievement: { ...asObject(subject.achievement), tag: many } } } as JsonObject
    await expect(sign(huge)).rejects.toMatchObject({ code: 'too-large' })
  })

  test('for a badge are those that are there: who, what for, whether it holds; and whom, if nothing else says so', () => {
    expect(badgeMandatoryPointers(badge)).toEqual(
      BADGE_MANDATORY_POINTERS.filter((pointer) => !/Status|Schema|refresh|terms/.test(pointer)),
    )
    const { id: _id, ...nameless } = asObject(badge.credentialSubject) ?? {}
    expect(badgeMandatoryPointers({ ...badge, credentialSubject: nameless })).toContain('/credentialSubject/identifier')
    expect(() => badgeMandatoryPointers({ issuer: 'did:example:1' })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})

test('documents that cannot be taken apart without guessing are refused', async () => {
  const listed = { '@context': [...(badge['@context'] as string[]), { list: 'urn:list', both: 'urn:both' }] }
  await expect(sign({ ...badge, ...listed, both: [{ '@list': ['a'] }, { '@list': ['b'] }] } as JsonObject)).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(sign({ ...badge, unknown: 1 } as JsonObject)).rejects.toMatchObject({
    code: 'json-ld-unsafe',
  })
})

test('texts that look like the marks of parts without names are left alone', async () => {
  const odd = { ...badge, description: '_:c14n0 <urn:bnid0:1> _:n0 .\n_:b0 <urn:x> "y" .' } as JsonObject
  const shown = await show(await sign(odd), '/description', '/credentialSubject/result/1')
  expect(shown.description).toBe(odd.description)
  expect(await holds(shown)).toBe(true)
  expect(
    await issuer.theirs.verify(
      await show(await sign({ ...badge, description: 'Zoë “wrote” 😀\n\ttwice\\' } as JsonObject), '/description'),
    ),
  ).toBe(true)
})

test('a malformed derived proof value is refused by name', async () => {
  const [proof = {}] = asObjects(derived.proof)
  const change = (index: number, value: CborValue) => (parts: CborValue[]) => parts.with(index, value)
  for (const document of [
    ...['', 'z123', 'u', 'u2V0B', 'u2V0Bhf8', 'u2V0BmhoAAAAA', 'u2V0C', `${String(proof.proofValue)}AA`].map((one) =>
      withValue(derived, one),
    ),
    tampered(derived, change(0, new Uint8Array(63))),
    tampered(derived, change(1, new Uint8Array(35))),
    tampered(derived, change(1, new Uint8Array(36))),
    tampered(derived, change(2, [new Uint8Array(65)])),
    tampered(derived, change(3, new Map([[0, new Uint8Array(31)]]))),
    tampered(derived, change(3, new Map([['0', new Uint8Array(32)]]))),
    tampered(derived, change(3, new Map())),
    tampered(derived, change(4, ['0'])),
    tampered(derived, change(4, [0, 0])),
    tampered(derived, change(4, [4_000_000_000])),
    tampered(derived, (parts) => [...parts, 0]),
  ]) {
    expect(await proofOf(document)).toMatchObject({ outcome: 'fails', code: expect.stringMatching(/invalid/) })
  }
  await expect(verifyEcdsaSd(derived, proof, { kty: 'OKP', crv: 'Ed25519', x: 'AA' })).rejects.toMatchObject({ code: 'invalid-key' })
  await expect(verifyEcdsaSd(derived, { ...proof, created: 'yesterday' }, p256JwkOf(issuer.publicKeyMultibase))).rejects.toMatchObject({
    code: 'invalid-proof',
  })
})

test('whatever bytes stand for a proof value, they are refused by name, by verifier and wallet', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.of(0x85, ...tail)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (tail) => {
      const value = (kind: number): string => encodeMultibase('u', Uint8Array.of(0xd9, 0x5d, kind, ...tail))
      expect(await holds(withValue(derived, value(1)))).toBe(false)
      await expect(disclose(withValue(base, value(0)), { selectivePointers: ['/name'] })).rejects.toBeInstanceOf(OpenBadgesError)
    }),
    { numRuns: runs * 8 },
  )
})

test('any bit of a derived proof value that is turned breaks it', async () => {
  const bytes = decodeMultibase(asText(asObjects(derived.proof)[0]?.proofValue) ?? '')
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
      const turned = Uint8Array.from(bytes)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await holds(withValue(derived, `u${encodeBase64Url(turned)}`))).toBe(false)
    }),
    { numRuns: runs * 4 },
  )
})

describe('with WebCrypto alone, as browsers have it,', () => {
  /** The modules once more, in a process without Node's own cryptography. */
  const asInBrowser = async () => {
    const own = process.getBuiltinModule
    vi.resetModules()
    try {
      Object.assign(process, { getBuiltinModule: undefined })
      const [{ nodeCrypto }, keys, signing, showing, verifying] = await Promise.all([
        import('../keys/crypto.ts'),
        import('../keys/p256.ts'),
        import('./sign-for-disclosure.ts'),
        import('./disclose.ts'),
        import('./ecdsa-sd.ts'),
      ])
      expect(nodeCrypto).toBeUndefined()
      return { ...keys, ...signing, ...showing, ...verifying }
    } finally {
      Object.assign(process, { getBuiltinModule: own })
    }
  }

  test('what is signed and chosen there holds here, and the other way round', async () => {
    const there = await asInBrowser()
    const pair = await generateP256KeyPair()
    const jwk = p256JwkOf(pair.publicKeyMultibase)
    const options = { verificationMethod: issuer.verificationMethod, created, mandatoryPointers: badgeMandatoryPointers(badge) }
    const { secretKeyMultibase } = pair
    for (const halves of [pair, { secretKeyMultibase }]) {
      const key = await there.importP256SigningKey(halves)
      expect(key.publicKeyMultibase).toBe(pair.publicKeyMultibase)
      const signed = wire(await there.signForDisclosure(badge, { ...options, key }))
      expect(await verifyBaseProof(signed, jwk)).toBe(true)
      expect(await there.verifyBaseProof(signed, jwk)).toBe(true)
      const chosen = wire(await there.disclose(signed, { selectivePointers: ['/evidence/0'] }))
      expect(chosen).toEqual(await show(signed, '/evidence/0'))
      const [proof = {}] = asObjects(chosen.proof)
      expect([await verifyEcdsaSd(chosen, proof, jwk), await there.verifyEcdsaSd(chosen, proof, jwk)]).toEqual([true, true])
      expect(await there.verifyEcdsaSd({ ...chosen, name: 'Other' }, proof, jwk)).toBe(false)
    }
    const other = await generateP256KeyPair()
    await expect(there.importP256SigningKey({ secretKeyMultibase, publicKeyMultibase: other.publicKeyMultibase })).rejects.toMatchObject({
      code: 'invalid-key',
    })
    await expect(there.importP256VerifyingKey({ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' })).rejects.toMatchObject({
      code: 'invalid-key',
    })
  })
})

describe('P-256 keys', () => {
  test('are made, read from both halves or the secret one, and sign what WebCrypto verifies', async () => {
    const pair = await generateP256KeyPair()
    expect(pair.publicKeyMultibase).toMatch(/^zDn/)
    expect(pair.secretKeyMultibase).toMatch(/^z42t/)
    const key = await importP256SigningKey({ secretKeyMultibase: pair.secretKeyMultibase })
    expect(key.publicKeyMultibase).toBe(pair.publicKeyMultibase)
    const text = new TextEncoder().encode('A text.')
    const signature = await key.sign(text)
    expect(signature).toHaveLength(64)
    const { verify: verifies } = await importP256VerifyingKey(pair.publicKeyMultibase)
    expect([await verifies(text, signature), await verifies(text, signature.subarray(1))]).toEqual([true, false])
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const web = await crypto.subtle.importKey('jwk', p256JwkOf(pair.publicKeyMultibase) as JsonWebKey, algorithm, false, ['verify'])
    expect(await crypto.subtle.verify(algorithm, web, Uint8Array.from(signature), text)).toBe(true)
  })

  test('of another kind, of halves that do not belong together, or of no point are refused', async () => {
    const [one, other] = [await generateP256KeyPair(), await generateP256KeyPair()]
    const refused = expect.objectContaining({ code: 'invalid-key' })
    await expect(importP256SigningKey({ ...one, publicKeyMultibase: other.publicKeyMultibase })).rejects.toEqual(refused)
    await expect(importP256SigningKey({ secretKeyMultibase: one.publicKeyMultibase })).rejects.toEqual(refused)
    await expect(importP256VerifyingKey({ kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' })).rejects.toEqual(refused)
    await expect(importP256VerifyingKey({ kty: 'OKP', crv: 'Ed25519', x: 'AAAA' })).rejects.toEqual(refused)
    const zero = encodeMultibase('z', Uint8Array.of(0x86, 0x26, ...new Uint8Array(32)))
    await expect(importP256SigningKey({ secretKeyMultibase: zero })).rejects.toEqual(refused)
  })
})

test('CBOR is read and written as RFC 8949 appendix A has it, and nothing beyond what is needed', () => {
  const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  for (const [hex, value] of [
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['18ff', 255],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    // biome-ignore format: one line each
    ['a201020304', new Map([[1, 2], [3, 4]])],
    ['6449455446', 'IETF'],
  ] as const) {
    expect(decodeCbor(bytes(hex))).toEqual(value)
    expect(encodeCbor(value)).toEqual(bytes(hex))
  }
  for (const hex of ['', '20', 'f5', '9f01ff', '1b0000000000000001', '8301', '9affffffff', '0000', '818181818181818101']) {
    expect(() => decodeCbor(bytes(hex))).toThrow(expect.objectContaining({ code: 'invalid-proof' }))
  }
  for (const value of [-1, 0.5, 2 ** 32]) expect(() => encodeCbor(value)).toThrow(expect.objectContaining({ code: 'invalid-proof' }))
})
