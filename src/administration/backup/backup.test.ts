import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { openWorld } from '../../open-world.ts'
import { anAward } from '../../testing/award.ts'
import { aFolder, anEmptyPlace, ask, backupOf, restoreInto, whatIsIn } from '../../testing/backup.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { auditCheck } from '../activity/audit-check.ts'
import { newIdentity } from './age.ts'
import { quoted, readTables } from './catalog.ts'
import { openFolderPlace } from './folder-place.ts'
import { makeBackup } from './make-backup.ts'
import { checkBackup } from './restore-backup.ts'

const world = await aWorld({ WORKERS: 'false', FREE_DISK_BYTES: '0' })
const district = await aDistrict(world)
const file = (bytes: Buffer) => ({
  requirementId: 'tally',
  kind: 'document' as const,
  name: 'Tally',
  contentType: 'application/pdf',
  bytes,
})
await anAward(district, { files: [file(randomBytes(300_000)), file(randomBytes(9))] })
await dispatchAll(world, { kinds: factKinds, subscribers: [] })
// What text can hold that could be taken for the end of a row.
await ownerOf(world)
  .updateTable('organizations')
  .set({ description: 'One line,\nanother\twith \\N and \\. and “quotes” — 🌲' })
  .where('id', '=', district.district.id)
  .execute()
const whole = await backupOf(world)

