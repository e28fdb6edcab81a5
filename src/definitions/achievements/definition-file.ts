import { z } from 'zod'
import { invalid } from '../../foundation/platform/refusal.ts'
import { type Definition, definitionSchema } from './definition.ts'
import { faultsOf } from './definition-faults.ts'

/** The shape of an exported file. It grows when a definition changes in a way that older Laurels can't read. */
export const fileVersion = 1
export const maxFileBytes = 1_000_000

export type DefinitionFile = {
  format: 'laurel-micro-credential'
  schemaVersion: typeof fileVersion
  source?: string
  definition: Definition
}

/** A definition as a file for another Laurel, or for anyone. `source` is where it can be read. */
export const writeDefinitionFile = (definition: Definition, source?: string): string =>
  `${JSON.stringify({ format: 'laurel-micro-credential', schemaVersion: fileVersion, ...(source ? { source } : {}), definition } satisfies DefinitionFile, null, 2)}\n`

/** What a browser needs to know to save it under a name. */
export const fileHeaders = (name: string) => ({
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name.replace(/[^a-z0-9-]/g, '')}.json"`,
})

const wrapper = z.object({ format: z.literal('laurel-micro-credential'), schemaVersion: z.int(), definition: z.unknown() })

/**
 * Reads an exported file. Keys that no definition has are ignored.
 * @throws Refusal `file-too-large`, `file-unreadable`, `file-of-another-kind`, `file-too-new`, or `definition-invalid` with the path of each field
 */
export function readDefinitionFile(text: string): Definition {
  if (new TextEncoder().encode(text).length > maxFileBytes)
    throw invalid('file-too-large', 'This file is larger than 1 MB. A micro-credential is far smaller.')
  const file = wrapper.safeParse(parseJson(text))
  if (!file.success)
    throw invalid('file-of-another-kind', 'This file does not hold a micro-credential of Laurel. Choose one that was exported as JSON.')
  if (file.data.schemaVersion > fileVersion) throw invalid('file-too-new', 'This file was made by a newer Laurel. Update this one first.')
  const parsed = definitionSchema.safeParse(file.data.definition)
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error)
  throw invalid(
    'definition-invalid',
    'This file can’t be taken in: {count, plural, one {one field does} other {# fields do}} not fit. Nothing was changed.',
    { count: faults.length },
    faults.map(({ field, ...fault }) => ({ field, text: '{field}: {fault}', values: { field, fault } })),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw invalid('file-unreadable', 'This file is not JSON, or it is cut off. Choose one that was exported as JSON.')
  }
}
