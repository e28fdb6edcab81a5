import { z } from 'zod'
import { type Operation, type ReadContext, read } from '../../foundation/doors/rest.ts'
import { selectRecorded } from '../../foundation/events/recorded.ts'
import { tellFact, toldFact } from '../../foundation/events/told-fact.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden, invalidAt } from '../../foundation/platform/refusal.ts'

const mostAtOnce = 500

/** Facts of an organization in their order, after one that is known. @throws Refusal `not-an-admin`, `cursor-unknown` */
async function factsAfter(
  { db, actor, world }: ReadContext,
  given: { organizationId?: string | undefined; after?: string | undefined; limit: number },
) {
  const own = organizationsWhere(actor, 'admin')
  const organizationId = given.organizationId ?? own[0]
  if (!organizationId || !own.includes(organizationId))
    throw forbidden('not-an-admin', 'Only admins of an organization are told what happens in it.')
  const known = given.after
    ? await db
        .selectFrom('eventPlaces')
        .where('eventId', '=', given.after)
        .where('chain', '=', organizationId)
        .select('number')
        .executeTakeFirst()
    : { number: 0 }
  if (!known)
    throw invalidAt('cursor-unknown', 'after', 'This is no fact of this organization. Begin without it, or with the id of one that is.')
  const events = await selectRecorded(db)
    .innerJoin('eventPlaces', 'eventPlaces.eventId', 'events.id')
    .where('eventPlaces.chain', '=', organizationId)
    .where('eventPlaces.number', '>', known.number)
    .orderBy('eventPlaces.number')
    .limit(given.limit)
    .execute()
  return { items: events.map((event) => tellFact(event, world.factKinds)), after: events.at(-1)?.id ?? given.after ?? null }
}

/** Facts, for programs that ask for them instead of being told. */
export const eventRest: readonly Operation[] = [
  read({
    id: 'listEvents',
    at: 'GET /events',
    scope: 'events:read',
    says: 'What happened in an organization after a fact that you know, in its order. Nothing is left out, however late it was committed.',
    query: {
      organizationId: z.uuid().optional().describe('Without it, the first organization of which you are an admin.'),
      after: z
        .uuid()
        .optional()
        .describe('The id of the last fact that you know: the `after` of the answer before. Without it, from the beginning.'),
      limit: z.int().min(1).max(mostAtOnce).default(100).describe(`How many at most, ${mostAtOnce} at the most.`),
    },
    answers: z.object({ items: z.array(toldFact), after: z.uuid().nullable().describe('To ask with next time.') }),
    find: factsAfter,
  }),
]
