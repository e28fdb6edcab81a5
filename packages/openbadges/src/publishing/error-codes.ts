import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSync } from 'vite'
import { readDocstring } from './docstring.ts'

/** Every code of `OpenBadgesError` with the sentence that stands above it in `errors.ts`, in their order. */
export function errorCodes(): readonly { readonly code: string; readonly means: string }[] {
  const path = resolve(import.meta.dirname, '../errors.ts')
  const text = readFileSync(path, 'utf8')
  const { program, comments } = parseSync(path, text)
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'TSTypeAliasDeclaration') continue
    const { id, typeAnnotation } = statement.declaration
    if (id.name !== 'OpenBadgesErrorCode' || typeAnnotation.type !== 'TSUnionType') continue
    return typeAnnotation.types.map((type) => {
      const comment = comments.findLast(({ end }) => end <= type.start && /^\s*\|?\s*$/.test(text.slice(end, type.start)))
      return { code: text.slice(type.start + 1, type.end - 1), means: comment ? readDocstring(comment.value).prose : '' }
    })
  }
  throw new Error('errors.ts has no OpenBadgesErrorCode.')
}
