import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const statuses: Record<string, number> = {
  invalid: 422,
  conflict: 409,
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
    ['too-many-tries', { code: 'too-many-tries', status: 429, says: 'That was tried too often. Please wait … and try again.' }],
  ])
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/\.test\.|src\/(testing|problems)\//.test(path))
  for (const file of files.sort()) {
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, how = '', code = '', quoted = ''] of source.matchAll(
      /\b(invalid|conflict|forbidden|no|oversized|slow|busy|full)\(\s*'([a-z0-9-]+)',\s*(?:[\w.]+ === \d+\s*\?\s*)?('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)?/g,
    )) {
      const says = quoted
        .slice(1, -1)
        .replace(/\$\{[^}]*(?:\{[^}]*\}[^}]*)*\}/g, '…')
        .replaceAll("\\'", "'")
      if (!found.get(code)?.says) found.set(code, { code, status: statuses[how] ?? 422, says })
    }
    for (const [, noun = ''] of source.matchAll(/\bmissing\('([a-z -]+)'\)/g)) {
      const code = `${noun.replaceAll(' ', '-')}-missing`
      found.set(code, { code, status: 404, says: `There is no such ${noun}.` })
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
