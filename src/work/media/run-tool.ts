import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { CannotMake } from '../renditions/found.ts'

/** What a program may use up before it is ended. */
export type Bounds = {
  /** Of the clock; its own work may take as long on one core. */
  seconds: number
  /** The most that it may write into one file. */
  fileBytes: number
  /** The most that it may say; more is a fault. */
  mostOutBytes?: number
  folder: string
  /** Takes what it says as it comes, instead of keeping it. */
  onOut?: (chunk: Buffer) => void
}

const mostMemoryKilobytes = 3_000_000
const mostErrorBytes = 64_000

// The limits are set by a shell, since Node can't, and where a system has none of a kind the others still hold. The watcher ends the whole group
// when the pipe closes that leads to us: so nothing goes on when we are killed ourselves.
const script = `
ulimit -c 0 2>/dev/null
ulimit -v "$1" 2>/dev/null
ulimit -t "$2" 2>/dev/null
ulimit -f "$3" 2>/dev/null
shift 3
{ cat <&3 >/dev/null; kill -9 0; } 2>/dev/null &
exec nice -n 10 "$@" 3<&-
`

/**
 * Runs a program on a file that may be hostile: bounded in time, memory and what it writes, at low priority, without our environment.
 * @throws CannotMake where it used up what it may, or said that the file is no good
 */
export function runTool(path: string, args: readonly string[], bounds: Bounds): Promise<{ out: Buffer; said: string }> {
  const { seconds, fileBytes, mostOutBytes = 4_000_000, folder, onOut } = bounds
  return new Promise((resolve, reject) => {
    const limits = [mostMemoryKilobytes, Math.ceil(seconds * 1.2), Math.ceil(fileBytes / 512) + 1].map(String)
    const child = spawn('/bin/sh', ['-c', script, 'laurel', ...limits, path, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    })
    const out: Buffer[] = []
    let [outBytes, said] = [0, '']
    let ended: CannotMake | undefined
    const end = (because: CannotMake) => {
      ended ??= because
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It is gone already.
      }
    }
    const late = setTimeout(() => end(new CannotMake('slow', `It took more than ${seconds} seconds.`)), seconds * 1000)
    child.stdout?.on('data', (chunk: Buffer) => {
      outBytes += chunk.length
      if (onOut) onOut(chunk)
      else if (outBytes > mostOutBytes) end(new CannotMake('damaged', 'The program said far too much.'))
      else out.push(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      // What matters is said last.
      said = (said + chunk.toString('utf8')).slice(-mostErrorBytes)
    })
    child.on('error', (error) => {
      clearTimeout(late)
      reject(error)
    })
    child.on('exit', () => child.stdio[3]?.destroy())
    // A watcher may already be gone when its pipe is closed.
    child.stdio[3]?.on('error', () => undefined)
    child.on('close', (code, signal) => {
      clearTimeout(late)
      const fault = ended ?? faultOf(code, signal, said)
      if (fault) reject(fault)
      else resolve({ out: Buffer.concat(out), said })
    })
  })
}

function faultOf(code: number | null, signal: NodeJS.Signals | null, said: string): Error | undefined {
  if (code === 0 && signal === null) return undefined
  // A shell tells by 128 and its number that a program was ended by a signal.
  const number = signal === null ? (code ?? 0) - 128 : constants.signals[signal]
  if (number === constants.signals.SIGXCPU) return new CannotMake('slow', 'It used up its time.')
  if (number === constants.signals.SIGXFSZ) return new CannotMake('too-large', 'It wrote more than it may.')
  if (
    /cannot allocate memory|out of memory|memory exhausted|std::bad_alloc/i.test(said) ||
    number === constants.signals.SIGSEGV ||
    number === constants.signals.SIGABRT
  )
    return new CannotMake('too-large', 'It took too much memory.')
  // Not of the file: the program isn't there any more, the disk is full, or somebody ended it.
  if (code === 126 || code === 127 || number === constants.signals.SIGKILL || /no space left|disk quota/i.test(said))
    return new Error(`The program ended with ${signal ?? code}: ${said.slice(-300)}`)
  return new CannotMake('damaged', said.trim().slice(-300) || `The program ended with ${signal ?? code}.`)
}
