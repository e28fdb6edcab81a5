import { serve } from '@hono/node-server'
import { afterAll } from 'vitest'
import { askForCopy } from '../administration/rights/ask-for-copy.ts'
import { createWeb } from '../foundation/doors/web.ts'
import { type Actor, visitor } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { documents, openResources, resources } from '../resources.ts'
import { freePort } from './free-port.ts'
import { aWeb } from './web.ts'
import { aWorld } from './world.ts'

/** Another Laurel, at an address of its own that can be asked: where somebody worked before. */
export async function anOldLaurel() {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const world = await aWorld({ BASE_URL: origin, FREE_DISK_BYTES: '0' })
  const web = createWeb({
    world,
    recognize: async () => visitor,
    resources,
    openResources,
    documents,
    pages: async () => new Response('A page.'),
    files: async () => null,
  })
  const listen = () => serve({ fetch: web.fetch, port })
  let server: ReturnType<typeof listen> | null = listen()
  const close = () =>
    new Promise<void>((done) => {
      if (!server) return done()
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close(() => done())
      server = null
    })
  afterAll(close)
  return {
    origin,
    world,
    /** It ends, and nobody answers there any more. */
    close,
    open() {
      server ??= listen()
    },
    /** What somebody there takes along. */
    async archiveOf(person: Actor): Promise<Uint8Array<ArrayBuffer>> {
      const { id } = await perform(world, person, askForCopy, {})
      await world.jobs.settle()
      return new Uint8Array(await (await aWeb(world, person).request(`/settings/data/${id}`)).arrayBuffer())
    },
  }
}
