import { z } from 'zod'
import { command, inside, type Scene } from '../../foundation/platform/command.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { foundSchema } from './found-badge.ts'
import { mostBadges } from './import-bounds.ts'
import { checkArrival } from './import-jobs.ts'
import { theirWallet } from './import-policy.ts'
import { keepFound, keptColumns } from './keep-found.ts'
import { saidOf, saidSchema } from './said.ts'
import { waitForImports } from './wait-for-imports.ts'

const broughtSchema = z.object({
  place: z.int().min(0),
  container: z.enum(['json', 'jwt', 'png', 'svg', 'pdf']),
  content: z.string(),
  picture: z.string().nullable(),
  ownAwardId: z.uuid().nullable(),
  inside: z.array(z.string()),
  found: foundSchema,
})
/** One badge of those that came together, and what its check came to. */
export type BroughtBadge = z.output<typeof broughtSchema>

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), because: saidSchema }),
  z.object({ kind: z.literal('out-of-reach'), because: saidSchema }),
  z.object({ kind: z.literal('badges'), file: z.string(), badges: z.array(broughtSchema) }),
  z.object({ kind: z.literal('parts'), parts: z.array(z.string()) }),
])
/**
 * What looking at something that was brought came to: badges, or why there is none; `out-of-reach` where asking again may help; `parts` where it held so
 * many that each is looked at by itself.
 */
export type ArrivalOutcome = z.output<typeof outcomeSchema>

/** How often an address is asked that does not answer, each time later. */
const mostTries = 4
const minutesTo = (tries: number) => 2 * 5 ** tries

export const recordArrival = command({
  name: 'import.record',
  says: 'Keeps the badges that were in something somebody brought to their wallet, or says why there are none.',
  reach: inside,
  limits: null,
  input: z.object({ arrivalId: z.uuid(), outcome: outcomeSchema }),
  load: async ({ db }, { arrivalId }) => {
    const row = await db
      .selectFrom('badgeArrivals')
      .where('id', '=', arrivalId)
      .where('state', '=', 'waiting')
      .select(['id', 'personId', 'source', 'name', 'address', 'tries'])
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw missing('badge')
    await waitForImports(db, row.personId)
    return row
  },
  may: systemOnly,

  async run(scene, { outcome }, arrival) {
    const { db, now } = scene
    const row = db.updateTable('badgeArrivals').where('id', '=', arrival.id)
    const { personId } = arrival
    if (outcome.kind === 'out-of-reach' && arrival.tries < mostTries) {
      await row.set({ dueAt: new Date(now.getTime() + minutesTo(arrival.tries) * 60_000) }).execute()
      return { personId, badgeIds: [], mayCount: false }
    }
    if (outcome.kind === 'parts') {
      const { count } = await db
        .selectFrom('importedBadges')
        .where('personId', '=', personId)
        .where('removedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      if (Number(count) + outcome.parts.length > mostBadges) {
        await row.set({ state: 'refused', because: JSON.stringify(saidOf(noRoom)), doneAt: now, dueAt: null }).execute()
        return { personId, badgeIds: [], mayCount: false }
      }
      for (const digest of outcome.parts) await bringInside(scene, { personId, name: arrival.name, digest })
      // Its parts are listed in its place.
      await db.deleteFrom('badgeArrivals').where('id', '=', arrival.id).execute()
      return { personId, badgeIds: [], mayCount: false }
    }
    if (outcome.kind !== 'badges') {
      await row.set({ state: 'refused', because: JSON.stringify(outcome.because), doneAt: now, dueAt: null }).execute()
      return { personId, badgeIds: [], mayCount: false }
    }
    const kept = []
    for (const badge of outcome.badges) kept.push(await keepOne(scene, arrival, outcome.file, badge))
    const badges = kept.flatMap((one) => ('badgeId' in one ? [one.badgeId] : []))
    const award = kept.find((one) => 'awardId' in one)
    const done = { doneAt: now, dueAt: null, badges, fileDigest: outcome.file }
    if (kept.some((one) => 'isNew' in one && one.isNew)) await row.set({ ...done, state: 'taken' }).execute()
    else if (badges.length > 0) await row.set({ ...done, state: 'known' }).execute()
    else if (award) await row.set({ ...done, state: 'own', awardId: award.awardId }).execute()
    else await row.set({ ...done, state: 'refused', because: JSON.stringify(saidOf(changedCopy)) }).execute()
    return { personId, badgeIds: badges, mayCount: kept.some((one) => 'mayCount' in one && one.mayCount) }
  },

  record: theirWallet,
})

const noRoom = sentence('This holds more badges than your wallet has room for, which is 5,000. None was brought in. Take some out first.')

const changedCopy = sentence(
  'You have this badge already. This copy says something else than what its issuer signed, so the one you have stays as it is.',
)

type Arrival = { id: string; personId: string; source: string; name: string; address: string | null }

