import type { Actor } from '../../foundation/platform/actor.ts'
import { type From, performThrough } from '../../foundation/platform/command.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { type OneByOne, oneByOne, refuseTicked } from '../requests/one-by-one.ts'
import { decideLine } from './decide-line.ts'

/** How a box names a line: with the step that was shown, so that nobody decides a step that they never saw. */
export const lineChoice = ({ lineId, step }: { lineId: string; step: number }): string => `${lineId}:${step}`

/** Decides several lines alike, each by the command that decides one. */
export async function decideManyLines(
  world: World,
  actor: Actor,
  chosen: readonly string[],
  { answer, reason }: { answer: 'approve' | 'refuse'; reason: string },
  from: From<'page'>,
): Promise<OneByOne> {
  refuseTicked(chosen)
  if (answer === 'refuse' && !reason.trim())
    throw invalidAt('reason-needed', 'reason', 'Say why not. Whom it would pay reads it, and so does HR.')
  return oneByOne(chosen, (choice) => {
    const [lineId = '', step = ''] = choice.split(':')
    return performThrough(from, world, actor, decideLine, { lineId, step: Number(step), answer, reason })
  })
}
