import { type Association, type ClrCredential, clrCredential } from '@laurel/openbadges/clr2/clr-credential'
import { hashedIdentity, type IdentityObject } from '@laurel/openbadges/ob3/identity-hash'
import type { Secured } from '@laurel/openbadges/vc/credential'
import { asObject, asText, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { awardAddresses } from '../../credentials/awards/award-addresses.ts'
import type { Transcript } from './find-transcript.ts'

/** So many credentials go into one record. Ours looks through 256; what others read of it at all, their bounds say. */
export const mostInRecord = 200

export type RecordGiven = {
  baseUrl: string
  id: string
  name: string
  description: string
  issuer: { id: string; name: string; url: string }
  validFrom: Date
  person: { name: string; addresses: readonly string[]; salt: string }
  /** As signed, by award. */
  credentials: ReadonlyMap<string, string>
  /** Badges from elsewhere, as their issuers signed them. */
  brought: readonly JsonObject[]
  transcript: Transcript
  isPartial: boolean
}

/**
 * A transcript as a Comprehensive Learner Record (CLR 2.0): the credentials as they were signed, unchanged, what they stand to each other, and
 * the competencies of frameworks that they are aligned with. Unsigned.
 */
export async function composeRecord(given: RecordGiven): Promise<ClrCredential> {
  const { baseUrl, transcript, credentials, person } = given
  const pageOf = (awardId: string) => awardAddresses(baseUrl, awardId).page
  const rows = [...transcript.rows, ...transcript.pathways]
  const enclosed = new Map(
    [...credentials].flatMap(([id, text]) => {
      const document = asObject(parseJson(text))
      return document ? [[id, document] as const] : []
    }),
  )
  const achievementOf = (awardId: string): string | undefined =>
    asText(asObject(asObject(enclosed.get(awardId)?.credentialSubject)?.achievement)?.id)

  const associations: Omit<Association, 'type'>[] = []
  const competencies = new Map<string, { id: string; name: string; framework: string; code: string }>()
  for (const { awards, alignments } of rows) {
    const held = awards.filter(({ id }) => enclosed.has(id))
    // What was earned again comes after what it renews.
    held.forEach((award, at) => {
      const earlier = held[at + 1]
      if (earlier) associations.push({ associationType: 'precedes', sourceId: pageOf(earlier.id), targetId: pageOf(award.id) })
      for (const piece of award.behind)
        if (enclosed.has(piece)) associations.push({ associationType: 'isPartOf', sourceId: pageOf(piece), targetId: pageOf(award.id) })
    })
    const [newest] = held
    const achievementId = newest && achievementOf(newest.id)
    for (const { url, name, framework, code } of alignments) {
      if (!achievementId || !/^https?:\/\/\S+$/.test(url) || !URL.canParse(url) || url === achievementId) continue
      competencies.set(url, { id: url, name, framework, code })
      associations.push({ associationType: 'isRelatedTo', sourceId: achievementId, targetId: url })
    }
  }
  const hashed: IdentityObject[] = await Promise.all(person.addresses.map((address) => hashedIdentity(address, person.salt)))
  return clrCredential({
    id: given.id,
    name: given.name,
    description: given.description,
    issuer: given.issuer,
    validFrom: given.validFrom,
    awardedDate: given.validFrom,
    partial: given.isPartial,
    recipient: {
      identities: [...hashed, { type: 'IdentityObject', hashed: false, identityHash: person.name, identityType: 'name' }],
    },
    credentials: [...enclosed.values(), ...given.brought] as readonly JsonObject[] as readonly Secured<JsonObject>[],
    ...(competencies.size > 0 && {
      achievements: [...competencies.values()].map(({ id, name, framework, code }) => ({
        id,
        achievementType: 'Competency' as const,
        name,
        description: [framework, code, name].filter((part) => part !== '').join(' · '),
        criteria: { id },
        ...(code !== '' && { humanCode: code }),
      })),
    }),
    associations: [...new Map(associations.map((one) => [JSON.stringify(one), one])).values()],
  })
}
