import { beforeAll, describe, expect, test } from 'vitest'
import { bake } from '../baking/bake.ts'
import { hashedIdentity } from '../ob3/identity-hash.ts'
import { loaderOf, noNetwork } from '../testing/fixtures.ts'
import { tinyPng, tinySvg } from '../testing/images.ts'
import { anIssuer, signedAt, statusListUrl, type TestIssuer } from '../testing/issuer.ts'
import type { JsonObject } from '../vc/json.ts'
import { type CheckName, checkNames, type Outcome } from './finding.ts'
import { fiveAnswers } from './five-answers.ts'
import { type Verification, type VerifyOptions, verifyCredential } from './verify-credential.ts'

const now = new Date('2026-11-23T12:00:00Z')
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await anIssuer()
})

const verify = (input: string | Uint8Array | JsonObject, options: Partial<VerifyOptions> = {}): Promise<Verification> =>
  verifyCredential(input, { load: loaderOf(issuer.pages), now, ...options })
const outcomeOf = (verification: Verification, check: CheckName): Outcome | undefined =>
  verification.findings.find((one) => one.check === check)?.outcome
const sentenceOf = (verification: Verification, check: CheckName): string =>
  verification.findings.find((one) => one.check === check)?.sentence ?? ''

describe('a badge as it should be', () => {
  test('holds in every check, and the five answers say so', async () => {
    const identities = [await hashedIdentity('Ada@Maple.example', 'salt')]
    const verification = await verify(await issuer.issue({ recipient: { identities } }), { recipient: 'ada@maple.example' })
    expect(verification.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
    expect(verification.outcome).toBe('holds')
    const answers = fiveAnswers(verification)
    expect(Object.values(answers).map(({ answer }) => answer)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes'])
    expect(answers.whoSaysSo.sentence).toBe('Maple District says so.')
  })

  test('lists every check once, in the order of the standard', async () => {
    const { findings } = await verify(await issuer.issue())
    expect(findings.map(({ check }) => check)).toEqual([...checkNames])
    expect((await verify('nonsense')).findings.map(({ check }) => check)).toEqual([...checkNames])
  })

  test('holds in whatever it arrives: object, text, bytes, PNG, SVG, address', async () => {
    const badge = await issuer.issue()
    const text = JSON.stringify(badge)
    const baked = { standard: 'open-badges-3', text } as const
    const pages = { ...issuer.pages, 'https://badges.example/awards/41f9c2d0': badge }
    for (const input of [
      badge,
      text,
      new TextEncoder().encode(text),
      bake(tinyPng(), baked),
      bake(tinySvg(), baked),
      'https://badges.example/awards/41f9c2d0',
    ]) {
      expect((await verify(input, { load: loaderOf(pages) })).outcome).toBe('holds')
    }
  })

  test('is summed up for people: what, whom, who, with results and evidence', async () => {
    const { badge } = await verify(await issuer.issue())
    expect(badge).toMatchObject({
      kind: 'open-badge-3',
      name: 'Feedback that moves learning',
      issuer: { id: issuer.did, name: 'Maple District', url: 'https://maple.example' },
      validFrom: '2026-11-22T18:00:00Z',
      achievement: { type: 'MicroCredential', tags: ['feedback', 'formative assessment'] },
    })
    expect(badge?.results[1]).toEqual({ name: 'Says what comes next', level: 'Beyond', value: '3', status: undefined })
    expect(badge?.evidence[0]).toMatchObject({ name: 'Lesson plan', genre: 'Document', digestMultibase: expect.stringMatching(/^uEi/) })
    expect(badge?.alignments).toHaveLength(2)
  })

  test('without a network its signature is unknown, not wrong', async () => {
    const verification = await verify(await issuer.issue(), { load: noNetwork })
    expect(outcomeOf(verification, 'proof')).toBe('unknown')
    expect(verification.outcome).toBe('unknown')
  })

  test('signed by JCS it holds as well', async () => {
    const { signDocument } = await import('../proofs/sign.ts')
    const { proof: _proof, ...unsigned } = await issuer.issue()
    const signed = await signDocument(unsigned, {
      key: issuer.key,
      verificationMethod: issuer.verificationMethod,
      created: signedAt,
      cryptosuite: 'eddsa-jcs-2022',
    })
    expect((await verify(signed)).outcome).toBe('holds')
  })
})

describe('a badge that was tampered with', () => {
  const change = (badge: JsonObject, path: string, value: unknown): JsonObject => {
    const copy = structuredClone(badge) as Record<string, unknown>
    const names = path.split('.')
    let at = copy
    for (const name of names.slice(0, -1)) at = at[name] as Record<string, unknown>
    at[names.at(-1) ?? ''] = value
    return copy as JsonObject
  }

  test.each([
    ['name', 'Another'],
    ['validUntil', '2099-01-01T00:00:00Z'],
    ['credentialSubject.narrative', ''],
    ['credentialSubject.identifier.0.salt', 'other'],
    ['credentialSubject.result.0.achievedLevel', 'urn:uuid:00000000-0000-4000-8000-000000000003'],
    ['issuer.name', 'Harvard'],
    ['proof.0.created', '2026-11-22T18:00:01Z'],
    ['credentialStatus.statusListIndex', '7'],
  ])('at %s does not hold', async (path, value) => {
    const verification = await verify(change(await issuer.issue(), path, value))
    expect(outcomeOf(verification, 'proof')).toBe('fails')
    expect(fiveAnswers(verification).unchanged.answer).toBe('no')
    expect(fiveAnswers(verification).current.answer).not.toBe('yes')
  })

  test('by a member that no standard defines fails in two places', async () => {
    const verification = await verify({ ...(await issuer.issue()), honors: 'summa cum laude' })
    expect(outcomeOf(verification, 'json-ld')).toBe('fails')
    expect(outcomeOf(verification, 'proof')).toBe('fails')
  })

  test('by taking the signature away is nobody’s word', async () => {
    const { proof: _proof, ...bare } = await issuer.issue()
    const verification = await verify(bare)
    expect(sentenceOf(verification, 'proof')).toContain('no signature')
    expect(verification.outcome).toBe('fails')
  })

  test('by a proof made for another purpose fails', async () => {
    const badge = await issuer.issue()
    expect(outcomeOf(await verify(change(badge, 'proof.0.proofPurpose', 'authentication')), 'proof')).toBe('fails')
  })
})

describe('whose key it is', () => {
  test('a stranger cannot sign in the issuer’s name', async () => {
    const stranger = await anIssuer('did:web:evil.example')
    const forged = await stranger.issue({ issuer: { id: issuer.did, name: 'Maple District' } })
    const verification = await verify(forged, { load: loaderOf({ ...issuer.pages, ...stranger.pages }) })
    expect(outcomeOf(verification, 'proof')).toBe('holds')
    expect(outcomeOf(verification, 'issuer-key')).toBe('fails')
    expect(fiveAnswers(verification).whoSaysSo.answer).toBe('no')
  })

  test('a key written into the badge itself proves no issuer', async () => {
    const { signDocument } = await import('../proofs/sign.ts')
    const { achievementCredential } = await import('../ob3/achievement-credential.ts')
    const { realisticBadge } = await import('../testing/badge-input.ts')
    const harvard = 'https://harvard.example/issuer'
    const verificationMethod = `${harvard}#${issuer.key.publicKeyMultibase}`
    const forged = await signDocument(achievementCredential(realisticBadge(harvard)), {
      key: issuer.key,
      verificationMethod,
      created: signedAt,
    })
    expect(outcomeOf(await verify(forged), 'issuer-key')).toBe('unknown')

    const listed = { id: harvard, verificationMethod: [], assertionMethod: [] }
    expect(outcomeOf(await verify(forged, { load: loaderOf({ ...issuer.pages, [harvard]: listed }) }), 'proof')).toBe('fails')
    const theirs = {
      id: harvard,
      verificationMethod: [
        { id: verificationMethod, type: 'Multikey', controller: harvard, publicKeyMultibase: issuer.key.publicKeyMultibase },
      ],
      assertionMethod: [verificationMethod],
    }
    expect(outcomeOf(await verify(forged, { load: loaderOf({ ...issuer.pages, [harvard]: theirs }) }), 'issuer-key')).toBe('holds')
  })

  test('a document that merely claims to be the issuer’s proves nothing', async () => {
    const { signDocument } = await import('../proofs/sign.ts')
    const { achievementCredential } = await import('../ob3/achievement-credential.ts')
    const { realisticBadge } = await import('../testing/badge-input.ts')
    const method = 'https://evil.example/keys#k'
    const harvard = 'https://harvard.example/issuer'
    const page = {
      id: harvard,
      verificationMethod: [{ id: method, type: 'Multikey', controller: harvard, publicKeyMultibase: issuer.key.publicKeyMultibase }],
      assertionMethod: [method],
    }
    const forged = await signDocument(achievementCredential(realisticBadge(harvard)), {
      key: issuer.key,
      verificationMethod: method,
      created: signedAt,
    })
    expect(
      outcomeOf(await verify(forged, { load: loaderOf({ ...issuer.pages, 'https://evil.example/keys': page }) }), 'issuer-key'),
    ).not.toBe('holds')
  })

  test('a retired key still verifies, a compromised or removed one does not', async () => {
    const { didWebDocument, didWebUrl } = await import('../dids/did-web.ts')
    const badge = await issuer.issue()
    const old = { name: 'key-1', publicKeyMultibase: issuer.key.publicKeyMultibase }
    const young = { name: 'key-2', publicKeyMultibase: (await anIssuer()).key.publicKeyMultibase }
    const after = async (document: JsonObject): Promise<Outcome | undefined> =>
      outcomeOf(await verify(badge, { load: loaderOf({ ...issuer.pages, [didWebUrl(issuer.did)]: document }) }), 'proof')
    expect(await after(didWebDocument(issuer.did, [{ ...old, state: 'retired' }, young]))).toBe('holds')
    expect(await after(didWebDocument(issuer.did, [{ ...old, state: 'compromised' }, young]))).toBe('fails')
    expect(await after(didWebDocument(issuer.did, [young]))).toBe('fails')
  })
})

describe('status', () => {
  test('a revoked badge fails, and only that badge', async () => {
    const one = await anIssuer()
    await one.serveStatusList([94567])
    const badge = await one.issue()
    const verification = await verify(badge, { load: loaderOf(one.pages) })
    expect(sentenceOf(verification, 'status')).toBe('Its issuer has taken it back.')
    await one.serveStatusList([94566, 94568])
    expect((await verify(badge, { load: loaderOf(one.pages) })).outcome).toBe('holds')
  })

  test.each([
    [
      'another purpose',
      { credentialSubject: { id: 'https://a.example', type: 'BitstringStatusList', statusPurpose: 'suspension', encodedList: 'u' } },
    ],
    [
      'a list that is too short',
      { credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: 'uH4sIAAAAAAAAA2NgAAABAAAA' } },
    ],
    [
      'nonsense instead of a list',
      { credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: 'unonsense' } },
    ],
  ])('%s fails', async (_what, changes) => {
    const one = await anIssuer()
    await one.serveStatusList([], changes as JsonObject)
    expect(outcomeOf(await verify(await one.issue(), { load: loaderOf(one.pages) }), 'status')).toBe('fails')
  })

  test('a list that was tampered with, or signed by nobody, is not trusted', async () => {
    const badge = await issuer.issue()
    const list = issuer.pages[statusListUrl] as JsonObject
    for (const broken of [
      { ...list, validFrom: '2020-01-01T00:00:00Z' },
      { ...list, proof: [] },
    ]) {
      expect(outcomeOf(await verify(badge, { load: loaderOf({ ...issuer.pages, [statusListUrl]: broken }) }), 'status')).toBe('fails')
    }
  })

  test('a list that cannot be had is unknown', async () => {
    const { [statusListUrl]: _gone, ...pages } = issuer.pages
    expect(outcomeOf(await verify(await issuer.issue(), { load: loaderOf(pages) }), 'status')).toBe('unknown')
  })
})

