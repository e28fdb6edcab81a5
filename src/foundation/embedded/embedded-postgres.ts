import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import {
  type Account,
  accountFor,
  claim,
  claimOf,
  endLeftover,
  makeCluster,
  nativeFolder,
  openThePath,
  refuseForeign,
  restoreLinks,
} from './postgres-folder.ts'

/**
 * PostgreSQL from npm, in a folder, for one process of ours. It listens on a Unix socket only, ends when we end (however we end), is started
 * again when it ends by itself, and what a killed predecessor left running is stopped before we start.
 */
export type EmbeddedPostgres = {
  /** Where to connect: `pg` takes a socket folder as host. */
  connection: { host: string; port: number; user: string; database: string }
  stop(): Promise<void>
}

/** What becomes of a server that was running: it ended, a new one did not start, a new one is there. */
export type ServerTurn = { turn: 'ended' | 'failed' | 'back'; because: string }

type Options = {
  /** The folder that holds the cluster; made when missing. */
  dataDir: string
  /** Further settings as `name=value`, or what tells them of the cluster's folder. */
  settings?: string[] | ((cluster: string) => string[])
  /** Hears of a server that ended by itself, and of what came of starting it again. */
  onTurn?: (turn: ServerTurn) => void
}

/** Starts the cluster in a folder, making it first when it is new. @throws Error with the server's own words when it can't start */
export async function startEmbeddedPostgres({ dataDir, settings = [], onTurn = () => undefined }: Options): Promise<EmbeddedPostgres> {
  const native = nativeFolder()
  restoreLinks(native)
  const account = accountFor()
  mkdirSync(dataDir, { recursive: true })
  const cluster = join(dataDir, 'postgres')
  const socketDir = socketFolderOf(cluster)
  mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  refuseForeign(socketDir, account)
  if (account) {
    chownSync(socketDir, account.uid, account.gid)
    openThePath(cluster)
  }
  claim(dataDir)
  makeCluster(native, cluster, account)
  const further = typeof settings === 'function' ? settings(cluster) : settings

  const start = async () => {
    await endLeftover(cluster)
    const output: string[] = []
    const server = spawnWatched(native, cluster, socketDir, further, account, output)
    await untilReady(cluster, server, output)
    return { server, output }
  }
  const stop = keepRunning(await start(), start, onTurn)
  return {
    connection: { host: socketDir, port: 5432, user: 'laurel', database: 'postgres' },
    async stop() {
      rmSync(claimOf(dataDir), { force: true })
      await stop()
    },
  }
}

/**
 * Joins the cluster that another process of ours runs on a folder, or starts it where none does.
 * @throws Error with the server's own words when it can't start
 */
export async function joinEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const connection = { host: socketFolderOf(join(options.dataDir, 'postgres')), port: 5432, user: 'laurel', database: 'postgres' }
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch {
    return startEmbeddedPostgres(options)
  }
  await client.end()
  return { connection, stop: async () => undefined }
}

/** The folder of a cluster's socket: short enough for every system, and its own. */
const socketFolderOf = (cluster: string) => join(tmpdir(), `laurel-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`)

type Running = { server: ChildProcess; output: string[] }

/** The first pause before a server that ended is started again; each further one is twice as long, up to the longest. */
const firstPauseMs = 200
const longestPauseMs = 30_000

/**
 * Starts the server again whenever it ends by itself: killed for want of memory, or by a full disk. It is never given up, since what it
 * lacks may come back at any time, and readiness tells meanwhile. @returns what stops it for good
 */
function keepRunning(first: Running, start: () => Promise<Running>, onTurn: (turn: ServerTurn) => void): () => Promise<void> {
  const stopping = new AbortController()
  let current: Running | null = first
  let restarting: Promise<void> = Promise.resolve()
  const watch = ({ server, output }: Running) => {
    const ended = () => {
      if (stopping.signal.aborted) return
      current = null
      letGo(server)
      onTurn({ turn: 'ended', because: lastWords(output) })
      restarting = again()
    }
    if (hasEnded(server)) ended()
    else server.once('exit', ended)
  }
  const again = async () => {
    for (let pause = firstPauseMs; !stopping.signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      try {
        current = await start()
        onTurn({ turn: 'back', because: '' })
        return watch(current)
      } catch (error) {
        onTurn({ turn: 'failed', because: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  watch(first)
  return async () => {
    stopping.abort()
    await restarting
    if (current) await stopServer(current.server)
  }
}

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null

const lastWords = (output: readonly string[]) => output.join('').trim().split('\n').slice(-3).join('\n')

/** Ends the pipe by which the shell beside the server knows that we are there. */
const letGo = (server: ChildProcess) => server.stdio[3]?.destroy()

/** A one-line shell holds a pipe from us: when we are gone, however that came, the pipe ends and it stops the server. */
const watcher = '"$@" & server=$!; (while read -r _; do :; done; while kill -INT $server 2>/dev/null; do sleep 1; done) <&3 & wait $server'

function spawnWatched(
  native: string,
  cluster: string,
  socketDir: string,
  settings: string[],
  account: Account | undefined,
  output: string[],
): ChildProcess {
  const options = [
    'listen_addresses=',
    `unix_socket_directories=${socketDir}`,
    'unix_socket_permissions=0700',
    'max_connections=100',
    'shared_buffers=128MB',
    'log_checkpoints=off',
    ...settings,
  ]
  const server = spawn(
    'sh',
    ['-c', watcher, 'sh', join(native, 'bin', 'postgres'), '-D', cluster, '-p', '5432', ...options.flatMap((option) => ['-c', option])],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
      ...account,
    },
  )
  server.stderr?.on('data', (chunk: Buffer) => {
    output.push(chunk.toString())
    if (output.length > 50) output.shift()
  })
  return server
}

/** Line 8 of postmaster.pid says "ready" once connections are taken. */
async function untilReady(cluster: string, server: ChildProcess, output: string[]) {
  const pidFile = join(cluster, 'postmaster.pid')
  for (let tries = 0; tries < 1200; tries++) {
    if (hasEnded(server)) break
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await wait(50)
  }
  letGo(server)
  throw new Error(`PostgreSQL did not start:\n${output.join('')}`)
}

async function stopServer(server: ChildProcess) {
  if (hasEnded(server)) return
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  letGo(server)
  await Promise.race([ended, wait(60_000, undefined, { ref: false })])
}
