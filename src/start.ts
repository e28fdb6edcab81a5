import { readConfig } from './config.ts'
import { listen } from './doors/listen.ts'
import { builtPages } from './doors/pages.ts'
import { createWeb } from './doors/web.ts'
import { ensureBuilt } from './ensure-built.ts'
import { openWorld } from './open-world.ts'
import { findDemoPeople } from './people/demo-people.ts'
import { recognize } from './people/recognize.ts'
import { readCertificate } from './platform/certificate.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { prepareDatabase, prepareOwnDatabase } from './prepare-database.ts'
import { documents, openResources, resources } from './resources.ts'
import { announceVcApi, checkVcApi } from './vc-api/start-vc-api.ts'

/** Starts everything in order and says where it is; each step that was opened is closed in reverse when asked to stop. */
async function start() {
  const config = readConfig(process.env)
  // What is wrong with these is told before a database is started.
  await readCertificate(config)
  checkVcApi(config)
  await ensureBuilt()
  const embedded = config.DATABASE_URL ? null : await startEmbeddedPostgres({ dataDir: config.DATA_DIR })
  const own = { connectionString: config.DATABASE_URL ?? '' }
  if (!embedded) await prepareOwnDatabase(config, own, process.argv.includes('--demo'))
  const connection = embedded ? await prepareDatabase(config, embedded.connection, !process.argv.includes('--empty')) : own
  const { world, close } = await openWorld(config, connection)
  const demo = await findDemoPeople(world.db, true)
  world.config.DEMO ||= demo !== null
  const app = createWeb({ world, recognize, resources, openResources, documents, ...(await builtPages()) })
  const vcApi = await announceVcApi(world)
  const server = await listen(app.fetch, config, world.log)

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
  for (const line of vcApi) process.stdout.write(`${line}\n`)
  if (demo) {
    process.stdout.write(`Sign in as anyone of the demo, with the password ${demo.password}:\n`)
    for (const { name, email, role } of demo.people) process.stdout.write(`  ${name.padEnd(22)} ${email.padEnd(42)} ${role}\n`)
  }
  process.stdout.write('Stop it with Ctrl-C.\n')
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
