import type { Scene } from '../../foundation/platform/command.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { makeNotices } from './make-notices.ts'
import type { NoticeKind } from './notice-kinds.ts'

type InCohort = { cohortId: string; cohort: string; organizationId: string; by: string }

/** Who is asked into a cohort hears of it. In the same transaction, as no fact of a cohort leaves it. */
export async function tellInvited(scene: Scene, { cohortId, cohort, by, invited }: InCohort & { invited: readonly string[] }) {
  const at = scene.now
  await makeNotices(
    scene,
    invited.map((personId) => ({
      personId,
      kind: 'cohort-invited' as const,
      cause: `cohort-invited ${cohortId} ${at.toISOString()}`,
      details: { cohortId, cohort },
      organizationId: null,
      aboutPersonId: by,
      at,
    })),
  )
  return null
}

/** One notice a day for each cohort and kind, however much is said: nobody gets one for every word. */
async function tellMembers(
  scene: Scene,
  kind: NoticeKind,
  { cohortId, cohort, by }: InCohort,
  more: Record<string, string>,
  cause: string,
) {
  const members = await scene.db
    .selectFrom('cohortMembers')
    .where('cohortId', '=', cohortId)
    .where('personId', '<>', by)
    .where('joinedAt', 'is not', null)
    .where('leftAt', 'is', null)
    .where('isMuted', '=', false)
    .select('personId')
    .execute()
  await makeNotices(
    scene,
    members.map(({ personId }) => ({
      personId,
      kind,
      cause: `${kind} ${cohortId} ${cause}`,
      details: { cohortId, cohort, ...more },
      organizationId: null,
      at: scene.now,
    })),
  )
  return null
}

/** Who follows a discussion hears once a day that something is new in it. */
export const tellOfPost = (scene: Scene, post: InCohort) => tellMembers(scene, 'cohort-discussion', post, {}, dayIn('UTC', scene.now))

/** A date concerns every member that follows. */
export const tellOfMeeting = (scene: Scene, meeting: InCohort & { meetingId: string; title: string; day: string }) =>
  tellMembers(scene, 'cohort-date', meeting, { title: meeting.title, day: meeting.day }, meeting.meetingId)
