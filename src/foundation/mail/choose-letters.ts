import { z } from 'zod'
import { type Actor, no, type Permission, personIdOf, signInFirst, yes } from '../platform/actor.ts'
import { command, pageAndRest, type Scene } from '../platform/command.ts'
import type { Queryable } from '../platform/database.ts'
import { notAFact } from '../platform/fact.ts'
import { unauthenticated } from '../platform/refusal.ts'
import { readZone } from '../words/calendar.ts'
import { firstZone } from './letter-readers.ts'
import { chosenKinds, type Way, ways, waysOf } from './letter-ways.ts'

const hour = z.int('Choose an hour from the list.').min(0, 'Choose an hour from the list.').max(23, 'Choose an hour from the list.')

/** A time zone by its name; null for that of the person's organization. */
const ownZone = z
  .string()
  .trim()
  .transform((given, context) => {
    const zone = readZone(given)
    if (zone) return zone
    context.addIssue({ code: 'custom', message: 'Choose the time zone from the list, such as America/New_York.' })
    return z.NEVER
  })
  .nullable()

/** A person chooses how they hear of what. */
export function mayChooseLetters(actor: Actor, { personId }: { personId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  return actor.id === personId ? yes : no('not-yours', 'This belongs to someone else.')
}

const loadOwn = async ({ actor }: Scene) => {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  return { personId }
}

export const chooseLetters = command({
  name: 'letter-settings.choose',
  says: 'Keeps how someone hears of what concerns them: each kind of e-mail at once, in a daily digest or never, and when e-mails may reach them.',
  reach: pageAndRest,
  limits: null,
  input: z
    .object({
      ways: z
        .partialRecord(z.enum(chosenKinds), z.enum(ways, 'Choose one of the ways offered.'))
        .default({})
        .describe('Kinds that are not named stay as they are.'),
      timeZone: ownZone.optional().describe('Null for that of your organization.'),
      quietFrom: hour.nullable().optional().describe('The hour from which no e-mails reach you; null for no quiet hours.'),
      quietUntil: hour.nullable().optional().describe('The hour at which they do again, perhaps of the next day.'),
      dailyHour: hour.optional().describe('The hour of the daily digest.'),
    })
    .refine(({ quietFrom, quietUntil }) => ((quietFrom ?? null) === null) === ((quietUntil ?? null) === null), {
      path: ['quietUntil'],
      message: 'Quiet hours need a beginning and an end, or neither.',
    })
    .refine(({ quietFrom, quietUntil }) => (quietFrom ?? null) === null || quietFrom !== quietUntil, {
      path: ['quietUntil'],
      message: 'Quiet hours end at another hour than they begin. To get no e-mails at all, choose “never” for each kind.',
    }),
  load: loadOwn,
  may: mayChooseLetters,
  async run({ db }, { ways: chosen, dailyHour, ...hours }, { personId }) {
    const rows = Object.entries(chosen).map(([kind, way]) => ({ personId, kind, way }))
    if (rows.length > 0) await setWays(db, rows)
    const given = Object.fromEntries(Object.entries({ ...hours, digestHour: dailyHour }).filter(([, value]) => value !== undefined))
    if (Object.keys(given).length > 0)
      await db
        .insertInto('letterHours')
        .values({ personId, ...given })
        .onConflict((clash) => clash.column('personId').doUpdateSet(given))
        .execute()
  },
  record: notAFact('How someone hears of what concerns them is nobody else’s to ask about.'),
})

/** Writes ways of letters. */
export const setWays = (db: Queryable, rows: readonly { personId: string; kind: string; way: Way }[]) =>
  db
    .insertInto('letterWays')
    .values(rows)
    .onConflict((clash) => clash.columns(['personId', 'kind']).doUpdateSet((of) => ({ way: of.ref('excluded.way') })))
    .execute()

/** How a person gets their letters, as it is now. */
export async function letterSettingsOf(db: Queryable, personId: string) {
  const [hours, wayOf] = await Promise.all([
    db
      .selectFrom('people')
      .leftJoin('letterHours', 'letterHours.personId', 'people.id')
      .where('people.id', '=', personId)
      .select(['letterHours.timeZone', 'letterHours.quietFrom', 'letterHours.quietUntil', 'letterHours.digestHour'])
      .select(firstZone.as('firstZone'))
      .executeTakeFirst(),
    waysOf(db, [personId]),
  ])
  return {
    ways: Object.fromEntries(chosenKinds.map((kind) => [kind, wayOf(personId, kind)])),
    timeZone: hours?.timeZone ?? null,
    usualZone: hours?.firstZone ?? 'UTC',
    quietFrom: hours?.quietFrom ?? null,
    quietUntil: hours?.quietUntil ?? null,
    dailyHour: hours?.digestHour ?? usualDigestHour,
  }
}

/** When the digest comes where nobody has said otherwise. */
export const usualDigestHour = 7
