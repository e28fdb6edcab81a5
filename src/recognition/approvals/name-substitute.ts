import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { substituteEnded, substituteNamed } from './approval-facts.ts'
import { mayNameSubstitute } from './approval-policy.ts'

const day = z.iso.date('Choose a day.')

/** So many may stand in for one person, now or later. */
const mostSubstitutes = 30

export const nameSubstitute = command({
  name: 'substitute.name',
  says: 'Names who approves lines of the ledger in place of somebody, from a day to a day. Both can approve meanwhile.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    personId: z.uuid().describe('Who is away.'),
    substituteId: z.uuid('Choose somebody.').describe('Who approves in their place.'),
    fromDay: day,
    untilDay: day.describe('The last day.'),
  }),

  async load({ db }, { organizationId, personId }) {
    const place = await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .select(['id', 'timeZone'])
      .executeTakeFirstOrThrow(() => missing('organization'))
    return { organizationId: place.id, timeZone: place.timeZone, personId }
  },

  may: mayNameSubstitute,

  async run({ db, actor, now, newId }, { substituteId, fromDay, untilDay }, { organizationId, personId, timeZone }) {
    if (substituteId === personId)
      throw invalidAt('own-substitute', 'substituteId', 'Nobody stands in for themselves. Choose somebody else.')
    if (untilDay < fromDay) throw invalidAt('days-backward', 'untilDay', 'The last day is before the first. Choose a later one.')
    if (untilDay < dayIn(timeZone, now)) throw invalidAt('days-over', 'untilDay', 'This day is over. Choose a later one.')
    const members = await db
      .selectFrom('memberships')
      .where('organizationId', '=', organizationId)
      .where('personId', 'in', [personId, substituteId])
      .where('endedAt', 'is', null)
      .select('personId')
      .execute()
    if (!members.some((member) => member.personId === personId)) throw missing('member')
    if (!members.some((member) => member.personId === substituteId))
      throw invalidAt('substitute-elsewhere', 'substituteId', 'Only people of the same organization can stand in. Choose somebody else.')
    const same = await db
      .selectFrom('substitutes')
      .where('organizationId', '=', organizationId)
      .where('personId', '=', personId)
      .where('substituteId', '=', substituteId)
      .where('fromDay', '=', fromDay)
      .where('untilDay', '=', untilDay)
      .where('endedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (same) return { substitutionId: same.id, isNew: false }
    const { count } = await db
      .selectFrom('substitutes')
      .where('organizationId', '=', organizationId)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .where('untilDay', '>=', dayIn(timeZone, now))
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostSubstitutes)
      throw conflict(
        'substitutes-many',
        'There are {count} already who stand in or will, which is as many as there can be. End one first; nothing was saved.',
        { count: Number(count) },
      )
    const id = newId()
    await db
      .insertInto('substitutes')
      .values({ id, organizationId, personId, substituteId, fromDay, untilDay, namedBy: personIdOf(actor), namedAt: now })
      .execute()
    return { substitutionId: id, isNew: true }
  },

  record: ({ organizationId, personId, substituteId, fromDay, untilDay }, _loaded, { isNew }) =>
    isNew ? fact(substituteNamed, { organizationId, subjectId: personId }, { substituteId, fromDay, untilDay }) : null,
})

export const endSubstitute = command({
  name: 'substitute.end',
  says: 'Ends that somebody approves in place of a person, at once. What they approved stays.',
  reach: everyDoor,
  limits: null,
  input: z.object({ substitutionId: z.uuid() }),
  load: ({ db }, { substitutionId }) =>
    db
      .selectFrom('substitutes')
      .where('id', '=', substitutionId)
      .select(['organizationId', 'personId', 'substituteId', 'fromDay', 'untilDay', 'endedAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('substitute')),
  may: mayNameSubstitute,
  async run({ db, now }, { substitutionId }, { endedAt }) {
    if (endedAt) return { changed: false }
    await db.updateTable('substitutes').set({ endedAt: now }).where('id', '=', substitutionId).execute()
    return { changed: true }
  },
  record: (_input, { organizationId, personId, substituteId, fromDay, untilDay }, { changed }) =>
    changed ? fact(substituteEnded, { organizationId, subjectId: personId }, { substituteId, fromDay, untilDay }) : null,
})
