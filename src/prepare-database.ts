import type { Config } from './config.ts'
import { seedDemo } from './demo/seed.ts'
import { openWorld } from './open-world.ts'
import { type Connection, openPool } from './platform/database.ts'

const name = 'laurel'
const unfinished = 'laurel_in_the_making'

/**
 * Makes the database of this instance in an embedded cluster, when it isn't there: with the demo district, or empty.
 * It is made under another name and renamed when it is whole, so that a start cut off in the middle leaves nothing half-made.
 */
export async function prepareDatabase(
  config: Config,
  cluster: { host: string; port: number; user: string; database: string },
  withDemo: boolean,
): Promise<Connection> {
  const admin = openPool(cluster, () => undefined, 1)
  try {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rows.length === 0) {
      await admin.query(`drop database if exists ${unfinished} with (force)`)
      await admin.query(`create database ${unfinished}`)
      // Nothing of a database in the making is worth waiting for the disk; what comes after is.
      await admin.query(`alter database ${unfinished} set synchronous_commit = off`)
      if (withDemo) process.stdout.write('Making the demo district: a year of work in four organizations …\n')
      const { world, close } = await openWorld({ ...config, SMTP_URL: undefined }, { ...cluster, database: unfinished })
      try {
        if (withDemo) await seedDemo(world)
      } finally {
        await close()
      }
      await admin.query(`alter database ${unfinished} reset synchronous_commit`)
      await admin.query('checkpoint')
      await admin.query(`alter database ${unfinished} rename to ${name}`)
    }
  } finally {
    await admin.end()
  }
  return { ...cluster, database: name }
}

/** Fills an own PostgreSQL with the demo district, where it is asked for and nobody is there yet. */
export async function prepareOwnDatabase(config: Config, connection: Connection, withDemo: boolean): Promise<void> {
  if (!withDemo) return
  const { world, close } = await openWorld({ ...config, SMTP_URL: undefined }, connection)
  try {
    const someone = await world.db.selectFrom('organizations').select('id').limit(1).executeTakeFirst()
    if (!someone) await seedDemo(world)
  } finally {
    await close()
  }
}
