import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, perform } from '../../foundation/platform/command.ts'
import { inTransaction } from '../../foundation/platform/database.ts'
import { works } from '../../foundation/platform/jobs.ts'
import { isRefusal, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { checkBadge } from './check-badge.ts'
import { foundOf, foundSchema } from './found-badge.ts'
import { askAgain, askDue, askUnmatched } from './import-jobs.ts'
import { importLoader } from './import-loader.ts'
import { theirWallet } from './import-policy.ts'
import { readBytes } from './keep-bytes.ts'
import { keepFound, keptColumns } from './keep-found.ts'
import { waitForImports } from './wait-for-imports.ts'
import { identitiesOf } from './whose-badge.ts'

export const recordBadgeCheck = command({
  name: 'import.record-check',
  says: 'Notes what asking again about an imported badge came to.',
  reach: inside,
  limits: null,
  input: z.object({ badgeId: z.uuid(), found: foundSchema }),
  load: async ({ db }, { badgeId }) => {
    const whose = await db.selectFrom('importedBadges').where('id', '=', badgeId).select('personId').executeTakeFirst()
    if (!whose) throw missing('badge')
    await waitForImports(db, whose.personId)
    return db
      .selectFrom('importedBadges')
      .where('id', '=', badgeId)
      .where('removedAt', 'is', null)
      .select(['personId', ...keptColumns])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('badge'))
  },
  may: systemOnly,
  async run(scene, { found }, { personId, ...badge }) {
    return { personId, badgeIds: [badge.id], mayCount: await keepFound(scene, badge, found) }
  },
  record: theirWallet,
})

/** The work behind `askAgain`. */
export const askingAgain = works(askAgain, (world: World, { badgeId }) => checkBadgeAgain(world, badgeId))

/** Checks a badge that is in a wallet once more, from the bytes that were kept. */
export async function checkBadgeAgain(world: World, badgeId: string): Promise<void> {
  const badge = await world.db
    .selectFrom('importedBadges')
    .where('id', '=', badgeId)
    .where('removedAt', 'is', null)
    .select(['personId', 'fileDigest', 'place'])
    .executeTakeFirst()
  const bytes = badge?.fileDigest ? await readBytes(world, badge.fileDigest) : null
  if (!badge || !bytes) return
  const own = await identitiesOf(world.db, badge.personId)
  try {
    const checked = (await checkBadge(world, bytes, own, importLoader(world)))[badge.place]
    if (!checked) return
    await perform(world, system, recordBadgeCheck, { badgeId, found: await foundOf(checked, own, world.config.BASE_URL) })
  } catch (error) {
    // A check that was stopped says nothing; it is made again when its turn comes.
    if (!isRefusal(error)) throw error
    world.log.warn('A badge from elsewhere was not checked', { badgeId, code: error.code })
  }
}

/** The work behind `askDue`: a few at a time, so that a district’s badges are asked about all month long and not in one night. */
export const askingDue = works(askDue, (world: World) =>
  inTransaction(world.db, async (db) => {
    const now = world.now()
    const due = await db
      .selectFrom('importedBadges')
      .where('askAt', '<=', now)
      .orderBy('askAt')
      .limit(300)
      .select('id')
      .forUpdate()
      .skipLocked()
      .execute()
    if (due.length === 0) return
    const ids = due.map(({ id }) => id)
    await db
      .updateTable('importedBadges')
      .set({ askAt: new Date(now.getTime() + 2 * 3_600_000) })
      .where('id', 'in', ids)
      .execute()
    for (const badgeId of ids) await world.jobs.send(db, askAgain, { badgeId })
  }),
)

/** The work behind `askUnmatched`. */
export const askingUnmatched = works(askUnmatched, (world: World, { personId }) =>
  inTransaction(world.db, async (db) => {
    const badges = await db
      .selectFrom('importedBadges')
      .where('personId', '=', personId)
      .where('removedAt', 'is', null)
      .where('about', '<>', 'you')
      .select('id')
      .execute()
    for (const { id } of badges) await world.jobs.send(db, askAgain, { badgeId: id })
  }),
)
