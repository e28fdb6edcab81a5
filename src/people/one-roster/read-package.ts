import { sentence } from '../../foundation/words/sentence.ts'
import { type BroughtFile, openRosterFiles, type RosterFiles, zipTrouble } from './open-files.ts'
import { type Read, readOrgRow, readRoleRow, readUserRow } from './read-cells.ts'
import { type ReadManifest, readManifest } from './read-manifest.ts'
import { type Row, readRows } from './read-rows.ts'
import {
  isOutsider,
  longestId,
  type Place,
  type RosterFault,
  type RosterPiece,
  type RosterRecord,
  type RosterVersion,
  readGone,
} from './roster-record.ts'

type Known = {
  /** Whether the roster named this person as somebody who works there before: a delta says their roles only when they change. */
  knows: (sourcedId: string) => boolean
}

const required: Record<string, Record<RosterVersion, readonly string[]>> = {
  'orgs.csv': { '1.1': ['sourcedId', 'name', 'type'], '1.2': ['sourcedId', 'name', 'type'] },
  'users.csv': {
    '1.1': ['sourcedId', 'enabledUser', 'orgSourcedIds', 'role', 'givenName', 'familyName'],
    '1.2': ['sourcedId', 'enabledUser', 'givenName', 'familyName'],
  },
  'roles.csv': { '1.1': [], '1.2': ['sourcedId', 'userSourcedId', 'role', 'orgSourcedId'] },
}

const fault = (file: string, line: number | null, says: RosterFault['says'], stops = false, sourcedId = ''): RosterPiece => ({
  is: 'fault',
  fault: { file, line, sourcedId, says, stops },
})

/**
 * Reads a roster as OneRoster 1.1 or 1.2 writes it in CSV: what it is first, then what it says, one thing after the other, and what is wrong, by file and
 * row. Of students and parents nothing is told but that they were there. Holds the ids of who works there, and nothing else of it.
 */
export async function* readPackage(brought: readonly BroughtFile[], { knows }: Known): AsyncGenerator<RosterPiece> {
  const files = await openRosterFiles(brought)
  for (const { file, says } of files.faults) yield fault(file, null, says, true)
  if (files.faults.length > 0) return
  try {
    const manifest = await readManifest(files)
    for (const one of manifest.faults) yield { is: 'fault', fault: one }
    yield { is: 'begins', version: manifest.version, mode: manifest.mode, isEveryOrg: manifest.isEveryOrg, system: manifest.system }
    if (manifest.faults.some(({ stops }) => stops)) return
    yield* readTables(files, manifest, knows)
  } catch (error) {
    const says = zipTrouble(error)
    if (!says) throw error
    yield fault(brought[0]?.name ?? '', null, says, true)
  }
}

async function* readTables(files: RosterFiles, { version, mode, takes }: ReadManifest, knows: Known['knows']): AsyncGenerator<RosterPiece> {
  if (takes('orgs.csv')) yield* readTable(files, 'orgs.csv', version, readOrgRow)
  /** Who works there by a file of roles; true once their own row was met. */
  const working = new Map<string, { seen: boolean; line: number }>()
  if (version === '1.2' && takes('roles.csv'))
    for await (const piece of readTable(files, 'roles.csv', version, readRoleRow)) {
      if (piece.is === 'record' && piece.record.kind === 'role') {
        const { record } = piece
        if (!record.isGone && isOutsider(record.role.role)) {
          // The very role may have been another before.
          if (mode === 'delta') yield { is: 'record', record: { ...goneOf(record), kind: 'role', user: record.user } }
          continue
        }
        if (!record.isGone && !working.has(record.user)) working.set(record.user, { seen: false, line: record.line })
      }
      yield piece
    }
  if (takes('users.csv'))
    for await (const piece of readTable(files, 'users.csv', version, (row) => readUserRow(row, version))) {
      if (piece.is === 'record' && piece.record.kind === 'user' && !piece.record.isGone) {
        const { user, sourcedId } = piece.record
        const works = working.get(sourcedId)
        if (works) works.seen = true
        const isOurs = user.roles ? !user.roles.every(({ role }) => isOutsider(role)) : works || (mode === 'delta' && knows(sourcedId))
        // Whoever worked there and is told to be somebody else now is told of: they have left.
        if (!isOurs) {
          if (mode === 'delta' && knows(sourcedId)) yield { is: 'record', record: goneOf(piece.record) }
          else yield { is: 'outsider' }
          continue
        }
      }
      yield piece
    }
  if (mode === 'bulk' && version === '1.2')
    for (const [sourcedId, { seen, line }] of working)
      if (!seen)
        yield fault('roles.csv', line, sentence('This role is of “{id}”, who is not in users.csv.', { id: sourcedId }), false, sourcedId)
}

const goneOf = ({ file, line, sourcedId }: RosterRecord) => ({ kind: 'user' as const, isGone: true as const, file, line, sourcedId })

/** One table: what each row says, or what is wrong with it. */
async function* readTable(
  { tables }: RosterFiles,
  wanted: string,
  version: RosterVersion,
  tell: (row: Row) => Read,
): AsyncGenerator<RosterPiece> {
  const table = tables.get(wanted)
  if (!table) return
  const file = table.name
  const lines = new Map<string, number>()
  for await (const read of readRows(table.bytes, 'sourcedId')) {
    if ('fault' in read) {
      yield fault(file, read.line, read.fault, true)
      return
    }
    if ('headings' in read) {
      const there = read.headings.map((heading) => heading.toLowerCase())
      const lacks = (required[wanted]?.[version] ?? []).filter((heading) => !there.includes(heading.toLowerCase()))
      if (lacks.length > 0) {
        yield fault(file, null, sentence('The column “{column}” is missing.', { column: lacks[0] ?? '' }), true)
        return
      }
      continue
    }
    const { row } = read
    const sourcedId = (row.cells.get('sourcedid') ?? '').slice(0, longestId)
    const place = { file, line: row.line, sourcedId }
    // What is wrong with a role says that nothing is known of whose it is.
    const about = wanted === 'roles.csv' ? (row.cells.get('usersourcedid') ?? '').slice(0, longestId) : sourcedId
    const wrong = (says: RosterFault['says']) => fault(file, row.line, says, false, about)
    if (row.isShifted) yield wrong(sentence('This row has more cells than there are headings: its cells are shifted.'))
    else if (sourcedId === '') yield wrong(sentence('This row has no sourcedId.'))
    else if (lines.has(sourcedId))
      yield wrong(sentence('The sourcedId “{id}” is in row {row} already.', { id: sourcedId, row: String(lines.get(sourcedId)) }))
    else {
      lines.set(sourcedId, row.line)
      const status = row.cells.get('status') ?? ''
      const isGone = readGone(status)
      if (isGone === undefined)
        yield wrong(sentence('“{word}” is not a status. It is active or tobedeleted.', { word: status.slice(0, 60) }))
      else {
        const told = tell(row)
        if (isGone) yield { is: 'record', record: goneRow(wanted, row, place) }
        else if ('says' in told) yield wrong(told.says)
        else yield { is: 'record', record: { ...place, ...told } }
      }
    }
  }
}

const goneRow = (wanted: string, row: Row, place: Place): RosterRecord =>
  wanted === 'roles.csv'
    ? { ...place, kind: 'role', isGone: true, user: row.cells.get('usersourcedid') ?? '' }
    : { ...place, kind: wanted === 'orgs.csv' ? 'org' : 'user', isGone: true }
