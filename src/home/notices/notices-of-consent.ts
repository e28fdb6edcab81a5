import type { Noticed } from './make-notices.ts'
import type { NoticesFrom } from './notice-subscriber.ts'

/** What a family takes back, or asks to be deleted, its teacher is told at once. */
export const consentNotices: NoticesFrom = async (db, events) => {
  const classes = await db
    .selectFrom('classes')
    .where(
      'id',
      'in',
      events.flatMap(({ subjectId }) => subjectId ?? []),
    )
    .select(['id', 'teacherId', 'organizationId', 'name'])
    .execute()
  const byId = new Map(classes.map((each) => [each.id, each]))
  return events.flatMap(({ id, name, subjectId, at }): Noticed[] => {
    const found = byId.get(subjectId ?? '')
    if (!found) return []
    const kind = name === 'class.deletion-asked' ? 'deletion-asked' : 'consent-withdrawn'
    const details = { classId: found.id, className: found.name }
    return [{ personId: found.teacherId, kind, cause: id, details, organizationId: found.organizationId, at }]
  })
}
