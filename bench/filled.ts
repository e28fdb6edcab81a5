import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Laurel, startLaurel } from '../e2e/laurel.ts'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { openDatabase, openPool } from '../src/foundation/platform/database.ts'
import type { World } from '../src/foundation/platform/world.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'

/** Everyone's, of an invented district. */
export const password = 'three calm herons'

/** Fills a folder as the owner of its tables, then starts Laurel on it, as another process with its own rights; asks it, and takes all away. */
export async function withFilled<Filled>(
  port: number,
  fill: (world: World) => Promise<Filled>,
  ask: (laurel: Laurel, filled: Filled) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-bench-'))
  try {
    const postgres = await startEmbeddedPostgres({ dataDir })
    const config = readConfig({ DATA_DIR: dataDir, BASE_URL: `http://localhost:${port}`, LOG_LEVEL: 'error', WORKERS: 'false' })
    const connection = await prepareDatabase(config, postgres.connection, false)
    const { world: opened, close } = await openWorld(config, connection)
    const owner = openPool(connection, console.error, 4)
    const filled = await fill({ ...opened, db: openDatabase(owner) })
    await owner.end()
    await close()
    await postgres.stop()
    const laurel = await startLaurel({ dataDir, port, empty: true, environment: { WORKERS: 'false' } })
    try {
      await ask(laurel, filled)
    } finally {
      await laurel.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The cookies of somebody who signs in by the form. @throws Error where they can't */
export async function cookiesOf({ url }: Laurel, email: string): Promise<string> {
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { Origin: url },
    body: new URLSearchParams({ intent: 'password', email, password }),
    redirect: 'manual',
  })
  if (response.status !== 303) throw new Error(`Signing in was answered by ${response.status}.`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What so many of a hundred stay under. */
export const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor((values.length * percent) / 100))] ?? Number.NaN
