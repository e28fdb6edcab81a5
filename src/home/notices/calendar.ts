import { createHash, randomBytes } from 'node:crypto'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Keyring } from '../../foundation/platform/keys.ts'
import { isLocale, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import { findNextMeetings } from '../../learning/cohorts/find-cohorts.ts'
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
/** So long a date that is over stays in the calendar. */
const keptDays = 31

/** The days by which decisions are due that a person waits for, or is to make, and the dates of their cohorts. */
export async function dueDaysOf(db: Queryable, personId: string, locale: Locale, baseUrl: string, now: Date): Promise<CalendarDay[]> {
  const t = plainTextIn(locale)
  const { hostname } = new URL(baseUrl)
  const due = db
    .selectFrom('openSubmissions')
    .innerJoin('attempts', 'attempts.id', 'openSubmissions.attemptId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .orderBy('openSubmissions.dueOn')
    .orderBy('openSubmissions.submissionId')
    .limit(mostDays)
    .select(['openSubmissions.submissionId', 'openSubmissions.attemptId', 'openSubmissions.dueOn'])
    .select(['openSubmissions.submittedAt', 'achievementVersions.title'])
  const [awaited, taken, meetings] = await Promise.all([
    due.where('openSubmissions.earnerId', '=', personId).execute(),
    due
      .innerJoin('assessments', 'assessments.submissionId', 'openSubmissions.submissionId')
      .where('assessments.assessorId', '=', personId)
      .where('assessments.releasedAt', 'is', null)
      .where('assessments.finishedAt', 'is', null)
      .where('assessments.seat', '<>', 'calibration')
      .select('assessments.id as assessmentId')
      .execute(),
    findNextMeetings(db, personId, new Date(now.getTime() - keptDays * 86_400_000), mostDays),
  ])
  return [
    ...awaited.map(({ submissionId, attemptId, dueOn, submittedAt, title }) => ({
      uid: `awaited-${submissionId}@${hostname}`,
      at: { day: dueOn },
      summary: t('A decision on “{title}”, for you', { title }),
      url: `${baseUrl}/work/${attemptId}`,
      stampedAt: submittedAt,
    })),
    ...taken.map(({ submissionId, assessmentId, dueOn, submittedAt, title }) => ({
      uid: `to-decide-${submissionId}@${hostname}`,
      at: { day: dueOn },
      summary: t('Your decision on evidence for “{title}”', { title }),
      url: `${baseUrl}/review/${assessmentId}`,
      stampedAt: submittedAt,
    })),
    ...meetings.map(({ id, cohortId, cohort, title, place, startsAt, endsAt, changedAt }) => ({
      uid: `meeting-${id}@${hostname}`,
      at: { startsAt, endsAt, place },
      summary: t('{cohort}: {title}', { cohort, title }),
      url: `${baseUrl}/learning/cohorts/${cohortId}`,
      stampedAt: changedAt,
    })),
  ]
}
