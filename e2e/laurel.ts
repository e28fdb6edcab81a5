import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../src/testing/free-port.ts'

const root = join(import.meta.dirname, '..')

export type Laurel = {
  url: string
  /** Where an empty one is begun, with the code that only the terminal tells. */
  startUrl: string
  /** What it has said so far. */
  said: () => string
  dataDir: string
  process: ChildProcess
  readyAfterMs: number
  stop: () => Promise<void>
  kill: () => Promise<void>
  /** As a supervisor asks it to end. */
  terminate: () => Promise<void>
  /** Ctrl-C, as a terminal sends it: to every process it has started. */
  interruptAll: () => Promise<void>
}

type Options = {
  empty?: boolean
  dataDir?: string
  port?: number
  environment?: Record<string, string>
  demo?: boolean
  /** By `npm start`, in a group of processes of its own. */
  byNpm?: boolean
}

/** Starts the whole product as a user would, in a folder of its own, and waits until it says where it is. */
export async function startLaurel(options: Options = {}): Promise<Laurel> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'laurel-e2e-'))
  const port = options.port ?? (await freePort())
  const url = `http://localhost:${port}`
  const began = performance.now()
  const flags = [...(options.empty ? ['--empty'] : []), ...(options.demo ? ['--demo'] : [])]
  const [program, args] = options.byNpm ? ['npm', ['start', '--', ...flags]] : [process.execPath, [join(root, 'src/main.ts'), ...flags]]
  const child = spawn(program, args, {
    cwd: root,
    detached: options.byNpm ?? false,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      BASE_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      VERIFY_PRIVATE_HOSTS: `http://localhost:${port}`,
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output.push(chunk.toString())
      if (output.join('').includes(`Laurel is at ${url}`)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`Laurel ended with ${code}:\n${output.join('')}`)))
  })
  const end = async (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  return {
    url,
    startUrl: new RegExp(`${url}/start\\S*`).exec(output.join(''))?.[0] ?? url,
    said: () => output.join(''),
    dataDir,
    process: child,
    readyAfterMs: Math.round(performance.now() - began),
    kill: () => end('SIGKILL'),
    terminate: () => end('SIGTERM'),
    async interruptAll() {
      if (child.pid) process.kill(-child.pid, 'SIGINT')
      await ended
    },
    async stop() {
      await end('SIGINT')
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
