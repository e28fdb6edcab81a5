import { CompiledQuery } from 'kysely'
import { type Db, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { cameThrough } from './asked-by.ts'
import { type Connection, type OpenTransaction, write } from './database.ts'
import type { Log } from './log.ts'
import { isRefusal } from './refusal.ts'

/** Slow or remote work that follows a commit. It is retried until done; what never succeeds waits for an admin in the dead letter queue. */
export type Job<Data extends object> = {
  name: string
  data: z.ZodType<Data>
  /** How many of them one process works on at once. */
  atOnce: number
  retryLimit?: number
  expireSeconds?: number
  /** Five cron fields in UTC, for work that comes round by itself. Its data must fit `{}`. */
  every?: string
}
/** The work of a job, bound to the World at the composition root. */
export type JobWork<World, Data extends object> = { job: Job<Data>; work: (world: World, data: Data) => Promise<void> }

export const job = <Data extends object>(description: Job<Data>) => description
export const works = <World, Data extends object>(
  description: Job<Data>,
  work: (world: World, data: Data) => Promise<void>,
): JobWork<World, Data> => ({ job: description, work })

export type JobSender = {
  send<Data extends object>(db: OpenTransaction, job: Job<Data>, data: Data, options?: { after?: Date }): Promise<void>
}

export type Jobs = JobSender & {
  /** Begins to work on the queues. */
  work<World>(world: World, list: readonly JobWork<World, never>[]): Promise<void>
  /** How many jobs wait, by queue; `dead` ones need an admin. */
  counts(): Promise<{ name: string; waiting: number; dead: boolean }[]>
  /** Waits until no job is left to run now: for tests and the seed. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** A transaction, for a job that is sent in it. Nobody needs the job's id, so nobody waits for it. */
const sending = (db: OpenTransaction): Db => ({
  async executeSql(text, values = []) {
    await write(db, { compile: () => CompiledQuery.raw(text, values) })
    return { rows: [] }
  },
})

/** Small work is fetched in batches, which is many times faster; heavy work one by one, so that no batch waits for its slowest. */
const inHand = (atOnce: number) =>
  atOnce < 10 ? { batchSize: 1, localConcurrency: atOnce } : { batchSize: Math.floor(atOnce / 2), localConcurrency: 2 }

const deadOf = (name: string) => `${name}.dead`

/** Opens the queues of these jobs. Every instance opens them all, also one that only sends. */
export async function openJobs(connection: Connection, jobs: readonly Job<never>[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    schema: 'jobs',
    max: 6,
    useListenNotify: true,
    application_name: 'laurel-jobs',
    registerInstance: false,
    // Work of a process that was killed is taken up again within half a minute.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  let stopping = false
  boss.on('error', (error) => {
    // A database that ends while we stop is no fault.
    if (!stopping) log.error('A job queue had a fault', { error })
  })
  await boss.start()
  for (const { name, retryLimit = 12, expireSeconds = 300, every } of jobs) {
    await boss.createQueue(deadOf(name), { retryLimit: 0 })
    const options = {
      notify: true,
      heartbeatSeconds: 15,
      retryLimit,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: expireSeconds,
      deadLetter: deadOf(name),
    }
    await boss.createQueue(name, options)
    await boss.updateQueue(name, options)
    if (every) await boss.schedule(name, every, {}, { tz: 'UTC' })
  }

  return {
    async send(db, { name, data: schema }, data, options) {
      await boss.send(name, schema.parse(data), { db: sending(db), ...(options?.after ? { startAfter: options.after } : {}) })
    },

    async work(world, list) {
      for (const { job: description, work } of list) {
        await boss.work(
          description.name,
          {
            ...inHand(description.atOnce),
            perJobResults: true,
            burstWhenBatchFull: true,
            pollingIntervalSeconds: 2,
            notifyPollingIntervalSeconds: 2,
          },
          async (batch) =>
            Promise.all(
              batch.map(async ({ id, data }) => {
                try {
                  await cameThrough('job', () => work(world, description.data.parse(data)), id)
                  return { id, status: 'completed' as const }
                } catch (error) {
                  // A refusal is final: asking again would be refused again. Everything else is retried.
                  if (isRefusal(error)) {
                    log.warn('A job was refused', { job: description.name, id, code: error.code, reason: error.message })
                    return { id, status: 'completed' as const }
                  }
                  log.error('A job did not finish and will be tried again', { job: description.name, id, error })
                  return { id, status: 'failed' as const, output: { message: error instanceof Error ? error.message : String(error) } }
                }
              }),
            ),
        )
      }
    },

    async counts() {
      const queues = await boss.getQueues()
      return queues.map(({ name, queuedCount }) => ({ name, waiting: queuedCount, dead: name.endsWith('.dead') }))
    },

    async settle() {
      const db = boss.getDb()
      for (let quiet = 0; quiet < 1; ) {
        const { rows } = await db.executeSql(
          "select count(*)::int as open from jobs.job where state in ('created', 'retry', 'active') and start_after <= now() and name not like '%.dead'",
        )
        if (rows[0]?.open === 0) quiet++
        else await new Promise((resolve) => setTimeout(resolve, 15))
      }
    },

    stop() {
      stopping = true
      return boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
