import type { Queryable } from '../../foundation/platform/database.ts'
import { mediaName } from '../../work/media/serve-media.ts'
import { inGroups } from './in-groups.ts'
import { inPages, inPagesWith } from './in-pages.ts'

/**
 * What a person said to others and others said of their work. A person sees work that was shared with them for a while only, and what they wrote
 * there stays theirs: `all` reads that, and nothing but what they wrote. Who the others are is in none of it.
 */
type Reads = { db: Queryable; all: Queryable }

type Recorded = { id: string; spoken: string | null; seconds: number | null; fileDigest: string | null; contentType: string | null }

/** What of a comment was spoken, with the file that holds it, as far as that is still kept. */
const withRecording = <Row extends Recorded>({ spoken, seconds, fileDigest, contentType, ...row }: Row) => ({
  ...row,
  ...(spoken && { spoken: { as: spoken, seconds, file: fileDigest && recordingName(row.id, contentType ?? '') } }),
})
const recordingName = (commentId: string, contentType: string) => mediaName(`comments/${commentId}`, contentType)
const ofRecording = [
  'commentRecordings.kind as spoken',
  'commentRecordings.seconds',
  'commentRecordings.fileDigest',
  'files.contentType',
] as const

/** What they wrote of work, their own or another's. */
export const writtenComments = ({ all }: Reads, personId: string) =>
  inPagesWith(
    all
      .selectFrom('comments')
      .innerJoin('artifacts', 'artifacts.id', 'comments.artifactId')
      .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
      .leftJoin('commentRecordings', 'commentRecordings.commentId', 'comments.id')
      .leftJoin('files', 'files.digest', 'commentRecordings.fileDigest')
      .where('comments.authorId', '=', personId)
      .select(ofRecording)
      .select([
        'comments.id',
        'comments.artifactId',
        'answersId',
        'comments.kind',
        'comments.body',
        'place',
        'writtenAt',
        'postedAt',
        'editedAt',
      ])
      .select(['comments.removedAt', 'comments.resolvedAt'])
      .select(({ eb }) => eb('attempts.earnerId', '=', personId).as('onYourOwnWork')),
    'comments.id',
    async (rows) => rows.map(withRecording),
  )

/** The recordings of these comments: what a person said, and what was said to them of their work. */
export async function* copiedRecordings(all: Queryable, personId: string) {
  const recordings = all
    .selectFrom('commentRecordings')
    .innerJoin('comments', 'comments.id', 'commentRecordings.commentId')
    .innerJoin('artifacts', 'artifacts.id', 'comments.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('files', 'files.digest', 'commentRecordings.fileDigest')
    .where(({ eb, or, and }) =>
      or([
        eb('comments.authorId', '=', personId),
        and([eb('attempts.earnerId', '=', personId), eb('postedAt', 'is not', null), eb('comments.removedAt', 'is', null)]),
      ]),
    )
    .select(['comments.id', 'files.digest', 'files.sizeBytes', 'files.contentType'])
  for await (const { id, contentType, ...file } of inPages(recordings, 'comments.id'))
    yield { ...file, place: recordingName(id, contentType) }
}

/** What others wrote of their work, for them to read. */
export const commentsOnTheirWork = ({ db }: Reads, personId: string) =>
  inPagesWith(
    db
      .selectFrom('comments')
      .innerJoin('artifacts', 'artifacts.id', 'comments.artifactId')
      .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
      .leftJoin('commentRecordings', 'commentRecordings.commentId', 'comments.id')
      .leftJoin('files', 'files.digest', 'commentRecordings.fileDigest')
      .where('attempts.earnerId', '=', personId)
      .where('comments.authorId', '!=', personId)
      .where('postedAt', 'is not', null)
      .where('comments.removedAt', 'is', null)
      .select(['comments.id', 'comments.artifactId', 'answersId', 'comments.kind', 'comments.body', 'place', 'postedAt', 'resolvedAt'])
      .select(ofRecording),
    'comments.id',
    async (rows) => rows.map(withRecording),
  )

/** What they showed a coach, and what was shown to them as one, each with “ready” or “one more try”. */
export const copiedShares = ({ all }: Reads, personId: string) =>
  inPagesWith(
    all
      .selectFrom('coachShares')
      .where(({ eb, or }) => or([eb('earnerId', '=', personId), eb('coachId', '=', personId)]))
      .select(['id', 'artifactId', 'earnerId', 'question', 'wantedOn', 'sharedAt', 'stoppedAt']),
    'id',
    async (shares, ids) => {
      const signals = await all
        .selectFrom('coachSignals')
        .where('shareId', 'in', ids)
        .orderBy('givenAt')
        .select(['shareId', 'signal', 'because', 'givenAt'])
        .execute()
      const signalsOf = inGroups(signals, 'shareId')
      return shares.map(({ earnerId, question, ...share }) => ({
        ...share,
        as: earnerId === personId ? 'earner' : 'coach',
        // What the other asked is theirs.
        ...(earnerId === personId && { question }),
        signals: signalsOf(share.id),
      }))
    },
  )

/** The cohorts they are or were in: what they wrote there, what they shared, and what part of it was theirs. */
export const copiedCohorts = ({ all }: Reads, personId: string) =>
  inPagesWith(
    all
      .selectFrom('cohortMembers')
      .innerJoin('cohorts', 'cohorts.id', 'cohortMembers.cohortId')
      .where('personId', '=', personId)
      .select(['cohorts.id', 'cohorts.name', 'isOrganizer', 'cohortMembers.invitedAt', 'joinedAt', 'leftAt']),
    'cohorts.id',
    async (cohorts, ids) => {
      const [posts, shares, parts] = await Promise.all([
        all
          .selectFrom('cohortPosts')
          .where('authorId', '=', personId)
          .where('cohortId', 'in', ids)
          .orderBy('id')
          .select(['cohortId', 'id', 'threadId', 'body', 'postedAt', 'editedAt', 'removedAt'])
          .execute(),
        all
          .selectFrom('cohortShares')
          .where('sharedBy', '=', personId)
          .where('cohortId', 'in', ids)
          .orderBy('id')
          .select(['cohortId', 'id', 'artifactId', 'note', 'sharedAt', 'endedAt'])
          .execute(),
        all
          .selectFrom('cohortParts')
          .innerJoin('cohortShares', 'cohortShares.id', 'cohortParts.shareId')
          .where('cohortParts.personId', '=', personId)
          .where('cohortId', 'in', ids)
          .select(['cohortId', 'shareId', 'words', 'saidAt'])
          .execute(),
      ])
      const [postsOf, sharesOf, partsOf] = [inGroups(posts, 'cohortId'), inGroups(shares, 'cohortId'), inGroups(parts, 'cohortId')]
      return cohorts.map((cohort) => ({
        ...cohort,
        posts: postsOf(cohort.id),
        shared: sharesOf(cohort.id),
        parts: partsOf(cohort.id),
      }))
    },
  )
