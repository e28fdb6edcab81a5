import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { ensureBuilt } from '../src/ensure-built.ts'
import { freePort } from '../src/testing/free-port.ts'
import { fillDistrict, startOutside, type Worker } from './busy-district.ts'
import { findWrong } from './nothing-lost.ts'
import { startWorking } from './people-at-work.ts'
import { processesOf, startMember, startShared } from './several.ts'

const program = '/usr/sbin/nginx'
const origin = 'http://laurel.example'
vi.setConfig({ testTimeout: 400_000 })

/** nginx before several processes, by the file that operators are given, without its certificate. */
async function startNginx(folder: string, urls: readonly string[]) {
  const port = await freePort()
  const given = readFileSync(join(import.meta.dirname, '../deploy/proxy/nginx.conf'), 'utf8')
  const servers = urls.map((url) => `server ${new URL(url).host} max_fails=0;`).join('\n')
  const site = given
    .replace(/server 127\.0\.0\.1:3000 max_fails=0;/, servers)
    // People of a test all have one address; in turn they meet every process.
    .replace(/hash \$remote_addr consistent;/, '')
    .replace(/server \{\s*listen 80;[\s\S]*?\n\}/, '')
    .replace(/listen 443[^\n]*\n[^\n]*listen[^\n]*\n/, `listen 127.0.0.1:${port};\n`)
    .replace(/^\s*ssl_[^\n]*\n/gm, '')
  const place = join(folder, 'nginx')
  mkdirSync(place)
  chmodSync(place, 0o777)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`).join('\n')
  writeFileSync(
    join(place, 'nginx.conf'),
    `daemon off;\npid ${place}/pid;\nerror_log ${place}/error.log;\nevents { }\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`,
  )
  const nginx = spawn(program, ['-p', place, '-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')], { stdio: 'inherit' })
  const takes = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== null))
      socket.once('error', () => resolve(false))
    })
  while (!(await takes())) await wait(20)
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      nginx.kill('SIGQUIT')
      await once(nginx, 'exit')
    },
  }
}

/** A file of which half is on its way; the rest follows when it is told to. */
function halfAFile(url: string, attemptId: string, cookie: string) {
  const sending = request(`${url}/work/${attemptId}/artifacts`, {
    method: 'POST',
    headers: {
      Origin: origin,
      Cookie: cookie,
      Accept: 'application/json',
      'Content-Type': 'multipart/form-data; boundary=edge',
    },
  })
  const field = '--edge\r\nContent-Disposition: form-data; name="requirementId"\r\n\r\ntally\r\n'
  sending.write(
    `${field}--edge\r\nContent-Disposition: form-data; name="file"; filename="tally.txt"\r\nContent-Type: text/plain\r\n\r\n${'Seven spoke. '.repeat(9000)}`,
  )
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sending.once('response', (response) => resolve(response.resume().statusCode))
    sending.once('error', reject)
  })
  return { answered, end: () => void sending.end(`Eleven on Friday.\r\n--edge--\r\n`) }
}

async function signedIn(url: string, { person, password }: Worker): Promise<string> {
  const body = new URLSearchParams({ intent: 'password', email: person.email, password })
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', headers: { Origin: origin }, redirect: 'manual', body })
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

async function begun(url: string, { key }: Worker, achievementId: string): Promise<string> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }
  const answer = await fetch(`${url}/api/v1/attempts`, { method: 'POST', headers, body: JSON.stringify({ achievementId }) })
  return ((await answer.json()) as { attemptId: string }).attemptId
}

describe.skipIf(!existsSync(program))('behind nginx (needs nginx)', () => {
  test('each of two processes is stopped and started again while people work, and no request fails, not even one whose file is on its way', async () => {
    await ensureBuilt()
    const outside = await startOutside()
    const shared = await startShared(outside.environment)
    const district = await fillDistrict(shared, outside.hookUrl, { earners: 4, assessors: 1, achievements: 60 })
    const members = await Promise.all(['web-1', 'web-2'].map((name) => startMember(shared, name, true)))
    await Promise.all(members.map((member) => member.ready()))
    const proxy = await startNginx(
      shared.folder,
      members.map(({ url }) => url),
    )
    try {
      // One of them only sends files, each to an attempt of its own.
      const [sender, ...earners] = district.earners
      if (!sender) throw new Error('There is nobody who sends files.')
      const work = startWorking([proxy.url], { ...district, earners })
      const cookie = await signedIn(proxy.url, sender)
      const attempts = await Promise.all(district.achievementIds.slice(0, 4).map((id) => begun(proxy.url, sender, id)))
      while (work.acknowledged.saves.size < 3) await wait(50)
      const began = performance.now()
      for (const member of members) {
        const files = attempts.splice(0, 2).map((attemptId) => halfAFile(proxy.url, attemptId, cookie))
        const ended = member.terminate()
        while (await member.isReady()) await wait(20)
        for (const file of files) file.end()
        for (const { answered } of files) expect(await answered).toBe(201)
        expect(await ended).toBe(0)
        member.start()
        await member.ready()
      }
      const done = work.acknowledged.submissions.length
      while (work.acknowledged.submissions.length < done + 2 && work.faults.length === 0) await wait(50)
      await work.stop()
      process.stdout.write(
        `Both were exchanged in ${Math.round((performance.now() - began) / 1000)} s: ${work.counts.asked} requests, ${work.counts.inVain + work.faults.length} failed.\n`,
      )
      expect(work.faults).toEqual([])
      expect(work.counts.inVain).toBe(0)
      expect((await findWrong(shared, proxy.url, district, work.acknowledged, outside)).wrong).toEqual([])
    } finally {
      await Promise.all(members.map((member) => member.terminate()))
      await proxy.stop()
      expect(processesOf(shared)).toEqual([])
      await shared.stop()
      await outside.stop()
    }
  })
})
