import type { Config } from './config.ts'
import { seedDemo } from './demo/seed.ts'
import { type Connection, openPool, readsOfAll } from './foundation/platform/database.ts'
import type { World } from './foundation/platform/world.ts'
import { openWorld } from './open-world.ts'
import { findDemoPeople } from './people/accounts/demo-people.ts'
import { isEmptyInstance } from './people/organizations/organizations.ts'

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
      const { world, close } = await openWorld(
        { ...config, SMTP_URL: undefined, BACKUP_TO: undefined },
        { ...cluster, database: unfinished },
      )
      try {
        if (withDemo) await fill(world)
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

/** Any number that no other program on the same PostgreSQL takes. */
const fillingLock = 7_206_154

/**
 * Fills an own PostgreSQL with the demo district, where it is asked for and nobody is there yet.
 * @throws Error while another start is doing so, or where something other than the demo is there
 */
export async function prepareOwnDatabase(config: Config, connection: Connection, withDemo: boolean): Promise<void> {
  if (!withDemo) return
  const holder = openPool(connection, () => undefined, 1)
  const lock = await holder.connect()
  try {
    const { rows } = await lock.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [fillingLock])
    if (!rows[0]?.held)
      throw new Error(
        'Another start is filling this database with the demo just now. Wait until it says where it is; then this one can start too, without --demo.',
      )
    const { world, close } = await openWorld({ ...config, SMTP_URL: undefined, BACKUP_TO: undefined }, connection)
    try {
      if (await findDemoPeople(world.db, true)) return
      if (!(await isEmptyInstance(world.db)))
        throw new Error(
          'This database holds organizations already, or a demo that was not finished, so the demo was not put into it. Name an empty one in DATABASE_URL, or start without --demo.',
        )
      await fill(world)
    } finally {
      await close()
    }
  } finally {
    lock.release()
    await holder.end()
  }
}

/** Makes the demo and says how far it is. */
async function fill(opened: World): Promise<void> {
  // It looks at whatever it has made.
  const world = { ...opened, db: readsOfAll(opened.db) }
  const began = performance.now()
  const isTerminal = process.stdout.isTTY
  process.stdout.write('Making the demo district, a year of work in four organizations. This is done once and takes about half a minute.\n')
  let told = 0
  await seedDemo(world, (share) => {
    const percent = Math.floor(share * 100)
    if (percent < told + (isTerminal ? 1 : 25)) return
    told = isTerminal ? percent : percent - (percent % 25)
    process.stdout.write(isTerminal ? `\r  ${told} %` : `  ${told} %\n`)
  })
  process.stdout.write(`${isTerminal ? '\r' : ''}  Made in ${Math.round((performance.now() - began) / 1000)} seconds.\n`)
}

/** @throws Error where a start asks for the demo or for none, and the folder or database holds the other */
export function refuseOtherKind(config: Config, asked: { demo: boolean; empty: boolean }, isDemo: boolean): void {
  const place = config.DATABASE_URL ? 'The database in DATABASE_URL' : config.DATA_DIR
  if (asked.empty && isDemo)
    throw new Error(
      `${place} holds the demo, which stays as it is. Begin with your own in ${config.DATABASE_URL ? 'another database and another DATA_DIR' : 'another folder: DATA_DIR=our-district npm start -- --empty'}.`,
    )
  if (asked.demo && !isDemo)
    throw new Error(
      `${place} holds a Laurel of its own, and the demo is not put into it. Look at the demo in another folder: DATA_DIR=demo npm start`,
    )
}
