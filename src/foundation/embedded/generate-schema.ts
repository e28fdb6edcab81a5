import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPool } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

/** Writes schema.ts from a fresh database with all migrations, or with `--verify` says whether it is as it should be. */
const root = join(import.meta.dirname, '../../..')
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-schema-'))
const cluster = await startEmbeddedPostgres({ dataDir, settings: ['fsync=off'] })
try {
  const pool = openPool(cluster.connection, console.error, 1)
  await migrate(pool)
  await pool.end()
  const url = `postgres://laurel@localhost:5432/postgres?host=${encodeURIComponent(cluster.connection.host)}`
  const options = [
    '--dialect=postgres',
    '--camel-case',
    '--date-parser=string',
    '--type-mapping={"int8":"number"}',
    '--default-schema=public',
  ]
  execFileSync(
    'npx',
    [
      'kysely-codegen',
      ...options,
      `--out-file=${join(root, 'src/foundation/platform/schema.ts')}`,
      `--url=${url}`,
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
      cwd: root,
    },
  )
} finally {
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
