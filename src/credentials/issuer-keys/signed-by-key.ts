import type { Queryable } from '../../foundation/platform/database.ts'

const pageSize = 50

/** What a key signed from a moment on, in its order: which award, whose, and when. A page at a time, from behind `after`. */
export async function signedByKey(db: Queryable, keyId: string, since: Date, after: { at: Date; awardId: string } | null) {
  const rows = await db
    .selectFrom('credentials')
    .innerJoin('awards', 'awards.id', 'credentials.awardId')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .where('credentials.keyId', '=', keyId)
    .where('credentials.signedAt', '>=', since)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('credentials.signedAt', 'credentials.awardId'), '>', tuple(after?.at ?? since, after?.awardId ?? '')),
      ),
    )
    .orderBy('credentials.signedAt')
    .orderBy('credentials.awardId')
    .limit(pageSize + 1)
    .select(['awards.id', 'awards.earnerName', 'versions.title', 'credentials.signedAt'])
    .execute()
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return { awards: rows.slice(0, pageSize), next: last ? { at: last.signedAt, awardId: last.id } : null }
}

/** Where the next page begins, as an address carries it, and back; null for what is no such place. */
export const placeText = ({ at, awardId }: { at: Date; awardId: string }): string => `${at.getTime()}.${awardId}`
export function readPlace(text: string | null): { at: Date; awardId: string } | null {
  const [, time, awardId] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return time && awardId ? { at: new Date(Number(time)), awardId } : null
}
