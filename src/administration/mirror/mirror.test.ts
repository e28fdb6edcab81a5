import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { checkMirror } from './check-mirror.ts'
import { writeMirror } from './write-mirror.ts'

const world = await aWorld()
const district = await aDistrict(world)
const folder = mkdtempSync(join(tmpdir(), 'laurel-mirror-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let [good, revoked, hidden] = ['', '', '']

beforeAll(async () => {
  good = (await anAward(district)).id
  revoked = (await anAward(district, { earner: district.colleague })).id
  hidden = (await anAward(district, { earner: district.coach })).id
  await world.jobs.settle()
  await perform(world, district.admin, revokeAward, { id: revoked, reason: 'It was given to the wrong person.' })
  await perform(world, district.coach, hideAward, { id: hidden, hidden: true })
  await world.jobs.settle()
})

test('a mirror holds what was shown, by the addresses that badges name, and nothing else', async () => {
  expect(await writeMirror(world, folder)).toMatchObject({ awards: 2, resumed: false })
  for (const name of [
    `awards/${good}.html`,
    `awards/${good}.png`,
    `awards/${good}.svg`,
    `ob2/assertions/${good}`,
    `awards/${revoked}.html`,
  ])
    expect(existsSync(join(folder, name)), name).toBe(true)
  for (const kind of ['html', 'json', 'png', 'svg']) expect(existsSync(join(folder, `awards/${hidden}.${kind}`))).toBe(false)
  const page = readFileSync(join(folder, `awards/${revoked}.html`), 'utf8')
  expect(page).toContain('It was given to the wrong person.')
  expect(page).not.toContain('<script')
  expect(await checkMirror(folder, world.now())).toEqual({ awards: 2, good: 1, takenBack: 1, faults: [], isWhole: true })
})

test('an award is verified against it years later: its status list has no end', async () => {
  const load = async (address: string) => ({
    status: 200,
    contentType: '',
    bytes: Uint8Array.from(
      readFileSync(join(folder, address.replace(/^https?:/, '').slice(world.config.BASE_URL.replace(/^https?:/, '').length))),
    ),
  })
  const bytes = readFileSync(join(folder, `awards/${good}.png`))
  const later = new Date(world.now().getTime() + 20 * 365 * 86_400_000)
  expect((await verifyCredential(bytes, { load, now: later })).outcome).toBe('holds')
})

test('what was cut off goes on, what is missing or changed is told, and another’s folder is left alone', async () => {
  const state = join(folder, '.laurel-mirror.json')
  const whole = JSON.parse(readFileSync(state, 'utf8'))
  rmSync(join(folder, `awards/${whole.after}.png`))
  writeFileSync(state, JSON.stringify({ ...whole, awards: 1, after: [good, revoked].find((id) => id !== whole.after), doneAt: null }))
  expect(await checkMirror(folder, world.now())).toMatchObject({ isWhole: false, faults: [`awards/${whole.after}.png is missing`] })
  expect(await writeMirror(world, folder)).toMatchObject({ awards: 2, resumed: true })
  expect(await checkMirror(folder, world.now())).toMatchObject({ isWhole: true, faults: [] })
  writeFileSync(join(folder, `awards/${good}.json`), readFileSync(join(folder, `awards/${good}.json`), 'utf8').replace('Maya', 'Mara'))
  expect((await checkMirror(folder, world.now())).faults).toHaveLength(1)
  writeFileSync(state, JSON.stringify({ ...whole, home: 'https://other.example' }))
  await expect(writeMirror(world, folder)).rejects.toThrow('https://other.example')
})

test('who is forgotten, or takes an award down, is gone from the mirror that was there before; what they handed in never was in it', async () => {
  const other = mkdtempSync(join(tmpdir(), 'laurel-mirror-'))
  const earner = await aPerson(world, 'Unforgettable Ortega', [{ organizationId: district.district.id, roles: ['earner'] }])
  const { id } = await anAward(district, { earner })
  await world.jobs.settle()
  const shown = () => readdirSync(other, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const saying = (words: RegExp) =>
    shown().flatMap((entry) => (words.test(readFileSync(join(entry.parentPath, entry.name), 'latin1')) ? [entry.name] : []))
  try {
    expect(await writeMirror(world, other)).toMatchObject({ awards: 3 })
    expect(saying(/Unforgettable/)).toHaveLength(4)
    // Words and files of evidence, as `aSubmission` hands them in.
    expect(saying(/twenty-six students|twenty-four/i)).toEqual([])
    await sql`select erase_person(${earner.id})`.execute(world.db)
    await perform(world, district.earner, hideAward, { id: good, hidden: true })
    expect(await writeMirror(world, other)).toMatchObject({ awards: 1 })
    expect(saying(/Unforgettable/)).toEqual([])
    for (const gone of [id, good]) expect(shown().filter(({ name }) => name.startsWith(gone))).toEqual([])
    expect(await checkMirror(other, world.now())).toMatchObject({ awards: 1, faults: [], isWhole: true })
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
})
