import { createHash } from 'node:crypto'
import { bakeSvg } from '@laurel/openbadges/baking/svg'
import { badgeClass, issuer2 } from '@laurel/openbadges/ob2/documents'
import { cryptographicKey, revocationList, signedAssertion } from '@laurel/openbadges/ob2/signed'
import { importRsaSigningKey } from '@laurel/openbadges/proofs/vc-jwt'
import type { OtherSite } from './other-site.ts'

// Badges as other programs give them, in the forms that these document or that their sources write: made here, for no file of theirs is ours to keep.
// The people and places in them are invented.

const context = 'https://w3id.org/openbadges/v2'
const salted = (identity: string, salt = '') => `sha256$${createHash('sha256').update(`${identity}${salt}`).digest('hex')}`
const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>')

/** Puts documents where they say they are, and gives their addresses. */
function serve({ pages }: OtherSite, at: Record<string, unknown>) {
  for (const [address, body] of Object.entries(at)) {
    const { pathname, search } = new URL(address)
    pages.set(`${pathname}${search}`, { body })
  }
}

/** An Open Badge baked into a drawing, as JSON, as a token or as an address. */
export const baked = (text: string): Uint8Array => bakeSvg(drawing, { standard: 'open-badges-2', text })

/** Badgr and Canvas Credentials: the assertion by its public address, with its edition as a query, its class and issuer beside it or inside it. */
export function ofBadgr(site: OtherSite, email: string, name: string) {
  const at = (path: string) => `${site.origin}/public/${path}`
  const salt = 'b8e5f4a1c2d3'
  const issuer = {
    '@context': context,
    type: 'Issuer',
    id: at('issuers/mesa'),
    name: 'Mesa Academy',
    url: 'https://mesa.example',
    email: 'badges@mesa.example',
    description: 'An academy.',
  }
  const badge = {
    '@context': context,
    type: 'BadgeClass',
    id: at('badges/asking'),
    name: 'Asking well',
    description: 'Asks, and waits.',
    image: at('badges/asking/image'),
    criteria: { id: at('badges/asking/criteria'), narrative: 'Two lessons.' },
    tags: [],
    alignment: [],
    issuer: issuer.id,
    'extensions:ApplyLink': {
      '@context': 'https://openbadgespec.org/extensions/applyLinkExtension/context.json',
      type: ['Extension'],
      url: '',
    },
  }
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: at(`assertions/${name}`),
    badge: badge.id,
    image: { id: at(`assertions/${name}/image`) },
    verification: { type: 'HostedBadge', verificationProperty: 'id' },
    issuedOn: '2024-04-05T00:00:00+00:00',
    recipient: { hashed: true, type: 'email', identity: salted(email, salt), salt },
    evidence: [{ type: 'Evidence', narrative: '' }],
    narrative: null,
    'extensions:recipientProfile': {
      '@context': 'https://openbadgespec.org/extensions/recipientProfile/context.json',
      type: ['Extension', 'extensions:RecipientProfile'],
      name: 'Sam Import',
    },
  }
  const whole = { ...assertion, badge: { ...badge, issuer } }
  serve(site, {
    [issuer.id]: issuer,
    [badge.id]: badge,
    [assertion.id]: assertion,
    [`${assertion.id}?v=2_0`]: assertion,
    [`${assertion.id}?expand=badge&expand=badge.issuer`]: whole,
  })
  return { assertion, address: `${assertion.id}?v=2_0`, expanded: `${assertion.id}?expand=badge&expand=badge.issuer`, whole }
}

/** Credly: the address hashed without a salt, class and issuer as documents of their own; its sites write `/api/v1/` and `/v1/` for the same. */
export function ofCredly(site: OtherSite, email: string, id: string) {
  const at = (path: string) => `${site.origin}/v1/obi/v2/${path}`
  const issuer = {
    '@context': context,
    type: 'Issuer',
    id: at('issuers/7'),
    name: 'Harbor Cloud',
    url: 'https://harbor.example',
    email: 'badges@harbor.example',
  }
  const badge = {
    '@context': context,
    type: 'BadgeClass',
    id: at('issuers/7/badge_classes/9'),
    name: 'Cloud for classrooms',
    description: 'Runs a classroom in the cloud.',
    image: { id: 'https://images.harbor.example/cloud.png' },
    criteria: { id: 'https://harbor.example/cloud' },
    tags: ['Cloud'],
    issuer: issuer.id,
  }
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: at(`badge_assertions/${id}`),
    recipient: { type: 'email', identity: salted(email.toLowerCase()), hashed: true },
    image: { id: `https://images.harbor.example/${id}/baked.png` },
    evidence: [],
    issuedOn: '2024-06-01T00:00:00.000Z',
    badge: badge.id,
    verification: { type: 'hosted' },
  }
  serve(site, { [issuer.id]: issuer, [badge.id]: badge, [assertion.id]: assertion, [assertion.id.replace('/v1/', '/api/v1/')]: assertion })
  return { assertion, address: assertion.id.replace('/v1/', '/api/v1/') }
}

