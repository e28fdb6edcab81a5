import { sql } from 'kysely'
import { inTransaction } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Access } from './share-fields.ts'

/** Programs that make a preview of a link for a chat are nobody who looks. */
const makesPreviews = /bot|crawl|spider|preview|facebookexternalhit|embedly|slurp/i

/**
 * Counts that a share was looked at, in this hour and by this way: no network, no browser, no minute. A look that can't be written is no reason to show
 * nothing.
 */
export async function noteLook(
  world: World,
  shareId: string,
  { way, address }: { way: Access; address: string },
  headers: Headers,
): Promise<void> {
  if (makesPreviews.test(headers.get('user-agent') ?? '')) return
  try {
    await inTransaction(world.db, (db) =>
      sql`insert into share_looks (share_id, hour, way, address, times)
        select id, date_trunc('hour', ${world.now()}::timestamptz, 'UTC'), ${way}, ${address}, 1 from shares where id = ${shareId}
        on conflict (share_id, hour, way, address) do update set times = share_looks.times + 1`.execute(db),
    )
  } catch (error) {
    world.log.warn('That somebody looked at what is shared was not noted', { shareId, error })
  }
}
