import type { Told } from '../../foundation/events/subscriber.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'

const textOf = ({ details }: Told, name: string): string => String(details[name] ?? '')

/** What is shared and what a coach said of it, with the artifact as its earner calls it. */
async function findShares(db: Queryable, events: readonly Told[]) {
  const ids = events.map((event) => textOf(event, 'shareId')).filter(Boolean)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('coachShares')
    .leftJoin('artifacts', 'artifacts.id', 'coachShares.artifactId')
    .where('coachShares.id', 'in', ids)
    .select([
      'coachShares.id',
      'coachShares.earnerId',
      'coachShares.coachId',
      'coachShares.againOf',
      'coachShares.artifactId',
      'artifacts.name',
    ])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** What is shared is told to the coach; what the coach says of it, and that they coach no more, to the earner. */
export const shareNotices: NoticesFrom = async (db, events) => {
  const shares = await findShares(db, events)
  return events.flatMap((event): Noticed[] => {
    const share = shares.get(textOf(event, 'shareId'))
    if (!share?.artifactId || !share.name) return []
    const { id: cause, at, organizationId } = event
    const told = { cause, at, organizationId, details: { artifactId: share.artifactId, clip: share.name } }
    const toCoach = { ...told, personId: share.coachId, aboutPersonId: share.earnerId }
    const toEarner = { ...told, personId: share.earnerId, aboutPersonId: share.coachId }
    if (event.name === 'clip.shared') return [{ ...toCoach, kind: share.againOf ? 'clip-came-back' : 'clip-shared' }]
    if (event.name === 'coach-signal.given')
      return [{ ...toEarner, kind: textOf(event, 'signal') === 'ready' ? 'coach-ready' : 'coach-one-more-try' }]
    return textOf(event, 'because') === 'no-longer-coach' ? [{ ...toEarner, kind: 'coach-left' }] : []
  })
}

/** Comments are told to the other side, one notice a day for each piece of evidence and each who writes. */
export const commentNotices: NoticesFrom = async (db, events) => {
  const rows = await db
    .selectFrom('comments')
    .innerJoin('artifacts', 'artifacts.id', 'comments.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where(
      'comments.id',
      'in',
      events.map((event) => textOf(event, 'commentId')),
    )
    .select(['comments.id', 'comments.authorId', 'comments.artifactId', 'artifacts.name', 'attempts.earnerId'])
    .execute()
  const shares =
    rows.length === 0
      ? []
      : await db
          .selectFrom('coachShares')
          .where(
            'artifactId',
            'in',
            rows.map(({ artifactId }) => artifactId),
          )
          .where('stoppedAt', 'is', null)
          .select(['artifactId', 'coachId'])
          .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return events.flatMap((event): Noticed[] => {
    const comment = byId.get(textOf(event, 'commentId'))
    if (!comment) return []
    const { authorId, artifactId, earnerId, name: clip } = comment
    const isEarners = authorId === earnerId
    const readers = isEarners ? shares.filter((share) => share.artifactId === artifactId).map(({ coachId }) => coachId) : [earnerId]
    return readers.map((personId) => ({
      personId,
      kind: isEarners ? 'earner-answered' : 'coach-commented',
      cause: `comments ${artifactId} ${authorId} ${event.at.toISOString().slice(0, 10)}`,
      details: { artifactId, clip },
      organizationId: event.organizationId,
      aboutPersonId: authorId,
      at: event.at,
    }))
  })
}
