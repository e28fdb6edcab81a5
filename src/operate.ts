import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditCheck, inLines } from './administration/activity/audit-check.ts'
import { commands } from './commands.ts'
import { type Config, readConfig } from './config.ts'
import { type CommandLine, exitCodes, runCommandLine } from './foundation/doors/command-line.ts'
import { UsageFault } from './foundation/doors/flags.ts'
import { readsOfAll } from './foundation/platform/database.ts'
import { joinEmbeddedPostgres } from './foundation/platform/embedded-postgres.ts'
import { isId } from './foundation/platform/is-id.ts'
import { openWorld } from './open-world.ts'

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
      stage: world,
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

const auditUsage = `laurel audit check [--organization <name in addresses>] [--json]
  Checks the chain of hashes over all that happened, and names the first link that does not hold.
  Ends with 1 where one is broken. Note the hash of the last link elsewhere: it shows later whether the end was cut off.`

/** What only looks, and so is no command: whether the trail is whole. */
async function audit(line: CommandLine, verb: string | undefined, args: readonly string[]): Promise<number> {
  const asJson = args.includes('--json')
  const rest = args.filter((arg) => arg !== '--json')
  const slug = rest[0] === '--organization' && rest[1] ? rest[1] : null
  if (verb !== 'check' || rest.length !== (slug === null ? 0 : 2)) {
    const isHelp = verb === undefined || verb === '--help' || rest.includes('--help')
    if (isHelp) line.say(auditUsage)
    else line.complain(auditUsage)
    return isHelp ? exitCodes.done : exitCodes.asked
  }
  const { stage, close } = await line.open()
  try {
    const reports = await auditCheck(readsOfAll(stage.db), slug)
    if (!reports) {
      line.complain(`There is no organization named ${slug}.`)
      return exitCodes.asked
    }
    for (const report of reports) for (const text of asJson ? [JSON.stringify(report)] : inLines(report)) line.say(text)
    return reports.some(({ broken }) => broken) ? exitCodes.refused : exitCodes.done
  } finally {
    await close()
  }
}

// A program that reads our output may leave; that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  const line: CommandLine = {
    commands,
    open: async () => open(readConfig(process.env)),
    idOf,
    readText,
    say: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  }
  const [noun, verb, ...rest] = process.argv.slice(2)
  process.exitCode = noun === 'audit' ? await audit(line, verb, rest) : await runCommandLine(line, process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = exitCodes.failed
}
