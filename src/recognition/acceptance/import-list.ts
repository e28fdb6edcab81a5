import { didWeb } from '@laurel/openbadges/dids/did-web'
import { z } from 'zod'
import { issuerAddresses } from '../../credentials/awards/award-addresses.ts'
import { keyOf, personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, denied } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { acceptanceListTaken, acceptanceProposed } from './acceptance-facts.ts'
import { listBounds } from './acceptance-list.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'
import { compareList } from './compare-list.ts'
import { findTarget } from './find-target.ts'
import { placeFor, writeProposal } from './propose-acceptance.ts'
import { readAcceptanceList } from './read-list.ts'

export const importAcceptances = command({
  name: 'acceptance-list.import',
  says: 'Checks a signed list of another organization and holds it against what is accepted here. What is named of it becomes proposals, which a second person agrees to; without any name nothing is saved.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `acceptance-list.import ${personIdOf(actor) ?? keyOf(actor)?.id ?? ''}`, tries: 60, seconds: 3600 }],
  input: z.object({
    organizationId: z.uuid(),
    list: z
      .string()
      .max(listBounds.bytes * 4, 'This file holds more than a list of acceptances may.')
      .describe('The file, as it is.'),
    take: z
      .array(z.coerce.number().int().min(0).max(listBounds.entries))
      .max(listBounds.entries)
      .nullish()
      .describe('Places in the list of what is to be proposed here, counted from zero; left out to look only.'),
    trustsSigner: z.boolean().default(false).describe('That the signer is known, where it is no organization of this instance.'),
  }),

  // Whoever may not is told so before anybody elsewhere is asked for a key.
  async prepare(stage, actor, { organizationId, list }) {
    const may = mayKeepAcceptances(actor, { organizationId })
    if (!may.allowed) throw denied(actor, may)
    return readAcceptanceList(stage, list, new Date())
  },

  async load({ db }, { organizationId }) {
    const { id, slug } = await lockOrganization(db, organizationId)
    return { organizationId: id, slug }
  },
  may: mayKeepAcceptances,

  async run(scene, { organizationId, take, trustsSigner }, { slug }, { list, listId, digest, signer, validUntil }) {
    const { db, actor, now, baseUrl, newId } = scene
    const own = didWeb(issuerAddresses(baseUrl, slug).home)
    if (signer.id === own) throw conflict('own-list', 'This is your own list. Lists of others are taken in here.')
    if (list.for !== null && list.for !== own)
      throw conflict('list-for-another', 'This list was signed for another organization ({for}). Nothing was saved.', { for: list.for })
    const known = await db
      .selectFrom('knownSigners')
      .where('organizationId', '=', organizationId)
      .where('did', '=', signer.id)
      .select('did')
      .executeTakeFirst()
    if (!signer.isOfHere && !known && !trustsSigner)
      throw conflict(
        'list-from-stranger',
        'The signature is fine, and who signed it ({signer}) is not an organization of this Laurel. If you know them, say so below and send the list again. Nothing was saved.',
        { signer: signer.name || signer.id },
      )
    const before = await db
      .selectFrom('acceptanceImports')
      .where('organizationId', '=', organizationId)
      .where('signer', '=', signer.id)
      .where('listId', '=', listId)
      .select('importedAt')
      .executeTakeFirst()
    if (before) throw conflict('list-already', 'This list was taken in before. Nothing was saved; a newer one may say more.')
    const entries = await compareList(db, list, { organizationId, baseUrl })
    const told = { signer, validUntil, entries, taken: 0, facts: [] as Fact[] }
    if (!take) return told
    const { timeZone } = await db.selectFrom('organizations').where('id', '=', organizationId).select('timeZone').executeTakeFirstOrThrow()
    const today = dayIn(timeZone, now)
    const chosen = entries.filter(({ at, standing }) => take.includes(at) && (standing === 'new' || standing === 'differs'))
    if (chosen.length === 0) throw conflict('nothing-taken', 'Choose at least one entry that is new or differs. Nothing was saved.')
    for (const { kind, targetId, proposed, theirs } of chosen) {
      const target = await findTarget(db, organizationId, { kind, id: targetId ?? '' })
      const { id, isNew } = await placeFor(scene, organizationId, target)
      await writeProposal(scene, {
        acceptanceId: id,
        organizationId,
        // What to do with awards from before and from elsewhere is for each to say: not taken over.
        text: { value: proposed, reason: theirs.reason, countsEarlier: false, countsElsewhere: false, isShown: true, endsAtReview: false },
        from: today,
        reviewOn: null,
      })
      told.facts.push(fact(acceptanceProposed, { organizationId, subjectId: id }, { kind, issuerId: target.issuerId, isNew }))
    }
    if (!signer.isOfHere && !known)
      await db
        .insertInto('knownSigners')
        .values({ organizationId, did: signer.id, name: signer.name || signer.id.slice(0, 200), addedBy: personIdOf(actor), addedAt: now })
        .execute()
    await db
      .insertInto('acceptanceImports')
      .values({
        id: newId(),
        organizationId,
        listId,
        digest,
        signer: signer.id,
        signerName: signer.name,
        taken: chosen.length,
        importedBy: personIdOf(actor),
        importedAt: now,
      })
      .execute()
    return { ...told, taken: chosen.length }
  },

  record: ({ organizationId, take }, _loaded, { facts, taken, signer }) =>
    take
      ? [...facts, fact(acceptanceListTaken, { organizationId, subjectId: organizationId }, { signer: signer.id, entries: taken })]
      : null,
})

/** What came of looking at a list. */
export type CheckedList = Awaited<ReturnType<typeof importAcceptances.run>>
