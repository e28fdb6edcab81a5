import { bake } from '@laurel/openbadges/baking/bake'
import { clrCredential } from '@laurel/openbadges/clr2/clr-credential'
import { hashedIdentity } from '@laurel/openbadges/ob3/identity-hash'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import { presentation } from '@laurel/openbadges/vc/presentation'
import { baked, ofBadgr, ofCredly, ofEdubadges, ofMoodle, ofOpenBadgeFactory } from '../src/testing/forms-of-others.ts'
import { hostedBadge, keyIssuer, type OtherSite } from '../src/testing/other-site.ts'

const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>')
/** One pixel. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/**
 * Twenty files of one person, as they gather over the years: of six other programs, of 1.0, 2.0 and 3.0, as JSON, token, drawing and picture,
 * alone and several in one. Those at school name one address, and a few from before another.
 */
export async function twentyBadges(site: OtherSite, { school, home }: { school: string; home: string }) {
  const harbor = await keyIssuer()
  const json = (value: unknown) => JSON.stringify(value)
  const old = await hostedBadge(site, { email: school, name: 'ended', title: 'First aid', expires: new Date('2025-09-01T12:00:00Z') })
  const hosted = await hostedBadge(site, { email: home, name: 'hosted', title: 'Quiet corners' })
  const pictured = await hostedBadge(site, { email: school, name: 'pictured', title: 'Reading aloud' })
  const signed = (title: string, email = school) => harbor.badge({ email, title })
  const shown = [await signed('Maps in class'), await signed('Graphs in class')]
  const record = clrCredential({
    id: `urn:uuid:${crypto.randomUUID()}`,
    name: 'Harbor record',
    issuer: { id: harbor.did, name: 'Harbor University', url: 'https://harbor.example' },
    validFrom: new Date('2026-02-03T10:00:00Z'),
    recipient: { identities: [await hashedIdentity(school, 'harbor')] },
    credentials: [JSON.parse(await signed('Statistics for teachers'))],
  })
  const sign = { key: harbor.key, verificationMethod: harbor.verificationMethod, created: new Date('2026-02-03T10:00:00Z') }
  const token = await signVcJwt(await harbor.unsigned({ email: school, title: 'Tokens' }), {
    key: harbor.key,
    keyId: harbor.verificationMethod,
    anonymous: true,
  })
  const third = { standard: 'open-badges-3' as const }
  const files: Record<string, string | Uint8Array> = {
    'badgr.json': json(ofBadgr(site, school, 'one').assertion),
    'badgr-expanded.json': json(ofBadgr(site, school, 'two').whole),
    'badgr-baked.svg': baked(json(ofBadgr(site, home, 'three').assertion)),
    'canvas.svg': baked(ofBadgr(site, school, 'four').address),
    'credly.json': json(ofCredly(site, school, 'five').assertion),
    'credly.svg': baked(json(ofCredly(site, home, 'six').assertion)),
    'moodle-1.svg': baked(ofMoodle(site, home, 'c0ffee7').firstAddress),
    'moodle-2.json': json(ofMoodle(site, school, 'c0ffee8').second),
    'edubadge.json': json(ofEdubadges(site, 'nine')),
    'factory.jwt': await ofOpenBadgeFactory(site, school, 'ten'),
    'factory.svg': baked(await ofOpenBadgeFactory(site, school, 'eleven')),
    'ended.json': json(old),
    'hosted.json': json(hosted),
    'hosted.png': bake(picture, { standard: 'open-badges-2', text: json(pictured) }),
    'harbor.json': await signed('Reading data'),
    'harbor.svg': bake(drawing, { ...third, text: await signed('Asking of data') }),
    'harbor.png': bake(picture, { ...third, text: await signed('Telling of data', home) }),
    'harbor.jwt': token,
    'several.json': json(presentation(shown.map((one) => JSON.parse(one)))),
    'record.json': json(await signDocument(record as never, sign)),
  }
  return Object.entries(files).map(([name, content]) => ({ name, mimeType: 'application/octet-stream', buffer: bytesOf(content) }))
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content))
