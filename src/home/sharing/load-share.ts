import { sql } from 'kysely'
import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mostAwards } from './share-fields.ts'

/** A share of the person who asks, locked. @throws Refusal `collection-missing` */
export async function loadShare({ db, actor }: Pick<Scene, 'db' | 'actor'>, shareId: string) {
  return await db
    .selectFrom('shares')
    .where('id', '=', shareId)
    .where('personId', '=', personIdOf(actor))
    .selectAll()
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('collection'))
}

/** What was taken back stays so: its link was told to be over. @throws Refusal `share-withdrawn` */
export function requireShown({ withdrawnAt }: { withdrawnAt: Date | null }): void {
  if (withdrawnAt) throw conflict('share-withdrawn', 'You stopped sharing this, so its link shows nothing any more. Make a new one.')
}

/** Refuses what is not theirs, and what they took down. @throws Refusal `award-not-yours`, `award-hidden` */
export async function requireOwnAwards({ db }: Pick<Scene, 'db'>, personId: string, awardIds: readonly string[]): Promise<void> {
  if (awardIds.length === 0) return
  const found = await db
    .selectFrom('awards')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .where('awards.earnerId', '=', personId)
    .where(sql<boolean>`awards.id = any(${[...awardIds]}::uuid[])`)
    .select(['awards.id', 'hiddenAt'])
    .execute()
  if (found.length < awardIds.length)
    throw invalidAt('award-not-yours', 'awardIds', 'One of these awards is not yours, so nothing was changed. Choose among your own.')
  if (found.some(({ hiddenAt }) => hiddenAt !== null))
    throw invalidAt('award-hidden', 'awardIds', 'You took the page of one of these awards down. Show it again first, then share it.')
}

/** @throws Refusal `share-full` */
export function requireRoom(count: number): void {
  if (count > mostAwards)
    throw conflict('share-full', 'One link shows at most {most} awards. Make a second one for the rest.', { most: mostAwards })
}
