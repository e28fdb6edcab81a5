import { dispatchAll } from '../foundation/events/dispatcher.ts'
import type { World } from '../foundation/platform/world.ts'
import { countAgain } from '../judgment/results/renew-results.ts'
import { demoPeopleFact } from '../people/accounts/demo-people.ts'
import { countGoalsNow } from '../recognition/reports/count-goals.ts'
import { foldingRecognized } from '../recognition/reports/fold-recognized.ts'
import { readers } from '../subscribers.ts'
import { cleanCopies } from '../work/renditions/rendition-jobs.ts'
import { demoClock } from './demo-clock.ts'
import { makeAllEvidence } from './evidence.ts'
import { demoPersons, outsiders } from './people.ts'
import { seedAcceptance, seedProposedAcceptance } from './seed-acceptance.ts'
import { seedAchievements } from './seed-achievements.ts'
import { seedAttempts } from './seed-attempts.ts'
import { seedBrought } from './seed-brought.ts'
import { seedBudgets } from './seed-budgets.ts'
import { seedCalibration } from './seed-calibration.ts'
import { seedCoaching } from './seed-coaching.ts'
import { seedDrafts } from './seed-drafts.ts'
import { seedEndorsements } from './seed-endorsements.ts'
import { seedErasure } from './seed-erasure.ts'
import { seedExpiry } from './seed-expiry.ts'
import { seedFeed } from './seed-feed.ts'
import { seedFrameworks } from './seed-frameworks.ts'
import { seedImports } from './seed-imports.ts'
import { seedInvitations } from './seed-invitations.ts'
import { seedLadder, seedLadderRules } from './seed-ladder.ts'
import { seedLeaks } from './seed-leaks.ts'
import { seedLearning } from './seed-learning.ts'
import { seedLinks } from './seed-links.ts'
import { seedLists } from './seed-lists.ts'
import { seedMonths } from './seed-months.ts'
import { seedNotices, seedOwnChanges } from './seed-notices.ts'
import { demoPassword, seedOrganizations } from './seed-organizations.ts'
import { seedPathways } from './seed-pathways.ts'
import { seedPilot } from './seed-pilot.ts'
import { seedPosters } from './seed-posters.ts'
import { seedRenewal } from './seed-renewal.ts'
import { seedRequests } from './seed-requests.ts'
import { seedRosters } from './seed-rosters.ts'
import { seedRouting } from './seed-routing.ts'
import { seedRules, seedWritingRule } from './seed-rules.ts'
import { seedSharing } from './seed-sharing.ts'
import { seedTranscripts } from './seed-transcripts.ts'
import { seedTrust } from './seed-trust.ts'
import { seedWebhook } from './seed-webhook.ts'
import { seedWorkspace } from './seed-workspace.ts'

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
  await seedFrameworks(clock, settled)
  await seedWritingRule(clock, settled)
  const achievements = await seedAchievements(clock, settled)
  await seedRules(clock, settled, achievements)
  // Before what is weighed, which is paid by what was promised then.
  await seedLadderRules(clock, settled, achievements)
  await seedPathways(clock, settled, achievements)
  await seedAcceptance(clock, settled, achievements)
  tell(0.2)
  await seedAttempts(world, clock, settled, achievements, (share) => tell(0.2 + 0.8 * share))
  await drawn
  await world.jobs.settle()
  await seedLinks(world, clock)
  await seedSharing(world, clock, settled)
  await seedOwnChanges(clock, settled)
  await dispatchAll(clock.quiet, readers)
  await seedCoaching(world, clock, settled, achievements)
  await seedCalibration(clock, settled, achievements)
  await seedProposedAcceptance(clock, settled)
  await seedWebhook(world, clock, settled)
  await seedErasure(clock, settled)
  await seedExpiry(clock, settled)
  await seedLearning(clock, settled)
  await seedImports(world, clock, settled)
  await seedBrought(world, clock, settled)
  await seedEndorsements(world, clock, settled, achievements)
  await seedTrust(world, clock, settled)
  await seedFeed(world, clock, settled)
  await seedRenewal(world, clock, settled, achievements)
  await seedRouting(clock, settled)
  await seedLadder(world, clock, settled, achievements)
  await seedLeaks(world, clock, settled)
  await seedDrafts(clock, settled, achievements)
  await seedPilot(clock, settled)
  await seedLists(clock, settled)
  await seedPosters(clock, settled)
  await seedRequests(world, clock, settled)
  await seedWorkspace(world, clock, settled)
  await seedMonths(clock, settled)
  await seedTranscripts(clock, settled)
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
  await seedInvitations(clock, settled)
  await seedRosters(clock, settled)
  await countAgain(world)
  await seedBudgets(clock, settled)
  await foldingRecognized.work(world, {})
  await countGoalsNow(world)
  const completed = await world.db
    .selectFrom('pathwayCompletions')
    .innerJoin('people', 'people.id', 'pathwayCompletions.personId')
    .orderBy('pathwayCompletions.completedAt')
    .orderBy('pathwayCompletions.id')
    .select('people.id')
    .executeTakeFirst()
  const shown = [
    ...[...demoPersons, ...outsiders].flatMap(({ name, email, position, shows }) =>
      shows ? [{ name, email, role: position, shows }] : [],
    ),
    ...settled.people
      .filter(({ id }) => id === completed?.id)
      .map(({ name, email, position }) => ({
        name,
        email,
        role: position,
        shows: 'who completed a stack: its milestone and lane credits',
      })),
  ]
  if (completed) await world.accounts.setPassword(completed.id, demoPassword)
  await world.db
    .insertInto('instanceFacts')
    .values({ name: demoPeopleFact, value: JSON.stringify({ password: demoPassword, people: shown }) })
    .execute()
}
