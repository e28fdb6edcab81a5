import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { holdAward } from '../../credentials/awards/hold-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { acceptEndorsement } from '../../credentials/endorsements/accept-endorsement.ts'
import { giveEndorsement } from '../../credentials/endorsements/give-endorsement.ts'
import { withdrawEndorsement } from '../../credentials/endorsements/withdraw-endorsement.ts'
import { makeHolderKey } from '../../credentials/holder-keys/keep-holder-key.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { freePort } from '../../testing/free-port.ts'
import { aWorld } from '../../testing/world.ts'
import { checkMirror } from './check-mirror.ts'
import { writeMirror } from './write-mirror.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const port = await freePort()
const home = `http://localhost:${port}`
const world = await aWorld({ BASE_URL: home })
const district = await aDistrict(world)
const folder = mkdtempSync(join(tmpdir(), 'laurel-served-'))
const load = guardedLoader({ insecureHosts: [home] })
const check = (input: string | Uint8Array) => verifyCredential(input, { load, now: world.now() })

/** All that a web server must do: a page is called without its ending, everything else as it is. */
const server = createServer(({ url = '/' }, response) => {
  const path = join(folder, new URL(url, home).pathname)
  const file = [`${path}.html`, path].find((one) => existsSync(one))
  if (!file) return void response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': file.endsWith('.html') ? 'text/html' : 'application/octet-stream' }).end(readFileSync(file))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
let [good, revoked, heldId, said] = ['', '', '', '']

beforeAll(async () => {
  const { earner, coach, admin, colleague } = district
  good = (await anAward(district)).id
  revoked = (await anAward(district, { earner: colleague })).id
  await world.jobs.settle()
  await perform(world, admin, revokeAward, { id: revoked, reason: 'It was given to the wrong person.' })
  await perform(world, earner, makeHolderKey, { inAwards: false })
  heldId = (await perform(world, earner, holdAward, { id: good })).heldId
  const given = { position: 'Coach', body: 'I have watched these lessons for a year: the questions wait.' }
  said = (await perform(world, coach, giveEndorsement, { kind: 'award', subjectId: good, ...given })).id
  await perform(world, earner, acceptEndorsement, { id: said })
  await world.jobs.settle()
  await writeMirror(world, folder)
  await new Promise<void>((done) => void server.listen(port, () => done()))
})

test('a few lines of a web server keep the page of an award, and what verifiers ask for', async () => {
  const page = await fetch(`${home}/awards/${good}`)
  expect(page.headers.get('content-type')).toBe('text/html')
  expect(await page.text()).toContain('Maya Ortiz')
  const did = await fetch(`${home}/issuers/${district.district.slug}/did.json`)
  expect(await did.json()).toMatchObject({ verificationMethod: [{ type: 'Multikey' }] })
  for (const form of [`awards/${good}.json`, `awards/${good}.jwt`, `awards/${good}.png`, `awards/${good}/held/${heldId}`])
    expect((await check(new Uint8Array(await (await fetch(`${home}/${form}`)).arrayBuffer()))).outcome, form).toBe('holds')
  const { outcome, findings } = await check(`${home}/awards/${revoked}.json`)
  expect(outcome).toBe('fails')
  expect(findings.filter(({ weight }) => weight === 'against').map((one) => one.check)).toEqual(['status'])
})

test('what others said goes along while it is shown, and no longer', async () => {
  expect((await check(`${home}/endorsements/${said}.json`)).findings.filter(({ weight }) => weight === 'against')).toEqual([])
  expect(await (await fetch(`${home}/endorsements/${said}`)).text()).toContain('the questions wait')
  const all = (await (await fetch(`${home}/awards/${good}/endorsements.json`)).json()) as { verifiableCredential: { id: string }[] }
  expect(all.verifiableCredential.map(({ id }) => id)).toEqual([`${home}/endorsements/${said}`])
  await perform(world, district.coach, withdrawEndorsement, { id: said })
  await world.jobs.settle()
  await writeMirror(world, folder)
  for (const gone of [`endorsements/${said}`, `endorsements/${said}.json`, `awards/${good}/endorsements.json`])
    expect((await fetch(`${home}/${gone}`)).status, gone).toBe(404)
  expect(await checkMirror(folder, world.now())).toMatchObject({ awards: 2, good: 1, takenBack: 1, faults: [] })
})
