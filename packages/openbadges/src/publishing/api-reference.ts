import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { tagged } from './docstring.ts'
import { entryPoints } from './entry-points.ts'
import { errorCodes } from './error-codes.ts'
import { type ExportedDeclaration, readExports } from './read-exports.ts'

/** What each folder is for, in the order in which a newcomer meets them. */
const folders: Readonly<Record<string, string>> = {
  ob3: 'Builders of Open Badges 3.0: credentials, achievements, profiles, results, evidence, endorsements. Input is checked; what comes out is valid.',
  keys: 'Keys, and the encodings they are written in.',
  dids: 'Names of issuers: `did:web` for those with a site, `did:key` for those with a key alone.',
  proofs: 'Signing and checking signatures: Data Integrity proofs and JSON Web Tokens.',
  status: 'Status lists: taking a badge back, for good or for a while.',
  baking: 'Credentials inside PNG and SVG images.',
  verify: 'Is this badge real, unchanged, current, and about this person? Every check, and loaders for what must be fetched.',
  trust: 'Lists of recognized issuers: written and signed, read in every form that is met, and asked about one issuer.',
  ob2: 'Open Badges 2.0, hosted and signed.',
  clr2: 'Comprehensive Learner Records 2.0.',
  vc: 'What all Verifiable Credentials share, and how JSON from strangers is read.',
  jsonld: 'Contexts and canonical forms. Needed only by those who build proofs of their own.',
}

type Place = { readonly file: string; readonly anchor: string }

/** The whole reference: names of files in `docs` and what stands in them. */
export function apiReference(): ReadonlyMap<string, string> {
  const modules = entryPoints().map((path) => ({
    path,
    folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
    declarations: readExports(path).filter(({ docstring }) => !docstring || tagged(docstring, 'internal').length === 0),
  }))
  const unknown = modules.find(({ folder }) => folder !== '' && !(folder in folders))
  if (unknown) throw new Error(`The folder of ${unknown.path} has no sentence in api-reference.ts.`)

  const places = new Map<string, Place>()
  for (const folder of ['', ...Object.keys(folders)]) {
    const file = fileOf(folder)
    const anchors = anchorsOf(file)
    for (const { path, declarations } of modules.filter((module) => module.folder === folder)) {
      anchors(path)
      for (const { name } of declarations) {
        if (places.has(name)) throw new Error(`Two modules export ${name}: rename one, so that a reader can tell them apart.`)
        places.set(name, { file, anchor: anchors(name) })
      }
    }
  }

  const page = (folder: string, title: string, opening: string): string => {
    const sections = modules.filter((module) => module.folder === folder && module.declarations.length > 0)
    const file = fileOf(folder)
    return `${[
      `# ${title}`,
      opening,
      ...sections.flatMap(({ path, declarations }) => [
        `## ${path}`,
        code(importLine(path, declarations)),
        ...declarations.flatMap((declaration) => describe(declaration, file, places)),
      ]),
    ].join('\n\n')}\n`
  }
  const files = new Map(Object.entries(folders).map(([folder, sentence]) => [`${folder}.md`, page(folder, folder, sentence)]))
  files.set(
    'errors.md',
    page(
      '',
      'Errors',
      errorsOpening(
        modules.flatMap(({ declarations }) => declarations),
        places,
      ),
    ),
  )
  files.set('README.md', contents(modules, places))
  return files
}

const fileOf = (folder: string): string => (folder === '' ? 'errors.md' : `${folder}.md`)

/** Anchors as readers of Markdown on the web make them from headings: the second `#image` of a page is `#image-1`. */
function anchorsOf(file: string): (heading: string) => string {
  const seen = new Map<string, number>()
  const anchor = (heading: string): string => {
    const slug = heading.toLowerCase().replaceAll(/[^\w-]/g, '')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  }
  anchor(file.slice(0, -'.md'.length))
  return anchor
}

type Module = { readonly path: string; readonly folder: string; readonly declarations: readonly ExportedDeclaration[] }

