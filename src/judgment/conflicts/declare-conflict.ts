import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { conflictDeclared, conflictEnded } from './conflict-facts.ts'
import { mayDeclareConflict, mayEndConflict } from './conflict-policy.ts'

/** How many people each side may name: enough for every friend, too few to choose one’s assessor. */
export const mostDeclared = { earner: 10, assessor: 200 } as const

export const declareConflict = command({
  name: 'conflict.declare',
  says: 'Says that an assessor should not weigh the work of an earner, by either of the two. From then on it is not offered to them.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `conflict ${personIdOf(actor) ?? ''}`, tries: 60, seconds: 3600 }],

  input: z.object({
    organizationId: z.uuid(),
    /** As what one says it: an assessor names whose work, an earner who should not weigh theirs. */
    as: z.enum(['assessor', 'earner']),
    personId: z.uuid('Choose someone.'),
    note: z.string().trim().max(600, 'Please keep the note under 600 characters.').default(''),
  }),

  load: ({ db }, { organizationId, personId }) =>
    db
      .selectFrom('memberships')
      .where('organizationId', '=', organizationId)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .select(['personId', 'roles', 'organizationId'])
      .executeTakeFirstOrThrow(() => missing('person')),

  may: mayDeclareConflict,

  async run({ db, actor, now, newId }, { as, personId, note }, other) {
    const ownId = personIdOf(actor)
    if (!ownId) throw new Error('The policy lets only people declare.')
    if (personId === ownId) throw invalidAt('own-conflict', 'personId', 'Your own work is never given to you. Choose someone else.')
    if (as === 'earner' && !other.roles.includes('assessor'))
      throw invalidAt('not-an-assessor', 'personId', 'This person does not assess here, so they never weigh your work.')
    const [assessorId, earnerId] = as === 'assessor' ? [ownId, personId] : [personId, ownId]
    // Two at once are counted one after the other.
    await db.selectFrom('people').where('id', '=', ownId).select('id').forNoKeyUpdate().execute()
    const { count } = await db
      .selectFrom('conflicts')
      .where(as === 'assessor' ? 'assessorId' : 'earnerId', '=', ownId)
      .where('declaredBy', '=', as)
      .where('endedAt', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostDeclared[as])
      throw conflict('conflicts-full', 'You have named {most} people, which is the most. Take one back first.', { most: mostDeclared[as] })
    const conflictId = newId()
    const declared = await db
      .insertInto('conflicts')
      .values({ id: conflictId, assessorId, earnerId, declaredBy: as, note, declaredAt: now })
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    return { conflictId: declared?.id ?? null }
  },

  // Whom it is about is the matter of who said it.
  record: ({ as, organizationId }, _loaded, { conflictId }) =>
    conflictId === null ? null : fact(conflictDeclared, { organizationId, subjectId: conflictId }, { by: as }),
})

export const endConflict = command({
  name: 'conflict.end',
  says: 'Takes back what one declared. What was recognized in blind work stays.',
  reach: pageAndRest,
  limits: null,

  input: z.object({ conflictId: z.uuid() }),

  async load({ db }, { conflictId }) {
    const row = await db
      .selectFrom('conflicts')
      .where('id', '=', conflictId)
      .select(['declaredBy', 'assessorId', 'earnerId', 'endedAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('conflict'))
    const declaredById = row.declaredBy === 'assessor' ? row.assessorId : row.declaredBy === 'earner' ? row.earnerId : null
    return { ...row, declaredById }
  },

  may: mayEndConflict,

  async run({ db, now }, { conflictId }, { endedAt }) {
    if (endedAt) return
    await db.updateTable('conflicts').set({ endedAt: now }).where('id', '=', conflictId).execute()
  },

  record: ({ conflictId }, { endedAt, declaredBy }) =>
    endedAt ? null : fact(conflictEnded, { subjectId: conflictId }, { by: declaredBy === 'earner' ? 'earner' : 'assessor' }),
})
