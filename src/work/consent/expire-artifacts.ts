import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { withTakenOver } from './hold-back.ts'

/**
 * Lets go of what artifacts hold, be it a file, a link or a text. That they were there, their name and the digest of the file stay; the sweep of the
 * night removes the bytes once nothing else points at them, and the database lets go of what was spoken of them and of their captions. By rule, the
 * words of what was handed in stay with the decision; where a family asked, they go there, too, also when it asks later, and with what colleagues took over.
 */
export async function expireArtifacts(
  { db, now }: Pick<Scene, 'db' | 'now'>,
  ids: readonly string[],
  because: 'rule' | 'asked',
): Promise<number> {
  if (ids.length === 0) return 0
  const meant = because === 'asked' ? await withTakenOver({ db }, ids) : [...ids]
  const gone = await db
    .updateTable('artifacts')
    .set({
      expiredAt: sql`coalesce(expired_at, ${now})`,
      expiredBecause: because,
      expiredDigest: sql`coalesce(expired_digest, file_digest)`,
      fileDigest: null,
      linkUrl: null,
      body: null,
      ...(because === 'asked' && { note: '' }),
    })
    // What a masked copy was made of shows more than the copy: it never outlasts it.
    .where(sql<boolean>`(id = any(${meant}::uuid[]) or id in (select masked_from from artifacts where id = any(${meant}::uuid[])))`)
    .where(sql<boolean>`(expired_at is null or (${because} = 'asked' and expired_because = 'rule'))`)
    .returning('id')
    .execute()
  if (because === 'asked' && gone.length > 0) await sql`select blank_artifacts(${gone.map(({ id }) => id)}::uuid[])`.execute(db)
  return gone.length
}
