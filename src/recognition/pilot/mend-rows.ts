import { z } from 'zod'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { keepRows } from './keep-rows.ts'
import { type LockedPilot, lockPilot, refuseUnlessOpen } from './lock-pilot.ts'
import { pilotColumnNames } from './pilot-column-names.ts'
import { renewFates } from './pilot-fates.ts'
import { mayBringPilots } from './pilot-policy.ts'
import type { PilotCells } from './read-pilot.ts'
import { readRow } from './read-row.ts'

async function rowIn({ db }: Scene, { id }: LockedPilot, line: number) {
  const row = await db
    .selectFrom('pilotRows')
    .where('importId', '=', id)
    .where('line', '=', line)
    .select(['line', 'revision'])
    .select((is) => is.ref('cells').$castTo<PilotCells>().as('cells'))
    .executeTakeFirst()
  if (!row) throw missing('pilot row')
  return row
}

const cell = z.string().max(500, 'Please keep it under 500 characters.').optional()

export const mendPilotRow = command({
  name: 'pilot.mend-row',
  says: 'Corrects cells of a row of an old pilot. The row is read anew; what is still wrong with it stands beside it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    importId: z.uuid(),
    line: z.int().min(1),
    revision: z.int().min(1).describe('That of the row as it was looked at, so that nobody writes over what another corrected.'),
    cells: z.object(
      Object.fromEntries(pilotColumnNames.map((kind) => [kind, cell])) as Record<(typeof pilotColumnNames)[number], typeof cell>,
    ),
  }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, { line, revision, cells: given }, pilot) {
    refuseUnlessOpen(pilot)
    const { db, now } = scene
    const row = await rowIn(scene, pilot, line)
    if (row.revision !== revision)
      throw savedElsewhere(
        'pilot-row-changed',
        'Somebody corrected this row meanwhile. Look at what it says now; what you typed is still here.',
        {
          revision: row.revision,
          values: row.cells,
        },
      )
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const cells = { ...row.cells, ...said } as PilotCells
    const context = {
      order: pilot.reading?.order ?? null,
      today: dayIn(pilot.timeZone, now),
      currencies: await currenciesOf(db, pilot.organizationId),
      currency: pilot.reading?.currency ?? 'money',
    }
    const read = readRow(cells, context)
    await keepRows(db, pilot, [{ line, cells, read }])
    return { line, faults: read.faults.length }
  },

  record: notAFact('What a row says counts for nobody before its import is closed.'),
})

export const setPilotRowAside = command({
  name: 'pilot.set-row-aside',
  says: 'Leaves a row of an old pilot out, or takes it in again.',
  reach: everyDoor,
  limits: null,
  input: z.object({ importId: z.uuid(), line: z.int().min(1), isAside: z.boolean() }),
  load: lockPilot,
  may: mayBringPilots,

  async run(scene, { line, isAside }, pilot) {
    refuseUnlessOpen(pilot)
    await rowIn(scene, pilot, line)
    await scene.db.updateTable('pilotRows').set({ isAside }).where('importId', '=', pilot.id).where('line', '=', line).execute()
    await renewFates(scene.db, pilot.id)
    return { line }
  },

  record: notAFact('Which rows are left out counts for nobody before their import is closed.'),
})
