import { serve } from '@hono/node-server'
import { readConfig } from './config.ts'
import { builtPages } from './doors/pages.ts'
import { createWeb } from './doors/web.ts'
import { ensureBuilt } from './ensure-built.ts'
import { openWorld } from './open-world.ts'
import { recognise } from './people/recognise.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { openResources, resources } from './resources.ts'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Laurel needs Node 24, which it brings along: start it with npm start.\n')
  process.exit(1)
}

/** Starts everything in order and says where it is; each step that was opened is closed in reverse when asked to stop. */
async function start() {
  const config = readConfig(process.env)
  await ensureBuilt()
  const embedded = config.DATABASE_URL ? null : await startEmbeddedPostgres({ dataDir: config.DATA_DIR })
  const connection = embedded?.connection ?? { connectionString: config.DATABASE_URL ?? '' }
  const { world, close } = await openWorld(config, connection)
  const app = createWeb({ world, recognise, resources, openResources, ...(await builtPages()) })
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, () => resolve(listening))
    listening.once('error', reject)
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await close()
    await embedded?.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.stdout.write(`Laurel is at ${config.BASE_URL}\n`)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
