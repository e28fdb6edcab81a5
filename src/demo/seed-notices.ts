import { perform } from '../foundation/platform/command.ts'
import { findingResting } from '../home/notices/find-resting.ts'
import { lookingAhead } from '../home/notices/look-ahead.ts'
import { addAddress } from '../people/accounts/addresses.ts'
import { makeKey } from '../people/api-keys/make-key.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What people changed about their own accounts lately, so that there is a notice also for those who neither hand in nor assess. */
export async function seedOwnChanges(clock: DemoClock, { people }: Settled): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? ''
  const helen = await clock.person(idOf('Helen Brooks'))
  await perform(clock.at(clock.daysAgo(40)), helen, makeKey, { name: 'Calendar of the school', scopes: ['account:read'], days: 90 })
  await perform(clock.at(clock.daysAgo(2)), helen, addAddress, { email: 'helen@brooks.example' })
  const priya = await clock.person(idOf('Priya Raman'))
  await perform(clock.at(clock.daysAgo(60)), priya, makeKey, {
    name: 'Drafts from our wiki',
    scopes: ['achievements:read', 'achievements:write'],
    days: 90,
  })
  await perform(clock.at(clock.daysAgo(3)), priya, makeKey, { name: 'Catalog for the web page', scopes: ['achievements:read'], days: 90 })
  const samuel = await clock.person(idOf('Samuel Reyes'))
  await perform(clock.at(clock.daysAgo(1)), samuel, makeKey, { name: 'Monthly report', scopes: ['value:read', 'people:read'], days: 90 })
  const grace = await clock.person(idOf('Grace Whitfield'))
  await perform(clock.at(clock.daysAgo(50)), grace, makeKey, { name: 'Report to the board', scopes: ['awards:read'], days: 90 })
}

/** People have read what is older than ten days. What is due, late or at rest was looked for this morning, as every day. */
export async function seedNotices({ quiet, daysAgo }: DemoClock): Promise<void> {
  await lookingAhead.work(quiet, {})
  await findingResting.work(quiet, {})
  await quiet.db
    .updateTable('notices')
    .set((row) => ({ readAt: row.ref('madeAt'), digestedAt: row.ref('madeAt') }))
    .where('madeAt', '<', daysAgo(10))
    .execute()
}
