import { sql } from 'kysely'
import { z } from 'zod'
import type { Scene } from '../../foundation/platform/command.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { aboutADecision, tellsOfPresenceAlone } from '../issue-by-list/asks-about-presence.ts'
import { whoMayAsk } from './poster-words.ts'

const moment = (missing: string) => z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, missing)

export const windowFields = {
  opensAt: moment(texts('Choose the day and the time from which people can ask.')).describe(
    'Day and time by the clocks of the organization, such as 2026-05-04T08:00.',
  ),
  closesAt: moment(texts('Choose the day and the time until which people can ask.')).describe('The same.'),
  most: z.coerce
    .number('Please write a number.')
    .int('Please write a whole number.')
    .min(1, 'At least one person asks.')
    .max(5000, 'One poster takes at most 5,000 requests.')
    .default(200)
    .describe('How many requests it takes.'),
}

/** What was decided, and who decided it: never that somebody was there. */
export const decisionField = aboutADecision(texts('Please name the decision in a sentence: what was found that they showed.'))
export const decidedByField = z
  .string()
  .trim()
  .min(3, 'Please name who made the decision: a person, a panel or a board.')
  .max(200, 'Please keep it under 200 characters.')
  .refine((text) => !tellsOfPresenceAlone(text), 'This is about being there. Who decided that it was enough?')

export const recordField = z
  .string()
  .trim()
  .min(3, 'Please say where the record of the decision is, so that it can be looked up.')
  .max(500, 'Please keep it under 500 characters.')

const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Domains as people write them: with @ or without, on lines or parted by commas. */
export const domainsField = z
  .string()
  .max(2000, 'Please keep it under 2,000 characters.')
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((one) => one.replace(/^@/, ''))
        .filter((one) => one !== ''),
    ),
  ])
  .pipe(
    z
      .array(z.string())
      .max(30, 'At most thirty domains.')
      // Said once, not for each word of a sentence that somebody wrote here.
      .refine((all) => all.every((one) => domain.test(one)), 'Please write domains such as threerivers.example.'),
  )
  .describe('Domains such as threerivers.example, where only their addresses may ask.')

export const whoField = z.enum(whoMayAsk)

export const isOfDomains = (email: string, domains: readonly string[]): boolean =>
  domains.some((one) => email.endsWith(`@${one}`) || email.endsWith(`.${one}`))

/** The longest a window is, so that no poster is forgotten on a wall for years. */
const mostDays = 400

/** The moments of a window by the clocks of an organization. @throws Refusal `poster-window` */
export async function readWindow(
  { db, now }: Pick<Scene, 'db' | 'now'>,
  timeZone: string,
  { opensAt, closesAt }: { opensAt: string; closesAt: string },
): Promise<{ opensAt: Date; closesAt: Date }> {
  const [opens, closes] = [opensAt.slice(0, 16), closesAt.slice(0, 16)]
  for (const [field, given] of [
    ['opensAt', opens],
    ['closesAt', closes],
  ] as const)
    if (Number.isNaN(Date.parse(`${given}:00Z`)) || !/^20[2-9]\d-/.test(given))
      throw invalidAt('poster-window', field, 'There is no such day or time. Please choose another.')
  const { rows } = await sql<{ opens: Date; closes: Date }>`
    select ${opens}::timestamp at time zone ${timeZone} as opens, ${closes}::timestamp at time zone ${timeZone} as closes`.execute(db)
  const [found] = rows
  if (!found || found.closes <= found.opens)
    throw invalidAt('poster-window', 'closesAt', 'It closes before it opens. Please choose a later time.')
  if (found.closes <= now) throw invalidAt('poster-window', 'closesAt', 'That time is over. Please choose a later one.')
  if (found.closes.getTime() - found.opens.getTime() > mostDays * 86_400_000)
    throw invalidAt('poster-window', 'closesAt', 'A poster is open for {most} days at most. It can be extended later.', { most: mostDays })
  return { opensAt: found.opens, closesAt: found.closes }
}
