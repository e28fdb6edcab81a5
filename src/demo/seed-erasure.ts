import { askForErasure } from '../administration/rights/ask-for-erasure.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** Someone who has moved away asked some days ago to be forgotten: the request waits for its day. */
export async function seedErasure(clock: DemoClock, { people }: Settled): Promise<void> {
  const gone = people.find(({ organization, roles, shows }) => organization === 'three-rivers' && roles.join() === 'earner' && !shows)
  if (!gone) throw new Error('The demo has teachers nobody signs in as.')
  await perform(clock.at(clock.daysAgo(6)), await clock.person(gone.id), askForErasure, { understood: 'true' })
}
