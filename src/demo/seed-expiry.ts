import { clearOld } from '../administration/retention/carry-out-retention.ts'
import { setRetention } from '../administration/retention/set-retention.ts'
import { system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { mediaKind } from '../work/consent/media-kind.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What shows students goes nine months after its decision: of the first awards of the year, digest and decision are still there. */
const keptDays = 270

/** The admin of the district has set how long recordings of students are kept, and the night has carried it out. */
export async function seedExpiry(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const admin = people.find(({ name }) => name === 'Grace Whitfield')
  const organizationId = organizations['three-rivers'] ?? ''
  await perform(clock.at(clock.daysAgo(90)), await clock.person(admin?.id ?? ''), setRetention, {
    organizationId,
    kind: mediaKind.name,
    days: keptDays,
  })
  await perform(clock.at(clock.daysAgo(0.3)), system, clearOld, { kind: mediaKind.name })
}
