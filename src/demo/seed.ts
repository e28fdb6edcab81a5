import { dispatchAll } from '../foundation/events/dispatcher.ts'
import type { World } from '../foundation/platform/world.ts'
import { demoPeopleFact } from '../people/accounts/demo-people.ts'
import { readers } from '../subscribers.ts'
import { cleanCopies } from '../work/renditions/rendition-jobs.ts'
import { demoClock } from './demo-clock.ts'
import { makeAllEvidence } from './evidence.ts'
import { demoPersons, outsiders } from './people.ts'
import { seedAchievements } from './seed-achievements.ts'
import { seedAttempts } from './seed-attempts.ts'
import { seedErasure } from './seed-erasure.ts'
import { seedInvitations } from './seed-invitations.ts'
import { seedNotices, seedOwnChanges } from './seed-notices.ts'
import { demoPassword, seedOrganizations } from './seed-organizations.ts'
import { seedWebhook } from './seed-webhook.ts'

/**
 * Makes the demo district on an empty database: four organizations, three hundred staff, the catalog, and a year of work with its awards.
 * All of it by the product's own commands, at the times they would have been given; no letter leaves. `tell` hears how far it is, from 0 to 1.
 */
export async function seedDemo(world: World, tell: (share: number) => void = () => undefined): Promise<void> {
  const clock = demoClock(world)
  // Drawn while the database works; whoever hands one in first waits for it, and hears of it if it could not be made.
  const drawn = makeAllEvidence().catch(() => undefined)
  const settled = await seedOrganizations(world, clock)
  tell(0.1)
  const achievements = await seedAchievements(clock, settled)
  tell(0.2)
  await seedAttempts(world, clock, settled, achievements, (share) => tell(0.2 + 0.8 * share))
  await drawn
  await world.jobs.settle()
  await seedOwnChanges(clock, settled)
  await dispatchAll(clock.quiet, readers)
  await seedWebhook(world, clock, settled)
  await seedErasure(clock, settled)
  await dispatchAll(clock.quiet, readers)
  await seedNotices(clock)
  // Everyone has met their awards but those of the last days.
  await world.db
    .deleteFrom('unseenAwards')
    .where((row) =>
      row.exists(row.selectFrom('awards').whereRef('awards.id', '=', 'awardId').where('awardedAt', '<', clock.daysAgo(7)).select('id')),
    )
    .execute()
  // Worked on once the district is open, so that its first start waits for no copy.
  await world.db.transaction().execute((db) => world.jobs.send(db, cleanCopies.makeWaiting, {}, { after: new Date(Date.now() + 15_000) }))
  await world.db
    .updateTable('messages')
    .set((row) => ({ sentAt: row.ref('createdAt') }))
    .where('sentAt', 'is', null)
    .execute()
  await seedInvitations(world, clock, settled)
  const shown = [...demoPersons, ...outsiders].flatMap(({ name, email, position, shows }) =>
    shows ? [{ name, email, role: position, shows }] : [],
  )
  await world.db
    .insertInto('instanceFacts')
    .values({ name: demoPeopleFact, value: JSON.stringify({ password: demoPassword, people: shown }) })
    .execute()
}
