import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'

const root = join(import.meta.dirname, '../../..')
const notForPeople =
  /\.test\.tsx?$|^src\/(demo|testing)\/|schema\.ts$|gallery-page|src\/(?:start|operate(?:-[a-z]+)?)\.ts|command-line|words\/messages\//

type Node = { type: string; start: number; [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** Where a message stands: its file, and whether anything but a server can write it. */
export type MessagePlace = { path: string; onServerOnly: boolean }
export type Extraction = {
  messages: ReadonlyMap<string, MessagePlace>
  /** Messages that are put together, so that no dictionary can hold them. */
  glued: readonly string[]
}

/** Which argument of a call is a message. What refuses is written by a server alone. */
const written = new Map([
  ['t', 0],
  ['sentence', 0],
  ['formatText', 1],
])
const refusing = new Map([
  ['limited', 0],
  ['no', 1],
  ['lack', 1],
  ['writing', 1],
  ['wordsOnOneLine', 1],
  ['invalidAt', 2],
  ...['invalid', 'unauthenticated', 'forbidden', 'oversized', 'slow', 'busy', 'full', 'conflict'].map((name): [string, number] => [
    name,
    1,
  ]),
  ...['savedElsewhere', 'stale', 'unguarded', 'unsupported', 'unknownFormat', 'refuse'].map((name): [string, number] => [
    name,
    ['unknownFormat', 'refuse'].includes(name) ? 0 : 1,
  ]),
])
/** The library of the standards answers in sentences of its own, which are the keys of our dictionaries too. What only builds or signs says nothing here. */
const libraries = 'packages/openbadges/src/{baking,dids,jsonld,keys,ob2,proofs,status,verify}/**/*.ts'
const libraryVc = 'packages/openbadges/src/vc/json.ts'
const saysNothingHere =
  /\/(disclos|sign|vc-jwt|json-pointer|ambiguous|bake|verify-plain|verify-presentation|check-(holder|every-proof|related)|standards|did-web\.|crypto\.)/
const answering = new Map([
  ['told', 0],
  ...['holds', 'fails', 'departs', 'cannotTell', 'unknown', 'notApplicable', 'push'].map((name): [string, number] => [name, 0]),
  ['report', 2],
])
const isSentence = (text: string) => /^[A-Z“{].*[a-z].*[.?]$/s.test(text) && text.includes(' ')

/** Every message of the source that a person may read, as the parser of the language finds it. */
export function extractMessages(): Extraction {
  const messages = new Map<string, MessagePlace>()
  const glued: string[] = []
  for (const path of globSync('src/**/*.{ts,tsx}', { cwd: root }).sort()) {
    if (notForPeople.test(path)) continue
    const source = readFileSync(join(root, path), 'utf8')
    const add = (text: string, onServerOnly: boolean) => {
      if (!/\p{L}/u.test(text)) return
      const known = messages.get(text)
      if (!known || (known.onServerOnly && !onServerOnly)) messages.set(text, { path: known?.path ?? path, onServerOnly })
    }
    const take = (node: unknown, onServerOnly: boolean) => {
      for (const text of textsIn(node)) add(text, onServerOnly)
      if (isNode(node) && isGlued(node))
        glued.push(`${path}: ${source.slice(node.start, Number(node.end)).replaceAll(/\s+/g, ' ').slice(0, 120)}`)
    }
    walk(parseSync(path, source).program, (node) => {
      if (node.type === 'CallExpression') {
        const args = node.arguments as Node[]
        const name = nameOf(node.callee)
        const asked = written.get(name)
        if (asked !== undefined) take(args[asked], false)
        else if (name === 'factKind') take(args[0] && propertiesOf(args[0]).get('sentence'), false)
        else if (name === 'texts') for (const text of allTexts(args[0])) add(text, false)
        else if (name === 'say') for (const text of says(args)) add(text, false)
        else if (refusing.has(name)) take(args[refusing.get(name) ?? 0], true)
        // What describes the API stands in OpenAPI alone, which is English.
        else if (isMember(node.callee) && nameOfMember(node.callee) !== 'describe')
          for (const text of textsIn(args.at(-1))) if (isSentence(text)) add(text, true)
      }
      if (node.type === 'ObjectExpression') {
        const properties = propertiesOf(node)
        if (properties.has('field') && properties.has('text')) take(properties.get('text'), true)
        else if (properties.has('text') && properties.has('values')) take(properties.get('text'), false)
        for (const name of ['error', 'message']) for (const text of textsIn(properties.get(name))) if (isSentence(text)) add(text, true)
      }
    })
  }
  for (const path of globSync([libraries, libraryVc], { cwd: root }).sort()) {
    if (notForPeople.test(path) || saysNothingHere.test(path)) continue
    walk(parseSync(path, readFileSync(join(root, path), 'utf8')).program, (node) => {
      for (const text of wordsOfLibrary(node))
        if (/\p{L} /u.test(text.replaceAll(/\{\w+\}/g, '')) && !messages.has(text)) messages.set(text, { path, onServerOnly: false })
    })
  }
  return { messages, glued }
}

/** What a piece of the library says: in an answer, an error, or as the reason that another sentence names. */
function wordsOfLibrary(node: Node): string[] {
  const args = (node.arguments ?? []) as Node[]
  if (node.type === 'NewExpression') return nameOf(node.callee) === 'OpenBadgesError' ? textsIn(args[1]) : []
  if (node.type === 'Property')
    return isNode(node.key) && ['because', 'sentence', 'remark'].includes(String(node.key.name)) ? textsIn(node.value) : []
  if (node.type === 'Literal') return textsIn(node).filter(isSentence)
  if (node.type === 'ReturnStatement') return textsIn(node.argument)
  if (node.type !== 'CallExpression') return []
  const callee = isMember(node.callee) ? nameOfMember(node.callee) : nameOf(node.callee)
  // `(isSure ? fails : cannotTell)(…)`
  return textsIn(args[answering.get(callee) ?? (callee === '' && !isMember(node.callee) ? 0 : -1)])
}

/** What `say` says: a message, with its field before it or by itself. */
const says = (args: readonly Node[]): string[] =>
  args
    .slice(0, 2)
    .flatMap(textsIn)
    .filter((text) => /^[A-Z“{]/.test(text))

function nameOf(callee: unknown): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return String(callee.name)
  // `t.rich(…)`
  return isMember(callee) && isNode(callee.object) && callee.object.name === 't' ? 't' : ''
}
const nameOfMember = (callee: Node): string => (isNode(callee.property) ? String(callee.property.name) : '')
const isMember = (callee: unknown): callee is Node => isNode(callee) && callee.type === 'MemberExpression'

const propertiesOf = (node: Node): Map<string, unknown> =>
  new Map(
    (node.properties as Node[]).flatMap((property) => {
      const key = isNode(property.key) ? String(property.key.name ?? property.key.value) : ''
      return property.type === 'Property' ? [[key, property.value] as const] : []
    }),
  )

/** What an expression may be as a text: itself, or either of two. */
function textsIn(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'ConditionalExpression') return [...textsIn(node.consequent), ...textsIn(node.alternate)]
  if (node.type === 'LogicalExpression') return [...textsIn(node.left), ...textsIn(node.right)]
  if (node.type === 'ArrowFunctionExpression') return textsIn(node.body)
  return node.type === 'AssignmentPattern' ? textsIn(node.right) : []
}

const isGlued = (node: Node): boolean =>
  (node.type === 'TemplateLiteral' && (node.expressions as Node[]).length > 0) ||
  (node.type === 'BinaryExpression' && node.operator === '+')

/** Every text in what is marked: the values of a record, not its keys. */
function allTexts(node: unknown): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    else if (isNode(value)) {
      if (value.type === 'Literal' && typeof value.value === 'string') found.push(value.value)
      for (const [name, child] of Object.entries(value)) if (name !== 'key' || value.computed) visit(child)
    }
  }
  visit(node)
  return found
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  else if (isNode(value)) {
    visit(value)
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit)
  }
}
