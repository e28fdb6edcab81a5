import type { z } from 'zod'
import type { Actor } from '../../foundation/platform/actor.ts'
import { type From, performThrough } from '../../foundation/platform/command.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { decideRequest } from './decide-request.ts'
import { type OneByOne, oneByOne, refuseTicked } from './one-by-one.ts'

type Decision = Omit<z.input<typeof decideRequest.input>, 'requestId'>

/** Decides several requests alike, each by the command that decides one. */
export async function decideMany(
  world: World,
  actor: Actor,
  requestIds: readonly string[],
  decision: Decision,
  from: From<'page'>,
): Promise<OneByOne> {
  refuseTicked(requestIds)
  // Said before anything is decided, so that no part of it is.
  if (decision.answer === 'refuse' && !decision.reason?.trim()) throw invalidAt('reason-needed', 'reason', 'Say why not. They read it.')
  if (decision.countsLate && !decision.reason?.trim())
    throw invalidAt('reason-needed', 'reason', 'Say why it counts although it came late. It stands beside the line.')
  return oneByOne(requestIds, (requestId) => performThrough(from, world, actor, decideRequest, { requestId, ...decision }))
}
