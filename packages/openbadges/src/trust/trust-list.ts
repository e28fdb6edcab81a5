import { CREDENTIALS_V2 } from '../vc/credential.ts'
import type { JsonObject } from '../vc/json.ts'
import { compact, dateTimeStamp, filledText, invalid, members, uri } from '../vc/values.ts'

/** The type by which a signed list of recognized issuers is known. W3C Recognized Entities, §RecognizedEntityCredential. */
export const TRUST_LIST_TYPE = 'RecognizedEntityCredential'

/** The terms of a list, in its own context: the draft has no address of its own yet that verifiers everywhere could read. */
const terms = 'https://www.w3.org/ns/credentials/recognized-entities#'
const listTerms: JsonObject = {
  RecognizedEntityCredential: `${terms}RecognizedEntityCredential`,
  RecognizedEntity: `${terms}RecognizedEntity`,
  RecognizedIssuer: `${terms}RecognizedIssuer`,
  RecognizedAction: {
    '@id': `${terms}RecognizedAction`,
    '@context': {
      validFrom: { '@id': 'https://www.w3.org/2018/credentials#validFrom', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
      validUntil: { '@id': 'https://www.w3.org/2018/credentials#validUntil', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    },
  },
  recognizedTo: { '@id': `${terms}recognizedTo`, '@type': '@id' },
  recognizedBy: { '@id': `${terms}recognizedBy`, '@type': '@id' },
  action: `${terms}action`,
  legalName: `${terms}legalName`,
  url: { '@id': `${terms}url`, '@type': '@id' },
  sameAs: { '@id': `${terms}sameAs`, '@type': '@id' },
  version: 'https://schema.org/version',
}

/** When an issuer is recognized to issue, and by whom. */
export type RecognizedAction = {
  readonly type: 'RecognizedAction'
  readonly action: 'issue'
  readonly recognizedBy: string
  readonly validFrom?: string
  readonly validUntil?: string
}

/** One issuer of a list, as it stands in the document. */
export type RecognizedEntity = {
  readonly id: string
  readonly type: 'RecognizedEntity'
  readonly name: string
  readonly url?: string
  readonly sameAs?: readonly string[]
  readonly description?: string
  readonly recognizedTo: RecognizedAction
}

/** A list of recognized issuers as a credential. Unsigned. */
export type TrustList = {
  readonly '@context': readonly [string, JsonObject]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'RecognizedEntityCredential']
  readonly name: string
  readonly description?: string
  readonly version: string
  readonly issuer: { readonly id: string; readonly type: 'RecognizedIssuer'; readonly name: string; readonly url?: string }
  readonly validFrom: string
  readonly validUntil: string
  readonly credentialSubject: readonly RecognizedEntity[]
}

/**
 * An issuer that is put on a list.
 *
 * @property id its DID or the address of its profile, as its badges name it
 * @property sameAs other identifiers of the same issuer
 * @property why for what it is recognized, in words
 * @property from, until when it is recognized to issue; left out where there is no bound
 */
export type RecognizedIssuerInput = {
  readonly id: string
  readonly name: string
  readonly url?: string | undefined
  readonly sameAs?: readonly string[] | undefined
  readonly why?: string | undefined
  readonly from?: Date | string | undefined
  readonly until?: Date | string | undefined
}

/**
 * What goes into a list.
 *
 * @property id the list's public address
 * @property version its number: each that is published later has a higher one
 * @property issuer who recognizes, and signs
 * @property validUntil until when readers go by it without asking for a newer one
 */
export type TrustListInput = {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly version: number
  readonly issuer: { readonly id: string; readonly name: string; readonly url?: string | undefined }
  readonly validFrom: Date | string
  readonly validUntil: Date | string
  readonly issuers: readonly RecognizedIssuerInput[]
}

/**
 * Builds an unsigned list of recognized issuers. Sign it with `proofs/sign`, by `eddsa-jcs-2022`: a long list is canonicalized as RDF only at a cost
 * that verifiers refuse.
 *
 * @param input see {@link TrustListInput}
 * @returns the list as a credential of VC Data Model 2.0
 * @throws OpenBadgesError `invalid-input`, with the member in the message
 * @see W3C Recognized Entities (Editor's Draft), §RecognizedEntityCredential
 */
export function trustList(input: TrustListInput): TrustList {
  if (!Number.isInteger(input.version) || input.version < 1) throw invalid('version', 'is a whole number from 1 on')
  const by = uri('issuer.id', input.issuer.id)
  return compact({
    '@context': [CREDENTIALS_V2, listTerms] as const,
    id: uri('id', input.id),
    type: ['VerifiableCredential', TRUST_LIST_TYPE] as const,
    name: filledText('name', input.name),
    description: input.description,
    version: String(input.version),
    issuer: compact({
      id: by,
      type: 'RecognizedIssuer' as const,
      name: filledText('issuer.name', input.issuer.name),
      url: input.issuer.url === undefined ? undefined : uri('issuer.url', input.issuer.url),
    }),
    validFrom: dateTimeStamp('validFrom', input.validFrom),
    validUntil: dateTimeStamp('validUntil', input.validUntil),
    credentialSubject: input.issuers.map((one, index) => entity(one, by, `issuers[${index}]`)),
  }) as TrustList
}

function entity(issuer: RecognizedIssuerInput, by: string, place: string): RecognizedEntity {
  const { id, name, url, sameAs = [], why, from, until } = members(place, issuer)
  return compact({
    id: uri(`${place}.id`, id),
    type: 'RecognizedEntity' as const,
    name: filledText(`${place}.name`, name),
    url: url === undefined ? undefined : uri(`${place}.url`, url),
    sameAs: sameAs.length > 0 ? sameAs.map((other, index) => uri(`${place}.sameAs[${index}]`, other)) : undefined,
    description: why || undefined,
    recognizedTo: compact({
      type: 'RecognizedAction' as const,
      action: 'issue' as const,
      recognizedBy: by,
      validFrom: from === undefined ? undefined : dateTimeStamp(`${place}.from`, from),
      validUntil: until === undefined ? undefined : dateTimeStamp(`${place}.until`, until),
    }),
  }) as RecognizedEntity
}
