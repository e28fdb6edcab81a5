import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { freePort } from '../src/testing/free-port.ts'
import { hasS3Server, type S3Server, startS3Server } from '../src/testing/start-s3-server.ts'

const root = join(import.meta.dirname, '..')

/** A process of Laurel beside others, which a supervisor starts again whenever it ends by itself. */
export type Member = {
  name: string
  url: string
  /** Whether it takes requests now. */
  isReady: () => Promise<boolean>
  /** Waits until it takes requests. */
  ready: () => Promise<void>
  kill: () => void
  /** Asks it to end as a supervisor does, and does not start it again. @returns its exit code */
  terminate: () => Promise<number | null>
  /** Starts it again after that. */
  start: () => void
  said: () => string
}

/** What several processes of one Laurel share on this machine. */
export type Shared = {
  folder: string
  postgres: EmbeddedPostgres
  /** Null where this machine has no S3 server: then a folder is the store. */
  s3: S3Server | null
  /** The settings of every process. */
  environment: Record<string, string>
  /** Ends what is shared. */
  stop: () => Promise<void>
}

/** A PostgreSQL and a store for several processes, with the settings that all of them have. */
export async function startShared(more: Record<string, string> = {}): Promise<Shared> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-several-'))
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), settings: ['max_connections=250'] })
  const s3 = hasS3Server ? await startS3Server() : null
  const { host } = postgres.connection
  return {
    folder,
    postgres,
    s3,
    environment: {
      DATABASE_URL: `postgresql://laurel@localhost/district?host=${encodeURIComponent(host)}`,
      STORE_URL: s3?.storeUrl ?? `file://${join(folder, 'files')}`,
      MASTER_KEY: 'ab'.repeat(32),
      BASE_URL: 'http://laurel.example',
      LOG_LEVEL: 'error',
      FREE_DISK_BYTES: '0',
      API_REQUESTS_PER_MINUTE: '1000000',
      // By which its processes are found again, whatever becomes of their parents.
      LAUREL_MEMBER_OF: folder,
      ...more,
    },
    async stop() {
      await postgres.stop()
      s3?.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Starts one of several processes, and again whenever it ends by itself. */
export async function startMember({ folder, environment }: Shared, name: string, isWorker: boolean): Promise<Member> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const said: string[] = []
  let isWanted = true
  let child: ChildProcess
  const start = () => {
    isWanted = true
    child = spawn(process.execPath, [join(root, 'src/main.ts')], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        ...environment,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: join(folder, name),
        WORKERS: String(isWorker),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    // As systemd does, a moment later: it may have ended because its database is away.
    child.once('exit', () => {
      if (isWanted) setTimeout(() => isWanted && start(), 100)
    })
  }
  start()
  // Who ends the tests ends what they started.
  process.once('exit', () => child.kill('SIGKILL'))
  const isReady = () =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ status }) => status === 200,
      () => false,
    )
  return {
    name,
    url,
    isReady,
    async ready() {
      while (!(await isReady())) await wait(25)
    },
    kill: () => void child.kill('SIGKILL'),
    async terminate() {
      isWanted = false
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill('SIGTERM')
      await once(child, 'exit')
      return child.exitCode
    },
    start,
    said: () => said.join(''),
  }
}

/** The processes that were started for these and live: of the members themselves, and of what they started, however their parents ended. */
export function processesOf({ folder }: Pick<Shared, 'folder'>): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    try {
      const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`LAUREL_MEMBER_OF=${folder}`)
      return isOurs ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`] : []
    } catch {
      // It ended meanwhile, or is another account's.
      return []
    }
  })
}