function contents(modules: readonly Module[], places: ReadonlyMap<string, Place>): string {
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  const rows = Object.entries(folders).map(([folder, sentence]) => {
    const inside = modules
      .filter((module) => module.folder === folder)
      .map(({ path, declarations }) => `- \`${path}\`: ${declarations.map(({ name }) => linked(name, 'README.md', places)).join(', ')}`)
    return `## [${folder}](${folder}.md)\n\n${sentence}\n\n${inside.join('\n')}`
  })
  return [
    '# Reference',
    `Everything that \`@laurel/openbadges\` ${version} exports, by folder. Written by \`npm run api-reference\` from the docstrings in the sources. Each file is an entry point: \`@laurel/openbadges/<folder>/<file>\`. What is refused is refused with an \`OpenBadgesError\`: see [errors](errors.md).`,
    ...rows,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function errorsOpening(declarations: readonly ExportedDeclaration[], places: ReadonlyMap<string, Place>): string {
  const throwers = (wanted: string): string =>
    declarations
      .filter(({ docstring }) => docstring && tagged(docstring, 'throws').some((text) => text.includes(`\`${wanted}\``)))
      .map(({ name }) => linked(name, 'errors.md', places))
      .join(', ')
  return [
    'Whatever this library refuses, it refuses with an `OpenBadgesError`. Its `code` is stable and meant for programs; its `message` is one English sentence, which names the field or part at fault and may be worded otherwise in the next version. Verification never throws on what it is given: what is wrong becomes a finding that fails.',
    `| code | means | thrown by |\n| --- | --- | --- |\n${errorCodes()
      .map(({ code: word, means }) => `| \`${word}\` | ${means} | ${throwers(word)} |`)
      .join('\n')}`,
  ].join('\n\n')
}

const code = (text: string): string => `\`\`\`ts\n${text}\n\`\`\``

function importLine(path: string, declarations: readonly ExportedDeclaration[]): string {
  const names = declarations.map(({ kind, name }) => (kind === 'type' ? `type ${name}` : name))
  const line = `import { ${names.join(', ')} } from '@laurel/openbadges/${path}'`
  return line.length <= 120 ? line : `import {\n${names.map((name) => `  ${name},`).join('\n')}\n} from '@laurel/openbadges/${path}'`
}

function describe({ name, signature, docstring }: ExportedDeclaration, file: string, places: ReadonlyMap<string, Place>): string[] {
  const parts = [`### ${name}`, code(signature)]
  if (!docstring) return parts
  const text = (words: string): string => words.replaceAll(/\{@link (\w+)\}/g, (_all, target: string) => linked(target, file, places))
  if (docstring.prose !== '') parts.push(text(docstring.prose))
  const lines = docstring.tags.flatMap(({ tag, text: words }) => {
    if (tag === 'param' || tag === 'property') {
      const [, names = '', rest = ''] = /^((?:[\w.]+, )*[\w.]+)\s*(.*)$/s.exec(words) ?? []
      return [
        `- ${names
          .split(', ')
          .map((one) => `**${one}**`)
          .join(', ')}: ${text(rest)}`,
      ]
    }
    if (tag === 'returns') return [`- Returns ${text(words)}`]
    if (tag === 'throws') return [`- Throws ${text(words.replace(/^OpenBadgesError\b/, '`OpenBadgesError`:'))}`]
    if (tag === 'see') return [`- Specified by ${text(words)}`]
    throw new Error(`The docstring of ${name} has a tag @${tag}, which the reference does not know.`)
  })
  if (lines.length > 0) parts.push(lines.join('\n'))
  const named = [...new Set(withoutWords(signature).match(/\b[A-Z]\w+\b/g) ?? [])]
    .filter((word) => word !== name && places.has(word))
    .sort()
  if (named.length > 0) parts.push(`See also ${named.map((word) => linked(word, file, places)).join(', ')}.`)
  return parts
}

/** A signature without its comments and texts, in which names of types are mere words. */
const withoutWords = (signature: string): string => signature.replaceAll(/\/\*\*.*?\*\/|'[^'\n]*'/gs, '')

function linked(name: string, from: string, places: ReadonlyMap<string, Place>): string {
  const place = places.get(name)
  if (!place) return `\`${name}\``
  return `[${name}](${place.file === from ? '' : place.file}#${place.anchor})`
}
