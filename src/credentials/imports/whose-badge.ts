import { subjectOf } from '@laurel/openbadges/vc/credential'
import { asObject, asObjects, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { matchRecipient } from '@laurel/openbadges/verify/check-recipient'
import type { Verification } from '@laurel/openbadges/verify/verify-credential'
import type { Queryable } from '../../foundation/platform/database.ts'
import { didOf } from '../holder-keys/holder-keys.ts'

/**
 * Whom a badge names: this person; somebody by an address, who may be them; the holder of a key; a name alone; somebody in a way that no address and no
 * key can be compared with, as a number of another service or an old hash; or nobody.
 */
export type About = 'you' | 'someone-else' | 'key' | 'name' | 'another-way' | 'nobody'

/** So many identities of one badge are compared. */
const mostIdentities = 16

/** By what badges may name a person: their confirmed addresses, and the keys they made here. An address that nobody showed to be theirs proves nothing. */
export async function identitiesOf(db: Queryable, personId: string): Promise<string[]> {
  const [addresses, keys] = await Promise.all([
    db
      .selectFrom('personAddresses')
      .where('personId', '=', personId)
      .where('verifiedAt', 'is not', null)
      .orderBy('addedAt')
      .select('address')
      .execute(),
    db.selectFrom('holderKeys').where('personId', '=', personId).select('publicMultibase').execute(),
  ])
  return [...addresses.map(({ address }) => address), ...keys.map(({ publicMultibase }) => didOf(publicMultibase))]
}

/** Whom a badge is about, as far as a person's own identities tell. It is what the document says: whether that is so, its proof tells. */
export async function whoseBadge(document: JsonObject | undefined, own: readonly string[]): Promise<{ about: About; name: string | null }> {
  if (!document) return { about: 'nobody', name: null }
  const { id, identities, name } = recipientOf(document)
  for (const identity of own) if ((await matchRecipient(id, identities, identity)).outcome === 'holds') return { about: 'you', name }
  // A name is an identity in Open Badges 3.0, and many people have the same.
  const others = identities.filter((one) => asText(one.identityType) !== 'name')
  if (await isByAddress(id, others)) return { about: 'someone-else', name }
  if (id?.startsWith('did:')) return { about: 'key', name }
  if (id || others.length > 0) return { about: 'another-way', name }
  return { about: name === null ? 'nobody' : 'name', name }
}

/** Whether an address could be compared with whom it names: then it is somebody else's, as far as is known. An address that nobody has tells. */
const isByAddress = async (id: string | undefined, identities: readonly JsonObject[]): Promise<boolean> =>
  (await matchRecipient(id, identities, 'nobody@laurel.invalid')).outcome === 'fails'

/** Which of a person’s own keys a badge names as its holder. */
export function holderAmong(document: JsonObject | undefined, own: readonly string[]): string | null {
  const id = document && asText(subjectOf(document)?.id)
  return id?.startsWith('did:') && own.includes(id) ? id : null
}

function recipientOf(document: JsonObject): { id: string | undefined; identities: readonly JsonObject[]; name: string | null } {
  const subject = subjectOf(document)
  if (subject) {
    const identities = asObjects(subject.identifier).slice(0, mostIdentities)
    const named = identities.find((one) => asText(one.identityType) === 'name' && one.hashed !== true)
    return { id: asText(subject.id), identities, name: asText(subject.name) ?? asText(named?.identityHash) ?? null }
  }
  const who = asObject(document.recipient)
  if (who) return { id: undefined, identities: [{ ...who, identityHash: who.identity }], name: null }
  // Before 1.1 it was the address alone, or its hash with the salt beside it.
  const plain = asText(document.recipient)
  if (plain === undefined) return { id: undefined, identities: [], name: null }
  return {
    id: undefined,
    identities: [{ type: 'email', identityHash: plain, ...(document.salt !== undefined && { salt: document.salt }) }],
    name: null,
  }
}

/** The findings of a check as if nobody had asked whom it is about: that is told by itself. */
export const withoutRecipient = (verification: Verification): Verification => ({
  ...verification,
  findings: verification.findings.map((one) =>
    one.check === 'recipient' ? { check: 'recipient', outcome: 'not-applicable', weight: 'none', sentence: one.sentence } : one,
  ),
  others: verification.others.map(withoutRecipient),
})
