import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { openWorld } from '../../open-world.ts'
import { findSigningKey } from '../../people/organizations/issuer-keys.ts'
import { aFolder, anEmptyDatabase, ask } from '../../testing/backup.ts'
import { aDistrict } from '../../testing/district.ts'
import { openAt } from '../storage/open-store.ts'
import { openPool, readsOfAll } from './database.ts'
import { openKeyring } from './keys.ts'
import { createLog } from './log.ts'
import { markingStore, rotateMasterKey, sealedColumns } from './rotate-master-key.ts'

const folder = aFolder()
const connection = await anEmptyDatabase()
const config = readConfig({
  DATA_DIR: folder,
  BASE_URL: 'http://laurel.example',
  LOG_LEVEL: 'silent',
  WORKERS: 'false',
  FREE_DISK_BYTES: '0',
})
const key = () => readFileSync(join(folder, 'master.key'), 'utf8').trim()
const rotate = async (settings = {}, mark?: () => Promise<void>) => {
  const store = await openAt(config, createLog('silent'))
  return rotateMasterKey(connection, { ...config, ...settings }, mark ?? markingStore(store), new Date('2027-01-02T03:04:05Z'))
}
const open = (settings = {}) => openWorld({ ...config, ...settings }, connection)

/** What a start says of the key that is here. */
async function look(settings = {}) {
  const pool = openPool(connection, () => undefined, 1)
  return openKeyring({ ...config, ...settings }, pool).finally(() => pool.end())
}

const first = await open()
const { district } = await aDistrict({ ...first.world, db: readsOfAll(first.world.db) })
const { key: signing } = await findSigningKey(readsOfAll(first.world.db), first.world.keys, district.id)
await ask(connection, 'update messages set secret_sealed = null')

test('while a Laurel runs, nothing is changed', async () => {
  const before = key()
  await expect(rotate()).rejects.toThrow('A Laurel runs on this database')
  await first.close()
  expect(key()).toBe(before)
})

test('cut off after everything was sealed anew, it says so at the start and goes on when asked again', async () => {
  const before = key()
  await expect(
    rotate({}, async () => {
      throw new Error('the machine went down')
    }),
  ).rejects.toThrow('the machine went down')
  expect(key()).toBe(before)
  await expect(look()).rejects.toThrow('Changing the master key was cut off')
  // Whatever is given now, the key that was begun with is the one.
  const { keptAt } = await rotate({ NEW_MASTER_KEY: 'f'.repeat(64) })
  expect(key()).not.toBe(before)
  expect(key()).not.toBe('f'.repeat(64))
  expect(readFileSync(keptAt ?? '', 'utf8').trim()).toBe(before)
  expect(existsSync(join(folder, 'master.key.next'))).toBe(false)
  const { world, close } = await open()
  const found = await findSigningKey(readsOfAll(world.db), world.keys, district.id)
  expect(found.key.publicKeyMultibase).toBe(signing.publicKeyMultibase)
  await close()
})

test('where it stands in the environment, the new one is given there; a wrong one changes nothing', async () => {
  await expect(rotate({ MASTER_KEY: key() })).rejects.toThrow('NEW_MASTER_KEY')
  await expect(rotate({ MASTER_KEY: 'a'.repeat(64), NEW_MASTER_KEY: 'b'.repeat(64) })).rejects.toThrow('not the one of this database')
  await expect(rotate({ MASTER_KEY: key(), NEW_MASTER_KEY: 'short' })).rejects.toThrow('NEW_MASTER_KEY is not a master key')
  expect(await rotate({ MASTER_KEY: key(), NEW_MASTER_KEY: 'b'.repeat(64) })).toEqual({ resealed: expect.any(Number), keptAt: null })
  const { close } = await open({ MASTER_KEY: 'b'.repeat(64) })
  await close()
  await expect(look({ MASTER_KEY: key() })).rejects.toThrow('is not the one this database was sealed with')
})

test('what is sealed anew is all that is sealed', async () => {
  const columns = await ask<{ table: string; column: string }>(
    connection,
    `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public' and column_name like '%sealed%' order by 1, 2`,
  )
  expect(columns).toEqual(
    sealedColumns
      .map(({ table, column }) => ({ table, column }))
      .toSorted((one, other) => `${one.table} ${one.column}`.localeCompare(`${other.table} ${other.column}`)),
  )
  expect(readdirSync(folder).filter((name) => name.startsWith('master.key')).length).toBe(2)
  writeFileSync(join(folder, 'master.key'), 'x')
})
