import { extractMessages } from './extract-messages.ts'
import { quarters } from './messages/es/all.ts'
import { verifier } from './messages/es/verifier.ts'

/** The library of the standards is beside the quarters. */
const spanish = { ...quarters, verifier }

type Quarter = keyof typeof spanish
export type Gaps = { missing: Record<Quarter, string[]>; orphaned: string[] }

/** The quarter that a message of this file belongs to; what stands above the quarters is of the foundation. */
export const quarterOf = (path: string): Quarter => {
  const [top, folder = ''] = path.split('/')
  if (top === 'packages') return 'verifier'
  return folder in spanish ? (folder as Quarter) : 'foundation'
}

/** What a language lacks by quarter, and what it still has of sentences that nobody says any more. */
export function findMissingMessages(): Gaps {
  const { messages } = extractMessages()
  const missing = Object.fromEntries(Object.keys(spanish).map((name) => [name, [] as string[]])) as Gaps['missing']
  const known = new Set(Object.values(spanish).flatMap((words) => Object.keys(words)))
  for (const [text, { path }] of messages) if (!known.has(text)) missing[quarterOf(path)].push(text)
  return { missing, orphaned: [...known].filter((text) => !messages.has(text)) }
}

// `npm run messages` says how much is missing; `npm run messages -- people` lists a quarter's as lines of its dictionary.
if (import.meta.main) {
  const { missing, orphaned } = findMissingMessages()
  const asked = process.argv[2]
  const quote = (text: string) => (text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`)
  if (asked && asked in missing) for (const text of missing[asked as Quarter]) process.stdout.write(`  ${quote(text)}: '',\n`)
  else {
    for (const [quarter, texts] of Object.entries(missing)) process.stdout.write(`es ${quarter}: ${texts.length} missing\n`)
    process.stdout.write(`es: ${orphaned.length} orphaned\n${orphaned.map((text) => `  ${text}\n`).join('')}`)
  }
}