describe('dates and people', () => {
  test('an expired badge and one from the future fail', async () => {
    expect(outcomeOf(await verify(await issuer.issue({ validUntil: '2026-11-23T00:00:00Z' })), 'valid-until')).toBe('fails')
    expect(outcomeOf(await verify(await issuer.issue({ validFrom: '2027-01-01T00:00:00Z' })), 'valid-from')).toBe('fails')
  })
  test('a badge about someone else fails only if somebody asked', async () => {
    const identities = [await hashedIdentity('ada@maple.example', 'salt')]
    const badge = await issuer.issue({ recipient: { identities } })
    expect(outcomeOf(await verify(badge, { recipient: 'eve@maple.example' }), 'recipient')).toBe('fails')
    expect(outcomeOf(await verify(badge), 'recipient')).toBe('not-applicable')
    expect(fiveAnswers(await verify(badge)).aboutThisPerson.answer).toBe('unknown')
  })
})

describe('refresh', () => {
  test('a newer copy of the same badge is checked instead; another badge, or a forged one, is not', async () => {
    const refreshUrl = 'https://badges.example/refresh/1'
    const old = await issuer.issue({ refreshUrl, validUntil: '2026-11-22T23:00:00Z' })
    const fresh = await issuer.issue({ refreshUrl, validUntil: '2030-01-01T00:00:00Z' })
    const other = await issuer.issue({ refreshUrl, id: 'https://badges.example/awards/other' })
    const at = (page: JsonObject): Promise<Verification> => verify(old, { load: loaderOf({ ...issuer.pages, [refreshUrl]: page }) })
    expect((await at(fresh)).outcome).toBe('holds')
    expect((await at(fresh)).badge?.validUntil).toBe('2030-01-01T00:00:00Z')
    expect((await at(other)).outcome).toBe('fails')
    expect((await at({ ...fresh, validUntil: '2040-01-01T00:00:00Z' })).outcome).toBe('fails')
  })
})
