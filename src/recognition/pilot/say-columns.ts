import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { mapGivingWay } from '../../foundation/platform/give-way.ts'
import { conflict, invalidAt } from '../../foundation/platform/refusal.ts'
import { dayOrders } from '../../foundation/tables/read-day.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { keepRows } from './keep-rows.ts'
import { type KeptReading, lockPilot, refuseUnlessOpen } from './lock-pilot.ts'
import { pilotColumnNames } from './pilot-column-names.ts'
import { mayBringPilots } from './pilot-policy.ts'
import { fillDown, lookAtPilot, pilotLines, questionsOf, readAs } from './read-pilot.ts'
import { readRow } from './read-row.ts'

export const sayPilotColumns = command({
  name: 'pilot.say-columns',
  says: 'Says which column of an old pilot is what, and reads its rows by that. What may be read in two ways has to be said with it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    importId: z.uuid(),
    kinds: z
      .array(z.enum(pilotColumnNames).nullable())
      .max(200)
      .optional()
      .describe('What each column is, from the left; null for one that is not used. As guessed where it is left out.'),
    headings: z.boolean().default(true).describe('Whether the line that looks like headings is one.'),
    order: z.enum(dayOrders).nullish().describe('Which of 03/04/2025 is the month. Needed where a day of the file may be two.'),
    isFilledDown: z
      .boolean()
      .nullish()
      .describe(
        'Whether an empty cell for who or what says what stands above it, as where cells were merged. Needed where there are such.',
      ),
    currency: z.string().max(40).default('money').describe('The currency of amounts where the file does not say it.'),
  }),
  load: lockPilot,
  may: mayBringPilots,

  async run({ db, now }, input, pilot) {
    if (pilot.state !== 'new' || pilot.source === null) {
      refuseUnlessOpen(pilot)
      throw conflict(
        'pilot-read',
        'Somebody has said which column is what already. To read the file in another way, undo this import and bring it once more.',
      )
    }
    const { kinds, headings } = input
    const looked = lookAtPilot(pilot.source)
    const table = readAs(looked, kinds ? { kinds, hasHeadings: headings } : null)
    const has = new Set(table.columns.map(({ kind }) => kind))
    if (!has.has('title')) throw invalidAt('pilot-no-titles', 'kinds', 'Say which column names the micro-credential. Nothing was read yet.')
    if (!has.has('who') && !has.has('email'))
      throw invalidAt('pilot-nobody', 'kinds', 'Say which column names the person, or has their e-mail address. Nothing was read yet.')
    if (!has.has('when')) throw invalidAt('pilot-no-days', 'kinds', 'Say which column has the day. Nothing was read yet.')
    const twice = pilotColumnNames.find((kind) => table.columns.filter((column) => column.kind === kind).length > 1)
    if (twice !== undefined)
      throw invalidAt(
        'pilot-column-twice',
        'kinds',
        'Two columns are said to be the same. Choose one of them, and “Not used” for the other.',
      )
    const currencies = await currenciesOf(db, pilot.organizationId)
    if (!currencies.some(({ code }) => code === input.currency))
      throw invalidAt('pilot-currency', 'currency', 'Nothing is given here in this. Choose another.')
    const lines = pilotLines(table)
    const { unclearDay, gaps } = questionsOf(lines)
    const order = input.order ?? null
    if (unclearDay !== null && order === null)
      throw invalidAt('pilot-days-unclear', 'order', 'Say which is the month in “{day}”. It holds for the whole file.', { day: unclearDay })
    const filled = input.isFilledDown ?? null
    if (gaps > 0 && filled === null) throw invalidAt('pilot-gaps-unclear', 'isFilledDown', 'Say what the empty cells for who or what mean.')
    const context = { order, today: dayIn(pilot.timeZone, now), currencies, currency: input.currency }
    const rows = await mapGivingWay(filled ? fillDown(lines) : lines, (line) => ({ ...line, read: readRow(line.cells, context) }))
    const reading: KeptReading = {
      kinds: table.columns.map(({ kind }) => kind),
      hasHeadings: table.headingLine !== null,
      order,
      isFilledDown: filled ?? false,
      currency: input.currency,
    }
    await db
      .updateTable('pilotImports')
      .set({ state: 'open', source: null, reading: JSON.stringify(reading) })
      .where('id', '=', pilot.id)
      .execute()
    await keepRows(db, pilot, rows)
    return { rows: rows.length }
  },

  record: notAFact('How a file is read counts for nobody before its import is closed.'),
})
