import { CannotMake, type Found, foundOf } from './found.ts'

// Groups that say who wrote, changed or noted something, and with what.
const besides = /^\{\s*(?:\\\*\s*)?\\(info|userprops|revtbl|atnauthor|atnid|company|template)(?![a-z])/

/** An RTF document without its properties and the names of who changed or noted something. */
export function cleanRtf(bytes: Buffer): { clean: Buffer; found: Found } {
  const text = bytes.toString('latin1')
  const parts: string[] = []
  const names: string[] = []
  let from = 0
  const braces = /\\bin(\d{1,9}) ?|\\[\s\S]|[{}]/g
  let depth = 0
  let cutAt: { at: number; depth: number } | null = null
  for (let match = braces.exec(text); match; match = braces.exec(text)) {
    if (match[1] !== undefined) braces.lastIndex += Number(match[1])
    else if (match[0] === '{') {
      depth++
      if (!cutAt && besides.test(text.slice(match.index, match.index + 40))) cutAt = { at: match.index, depth }
    } else if (match[0] === '}') {
      if (cutAt?.depth === depth) {
        const group = text.slice(cutAt.at, match.index)
        for (const [, name] of group.matchAll(/\\(?:author|operator|manager|atnauthor) ([^{}\\]{1,200})/g)) names.push(name ?? '')
        parts.push(text.slice(from, cutAt.at))
        from = match.index + 1
        cutAt = null
      }
      depth--
    }
  }
  if (cutAt || depth !== 0) throw new CannotMake('damaged', 'The groups of the document don’t close.')
  return { clean: Buffer.from(parts.join('') + text.slice(from), 'latin1'), found: foundOf(names) }
}
