import { expect, test } from 'vitest'
import { loaderOf } from '../testing/fixtures.ts'
import type { JsonObject } from '../vc/json.ts'
import { verifyCredential } from '../verify/verify-credential.ts'

// Badges of before 2018, as sites still answer with them. Open Badges Specification 1.0 and 1.1.
const home = 'https://old.example'
const context = 'https://w3id.org/openbadges/v1'
const organization = { name: 'Maple District', url: home }
const badgeClass = { name: 'Feedback', description: 'D', image: `${home}/1.png`, criteria: `${home}/1.html`, issuer: `${home}/issuer.json` }
const of1point0 = {
  uid: 'f2c20',
  recipient: { type: 'email', hashed: true, salt: 'deadsea', identity: 'sha256$IDENTITY' },
  badge: `${home}/1.json`,
  verify: { type: 'hosted', url: `${home}/f2c20.json` },
  issuedOn: 1359217910,
}
const identity = 'sha256$c8d32d06746899d78eefe21857f5f8327c15f5f4fe7999d42c5c65fcd71e050e'
const dressed = (document: JsonObject, type: string, id: string): JsonObject => ({ '@context': context, type, id, ...document })

const editions: ReadonlyArray<readonly [edition: string, assertion: JsonObject, pages: Record<string, JsonObject>]> = [
  ['1.0', of1point0, { [of1point0.badge]: badgeClass, [badgeClass.issuer]: organization }],
  [
    '1.1',
    { ...dressed(of1point0, 'Assertion', of1point0.verify.url), issuedOn: '2013-01-26T16:31:50Z' },
    {
      [of1point0.badge]: dressed(badgeClass, 'BadgeClass', of1point0.badge),
      [badgeClass.issuer]: dressed(organization, 'Issuer', badgeClass.issuer),
    },
  ],
]

test.each(editions)('a hosted badge of %s holds where its issuer’s site shows it', async (edition, unhashed, pages) => {
  const assertion = { ...unhashed, recipient: { ...of1point0.recipient, identity } }
  const verify = (page: JsonObject | number, now = new Date('2026-11-23T00:00:00Z')) =>
    verifyCredential(JSON.stringify(assertion), {
      load: loaderOf({ ...pages, [of1point0.verify.url]: page }),
      now,
      recipient: 'mayze@example.org',
    })
  const good = await verify(assertion)
  expect(good.findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'unknown')).toEqual([])
  expect(good.badge).toMatchObject({ name: 'Feedback', issuer: { id: badgeClass.issuer, name: 'Maple District' } })
  expect(good.findings.find(({ check }) => check === 'type')?.sentence).toBe(`It is an Open Badge ${edition}.`)
  expect((await verify({ ...assertion, expires: edition === '1.0' ? 1400000000 : '2014-01-01' })).outcome).toBe('fails')
  expect((await verify({ ...assertion, issuedOn: edition === '1.0' ? 4000000000 : '2096-01-01T00:00:00Z' })).outcome).toBe('fails')
  expect((await verify(410)).outcome).toBe('fails')
  expect((await verify({ ...assertion, recipient: { ...of1point0.recipient, identity: 'sha256$00' } })).outcome).toBe('fails')
})

test('what says it is of an edition that there is none of fails', async () => {
  const [, assertion, pages] = editions[1] ?? []
  const other = { ...assertion, '@context': 'https://w3id.org/openbadges/v9' }
  const load = loaderOf({ ...pages, [of1point0.verify.url]: other })
  expect((await verifyCredential(JSON.stringify(other), { load, now: new Date('2026-11-23T00:00:00Z') })).outcome).toBe('fails')
})
