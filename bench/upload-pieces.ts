import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
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
 * A recording in pieces, over loopback: how fast beside a bare server of Node's that writes to disk and hashes, and with how much memory; then
 * with the server killed ten times at random, and the line broken ten times. `--size=200` takes that many megabytes, `--kills=3` so many.
 */
const asked = (name: string, otherwise: number) => Number(new RegExp(`--${name}=(\\d+)`).exec(process.argv.join(' '))?.[1] ?? otherwise)
const megabytes = asked('size', 2000)
const kills = asked('kills', 10)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-pieces-'))
const port = asked('port', 3996)
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

const head = await mp4()
/** A recording of so many bytes, whose end players skip: any part of it is made when it is asked for. No two of them are alike. */
function recording(sizeBytes: number, mark: string) {
  const header = Buffer.alloc(16)
  header.writeUInt32BE(1, 0)
  header.write('free', 4)
  header.writeBigUInt64BE(BigInt(sizeBytes - head.length), 8)
  const start = Buffer.concat([head, header])
  const filling = Buffer.alloc(1_048_576, `${mark} `)
  return {
    sizeBytes,
    *from(offset: number) {
      for (let at = offset; at < sizeBytes; ) {
        const inFilling = (at - start.length) % filling.length
        const part = at < start.length ? start.subarray(at) : filling.subarray(inFilling)
        const bytes = part.subarray(0, Math.min(part.length, sizeBytes - at))
        yield bytes
        at += bytes.length
      }
    },
  }
}
type Recording = ReturnType<typeof recording>
const digestOf = (file: Recording) => {
  const hash = createHash('sha256')
  for (const part of file.from(0)) hash.update(part)
  return hash.digest('hex')
}

type Answer = { status: number; headers: Record<string, string | undefined>; body: string }
let cookie = ''

/** Sends a part of a file; `until` ends it where the line is to break. */
function send(
  method: string,
  address: string,
  headers: Record<string, string>,
  bytes: Iterable<Buffer> = [],
  until?: number,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      address,
      { method, headers: { 'Tus-Resumable': '1.0.0', Origin: origin, Cookie: cookie, ...headers } },
      (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        // Node names each of these headers once.
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'], body }))
        response.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    ;(async () => {
      let sent = 0
      for (const chunk of bytes) {
        if (!outgoing.write(chunk)) await once(outgoing, 'drain')
        sent += chunk.length
        if (until !== undefined && sent >= until) {
          outgoing.destroy(new Error('The line broke.'))
          return
        }
      }
      outgoing.end()
    })().catch(reject)
  })
}

async function signIn(email: string): Promise<void> {
  const signedIn = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ intent: 'password', email, password }),
  })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
async function begin(attemptId: string, file: Recording, name: string): Promise<string> {
  const metadata = `attemptId ${base64(attemptId)},requirementId ${base64('tally')},filename ${base64(name)}`
  const { status, headers, body } = await send('POST', `${origin}/uploads`, {
    'Upload-Length': String(file.sizeBytes),
    'Upload-Metadata': metadata,
  })
  if (status !== 201) throw new Error(`The beginning was answered ${status}: ${body}`)
  return `${origin}${headers.location}`
}
const piece = (at: string, offset: number, file: Recording, until?: number) => {
  const headers = {
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': String(offset),
    'Content-Length': String(file.sizeBytes - offset),
  }
  return send('PATCH', at, headers, file.from(offset), until)
}
const offsetOf = async (at: string) => Number((await send('HEAD', at, {})).headers['upload-offset'])

const residentMegabytes = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

