import { sql } from 'kysely'
import type { World } from '../../foundation/platform/world.ts'

const hour = 3_600_000
/** So many people are kept in mind before starting over: it only spares a write. */
const mostKept = 50_000
const noted = new Map<string, number>()

/** Keeps when someone was last here: one write an hour, whatever they do. A request never fails for it. */
export async function noteSeen({ db, log, now }: Pick<World, 'db' | 'log' | 'now'>, personId: string): Promise<void> {
  const at = now()
  if (at.getTime() - (noted.get(personId) ?? 0) < hour) return
  if (noted.size >= mostKept) noted.clear()
  noted.set(personId, at.getTime())
  try {
    await db
      .updateTable('people')
      .set({ lastSeenAt: at })
      .where('id', '=', personId)
      .where(sql<boolean>`last_seen_at < ${new Date(at.getTime() - hour)}`)
      .execute()
  } catch (error) {
    noted.delete(personId)
    log.warn('when someone was last here was not kept', { error })
  }
}
