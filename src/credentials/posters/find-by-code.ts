import type { Queryable } from '../../foundation/platform/database.ts'
import { hashLinkToken } from '../../people/accounts/link-tokens.ts'
import { type PosterRow, posterRows } from './load-poster.ts'

/** The poster of a code: the one that is used, or one that was replaced; null where there is none. */
export async function findByCode(db: Queryable, token: string): Promise<{ poster: PosterRow; isReplaced: boolean } | null> {
  const hash = hashLinkToken(token)
  const poster = await posterRows(db).where('posters.tokenHash', '=', hash).executeTakeFirst()
  if (poster) return { poster, isReplaced: false }
  const former = await db.selectFrom('formerPosterCodes').where('tokenHash', '=', hash).select('posterId').executeTakeFirst()
  if (!former) return null
  return { poster: await posterRows(db).where('posters.id', '=', former.posterId).executeTakeFirstOrThrow(), isReplaced: true }
}

/** The request that the link of a letter is for, and its poster; undefined where there is none, or not any more. */
export async function findAsked(db: Queryable, token: string) {
  const found = await db
    .selectFrom('posterRequests')
    .where('tokenHash', '=', hashLinkToken(token))
    .select(['id', 'posterId', 'state', 'name', 'email', 'answer', 'link', 'isShown', 'said', 'tokenUntil', 'askedAt'])
    .executeTakeFirst()
  if (!found) return undefined
  return { ...found, poster: await posterRows(db).where('posters.id', '=', found.posterId).executeTakeFirstOrThrow() }
}
