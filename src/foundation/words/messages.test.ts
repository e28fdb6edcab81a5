import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { formatText } from './format.ts'
import { type Part, readMessage } from './icu.ts'

const root = join(import.meta.dirname, '../../..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) =>
    !/\.test\.tsx?$|^src\/(demo|testing|vc-api)\/|src\/config|words\/messages\/|schema\.ts$|gallery-page|badge-letters|people-columns/.test(
      path,
    ),
)

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** Every text of the source: literals and templates, with … where a template has a value; not names of classes, nor SQL. */
function textsOf(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8')
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const node = value as Node
    if (node.type === 'ImportDeclaration' || node.type === 'TaggedTemplateExpression') return
    if (node.type === 'JSXAttribute' && (node.name as Node).name === 'className') return
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
    if (node.type === 'JSXText') found.push(String(node.value))
    if (node.type === 'TemplateLiteral')
      found.push((node.quasis as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join('…'))
    for (const [key, child] of Object.entries(node)) if (key !== 'start' && key !== 'end') walk(child)
  }
  walk(parseSync(path, source).program)
  return found
    .map((text) => text.trim().replaceAll(/<(\w+)><\/\1>/g, '<$1>it</$1>'))
    .filter((text) => /[a-z] [a-z{]|[a-z]\.$|^[A-Z][a-z]+/.test(text) && !/^[|<`]|\.\w+ as \w+$/.test(text))
}
const texts = new Map(files.flatMap((path) => textsOf(path).map((text) => [text, path] as const)))

/** Whether a text is a message in ICU form, with values in it. */
function partsOf(text: string): Part[] | null {
  if (!/\{\w+[,}]/.test(text) || /[`$;=]/.test(text)) return null
  try {
    return readMessage(text)
  } catch {
    return null
  }
}

/** The values a message asks for, with what each may be. */
function valuesOf(parts: Part[], into = new Map<string, readonly (string | number)[]>()): Map<string, readonly (string | number)[]> {
  for (const part of parts) {
    if (part.kind === 'plural' || part.kind === 'number') into.set(part.name, [0, 1, 2, 21])
    if (part.kind === 'select') into.set(part.name, [...part.branches.keys()])
    if (part.kind === 'date' || part.kind === 'time') into.set(part.name, ['2027-03-17'])
    if (part.kind === 'value' && !into.has(part.name)) into.set(part.name, [counted.has(part.name) ? 1 : 'Wait “time”'])
    if (part.kind === 'plural' || part.kind === 'select') for (const branch of part.branches.values()) valuesOf(branch, into)
    if (part.kind === 'tag') valuesOf(part.inside, into)
  }
  return into
}
const counted = new Set([
  'open',
  'of',
  'ready',
  'begun',
  'scored',
  'shown',
  'number',
  'level',
  'version',
  'days',
  'words',
  'from',
  'to',
  'have',
])

/** A message with every mixture of its values. */
function written(text: string, parts: Part[]): string[] {
  let mixtures: Record<string, string | number>[] = [{}]
  for (const [name, values] of valuesOf(parts)) {
    mixtures = mixtures.flatMap((mixture) => values.map((value) => ({ ...mixture, [name]: value }))).slice(0, 400)
  }
  return mixtures.map((values) => formatText('en', text, values))
}

const faults: [string, RegExp][] = [
  [
    'one with a plural',
    /\b1 (?:of \d+ )?[a-z-]+s (?:are|were|have|need|wait)\b|\b(?:criteria|people) (?:is|was|has|needs)\b|^1 (?:criteria|people|[a-z-]+[^s]s)\b|\bone [a-z]+ are\b/,
  ],
  ['many with a singular', /\b(?:0|2|21) (?:of \d+ )?[a-z-]*[a-rt-z] (?:is|was|has|needs|waits)\b/],
  ['spaces or marks that stand wrong', /(?<![\n ]) {2}|\s[,.;?](?:\s|$)|\.\.|,\.|““|””|“[^”]*“/],
  ['an article that does not fit', /\b[Aa] (?:[aeio]|MP[34]\b|M4A\b|AAC\b|RTF\b)(?!ne\b)|\b[Aa]n (?:[bcdfgjklmnpqrstvwyz]|U)/],
]

test('every message reads right with none, one, two and many', () => {
  const found = [...texts].flatMap(([text, path]) => {
    const parts = partsOf(text)
    return (parts ? written(text, parts) : [text.replaceAll('…  ', '').replaceAll('…', 'x')]).flatMap((line) =>
      faults.filter(([, fault]) => fault.test(line)).map(([name]) => `${path}: ${name}: ${line}`),
    )
  })
  expect([...new Set(found)]).toEqual([])
})

const wrongWords: [string, RegExp][] = [
  ['someone unknown is “they”', /\b(?:she|her|hers|herself|he|him|his|himself)\b/i],
  ['plain words', /\b(?:whoever|whomever|nought|anew|in work|mend(?:ed)?|begun)\b|\bfor ever\b/i],
  ['the role is assessor', /\breviewers?\b|\bblind readers?\b/i],
  [
    'American spelling',
    /\b(?:catalogue|colour|honour|behaviour|favou?rite?s? colour|neighbour|centre|licence|practise|programme|towards|organis|recognis|summaris|cancelled|cancelling|travelled|labelled|enrol\b|fulfil\b|grey|cheque|whilst|amongst|learnt)\w*/i,
  ],
  ['what is sent is an e-mail', /\b(?:a|the|this|every|each|new|no) letters?\b(?! of\b| differs)|(?<!“)\bemail\b/],
]

test('every text keeps to the words of the glossary', () => {
  const sentences = [...texts].filter(([text]) => /[a-z] [a-z{]/.test(text) && !/[`;]|=>|^[a-z ]+$|\b(?:select|insert) /.test(text))
  const found = sentences.flatMap(([text, path]) =>
    wrongWords.filter(([, wrong]) => wrong.test(text.replaceAll(/\{\w+/g, '{'))).map(([name]) => `${path}: ${name}: ${text}`),
  )
  expect(found).toEqual([])
})
