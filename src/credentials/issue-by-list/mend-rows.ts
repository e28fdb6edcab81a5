import { z } from 'zod'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { missing, savedElsewhere } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { keepListRows } from './keep-rows.ts'
import { mayIssueByList } from './list-policy.ts'
import { type LockedList, lockList, refuseUnlessOpen } from './lock-list.ts'
import { readListRow } from './read-list.ts'
import { renewListFates } from './renew-fates.ts'
import { type ListCells, listColumnNames } from './row-words.ts'

async function rowIn({ db }: Scene, { id }: LockedList, line: number) {
  const row = await db
    .selectFrom('issueRows')
    .where('listId', '=', id)
    .where('line', '=', line)
    .select(['line', 'revision'])
    .select((is) => is.ref('cells').$castTo<ListCells>().as('cells'))
    .executeTakeFirst()
  if (!row) throw missing('issue list row')
  return row
}

const cell = z.string().max(2000, 'Please keep it under 2,000 characters.').optional()

export const mendListRow = command({
  name: 'issue-list.mend-row',
  says: 'Corrects cells of a row before its list goes out. The row is read anew; what is still wrong with it stands beside it.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    listId: z.uuid(),
    line: z.int().min(1),
    revision: z.int().min(1).describe('That of the row as it was looked at, so that nobody writes over what another corrected.'),
    cells: z.object(
      Object.fromEntries(listColumnNames.map((kind) => [kind, cell])) as Record<(typeof listColumnNames)[number], typeof cell>,
    ),
  }),
  load: lockList,
  may: mayIssueByList,

  async run(scene, { line, revision, cells: given }, list) {
    refuseUnlessOpen(list)
    const row = await rowIn(scene, list, line)
    if (row.revision !== revision)
      throw savedElsewhere(
        'list-row-changed',
        'Somebody corrected this row meanwhile. Look at what it says now; what you typed is still here.',
        { revision: row.revision, values: row.cells },
      )
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const cells = { ...row.cells, ...said } as ListCells
    const read = readListRow(cells, { today: dayIn(list.timeZone, scene.now) })
    await keepListRows(scene, list.id, [{ line, cells, read }])
    return { line, faults: read.faults.length }
  },

  record: notAFact('What a row says counts for nobody before its list goes out.'),
})

export const setListRowAside = command({
  name: 'issue-list.set-row-aside',
  says: 'Leaves a row of a list out, or takes it in again.',
  reach: everyDoor,
  limits: null,
  input: z.object({ listId: z.uuid(), line: z.int().min(1), isAside: z.boolean() }),
  load: lockList,
  may: mayIssueByList,

  async run(scene, { line, isAside }, list) {
    refuseUnlessOpen(list)
    await rowIn(scene, list, line)
    await scene.db.updateTable('issueRows').set({ isAside }).where('listId', '=', list.id).where('line', '=', line).execute()
    await renewListFates(scene, list.id)
    return { line }
  },

  record: notAFact('Which rows are left out counts for nobody before their list goes out.'),
})
