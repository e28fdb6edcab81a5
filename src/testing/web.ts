import { createWeb, type PageHandler } from '../foundation/doors/web.ts'
import type { Actor } from '../foundation/platform/actor.ts'
import type { World } from '../foundation/platform/world.ts'
import { resources } from '../resources.ts'

/** The HTTP door with everything behind it but the pages, as one person uses it; `app.request` asks it. Sign-in itself is tested where it lives. */
export const aWeb = (world: World, actor: Actor, pages: PageHandler = async () => new Response('A page.', { status: 200 })) =>
  createWeb({ world, recognize: async () => actor, resources, pages, files: async () => null })
