import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { expiringSoon } from '../../work/consent/media-kind.ts'
import { makeNotices } from './make-notices.ts'

/** Once a day: whose recordings go within a month. What was told is not told again. */
const tellOfExpiry = job({ name: 'notices.tell-of-expiry', data: z.object({}), atOnce: 1, every: '35 7 * * *' })

/** The work behind `tellOfExpiry`. */
export const tellingOfExpiry = works(tellOfExpiry, async (world: World) => {
  const soon = await expiringSoon(world.db, world.now())
  const noticed = soon.map(({ attemptId, earnerId, organizationId, title, day }) => ({
    personId: earnerId,
    kind: 'media-expires' as const,
    cause: `media-expires ${attemptId}`,
    details: { attemptId, title, day },
    organizationId,
    at: world.now(),
  }))
  if (noticed.length > 0) await inScene(world, system, (scene) => makeNotices(scene, noticed))
})