/** Keeps one badge, unless it is there or is an award of this very Laurel. */
async function keepOne(
  scene: Scene,
  { personId, source, name, address }: Arrival,
  digest: string,
  { ownAwardId, inside: within, found, content, picture, place, container }: BroughtBadge,
): Promise<{ awardId: string } | { badgeId: string; isNew: boolean; mayCount: boolean } | { isRefused: true }> {
  const { db, now, newId } = scene
  if (ownAwardId) {
    const award = await db.selectFrom('awards').where('id', '=', ownAwardId).select('id').executeTakeFirst()
    if (award) return { awardId: award.id }
  }
  const there = await db
    .selectFrom('importedBadges')
    .where('personId', '=', personId)
    .where('contentDigest', '=', content)
    .where('removedAt', 'is', null)
    .select([...keptColumns])
    .executeTakeFirst()
  if (there) return { badgeId: there.id, isNew: false, mayCount: await keepFound(scene, there, found) }
  const before = await findBefore(scene, personId, found)
  if (before && found.verdict === 'not-to-be-trusted' && before.verdict !== 'not-to-be-trusted') return { isRefused: true }
  const id = newId()
  const isNewest = !before || isNewer(found, before)
  const { verdict, because, ...says } = found
  await db
    .insertInto('importedBadges')
    .values({
      id,
      personId,
      fileDigest: digest,
      contentDigest: content,
      pictureDigest: picture,
      place,
      container,
      ...says,
      source,
      address,
      askedAt: now,
      broughtAt: now,
      replacedBy: isNewest ? null : (before?.id ?? null),
    })
    .execute()
  if (before && isNewest) {
    await db.updateTable('importedBadges').where('replacedBy', '=', before.id).set({ replacedBy: id }).execute()
    await db.updateTable('importedBadges').where('id', '=', before.id).set({ replacedBy: id, counts: false, askAt: null }).execute()
  }
  const row = {
    id,
    verdict: null,
    counts: false,
    countsSince: null,
    unknownSince: null,
    replacedBy: isNewest ? null : (before?.id ?? null),
  }
  const counts = await keepFound(scene, row, { verdict, because, ...says })
  if (counts && before?.countsSince)
    await db.updateTable('importedBadges').where('id', '=', id).set({ countsSince: before.countsSince }).execute()
  for (const part of within) await bringInside(scene, { personId, name, digest: part })
  return { badgeId: id, isNew: true, mayCount: counts || Boolean(before?.counts) }
}

/** A second credential of a Laurel’s award, whose address is that of the first with more behind it: the same award, naming a key of its holder. */
const secondOf = /\/held\/[0-9a-f-]{36}$/
const isSecond = (credentialId: string | null): boolean => credentialId !== null && secondOf.test(credentialId)

/** The badge of the same name and issuer that is in the wallet now, also as the other credential of the same award. */
function findBefore({ db }: Scene, personId: string, { credentialId, issuerId, holder }: BroughtBadge['found']) {
  if (credentialId === null) return undefined
  const first = credentialId.replace(secondOf, '')
  // One that names somebody else’s key is no other form of theirs.
  const isOfTheirs = !isSecond(credentialId) || holder !== null
  return (
    db
      .selectFrom('importedBadges')
      .where('personId', '=', personId)
      .where((eb) =>
        eb.or([
          eb('credentialId', '=', credentialId),
          ...(isOfTheirs
            ? [
                eb('credentialId', '=', first),
                eb.and([
                  eb(eb.fn('starts_with', ['credentialId', eb.val(`${first}/held/`)]), '=', eb.val(true)),
                  eb('holder', 'is not', null),
                ]),
              ]
            : []),
        ]),
      )
      // Whose site did not answer is not known by its issuer yet.
      .where((eb) => eb.or([eb('issuerId', '=', issuerId), eb('issuerId', '=', ''), eb.val(issuerId === '')]))
      .where('removedAt', 'is', null)
      .where('replacedBy', 'is', null)
      .select(['id', 'verdict', 'issuedAt', 'counts', 'countsSince', 'credentialId'])
      .executeTakeFirst()
  )
}

const good = ['holds', 'expired', 'taken-back', 'suspended']

/** The later one counts; but never one that could not be checked in place of one that was proved. */
function isNewer(
  found: BroughtBadge['found'],
  before: { verdict: string | null; issuedAt: Date | null; credentialId: string | null },
): boolean {
  // Of the two credentials of one award, that which names their key stands in front.
  if (isSecond(before.credentialId) && !isSecond(found.credentialId) && before.verdict === found.verdict) return false
  if (before.verdict !== null && good.includes(before.verdict) && !good.includes(found.verdict)) return false
  return (found.issuedAt?.getTime() ?? 0) >= (before.issuedAt?.getTime() ?? 0)
}

async function bringInside(
  { db, now, newId, later }: Scene,
  { personId, name, digest }: { personId: string; name: string; digest: string },
) {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('badgeArrivals')
    .values({ id, personId, source: 'inside', name, fileDigest: digest, arrivedAt: now, dueAt: now })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) await later(checkArrival, { arrivalId: id })
}
