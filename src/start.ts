import { api } from './api.ts'
import { readConfig } from './config.ts'
import { announceVcApi, checkVcApi } from './credentials/vc-api/start-vc-api.ts'
import { ensureBuilt } from './ensure-built.ts'
import { followWork } from './foundation/doors/drain.ts'
import { listen } from './foundation/doors/listen.ts'
import { builtPages } from './foundation/doors/pages.ts'
import { createWeb } from './foundation/doors/web.ts'
import { type ServerTurn, startEmbeddedPostgres } from './foundation/embedded/embedded-postgres.ts'
import { archiveSettings } from './foundation/embedded/wal-archive.ts'
import { readCertificate } from './foundation/platform/certificate.ts'
import { createLog } from './foundation/platform/log.ts'
import { openWorld } from './open-world.ts'
import { findDemoPeople } from './people/accounts/demo-people.ts'
import { recognize } from './people/accounts/recognize.ts'
import { startLink } from './people/setup/start-code.ts'
import { prepareDatabase, prepareOwnDatabase, refuseOtherKind } from './prepare-database.ts'
import { documents, openResources, resources } from './resources.ts'
import { stopOnSignals } from './stop.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Starts everything in order and says where it is; each step that was opened is closed in reverse when asked to stop. */
async function start() {
  const config = readConfig(process.env)
  const asked = { demo: process.argv.includes('--demo'), empty: process.argv.includes('--empty') }
  if (asked.demo && asked.empty) throw new Error('--demo and --empty ask for two different things. Choose one of them.')
  // What is wrong with these is told before a database is started.
  await readCertificate(config)
  checkVcApi(config)
  await ensureBuilt()
  const log = createLog(config.LOG_LEVEL)
  const onTurn = ({ turn, because }: ServerTurn) =>
    turn === 'back' ? log.info('The database is back') : log.error(`The database ${turnWords[turn]}`, { because })
  const embedded = config.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataDir: config.DATA_DIR, onTurn, settings: archiveSettings(config.WAL_ARCHIVE) })
  const own = { connectionString: config.DIRECT_URL ?? config.DATABASE_URL ?? '' }
  if (!embedded) await prepareOwnDatabase(config, own, asked.demo)
  const connection = embedded ? await prepareDatabase(config, embedded.connection, !asked.empty) : own
  const { world, close } = await openWorld(config, connection)
  const demo = await findDemoPeople(world.db, true)
  refuseOtherKind(config, asked, demo !== null)
  world.config.DEMO ||= demo !== null
  // Everyone of the demo has the same password, which the sign-in page tells.
  world.config.HOST ??= world.config.DEMO ? '127.0.0.1' : '0.0.0.0'
  const app = createWeb({ world, recognize, resources, openResources, api, documents, ...(await builtPages()) })
  const vcApi = await announceVcApi(world)
  const server = await listen(app.fetch, world.config, world.log)
  stopOnSignals(followWork(server), world, async () => {
    await close()
    await embedded?.stop()
  })

  const begin = await startLink(world)
  say(begin ? `Laurel is at ${config.BASE_URL}, new and empty. Begin at ${begin}` : `Laurel is at ${config.BASE_URL}`)
  for (const line of vcApi) say(line)
  const { protocol, hostname } = new URL(config.BASE_URL)
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(hostname)) say(plainHttp)
  if (demo) {
    say(`Sign in as anyone of the demo, with the password ${demo.password}:`)
    for (const { name, email, role } of demo.people) say(`  ${name.padEnd(22)} ${email.padEnd(42)} ${role}`)
    say('To begin with your own instead: DATA_DIR=our-district npm start -- --empty')
  }
  say('Stop it with Ctrl-C.')
}

const turnWords = { ended: 'ended by itself and is started again', failed: 'did not start; it is tried again' }

const plainHttp =
  'Over plain http, anyone on the way can read passwords and evidence, and browsers hold back what they keep for safe places. Use https: TLS_CERT and TLS_KEY, or a proxy.'

// A program that reads our output may leave; that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
