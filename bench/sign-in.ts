import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { aPerson } from '../src/testing/district.ts'

/** Sign-ins by password, four at once. Each costs what the hash costs, on purpose; over HTTP the limits on tries would stop this at once. */
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-sign-in-'))
const postgres = await startEmbeddedPostgres({ dataDir })
const { world: opened, close } = await openWorld(
  readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', WORKERS: 'false' }),
  postgres.connection,
)
// What fills the bench looks at everything; the server that is measured is another process.
const world = { ...opened, db: readsOfAll(opened.db) }
const { id, email } = await aPerson(world, 'Maya Ortiz')
const password = 'a password for the bench'
await world.accounts.setPassword(id, password)
const times: number[] = []
const used = process.cpuUsage()
const began = performance.now()
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let number = 0; number < 40; number++) {
      const from = performance.now()
      if (!(await world.accounts.signIn({ email, password }, new Headers()))) throw new Error('The sign-in was refused.')
      times.push(performance.now() - from)
    }
  }),
)
const { user, system } = process.cpuUsage(used)
const seconds = (performance.now() - began) / 1000
times.sort((a, b) => a - b)
const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)
process.stdout.write(
  `sign-in: ${(times.length / seconds).toFixed(1)} per second, ${((1e6 * times.length) / (user + system)).toFixed(1)} per CPU second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`,
)
await close()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
