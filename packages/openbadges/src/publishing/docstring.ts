/** One tag of a docstring: `@param image a PNG or SVG file` is `{ tag: 'param', text: 'image a PNG or SVG file' }`. */
type Tag = { readonly tag: string; readonly text: string }

/** A docstring taken apart: what stands before its tags, and the tags in their order. */
export type Docstring = { readonly prose: string; readonly tags: readonly Tag[] }

/** Reads the inside of a block comment. Lines of one paragraph are joined; empty lines and list items stay apart. */
export function readDocstring(comment: string): Docstring {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*+ ?/, '').trimEnd())
  const parts: { tag: string | undefined; lines: string[] }[] = [{ tag: undefined, lines: [] }]
  for (const line of lines) {
    const [, tag, rest = ''] = /^@(\w+)\s*(.*)$/.exec(line) ?? []
    if (tag === undefined) parts.at(-1)?.lines.push(line)
    else parts.push({ tag, lines: [rest] })
  }
  return {
    prose: joined(parts[0]?.lines ?? []),
    tags: parts.flatMap(({ tag, lines: some }) => (tag === undefined ? [] : [{ tag, text: joined(some) }])),
  }
}

const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .reduce(
      (text, line) =>
        line === '' || /^[-*] /.test(line)
          ? `${text}\n${line === '' ? '\n' : line}`
          : `${text}${text === '' || text.endsWith('\n') ? '' : ' '}${line}`,
      '',
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The texts of all tags of one name. */
export const tagged = ({ tags }: Docstring, name: string): readonly string[] =>
  tags.filter(({ tag }) => tag === name).map(({ text }) => text)
