import { takeUpRestoredJobs } from './administration/backup/restored-jobs.ts'
import { backupBeforeUpgrade } from './administration/backup/upgrade.ts'
import { readState } from './administration/monitoring/read-state.ts'
import { grants } from './commands.ts'
import type { Config } from './config.ts'
import { factKinds } from './facts.ts'
import { followers } from './followers.ts'
import { openDispatcher } from './foundation/events/dispatcher.ts'
import { openHub } from './foundation/live/hub.ts'
import { openAccounts } from './foundation/platform/accounts.ts'
import {
  type Connection,
  jobLimits,
  type Limits,
  openDatabase,
  openPool,
  pageLimits,
  readsOfAll,
  reservedLimits,
} from './foundation/platform/database.ts'
import { type DatabaseRole, prepareRoles } from './foundation/platform/database-roles.ts'
import { openJobs } from './foundation/platform/jobs.ts'
import { openKeyring } from './foundation/platform/keys.ts'
import { createLog } from './foundation/platform/log.ts'
import { openMailServer } from './foundation/platform/mail-server.ts'
import { openMeter } from './foundation/platform/meter.ts'
import { migrate } from './foundation/platform/migrate.ts'
import { newId } from './foundation/platform/new-id.ts'
import { openThreads } from './foundation/platform/threads.ts'
import type { World } from './foundation/platform/world.ts'
import { openStore } from './foundation/storage/open-store.ts'
import { openStaging } from './foundation/storage/staging.ts'
import { loadWords } from './foundation/words/load-words.ts'
import { jobWorks } from './job-works.ts'
import { readers } from './subscribers.ts'
import { tidyStaging } from './work/evidence/tidy-staging.ts'

/**
 * How pages and jobs reach the database: PostgreSQL itself, or the pooler of DATABASE_URL where DIRECT_URL says that it is one. A pooler takes no
 * settings of a connection, so role and time limit are said in each transaction.
 */
function through(config: Config, direct: Connection, as: (role: DatabaseRole) => Connection, role: DatabaseRole, limits: Limits) {
  const asRole = as(role)
  if (!config.DIRECT_URL || !config.DATABASE_URL) return { connection: asRole, limits, pooled: undefined }
  const pooled = { role: asRole === direct ? null : role, statementMs: limits.statementMs ?? 0 }
  return { connection: { connectionString: config.DATABASE_URL }, limits: { ...(limits.waitMs && { waitMs: limits.waitMs }) }, pooled }
}

/** Builds the World on a database: migrations, queues, store, keys. `connection` leads to PostgreSQL itself, never to a pooler. `close` lets running work end first. */
export async function openWorld(config: Config, connection: Connection): Promise<{ world: World; close: () => Promise<void> }> {
  loadWords()
  const log = createLog(config.LOG_LEVEL)
  let closing = false
  const onError = (error: Error) => {
    // A server that is stopped with us ends its idle connections itself.
    if (!closing) log.error('A database connection was lost', { error })
  }
  // A migration of a large database takes as long as it takes.
  const owner = openPool(connection, onError, 1)
  const upgrade = backupBeforeUpgrade(config, connection, log)
  const open = async () => {
    await migrate(owner, upgrade.begin)
    const jobs = await openJobs(
      connection,
      jobWorks.map(({ job }) => job),
      log,
    )
    await takeUpRestoredJobs(openDatabase(owner), jobs)
    return { jobs, as: await prepareRoles(owner, connection, log) }
  }
  const { jobs, as } = await open().finally(() => owner.end())
  const pages = through(config, connection, as, 'laurel_app', pageLimits)
  const pool = openPool(pages.connection, onError, 20, pages.limits)
  const reservedPool = openPool(as('laurel_app'), onError, 3, reservedLimits)
  const work = through(config, connection, as, 'laurel_jobs', jobLimits)
  const jobPool = openPool(work.connection, onError, 8, work.limits)
  /** What is to be closed, the last opened first, once no work is left that needs it. */
  const opened = new AsyncDisposableStack()
  opened.defer(async () => void (await Promise.all([pool.end(), reservedPool.end(), jobPool.end()])))
  const close = async (dispatcher?: { stop(): Promise<void> }) => {
    closing = true
    await Promise.all([jobs.stop(), dispatcher?.stop()])
    await opened.disposeAsync()
  }
  try {
    const keys = await openKeyring(config, reservedPool)
    const store = opened.adopt(await openStore(config, keys, log), (each) => each.close())
    const db = openDatabase(pool, undefined, pages.pooled)
    const world: World = {
      config,
      connection,
      db,
      reserved: openDatabase(reservedPool),
      jobs,
      followers,
      grants,
      factKinds,
      staging: await openStaging(config.STAGING_DIR, { keepFreeBytes: config.FREE_DISK_BYTES, log }),
      store,
      keys,
      accounts: openAccounts({
        pool: reservedPool,
        baseUrl: config.BASE_URL,
        secret: keys.derive('sessions'),
        sessionSeconds: config.SESSION_SECONDS,
      }),
      log,
      meter: openMeter(),
      pools: () =>
        Object.entries({ pages: pool, reserved: reservedPool, jobs: jobPool }).map(([name, { totalCount, idleCount, waitingCount }]) => ({
          name,
          total: totalCount,
          idle: idleCount,
          waiting: waitingCount,
        })),
      live: opened.adopt(openHub({ db, connection: as('laurel_app'), log, now: Date.now }), (each) => each.close()),
      mail: config.SMTP_URL ? opened.adopt(openMailServer(config.SMTP_URL, config.MAIL_FROM), (each) => each.close()) : null,
      threads: opened.adopt(openThreads(new URL('./credentials/verification/check-thread.ts', import.meta.url)), (each) => each.close()),
      fileThreads: opened.adopt(
        openThreads(new URL('./work/name-finder/names-thread.ts', import.meta.url), {
          computeMs: 20_000,
          maximumJobs: 8,
          megabytes: 500,
          idleMs: 60_000,
        }),
        (each) => each.close(),
      ),
      now: () => new Date(),
      newId: () => newId(),
    }
    await upgrade.record(world)
    const working = { ...world, db: readsOfAll(openDatabase(jobPool, undefined, work.pooled)) }
    world.meter.gauges(() => readState(working))
    if (config.WORKERS) await jobs.work(working, jobWorks)
    // A process without jobs may have a staging folder of its own.
    const sweep = () => void tidyStaging(working).catch((error) => log.error('Staging was not swept', { error }))
    const tidying = setInterval(sweep, 3_600_000).unref()
    opened.defer(async () => clearInterval(tidying))
    const dispatcher = config.WORKERS ? openDispatcher(working, readers) : undefined
    return { world, close: () => close(dispatcher) }
  } catch (error) {
    // Who looks whether a Laurel runs on this database must not find what this one left open.
    await close()
    throw error
  }
}
