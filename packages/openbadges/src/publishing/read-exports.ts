import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSync } from 'vite'
import { type Docstring, readDocstring } from './docstring.ts'

const src = resolve(import.meta.dirname, '..')

/**
 * One exported declaration as a reader needs it.
 *
 * @property signature the declaration without its body, in TypeScript
 * @property docstring `undefined` where there is none
 */
export type ExportedDeclaration = {
  readonly kind: 'function' | 'type' | 'constant' | 'class'
  readonly name: string
  readonly signature: string
  readonly docstring: Docstring | undefined
}

type Span = { readonly start: number; readonly end: number }
type Program = ReturnType<typeof parseSync>['program']
type Statement = Program['body'][number]
type Declaration = NonNullable<Extract<Statement, { type: 'ExportNamedDeclaration' }>['declaration']>

/** What a module of this package exports, in its own order. Names that it only passes on are not allowed here, so there are none. */
export function readExports(module: string): readonly ExportedDeclaration[] {
  const path = resolve(src, `${module}.ts`)
  const text = readFileSync(path, 'utf8')
  const { program, comments } = parseSync(path, text)
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const comment = comments.findLast(
      ({ type, end }) => type === 'Block' && end <= statement.start && isBlank(text.slice(end, statement.start)),
    )
    const docstring = comment?.value.startsWith('*') ? readDocstring(comment.value) : undefined
    return describe(statement.declaration, text).map((described) => ({ ...described, docstring }))
  })
}

const isBlank = (text: string): boolean => text.trim() === ''

type Described = Omit<ExportedDeclaration, 'docstring'>

function describe(declaration: Declaration, text: string): Described[] {
  const slice = ({ start, end }: Span): string => text.slice(start, end)
  switch (declaration.type) {
    case 'FunctionDeclaration': {
      const end = declaration.body?.start ?? declaration.end
      const signature = text
        .slice(declaration.start, end)
        .replace(/^async /, '')
        .trim()
      return [{ kind: 'function', name: declaration.id?.name ?? '', signature }]
    }
    case 'TSTypeAliasDeclaration':
      return [{ kind: 'type', name: declaration.id.name, signature: slice(declaration) }]
    case 'ClassDeclaration': {
      // Bodies of methods say how, which is not for the reference.
      const bodies = declaration.body.body.flatMap((member) =>
        member.type === 'MethodDefinition' && member.value.body ? [member.value.body] : [],
      )
      let signature = slice(declaration)
      for (const { start, end } of bodies.toReversed())
        signature = signature.slice(0, start - declaration.start).trimEnd() + signature.slice(end - declaration.start)
      return [{ kind: 'class', name: declaration.id?.name ?? '', signature }]
    }
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }): Described[] => {
        if (id.type !== 'Identifier') return []
        if (init?.type === 'ArrowFunctionExpression') {
          const head = text
            .slice(init.start, init.body.start)
            .replace(/=>\s*\(?\s*$/, '')
            .replace(/^async /, '')
            .trim()
          return [{ kind: 'function', name: id.name, signature: `function ${id.name}${head}` }]
        }
        const annotation = id.typeAnnotation ? slice(id.typeAnnotation) : undefined
        const short = init !== null && init.end - init.start < 1500 && annotation === undefined
        return [{ kind: 'constant', name: id.name, signature: `const ${id.name}${annotation ?? ''}${short ? ` = ${slice(init)}` : ''}` }]
      })
    default:
      throw new Error(`The reference does not know how to show a ${declaration.type}.`)
  }
}
