import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Found, isKnown } from './found-badge.ts'

/** So many checks of a badge are kept: two years of them. */
const mostChecks = 24
const dayMs = 86_400_000

/** What of a badge decides what a check changes. */
export type KeptBadge = {
  id: string
  verdict: string | null
  counts: boolean
  countsSince: Date | null
  unknownSince: Date | null
  replacedBy: string | null
}
export const keptColumns = ['id', 'verdict', 'counts', 'countsSince', 'unknownSince', 'replacedBy'] as const

/** Writes what a check came to, and says whether that changed what counts. */
export async function keepFound(scene: Scene, badge: KeptBadge, { verdict, because, ...says }: Found): Promise<boolean> {
  const { db, now } = scene
  const isSure = isKnown(verdict)
  const counts = countsAfter(badge, { verdict, about: says.about })
  const unknownSince = isSure ? null : (badge.unknownSince ?? now)
  await noteCheck(scene, badge.id, { verdict, because })
  await db
    .updateTable('importedBadges')
    .where('id', '=', badge.id)
    .set({
      ...(isSure ? { ...says, verdict, because: JSON.stringify(because), knownAt: now } : {}),
      about: says.about,
      aboutName: says.aboutName,
      unknownSince,
      unknownBecause: isSure ? null : JSON.stringify(because),
      askedAt: now,
      askAt: badge.replacedBy === null ? nextAsking(now, unknownSince) : null,
      counts,
      countsSince: counts ? (badge.countsSince ?? now) : badge.countsSince,
    })
    .execute()
  return counts !== badge.counts
}

/**
 * Whether a badge counts after a check: it was proved to be real and this person’s. What runs out stays counted, as an own award does; what could not
 * be asked changes nothing; what was taken back or changed counts no more.
 */
export function countsAfter(
  { counts, replacedBy }: Pick<KeptBadge, 'counts' | 'replacedBy'>,
  { verdict, about }: Pick<Found, 'verdict' | 'about'>,
): boolean {
  if (about !== 'you' || replacedBy !== null) return false
  if (verdict === 'holds') return true
  return counts && (verdict === 'expired' || !isKnown(verdict))
}

/** Every month, and sooner where its site did not answer: most are back the same day. */
export function nextAsking(now: Date, unknownSince: Date | null): Date {
  const silent = unknownSince ? now.getTime() - unknownSince.getTime() : null
  const after = silent === null || silent > 14 * dayMs ? 30 * dayMs : Math.max(dayMs / 24, Math.min(7 * dayMs, silent * 2))
  // Not all of those that came together on one day, again and again.
  return new Date(now.getTime() + after * (1 + Math.random() * 0.1))
}

/** Adds a check to the short history of a badge. */
export async function noteCheck(
  { db, now }: Scene,
  badgeId: string,
  { verdict, because }: Pick<Found, 'verdict' | 'because'>,
): Promise<void> {
  await db
    .insertInto('importedBadgeChecks')
    .values({ badgeId, checkedAt: now, verdict, because: JSON.stringify(because) })
    .onConflict((clash) => clash.columns(['badgeId', 'checkedAt']).doUpdateSet({ verdict, because: JSON.stringify(because) }))
    .execute()
  await sql`delete from imported_badge_checks where badge_id = ${badgeId} and checked_at < (
    select checked_at from imported_badge_checks where badge_id = ${badgeId} order by checked_at desc offset ${mostChecks - 1} limit 1)`.execute(
    db,
  )
}
