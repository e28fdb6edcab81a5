import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../foundation/embedded/embedded-postgres.ts'
import { archiveOf, archiveSettings } from '../../foundation/embedded/wal-archive.ts'
import { openDatabase, openPool } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { archiveCheck } from './storage-checks.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel-archive-'))
const archive = join(folder, 'archive')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an archive that takes nothing any more is told', { timeout: 180_000 }, async () => {
  const dataDir = join(folder, 'data')
  const server = await startEmbeddedPostgres({ dataDir, settings: archiveSettings(archive) })
  const pool = openPool(server.connection, () => undefined, 1)
  try {
    const db = openDatabase(pool)
    const state = async (config: object = { WAL_ARCHIVE: archive }) => {
      await sql`select pg_switch_wal() from (select pg_logical_emit_message(true, 'laurel', 'something is written')) as written`.execute(db)
      const found = await archiveCheck.look({ db, config } as unknown as World)
      return [found].flat()[0]?.state
    }
    expect(await state({})).toBeUndefined()
    await expect.poll(() => state(), { timeout: 30_000 }).toBe('fine')
    const place = archiveOf(archive, join(dataDir, 'postgres'))
    renameSync(place, `${place}.away`)
    await expect.poll(() => state(), { timeout: 30_000 }).toBe('wrong')
  } finally {
    await pool.end()
    await server.stop()
  }
})
