/** One recipient of a mail program’s list. */
export type Recipient = { line: number; email: string; name: string }

const longestEntry = 1000

/**
 * Reads what mail programs write into “To”: addresses, with or without names, between commas, semicolons, blanks or line ends.
 * @returns null where something else stands in it, which is then a table
 */
export function readRecipients(text: string): Recipient[] | null {
  const found: Recipient[] = []
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue
    const entries = entriesOf(written.replace(/^\s*(to|cc|bcc|para|an|à)\s*:\s*/i, ''))
    if (!entries) return null
    for (const entry of entries) {
      const people = readEntry(entry)
      if (!people) return null
      for (const person of people) found.push({ line: index + 1, ...person })
    }
  }
  return found.length > 0 ? found : null
}

/** Splits a line at its commas and semicolons, outside quotes and angles. “Ray, Cy <cy@…>” stays one; null where a piece has no address. */
function entriesOf(line: string): string[] | null {
  const pieces: { text: string; end: string }[] = []
  let text = ''
  let inQuotes = false
  for (const sign of line) {
    if (sign === '"') inQuotes = !inQuotes
    if (!inQuotes && (sign === ',' || sign === ';')) {
      pieces.push({ text, end: sign })
      text = ''
    } else text += sign
  }
  if (inQuotes) return null
  pieces.push({ text, end: '' })
  const entries: string[] = []
  let pending = ''
  for (const piece of pieces) {
    if (pending.length > longestEntry) return null
    const whole = pending === '' ? piece.text : `${pending},${piece.text}`
    if (whole.includes('@')) {
      // A name before a bare address is a row of a table, not a recipient.
      if (pending !== '' && !piece.text.includes('<')) return null
      entries.push(whole)
      pending = ''
    } else if (whole.trim() === '') pending = ''
    else if (piece.end === ',') pending = whole
    else return null
  }
  return pending === '' ? entries : null
}

function readEntry(entry: string): { email: string; name: string }[] | null {
  if (/[\t|]/.test(entry)) return null
  const { email, name } = splitAddress(entry)
  if (name !== '') return name.includes('@') || !/[^\s<]*@[^\s>]*>?\s*$/.test(entry.slice(-longestEntry)) ? null : [{ email, name }]
  const words = email.split(/\s+/)
  return words.every((word) => word.length <= longestEntry && word.indexOf('@') > 0 && !word.endsWith('@'))
    ? words.map((word) => ({ email: bareAddress(word), name: '' }))
    : null
}

const bareAddress = (word: string) =>
  word
    .replace(/^<|>$/g, '')
    .replace(/^mailto:/i, '')
    .replace(/[\u200c\u200d]/g, '')

/** “Maya Ortiz <maya@school.example>” → both, and “Maya Ortiz maya@school.example” too. A cell without a name is an address, or none. */
export function splitAddress(cell: string): { email: string; name: string } {
  const text = cell.trim()
  if (text.length > longestEntry) return { email: text, name: '' }
  const angled = /^(.*?)<([^<>]+)>$/s.exec(text)
  if (angled) return { email: bareAddress((angled[2] ?? '').trim()), name: plainName(angled[1] ?? '') }
  const words = text.split(/\s+/)
  const [address, ...more] = words.filter((word) => word.includes('@'))
  if (words.length > 1 && address !== undefined && more.length === 0) {
    return { email: bareAddress(address.replace(/^[("]|[)"]$/g, '')), name: plainName(words.filter((word) => word !== address).join(' ')) }
  }
  return { email: bareAddress(text), name: '' }
}

const suffixes = /^(jr|sr|ii|iii|iv|v|ph\.?d|ed\.?d|m\.?d|m\.?ed|m\.?a|m\.?s|esq|nbct|rn)\.?$/i

/** A name as it is said: without quotes around it, and “Ray, Cy” the right way round. */
export function plainName(written: string): string {
  const name = written
    .trim()
    .replace(/^["“](.*)["”]$/s, '$1')
    .replace(/^['‘](.*)['’]$/s, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  if (rest.length > 0 || family === '' || given === '' || suffixes.test(given)) return name
  return `${given} ${family}`
}
