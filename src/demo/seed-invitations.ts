import { holdAddress } from '../foundation/mail/held-addresses.ts'
import { system } from '../foundation/platform/actor.ts'
import { inScene, perform } from '../foundation/platform/command.ts'
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
 * Asks them in by the director. The letter of the first is kept, with a link that works; that of the other was refused, and its address is held back.
 * Both stay unsent: a link is kept only so long.
 */
export async function seedInvitations(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const director = people.find(({ name }) => name === 'Grace Whitfield')
  if (!director) throw new Error('Grace Whitfield is not there to invite anyone.')
  const actor = await clock.person(director.id)
  for (const { name, email, roles, daysAgo, refusedBecause } of invited) {
    await perform(clock.at(clock.daysAgo(daysAgo)), actor, invitePeople, {
      organizationId: organizations['three-rivers'],
      people: [{ name, email, roles: [...roles] }],
    })
    if (refusedBecause === null) continue
    await inScene(clock.at(clock.daysAgo(daysAgo)), system, async (scene) => {
      const letter = await scene.db
        .updateTable('messages')
        .set({ refusedAt: scene.now, tries: 1, lastError: refusedBecause })
        .where('toAddress', '=', email)
        .returning(['id', 'organizationId', 'toAddress'])
        .executeTakeFirstOrThrow()
      await holdAddress(scene, letter, { cameBack: false, because: refusedBecause })
    })
  }
}
