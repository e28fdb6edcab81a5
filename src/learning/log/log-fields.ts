import { z } from 'zod'
import { webAddress, wordsOnOneLine } from '../../work/artifacts/plain-writing.ts'

/** A day has so many minutes. */
export const mostMinutes = 1440
export const mostTags = 10

const lineTooLong = 'This is longer than one line. Please shorten it to 300 characters.'

/** One line of what was learned. */
export const logLine = wordsOnOneLine(300, lineTooLong).pipe(z.string().min(1, 'Say in one line what you learned.'))

export const logMinutes = z
  .number({ error: 'Say how many minutes, as a whole number.' })
  .int('Say how many minutes, as a whole number.')
  .min(0, 'Minutes can’t be less than nothing.')
  .max(mostMinutes, 'A day has 1,440 minutes. Add one entry for each day.')

/** What it is for: a competency or a goal, in their own words. */
export const logPurpose = wordsOnOneLine(200, 'Please shorten this to 200 characters.')

/** Tags come as a list, or typed with commas between them. */
export const logTags = z
  .union([z.string().max(1000, 'These are too many tags.'), z.array(z.string().max(200)).max(100, 'These are too many tags.')])
  .transform((given) => [
    ...new Set(
      (Array.isArray(given) ? given : given.split(','))
        .flatMap((tag) => tag.split(','))
        .map((tag) =>
          tag
            .toWellFormed()
            .replaceAll(/[\p{C}\s]+/gu, ' ')
            .trim()
            .replace(/^#/, '')
            .toLowerCase(),
        )
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(40, 'A tag has 40 characters at most.')).max(mostTags, 'Choose ten tags at most.'))

/** Where it can be found again; empty where nowhere. */
export const logLink = z
  .string()
  .max(8000, 'This address is too long.')
  .transform((given) => given.trim())
  .pipe(z.union([z.literal('').transform(() => null), webAddress]))

const firstDay = '1950-01-01'

/** The day it was learned on. It was, so it is not in the future; the time zone is that of the reader, a day ahead of ours at most. */
export const logDay = z.iso.date('Choose a day.').refine((day) => day >= firstDay, 'Choose a later day.')
