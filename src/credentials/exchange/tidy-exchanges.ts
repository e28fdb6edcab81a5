import { z } from 'zod'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'

/** Once a night: offers that ran out a week ago, unless a wallet took them, and nonces that nobody can use again. */
const tidyExchanges = job({ name: 'exchange.tidy', data: z.object({}), atOnce: 1, every: '35 3 * * *' })

/** So long it is kept that an award was offered and not taken. */
const keptMs = 7 * 86_400_000

export const tidyingExchanges = works(tidyExchanges, async ({ db, now }: World) => {
  await db
    .deleteFrom('walletExchanges')
    .where('takenAt', 'is', null)
    .where('expiresAt', '<', new Date(now().getTime() - keptMs))
    .execute()
  await db
    .deleteFrom('holderAsks')
    .where('expiresAt', '<', new Date(now().getTime() - keptMs))
    .execute()
  await db.deleteFrom('usedNonces').where('expiresAt', '<', now()).execute()
})
