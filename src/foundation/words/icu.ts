/**
 * ICU messages: read once into parts, then written with values.
 * Our own and small, because every page carries it; checked against intl-messageformat in its test.
 */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'number' | 'date' | 'time'; name: string; style: string }
  | { kind: 'select'; name: string; branches: Map<string, Part[]> }
  | { kind: 'plural'; name: string; ordinal: boolean; offset: number; branches: Map<string, Part[]> }
  | { kind: 'count' }
  | { kind: 'tag'; name: string; inside: Part[] }

/**
 * Reads a message in ICU form: `{name}`, number, date, time, select, plural, selectordinal, `<tag>…</tag>` and apostrophe quoting.
 * @throws SyntaxError that names the message and the place
 */
export function readMessage(source: string): Part[] {
  let at = 0
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at ${at} in message: ${source}`)
  }
  const skipSpace = () => {
    while (/\s/.test(source[at] ?? '')) at++
  }
  const readUntil = (pattern: RegExp) => {
    const from = at
    while (at < source.length && !pattern.test(source[at] ?? '')) at++
    return source.slice(from, at).trim()
  }
  const expect = (character: string) => {
    if (source[at] !== character) fail(`"${character}" is missing`)
    at++
  }

  function readParts(insidePlural: boolean, tag: string | null): Part[] {
    const parts: Part[] = []
    let text = ''
    const flush = () => {
      if (text) parts.push({ kind: 'text', text })
      text = ''
    }
    while (at < source.length) {
      const character = source[at] ?? ''
      const next = source[at + 1] ?? ''
      if (character === "'" && next === "'") {
        text += "'"
        at += 2
      } else if (character === "'" && (/[{}<>]/.test(next) || (insidePlural && next === '#'))) {
        at++
        while (at < source.length) {
          if (source[at] === "'") {
            if (source[at + 1] !== "'") break
            at++
          }
          text += source[at++]
        }
        at++
      } else if (character === '{') {
        flush()
        at++
        parts.push(readArgument(insidePlural))
      } else if (character === '}') {
        break
      } else if (character === '#' && insidePlural) {
        flush()
        parts.push({ kind: 'count' })
        at++
      } else if (character === '<' && /[a-z/]/i.test(next)) {
        const end = source.indexOf('>', at)
        const name = source.slice(at + 1, end)
        if (end < 0) fail('">" is missing')
        if (tag && name === `/${tag}`) break
        if (!/^[a-z][\w-]*$/i.test(name)) fail(`<${name}> has no beginning or is no tag`)
        flush()
        at = end + 1
        const inside = readParts(insidePlural, name)
        if (!source.startsWith(`</${name}>`, at)) fail(`</${name}> is missing`)
        at += name.length + 3
        parts.push({ kind: 'tag', name, inside })
      } else {
        text += character
        at++
      }
    }
    flush()
    return parts
  }

  function readArgument(insidePlural: boolean): Part {
    const name = readUntil(/[,}]/)
    if (!/^[\w.-]+$/.test(name)) fail(`"${name}" is no name of a value`)
    if (source[at] === '}') {
      at++
      return { kind: 'value', name }
    }
    expect(',')
    const kind = readUntil(/[,}]/)
    if (kind === 'number' || kind === 'date' || kind === 'time') {
      let style = ''
      if (source[at] === ',') {
        at++
        style = readUntil(/}/)
      }
      expect('}')
      return { kind, name, style }
    }
    if (kind !== 'select' && kind !== 'plural' && kind !== 'selectordinal') return fail(`"${kind}" is no kind of value`)
    expect(',')
    skipSpace()
    let offset = 0
    if (source.startsWith('offset:', at)) {
      at += 7
      offset = Number(readUntil(/\s/))
      skipSpace()
    }
    const branches = new Map<string, Part[]>()
    while (at < source.length && source[at] !== '}') {
      const key = readUntil(/[\s{}]/)
      skipSpace()
      expect('{')
      branches.set(key, readParts(kind === 'select' ? insidePlural : true, null))
      expect('}')
      skipSpace()
    }
    expect('}')
    if (!branches.has('other')) fail(`${name} has no "other"`)
    return kind === 'select' ? { kind, name, branches } : { kind: 'plural', name, ordinal: kind === 'selectordinal', offset, branches }
  }

  const parts = readParts(false, null)
  if (at < source.length) fail('A "}" too many')
  return parts
}
