import { OPEN_BADGES_V2 } from '../jsonld/contexts.ts'
import { identityHash } from '../ob3/identity-hash.ts'
import { optionalText, optionalUri } from '../ob3/image.ts'
import { compact, dateTimeStamp, each, filledText, invalid, members, texts, uri } from '../vc/values.ts'

/** A hosted Open Badges 2.0 badge. Open Badges 2.0, §Assertion. */
export type Assertion = {
  readonly '@context': typeof OPEN_BADGES_V2
  readonly id: string
  readonly type: 'Assertion'
  readonly recipient: { readonly type: 'email'; readonly hashed: true; readonly salt: string; readonly identity: string }
  readonly badge: string
  readonly verification: { readonly type: 'HostedBadge' }
  readonly issuedOn: string
  readonly expires?: string
  readonly image?: string
  readonly narrative?: string
  readonly evidence?: readonly {
    readonly id?: string
    readonly name?: string
    readonly description?: string
    readonly narrative?: string
    readonly genre?: string
  }[]
}

/** What is earned. Open Badges 2.0, §BadgeClass. */
export type BadgeClass = {
  readonly '@context': typeof OPEN_BADGES_V2
  readonly id: string
  readonly type: 'BadgeClass'
  readonly name: string
  readonly description: string
  readonly image: string | { readonly id: string; readonly caption: string }
  readonly criteria: string | { readonly id?: string; readonly narrative?: string }
  readonly issuer: string
  readonly alignment?: readonly {
    readonly targetName: string
    readonly targetUrl: string
    readonly targetCode?: string
    readonly targetDescription?: string
    readonly targetFramework?: string
  }[]
  readonly tags?: readonly string[]
}

/** Who says so. Open Badges 2.0, §Profile. */
export type Issuer2 = {
  readonly '@context': typeof OPEN_BADGES_V2
  readonly id: string
  readonly type: 'Issuer'
  readonly name: string
  readonly url: string
  readonly email: string
  readonly description?: string
  readonly image?: string
  readonly telephone?: string
  readonly publicKey?: string
  readonly revocationList?: string
}

/** What a revoked hosted assertion becomes; serve it with HTTP status 410. */
export type RevokedAssertion = {
  readonly '@context': typeof OPEN_BADGES_V2
  readonly id: string
  readonly type: 'Assertion'
  readonly revoked: true
  readonly revocationReason?: string
}

/**
 * What goes into an {@link Assertion}. Times are `Date`s, or texts with their zone as `2026-11-22T18:00:00Z`.
 *
 * @property id the address where the assertion is served: of the same origin as the issuer's
 * @property recipient the address is trimmed, lower-cased and hashed with the salt
 * @property badge the address of the BadgeClass
 * @property image address of the image, baked or not
 * @property narrative Markdown
 */
export type AssertionInput = {
  readonly id: string
  readonly recipient: { readonly email: string; readonly salt: string }
  readonly badge: string
  readonly issuedOn: Date | string
  readonly expires?: Date | string | undefined
  readonly image?: string | undefined
  readonly narrative?: string | undefined
  readonly evidence?:
    | readonly {
        readonly id?: string | undefined
        readonly name?: string | undefined
        readonly description?: string | undefined
        readonly narrative?: string | undefined
        readonly genre?: string | undefined
      }[]
    | undefined
}

/**
 * Builds a hosted {@link Assertion}.
 *
 * @returns the JSON to serve at its `id`, as `application/ld+json`
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 2.0, §Assertion
 */
export async function assertion(input: AssertionInput): Promise<Assertion> {
  const recipient = members('recipient', members('input', input).recipient)
  const salt = filledText('recipient.salt', recipient.salt)
  const email = filledText('recipient.email', recipient.email).trim().toLowerCase()
  const issuedOn = dateTimeStamp('issuedOn', input.issuedOn)
  const expires = input.expires === undefined ? undefined : dateTimeStamp('expires', input.expires)
  if (expires !== undefined && Date.parse(expires) < Date.parse(issuedOn)) throw invalid('expires', 'is not before issuedOn')
  return compact({
    '@context': OPEN_BADGES_V2 as typeof OPEN_BADGES_V2,
    id: webAddress('id', input.id),
    type: 'Assertion' as const,
    recipient: { type: 'email' as const, hashed: true as const, salt, identity: await identityHash(email, salt) },
    badge: webAddress('badge', input.badge),
    verification: { type: 'HostedBadge' as const },
    issuedOn,
    expires,
    image: optionalUri('image', input.image),
    narrative: optionalText('narrative', input.narrative),
    evidence: each('evidence', input.evidence, (piece, field) =>
      compact({
        id: optionalUri(`${field}.id`, piece.id),
        name: optionalText(`${field}.name`, piece.name),
        description: optionalText(`${field}.description`, piece.description),
        narrative: optionalText(`${field}.narrative`, piece.narrative),
        genre: optionalText(`${field}.genre`, piece.genre),
      }),
    ),
  })
}

