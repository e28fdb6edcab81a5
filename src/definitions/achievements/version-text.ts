import type { Queryable } from '../../foundation/platform/database.ts'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import { type Definition, definitionSchema, emptyDefinition, requirementSchema } from './definition.ts'

// A version never changes, so its parsed text is kept: parsing costs more than most reads that need it. Only memory is at stake.
const kept = recentlyUsed<Definition>(1000)

/** The text of a version, from its stored document. The same object each time: read it, never write to it. */
export function versionText(versionId: string, document: unknown): Definition {
  const known = kept.get(versionId)
  if (known) return known
  const definition = definitionSchema.parse(document)
  kept.set(versionId, definition)
  return definition
}

/** The text of a version by its id; asks the database only once. @throws Error when there is no such version: what names one points at it */
export async function findVersionText(db: Queryable, versionId: string): Promise<Definition> {
  const known = kept.get(versionId)
  if (known) return known
  const { definition } = await db
    .selectFrom('achievementVersions')
    .where('id', '=', versionId)
    .select('definition')
    .executeTakeFirstOrThrow()
  return versionText(versionId, definition)
}

const nothing = emptyDefinition()
/** What requirements have got since the first Laurel. */
const { captions, maxPages, coSignature } = requirementSchema.parse({ id: 'any', kind: 'artifact' })
const sinceThen = { captions, maxPages, coSignature }

/**
 * A text as it was stored, perhaps by an earlier Laurel: what definitions have got since then is empty in it. Published texts never change, so
 * no migration can write it in.
 */
export const wholeText = (stored: Partial<Definition>): Definition => ({
  ...nothing,
  ...stored,
  assessment: { ...nothing.assessment, ...stored.assessment },
  validity: { ...nothing.validity, ...stored.validity },
  requirements: (stored.requirements ?? []).map((requirement) => ({ ...sinceThen, ...requirement })),
})
