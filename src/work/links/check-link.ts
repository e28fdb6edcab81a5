import type { Scene } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { countTry } from '../../foundation/platform/rate-limit.ts'
import type { World } from '../../foundation/platform/world.ts'
import { fetchLink, type LinkFound } from './fetch-link.ts'
import { checkLink } from './link-jobs.ts'

/** What is known of the page behind a link; `waiting` while it is being asked for. */
export type LinkState = 'waiting' | 'reached' | 'broken' | 'private' | 'unknown'

/** Asks whether the page of a link opens, after the commit. */
export async function askForCheck({ db, now, later }: Pick<Scene, 'db' | 'now' | 'later'>, artifactId: string, url: string): Promise<void> {
  const asked = { url, state: 'waiting', askedAt: now, checkedAt: null }
  await db
    .insertInto('linkChecks')
    .values({ artifactId, ...asked })
    .onConflict((clash) => clash.column('artifactId').doUpdateSet(asked))
    .execute()
  await later(checkLink, { artifactId })
}

/** So much is asked for one person: pages elsewhere are nothing to knock at through us. */
const mostAsked = { tries: 200, seconds: 3600 }
/** Whether it opens needs only its beginning. */
const bounds = { maximumBytes: 2_000_000, timeoutMilliseconds: 12_000 }

/** The work behind `checkLink`. */
export const checkingLink = works(checkLink, async (world: World, { artifactId }) => {
  const asked = await world.db
    .selectFrom('linkChecks')
    .innerJoin('artifacts', 'artifacts.id', 'linkChecks.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('artifactId', '=', artifactId)
    .where('linkChecks.state', '=', 'waiting')
    .select(['url', 'earnerId'])
    .executeTakeFirst()
  if (!asked) return
  const isTooMany = (await countTry(world.db, `asked-pages:${asked.earnerId}`, mostAsked)) > 0
  const state = isTooMany ? 'unknown' : stateOf(await fetchLink(world, asked.url, bounds))
  await world.db
    .updateTable('linkChecks')
    .set({ state, checkedAt: world.now() })
    .where('artifactId', '=', artifactId)
    // Another address was written meanwhile, and has a job of its own.
    .where('url', '=', asked.url)
    .where('state', '=', 'waiting')
    .execute()
})

const stateOf = ({ state }: LinkFound): LinkState => (state === 'too-large' ? 'reached' : state)
