import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The README, whole. */
export const readme: string = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')

const examples = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code)

/** The first TypeScript example: the quick start, whole by itself. */
export const quickStart = (): string => examples('ts')[0] ?? ''

/**
 * All other TypeScript examples as one module, as a reader would paste them below each other.
 *
 * @param given declarations of what the README takes for granted: `pngOrSvgBytes` and `taken`
 */
export function otherExamples(given: string): string {
  const names = new Map<string, Set<string>>()
  const body = examples('ts')
    .slice(1)
    .map((code) =>
      code.replace(/^import \{([^}]+)\} from '([^']+)'.*\n/gm, (_line, imported: string, path: string) => {
        const known = names.get(path) ?? new Set()
        for (const name of imported.split(',')) known.add(name.trim())
        names.set(path, known)
        return ''
      }),
    )
  const imports = [...names].map(([path, some]) => `import { ${[...some].join(', ')} } from '${path}'`)
  return [...imports, given, ...body].join('\n')
}

/** The one example of the README in this language. */
export const exampleIn = (language: 'html' | 'js'): string => examples(language)[0] ?? ''
