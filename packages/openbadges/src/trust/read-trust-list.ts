import { OpenBadgesError } from '../errors.ts'
import { asList, asObject, asObjects, asText, hasType, type JsonObject, type JsonValue, parseJson } from '../vc/json.ts'
import { readMoment } from '../verify/moment.ts'
import { told } from '../words.ts'
import { issuerKey } from './issuer-key.ts'
import { TRUST_LIST_TYPE } from './trust-list.ts'

/**
 * In which form a list came. `recognized-entities`: a W3C RecognizedEntityCredential, as Laurel signs its own. `registry`: the Digital Credentials
 * Consortium's map of DIDs. `federation`: statements of an OpenID Federation, as the DCC's registry of members gives them. `profiles`: Open Badges
 * profiles of issuers (2.0 and 3.0). `endorsements`: EndorsementCredentials of issuers (1EdTech Open Badges 3.0, §4.3).
 */
export type TrustListForm = 'recognized-entities' | 'registry' | 'federation' | 'profiles' | 'endorsements'

/**
 * An issuer that a list knows.
 *
 * @property id as the list writes it
 * @property keys every name of it, as `trust/issuer-key` writes them
 * @property url only where it leads to a web page
 * @property why for what it is recognized, in the words of the list
 * @property from, until ISO 8601; left out where there is no bound
 */
export type ListedIssuer = {
  readonly id: string
  readonly keys: readonly string[]
  readonly name: string
  readonly url?: string
  readonly location?: string
  readonly why?: string
  readonly from?: string
  readonly until?: string
}

/** Why an entry was left out: it names no issuer, stands there twice, is for something else than issuing, or is a list itself, which is not followed. */
export type LeftOut = 'no-issuer' | 'twice' | 'not-to-issue' | 'another-list'

/**
 * What a list says. Nothing of it is checked yet: see `trust/verify-trust-list`.
 *
 * @property signerId who it says signed it; `undefined` for lists that nobody signs
 * @property version, dated which of its editions it is, and of when, by its own word
 * @property leftOut how many entries were left out, by why
 * @property document the list as JSON
 */
export type ReadTrustList = {
  readonly form: TrustListForm
  readonly id: string | undefined
  readonly name: string | undefined
  readonly signerId: string | undefined
  readonly signerName: string | undefined
  readonly version: number | undefined
  readonly dated: string | undefined
  readonly validUntil: string | undefined
  readonly issuers: readonly ListedIssuer[]
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>
  readonly document: JsonValue
}

/** Largest list that is looked at: 24 million bytes. */
export const MAXIMUM_TRUST_LIST_BYTES = 24_000_000
/** Most issuers that one list may have. */
export const MAXIMUM_LISTED_ISSUERS = 100_000

const bounds = { maximumLength: MAXIMUM_TRUST_LIST_BYTES, maximumDepth: 32, maximumValues: 3_000_000 }

/**
 * Reads a list of issuers in any of the forms that are met, within bounds. Addresses in it are not followed: a list that names other lists says
 * nothing of whom those know.
 *
 * @param input untrusted JSON, as text or bytes
 * @returns what it says; who signed it is asked by `trust/verify-trust-list`
 * @throws OpenBadgesError `not-a-trust-list`, `list-of-lists`, `too-large`, `too-deep`, `invalid-json`
 */
export function readTrustList(input: string | Uint8Array): ReadTrustList {
  if (input.length > MAXIMUM_TRUST_LIST_BYTES) throw tooMany()
  return readTrustListDocument(parseJson(textOf(input), bounds))
}

function textOf(input: string | Uint8Array): string {
  if (typeof input === 'string') return input
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input)
  } catch (error) {
    throw new OpenBadgesError('invalid-json', 'This text is not JSON.', { cause: error })
  }
}

/**
 * Reads a list that is JSON already.
 *
 * @internal
 */
export function readTrustListDocument(value: JsonValue): ReadTrustList {
  const document = asObject(value)
  if (document) {
    if (hasType(document, TRUST_LIST_TYPE) || hasType(document, 'VerifiableRecognitionCredential')) return recognizedEntities(document)
    if (asObject(document.registry)) return registry(document)
    if (asObject(document.federation)) return federation(document)
    if (hasType(document, 'EndorsementCredential')) return endorsements([document], document)
    if (hasType(document, 'VerifiablePresentation')) return endorsements(asObjects(document.verifiableCredential), document)
    for (const list of [document.profiles, document.issuers]) if (Array.isArray(list)) return profiles(list, document)
    if (isProfile(document)) return profiles([document], document)
  }
  if (Array.isArray(value)) {
    const items = asObjects(value as readonly JsonValue[])
    if (items.length > 0 && items.every((item) => hasType(item, 'EndorsementCredential'))) return endorsements(items, value)
    if (items.some((item) => asText(item.trustAnchorEC) ?? (item.type === 'dcc-legacy' ? asText(item.url) : undefined)))
      throw new OpenBadgesError('list-of-lists', 'This is a list of lists. Bring in each of them by its own address.')
    if (items.some(isProfile)) return profiles(value as readonly JsonValue[], value)
  }
  throw new OpenBadgesError('not-a-trust-list', 'This is no list of issuers that can be read here.')
}

