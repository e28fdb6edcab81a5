import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../foundation/embedded/embedded-postgres.ts'
import { openPool } from '../foundation/platform/database.ts'
import { prepareRoles } from '../foundation/platform/database-roles.ts'
import { openJobs } from '../foundation/platform/jobs.ts'
import { createLog } from '../foundation/platform/log.ts'
import { migrate } from '../foundation/platform/migrate.ts'
import { jobWorks } from '../job-works.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The socket folder of the tests' PostgreSQL. */
    clusterHost: string
  }
}

/** One PostgreSQL for all tests, with a template database that has every table and queue; each test file copies it in a few milliseconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laurel-tests-'))
  const cluster = await startEmbeddedPostgres({
    dataDir,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  })
  const admin = openPool(cluster.connection, console.error, 1)
  await admin.query('create database template_laurel')
  await admin.end()
  const connection = { ...cluster.connection, database: 'template_laurel' }
  const pool = openPool(connection, console.error, 2)
  await migrate(pool)
  const jobs = await openJobs(
    connection,
    jobWorks.map(({ job }) => job),
    createLog('error'),
  )
  await jobs.stop()
  await prepareRoles(pool, connection, createLog('error'))
  await pool.end()
  project.provide('clusterHost', cluster.connection.host)
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