/** A server of Node's own that does the least there is: writes to disk, and hashes. */
const bareServer = `
const { createServer } = require('node:http')
const { createHash } = require('node:crypto')
const { createWriteStream } = require('node:fs')
createServer((request, response) => {
  const hash = createHash('sha256')
  const file = createWriteStream(process.argv[1])
  request.on('data', (chunk) => { hash.update(chunk); if (!file.write(chunk)) { request.pause(); file.once('drain', () => request.resume()) } })
  request.on('end', () => file.end(() => response.end(hash.digest('hex'))))
}).listen(Number(process.argv[2]), () => process.stdout.write('ready'))
`
async function bare(file: Recording): Promise<number> {
  const own = port + 1
  const server: ChildProcess = spawn(process.execPath, ['-e', bareServer, join(dataDir, 'bare'), String(own)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    if (server.stdout) await once(server.stdout, 'data')
    const began = performance.now()
    const { status } = await send('POST', `http://localhost:${own}/`, { 'Content-Length': String(file.sizeBytes) }, file.from(0))
    if (status !== 200) throw new Error('The bare server did not take it.')
    return (performance.now() - began) / 1000
  } finally {
    server.kill()
    rmSync(join(dataDir, 'bare'), { force: true })
  }
}

const { email, attemptId } = await fill()
let laurel = await startLaurel({ dataDir, port, empty: true })
const say = (line: string) => process.stdout.write(`${line}\n`)
const digestAt = async (artifactId: string | undefined) => {
  const work = await fetch(`${origin}/evidence/${artifactId}`, { headers: { Cookie: cookie } })
  const hash = createHash('sha256')
  for await (const part of work.body ?? []) hash.update(part)
  return hash.digest('hex')
}
try {
  await signIn(email)
  const small = recording(1_000_000, 'first')
  await piece(await begin(attemptId, small, 'first.m4a'), 0, small)
  await wait(2000)
  const pid = laurel.process.pid ?? 0
  const idle = residentMegabytes(pid)
  let most = idle
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes(pid))
  }, 50)
  const file = recording(megabytes * 1_000_000, 'whole')
  const at = await begin(attemptId, file, 'whole.m4a')
  const began = performance.now()
  const { status, body } = await piece(at, 0, file)
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  if (status !== 204) throw new Error(`The upload was answered ${status}: ${body}`)
  const beside = await bare(file)
  const share = beside / seconds
  say(`${megabytes} MB in pieces in ${seconds.toFixed(1)} s, bare in ${beside.toFixed(1)} s: ${Math.round(share * 100)} % (goal: 60 %)`)
  say(`Resident: ${Math.round(idle)} MB idle, ${Math.round(most)} MB at most, ${Math.round(most - idle)} MB more (goal: under 150)`)
  if (share < 0.6 || most - idle >= 150) process.exitCode = 1

  const killed = recording(200_000_000, 'killed')
  const killedAt = await begin(attemptId, killed, 'killed.m4a')
  for (let time = 0; time < kills; time++) {
    const offset = await offsetOf(killedAt)
    const sending = piece(killedAt, offset, killed).catch(() => null)
    await wait(Math.random() * 150)
    await Promise.all([laurel.kill(), sending])
    laurel = await startLaurel({ dataDir, port, empty: true })
  }
  const afterKills = await piece(killedAt, await offsetOf(killedAt), killed)
  const artifact =
    afterKills.headers['laurel-artifact'] ??
    (JSON.parse((await send('POST', killedAt.replace('/uploads/', `/work/${attemptId}/uploads/`), {})).body) as { artifactId: string })
      .artifactId
  say(`${kills} kills: digest ${(await digestAt(artifact)) === digestOf(killed) ? 'equal' : 'DIFFERENT'}`)

  const broken = recording(200_000_000, 'broken')
  const brokenAt = await begin(attemptId, broken, 'broken.m4a')
  for (let time = 0; time < 10; time++) {
    const offset = await offsetOf(brokenAt)
    await piece(brokenAt, offset, broken, Math.ceil(Math.random() * 18_000_000)).catch(() => null)
  }
  const afterBreaks = await piece(brokenAt, await offsetOf(brokenAt), broken)
  say(`10 broken lines: digest ${(await digestAt(afterBreaks.headers['laurel-artifact'])) === digestOf(broken) ? 'equal' : 'DIFFERENT'}`)
} finally {
  await laurel.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
