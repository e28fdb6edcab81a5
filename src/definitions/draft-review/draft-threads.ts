import type { Queryable } from '../../foundation/platform/database.ts'
import type { ReviewPart } from './review-parts.ts'

/** So many threads of one review are shown: the newest. */
const mostThreads = 300

const select = (db: Queryable, reviewId: string) =>
  db
    .selectFrom('draftComments')
    .innerJoin('people', 'people.id', 'draftComments.authorId')
    .leftJoin('people as resolver', 'resolver.id', 'draftComments.resolvedBy')
    .where('reviewId', '=', reviewId)
    .select(['draftComments.id', 'threadId', 'authorId', 'people.name as author', 'part', 'partName', 'partText', 'partMark', 'body'])
    .select(['writtenAt', 'removedAt', 'resolvedAt', 'resolver.name as resolvedBy'])

export type DraftComment = { id: string; author: string; body: string; writtenAt: Date; isRemoved: boolean; isOwn: boolean }
export type DraftThread = DraftComment & {
  part: string
  partName: string
  resolvedAt: Date | null
  resolvedBy: string | null
  /** The words of the part when this was written, where they were others than now; null where they still are the same. */
  earlierText: string | null
  answers: DraftComment[]
}

type Reader = { personId: string | null; parts: readonly ReviewPart[] }

/** What was said in a review, thread by thread, the oldest first; of very many the newest. */
export async function findThreads(db: Queryable, reviewId: string, { personId, parts }: Reader) {
  const roots = await select(db, reviewId)
    .where('threadId', 'is', null)
    .orderBy('draftComments.id', 'desc')
    .limit(mostThreads + 1)
    .execute()
  const shown = roots.slice(0, mostThreads).reverse()
  const answers =
    shown.length === 0
      ? []
      : await select(db, reviewId)
          .where(
            'threadId',
            'in',
            shown.map(({ id }) => id),
          )
          .orderBy('draftComments.id')
          .limit(mostThreads * 10)
          .execute()
  const said = ({ id, author, authorId, body, writtenAt, removedAt }: (typeof roots)[number]): DraftComment => ({
    id,
    author,
    body,
    writtenAt,
    isRemoved: removedAt !== null,
    isOwn: authorId === personId,
  })
  const marks = new Map(parts.map(({ key, mark }) => [key, mark]))
  const threads = shown.map((root): DraftThread => {
    const own = answers.filter(({ threadId }) => threadId === root.id).map(said)
    const { part, partName, partText, partMark, resolvedAt, resolvedBy } = root
    return {
      ...said(root),
      part,
      partName,
      resolvedAt,
      resolvedBy,
      earlierText: marks.get(part) === partMark ? null : partText,
      answers: own,
    }
  })
  // Removed words that nobody answered leave nothing to read.
  return { threads: threads.filter(({ isRemoved, answers: own }) => !isRemoved || own.length > 0), isCut: roots.length > mostThreads }
}
