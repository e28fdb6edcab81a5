import { compact, each, filledText, invalid, members, term, uri } from '../vc/values.ts'
import { type Image, type ImageInput, image, optionalText, optionalUri } from './image.ts'
import { type IdentifierType, identifierTypes } from './vocabulary.ts'

/** An organization or a person. Open Badges 3.0, §B.1.18 Profile. */
export type Profile = {
  readonly id: string
  readonly type: readonly ['Profile']
  readonly name?: string
  readonly url?: string
  readonly phone?: string
  readonly description?: string
  readonly image?: Image
  readonly email?: string
  readonly address?: Address
  readonly otherIdentifier?: readonly IdentifierEntry[]
  readonly official?: string
  readonly parentOrg?: Profile
  readonly givenName?: string
  readonly familyName?: string
}

/** What something is called elsewhere. Open Badges 3.0, §B.1.11 IdentifierEntry; no further members allowed. */
export type IdentifierEntry = { readonly type: 'IdentifierEntry'; readonly identifier: string; readonly identifierType: IdentifierType }

/** Where somebody is. `addressCountryCode` is two capital letters of ISO 3166-1. Open Badges 3.0, §B.1.2 Address. */
export type Address = {
  readonly type: readonly ['Address']
  readonly addressCountry?: string
  readonly addressCountryCode?: string
  readonly addressRegion?: string
  readonly addressLocality?: string
  readonly streetAddress?: string
  readonly postOfficeBoxNumber?: string
  readonly postalCode?: string
}

/**
 * What goes into a {@link Profile}.
 *
 * @property id URI; for an issuer the one its keys belong to, as `did:web:badges.example:orgs:maple`
 * @property url its home page
 * @property parentOrganization whom it belongs to: the district of a school
 * @property otherIdentifiers ids elsewhere, as `{identifier: '12345', identifierType: 'ext:LinkedIn:organizationId'}`
 */
export type ProfileInput = {
  readonly id: string
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly phone?: string | undefined
  readonly description?: string | undefined
  readonly image?: ImageInput | undefined
  readonly email?: string | undefined
  readonly address?: Omit<Address, 'type'> | undefined
  readonly otherIdentifiers?: readonly { readonly identifier: string; readonly identifierType: IdentifierType }[] | undefined
  readonly official?: string | undefined
  readonly parentOrganization?: ProfileInput | undefined
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
}

/**
 * Builds a {@link Profile}, for `issuer`, `creator`, `source` and for serving by itself.
 *
 * @param field what messages call it
 * @returns plain JSON
 * @throws OpenBadgesError `invalid-input` naming the field: an id that is no URI, an e-mail address or country code that is none
 * @see Open Badges 3.0, §B.1.18 Profile
 */
export function profile(input: ProfileInput, field: string = 'profile'): Profile {
  const { email, address } = members(field, input)
  if (email !== undefined && !(typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email)))
    throw invalid(`${field}.email`, 'is an e-mail address')
  const country = address?.addressCountryCode
  if (country !== undefined && !(typeof country === 'string' && /^[A-Z]{2}$/.test(country))) {
    throw invalid(`${field}.address.addressCountryCode`, 'is two capital letters (ISO 3166-1)')
  }
  return compact({
    id: uri(`${field}.id`, input.id),
    type: ['Profile'] as const,
    name: optionalText(`${field}.name`, input.name),
    url: optionalUri(`${field}.url`, input.url),
    phone: optionalText(`${field}.phone`, input.phone),
    description: optionalText(`${field}.description`, input.description),
    image: image(`${field}.image`, input.image),
    email,
    address: address === undefined ? undefined : buildAddress(members(`${field}.address`, address), `${field}.address`),
    otherIdentifier: each(`${field}.otherIdentifiers`, input.otherIdentifiers, ({ identifier, identifierType }, entry) => ({
      type: 'IdentifierEntry' as const,
      identifier: filledText(`${entry}.identifier`, identifier),
      identifierType: term(`${entry}.identifierType`, identifierTypes, identifierType),
    })),
    official: optionalText(`${field}.official`, input.official),
    parentOrg: input.parentOrganization === undefined ? undefined : profile(input.parentOrganization, `${field}.parentOrganization`),
    givenName: optionalText(`${field}.givenName`, input.givenName),
    familyName: optionalText(`${field}.familyName`, input.familyName),
  })
}

function buildAddress(input: Omit<Address, 'type'>, field: string): Address {
  const texts = Object.fromEntries(Object.entries(input).map(([name, text]) => [name, optionalText(`${field}.${name}`, text)]))
  return compact({ type: ['Address'] as const, ...texts }) as Address
}
