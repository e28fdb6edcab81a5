import { identityMatches } from '../ob3/identity-hash.ts'
import { subjectOf } from '../vc/credential.ts'
import { asList, asObjects, asText, type JsonObject } from '../vc/json.ts'
import { type Answer, cannotTell, departs, fails, holds, notApplicable, unknown } from './finding.ts'

/** Whether it says whom it is about: exactly one subject, with an id or an identifier. Open Badges 3.0, §8.2 step 2. */
export function checkSubject(credential: JsonObject): Answer {
  const subjects = asObjects(credential.credentialSubject)
  const [subject] = subjects
  if (!subject || subjects.length !== 1)
    return cannotTell(subjects.length === 0 ? 'It is about nobody; a badge is about one.' : 'It is about several; a badge is about one.')
  if (asText(subject.id) !== undefined || asObjects(subject.identifier).length > 0) return holds('It says whom it is about.')
  // A status list is about its list, which needs no id.
  return subject.type === 'BitstringStatusList'
    ? holds('It is about a list.')
    : departs('It does not say whom it is about: it has neither id nor identifier.')
}

/** Whether it is about this person. */
export async function checkRecipient(credential: JsonObject, recipient: string | undefined): Promise<Answer> {
  const subject = subjectOf(credential)
  return matchRecipient(asText(subject?.id), asObjects(subject?.identifier), recipient)
}

/** Compares a recipient with an id and hashed or plain identities, of Open Badges 3.0 or 2.0. */
export async function matchRecipient(
  id: string | undefined,
  identities: readonly JsonObject[],
  recipient: string | undefined,
): Promise<Answer> {
  if (recipient === undefined || recipient.trim() === '') return notApplicable('Nobody asked whether it is about a certain person.')
  const wanted = recipient.trim()
  const ids = [wanted, wanted.toLowerCase(), `mailto:${wanted}`, `mailto:${wanted.toLowerCase()}`]
  if (id !== undefined && (ids.includes(id) || (id.startsWith('mailto:') && ids.includes(id.toLowerCase()))))
    return holds('It is about this person.')
  const stated = identities.slice(0, 16)
  for (const identity of stated) if (await identityMatches(identity, wanted)) return holds('It is about this person.')
  return withoutMatch(id, stated, wanted)
}

/** What it means that nothing matched: someone else only where both are written out and of one kind. */
function withoutMatch(id: string | undefined, identities: readonly JsonObject[], wanted: string): Answer {
  const kind = kindOf(wanted)
  const named = [...(id === undefined ? [] : [{ kind: kindOf(id), hash: undefined }]), ...identities.map(readIdentity)]
  const comparable = named.filter((one) => one.kind === kind || one.kind === undefined)
  if (comparable.some(({ hash }) => hash === 'sha256'))
    return cannotTell(
      kind === 'email'
        ? 'This address does not match it. It is about someone else, or the address was written otherwise when it was hashed: try it exactly as the issuer wrote it, capitals included.'
        : 'This does not match it. It is about someone else, or it was written otherwise when it was hashed: try it exactly as the issuer wrote it.',
      'recipient-not-matched',
    )
  if (comparable.some(({ hash }) => hash !== undefined))
    return unknown(
      'Whom it is about is hashed in a way that proves nothing today (MD5, or one that is not known), so it cannot be compared.',
    )
  if (comparable.some((one) => one.kind !== undefined))
    return fails('It is about someone else, or this person is known to it by another address.')
  const [other] = named
  if (!other) return unknown('It does not say whom it is about, so nothing can be compared.')
  if (other.kind === 'did')
    return unknown(
      kind === 'email'
        ? 'It names its holder by a key, so an e-mail address cannot be compared.'
        : 'It names its holder by a key, so this cannot be compared.',
    )
  if (other.kind === 'email') return unknown('It names its holder by an e-mail address, so only an e-mail address can be compared.')
  return unknown(
    kind === 'email'
      ? 'It names its holder in another way, so an e-mail address cannot be compared.'
      : 'It names its holder in another way, so this cannot be compared.',
  )
}

type Kind = 'email' | 'did' | 'url' | 'other'
type Identity = { readonly kind: Kind | undefined; readonly hash: 'sha256' | 'other' | undefined }

function kindOf(text: string): Kind {
  if (/^did:/i.test(text)) return 'did'
  if (/^https?:/i.test(text)) return 'url'
  return /^(mailto:)?[^\s@]+@[^\s@]+$/i.test(text) ? 'email' : 'other'
}

/** What an identity could be compared with; the kind is not known where it is hashed and does not say. */
function readIdentity(identity: JsonObject): Identity {
  const value = asText(identity.identityHash) ?? asText(identity.identity) ?? ''
  const type = asText(identity.identityType) ?? asList(identity.type).find((one) => one !== 'IdentityObject')
  const isHash = identity.hashed === true || /^(sha256|md5)\$[\da-f]+$/i.test(value)
  if (!isHash) return { kind: kindOf(value), hash: undefined }
  const isEmail = typeof type === 'string' && /e-?mail/i.test(type)
  const kind = isEmail ? 'email' : type === 'url' ? 'url' : typeof type === 'string' && type !== 'IdentityObject' ? 'other' : undefined
  return { kind, hash: /^sha256\$/i.test(value) ? 'sha256' : 'other' }
}
