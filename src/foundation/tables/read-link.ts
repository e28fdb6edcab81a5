import { z } from 'zod'
import { type Sentence, sentence } from '../words/sentence.ts'

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000)

/** Reads a link as people and spreadsheets write it. An empty cell has none. */
export function readLink(cell: string): { link: string } | { fault: Sentence } {
  const text = cell.trim()
  if (text === '') return { link: '' }
  // Where a spreadsheet wrote the formula of a link instead of the link, its address stands in it.
  const inside = /^=\s*HYPERLINK\(\s*"([^"]+)"\s*(?:[,;].*)?\)$/is.exec(text)?.[1] ?? text
  if (/^[=@+]/.test(inside)) return { fault: sentence('This is a formula. Write what it shows.') }
  if (!webAddress.safeParse(inside).success)
    return { fault: sentence('“{cell}” is no link. Links begin with https://.', { cell: text.slice(0, 60) }) }
  return { link: inside }
}
