import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { loadOwnSeat } from '../own-seat/load-own-seat.ts'
import { mayKeepBeside } from '../own-seat/seat-policy.ts'
import { longestTold, mostSeconds } from './time-limits.ts'

export const countTime = command({
  name: 'assessment.count-time',
  says: 'Counts time at work on an assessment, for pay and load; nobody is ranked by it. No more is counted than has passed since the last count.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    assessmentId: z.uuid(),
    seconds: z
      .number()
      .int()
      .min(1)
      .max(longestTold)
      .describe('At work since it was told last: the page seen, and something done on it within some minutes.'),
  }),
  load: (scene, { assessmentId }) => loadOwnSeat(scene, assessmentId),
  may: mayKeepBeside,

  async run({ db, now }, { assessmentId, seconds: told }, { claimedAt, finishedAt, releasedAt, achievementId }) {
    const kept = await db
      .selectFrom('timeOnTask')
      .where('assessmentId', '=', assessmentId)
      .select(['seconds', 'countedUntil'])
      .executeTakeFirst()
    const before = kept?.seconds ?? 0
    // What comes late, as the last word of a closed tab, counts nothing more: its minutes were given with what was finished.
    if (finishedAt || releasedAt) return { seconds: before }
    // Two windows tell of one time, and a clock may go backwards: what has not passed is not counted.
    const since = Math.max(kept?.countedUntil.getTime() ?? 0, claimedAt.getTime())
    const passed = Math.floor((now.getTime() - since) / 1000)
    const seconds = Math.min(mostSeconds, before + Math.max(0, Math.min(told, passed)))
    // Part of a second is counted with the next.
    const countedUntil = new Date(since + Math.max(0, passed) * 1000)
    await db
      .insertInto('timeOnTask')
      .values({ assessmentId, achievementId, seconds, countedUntil })
      .onConflict((clash) => clash.column('assessmentId').doUpdateSet({ seconds, countedUntil }))
      .execute()
    return { seconds }
  },

  record: notAFact('Told every minute; what it comes to stands with the finished assessment.'),
})
