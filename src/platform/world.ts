import type { Config } from '../config.ts'
import type { Accounts } from './accounts.ts'
import type { Stage } from './command.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'
import type { Keyring } from './keys.ts'
import type { Log } from './log.ts'

/** Everything outside a feature that it may touch, built once in main.ts and handed on. */
export type World = Stage & {
  config: Config
  jobs: Jobs
  files: FileStore
  keys: Keyring
  accounts: Accounts
  log: Log
}
