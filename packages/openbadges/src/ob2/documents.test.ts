import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonize } from '../jsonld/canonize.ts'
import { withAnyMember } from '../testing/any-member.ts'
import { loaderOf } from '../testing/fixtures.ts'
import type { JsonObject } from '../vc/json.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { assertion, badgeClass, issuer2, revokedAssertion } from './documents.ts'

const now = new Date('2026-11-23T12:00:00Z')
const issuer = issuer2({
  id: 'https://badges.example/orgs/maple/2.0',
  name: 'Maple District',
  url: 'https://maple.example',
  email: 'badges@maple.example',
})
const badge = badgeClass({
  id: 'https://badges.example/achievements/1/2.0',
  name: 'Feedback',
  description: 'Gives feedback.',
  image: 'https://badges.example/1.png',
  criteria: { narrative: 'Two lessons.' },
  issuer: issuer.id,
  alignments: [{ targetName: 'Assessment', targetUrl: 'https://case.example/6' }],
  tags: ['feedback'],
})
const input = {
  id: 'https://badges.example/awards/1/2.0',
  recipient: { email: ' Ada@Maple.example', salt: 'Kosher' },
  badge: badge.id,
  issuedOn: '2026-11-22T18:00:00Z',
  evidence: [{ id: 'https://badges.example/e/1', name: 'Plan' }],
}
const site = async (changes: Record<string, JsonObject | number> = {}): Promise<ReturnType<typeof loaderOf>> =>
  loaderOf({ [issuer.id]: issuer, [badge.id]: badge, [input.id]: await assertion(input), ...changes })

test('what we build is safe JSON-LD, and holds when hosted', async () => {
  const hosted = await assertion(input)
  for (const document of [hosted, badge, issuer, revokedAssertion(hosted.id, 'In error')]) expect(await canonize(document)).not.toBe('')
  const verification = await verifyCredential(hosted, { load: await site(), now, recipient: 'ada@maple.example' })
  expect(verification.outcome).toBe('holds')
  expect(verification.badge).toMatchObject({ name: 'Feedback', issuer: { name: 'Maple District' } })
})

test('once revoked it fails with its reason, whether the site answers 200 or 410', async () => {
  const gone = revokedAssertion(input.id, 'Issued in error')
  for (const page of [gone, 410]) {
    const verification = await verifyCredential(await assertion(input), { load: await site({ [input.id]: page }), now })
    expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'status', outcome: 'fails' }))
  }
})

test('one hosted elsewhere than its issuer speaks from is not theirs, even if it embeds an issuer that allows it', async () => {
  const id = 'https://evil.example/1'
  const forged = {
    ...(await assertion(input)),
    id,
    badge: { ...badge, issuer: { ...issuer, verification: { allowedOrigins: 'evil.example' } } } as JsonObject,
  }
  const verification = await verifyCredential(forged, { load: await site({ [id]: forged }), now })
  expect(verification.findings).toContainEqual(expect.objectContaining({ check: 'issuer-key', outcome: 'fails' }))
})

test.each([
  ['a relative id', { id: '/1' }],
  ['an end before its beginning', { expires: '2020-01-01T00:00:00Z' }],
  ['no salt', { recipient: { email: 'a@b.example', salt: '' } }],
])('%s is refused', async (_what, change) => {
  await expect(assertion({ ...input, ...change })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('whatever JSON is put in the place of any member, what is built is safe JSON-LD, or it is refused by name', async () => {
  const builders: ReadonlyArray<readonly [build: (given: never) => object | Promise<object>, from: object]> = [
    [assertion, { ...input, expires: '2030-01-01T00:00:00Z', image: 'https://badges.example/1.png', narrative: 'Well done.' }],
    [
      badgeClass,
      {
        id: 'https://badges.example/achievements/1/2.0',
        name: 'Feedback',
        description: 'Gives feedback.',
        image: 'https://badges.example/1.png',
        imageCaption: 'A badge',
        criteria: { id: 'https://badges.example/1', narrative: 'Two lessons.' },
        issuer: issuer.id,
        alignments: [{ targetName: 'Assessment', targetUrl: 'https://case.example/6', targetCode: '6' }],
        tags: ['feedback'],
      },
    ],
    [issuer2, { ...issuer, telephone: '+1 555 0100', image: 'https://badges.example/1.png' }],
  ]
  for (const [build, from] of builders) {
    await fc.assert(
      fc.asyncProperty(withAnyMember(from), async (given) => {
        try {
          await canonize(JSON.parse(JSON.stringify(await build(given as never))) as JsonObject)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/^A valid \S+ /) })
        }
      }),
      { numRuns: 150 },
    )
  }
})
