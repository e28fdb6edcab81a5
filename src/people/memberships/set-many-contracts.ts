import type { Actor } from '../../foundation/platform/actor.ts'
import { type From, performThrough } from '../../foundation/platform/command.ts'
import { invalidAt, isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { setContract } from './keep-contracts.ts'

const mostAtOnce = 200

/** Says of several people at once by which contract they work, each by the command that says it of one. */
export async function setManyContracts(
  world: World,
  actor: Actor,
  membershipIds: readonly string[],
  groupId: string | null,
  from: From<'page'>,
): Promise<{ done: number; refused: Sentence[] }> {
  if (membershipIds.length === 0) throw invalidAt('nobody-chosen', 'groupId', 'Please tick at least one person.')
  if (membershipIds.length > mostAtOnce)
    throw invalidAt('nobody-chosen', 'groupId', 'At most {most} people at a time.', { most: mostAtOnce })
  const changed: { done: number; refused: Sentence[] } = { done: 0, refused: [] }
  for (const membershipId of new Set(membershipIds)) {
    try {
      await performThrough(from, world, actor, setContract, { membershipId, groupId })
      changed.done++
    } catch (error) {
      if (!isRefusal(error)) throw error
      changed.refused.push(error.sentence)
    }
  }
  return changed
}