const isProfile = (object: JsonObject): boolean =>
  ['Profile', 'Issuer', 'IssuerOrg', 'BadgeClassIssuer'].some((type) => hasType(object, type)) && typeof object.id === 'string'

/** W3C Recognized Entities; the draft before called the same VerifiableRecognitionCredential. */
function recognizedEntities(document: JsonObject): ReadTrustList {
  const issuer = asObject(document.issuer)
  const gathered = gather()
  for (const subject of asList(document.credentialSubject)) {
    const entity = asObject(subject)
    if (!entity) gathered.leave('no-issuer')
    else if (hasType(entity, 'ExternalEntityList')) gathered.leave('another-list')
    else takeEntity(gathered, entity)
  }
  const version = Number(asText(document.version) ?? document.version)
  return {
    ...gathered.done('recognized-entities', document),
    id: short(document.id, 500),
    name: plain(document.name, 200),
    signerId: short(document.issuer, 500) ?? short(issuer?.id, 500),
    signerName: plain(issuer?.name, 200),
    version: Number.isSafeInteger(version) && version > 0 ? version : undefined,
    dated: moment(document.validFrom),
    validUntil: moment(document.validUntil),
  }
}

function takeEntity(gathered: Gathered, entity: JsonObject): void {
  const actions = asObjects(entity.recognizedTo)
  const toIssue = actions.find(({ action }) => asList(action).includes('issue'))
  if (actions.length > 0 && !toIssue) gathered.leave('not-to-issue')
  else takeIssuer(gathered, entity, toIssue)
}

const takeIssuer = (gathered: Gathered, entity: JsonObject, toIssue: JsonObject | undefined): void =>
  gathered.take({
    id: entity.id,
    others: asList(entity.sameAs),
    name: entity.name ?? entity.legalName,
    url: entity.url,
    why: entity.description,
    from: toIssue?.validFrom,
    until: toIssue?.validUntil,
  })

/** digitalcredentials/issuer-registry and its kin: `{ meta: { created, updated }, registry: { [did]: { name, location, url } } }`. */
function registry(document: JsonObject): ReadTrustList {
  const meta = asObject(document.meta)
  const gathered = gather()
  for (const [id, entry] of Object.entries(asObject(document.registry) ?? {})) {
    const about = asObject(entry)
    if (about) gathered.take({ id, name: about.name, url: about.url, location: about.location })
    else gathered.leave('no-issuer')
  }
  return {
    ...gathered.done('registry', document),
    ...unsigned,
    name: plain(meta?.name ?? document.name, 200),
    dated: moment(meta?.updated),
  }
}

/** What `trust/gather-federation` puts together: the trust anchor's configuration, and its statement on each subordinate. */
function federation(document: JsonObject): ReadTrustList {
  const { anchor, statements } = asObject(document.federation) ?? {}
  const about = asObject(asObject(asObject(anchor)?.metadata)?.federation_entity)
  const gathered = gather()
  for (const statement of asObjects(statements)) {
    const metadata = asObject(statement.metadata)
    const entity = asObject(metadata?.federation_entity)
    gathered.take({
      id: statement.sub,
      name: entity?.organization_name ?? asObject(metadata?.institution_additional_information)?.legal_name,
      url: entity?.homepage_uri,
      until: undefined,
    })
  }
  return {
    ...gathered.done('federation', document),
    id: short(asObject(anchor)?.iss, 500),
    name: plain(about?.organization_name, 200),
    signerId: short(asObject(anchor)?.iss, 500),
    signerName: plain(about?.organization_name, 200),
    version: undefined,
    dated: moment(asObject(anchor)?.iat),
    validUntil: undefined,
  }
}

/** Open Badges profiles: who keeps the list did not sign it. */
function profiles(list: readonly JsonValue[], document: JsonValue): ReadTrustList {
  const gathered = gather()
  for (const item of list) {
    const profile = asObject(item)
    if (!profile) gathered.leave('no-issuer')
    else
      gathered.take({
        id: profile.id,
        others: asObjects(profile.otherIdentifier).flatMap(({ identifier }) => asText(identifier) ?? []),
        name: profile.name,
        url: profile.url,
        why: profile.description,
      })
  }
  const outer = asObject(document)
  return { ...gathered.done('profiles', document), ...unsigned, name: outer && !isProfile(outer) ? plain(outer.name, 200) : undefined }
}

