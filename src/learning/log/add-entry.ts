import { z } from 'zod'
import { personIdOf, zoneOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, unauthenticated } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { logDay, logLine, logLink, logMinutes, logPurpose, logTags } from './log-fields.ts'
import { mayKeepLog } from './log-policy.ts'

/** Nobody writes so many; a program that runs wild does. */
const mostEntries = 20_000

export const theirsAlone = notAFact('What someone learned is theirs alone.')

/** @throws Refusal `day-ahead` for what is not learned yet */
export function requirePast(day: string, now: Date, zone: string): void {
  // Where the reader is it may be tomorrow already.
  const latest = dayIn(zone, new Date(now.getTime() + 86_400_000))
  if (day > latest) throw invalidAt('day-ahead', 'learnedOn', 'This day is still to come. Add it when you have learned it.')
}

export const addLogEntry = command({
  name: 'log.add',
  says: 'Notes something learned anywhere, for the person alone. It awards nothing.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `log ${personIdOf(actor) ?? ''}`, tries: 300, seconds: 3600 }],
  input: z.object({
    line: logLine,
    linkUrl: logLink.default(null).describe('Where it can be found again.'),
    minutes: logMinutes.default(0),
    learnedOn: logDay.optional().describe('Without it, today.'),
    purpose: logPurpose.default('').describe('What it is for: a competency or a goal, in your words.'),
    tags: logTags.default([]),
  }),
  load: async ({ actor }) => {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    return { personId }
  },
  may: mayKeepLog,

  async run({ db, actor, now, newId }, { learnedOn, ...entry }, { personId }) {
    const zone = zoneOf(actor)
    const day = learnedOn ?? dayIn(zone, now)
    requirePast(day, now, zone)
    const { count } = await db
      .selectFrom('logEntries')
      .where('personId', '=', personId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostEntries) throw conflict('log-full', 'Your log is full. Remove what you no longer need.')
    const id = newId()
    await db
      .insertInto('logEntries')
      .values({ id, personId, learnedOn: day, ...entry, addedAt: now })
      .execute()
    return { entryId: id }
  },

  record: theirsAlone,
})
