import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { backupState } from '../../foundation/platform/backup-state.ts'
import { applyMigrations, knownMigrations, seenMigrations } from '../../foundation/platform/migrate.ts'
import { openWorld } from '../../open-world.ts'
import { aFolder, anEmptyDatabase, anEmptyPlace, ask, restoreInto } from '../../testing/backup.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { backupName, madeWhen, tooMany } from './backup-names.ts'
import { openFolderPlace } from './folder-place.ts'
import { isDue } from './is-due.ts'
import { backingUp } from './scheduled-backup.ts'

const folder = aFolder()
const world = await aWorld({
  WORKERS: 'false',
  BACKUP_TO: folder,
  BACKUP_AT: '02:30',
  BACKUP_KEEP: '2',
  LOG_LEVEL: 'silent',
  FREE_DISK_BYTES: '0',
})
await aDistrict(world)

const at = (text: string) => new Date(`${text}Z`)
const onDay = (text: string) => ({ ...world, now: () => at(text) })
const facts = async () =>
  (await world.db.selectFrom('events').where('name', 'like', 'backup.%').orderBy('at').select('name').execute()).map(({ name }) => name)

test('a daily backup is due once after its time of the day, is made up for when it was missed, and rests after it failed', () => {
  const now = at('2027-01-10T09:00:00')
  const due = (last: string | null, failed: string | null = null) =>
    isDue({ at: '02:30', now, last: last ? at(last) : null, failed: failed ? at(failed) : null })
  expect(due(null)).toBe(true)
  expect(due('2027-01-10T02:31:00')).toBe(false)
  expect(due('2027-01-10T02:29:00')).toBe(true)
  expect(due('2027-01-08T02:31:00')).toBe(true)
  expect(due('2027-01-08T02:31:00', '2027-01-10T08:30:00')).toBe(false)
  expect(due('2027-01-08T02:31:00', '2027-01-10T07:30:00')).toBe(true)
  // Before its time, yesterday's is the latest.
  expect(isDue({ at: '23:00', now, last: at('2027-01-09T23:01:00'), failed: null })).toBe(false)
})

test('the newest are kept, and what is younger than the days; other files are nobody’s to remove', () => {
  const names = [1, 2, 3, 4, 5].map((day) => backupName(at(`2027-01-0${day}T02:30:00`), day % 2 === 0))
  const now = at('2027-01-05T03:00:00')
  expect(
    tooMany([...names, 'laurel.backup', 'laurel-2026-13-45T999999Z.backup', '.laurel-2026-01-01T000000Z.backup.x.part'], {
      keep: 2,
      keepDays: 0,
      now,
    }),
  ).toEqual(names.slice(0, 3).toReversed())
  expect(tooMany(names, { keep: 2, keepDays: 3, now })).toEqual(names.slice(0, 2).toReversed())
  expect(madeWhen(names[3] ?? '')).toEqual(at('2027-01-04T02:30:00'))
})

test('each day one is made and written down, the oldest goes, and what failed is told', async () => {
  for (const day of ['2027-01-01T02:31:00', '2027-01-01T02:41:00', '2027-01-02T09:00:00', '2027-01-03T02:31:00'])
    await backingUp.work(onDay(day), {} as never)
  expect(readdirSync(folder).sort()).toEqual(['laurel-2027-01-02T090000Z.backup', 'laurel-2027-01-03T023100Z.backup'])
  expect(await backupState(world.db, world.config, at('2027-01-03T12:00:00'))).toMatchObject({
    last: { at: at('2027-01-03T02:31:00'), missingFiles: 0, isEncrypted: false },
    failed: null,
    isOld: false,
  })
  expect((await backupState(world.db, world.config, at('2027-01-04T12:00:00'))).isOld).toBe(true)
  // A file where the folder should be: nothing can be kept there.
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'x')
  for (const time of ['02:31', '02:41', '03:40']) await backingUp.work(onDay(`2027-01-04T${time}:00`), {} as never)
  rmSync(folder)
  mkdirSync(folder)
  expect(await backupState(world.db, world.config, at('2027-01-04T04:00:00'))).toMatchObject({
    last: { at: at('2027-01-03T02:31:00') },
    failed: { at: at('2027-01-04T03:40:00'), fault: expect.stringContaining('can’t be used') },
  })
  expect(await facts()).toEqual(['backup.made', 'backup.made', 'backup.made', 'backup.failed', 'backup.failed'])
})

/** A database as the version before this one left it, with an organization in it. */
/** @param without how many of the migrations there are, from the last on */
async function anEarlierDatabase(without = 1) {
  const connection = await anEmptyDatabase()
  const client = new pg.Client(connection)
  await client.connect()
  const earlier = (await knownMigrations()).slice(0, -without)
  await applyMigrations(client, earlier)
  await client.query(
    "insert into organizations (id, kind, slug, name, short_name, created_at, time_zone) values (gen_random_uuid(), 'district', 'earlier', 'An Earlier District', 'Earlier', now(), 'UTC')",
  )
  await client.end()
  return { connection, earlier }
}

test('a version that changes the database makes a backup first; where that fails, nothing is changed', { timeout: 60_000 }, async () => {
  const { connection, earlier } = await anEarlierDatabase()
  const backups = aFolder()
  const settings = { DATA_DIR: aFolder(), BASE_URL: 'http://laurel.example', LOG_LEVEL: 'silent', WORKERS: 'false', FREE_DISK_BYTES: '0' }
  const start = (BACKUP_TO: string) => openWorld(readConfig({ ...settings, BACKUP_TO }), connection)
  writeFileSync(join(backups, 'file'), 'x')
  await expect(start(join(backups, 'file'))).rejects.toThrow('could not be made, so nothing was changed')
  expect((await ask<{ name: string }>(connection, 'select name from migrations order by name')).map(({ name }) => name)).toEqual(earlier)
  const { world: upgraded, close } = await start(join(backups, 'kept'))
  const [name = ''] = readdirSync(join(backups, 'kept'))
  expect(await upgraded.db.selectFrom('backups').select('kind').execute()).toEqual([{ kind: 'before-upgrade' }])
  await close()

  // A backup of the version before is restored as it was, and then brought to this one.
  const place = await anEmptyPlace(upgraded)
  await restoreInto(place, await buffer(await openFolderPlace(join(backups, 'kept')).read(name)))
  const client = new pg.Client(place.connection)
  await client.connect()
  expect(await seenMigrations(client)).toEqual(earlier)
  await client.end()
  const again = await openWorld(place.config, place.connection)
  expect(await ask(place.connection, "select name from organizations where slug = 'earlier'")).toEqual([{ name: 'An Earlier District' }])
  expect(await ask(place.connection, 'select count(*)::int as seen from migrations')).toEqual([{ seen: earlier.length + 1 }])
  await again.close()
})

test('a version of long before is upgraded after a backup of it, too', { timeout: 60_000 }, async () => {
  // The first that knew of backups.
  const without = (await knownMigrations()).filter((name) => name > '0042').length
  const { connection, earlier } = await anEarlierDatabase(without)
  const kept = aFolder()
  const config = readConfig({
    DATA_DIR: aFolder(),
    BASE_URL: 'http://laurel.example',
    LOG_LEVEL: 'silent',
    WORKERS: 'false',
    FREE_DISK_BYTES: '0',
    BACKUP_TO: kept,
  })
  const { close } = await openWorld(config, connection)
  await close()
  expect(readdirSync(kept)).toHaveLength(1)
  expect(await ask(connection, 'select count(*)::int as seen from migrations')).toEqual([{ seen: earlier.length + without }])
})
