import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { World } from '../src/foundation/platform/world.ts'
import { anAttempt } from '../src/testing/attempt.ts'
import { aDistrict } from '../src/testing/district.ts'
import { storeFile } from '../src/work/evidence/store-file.ts'
import { cookiesOf, password, percentile, withFilled } from './filled.ts'
import { processorSeconds } from './process-time.ts'

/**
 * Ranges of a large video, as a player asks for them: how long the first byte takes at any place of it, and how much comes in a second, beside a
 * bare node:http server and nginx on the same file. `npm run bench:ranges -- --size=2000` takes that many megabytes.
 */
const megabytes = Number(/--size=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2000)
const [rangeBytes, atOnce, asks] = [8_000_000, 4, 300]

type Filled = { email: string; artifactId: string; digest: string }

async function fill(world: World): Promise<Filled> {
  const district = await aDistrict(world)
  const attemptId = await anAttempt(district)
  await world.accounts.setPassword(district.earner.id, password)
  async function* bytes() {
    const block = randomBytes(1_000_000)
    for (let sent = 0; sent < megabytes; sent++) {
      block.writeUInt32BE(sent)
      yield block
    }
  }
  const staged = await world.staging.take(bytes(), { maxBytes: megabytes * 1_000_000 })
  const { digest } = await storeFile(world, staged, { contentType: 'video/mp4', seconds: 3600 })
  const artifactId = world.newId()
  await world.db
    .insertInto('artifacts')
    .values({
      id: artifactId,
      attemptId,
      requirementId: 'tally',
      kind: 'video',
      name: 'Lesson.mp4',
      fileDigest: digest,
      addedAt: world.now(),
    })
    .execute()
  return { email: district.earner.email, artifactId, digest }
}

/** One range: when its first byte came, and how many came. */
function range(url: string, cookie: string, start: number, length: number): Promise<{ firstMs: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    let firstMs = Number.NaN
    let bytes = 0
    get(url, { headers: { cookie, range: `bytes=${start}-${start + length - 1}` } }, (response) => {
      if (response.statusCode !== 206) reject(new Error(`A range was answered by ${response.statusCode}.`))
      response.on('data', (part: Buffer) => {
        if (bytes === 0) firstMs = performance.now() - began
        bytes += part.length
      })
      response.on('end', () => resolve({ firstMs, bytes }))
      response.on('error', reject)
    }).on('error', reject)
  })
}

/** @param pid whose processor time is told beside: it says the same on a machine that others keep busy */
async function measure(what: string, url: string, cookie: string, pid?: number): Promise<number> {
  const size = megabytes * 1_000_000
  const anywhere = (length: number) => Math.floor(Math.random() * (size - length))
  for (let at = 0; at < 20; at++) await range(url, cookie, anywhere(65_536), 65_536)
  const first: number[] = []
  const before = pid === undefined ? 0 : processorSeconds(pid)
  for (let at = 0; at < asks; at++) first.push((await range(url, cookie, anywhere(65_536), 65_536)).firstMs)
  const each = pid === undefined ? '' : `, ${(((processorSeconds(pid) - before) / asks) * 1000).toFixed(1)} ms of its processor`
  let left = Math.max(atOnce, Math.floor(size / rangeBytes))
  let bytes = 0
  const began = performance.now()
  const viewer = async () => {
    while (left-- > 0) bytes += (await range(url, cookie, anywhere(rangeBytes), rangeBytes)).bytes
  }
  await Promise.all(Array.from({ length: atOnce }, viewer))
  const perSecond = bytes / 1e6 / ((performance.now() - began) / 1000)
  process.stdout.write(
    `${what.padEnd(22)}first byte p50 ${percentile(first, 50).toFixed(1)} ms, p99 ${percentile(first, 99).toFixed(1)} ms${each}   ${perSecond.toFixed(0)} MB/s\n`,
  )
  return perSecond
}

/** The same file by the least that serves a range. */
async function bareNode(file: string): Promise<void> {
  const { size } = statSync(file)
  const server = createServer((request, response) => {
    const [, start = '0', end = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    response.writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': Number(end) - Number(start) + 1 })
    createReadStream(file, { start: Number(start), end: Number(end) }).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await measure('bare node:http, in us', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, '')
  server.closeAllConnections()
  server.close()
}

async function nginx(file: string): Promise<number | null> {
  if (spawnSync('nginx', ['-v']).status !== 0) {
    process.stdout.write('nginx               skipped: it is not installed here (apt-get install nginx-light)\n')
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'laurel-nginx-'))
  const port = 3996
  symlinkSync(file, join(folder, 'video.mp4'))
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors; user root; events { worker_connections 64; }
    http { access_log off; sendfile on; tcp_nopush on; ${places} server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  )
  const server = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' })
  try {
    await wait(1000)
    return await measure('nginx, sendfile', `http://127.0.0.1:${port}/video.mp4`, '')
  } finally {
    server.kill()
    await wait(300)
    rmSync(folder, { recursive: true, force: true })
  }
}

process.stdout.write(`A video of ${megabytes} MB; ${atOnce} viewers at once, ranges of ${rangeBytes / 1e6} MB …\n`)
await withFilled(3995, fill, async (laurel, { email, artifactId, digest }) => {
  const cookie = await cookiesOf(laurel, email)
  const file =
    execFileSync('find', [laurel.dataDir, '-type', 'f', '-name', `*${digest.slice(4)}*`], { encoding: 'utf8' }).split('\n')[0] ?? ''
  const ours = await measure('Laurel', `${laurel.url}/evidence/${artifactId}`, cookie, laurel.process.pid)
  await bareNode(file)
  const theirs = await nginx(file)
  if (theirs !== null) process.stdout.write(`Laurel gives ${Math.round((ours / theirs) * 100)} % of what nginx gives.\n`)
})
