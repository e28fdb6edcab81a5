import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { csvAnswer } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { goalStandings } from './goal-standings.ts'
import { monthsOf } from './months.ts'
import { byAchievement, byCategory, byMonth, bySchool } from './recognized.ts'
import { buckets } from './standing-words.ts'
import { whoseReports } from './whose-reports.ts'

const heads = {
  month: texts(['Month', 'Given', 'Since the year began', 'Lines', 'Unit']),
  school: texts(['School', 'Given', 'Lines', 'Unit']),
  category: texts(['Category', 'Given', 'Lines', 'Unit']),
  'micro-credential': texts(['Micro-credential', 'Level', 'Given', 'Lines', 'Unit']),
  goal: texts(['School', 'nothing yet', 'less than half', 'half or more', 'reached', 'People']),
}
type Table = keyof typeof heads
const isTable = (name: string): name is Table => Object.hasOwn(heads, name)

/** The tables of a report as files, for who may read it. */
export const reportsApi = new Hono<Http>().get('/value/reports.csv', async (context) => {
  const { world, db, actor, locale } = context.var
  const t = plainTextIn(locale)
  const { wish, start, currency } = await whoseReports(db, actor, context.req.raw, world.now())
  const table = context.req.query('table') ?? ''
  if (!isTable(table)) throw missing('page')
  const { unit } = currency
  const rowsOf = async (page: number): Promise<{ rows: string[][]; isMore: boolean }> => {
    const once = (rows: string[][]) => ({ rows, isMore: false })
    if (table === 'month')
      return once(
        monthsOf(wish.year, start, await byMonth(db, wish)).map(({ month, amount, sum, lines }) => [
          month.slice(0, 7),
          amount,
          sum,
          String(lines),
          unit,
        ]),
      )
    if (table === 'category')
      return once((await byCategory(db, wish)).map(({ key, amount, lines }) => [t(key), amount, String(lines), unit]))
    if (table === 'school')
      return once(
        wish.schoolId === null ? (await bySchool(db, wish)).map(({ name, amount, lines }) => [name, amount, String(lines), unit]) : [],
      )
    if (table === 'micro-credential') {
      const { rows, isMore } = await byAchievement(db, wish, { page, size: 500 })
      return { rows: rows.map(({ title, level, amount, lines }) => [title, String(level), amount, String(lines), unit]), isMore }
    }
    const standings = await goalStandings(db, wish)
    const told = (people: number | null) => (people === null ? t('withheld') : String(people))
    return once(
      (standings?.rows ?? []).map(({ name, isWhole, cells, people }) => [
        isWhole ? t('All together') : name,
        ...buckets.map((bucket) => told(cells[bucket])),
        told(people),
      ]),
    )
  }
  return csvAnswer<string[], number>({
    name: `${table}-${wish.currency}-${wish.year}`,
    head: heads[table].map((heading) => t(heading)),
    async page(from) {
      const { rows, isMore } = await rowsOf(from ?? 1)
      return { rows, next: isMore ? (from ?? 1) + 1 : null }
    },
    cells: (row) => row,
  })
})
