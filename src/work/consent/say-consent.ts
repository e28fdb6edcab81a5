import type { Scene } from '../../foundation/platform/command.ts'
import { lackingScopes, neededScopes, type Standing, standingOf } from './consent-standing.ts'
import type { Basis, Scope } from './consent-words.ts'
import { holdBack, letBeSeen } from './hold-back.ts'

type Words = {
  answer: 'given' | 'refused' | 'withdrawn'
  scopes: readonly Scope[]
  basis: Basis
  until: string | null
  saidBy: 'teacher' | 'family'
  saidName: string
  note: string
  locale: 'en' | 'es'
}

/** Adds what was said to the history of a student, and lets it count at once: what may not be seen any more is held back. */
export async function sayConsent(scene: Scene, studentId: string, words: Words): Promise<{ held: number }> {
  const { db, newId, now } = scene
  const id = newId()
  await db
    .insertInto('consents')
    .values({ id, studentId, recordedAt: now, ...words, scopes: [...words.scopes] })
    .execute()
  const standing = standingOf({ ...words, id, recordedAt: now, scopes: words.scopes }, '0000-00-00')
  return { held: await settleHolds(scene, studentId, standing) }
}

/**
 * Holds back every artifact in which a student is as their family allows no longer, and lets go what is allowed again for everyone in it.
 * Nobody but its earner sees one that is held.
 */
async function settleHolds({ db, now }: Scene, studentId: string, standing: Standing): Promise<number> {
  const present = await db
    .selectFrom('artifactStudents')
    .innerJoin('artifacts', 'artifacts.id', 'artifactStudents.artifactId')
    .leftJoin('artifactHolds', 'artifactHolds.artifactId', 'artifacts.id')
    .where('studentId', '=', studentId)
    .select(['artifacts.id', 'artifacts.kind', 'seen', 'heard', 'work', 'heldAt'])
    .execute()
  const allowed = (row: { kind: string; seen: boolean; heard: boolean; work: boolean }) =>
    lackingScopes(standing, neededScopes(row.kind, row)).length === 0
  const toHold = present.filter((row) => !allowed(row) && row.heldAt === null).map(({ id }) => id)
  await holdBack({ db, now }, toHold)
  for (const { id } of present.filter((row) => allowed(row) && row.heldAt !== null)) await letBeSeen({ db }, id)
  return toHold.length
}
