import { createHash, randomBytes } from 'node:crypto'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { isLocale, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import type { CalendarDay } from './calendar-text.ts'

/** The secret of a calendar's address, and what is kept of it. */
export function newCalendarSecret(): { secret: string; hash: string } {
  const secret = randomBytes(24).toString('base64url')
  return { secret, hash: hashOf(secret) }
}
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const addressOf = (baseUrl: string, secret: string): string => `${baseUrl}/calendar/${secret}.ics`

/** The address of someone's calendar; null where they have none yet. */
export async function calendarAddress(db: Queryable, keys: Keyring, baseUrl: string, personId: string): Promise<string | null> {
  const kept = await db.selectFrom('calendars').where('personId', '=', personId).select('secretSealed').executeTakeFirst()
  return kept ? addressOf(baseUrl, keys.unseal(kept.secretSealed, personId).toString()) : null
}

/** Whose calendar a secret opens, and their language. */
export async function findCalendar(db: Queryable, secret: string): Promise<{ personId: string; locale: Locale } | null> {
  const found = await db
    .selectFrom('calendars')
    .innerJoin('people', 'people.id', 'calendars.personId')
    .where('secretHash', '=', hashOf(secret))
    .select(['people.id', 'people.locale'])
    .executeTakeFirst()
  return found ? { personId: found.id, locale: isLocale(found.locale) ? found.locale : 'en' } : null
}

/** A calendar holds so many days, the nearest first. */
const mostDays = 500

/** The days by which decisions are due that a person waits for, or is to make. */
export async function dueDaysOf(db: Queryable, personId: string, locale: Locale, baseUrl: string): Promise<CalendarDay[]> {
  const t = plainTextIn(locale)
  const { hostname } = new URL(baseUrl)
  const due = (column: 'earnerId' | 'assessorId') =>
    db
      .selectFrom('openSubmissions')
      .innerJoin('attempts', 'attempts.id', 'openSubmissions.attemptId')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .where(`openSubmissions.${column}`, '=', personId)
      .orderBy('openSubmissions.dueOn')
      .orderBy('openSubmissions.submissionId')
      .limit(mostDays)
      .select(['openSubmissions.submissionId', 'openSubmissions.attemptId', 'openSubmissions.assessmentId', 'openSubmissions.dueOn'])
      .select(['openSubmissions.submittedAt', 'achievementVersions.title'])
      .execute()
  const [awaited, taken] = await Promise.all([due('earnerId'), due('assessorId')])
  return [
    ...awaited.map(({ submissionId, attemptId, dueOn, submittedAt, title }) => ({
      uid: `awaited-${submissionId}@${hostname}`,
      day: dueOn,
      summary: t('A decision on “{title}”, for you', { title }),
      url: `${baseUrl}/work/${attemptId}`,
      stampedAt: submittedAt,
    })),
    ...taken.map(({ submissionId, assessmentId, dueOn, submittedAt, title }) => ({
      uid: `to-decide-${submissionId}@${hostname}`,
      day: dueOn,
      summary: t('Your decision on evidence for “{title}”', { title }),
      url: `${baseUrl}/review/${assessmentId}`,
      stampedAt: submittedAt,
    })),
  ]
}
