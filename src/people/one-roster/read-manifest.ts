import { sentence } from '../../foundation/words/sentence.ts'
import type { RosterFiles } from './open-files.ts'
import { readRows } from './read-rows.ts'
import type { RosterFault, RosterMode, RosterVersion } from './roster-record.ts'

export type ReadManifest = {
  version: RosterVersion
  mode: RosterMode
  /** Whether what is in it no more has closed. */
  isEveryOrg: boolean
  system: string
  /** Whether a table is to be read: it is there, and said to be. */
  takes: (table: string) => boolean
  faults: RosterFault[]
}

const ours = ['orgs.csv', 'roles.csv', 'users.csv'] as const

/** What a roster says of itself. Without a manifest it is taken for the whole, in the version that its tables look like. */
export async function readManifest({ tables }: RosterFiles): Promise<ReadManifest> {
  const faults: RosterFault[] = []
  const say = (file: string, says: RosterFault['says'], stops = false) => faults.push({ file, line: null, sourcedId: '', says, stops })
  const said = new Map<string, string>()
  const manifest = tables.get('manifest.csv')
  if (manifest)
    for await (const read of readRows(manifest.bytes, 'propertyName')) {
      if ('fault' in read) say(manifest.name, read.fault, true)
      // A manifest has some thirty rows: what is longer is none, and is not held.
      if ('row' in read && said.size < 500)
        said.set((read.row.cells.get('propertyname') ?? '').toLowerCase(), (read.row.cells.get('value') ?? '').trim())
    }
  else if (tables.size > 0) say('manifest.csv', sentence('There is no manifest.csv. The files were taken for everybody who works there.'))

  const named = said.get('oneroster.version') ?? ''
  const guessed: RosterVersion = tables.has('roles.csv') ? '1.2' : '1.1'
  const version: RosterVersion = /^1\.2/.test(named) ? '1.2' : /^1\.[01]/.test(named) ? '1.1' : guessed
  if (named !== '' && !/^1\.[0-2]/.test(named))
    say(
      'manifest.csv',
      sentence('“{version}” is not a version that is read here. It is read as {as}.', { version: named.slice(0, 20), as: version }),
    )

  const modes = new Map<(typeof ours)[number], RosterMode>()
  for (const table of ours) {
    const told = (said.get(`file.${table.replace('.csv', '').toLowerCase()}`) ?? '').toLowerCase()
    const isThere = tables.has(table)
    if (told !== '' && told !== 'bulk' && told !== 'delta' && told !== 'absent')
      say(
        'manifest.csv',
        sentence('“{word}” says nothing of {table}. It is bulk, delta or absent.', { word: told.slice(0, 20), table }),
        true,
      )
    else if ((told === 'bulk' || told === 'delta') && !isThere)
      say(table, sentence('The manifest names this file, and it is not there.'), true)
    else if (told === 'absent' && isThere) say(table, sentence('The manifest says that this file is absent, so it was not read.'))
    else if (told === '' && isThere && said.size > 0 && version === '1.2')
      say(table, sentence('The manifest does not name this file. It was read.'))
    if (isThere && told !== 'absent') modes.set(table, told === 'delta' ? 'delta' : 'bulk')
  }
  const way = (table: (typeof ours)[number]) => modes.get(table)
  if (way('users.csv') && way('roles.csv') && way('users.csv') !== way('roles.csv'))
    say(
      'manifest.csv',
      sentence('Of users.csv and roles.csv one is bulk and the other delta: who is missing can’t be told from who did not change.'),
      true,
    )
  const people = way('users.csv') ?? way('roles.csv') ?? way('orgs.csv') ?? 'bulk'
  if (people === 'bulk')
    for (const table of version === '1.2' ? ours : (['orgs.csv', 'users.csv'] as const))
      if (!modes.has(table) && !faults.some(({ file, stops }) => stops && file === table))
        say(table, sentence('This file is missing, and without it nobody can tell who works where.'), true)
  return {
    version,
    mode: people,
    isEveryOrg: people === 'bulk' && way('orgs.csv') === 'bulk',
    system: (said.get('source.systemname') ?? '').slice(0, 120),
    takes: (table) => modes.has(table as (typeof ours)[number]),
    faults,
  }
}
