import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startLaurel } from '../e2e/laurel.ts'
import { readConfig } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/foundation/embedded/embedded-postgres.ts'
import { readsOfAll } from '../src/foundation/platform/database.ts'
import { openWorld } from '../src/open-world.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { anAttempt } from '../src/testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../src/testing/district.ts'
import { mp4 } from '../src/testing/files.ts'

/**
 * How much more memory the server holds while a teacher uploads one gigabyte: a real process, a real form over HTTP, a whole recording.
 * `--size=200` takes that many megabytes.
 */
const megabytes = Number(/--size=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1000)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-upload-'))
const port = 3997
const origin = `http://localhost:${port}`
const password = 'a password for the bench'

async function fill() {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const config = readConfig({ DATA_DIR: dataDir, BASE_URL: origin, LOG_LEVEL: 'error' })
  const { world: opened, close } = await openWorld(config, await prepareDatabase(config, postgres.connection, false))
  // What fills the bench looks at everything; the server that is measured is another process.
  const world = { ...opened, db: readsOfAll(opened.db) }
  const district = await aDistrict(world)
  const definition = smallDefinition({ title: 'A long recording' })
  for (const requirement of definition.requirements) requirement.accepts = ['audio']
  const achievement = await anAchievement(world, district.district.id, definition)
  const attemptId = await anAttempt({ ...district, achievement })
  await world.accounts.setPassword(district.earner.id, password)
  await close()
  await postgres.stop()
  return { email: district.earner.email, attemptId }
}

/** The bytes of a form with one recording in it, made as they are sent. */
async function* form(boundary: string, sizeBytes: number) {
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="requirementId"\r\n\r\ntally\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="lesson.m4a"\r\nContent-Type: audio/mp4\r\n\r\n`,
  )
  yield await mp4()
  // What players skip: a box without meaning, as long as wished.
  const header = Buffer.alloc(16)
  header.writeUInt32BE(1, 0)
  header.write('free', 4)
  header.writeBigUInt64BE(BigInt(sizeBytes + 16), 8)
  yield header
  const chunk = Buffer.alloc(1_000_000, 'Laurel ')
  for (let sent = 0; sent < sizeBytes; sent += chunk.length) yield chunk
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

function upload(path: string, cookie: string, sizeBytes: number): Promise<{ status: number; body: string }> {
  const boundary = 'laurel-bench-boundary'
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${origin}${path}`,
      {
        method: 'POST',
        headers: {
          Cookie: cookie,
          Origin: origin,
          Accept: 'application/json',
          'Content-Type': `multipart/form-data; boundary=${boundary}`,
        },
      },
      (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      },
    )
    outgoing.on('error', reject)
    ;(async () => {
      for await (const chunk of form(boundary, sizeBytes))
        if (!outgoing.write(chunk)) await new Promise((drained) => outgoing.once('drain', drained))
      outgoing.end()
    })().catch(reject)
  })
}

const residentMegabytes = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

const { email, attemptId } = await fill()
const laurel = await startLaurel({ dataDir, port, empty: true })
const pid = laurel.process.pid ?? 0
try {
  const signedIn = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ intent: 'password', email, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  // The first upload loads what looks at files; what it costs is not the gigabyte's.
  const path = `/work/${attemptId}/artifacts`
  const first = await upload(path, cookie, 1_000_000)
  if (first.status !== 201) throw new Error(`The first upload was answered ${first.status}: ${first.body}`)
  await wait(2000)
  const idle = residentMegabytes(pid)
  let most = idle
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid))
  }, 50)
  const began = performance.now()
  const { status, body } = await upload(path, cookie, megabytes * 1_000_000)
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  if (status !== 201) throw new Error(`The upload was answered ${status}: ${body}`)
  process.stdout.write(
    `${megabytes} MB in ${seconds.toFixed(1)} s (${Math.round(megabytes / seconds)} MB/s). Resident: ${Math.round(idle)} MB idle, ${Math.round(most)} MB at most, ${Math.round(most - idle)} MB more.\n`,
  )
  if (most - idle >= 100) process.exitCode = 1
} finally {
  await laurel.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