const connectionOf = async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  return { ...world.connection, database: rows[0]?.name ?? '' }
}
/** Every row of every table that is kept, as text. */
async function rowsOf(connection: typeof world.connection) {
  const { Client } = (await import('pg')).default
  const client = new Client(connection)
  await client.connect()
  const found: Record<string, string[]> = {}
  for (const { name } of await readTables(client)) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from public.${quoted(name)} t order by 1`)
    found[name] = rows.map(({ row }) => row)
  }
  await client.end()
  return found
}

test('what is restored is what was there: every row, every file, the trail, and the work that waits', async () => {
  const place = await anEmptyPlace(world)
  const restored = await restoreInto(place, whole)
  expect(restored.files).toBe(2)
  const { restored_jobs: _jobs, ...found } = await rowsOf(place.connection)
  expect(found).toEqual(await rowsOf(await connectionOf()))
  expect((await whatIsIn(place)).files).toBe(2)
  const waiting = await sql<{ name: string; data: object }>`
    select name, data from jobs.job where state = 'created' and name not in (select name from jobs.schedule) and name not like '\\_\\_%' order by name, data::text`.execute(
    world.db,
  )
  const { world: again, close } = await openWorld(place.config, place.connection)
  try {
    const taken = await ask(
      place.connection,
      "select name, data from jobs.job where state = 'created' and name not in (select name from jobs.schedule) and name not like '\\_\\_%' order by name, data::text",
    )
    expect(taken).toEqual(waiting.rows)
    expect(taken.length).toBeGreaterThan(0)
    expect(await ask(place.connection, "select to_regclass('public.restored_jobs') as there")).toEqual([{ there: null }])
    const reports = await auditCheck(readsOfAll(again.db), null)
    expect(reports?.every(({ broken }) => broken === null)).toBe(true)
    // Triggers and keys hold as before.
    await expect(ask(place.connection, 'delete from decisions')).rejects.toThrow()
    await expect(ask(place.connection, 'insert into unseen_awards select gen_random_uuid(), gen_random_uuid()')).rejects.toThrow(
      'foreign key',
    )
  } finally {
    await close()
  }
})

test('it is one picture: what is written and swept while it is made is neither in it nor missing from it', async () => {
  const folder = aFolder()
  const inPlace = openFolderPlace(folder)
  const before = await rowsOf(await connectionOf())
  let hasBegun = false
  await makeBackup(world, {
    place: {
      ...inPlace,
      write: (name, bytes) =>
        inPlace.write(
          name,
          (async function* () {
            for await (const part of bytes) {
              if (!hasBegun) {
                hasBegun = true
                await aSubmission(district, { files: [file(randomBytes(5000))] })
              }
              yield part
            }
          })(),
        ),
    },
    name: 'busy.backup',
    recipients: [],
    now: world.now,
  })
  expect((await rowsOf(await connectionOf())).submissions?.length).toBe((before.submissions?.length ?? 0) + 1)
  const place = await anEmptyPlace(world)
  await restoreInto(place, readFileSync(join(folder, 'busy.backup')))
  const { restored_jobs: _jobs, ...found } = await rowsOf(place.connection)
  expect(found).toEqual(before)
})

test('another tar reads it, and says of keys only what is sealed', async () => {
  const { execFileSync } = await import('node:child_process')
  const folder = aFolder()
  writeFileSync(join(folder, 'one.backup'), whole)
  const names = execFileSync('tar', ['tf', join(folder, 'one.backup')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(names.at(0)).toBe('laurel-backup.json')
  expect(names.slice(-2)).toEqual(['manifest.json', 'manifest.hmac'])
  expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(2)
  const key = readFileSync(join(world.config.DATA_DIR, 'master.key'), 'utf8').trim()
  expect(whole.includes(key) || whole.includes(Buffer.from(key, 'hex'))).toBe(false)
})

const check = (bytes: Uint8Array, ...identities: string[]) =>
  checkBackup(
    (async function* () {
      yield bytes
    })(),
    { config: world.config, identities },
  )

test('cut off anywhere, it is refused, and nothing stays of it', { timeout: 120_000 }, async () => {
  const place = await anEmptyPlace(world)
  const ends = [
    0,
    5,
    600,
    20_000,
    Math.floor(whole.length / 2),
    whole.length - 320_000,
    whole.length - 20_000,
    whole.length - 1025,
    whole.length - 1,
  ]
  for (const end of ends) await expect(check(whole.subarray(0, end)), String(end)).rejects.toThrow(/is cut off|is empty|is no backup/)
  for (const end of [20_000, whole.length - 320_000, whole.length - 1])
    await expect(restoreInto(place, whole.subarray(0, end)), String(end)).rejects.toThrow(/is cut off|is empty|is no backup/)
  expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
})

test('with one byte altered, it is refused, and nothing stays of it', { timeout: 120_000 }, async () => {
  const place = await anEmptyPlace(world)
  const at = (text: string) => whole.indexOf(text)
  const places = [
    200,
    at('"madeAt"') + 14,
    at('tables/awards/') + 5,
    at('tables/awards/') + 700,
    at('files/') + 600,
    at('manifest.json') + 900,
    at('manifest.hmac') + 515,
  ]
  const spread = Array.from({ length: 12 }, (_, n) => Math.floor(((n + 0.5) * (whole.length - 2048)) / 12))
  const restored = [places[3], places[4], places[6]]
  for (const position of [...places, ...spread]) {
    // What pads a part to a full block says nothing.
    if (whole[position] === 0) continue
    const altered = Buffer.from(whole)
    altered[position] = (altered[position] ?? 0) ^ 1
    const refused = /is not what was written|is cut off|is no backup|not the one of this backup|newer Laurel/
    await expect(check(altered), String(position)).rejects.toThrow(refused)
    // The way of a restoration is the same, and takes longer.
    if (restored.includes(position)) await expect(restoreInto(place, altered), String(position)).rejects.toThrow(refused)
  }
  expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
})

test('a newer form, a newer migration and what is no backup are told apart', async () => {
  const place = await anEmptyPlace(world)
  const replaced = (from: string, to: string) => {
    const bytes = Buffer.from(whole)
    const at = bytes.indexOf(from)
    bytes.write(to.padEnd(from.length).slice(0, from.length), at)
    return bytes
  }
  await expect(restoreInto(place, replaced('"format": 1', '"format": 9'))).rejects.toThrow(
    'made by a newer Laurel (0.1.0). Restore it with that one.',
  )
  await expect(restoreInto(place, replaced('0001_organizations_and_people.sql', '9001_organizations_and_people.sql'))).rejects.toThrow(
    '9001_organizations_and_people.sql',
  )
  for (const other of [Buffer.from('PK\u0003\u0004 a zip'), randomBytes(4000), Buffer.alloc(4096), Buffer.from('{}')])
    await expect(restoreInto(place, other)).rejects.toThrow('This is no backup of Laurel.')
  expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
})

test('it takes the master key of then: without it, and with another, nothing is restored', async () => {
  const place = await anEmptyPlace(world, { withKey: false })
  await expect(restoreInto(place, whole)).rejects.toThrow('It takes the master key to open this backup')
  const path = join(place.config.DATA_DIR, 'master.key')
  writeFileSync(path, randomBytes(32).toString('hex'))
  await expect(restoreInto(place, whole)).rejects.toThrow('is not the one of this backup')
  writeFileSync(path, 'a key of another kind')
  await expect(restoreInto(place, whole)).rejects.toThrow('is not a master key')
  expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
})

test('nothing is restored over what is there', async () => {
  const place = await anEmptyPlace(world)
  await ask(place.connection, 'create table something (here text)')
  await expect(restoreInto(place, whole)).rejects.toThrow('There is something in this database already')
  expect(await ask(place.connection, 'select * from something')).toEqual([])
  await expect(restoreInto({ ...place, connection: await connectionOf() }, whole)).rejects.toThrow(
    'There is something in this database already',
  )
})

test('encrypted, it opens to its recipients alone, and a change anywhere is found', { timeout: 60_000 }, async () => {
  const [one, other, stranger] = [await newIdentity(), await newIdentity(), await newIdentity()]
  const sealed = await backupOf(world, [one.recipient, other.recipient])
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  expect(sealed.includes('laurel-backup.json')).toBe(false)
  expect((await check(sealed, other.identity)).files).toBe((await check(await backupOf(world))).files)
  const place = await anEmptyPlace(world)
  await expect(restoreInto(place, sealed)).rejects.toThrow('--identity')
  await expect(restoreInto(place, sealed, [stranger.identity])).rejects.toThrow('encrypted to somebody else')
  await expect(restoreInto(place, sealed, ['AGE-SECRET-KEY-1NONE'])).rejects.toThrow('no identity of age')
  await expect(restoreInto(place, sealed.subarray(0, -100), [one.identity])).rejects.toThrow('was changed or is cut off')
  const altered = Buffer.from(sealed)
  altered[Math.floor(sealed.length / 2)] = (altered[Math.floor(sealed.length / 2)] ?? 0) ^ 1
  await expect(restoreInto(place, altered, [one.identity])).rejects.toThrow(/was changed or is cut off|is not what was written/)
  expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
  await restoreInto(place, sealed, [one.identity])
  await expect(backupOf(world, ['age1nobody'])).rejects.toThrow('is not a recipient of age')
})

test('a file that the store lost is named, and the rest is kept', async () => {
  const earner = await aPerson(world, 'Other earner', [{ organizationId: district.district.id, roles: ['earner'] }])
  const { artifacts } = await aSubmission(district, { earner, files: [file(randomBytes(70))] })
  const lost = artifacts.find(({ digest }) => digest)?.digest ?? ''
  await world.store.remove(lost)
  const folder = aFolder()
  const made = await makeBackup(world, { place: openFolderPlace(folder), name: 'a.backup', recipients: [], now: world.now })
  expect(made.missing).toEqual([lost])
  expect(made.files).toBe(3)
})

test('a trail that somebody changed is not restored as if it were whole', async () => {
  const owner = ownerOf(world)
  await sql`alter table events disable trigger user`.execute(owner)
  await sql`update events set at = at + interval '1 day' where id = (select event_id from event_places order by place limit 1)`.execute(
    owner,
  )
  await sql`alter table events enable trigger user`.execute(owner)
  const place = await anEmptyPlace(world)
  await expect(restoreInto(place, await backupOf(world))).rejects.toThrow('the chain of what happened is broken at link 1')
  expect(await whatIsIn(place)).toEqual({ tables: 0, files: 0 })
})
