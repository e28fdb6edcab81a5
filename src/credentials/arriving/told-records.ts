import { asObject, asObjects, asText, type JsonObject } from '@laurel/openbadges/vc/json'
import { levelNames } from '../../definitions/achievements/levels.ts'
import type { OpenedArchive } from '../archives/read-archive.ts'
import { readVouched } from '../archives/read-archive.ts'
import type { RecordKind } from './arrived-shapes.ts'

/** One line of a record: what it is, as a name that the page has words for or as it was written there, and what it says. */
export type ToldLine = { of: string; name: string; text: string }
/** What an archive tells of one piece of work, one line of value or one note of learning. */
export type ToldRecord = { kind: RecordKind; title: string; about: string; at: Date | null; lines: ToldLine[]; files: string[] }

/** A list larger than this is not read: it stays in the archive as a file. */
const mostListBytes = 16_000_000
const mostRecords = 20_000
const mostLines = 400
const mostText = 20_000

const lists = [
  ['attempts.json', 'work'],
  ['ledger.json', 'value'],
  ['learning-log.json', 'log'],
] as const

/** The records that an archive tells of; a list that is too large to be read, or that nobody can read, has none. @throws ArchiveFault `altered` */
export async function toldRecords(archive: OpenedArchive): Promise<ToldRecord[]> {
  const told: ToldRecord[] = []
  const titles = new Map((await rowsOf(archive, 'awards.json')).map(({ id, title }) => [asText(id), asText(title)]))
  for (const [name, kind] of lists)
    for (const one of (await rowsOf(archive, name)).filter(isThere)) {
      if (told.length === mostRecords) return told
      const record = readers[kind](one)
      // A line of value says by its id alone for which award it was.
      const award = kind === 'value' ? titles.get(asText(one.awardId) ?? '') : undefined
      told.push(award ? { ...record, about: line(award) } : record)
    }
  return told
}

async function rowsOf(archive: OpenedArchive, name: string): Promise<readonly JsonObject[]> {
  const entry = archive.entries.get(name)
  return !entry || entry.sizeBytes > mostListBytes ? [] : rowsIn(await readVouched(archive, name, mostListBytes))
}

/** What is in the list of some archive to come may be another thing: it is read as far as it is known. */
function rowsIn(bytes: Uint8Array | null): readonly JsonObject[] {
  try {
    return bytes ? asObjects(JSON.parse(new TextDecoder().decode(bytes))) : []
  } catch {
    return []
  }
}

const readers: Record<RecordKind, (row: JsonObject) => ToldRecord> = {
  work(row) {
    const words = asObject(row.words)
    const named = (id: unknown): string => line(asText(words?.[String(id)]) ?? asText(id) ?? '')
    const lines: ToldLine[] = []
    const say = (of: string, name: string, text: unknown) => {
      const said = long(asText(text) ?? '')
      if ((said || isFinding(of)) && lines.length < mostLines) lines.push({ of, name, text: said })
    }
    for (const { requirementId, body } of asObjects(row.answers)) say('answer', named(requirementId), body)
    const artifacts = asObjects(row.artifacts).filter(isThere)
    for (const { requirementId, name, body, linkUrl, note } of artifacts) {
      const called = [named(requirementId), line(asText(name) ?? '')].filter(Boolean).join(': ')
      say(
        'artifact',
        called,
        [body, linkUrl, note]
          .map((one) => asText(one) ?? '')
          .filter(Boolean)
          .join('\n'),
      )
    }
    for (const { outcome, message, decidedAt, levels } of asObjects(row.decisions)) {
      const day = momentOf(decidedAt)?.toISOString().slice(0, 10) ?? ''
      say(outcome === 'earned' ? 'earned' : 'keep-working', day, asText(message) ?? '')
      for (const { criterionId, level, reason, nextStep } of asObjects(levels))
        say(levelIn(level), named(criterionId), [asText(reason), asText(nextStep)].filter(Boolean).join('\n'))
    }
    const files = [...artifacts, ...asObjects(row.linkCopies)].flatMap(({ file }) => asText(file) ?? [])
    return {
      kind: 'work',
      title: line(asText(row.title) ?? ''),
      about: line(asText(row.organization) ?? ''),
      at: momentOf(row.changedAt) ?? momentOf(row.startedAt),
      lines,
      files: files.slice(0, 200),
    }
  },
  value: ({ organization, amount, unit, currency, schoolYear, recordedAt, reason }) => ({
    kind: 'value',
    title: line([amountIn(amount), asText(unit) || asText(currency) || ''].filter(Boolean).join(' ')),
    about: line(asText(organization) ?? ''),
    at: momentOf(recordedAt),
    lines: [
      ...(schoolYear ? [{ of: 'school-year', name: '', text: line(String(schoolYear)) }] : []),
      ...(asText(reason) ? [{ of: 'reason', name: '', text: long(asText(reason) ?? '') }] : []),
    ],
    files: [],
  }),
  log: ({ learnedOn, line: said, linkUrl, minutes }) => ({
    kind: 'log',
    title: line(asText(said) ?? ''),
    about: '',
    at: momentOf(learnedOn),
    lines: [
      ...(asText(linkUrl) ? [{ of: 'link', name: '', text: line(asText(linkUrl) ?? '') }] : []),
      ...(minutes ? [{ of: 'minutes', name: '', text: String(Number(minutes) || '') }] : []),
    ],
    files: [],
  }),
}

/** What was removed there is not brought back here. */
const isThere = ({ removedAt }: JsonObject): boolean => !removedAt

/** What says something without words of its own. */
const isFinding = (of: string): boolean => of === 'earned' || of === 'keep-working' || Object.hasOwn(levelNames, of)

const levelIn = (level: unknown): string => (typeof level === 'string' && Object.hasOwn(levelNames, level) ? level : 'level')

const amountIn = (amount: unknown): string => (typeof amount === 'number' ? String(amount) : (asText(amount) ?? ''))

/** Signs that PostgreSQL can’t hold, that nobody sees, or that turn the direction of reading. */
const plain = (text: string): string => text.replaceAll(/(?![\n\t\u200c\u200d])\p{C}/gu, '')
const line = (text: string): string => plain(text).replaceAll(/\s+/g, ' ').trim().slice(0, 300)
const long = (text: string): string => plain(text).slice(0, mostText)

function momentOf(text: unknown): Date | null {
  const at = typeof text === 'string' ? new Date(text) : null
  const year = at?.getUTCFullYear() ?? Number.NaN
  return at && year >= 1900 && year < 9999 ? at : null
}

/** Everything that a record says, to be searched. */
export const wordsOf = ({ title, about, lines, files }: ToldRecord): string =>
  [title, about, ...lines.flatMap(({ name, text }) => [name, text]), ...files].join(' ').toLowerCase().slice(0, 100_000)
