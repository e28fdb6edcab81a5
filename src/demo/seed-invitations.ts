import { mailRetries } from '../foundation/mail/send-mail.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { invitePeople } from '../people/invitations/invite-people.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** Colleagues who were asked in and have not come yet. The address of one is misspelled, as happens. */
export const invited = [
  { name: 'Wendell Ashgrove', email: 'wendell.ashgrove@threerivers.example', roles: ['earner'], daysAgo: 2, refusedBecause: null },
  {
    name: 'Lucía Benavides',
    email: 'lucia.benavidez@threerivers.example',
    roles: ['earner', 'coach'],
    daysAgo: 6,
    refusedBecause: '550 5.1.1 <lucia.benavidez@threerivers.example>: Recipient address rejected: User unknown',
  },
] as const

/**
 * Asks them in by the director. The letter of the first is kept, with a link that works; that of the other was tried until it was given up.
 * Both stay unsent: a link is kept only so long.
 */
export async function seedInvitations(world: World, clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const director = people.find(({ name }) => name === 'Grace Whitfield')
  if (!director) throw new Error('Grace Whitfield is not there to invite anyone.')
  const actor = await clock.person(director.id)
  for (const { name, email, roles, daysAgo, refusedBecause } of invited) {
    await perform(clock.at(clock.daysAgo(daysAgo)), actor, invitePeople, {
      organizationId: organizations['three-rivers'],
      people: [{ name, email, roles: [...roles] }],
    })
    if (refusedBecause !== null)
      await world.db
        .updateTable('messages')
        .set({ tries: mailRetries + 1, lastError: refusedBecause })
        .where('toAddress', '=', email)
        .execute()
  }
}
