import { sql } from 'kysely'
import type { Database } from '../../foundation/platform/database.ts'
import type { RosterFault, RosterMode, RosterPiece, RosterRecord, RosterVersion } from '../one-roster/roster-record.ts'

const atOnce = 2000
/** So many faults are kept with their row; how many there are in all is counted. */
export const mostFaults = 2000

export type KeptTold = {
  version: RosterVersion
  mode: RosterMode
  isEveryOrg: boolean
  system: string
  rows: number
  outsiders: number
  faults: number
  nameless: number
  stops: RosterFault | null
}

/** Keeps what a roster says, as it is read, and tells what it was. What an earlier try kept goes first. */
export async function keepTold(
  db: Database,
  syncId: string,
  pieces: AsyncIterable<RosterPiece>,
  said: (rows: number) => Promise<void>,
): Promise<KeptTold> {
  await db.deleteFrom('rosterRows').where('syncId', '=', syncId).execute()
  await db.deleteFrom('rosterFaults').where('syncId', '=', syncId).execute()
  const kept: KeptTold = {
    version: '1.1',
    mode: 'bulk',
    isEveryOrg: false,
    system: '',
    rows: 0,
    outsiders: 0,
    faults: 0,
    nameless: 0,
    stops: null,
  }
  let waiting: RosterRecord[] = []
  const faults: RosterFault[] = []
  const keep = async () => {
    await keepRows(db, syncId, waiting)
    kept.rows += waiting.length
    waiting = []
    await said(kept.rows + kept.outsiders)
  }
  for await (const piece of pieces) {
    if (piece.is === 'begins')
      Object.assign(kept, { version: piece.version, mode: piece.mode, isEveryOrg: piece.isEveryOrg, system: piece.system })
    else if (piece.is === 'outsider') kept.outsiders++
    else if (piece.is === 'fault') {
      if (kept.faults++ < mostFaults) faults.push(piece.fault)
      if (piece.fault.line !== null && piece.fault.sourcedId === '') kept.nameless++
      if (piece.fault.stops) kept.stops ??= piece.fault
    } else if (waiting.push(piece.record) >= atOnce) await keep()
  }
  await keep()
  await keepFaults(db, syncId, faults, 0)
  return kept
}

/** One statement for two thousand rows: as one document, which PostgreSQL takes apart. */
async function keepRows(db: Database, syncId: string, records: readonly RosterRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map((record) => ({
    kind: record.kind,
    id: record.sourcedId,
    owner: record.kind === 'role' ? record.user : '',
    file: record.file,
    line: record.line,
    gone: record.isGone,
    told: record.isGone ? null : record.kind === 'org' ? record.org : record.kind === 'user' ? record.user : record.role,
  }))
  await sql`insert into roster_rows (sync_id, kind, sourced_id, owner, file, line, is_gone, told)
    select ${syncId}, kind, id, owner, file, line, gone, told
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (kind text, id text, owner text, file text, line integer, gone boolean, told jsonb)
    on conflict do nothing`.execute(db)
}

/** Keeps faults after those that are kept already. */
export async function keepFaults(db: Database, syncId: string, faults: readonly Omit<RosterFault, 'stops'>[], from: number): Promise<void> {
  const shown = faults.slice(0, Math.max(0, mostFaults - from))
  if (shown.length === 0) return
  await db
    .insertInto('rosterFaults')
    .values(
      shown.map(({ file, line, sourcedId, says }, place) => ({
        syncId,
        place: from + place,
        file,
        line,
        sourcedId,
        says: JSON.stringify(says),
      })),
    )
    .execute()
}
