import { type Actor, keyOf, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/**
 * Whose act something is where two people are needed: who asks, or, where a program of an organization does, who made its key. Else one admin could be
 * both, once by a key of the organization. Null for the system and the operator.
 */
export async function whoStandsBehind(db: Queryable, actor: Actor): Promise<string | null> {
  const key = actor.kind === 'key' ? keyOf(actor) : null
  if (!key) return personIdOf(actor)
  const made = await db.selectFrom('apiKeys').where('id', '=', key.id).select('madeBy').executeTakeFirst()
  return made?.madeBy ?? null
}
