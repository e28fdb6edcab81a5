import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { csvAnswer, rowsAtOnce } from '../../foundation/tables/csv-answer.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { linesOf } from './ledger.ts'
import { entries, nameIn, reasonsInWords } from './reason-words.ts'
import { readSchoolYear } from './school-year.ts'

const head = texts([
  'Recorded',
  'Entry',
  'Micro-credential',
  'Currency',
  'Amount',
  'Unit',
  'Given by',
  'Rule version',
  'Rule in force since',
  'Why this rule',
  'How it was worked out',
  'Award',
  'Assessment',
])

/** A person's own ledger as a file, in their language. */
export const ledgerApi = new Hono<Http>().get('/value.csv', async (context) => {
  const { world, db, actor, locale } = context.var
  const t = plainTextIn(locale)
  if (actor.kind !== 'person') throw unauthenticated()
  const year = readSchoolYear(context.req.query('year') ?? null)
  return csvAnswer({
    name: `value${year === undefined ? '' : `-${year}`}`,
    head: head.map((heading) => t(heading)),
    async page(before: string | null) {
      const { lines, next } = await linesOf(db, actor.id, { year, before: before ?? undefined, limit: rowsAtOnce })
      return { rows: lines, next }
    },
    cells: (line) => [
      dayIn(line.timeZone, line.recordedAt),
      t(entries[line.cause]),
      line.title,
      line.currencyName,
      line.amount,
      line.unit,
      line.organizationName,
      line.ruleNumber === null ? '' : String(line.ruleNumber),
      line.effectiveFrom ?? '',
      line.acceptedIssuer
        ? t('{organization} accepts it from {issuer}, because: {reason}', {
            organization: line.organizationName,
            issuer: line.acceptedIssuer,
            reason: line.acceptedBecause ?? '',
          })
        : line.source === 'adjustment' || line.cause === 'opening'
          ? ''
          : line.source === 'assessment'
            ? t('In force when the work was taken on {day}', { day: dayIn(line.timeZone, line.startedAt) })
            : line.heldAtStart
              ? t('In force when work began on {day}', { day: dayIn(line.timeZone, line.startedAt) })
              : t('In force on the day of the decision, {day}; there was none when work began', {
                  day: dayIn(line.timeZone, line.awardedAt),
                }),
      reasonsInWords(line.reasons ?? [], { currency: line, nameOf: nameIn(line) }, locale).join(' '),
      line.awardId === null ? '' : `${world.config.BASE_URL}/awards/${line.awardId}`,
      line.assessmentId === null ? '' : `${world.config.BASE_URL}/review/${line.assessmentId}`,
    ],
  })
})
