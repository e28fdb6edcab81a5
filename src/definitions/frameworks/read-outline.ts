import { createHash } from 'node:crypto'
import { invalid } from '../../foundation/platform/refusal.ts'
import { type FrameworkItem, placeItems, type UnplacedItem } from './framework-text.ts'

/** A short word with a digit or a dot in it, as "2b", "T.1" or "1.2.3". */
const codeFirst = /^((?=\S*[\d.])[\p{L}\p{N}][\p{L}\p{N}.\-_/]{0,19}?)[.:)]?\s+(\S.*)$/u

/**
 * Reads a framework that somebody writes by hand: a line for each competency, further in what stands under another, with its code before it.
 * Where a line keeps its code, or its words, it stays the same competency.
 *
 * @throws Refusal `framework-unreadable`, `framework-too-large`
 */
export function readOutline(text: string, frameworkId: string): FrameworkItem[] {
  const open: { indent: number; identifier: string }[] = []
  const items: UnplacedItem[] = []
  const used = new Map<string, number>()
  for (const line of text.split('\n')) {
    const words = line.trim().replace(/^[-*•–]\s+/, '')
    if (words === '') continue
    const indent = [...(/^\s*/.exec(line)?.[0] ?? '')].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0)
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) open.pop()
    const [, code = '', after = ''] = codeFirst.exec(words) ?? []
    const statement = (after || words).slice(0, 4000)
    // The same line twice is two competencies, told apart by their order.
    const key = (code || statement).toLowerCase()
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    const identifier = uuidOf(`${frameworkId} ${key} ${count}`)
    items.push({
      identifier,
      uri: '',
      code,
      statement,
      short: '',
      kind: '',
      notes: '',
      levels: [],
      keywords: [],
      parent: open.at(-1)?.identifier ?? null,
      order: items.length,
      listed: '',
    })
    open.push({ indent, identifier })
  }
  if (items.length === 0) throw invalid('framework-unreadable', 'There is no line in it yet. Write each competency on a line of its own.')
  return placeItems(items).items
}

/** The lines of a framework as they are written. */
export const writeOutline = (items: readonly Pick<FrameworkItem, 'code' | 'statement' | 'depth'>[]): string =>
  items.map(({ code, statement, depth }) => `${'  '.repeat(depth)}${code ? `${code} ` : ''}${statement.replace(/\s+/g, ' ')}`).join('\n')

/** A UUID that is always the same for the same words. RFC 9562 §5.8. */
function uuidOf(words: string): string {
  const bytes = createHash('sha256').update(words).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
