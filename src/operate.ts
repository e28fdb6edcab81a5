import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from './config.ts'
import { type CommandLine, exitCodes, runCommandLine } from './foundation/doors/command-line.ts'
import { UsageFault } from './foundation/doors/flags.ts'
import { joinEmbeddedPostgres } from './foundation/platform/embedded-postgres.ts'
import { isId } from './foundation/platform/is-id.ts'
import { openWorld } from './open-world.ts'
import { verbs } from './verbs.ts'

const databaseName = 'laurel'

/** The database of this instance: the one that its Laurel runs, or, where none does, started for as long as this takes. */
async function openDatabase({ DATABASE_URL, DATA_DIR }: Config) {
  if (DATABASE_URL) return { connection: { connectionString: DATABASE_URL }, stop: async () => undefined }
  if (!existsSync(join(DATA_DIR, 'postgres', 'PG_VERSION')))
    throw new Error(`There is no Laurel in ${DATA_DIR}. Name its folder in DATA_DIR, or start one there first: npm start -- --empty`)
  const { connection, stop } = await joinEmbeddedPostgres({ dataDir: DATA_DIR })
  return { connection: { ...connection, database: databaseName }, stop }
}

async function open(config: Config): ReturnType<CommandLine['open']> {
  const database = await openDatabase(config)
  try {
    // What follows is done by the Laurel that runs. The log would stand between the lines of an answer.
    const { world, close } = await openWorld({ ...config, WORKERS: false, LOG_LEVEL: 'silent' }, database.connection)
    return {
      world,
      requestId: randomUUID(),
      async close() {
        await close()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Organizations have names in addresses, and an id that stands on no page. */
const idOf: CommandLine['idOf'] = async ({ db }, field, named) => {
  if (field !== 'organizationId' || isId(named)) return named
  const found = await db.selectFrom('organizations').where('slug', '=', named).select('id').executeTakeFirst()
  return found?.id ?? null
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    throw new UsageFault(`${path === '-' ? 'Standard input' : path} can’t be read: ${error instanceof Error ? error.message : error}`)
  }
}

// A program that reads our output may leave; that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  const line: CommandLine = {
    verbs,
    open: async () => open(readConfig(process.env)),
    idOf,
    readText,
    say: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  }
  process.exitCode = await runCommandLine(line, process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = exitCodes.failed
}
