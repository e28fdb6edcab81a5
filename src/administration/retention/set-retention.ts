import { z } from 'zod'
import { type Actor, holds, no, type Permission, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { keptDays } from '../../foundation/platform/kept-kind.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { findKind, keptKinds } from './kinds.ts'
import { retentionChanged } from './retention-facts.ts'

/** Admins set it for their organization; for what belongs to none, who runs the instance. */
export function maySetRetention(actor: Actor, { organizationId }: { organizationId: string | null }): Permission {
  if (actor.kind === 'visitor') return signInFirst
  if (actor.kind === 'operator' || (organizationId !== null && holds(actor, 'admin', organizationId))) return yes
  return no('not-an-admin', 'Only admins of the organization, or who runs this Laurel, set how long something is kept.')
}

export const setRetention = command({
  name: 'retention.set',
  says: 'Sets how long something is kept before it goes by itself.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid().nullable().default(null).describe('Left out for what belongs to no organization.'),
    kind: z.enum(keptKinds.map(({ name }) => name) as [string, ...string[]]),
    days: z.int('Write the days as a whole number.').nullable().default(null).describe('In days; left out for the usual time.'),
  }),
  async load({ db }, { organizationId, kind }) {
    if (organizationId)
      await db
        .selectFrom('organizations')
        .where('id', '=', organizationId)
        .where('kind', '!=', 'school')
        .select('id')
        .forNoKeyUpdate()
        .executeTakeFirstOrThrow(() => missing('organization'))
    const described = findKind(kind)
    // The names of the input are those of the list.
    if (!described) throw missing('organization')
    return { organizationId, kind: described, before: await keptDays(db, described, organizationId) }
  },
  may: maySetRetention,
  async run({ db, now, newId }, { organizationId, days }, { kind: { name, of, usual, least, most } }) {
    if (of === 'instance' && organizationId !== null)
      throw invalidAt('retention-of-instance', 'kind', 'This is the same for all organizations. Who runs this Laurel sets it.')
    if (days !== null && (days < least || days > most))
      throw invalidAt('retention-out-of-bounds', 'days', 'Choose from {least, number} to {most, number} days.', { least, most })
    const rows = db.deleteFrom('retentionPeriods').where('kind', '=', name)
    await (organizationId ? rows.where('organizationId', '=', organizationId) : rows.where('organizationId', 'is', null)).execute()
    const to = days ?? usual
    if (to !== usual)
      await db.insertInto('retentionPeriods').values({ id: newId(), kind: name, organizationId, period: to, setAt: now }).execute()
    return { days: to }
  },
  record: (_input, { organizationId, kind, before }, { days }) =>
    days === before
      ? null
      : fact(retentionChanged, { organizationId, subjectId: organizationId }, { kind: kind.name, from: before, to: days }),
})
