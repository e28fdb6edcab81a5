import { addWebhook } from '../administration/webhooks/add-webhook.ts'
import { recordTry } from '../administration/webhooks/record-try.ts'
import { system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const kinds = ['award.issued', 'award.revoked', 'ledger-line.written', 'ledger-line.reversed']

/** The system of HR hears of awards and of what they bring: a webhook with the log of its last weeks. Its address, as all of the demo, leads nowhere. */
export async function seedWebhook(world: World, clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const grace = people.find(({ name }) => name === 'Grace Whitfield')
  if (!grace) throw new Error('The demo has an admin.')
  const added = clock.daysAgo(21)
  const { id: webhookId } = await perform(clock.at(added), await clock.person(grace.id), addWebhook, {
    organizationId: organizations['three-rivers'],
    url: 'https://hr.three-rivers.example/laurel',
    kinds,
  })
  const told = await world.db
    .selectFrom('events')
    .innerJoin('eventPlaces', 'eventPlaces.eventId', 'events.id')
    .where('organizationId', '=', organizations['three-rivers'])
    .where('name', 'in', kinds)
    .where('at', '>=', added)
    .orderBy('place', 'desc')
    .limit(40)
    .select(['events.id', 'events.name', 'events.at', 'eventPlaces.place'])
    .execute()
  for (const [index, { id: eventId, name: kind, at, place }] of told.reverse().entries()) {
    const id = world.newId()
    await world.db.insertInto('webhookDeliveries').values({ id, webhookId, eventId, kind, place, dueAt: at }).execute()
    const answer = { deliveryId: id, answer: '', fault: null }
    const stage = clock.at(new Date(at.getTime() + 1200))
    // Once the other side was being restarted.
    if (index % 17 === 9) await perform(stage, system, recordTry, { ...answer, status: 503, answer: 'Back in a moment.' })
    await perform(index % 17 === 9 ? clock.at(new Date(at.getTime() + 7000)) : stage, system, recordTry, { ...answer, status: 204 })
  }
}
