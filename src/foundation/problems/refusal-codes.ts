import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { type Part, readMessage } from '../words/icu.ts'

const root = join(import.meta.dirname, '../../..')
const statuses: Record<string, number> = {
  invalid: 422,
  invalidAt: 422,
  unauthenticated: 401,
  conflict: 409,
  savedElsewhere: 409,
  stale: 412,
  unguarded: 428,
  unsupported: 415,
  forbidden: 403,
  no: 403,
  oversized: 413,
  slow: 408,
  busy: 503,
  full: 507,
}

export type RefusalCode = { code: string; status: number; says: string }

/** Every refusal that the source can answer with: its code, its HTTP status, and its sentence with … where a value stands. */
export function refusalCodes(): RefusalCode[] {
  const found = new Map<string, RefusalCode>([
    ['sign-in-needed', { code: 'sign-in-needed', status: 401, says: 'Please sign in first.' }],
    [
      'vc-api-token-needed',
      { code: 'vc-api-token-needed', status: 401, says: 'This needs the token of this instance’s operator, as Authorization: Bearer.' },
    ],
    ['score-invalid', { code: 'score-invalid', status: 422, says: '' }],
    ['too-many-tries', { code: 'too-many-tries', status: 429, says: 'That was tried too often. Please wait … and try again.' }],
  ])
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/\.test\.|src\/(testing|foundation\/problems)\//.test(path))
  for (const file of files.sort()) {
    for (const { name, args } of callsIn(parseSync(file, readFileSync(join(root, file), 'utf8')).program)) {
      const [first, ...rest] = args.map(sentenceOf)
      const second = name === 'invalidAt' ? rest[1] : rest[0]
      if (!first) continue
      if (name === 'missing') {
        const code = `${first.replaceAll(' ', '-')}-missing`
        found.set(code, { code, status: 404, says: `There is no such ${first}.` })
        // A code that is said in several sentences shows the longest, whichever file comes first.
      } else if (/^[a-z0-9-]+$/.test(first) && withoutValues(second ?? '').length >= (found.get(first)?.says ?? '').length)
        found.set(first, { code: first, status: statuses[name] ?? 422, says: withoutValues(second ?? '') })
    }
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code))
}

/** The page that documents them, as Markdown. */
export const refusalPage = (codes: readonly RefusalCode[]): string =>
  [
    '# What Laurel refuses, and why',
    '',
    'A refusal changes nothing. Over HTTP it is problem JSON (RFC 9457) whose `type` leads here; `errors` names the fields, where fields are at fault. On a page it is the sentence below, and everything that was typed is still there.',
    '',
    '| code | status | what it says |',
    '| --- | --- | --- |',
    ...codes.map(
      ({ code, status, says }) =>
        `| <a id="${code}"></a>\`${code}\` | ${status} | ${(says || 'It depends on the fields: each says what to fix.').replaceAll('|', '\\|')} |`,
    ),
    '',
  ].join('\n')

type Node = { type: string; [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** Every call of what makes a refusal, as the parser of the language reads it. */
function* callsIn(value: unknown): Generator<{ name: string; args: Node[] }> {
  if (Array.isArray(value)) for (const each of value) yield* callsIn(each)
  else if (isNode(value)) {
    const { callee } = value
    if (value.type === 'CallExpression' && isNode(callee) && callee.type === 'Identifier') {
      const name = String(callee.name)
      if (name === 'missing' || name in statuses) yield { name, args: value.arguments as Node[] }
    }
    for (const child of Object.values(value)) if (typeof child === 'object') yield* callsIn(child)
  }
}

/** What a sentence in the source says; of two ways the first. */
function sentenceOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  return node.type === 'ConditionalExpression' ? sentenceOf(node.consequent as Node) : undefined
}

/** A sentence with … for what is only known when it is said. */
function withoutValues(text: string): string {
  const write = (parts: readonly Part[]): string =>
    parts
      .map((part) => {
        if (part.kind === 'text') return part.text
        if (part.kind === 'tag') return write(part.inside)
        return part.kind === 'plural' || part.kind === 'select' ? write(part.branches.get('other') ?? []) : '…'
      })
      .join('')
  return write(readMessage(text))
}