/** Each is signed by itself; together they are a list where one and the same issuer signed them all. */
function endorsements(credentials: readonly JsonObject[], document: JsonValue): ReadTrustList {
  const gathered = gather()
  const signers = new Set<string | undefined>()
  for (const credential of credentials) {
    if (!hasType(credential, 'EndorsementCredential'))
      throw new OpenBadgesError('not-a-trust-list', 'This is no list of issuers that can be read here.')
    signers.add(asText(credential.issuer) ?? asText(asObject(credential.issuer)?.id))
    const subject = asObject(credential.credentialSubject)
    gathered.take({
      id: subject?.id,
      name: subject?.name,
      why: subject?.endorsementComment,
      from: credential.validFrom ?? credential.issuanceDate,
      until: credential.validUntil ?? credential.expirationDate,
    })
  }
  const [first] = credentials
  const [signerId] = signers
  if (signers.size !== 1 || !first || signerId === undefined)
    throw new OpenBadgesError('not-a-trust-list', 'These endorsements are not all by one and the same.')
  const dates = credentials.flatMap(({ validFrom, issuanceDate }) => moment(validFrom ?? issuanceDate) ?? [])
  return {
    ...gathered.done('endorsements', document),
    id: undefined,
    name: undefined,
    signerId: short(signerId, 500),
    signerName: plain(asObject(first.issuer)?.name, 200),
    version: undefined,
    dated: dates.toSorted().at(-1),
    validUntil: undefined,
  }
}

const unsigned = {
  id: undefined,
  signerId: undefined,
  signerName: undefined,
  version: undefined,
  dated: undefined,
  validUntil: undefined,
} as const

type Given = {
  id: JsonValue | undefined
  others?: readonly JsonValue[]
  name: JsonValue | undefined
  url?: JsonValue | undefined
  location?: JsonValue | undefined
  why?: JsonValue | undefined
  from?: JsonValue | undefined
  until?: JsonValue | undefined
}
type Gathered = ReturnType<typeof gather>

/** Takes entries one by one, each issuer once: the first word on it counts. */
function gather() {
  const issuers: ListedIssuer[] = []
  const seen = new Set<string>()
  const leftOut: Partial<Record<LeftOut, number>> = {}
  const leave = (why: LeftOut): void => {
    leftOut[why] = (leftOut[why] ?? 0) + 1
  }
  return {
    leave,
    take({ id, others = [], name, url, location, why, from, until }: Given): void {
      const key = issuerKey(asText(id) ?? '')
      if (key === undefined || seen.has(key)) {
        leave(key === undefined ? 'no-issuer' : 'twice')
        return
      }
      if (issuers.length >= MAXIMUM_LISTED_ISSUERS) throw tooMany()
      const keys = [...new Set([key, ...others.slice(0, 8).flatMap((other) => issuerKey(asText(other) ?? '') ?? [])])].filter(
        (one) => !seen.has(one),
      )
      for (const one of keys) seen.add(one)
      const web = short(url, 500)
      const optional = {
        url: web && /^https?:\/\//i.test(web) && URL.canParse(web) ? web : undefined,
        location: plain(location, 200),
        why: plain(why, 1000),
        from: moment(from),
        until: moment(until),
      }
      const said = Object.fromEntries(Object.entries(optional).filter(([, one]) => one !== undefined))
      issuers.push({ id: (asText(id) ?? '').trim(), keys, name: plain(name, 300) ?? (asText(id) ?? '').trim(), ...said })
    },
    done: (form: TrustListForm, document: JsonValue) => {
      if (issuers.length === 0 && Object.keys(leftOut).length > 0)
        throw new OpenBadgesError('not-a-trust-list', 'No entry of this list names an issuer.')
      return { form, issuers, leftOut, document }
    },
  }
}

/** What is said in words, without what would turn around or hide what stands beside it. */
function plain(value: JsonValue | undefined, most: number): string | undefined {
  const text = (asText(value) ?? firstIn(value))
    ?.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!text) return undefined
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

/** A name in several languages is a language map or value objects: the first will do. */
const firstIn = (value: JsonValue | undefined): string | undefined =>
  asObjects(value).flatMap((one) => asText(one['@value']) ?? [])[0] ?? (Array.isArray(value) ? asText(value[0]) : undefined)

const short = (value: JsonValue | undefined, most: number): string | undefined => {
  const text = asText(value)?.trim()
  return text && text.length <= most && !/[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? text : undefined
}

/** A moment as ISO 8601; nothing for what is none, or lies outside the years of people. */
function moment(value: JsonValue | undefined): string | undefined {
  const read = readMoment(value)
  if (read === undefined || read === 'absent' || Math.abs(read.at) > 8e12) return undefined
  return new Date(read.at).toISOString()
}

const tooMany = () =>
  new OpenBadgesError(
    'too-large',
    told('A list has {issuers} issuers and {megabytes} megabytes at most.', {
      issuers: MAXIMUM_LISTED_ISSUERS,
      megabytes: MAXIMUM_TRUST_LIST_BYTES / 1_000_000,
    }),
  )
