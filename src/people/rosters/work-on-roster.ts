import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { readPackage } from '../one-roster/read-package.ts'
import type { RosterMode, RosterPiece } from '../one-roster/roster-record.ts'
import { keepRosterPreview, keepRosterUnread } from './keep-preview.ts'
import { keepTold } from './keep-told.ts'
import { makePreview } from './make-preview.ts'
import { filesOf } from './read-roster.ts'
import { readRoster } from './roster-jobs.ts'

/** The work behind `readRoster`: what came is read, kept as it is, and compared. Whatever is cut off begins again. */
export const readingRoster = works(readRoster, async (world: World, { syncId, isAgain }) => {
  const { db } = world
  const sync = await db.selectFrom('rosterSyncs').where('id', '=', syncId).where('state', '=', 'reading').selectAll().executeTakeFirst()
  if (!sync) return
  const { organizationId } = sync
  const said = async (done: number) => void (await db.updateTable('rosterSyncs').set({ done }).where('id', '=', syncId).execute())
  let { mode, rows, readFaults, nameless, isEveryOrg } = sync
  if (!isAgain || mode === null) {
    const told = await keepTold(db, syncId, await piecesOfSync(world, sync), said)
    if (told.stops) {
      const { file, line, says } = told.stops
      const where =
        line === null
          ? { text: '{file}: {says}', values: { file, says } }
          : { text: '{file}, row {row}: {says}', values: { file, row: String(line), says } }
      await perform(world, system, keepRosterUnread, { syncId, says: where, faults: told.faults })
      return
    }
    mode = told.mode
    rows = told.rows
    readFaults = told.faults
    nameless = told.nameless
    isEveryOrg = told.isEveryOrg
    await db
      .updateTable('rosterSyncs')
      .set({ mode, rows, readFaults, nameless, isEveryOrg, version: told.version, system: told.system, outsiders: told.outsiders })
      .where('id', '=', syncId)
      .where('state', '=', 'reading')
      .execute()
  }
  const preview = await makePreview(
    db,
    world.now(),
    { id: syncId, organizationId, mode: mode as RosterMode, isEveryOrg, faults: readFaults },
    said,
  )
  await perform(world, system, keepRosterPreview, { syncId, ...preview, nameless, mode: mode as RosterMode, rows })
})

type Sync = { id: string; organizationId: string; way: string }

async function piecesOfSync({ db }: World, { id, organizationId }: Sync): Promise<AsyncIterable<RosterPiece>> {
  const known = await db.selectFrom('rosterPeople').where('organizationId', '=', organizationId).select('sourcedId').execute()
  const ids = new Set(known.map(({ sourcedId }) => sourcedId))
  return readPackage(await filesOf(db, id), { knows: (sourcedId) => ids.has(sourcedId) })
}
