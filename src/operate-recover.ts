import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { exitCodes } from './foundation/doors/command-line.ts'
import { RecoveryFault, recover } from './foundation/embedded/recover.ts'

const recoverUsage = `laurel recover [--to <moment>]
  Brings the database of the embedded PostgreSQL back to a moment, such as 2027-03-17T14:05:00Z, or, without --to, to the latest there is.
  Laurel must be stopped, and must have run with WAL_ARCHIVE. The database of before is put aside, beside the new one. Evidence stays as it is.`

type Line = { say: (text: string) => void; complain: (text: string) => void }

/** `recover`: back to a moment. */
export async function operateRecover(line: Line, args: readonly string[]): Promise<number> {
  const asked = readArgs(args)
  if (asked === 'help' || asked === null) {
    if (asked) line.say(recoverUsage)
    else line.complain(recoverUsage)
    return asked ? exitCodes.done : exitCodes.asked
  }
  const config = readConfig(process.env)
  if (config.DATABASE_URL !== undefined || config.WAL_ARCHIVE === undefined) {
    line.complain(
      config.DATABASE_URL
        ? 'This brings back the embedded PostgreSQL alone. For your own, use its tools.'
        : 'Name the archive in WAL_ARCHIVE.',
    )
    return exitCodes.refused
  }
  try {
    const given = { dataDir: config.DATA_DIR, archive: config.WAL_ARCHIVE, to: asked.to, now: () => new Date() }
    const { base, before } = await recover(given)
    line.say(`Recovered from ${base}. Start Laurel as before: npm start`)
    if (before) line.complain(`The database of before lies in ${before}. Delete it once you are sure.`)
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof RecoveryFault)) throw error
    line.complain(error.message)
    return exitCodes.refused
  }
}

function readArgs(args: readonly string[]): { to: Date | null } | 'help' | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
    if (values.help) return 'help'
    if (values.to === undefined) return { to: null }
    // Without a zone a moment would be another one on another machine.
    return /(?:Z|[+-]\d\d:?\d\d)$/.test(values.to) && !Number.isNaN(Date.parse(values.to)) ? { to: new Date(values.to) } : null
  } catch {
    return null
  }
}
