import { places } from '../archives/archive-format.ts'
import type { OpenedArchive } from '../archives/read-archive.ts'
import type { Holds } from './arrived-shapes.ts'
import type { ToldRecord } from './told-records.ts'

/** Where archives lie that were brought to the Laurel which made this one: they go on as files. */
export const broughtAlong = 'brought-along/'
/** Where what people made lies. The lists and pages around it say the same of it again. */
const keptFolders = ['evidence/', 'comments/', places.credentials, places.broughtIn, broughtAlong]

/** Whether a file is something of its own, which a newer archive of the same account need not have any more. */
export const isOwnFile = (name: string): boolean => keptFolders.some((folder) => name.startsWith(folder))

const isSecond = (name: string): boolean => /-held-[0-9a-f-]{36}\.json$/.test(name)
const isFirst = (name: string): boolean => name.startsWith(places.credentials) && name.endsWith('.json') && !isSecond(name)

/** The signed files of an archive that become badges from elsewhere: of an award the credential, not the picture that says the same. */
export function badgeFiles({ entries }: Pick<OpenedArchive, 'entries'>): { firsts: string[]; seconds: string[]; elsewhere: string[] } {
  const names = [...entries.keys()].sort()
  return {
    firsts: names.filter(isFirst),
    seconds: names.filter((name) => name.startsWith(places.credentials) && isSecond(name)),
    elsewhere: names.filter((name) => name.startsWith(places.broughtIn) && name.length > places.broughtIn.length),
  }
}

export function countWhatIsIn(archive: OpenedArchive, told: readonly ToldRecord[]): Holds {
  const { firsts, elsewhere } = badgeFiles(archive)
  const files = [...archive.entries.values()].filter(({ name }) => name.startsWith('evidence/') || name.startsWith('comments/'))
  const many = (kind: ToldRecord['kind']) => told.filter((one) => one.kind === kind).length
  return {
    awards: firsts.length,
    badges: elsewhere.length,
    work: many('work'),
    value: many('value'),
    log: many('log'),
    files: files.length,
    bytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    archives: [...archive.entries.keys()].filter((name) => name.startsWith(broughtAlong) && name.endsWith('.zip')).length,
  }
}
