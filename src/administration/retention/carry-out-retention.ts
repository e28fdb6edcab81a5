import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { findKind, keptKinds } from './kinds.ts'
import { retentionCarriedOut } from './retention-facts.ts'

const atOnce = 2000

export const clearOld = command({
  name: 'retention.carry-out',
  says: 'Clears away some of what was kept long enough, and says how much of it.',
  reach: inside,
  limits: null,
  input: z.object({ kind: z.string(), most: z.int().positive().max(atOnce).default(atOnce) }),
  load: async (_scene, { kind }) => findKind(kind),
  may: systemOnly,
  async run({ db, now }, { most }, kind) {
    if (!kind?.clear) throw new Error(`Nothing here clears away ${kind?.name ?? 'what is in no list'}.`)
    return { gone: await kind.clear(db, { kind, now, most }) }
  },
  record: ({ kind }, _loaded, { gone }) =>
    [...Map.groupBy(gone, ({ organizationId }) => organizationId)].map(([organizationId, { length }]) =>
      fact(retentionCarriedOut, { organizationId, subjectId: organizationId }, { kind, count: length }),
    ),
})

/** Once a night: whatever was kept long enough goes. */
export const carryOutRetention = job({
  name: 'retention.carry-out',
  data: z.object({}),
  atOnce: 1,
  every: '50 3 * * *',
  expireSeconds: 3600,
})

/** The work behind `carryOutRetention`: in portions, each with its record, so that it goes on where it was after any fault. */
export const carryingOutRetention = works(carryOutRetention, async (world: World) => {
  for (const { name, clear } of keptKinds) {
    if (!clear) continue
    for (let more = true; more; ) {
      const { gone } = await perform(world, system, clearOld, { kind: name })
      more = gone.length >= atOnce
    }
  }
})
