import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createLog } from '../src/foundation/platform/log.ts'
import type { Store } from '../src/foundation/platform/store.ts'
import { openLocalStore } from '../src/foundation/storage/local-store.ts'
import { openS3Store } from '../src/foundation/storage/s3-store.ts'
import { openStaging } from '../src/foundation/storage/staging.ts'
import { readStoreAddress } from '../src/foundation/storage/store-address.ts'
import { hasS3Server, startS3Server } from '../src/testing/start-s3-server.ts'

/**
 * How fast files are staged, kept and read back, in a folder and on an S3 server on this machine, beside a bare copy that hashes and is written
 * through to the disk; and how much more memory the process holds meanwhile. `--size=200` takes that many megabytes.
 */
const megabytes = Number(/--size=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1000)
const root = mkdtempSync(join(tmpdir(), 'laurel-store-bench-'))
const log = createLog('error')
const source = join(root, 'source')

async function* bytes() {
  const chunk = Buffer.alloc(1_000_000, 'Laurel ')
  for (let sent = 0; sent < megabytes; sent++) {
    chunk.writeUInt32BE(sent)
    yield chunk
  }
}
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const idle = process.memoryUsage.rss()
  let most = idle
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const began = performance.now()
  await work()
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1000
  const speed = String(Math.round(megabytes / seconds)).padStart(6)
  process.stdout.write(`${what.padEnd(34)}${speed} MB/s   ${Math.max(0, Math.round((most - idle) / 1e6))} MB more held\n`)
}

async function bareCopy(): Promise<void> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const copy = join(root, 'bare')
  await pipeline(createReadStream(source), hashing, createWriteStream(copy))
  const file = await open(copy, 'r+')
  await file.sync()
  await file.close()
}

try {
  await pipeline(bytes, createWriteStream(source))
  const staging = await openStaging(join(root, 'staging'), { keepFreeBytes: 0, log })
  const keepAndRead = async (where: string, store: Store) => {
    const staged = await staging.take(createReadStream(source), { maxBytes: Number.MAX_SAFE_INTEGER })
    await measured(`${where}: keep`, () => store.keep(staged))
    await staging.drop(staged.id)
    await measured(`${where}: read back`, async () => pipeline((await store.read(staged)) ?? [], nowhere()))
    await store.remove(staged.digest)
  }

  process.stdout.write(`${megabytes} MB, each once\n`)
  await measured('bare copy, hashed and synced', bareCopy)
  await measured('staging, hashed and synced', async () => {
    const staged = await staging.take(createReadStream(source), { maxBytes: Number.MAX_SAFE_INTEGER })
    await staging.drop(staged.id)
  })
  await keepAndRead('in a folder', await openLocalStore(join(root, 'files'), log))
  if (hasS3Server) {
    const server = await startS3Server()
    const address = readStoreAddress({ STORE_URL: server.storeUrl })
    if (address?.kind !== 's3') throw new Error('That is no S3 server.')
    await keepAndRead('on an S3 server (Swift)', await openS3Store(address, { log }))
    server.stop()
  } else process.stdout.write('There is no S3 server on this machine: docs/operate says how to install one.\n')
} finally {
  rmSync(root, { recursive: true, force: true })
}
