import type { Definition } from '../../definitions/achievements/definition.ts'
import type { Queryable } from '../../foundation/platform/database.ts'

/** That a talk with a coach is due: after so many times of "keep working" since the last one, and whether handing in waits for it. */
export type TalkDue = { times: number; holds: boolean }

/** Whether a talk with a coach is due of an attempt; null where none is, or the definition asks for none. */
export async function findTalkDue(db: Queryable, attemptId: string, { assessment: { talk } }: Definition): Promise<TalkDue | null> {
  if (!talk) return null
  const { times } = await db
    .selectFrom('decisions')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .where('submissions.attemptId', '=', attemptId)
    .where('outcome', '=', 'keep-working')
    .where('decisions.appealId', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coachTalks')
            .whereRef('coachTalks.attemptId', '=', 'submissions.attemptId')
            .whereRef('coachTalks.saidAt', '>', 'decisions.decidedAt')
            .select('coachTalks.id'),
        ),
      ),
    )
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .executeTakeFirstOrThrow()
  return times >= talk.after ? { times, holds: talk.holds } : null
}
