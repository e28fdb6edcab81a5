import type { Queryable } from '../../foundation/platform/database.ts'

export type CommentTag = { id: string; name: string; retiredAt: Date | null }

/** So many an organization may have: more would sort nothing. */
export const mostTags = 60

/** The tags of an organization by name; what is retired is among them. */
export const tagsOf = (db: Queryable, organizationId: string): Promise<CommentTag[]> =>
  db.selectFrom('commentTags').where('organizationId', '=', organizationId).orderBy('name').select(['id', 'name', 'retiredAt']).execute()
