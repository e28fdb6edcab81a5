import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonize } from '../jsonld/canonize.ts'
import { bundledContext, bundledContextUrls } from '../jsonld/contexts.ts'
import { withAnyMember } from '../testing/any-member.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { haveFixtures } from '../testing/fixtures.ts'
import { schemaFaults, strictSchemaFaults } from '../testing/schemas.ts'
import type { JsonObject } from '../vc/json.ts'
import { structureFaults } from '../verify/structure.ts'
import type { AchievementInput } from './achievement.ts'
import { type AchievementCredentialInput, achievementCredential } from './achievement-credential.ts'
import { sha256FromDigestMultibase } from './evidence.ts'

const badge = realisticBadge()
const schema = 'ob_v3p0_achievementcredential_schema.json'

test('a realistic badge passes JSON-LD safe mode and our own structure check', async () => {
  const credential = achievementCredential(badge)
  expect(await canonize(credential)).toContain('"Feedback that moves learning"')
  expect(structureFaults(credential)).toEqual([])
})

/** Every class and member that a badge can be given. */
const everything: AchievementCredentialInput = {
  ...badge,
  name: 'Feedback',
  description: 'Given in November.',
  image: { id: 'https://badges.example/awards/1.png', caption: 'A green badge' },
  recipient: { ...badge.recipient, id: 'did:example:ada' },
  achievement: {
    ...(badge.achievement as AchievementInput),
    fieldOfStudy: 'Teaching',
    humanCode: 'FB-3',
    specialization: 'Secondary',
    otherIdentifiers: [{ identifier: 'ce-1', identifierType: 'ext:ceterms:ctid' }],
    related: [{ id: 'https://badges.example/achievements/feedback/2', version: '2', inLanguage: 'es-MX' }],
    resultDescriptions: [
      { id: 'urn:uuid:1', name: 'Grade', resultType: 'LetterGrade', allowedValues: ['C', 'B', 'A'], requiredValue: 'B' },
      { id: 'urn:uuid:2', name: 'Points', resultType: 'RawScore', valueMin: '0', valueMax: '10' },
      { id: 'urn:uuid:3', name: 'Done', resultType: 'Status' },
      {
        id: 'urn:uuid:4',
        name: 'Criterion',
        resultType: 'RubricCriterionLevel',
        requiredLevel: 'urn:uuid:5',
        levels: [{ id: 'urn:uuid:5', name: 'Met', level: '2', alignments: [{ targetName: 'A', targetUrl: 'https://case.example/1' }] }],
      },
    ],
  },
  results: [
    { resultDescription: 'urn:uuid:1', value: 'A' },
    { resultDescription: 'urn:uuid:2', value: '9' },
    {
      resultDescription: 'urn:uuid:3',
      status: 'Completed',
      alignments: [{ targetName: 'A', targetUrl: 'https://case.example/1', targetDescription: 'B' }],
    },
    { resultDescription: 'urn:uuid:4', achievedLevel: 'urn:uuid:5' },
  ],
  evidence: [
    { id: 'https://e.example/1', name: 'Plan', narrative: 'A plan.', genre: 'Document', audience: 'Assessors', digest: 'ab'.repeat(32) },
  ],
  source: {
    id: 'https://assessor.example',
    name: 'Assessor',
    givenName: 'Ada',
    familyName: 'Lovelace',
    parentOrganization: { id: 'https://state.example' },
  },
  activityStartDate: '2026-09-01T00:00:00Z',
  activityEndDate: new Date('2026-11-01T00:00:00Z'),
  licenseNumber: '12-345',
  role: 'Teacher',
  term: 'Fall 2026',
  withSchema: true,
  refreshUrl: 'https://badges.example/refresh/1',
}

test.skipIf(!haveFixtures)(
  'what we build passes 1EdTech’s JSON Schema, in the formal flavor and in that for JSON-LD, and says all it was given',
  () => {
    for (const input of [badge, everything]) {
      expect(schemaFaults(schema, achievementCredential(input))).toEqual([])
      expect(strictSchemaFaults(schema, achievementCredential(input))).toEqual([])
    }
    expect(strictSchemaFaults(schema, { ...achievementCredential(badge), evidence: { type: 'Evidence' } })).not.toEqual([])
  },
)

test('a badge with everything that can be said passes JSON-LD safe mode and our own structure check', async () => {
  const credential = achievementCredential(everything)
  expect(structureFaults(credential)).toEqual([])
  const canonical = await canonize(credential)
  for (const word of ['FB-3', 'Secondary', 'ce-1', 'es-MX', 'Completed', 'Assessors', '12-345', 'Fall 2026', 'Lovelace'])
    expect(canonical).toContain(`"${word}"`)
})

