import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Config, readConfig } from './config.ts'
import { type CommandLine, exitCodes, runCommandLine } from './foundation/doors/command-line.ts'
import { UsageFault } from './foundation/doors/flags.ts'
import { isId } from './foundation/platform/is-id.ts'
import { openWorld } from './open-world.ts'
import { operateBackups } from './operate-backups.ts'
import { openOwnDatabase, quietly } from './operate-database.ts'
import { operateKeys } from './operate-keys.ts'
import { operateRecover } from './operate-recover.ts'
import { verbs } from './verbs.ts'

async function open(config: Config): ReturnType<CommandLine['open']> {
  const database = await openOwnDatabase(config)
  try {
    const { world, close } = await openWorld(quietly(config), database.connection)
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
  const [noun = '', ...rest] = process.argv.slice(2)
  process.exitCode = ['backup', 'restore', 'upgrade'].includes(noun)
    ? await operateBackups(line, noun, rest)
    : noun === 'master-key'
      ? await operateKeys(line, rest)
      : noun === 'recover'
        ? await operateRecover(line, rest)
        : await runCommandLine(line, process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = exitCodes.failed
}
