import { achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import type { IdentityObject } from '@laurel/openbadges/ob3/identity-hash'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import type { BitstringStatusListEntry } from '@laurel/openbadges/status/status-entry'
import { asObject, asObjects, asText, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { jsonText } from '@laurel/openbadges/vc/json-text'
import { z } from 'zod'
import { no, system, yes } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'

export const keepPaperCredential = command({
  name: 'paper-credential.keep',
  says: 'Keeps the short credential that the printed certificates of an award carry; the first one stays.',
  reach: inside,
  limits: null,
  input: z.object({ awardId: z.uuid(), keyId: z.uuid(), text: z.string().min(2).max(20_000) }),
  load: ({ db }, { awardId }) =>
    db
      .selectFrom('awards')
      .where('id', '=', awardId)
      .select('id')
      .executeTakeFirstOrThrow(() => missing('award')),
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only the system signs credentials.')),
  async run({ db, now }, { awardId, keyId, text }) {
    await db
      .insertInto('paperCredentials')
      .values({ awardId, keyId, document: text, signedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return db.selectFrom('paperCredentials').where('awardId', '=', awardId).select('document').executeTakeFirstOrThrow()
  },
  record: notAFact('It says nothing that the signed credential of the award does not say, and is made of that.'),
})

/**
 * The short credential of an award, as its certificates carry it; signed when the first one is printed. All rubrics and evidence would make a
 * code that no camera reads, so it says who earned what, from whom, when, and where its status is. Null where even that is too long.
 */
export async function findPaperCredential(world: World, awardId: string, organizationId: string, signed: string): Promise<string | null> {
  const kept = await world.db.selectFrom('paperCredentials').where('awardId', '=', awardId).select('document').executeTakeFirst()
  if (kept) return kept.document
  const full = asObject(parseJson(signed))
  const unsigned = full && shortened(full)
  if (!unsigned) return null
  const { id: keyId, name, key } = await findSigningKey(world.db, world.keys, organizationId)
  const issuer = asText(asObject(full.issuer)?.id) ?? ''
  const text = jsonText(await signDocument(unsigned, { key, verificationMethod: `${issuer}#${name}`, created: world.now() }))
  if (text.length > 20_000) return null
  return (await perform(world, system, keepPaperCredential, { awardId, keyId, text })).document
}

/** The same award in fewer words, each of them taken from its signed credential. */
export function shortened(full: JsonObject): JsonObject | null {
  const subject = asObject(full.credentialSubject)
  const earned = asObject(subject?.achievement)
  const issuer = asObject(full.issuer)
  const [id, issuerId, achievementId, name, validFrom] = [full.id, issuer?.id, earned?.id, earned?.name, full.validFrom].map(asText)
  if (!id || !issuerId || !achievementId || !name || !validFrom) return null
  const identities = asObjects(subject?.identifier)
  const kept = [identities.find(({ hashed }) => hashed === true), identities.find(({ identityType }) => identityType === 'name')]
  const language = asText(earned?.inLanguage)
  const short = achievementCredential({
    id: `${id}#paper`,
    issuer: { id: issuerId, name: asText(issuer?.name) ?? '' },
    validFrom,
    validUntil: asText(full.validUntil),
    // That it was decided elsewhere is never left out.
    description: asText(full.description),
    recipient: { identities: kept.filter((one) => one !== undefined) as readonly JsonObject[] as readonly IdentityObject[] },
    achievement: {
      id: achievementId,
      name,
      description: asText(earned?.description) ?? name,
      criteria: { id: achievementId },
      ...(language && { inLanguage: language }),
    },
    // As the library made it.
    status: asObject(full.credentialStatus) as BitstringStatusListEntry | undefined,
  })
  return short as unknown as JsonObject
}
