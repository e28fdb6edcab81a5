import type { Scene } from '../../foundation/platform/command.ts'
import type { ReadRow } from './read-list.ts'
import { renewListFates } from './renew-fates.ts'
import type { ListCells } from './row-words.ts'

const atOnce = 1000

/** Keeps rows of a list as they were written and read, and says what is to become of each. Those that are there are replaced. */
export async function keepListRows(
  scene: Pick<Scene, 'db' | 'now'>,
  listId: string,
  rows: readonly { line: number; cells: ListCells; read: ReadRow }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce)
    await scene.db
      .insertInto('issueRows')
      .values(
        rows.slice(start, start + atOnce).map(({ line, cells, read: { faults, ...read } }) => ({
          listId,
          line,
          cells: JSON.stringify(cells),
          faults: JSON.stringify(faults),
          ...read,
        })),
      )
      .onConflict((clash) =>
        clash.columns(['listId', 'line']).doUpdateSet((row) => ({
          cells: row.ref('excluded.cells'),
          email: row.ref('excluded.email'),
          name: row.ref('excluded.name'),
          decidedOn: row.ref('excluded.decidedOn'),
          narrative: row.ref('excluded.narrative'),
          link: row.ref('excluded.link'),
          faults: row.ref('excluded.faults'),
          revision: row('issueRows.revision', '+', 1),
        })),
      )
      .execute()
  await renewListFates(scene, listId)
}
