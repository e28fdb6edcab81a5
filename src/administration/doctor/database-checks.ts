import { sql } from 'kysely'
import { sentence } from '../../foundation/words/sentence.ts'
import type { Check } from './finding.ts'

const oldest = 15

export const databaseCheck: Check = {
  name: 'database',
  async look({ db }) {
    const { rows } = await sql<{ version: number; name: string; role: string; bytes: number }>`
      select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as name, current_user as role,
        pg_database_size(current_database())::float8 as bytes`.execute(db)
    const [found] = rows
    if (!found) return { state: 'unknown', says: sentence('The database told nothing of itself.') }
    const about = { version: found.name.split(' ')[0] ?? '', gigabytes: Math.ceil(found.bytes / 1e8) / 10 }
    if (found.version < oldest)
      return {
        state: 'wrong',
        says: sentence('PostgreSQL {version} is older than Laurel is made for.', about),
        todo: sentence('Move to PostgreSQL {oldest} or newer.', { oldest }),
      }
    if (!/^laurel_(app|jobs)$/.test(found.role))
      return {
        state: 'look',
        says: sentence('Row-level security is off: Laurel works as {role}, which may see and change everything.', { role: found.role }),
        todo: sentence('Let a superuser make the roles laurel_app and laurel_jobs and grant them to that user, then start again.'),
      }
    return { state: 'fine', says: sentence('PostgreSQL {version}, {gigabytes} GB, with row-level security.', about) }
  },
}

/** Two clocks that differ more than this would order events wrongly. */
const seconds = { look: 2, wrong: 30 }

export const clockCheck: Check = {
  name: 'clock',
  async look({ db, now }) {
    const before = now().getTime()
    const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
    const after = now().getTime()
    const there = rows[0]?.at.getTime() ?? Number.NaN
    // Somewhere between asking and being answered.
    const apart = Math.max(0, before - there, there - after) / 1000
    const values = { seconds: Math.round(apart * 10) / 10 }
    const todo = sentence('Let both machines take their time from the same source (NTP).')
    if (Number.isNaN(apart)) return { state: 'unknown', says: sentence('The database told no time.') }
    if (apart >= seconds.wrong)
      return { state: 'wrong', says: sentence('The clocks of this machine and of the database differ by {seconds} seconds.', values), todo }
    if (apart >= seconds.look)
      return { state: 'look', says: sentence('The clocks of this machine and of the database differ by {seconds} seconds.', values), todo }
    return {
      state: 'fine',
      says: sentence('The clocks of this machine and of the database agree. Whether both are right is not known here.'),
    }
  },
}
