/** The paragraphs of a plain text: an empty line parts them. */
export const paragraphs = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((lines) => lines.trim())
    .filter(Boolean)

export type LinkedPart = { text: string; href: string | null }

// What ends a sentence does not end an address.
const address = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/gi

/** A text in parts, of which web addresses are links. Only http and https are; anything else stays text. */
export function linked(text: string): LinkedPart[] {
  const parts: LinkedPart[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null })
    parts.push({ text: match[0], href: URL.canParse(match[0]) ? match[0] : null })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null })
  return parts
}
