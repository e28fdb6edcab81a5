import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { mayChangeOwn } from '../accounts/account-policy.ts'
import { loadSelf } from '../accounts/set-password.ts'
import { browserOf } from './browser-words.ts'

const mostShown = 100

/** Where someone is signed in, the one lately used first. From where in the world is not kept, and so not said. */
export async function sessionsOf(db: Queryable, personId: string, now: Date, presentId: string | null) {
  const sessions = await db
    .selectFrom('sessions')
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(mostShown)
    .execute()
  return sessions
    .map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      ...browserOf(userAgent),
      createdAt,
      usedAt: updatedAt,
      isPresent: id === presentId,
    }))
    .toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent))
}

export const endSession = command({
  name: 'session.end',
  says: 'Signs one browser of one’s own out.',
  reach: onPages,
  limits: null,
  input: z.object({ sessionId: z.uuid() }),
  load: loadSelf,
  may: mayChangeOwn,
  async run({ db }, { sessionId }, { personId }) {
    // Other people's do not exist here.
    const { numDeletedRows } = await db
      .deleteFrom('sessions')
      .where('id', '=', sessionId)
      .where('personId', '=', personId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw missing('session')
  },
  record: notAFact('Where somebody is signed in concerns nobody else.'),
})

export const endOtherSessions = command({
  name: 'session.end-others',
  says: 'Signs every browser of one’s own out but the one in which it is asked.',
  reach: onPages,
  limits: null,
  input: z.object({}),
  async prepare(_stage, actor, _input, from) {
    return { presentId: (personIdOf(actor) && (await from.session?.())?.id) ?? null }
  },
  load: loadSelf,
  may: mayChangeOwn,
  async run({ db, now }: Scene, _input, { personId }, { presentId }) {
    await db.updateTable('twoSteps').set({ trustedFrom: now }).where('personId', '=', personId).execute()
    const others = db.deleteFrom('sessions').where('personId', '=', personId)
    await (presentId ? others.where('id', '!=', presentId) : others).execute()
  },
  record: notAFact('Where somebody is signed in concerns nobody else.'),
})
