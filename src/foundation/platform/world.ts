import type { Config } from '../../config.ts'
import type { Accounts } from './accounts.ts'
import type { Stage } from './command.ts'
import type { Connection, Database } from './database.ts'
import type { AnyGrant } from './grant.ts'
import type { Jobs } from './jobs.ts'
import type { Keyring } from './keys.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { MailServer } from './mail-server.ts'
import type { Meter } from './meter.ts'
import type { Threads } from './threads.ts'

/** Everything outside a feature that it may touch, built once in main.ts and handed on. */
export type World = Stage & {
  config: Config
  /** How the database is reached as its owner: for a backup, which no row may be kept from. */
  connection: Connection
  /** The database over a few connections that nothing else takes: for health and sign-in, however busy the rest is. */
  reserved: Database
  jobs: Jobs
  /** Why people may see evidence. */
  grants: readonly AnyGrant[]
  keys: Keyring
  accounts: Accounts
  live: Live
  /** What is measured of this process. */
  meter: Meter
  /** How the pools of connections stand. */
  pools: () => { name: string; total: number; idle: number; waiting: number }[]
  log: Log
  /** Where letters go; null where none is set up, and they are kept. */
  mail: MailServer | null
  /** Where documents of strangers are checked, beside everything else. */
  threads: Threads
  /** Looks through files that people added, beside the process. */
  fileThreads: Threads
}
