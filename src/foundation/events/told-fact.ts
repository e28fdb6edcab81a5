import { z } from 'zod'
import type { FactKind } from '../platform/fact.ts'
import type { Recorded } from './chain.ts'

/** A fact as other programs are told it. */
export const toldFact = z
  .object({
    id: z.uuid(),
    type: z.string().describe('The kind of fact, such as award.issued.'),
    timestamp: z.iso.datetime().describe('When it happened.'),
    organizationId: z.uuid().nullable(),
    subject: z.object({ kind: z.string().nullable(), id: z.uuid().nullable() }).describe('What it happened to.'),
    actor: z
      .object({
        kind: z.enum(['person', 'key', 'operator', 'system', 'visitor']),
        personId: z.uuid().nullable(),
        keyId: z.uuid().nullable(),
      })
      .describe('Who did it, and as what.'),
    details: z.record(z.string(), z.unknown()).describe('What else this kind of fact says.'),
  })
  .meta({ id: 'Fact' })
export type ToldFact = z.infer<typeof toldFact>

/** Tells a recorded event: of its details what its kind describes, and of a kind that is none any more nothing. */
export function tellFact(event: Recorded, kinds: readonly FactKind[]): ToldFact {
  const { id, name, at, organizationId, subjectKind, subjectId, actorKind, actorId, keyId } = event
  const kind = kinds.find((one) => one.name === name)
  const shape = kind?.details.shape
  return {
    id,
    type: name,
    timestamp: at.toISOString(),
    organizationId,
    subject: { kind: subjectKind, id: subjectId },
    // The table takes no other.
    actor: { kind: actorKind as ToldFact['actor']['kind'], personId: kind?.isNameless ? null : actorId, keyId },
    details: Object.fromEntries(Object.entries(event.details).filter(([field]) => shape && Object.hasOwn(shape, field))),
  }
}
