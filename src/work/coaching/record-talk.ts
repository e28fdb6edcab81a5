import { z } from 'zod'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { type Actor, holds, no, type Permission, personIdOf, signInFirst, yes } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { findTalkDue } from '../attempts/talk-due.ts'
import { coachTalkHeld } from './coaching-facts.ts'

/** Coaches and admins of the organization whose micro-credential it is say that a talk was held, and never of their own work. */
export function mayRecordTalk(actor: Actor, { organizationId, earnerId }: { organizationId: string; earnerId: string }): Permission {
  if (actor.kind !== 'person') return signInFirst
  if (earnerId === actor.id) return no('own-work', 'A coach says that you have talked.')
  if (!holds(actor, 'coach', organizationId) && !holds(actor, 'admin', organizationId))
    return no('not-a-coach', 'Only coaches and admins of the organization that offers this micro-credential say that a talk was held.')
  return yes
}

export const recordTalk = command({
  name: 'coach-talk.record',
  says: 'Says that an earner and a coach have talked, after work was to be kept working on as often as its micro-credential says. What they said is nobody’s.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ attemptId: z.uuid(), heldOn: z.iso.date('Write it as a day, such as 2027-03-17.') }),

  load: ({ db }, { attemptId }) =>
    db
      .selectFrom('attempts')
      .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
      .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .where('attempts.id', '=', attemptId)
      .select(['attempts.id as attemptId', 'attempts.earnerId', 'achievements.organizationId', 'organizations.timeZone', 'definition'])
      .forUpdate('attempts')
      .executeTakeFirstOrThrow(() => missing('attempt')),

  may: mayRecordTalk,

  async run({ db, actor, now, newId }, { attemptId, heldOn }, { timeZone, definition }) {
    const saidBy = personIdOf(actor)
    if (!saidBy) throw new Error('The policy lets only people say so.')
    if (!(await findTalkDue(db, attemptId, definitionSchema.parse(definition))))
      throw conflict('no-talk-due', 'No talk is due of this work. Nothing was changed.')
    if (heldOn > dayIn(timeZone, now)) throw invalidAt('talk-to-come', 'heldOn', 'This day is still to come. Say it once you have talked.')
    await db.insertInto('coachTalks').values({ id: newId(), attemptId, heldOn, saidBy, saidAt: now }).execute()
  },

  record: ({ heldOn }, { organizationId, attemptId }) => fact(coachTalkHeld, { organizationId, subjectId: attemptId }, { heldOn }),
})