/** Moodle: assertion.php with the hash as a query. 1.0 of seconds, `uid` and `verify`; 2.0 with the class inside and `verify` kept beside it. */
export function ofMoodle(site: OtherSite, email: string, hash: string) {
  const at = (path: string) => `${site.origin}/badges/${path}`
  const salt = 'badges1612137600'
  const recipient = { identity: salted(email, salt), type: 'email', hashed: true, salt }
  const picture = 'data:image/png;base64,iVBORw0KGgo='
  const says = { name: 'Working with groups', description: 'Forms groups that work.', image: picture }
  const of = (edition: 1 | 2) => at(`assertion.php?b=${hash}&obversion=${edition}`)
  const oldIssuer = { name: 'Lakeside Schools', url: 'https://lakeside.example', email: 'badges@lakeside.example' }
  const oldClass = { ...says, criteria: at(`badge.php?hash=${hash}`), issuer: at(`assertion.php?b=${hash}&action=0`) }
  const first = {
    uid: hash,
    recipient,
    badge: at(`assertion.php?b=${hash}&action=1`),
    verify: { type: 'hosted', url: of(1) },
    issuedOn: 1709251200,
    evidence: at(`badge.php?hash=${hash}`),
  }
  const issuer = { ...oldIssuer, '@context': context, id: at('badge_json.php?id=4&action=0&obversion=2'), type: 'Issuer' }
  const kind = {
    ...says,
    criteria: { id: at(`badge.php?hash=${hash}`), narrative: 'Complete the course.' },
    issuer,
    '@context': context,
    id: at('badge_json.php?id=4'),
    type: 'BadgeClass',
    version: '',
    '@language': 'en',
  }
  const second = {
    recipient,
    badge: kind,
    verify: { type: 'hosted', url: of(2) },
    issuedOn: '2024-03-01T00:00:00+00:00',
    evidence: at(`badge.php?hash=${hash}`),
    '@context': context,
    type: 'Assertion',
    id: of(2),
  }
  serve(site, {
    [of(1)]: first,
    [of(2)]: second,
    [first.badge]: oldClass,
    [oldClass.issuer]: oldIssuer,
    [kind.id]: kind,
    [issuer.id]: issuer,
  })
  return { first, second, firstAddress: of(1), secondAddress: of(2) }
}

/** edubadges: a fork of Badgr that names its holder by a hashed eduID, of a type that the standard has none of. */
export function ofEdubadges(site: OtherSite, name: string) {
  const { assertion, address } = ofBadgr(site, 'nobody@mesa.example', name)
  const given = {
    ...assertion,
    recipient: { hashed: true, type: 'id', identity: salted('urn:eduid:7c2e', 'b0aa39cc508e'), salt: 'b0aa39cc508e' },
  }
  serve(site, { [assertion.id]: given, [address]: given })
  return given
}

/** Open Badge Factory, whose badges are signed where its client asks for it: a token that its issuer's key proves. Open Badge Passport keeps it as it is. */
export async function ofOpenBadgeFactory(site: OtherSite, email: string, name: string) {
  const at = (path: string) => `${site.origin}/v1/${path}`
  const pair = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )
  const key = await importRsaSigningKey((await crypto.subtle.exportKey('jwk', pair.privateKey)) as never)
  const [keyUrl, list] = [at(`client/${name}/key.json`), at(`client/${name}/revoked.json`)]
  const issuer = issuer2({
    id: at(`client/${name}.json`),
    name: 'Aurora College',
    url: site.origin,
    email: 'badges@aurora.example',
    publicKey: keyUrl,
    revocationList: list,
  })
  const kind = badgeClass({
    id: at(`badge/${name}.json`),
    name: 'Data in class',
    description: 'Reads it.',
    image: at('badge.png'),
    criteria: { narrative: 'One term.' },
    issuer: issuer.id,
  })
  serve(site, {
    [issuer.id]: issuer,
    [kind.id]: kind,
    [keyUrl]: await cryptographicKey({ id: keyUrl, owner: issuer.id, key }),
    [list]: revocationList({ id: list, issuer: issuer.id, revoked: [] }),
  })
  return signedAssertion(
    { id: `urn:uuid:${crypto.randomUUID()}`, recipient: { email, salt: 'f41' }, badge: kind.id, issuedOn: '2024-09-01T08:00:00Z' },
    { key, keyUrl },
  )
}