test('the contexts are the two of the standard, and the extensions only when one of them is used', () => {
  expect(achievementCredential(badge)['@context']).toEqual([
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ])
  expect(achievementCredential({ ...badge, withSchema: true })['@context']).toHaveLength(3)
})

test('a digest of evidence stays with its piece in the graph, and survives safe mode', async () => {
  const credential = achievementCredential({
    ...badge,
    evidence: [{ id: 'https://e.example/1', name: 'Plan', digest: 'ab'.repeat(32), mediaType: 'application/pdf' }],
  })
  const [pin] = credential.relatedResource ?? []
  expect(sha256FromDigestMultibase(pin?.digestMultibase ?? '')).toEqual(new Uint8Array(32).fill(0xab))
  expect(await canonize(credential)).toContain(
    `<https://e.example/1> <https://w3id.org/security#digestMultibase> "${pin?.digestMultibase}"^^<https://w3id.org/security#multibase> .`,
  )
})

describe('an invalid badge cannot be built', () => {
  const achievement = badge.achievement
  const cases: ReadonlyArray<readonly [string, Partial<AchievementCredentialInput>]> = [
    ['an id with a space', { id: 'https://badges.example/a b' }],
    ['a relative id', { id: '/awards/1' }],
    ['nobody it is about', { recipient: {} }],
    ['an end before its beginning', { validUntil: '2020-01-01T00:00:00Z' }],
    ['a date without zone', { validFrom: '2026-11-22T18:00:00' }],
    ['a day that is none', { validFrom: '2026-02-31T99:00:00Z' }],
    ['no criteria', { achievement: { ...achievement, criteria: {} } }],
    ['an empty name', { achievement: { ...achievement, name: ' ' } }],
    ['an achievement type of its own without ext:', { achievement: { ...achievement, achievementType: 'Microcredential' as never } }],
    ['a result for a criterion that is not there', { results: [{ resultDescription: 'urn:uuid:none', value: '1' }] }],
    [
      'a level of another criterion',
      {
        results: [
          {
            resultDescription: 'urn:uuid:10000000-0000-4000-8000-000000000000',
            achievedLevel: 'urn:uuid:00000000-0000-4000-8000-000000000012',
          },
        ],
      },
    ],
    ['a result that says nothing', { results: [{}] }],
    ['a digest without id', { evidence: [{ name: 'Plan', digest: 'ab'.repeat(32) }] }],
    ['a digest that is not SHA-256', { evidence: [{ id: 'https://e.example/1', digest: 'abcd' }] }],
    ['evidence of one id twice', { evidence: [{ id: 'https://e.example/1' }, { id: 'https://e.example/1' }] }],
    ['half a character', { narrative: 'broken \ud800 text' }],
    ['credits that JSON-LD libraries write differently', { creditsEarned: 1e-7 }],
    ['an e-mail address that is none', { issuer: { ...badge.issuer, email: 'nobody' } }],
  ]
  test.each(cases)('with %s', (_what, change) => {
    expect(() => achievementCredential({ ...badge, ...change })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})

test('whatever JSON is put in the place of any member, what is built is laid out as the standard asks, or the member is refused by name', () => {
  const input = JSON.parse(JSON.stringify(everything)) as JsonObject
  fc.assert(
    fc.property(withAnyMember(input), (given) => {
      try {
        const built = achievementCredential(given as AchievementCredentialInput)
        expect(structureFaults(JSON.parse(JSON.stringify(built)) as JsonObject)).toEqual([])
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/^A valid \S+ /) })
      }
    }),
    { numRuns: 2000 },
  )
})

test('whatever texts people write, what is built is safe JSON-LD, and canonicalizes to the same bytes after a journey as JSON', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
      async (text, tags) => {
        fc.pre(text.isWellFormed() && text.trim() !== '' && tags.every((tag) => tag.trim() !== ''))
        const credential = achievementCredential({ ...badge, narrative: text, achievement: { ...badge.achievement, tags } })
        expect(await canonize(JSON.parse(JSON.stringify(credential)) as JsonObject)).toBe(await canonize(credential))
        expect(structureFaults(credential)).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})

test('every context we carry has content and cannot be changed', () => {
  expect(bundledContextUrls.length).toBeGreaterThan(10)
  for (const url of bundledContextUrls) {
    const document = bundledContext(url)
    expect(Object.keys((document?.['@context'] ?? {}) as object).length).toBeGreaterThan(2)
    expect(Object.isFrozen(document?.['@context'])).toBe(true)
  }
})
