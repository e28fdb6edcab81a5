import type { Queryable } from '../../foundation/platform/database.ts'
import type { Definition } from './definition.ts'
import { shortened } from './renewal-rule.ts'

type NewVersion = {
  id: string
  achievementId: string
  number: number
  definition: Definition
  changeNote?: string
  publishedBy?: string | null
  publishedAt: Date
}

/** Keeps a version for good, and beside it the text that a renewal of its awards is asked by, where it has a rule for that. */
export async function keepVersion(db: Queryable, { definition, ...version }: NewVersion, newId: () => string): Promise<void> {
  const short = shortened(definition)
  await db
    .insertInto('achievementVersions')
    .values({ ...version, definition: JSON.stringify(definition) })
    .execute()
  if (short)
    await db
      .insertInto('achievementVersions')
      .values({ ...version, id: newId(), definition: JSON.stringify(short), shortensId: version.id })
      .execute()
}
