import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { publishStatusList } from '../awards/publish-status-list.ts'

/**
 * A place in the status list of an organization’s endorsements, which is another than that of its awards. The list is locked while a free place is
 * looked for: endorsements are accepted by hand, one at a time.
 */
export async function takeStatusPlace(scene: Scene, organizationId: string): Promise<{ statusListId: string; statusIndex: number }> {
  const { db, now, newId, later } = scene
  for (let lists = 0; lists < 2; lists++) {
    const made = await db
      .insertInto('statusLists')
      .values({ id: newId(), organizationId, holds: 'endorsements', createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) await later(publishStatusList, { statusListId: made.id })
    const list = await db
      .selectFrom('statusLists')
      .where('organizationId', '=', organizationId)
      .where('holds', '=', 'endorsements')
      .where('closedAt', 'is', null)
      .select(['id', 'sizeBits'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    for (let tries = 0; tries < 8; tries++) {
      const statusIndex = randomInt(list.sizeBits)
      const { rows } = await sql`select from endorsements where status_list_id = ${list.id} and status_index = ${statusIndex}`.execute(db)
      if (rows.length === 0) return { statusListId: list.id, statusIndex }
    }
    // Eight taken places in a row: it is nearly full.
    await db.updateTable('statusLists').set({ closedAt: now }).where('id', '=', list.id).execute()
  }
  throw conflict('no-status-place', 'The endorsement could not be given a place in a status list. Please try again.')
}
