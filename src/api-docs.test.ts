import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { api } from './api.ts'
import { listen } from './foundation/doors/listen.ts'
import { createWeb } from './foundation/doors/web.ts'
import { visitor } from './foundation/platform/actor.ts'
import { aDistrict } from './testing/district.ts'
import { programFor } from './testing/program.ts'
import { aWorld } from './testing/world.ts'

const guide = readFileSync(join(import.meta.dirname, '../docs/api/README.md'), 'utf8')
const examples = [...guide.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)
/** What the examples say that they print. */
const said = examples.flatMap((code) => [...code.matchAll(/console\.log\(.*\) \/\/ (.+)$/gm)].map(([, line = '']) => line))

test('the examples of docs/api do what they say, against a server', { timeout: 60_000 }, async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const { admin, district } = await aDistrict(world)
  const { secret } = await programFor(world, admin, district.id)
  const pages = async () => new Response('A page.')
  const web = createWeb({ world, recognize: async () => visitor, resources: [], api, pages, files: async () => null })
  const server = await listen(web.fetch, { PORT: 0, HOST: '127.0.0.1' }, world.log)
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', examples.join('\n')], {
    env: { ...process.env, LAUREL_URL: `http://127.0.0.1:${port}`, LAUREL_KEY: secret },
  })
  expect(said.length).toBeGreaterThan(7)
  expect(stdout.trim().split('\n')).toEqual(said)
})
