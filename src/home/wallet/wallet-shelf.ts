import { awardStandingOf } from '../../credentials/award-pages/five-answers.ts'
import { awardsOf } from '../../credentials/awards/awards.ts'
import { importedOf } from '../../credentials/imports/find-imported.ts'
import { findRenewablesOf, findRenewedBefore } from '../../credentials/renewal/find-renewal.ts'
import { renewalState } from '../../credentials/renewal/renewal-state.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What is on the shelf of a wallet: awards of this Laurel and badges from elsewhere beside one another, the last that came first, a page at a time. */
export async function walletShelf(
  db: Queryable,
  personId: string,
  { before, size }: { before: string | undefined; size: number },
  now: Date,
) {
  const [own, brought] = await Promise.all([
    awardsOf(db, personId, { before, limit: size + 1, newestOnly: true }),
    importedOf(db, personId, { before, limit: size + 1 }, now),
  ])
  // Ids of both begin with their moment, so one key leads through both lists.
  const all = [...own.map((award) => ({ id: award.id, award })), ...brought.map((imported) => ({ id: imported.id, imported }))].toSorted(
    (a, b) => (a.id < b.id ? 1 : -1),
  )
  const page = all.slice(0, size)
  const awards = page.flatMap((one) => ('award' in one ? [one.award] : []))
  const [earlier, renewable] = await Promise.all([
    // What was taken back stands for nothing that came before it.
    findRenewedBefore(
      db,
      awards.filter(({ renewsId, revokedAt }) => renewsId !== null && revokedAt === null).map(({ id }) => id),
    ),
    findRenewablesOf(
      db,
      personId,
      awards.filter(({ expiresAt }) => expiresAt !== null).map(({ id }) => id),
    ),
  ])
  const open = new Set(renewable.filter((award) => renewalState(award, now).is === 'open').map(({ id }) => id))
  const shown = page.map((one) =>
    'award' in one
      ? { ...ofAward(one.award, now), earlier: earlier.get(one.id) ?? [], mayRenew: open.has(one.id) }
      : ofImported(one.imported),
  )
  return { badges: shown, next: all.length > size ? (shown.at(-1)?.id ?? null) : null }
}

const ofAward = (
  { id, versionId, title, issuerName, timeZone, awardedAt, expiresAt, ...award }: Awaited<ReturnType<typeof awardsOf>>[number],
  now: Date,
) => ({
  kind: 'award' as const,
  id,
  versionId,
  title,
  issuerName,
  timeZone,
  awardedAt,
  expiresAt,
  isElsewhere: award.ground === 'elsewhere',
  standing: awardStandingOf({ ...award, expiresAt }, now),
})

const ofImported = ({
  id,
  title,
  issuerName,
  issuedAt,
  expiresAt,
  standing,
  unknownSince,
  about,
  hasPicture,
}: Awaited<ReturnType<typeof importedOf>>[number]) => ({
  kind: 'imported' as const,
  id,
  title,
  issuerName,
  issuedAt,
  expiresAt,
  standing,
  unknownSince,
  about,
  hasPicture,
})
