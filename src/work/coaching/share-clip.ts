import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { writing } from '../artifacts/plain-writing.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { isHandedIn } from '../attempts/attempt-states.ts'
import { loadWork, requireInHand } from '../attempts/work-in-hand.ts'
import { coachingOrganization } from '../comments/conversation.ts'
import { isCoachIn } from './coaches.ts'
import { clipShared, clipUnshared } from './coaching-facts.ts'

/** With so many coaches one artifact is shared at most. */
const mostCoaches = 10

async function loadArtifact({ db }: Scene, { artifactId }: { artifactId: string }) {
  const artifact = await db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where('artifacts.id', '=', artifactId)
    .select(['artifacts.attemptId', 'artifacts.requirementId', 'artifacts.removedAt', coachingOrganization.as('coachingId')])
    .executeTakeFirstOrThrow(() => missing('artifact'))
  return { ...(await loadWork({ db }, artifact.attemptId)), artifact }
}

export const shareClip = command({
  name: 'clip.share',
  says: 'Shares an artifact of work in progress with a coach, who sees it as it is and nothing else of the work.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    artifactId: z.uuid(),
    coachId: z.uuid('Choose a coach.'),
    question: writing(1000, 'Please keep this under 1,000 characters.').default('').describe('What the coach is asked to look at.'),
    wantedOn: z.iso.date('Choose a day.').nullable().default(null).describe('The day by which the earner would like to hear.'),
  }),

  load: loadArtifact,
  may: mayWorkOn,

  async run({ db, now, newId }, { artifactId, coachId, question, wantedOn }, { artifact, ...work }) {
    if (isHandedIn(work.state))
      throw conflict('handed-in-share', 'This is with the assessors. You can share it again when there is a decision.')
    requireInHand(work)
    if (artifact.removedAt) throw missing('artifact')
    if (coachId === work.earnerId) throw invalidAt('coach-is-earner', 'coachId', 'Choose someone else: nobody coaches their own work.')
    if (!(await isCoachIn(db, artifact.coachingId, coachId)))
      throw invalidAt('not-a-coach-there', 'coachId', 'This person is not a coach of your organization, or not any more. Choose another.')
    if (wantedOn !== null && wantedOn < dayIn(work.timeZone, now))
      throw invalidAt('day-passed', 'wantedOn', 'This day has passed. Choose another, or leave it empty.')
    const standing = await db
      .selectFrom('coachShares')
      .where('artifactId', '=', artifactId)
      .where('stoppedAt', 'is', null)
      .select(['id', 'coachId'])
      .execute()
    const known = standing.find((share) => share.coachId === coachId)
    if (known) return { shareId: known.id, isNew: false }
    if (standing.length >= mostCoaches)
      throw conflict('coaches-many', 'This is shared with {most} coaches, which is the most. Stop sharing with one of them first.', {
        most: mostCoaches,
      })
    const before = await db
      .selectFrom('coachShares')
      .where('attemptId', '=', work.id)
      .where('coachId', '=', coachId)
      .where('requirementId', '=', artifact.requirementId)
      .orderBy('id', 'desc')
      .select('id')
      .executeTakeFirst()
    const shareId = newId()
    await db
      .insertInto('coachShares')
      .values({
        id: shareId,
        attemptId: work.id,
        artifactId,
        requirementId: artifact.requirementId,
        earnerId: work.earnerId,
        coachId,
        organizationId: artifact.coachingId,
        question: question.trim(),
        wantedOn,
        againOf: before?.id ?? null,
        sharedAt: now,
      })
      .execute()
    return { shareId, isNew: true }
  },

  record: ({ artifactId }, { organizationId, id }, { shareId, isNew }) =>
    isNew ? fact(clipShared, { organizationId, subjectId: id }, { shareId, artifactId }) : null,
})

export const stopSharing = command({
  name: 'clip.stop-sharing',
  says: 'Stops sharing an artifact with a coach, who sees nothing of it from then on. What was said stays with the earner.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ shareId: z.uuid() }),
  load: ({ db }, { shareId }) =>
    db
      .selectFrom('coachShares')
      .innerJoin('attempts', 'attempts.id', 'coachShares.attemptId')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .where('coachShares.id', '=', shareId)
      .select(['coachShares.id', 'coachShares.artifactId', 'coachShares.attemptId', 'coachShares.earnerId', 'coachShares.stoppedAt'])
      .select('achievements.organizationId')
      .forUpdate('coachShares')
      .executeTakeFirstOrThrow(() => missing('share')),
  may: mayWorkOn,
  async run({ db, now }, { shareId }, { stoppedAt }) {
    if (stoppedAt) return { isNew: false }
    await db.updateTable('coachShares').set({ stoppedAt: now, stoppedBecause: 'earner' }).where('id', '=', shareId).execute()
    return { isNew: true }
  },
  record: ({ shareId }, { organizationId, attemptId }, { isNew }) =>
    isNew ? fact(clipUnshared, { organizationId, subjectId: attemptId }, { shareId, because: 'earner' }) : null,
})
