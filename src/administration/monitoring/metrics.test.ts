import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { listen } from '../../foundation/doors/listen.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import type { World } from '../../foundation/platform/world.ts'
import { openResources, resources } from '../../resources.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'

const world = await aWorld({ WORKERS: 'false' })
const servers: Server[] = []
afterAll(() => servers.forEach((server) => void server.close()))

/** The HTTP door on a port of its own, as Prometheus asks it. */
async function served(given: Partial<World['config']> = {}): Promise<string> {
  const here = { ...world, config: { ...world.config, ...given } }
  const web = createWeb({
    world: here,
    recognize: async () => visitor,
    resources,
    openResources,
    pages: async () => new Response('A page.', { status: 404 }),
    files: async () => null,
  })
  const server = (await listen(web.fetch, { PORT: 0, HOST: '127.0.0.1' }, world.log)) as Server
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The samples of a text in the exposition format: https://prometheus.io/docs/instrumenting/exposition_formats/ */
const samplesOf = (text: string): Map<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', value = ''] = /^(.+) ([-+\w.]+)$/.exec(line) ?? []
        expect(name, line).toMatch(/^[a-zA-Z_:][\w:]*(\{(\w+="(?:[^"\\\n]|\\.)*",?)*\})?$/)
        return [name, Number(value)]
      }),
  )

test('on this machine, without a token, what is measured is told by patterns of routes, and nothing of who asked or for what', async () => {
  const { id } = await anAward(await aDistrict(world))
  await sql`update jobs.job set start_after = now() - interval '90 seconds' where name = 'credential.sign'`.execute(world.db)
  const at = await served()
  for (const path of [
    `/awards/${id}.json`,
    '/awards/019ac000-0000-7000-8000-00000000dead.json',
    '/healthz',
    '/nowhere/maya.ortiz@school.example',
  ])
    await fetch(at + path)
  const response = await fetch(`${at}/metrics`)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  const text = await response.text()
  const samples = samplesOf(text)
  expect(samples.get('laurel_http_requests_total{method="GET",route="/healthz",status="200"}')).toBe(1)
  expect(samples.get('laurel_signing_lag_seconds')).toBeGreaterThan(80)
  expect(samples.get('laurel_jobs_waiting{queue="credential.sign"}')).toBe(1)
  expect(samples.get('laurel_pool_waiting{pool="pages"}')).toBe(0)
  expect(samples.get('laurel_disk_free_bytes')).toBeGreaterThan(0)
  expect(text).not.toContain(id)
  expect(text).not.toContain('maya')
  expect(text).not.toContain('dead')
})

test('behind a proxy, or from elsewhere, it is not there', async () => {
  const at = await served()
  for (const name of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via', 'X-Forwarded-Host'])
    expect((await fetch(`${at}/metrics`, { headers: { [name]: '127.0.0.1' } })).status).toBe(404)
  expect((await fetch(`${await served({ TRUST_PROXY: true })}/metrics`)).status).toBe(404)
})

test('with a token, it is shown to who bears it and to nobody else', async () => {
  const token = 'a-token-of-some-length-000'
  const at = await served({ METRICS_TOKEN: token })
  const ask = async (authorization?: string) =>
    (
      await fetch(`${at}/metrics`, {
        headers: { 'X-Forwarded-For': '203.0.113.9', ...(authorization && { Authorization: authorization }) },
      })
    ).status
  expect([await ask(), await ask(`Bearer ${token}x`), await ask(token), await ask(`Bearer ${token}`)]).toEqual([403, 403, 403, 200])
})
