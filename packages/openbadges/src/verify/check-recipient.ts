import { identityMatches } from '../ob3/identity-hash.ts'
import { subjectOf } from '../vc/credential.ts'
import { asObjects, asText, type JsonObject } from '../vc/json.ts'
import { type Answer, fails, holds, notApplicable } from './finding.ts'

/** Whether it says whom it is about: exactly one subject, with an id or an identifier. Open Badges 3.0, §8.2 step 2. */
export function checkSubject(credential: JsonObject): Answer {
  const subjects = asObjects(credential.credentialSubject)
  const [subject] = subjects
  if (!subject || subjects.length !== 1) return fails(`It is about ${subjects.length === 0 ? 'nobody' : 'several'}; a badge is about one.`)
  if (asText(subject.id) !== undefined || asObjects(subject.identifier).length > 0) return holds('It says whom it is about.')
  // A status list is about its list, which needs no id.
  return subject.type === 'BitstringStatusList'
    ? holds('It is about a list.')
    : fails('It does not say whom it is about: it has neither id nor identifier.')
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
  for (const identity of identities.slice(0, 16)) if (await identityMatches(identity, wanted)) return holds('It is about this person.')
  return fails('It is about someone else, or this person is known to it by another address.')
}
