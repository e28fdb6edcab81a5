import { Hono } from 'hono'
import type { Http } from '../../foundation/doors/http.ts'
import { csvAnswer, rowsAtOnce } from '../../foundation/tables/csv-answer.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { commentKindWords } from '../comments/comment-kinds.ts'
import { placeWords } from '../comments/comment-place.ts'
import { spokenWords } from '../comments/comment-recording.ts'
import { tagsOf } from '../comments/comment-tags.ts'
import { findThreads, readThreadPlace, type ShownComment, type Thread } from '../comments/find-comments.ts'
import { openConversation } from './find-clip.ts'

const head = texts([
  'Where',
  'Kind',
  'Comment',
  'Spoken',
  'By',
  'Written',
  'Shared',
  'Criterion',
  'Tags',
  'Done',
  'Comment id',
  'Answers comment',
])

type Row = { thread: Thread; comment: ShownComment }

/** What is said of an artifact as a file, for who takes part in it: a line for each comment, and for each answer after it. */
export const clipApi = new Hono<Http>().get('/coaching/:artifactId/comments.csv', async (context) => {
  const { db, actor, locale } = context.var
  const t = plainTextIn(locale)
  const clip = await openConversation({ db, actor }, context.req.param('artifactId'))
  const { criteria, personId } = clip
  const tags = await tagsOf(db, clip.organizationId)
  return csvAnswer({
    name: `comments-${clip.id.slice(-8)}`,
    head: head.map((heading) => t(heading)),
    page: async (from: string | null) => {
      const { threads, next } = await findThreads(db, { artifactId: clip.id, personId, after: readThreadPlace(from), size: rowsAtOnce })
      const rows = threads.flatMap((thread): Row[] => [thread, ...thread.answers].map((comment) => ({ thread, comment })))
      return { rows, next }
    },
    cells: ({ thread, comment }) => {
      const isAnswer = comment.id !== thread.id
      return [
        placeWords(t, thread.place),
        isAnswer ? t('Answer') : t(commentKindWords[thread.kind]),
        comment.removedAt ? '' : comment.body,
        comment.recording && !comment.removedAt ? spokenWords(t, comment.recording) : '',
        comment.author,
        comment.writtenAt.toISOString(),
        comment.postedAt?.toISOString() ?? '',
        criteria.find(({ id }) => id === thread.criterionId)?.name ?? '',
        tags
          .filter(({ id }) => thread.tagIds.includes(id))
          .map(({ name }) => name)
          .join(', '),
        thread.resolvedAt?.toISOString() ?? '',
        comment.id,
        isAnswer ? thread.id : '',
      ]
    },
  })
})
