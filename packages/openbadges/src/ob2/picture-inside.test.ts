import { expect, test } from 'vitest'
import { verifyCredential } from '../verify/verify-credential.ts'

const image = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOUMyqsBwACeQFChxlltgAAAABJRU5ErkJggg=='
const context = 'https://w3id.org/openbadges/v2'
const site = 'https://badges.example'
const documents = {
  '/a': {
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'ada@maple.example' },
    image,
    issuedOn: '2016-12-31T23:59:59Z',
    badge: `${site}/b`,
    verification: { type: 'hosted' },
  },
  '/b': {
    type: 'BadgeClass',
    name: 'Robotics',
    description: 'Builds.',
    image: `${site}/b.png`,
    criteria: `${site}/c`,
    issuer: `${site}/i`,
  },
  '/i': { type: 'Issuer', name: 'Maple', url: site, email: 'badges@maple.example' },
}
const pages = new Map(
  Object.entries(documents).map(([path, document]) => [site + path, JSON.stringify({ '@context': context, id: site + path, ...document })]),
)

test('a picture inside an assertion is its picture, before that of its class', async () => {
  const { outcome, badge } = await verifyCredential(`${site}/a`, {
    now: new Date('2026-12-01T12:00:00Z'),
    load: async (url) => ({ status: pages.has(url) ? 200 : 404, contentType: '', bytes: new TextEncoder().encode(pages.get(url) ?? '') }),
  })
  expect([outcome, badge?.image]).toEqual(['holds', image])
})