/**
 * What goes into a {@link BadgeClass}.
 *
 * @property id the address where it is served
 * @property issuer address of the {@link Issuer2}
 * @property image address or data URI of a PNG or SVG
 * @property criteria an address, a narrative, or both
 */
export type BadgeClassInput = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly image: string
  readonly imageCaption?: string | undefined
  readonly criteria: { readonly id?: string | undefined; readonly narrative?: string | undefined }
  readonly issuer: string
  readonly alignments?:
    | readonly {
        readonly targetName: string
        readonly targetUrl: string
        readonly targetCode?: string | undefined
        readonly targetDescription?: string | undefined
        readonly targetFramework?: string | undefined
      }[]
    | undefined
  readonly tags?: readonly string[] | undefined
}

/**
 * Builds a {@link BadgeClass}.
 *
 * @returns the JSON to serve at its `id`
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 2.0, §BadgeClass
 */
export function badgeClass(input: BadgeClassInput): BadgeClass {
  const imageCaption = optionalText('imageCaption', members('input', input).imageCaption)
  const { id, narrative } = members('criteria', input.criteria)
  const criteria = compact({ id: optionalUri('criteria.id', id), narrative: optionalText('criteria.narrative', narrative) })
  if (criteria.id === undefined && criteria.narrative === undefined) throw invalid('criteria', 'has an address or a narrative')
  const image = uri('image', input.image)
  return compact({
    '@context': OPEN_BADGES_V2 as typeof OPEN_BADGES_V2,
    id: webAddress('id', input.id),
    type: 'BadgeClass' as const,
    name: filledText('name', input.name),
    description: filledText('description', input.description),
    image: imageCaption ? { id: image, caption: imageCaption } : image,
    criteria,
    issuer: webAddress('issuer', input.issuer),
    alignment: each('alignments', input.alignments, (item, field) =>
      compact({
        targetName: filledText(`${field}.targetName`, item.targetName),
        targetUrl: uri(`${field}.targetUrl`, item.targetUrl),
        targetCode: optionalText(`${field}.targetCode`, item.targetCode),
        targetDescription: optionalText(`${field}.targetDescription`, item.targetDescription),
        targetFramework: optionalText(`${field}.targetFramework`, item.targetFramework),
      }),
    ),
    tags: texts('tags', input.tags),
  })
}

/** Everything an {@link Issuer2} says. */
export type Issuer2Input = {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly email: string
  readonly description?: string | undefined
  readonly image?: string | undefined
  readonly telephone?: string | undefined
  /** Address of the key that signs, for signed badges: see `ob2/signed`. */
  readonly publicKey?: string | undefined
  /** Address of the list of signed badges taken back. */
  readonly revocationList?: string | undefined
}

/**
 * Builds an {@link Issuer2}.
 *
 * @returns the JSON to serve at its `id`
 * @throws OpenBadgesError `invalid-input` naming the field
 * @see Open Badges 2.0, §Profile
 */
export function issuer2(input: Issuer2Input): Issuer2 {
  const { email } = members('input', input)
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) throw invalid('email', 'is an e-mail address')
  return compact({
    '@context': OPEN_BADGES_V2 as typeof OPEN_BADGES_V2,
    id: webAddress('id', input.id),
    type: 'Issuer' as const,
    name: filledText('name', input.name),
    url: webAddress('url', input.url),
    email,
    description: optionalText('description', input.description),
    image: optionalUri('image', input.image),
    telephone: optionalText('telephone', input.telephone),
    publicKey: optionalUri('publicKey', input.publicKey),
    revocationList: optionalUri('revocationList', input.revocationList),
  })
}

/**
 * Builds what a revoked assertion's address answers, with status 410.
 *
 * @param id the assertion's address
 * @param revocationReason for everybody to read
 * @returns the JSON to serve
 * @throws OpenBadgesError `invalid-input` when the id is no web address
 * @see Open Badges 2.0, §Hosted verification
 */
export function revokedAssertion(id: string, revocationReason?: string): RevokedAssertion {
  return compact({
    '@context': OPEN_BADGES_V2 as typeof OPEN_BADGES_V2,
    id: webAddress('id', id),
    type: 'Assertion' as const,
    revoked: true as const,
    revocationReason: optionalText('revocationReason', revocationReason),
  })
}

function webAddress(field: string, address: string): string {
  if (!/^https?:\/\//.test(uri(field, address))) throw invalid(field, 'is a web address')
  return address
}
