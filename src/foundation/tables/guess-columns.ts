import type { Line } from './read-table.ts'

/** What a column can be: the headings that name it, the likeliest first, and how its cells look where no heading says. */
export type ColumnKind<Name extends string> = {
  name: Name
  headings: readonly string[]
  looks?: (cell: string) => boolean
  /** Several columns may be of this kind. */
  many?: boolean
}
export type TableColumn<Name extends string> = { heading: string; samples: string[]; kind: Name | null }
/** How a table is read. `isSure` when its own headings say it all; otherwise a person is asked which column is what. */
export type TableReading<Name extends string> = {
  columns: TableColumn<Name>[]
  headingLine: number | null
  /** What stands above the headings and is not read. */
  skipped: { line: number; text: string }[]
  rows: Line[]
  isSure: boolean
}

/** A heading as it is compared: “E-mail_Address [Required]” → “e mail address”. */
export const plainHeading = (cell: string): string =>
  cell
    .slice(0, 200)
    .replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const mostAbove = 20
const looked = 200

/**
 * Guesses which line holds the headings and which column is what: by the words of the headings, by how the cells look, never by position.
 * `key` is the kind no row can do without. Pure.
 */
export function guessColumns<Name extends string>(
  lines: readonly Line[],
  kinds: readonly ColumnKind<Name>[],
  key: Name,
): TableReading<Name> {
  const looks = kinds.find(({ name }) => name === key)?.looks ?? (() => false)
  const at = headingAt(lines, kinds, looks)
  const rows = lines.slice(at === null ? 0 : at + 1)
  const headings = at === null ? [] : (lines[at]?.cells ?? [])
  const width = Math.max(headings.length, ...rows.slice(0, looked).map(({ cells }) => cells.length), 0)
  const known = headings.map((cell) => rankOf(plainHeading(cell), kinds))
  const cells = Array.from({ length: width }, (_, index) => filledOf(rows, index))
  const share = (index: number, test: (cell: string) => boolean) => shareOf(cells[index] ?? [], test)

  const given: (Name | null)[] = Array.from({ length: width }, () => null)
  let isSure = at !== null
  for (const kind of kinds) {
    const named = known.flatMap((rank, index) => (rank?.kind === kind.name ? [{ index, rank: rank.rank }] : []))
    if (kind.many) {
      for (const { index } of named) given[index] = kind.name
      continue
    }
    const fitting = kind.name === key ? named.filter(({ index }) => share(index, looks) >= 0.5) : named
    const best = (fitting.length > 0 ? fitting : named).sort(
      (a, b) => filled(cells[b.index]) - filled(cells[a.index]) || a.rank - b.rank,
    )[0]
    if (best) given[best.index] = kind.name
    if (fitting.filter(({ index }) => filled(cells[index]) === 1).length > 1 && kind.name === key) isSure = false
  }
  for (const kind of kinds) {
    const { looks: fits } = kind
    const has = given.indexOf(kind.name)
    if (!fits || (has >= 0 && (kind.name !== key || share(has, fits) > 0))) continue
    const [best] = given
      .flatMap((taken, index) => (taken === null || kind.name === key ? [{ index, share: share(index, fits) }] : []))
      .filter((column) => column.share >= (kind.name === key ? 0.3 : 0.6))
      .sort((a, b) => b.share - a.share)
    if (!best) continue
    if (has >= 0) given[has] = null
    given[best.index] = kind.name
    isSure = false
  }
  if (!given.includes(key)) isSure = false
  return {
    columns: given.map((kind, index) => ({ heading: headings[index] ?? '', samples: (cells[index] ?? []).slice(0, 3), kind })),
    headingLine: at === null ? null : (lines[at]?.line ?? null),
    skipped: lines.slice(0, at ?? 0).map(({ line, cells: written }) => ({ line, text: written.filter(Boolean).join(', ').slice(0, 120) })),
    rows,
    isSure,
  }
}

/** The same table read as someone said: what each column is, and whether its headings are headings. */
export function applyColumns<Name extends string>(
  reading: TableReading<Name>,
  lines: readonly Line[],
  chosen: { kinds: readonly (Name | null)[]; hasHeadings: boolean },
): TableReading<Name> {
  return {
    ...reading,
    columns: reading.columns.map((column, index) => ({ ...column, kind: chosen.kinds[index] ?? null })),
    ...(!chosen.hasHeadings && { rows: [...lines], skipped: [], headingLine: null }),
    isSure: true,
  }
}

const filledOf = (rows: readonly Line[], index: number) =>
  rows.slice(0, looked).flatMap(({ cells, fault }) => (fault ? [] : cells[index] || []))
const filled = (cells: string[] | undefined) => ((cells?.length ?? 0) > 0 ? 1 : 0)
const shareOf = (cells: string[], test: (cell: string) => boolean) => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length)

function rankOf<Name extends string>(heading: string, kinds: readonly ColumnKind<Name>[]): { kind: Name; rank: number } | null {
  for (const { name, headings } of kinds) {
    const rank = headings.indexOf(heading)
    if (rank >= 0) return { kind: name, rank }
  }
  return null
}

/** The line of the headings: the first whose words are known; else one of words just above the first that has what every row needs. */
function headingAt<Name extends string>(
  lines: readonly Line[],
  kinds: readonly ColumnKind<Name>[],
  looks: (cell: string) => boolean,
): number | null {
  const first = lines.findIndex(({ cells }) => cells.some(looks))
  const above = lines.slice(0, first < 0 ? mostAbove : Math.min(first, mostAbove))
  const knownIn = ({ cells }: Line) => cells.filter((cell) => rankOf(plainHeading(cell), kinds) !== null).length
  const counts = above.map(knownIn)
  const most = Math.max(0, ...counts)
  // One known word among several others may be a title: “Staff” above “Name, E-mail”.
  if (most > 0) return counts.indexOf(most)
  const last = above.at(-1)
  if (first <= 0 || first > mostAbove || !last) return null
  const column = lines[first]?.cells.findIndex(looks) ?? -1
  const isFull = last.cells.filter(Boolean).length >= Math.max(2, (lines[first]?.cells.filter(Boolean).length ?? 0) - 1)
  return last.cells[column] && isFull ? above.length - 1 : null
}
