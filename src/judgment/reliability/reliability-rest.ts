import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { type Operation, type ReadContext, read } from '../../foundation/doors/rest.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { appealsHeard } from './appeals-heard.ts'
import { reliabilityOf } from './reliability.ts'
import { type Period, periods } from './reliability-period.ts'

const estimate = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('With the interval in which it would lie in 95 of 100 samples like this; null where it says nothing.')
const figures = z
  .object({
    submissions: z.int(),
    criteria: z.int(),
    pairs: z.int(),
    exact: estimate,
    adjacent: estimate,
    kappa: estimate,
    linear: estimate,
    quadratic: estimate,
    alpha: estimate,
    given: z.array(z.int()).length(levels.length).describe('How often each level was given, from not yet to extended.'),
  })
  .nullable()
  .describe('Null with fewer than five submissions, as it would tell of persons.')
  .meta({ id: 'Agreement' })
const part = { submissions: z.int(), figures }

/** @throws Refusal `not-for-reliability` */
async function find(
  { db, actor, world }: ReadContext,
  { organizationId, period }: { organizationId?: string | undefined; period: Period },
) {
  const own = organizationsWhere(actor, 'admin', 'author')
  const id = organizationId ?? own[0]
  if (!id || !own.includes(id))
    throw forbidden('not-for-reliability', 'How far assessors agree, admins and authors of an organization see.')
  const wish = { organizationId: id, period, now: world.now() }
  const [{ more, ...told }, appeals] = await Promise.all([reliabilityOf(db, wish), appealsHeard(db, wish)])
  return {
    ...told,
    appeals: appeals.whole,
    unlisted: more,
    definitions: told.definitions.map(({ key, ...definition }) => ({ achievementId: key, ...definition })),
    over: told.over.map(({ key, ...of }) => ({ time: key, ...of })),
    seats: told.seats.map(({ key, ...of }) => ({ seats: key.split(' '), ...of })),
  }
}

/** How far assessors agree, for programs. */
export const reliabilityRest: readonly Operation[] = [
  read({
    id: 'getReliability',
    at: 'GET /reliability',
    scope: 'assessment:read',
    says: 'How far assessors agree who weigh the same work of an organization independently of each other. Nothing in it names or ranks a person.',
    query: {
      organizationId: z.uuid().optional().describe('Without it, the first organization of which you are an admin or author.'),
      period: z.enum(periods).default('year').describe('The last twelve months, or all time.'),
    },
    answers: z.object({
      submissions: z.int().describe('How many were weighed by several.'),
      whole: figures,
      definitions: z.array(z.object({ achievementId: z.uuid(), slug: z.string(), title: z.string(), ...part })),
      unlisted: z.int().describe('Micro-credentials that have fewer, and are not listed.'),
      over: z.array(z.object({ time: z.string().describe('A month, as 2026-11; of all time quarters, as 2026-Q4.'), ...part })),
      appeals: z
        .object({ heard: z.int(), changed: z.int() })
        .nullable()
        .describe(
          'Appeals that were decided, and how many of those changed something: no part of the agreement. Null with fewer than five.',
        ),
      seats: z.array(z.object({ seats: z.array(z.string()), ...part })).describe('Pairs of seats, where more than two weigh.'),
    }),
    find,
  }),
]
