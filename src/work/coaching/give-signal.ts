import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { writing } from '../artifacts/plain-writing.ts'
import { isInHand } from '../attempts/attempt-states.ts'
import { signals } from '../comments/comment-kinds.ts'
import { signalGiven } from './coaching-facts.ts'
import { mayGiveSignal } from './coaching-policy.ts'

export const giveSignal = command({
  name: 'clip.signal',
  says: 'Says of a shared artifact that it is ready, or that one more try would help, and why. The last word counts.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    shareId: z.uuid(),
    signal: z.enum(signals, 'Choose one of the two.'),
    because: writing(2000, 'Please keep the reason under 2,000 characters.').refine(
      (text) => text.trim() !== '',
      'Please say why: it is what they can go on with.',
    ),
  }),

  load: ({ db }, { shareId }) =>
    db
      .selectFrom('coachShares')
      .innerJoin('attempts', 'attempts.id', 'coachShares.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('coachShares.id', '=', shareId)
      .select(['coachShares.id', 'coachShares.coachId', 'coachShares.organizationId', 'coachShares.artifactId', 'coachShares.stoppedAt'])
      .select(['attempts.id as attemptId', 'attempts.state', 'achievements.organizationId as issuerId'])
      .forUpdate('coachShares')
      .executeTakeFirstOrThrow(() => missing('share')),

  may: mayGiveSignal,

  async run({ db, now, newId }, { shareId, signal, because }, { state, artifactId }) {
    if (artifactId === null) throw missing('artifact')
    if (!isInHand(state))
      throw conflict(
        'handed-in-signal',
        'This is handed in by now, so whether it is ready is for the assessors to say. You can still comment.',
      )
    await db.insertInto('coachSignals').values({ id: newId(), shareId, signal, because: because.trim(), givenAt: now }).execute()
    return { artifactId }
  },

  record: ({ shareId, signal }, { issuerId, attemptId }, { artifactId }) =>
    fact(signalGiven, { organizationId: issuerId, subjectId: attemptId }, { shareId, artifactId, signal }),
})
