import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { askProvider } from '../one-roster/ask-provider.ts'
import { ProviderFault } from '../one-roster/provider-client.ts'
import { readPackage } from '../one-roster/read-package.ts'
import type { RosterMode, RosterPiece } from '../one-roster/roster-record.ts'
import { keepRosterPreview, keepRosterUnread } from './keep-preview.ts'
import { keepTold } from './keep-told.ts'
import { makePreview } from './make-preview.ts'
import { filesOf } from './read-roster.ts'
import { readRoster } from './roster-jobs.ts'
import { providerOf } from './roster-secret.ts'

/** The work behind `readRoster`: what came is read, kept as it is, and compared. Whatever is cut off begins again. */
export const readingRoster = works(readRoster, async (world: World, { syncId, isAgain }) => {
  const { db } = world
  const sync = await db.selectFrom('rosterSyncs').where('id', '=', syncId).where('state', '=', 'reading').selectAll().executeTakeFirst()
  if (!sync) return
  const { organizationId } = sync
  const said = async (done: number) => void (await db.updateTable('rosterSyncs').set({ done }).where('id', '=', syncId).execute())
  let { mode, rows, readFaults, nameless, isEveryOrg } = sync
  if (!isAgain || mode === null) {
    const told = await tellOf(world, sync, said)
    if ('says' in told) {
      await perform(world, system, keepRosterUnread, { syncId, says: told.says })
      return
    }
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

/** Keeps what is told, or says why it can’t be asked for. */
async function tellOf(world: World, sync: Sync, said: (rows: number) => Promise<void>) {
  try {
    return await keepTold(world.db, sync.id, await piecesOfSync(world, sync), said)
  } catch (error) {
    if (error instanceof ProviderFault) return { says: error.says }
    throw error
  }
}

type Sync = { id: string; organizationId: string; way: string; isNightly: boolean }

/** What a sync says: the files that were brought, or what the student system answers. */
async function piecesOfSync(
  { db, keys, config }: World,
  { id, organizationId, way, isNightly }: Sync,
): Promise<AsyncIterable<RosterPiece>> {
  const known = await db
    .selectFrom('rosterPeople')
    .where('organizationId', '=', organizationId)
    .where('isForgotten', '=', false)
    .select('sourcedId')
    .execute()
  const ids = new Set(known.map(({ sourcedId }) => sourcedId))
  const knows = (sourcedId: string) => ids.has(sourcedId)
  if (way === 'files') return readPackage(await filesOf(db, id), { knows })
  const source = await db.selectFrom('rosterSources').where('organizationId', '=', organizationId).selectAll().executeTakeFirstOrThrow()
  const provider = providerOf(keys, source)
  if (!provider) throw new ProviderFault(sentence('No student system is set up any more.'))
  // An hour more than needed: clocks differ, and what comes twice changes nothing.
  const since = isNightly && !source.asksWhole && source.askedUntil ? new Date(source.askedUntil.getTime() - 3_600_000) : null
  return askProvider(provider, { insecureHosts: config.VERIFY_PRIVATE_HOSTS, since, knows })
}
