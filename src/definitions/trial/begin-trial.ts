import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { draftOf, lockAchievement } from '../achievements/draft-for-change.ts'
import { loadTrial, requireOpenTrial } from './load-trial.ts'
import { trialBegun, trialEnded, trialInvited } from './trial-facts.ts'
import type { TrialPart } from './trial-policy.ts'

/** More colleagues than these are no trial any more. */
export const mostInTrial = 5
const longestDays = 90

const people = z.array(z.uuid()).max(mostInTrial, 'Five people at most.')

/** Puts people into a trial who belong to its organization. @throws Refusal `not-a-member`, `trial-full` */
async function putIn(
  { db, now, newId }: Scene,
  trial: { id: string; organizationId: string },
  personIds: readonly string[],
  part: TrialPart,
) {
  const wanted = [...new Set(personIds)]
  if (wanted.length === 0) return []
  const belonging = await db
    .selectFrom('memberships')
    .where('organizationId', '=', trial.organizationId)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`person_id = any(${wanted}::uuid[])`)
    .select('personId')
    .execute()
  if (new Set(belonging.map(({ personId }) => personId)).size < wanted.length)
    throw invalidAt('not-a-member', 'personIds', 'Only people of your organization can be invited.')
  const before = await db
    .selectFrom('trialMembers')
    .where('trialId', '=', trial.id)
    .where('leftAt', 'is', null)
    .select(['personId', 'part'])
    .execute()
  const fresh = wanted.filter((personId) => !before.some((member) => member.personId === personId))
  if (before.filter((member) => member.part === part).length + fresh.length > mostInTrial)
    throw conflict('trial-full', 'Five people are invited to this trial already. That is enough to learn from.')
  for (const personId of fresh)
    await db
      .insertInto('trialMembers')
      .values({ id: newId(), trialId: trial.id, personId, part, invitedAt: now })
      .onConflict((clash) => clash.columns(['trialId', 'personId']).doUpdateSet({ part, invitedAt: now, leftAt: null, finishedAt: null }))
      .execute()
  return fresh
}

export const beginTrial = command({
  name: 'trial.begin',
  says: 'Lets a few colleagues try a draft before it is published, until a day. Nothing of it counts anywhere, and no award comes of it.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    achievementId: z.uuid(),
    personIds: people.min(1, 'Choose a colleague first.'),
    endsOn: z.iso.date('Choose a day.'),
    note: z.string().trim().max(1000, 'Please shorten this to 1,000 characters.').default(''),
  }),

  async load(scene, given) {
    const achievement = await lockAchievement(scene, given)
    const { timeZone } = await scene.db
      .selectFrom('organizations')
      .where('id', '=', achievement.organizationId)
      .select('timeZone')
      .executeTakeFirstOrThrow()
    return { ...achievement, timeZone }
  },
  may: mayAuthor,

  async run(scene, { personIds, endsOn, note }, achievement) {
    const { db, actor, now, newId } = scene
    const draft = draftOf(achievement)
    if (draft.requirements.length === 0)
      throw conflict('nothing-to-try', 'Nothing is asked for in this draft yet, so there is nothing to try.')
    const today = dayIn(achievement.timeZone, now)
    const last = dayIn(achievement.timeZone, new Date(now.getTime() + longestDays * 86_400_000))
    if (endsOn < today || endsOn > last) throw invalidAt('trial-day', 'endsOn', 'Choose a day from today on, within the next three months.')
    const open = await db
      .selectFrom('draftTrials')
      .where('achievementId', '=', achievement.id)
      .where('endedAt', 'is', null)
      .select(['id', 'endsOn'])
      .executeTakeFirst()
    if (open && open.endsOn >= today)
      throw conflict('trial-open', 'A trial of this draft is open already. Invite people to that one, or end it first.')
    // One whose day has passed is over; now it is said so.
    if (open) await db.updateTable('draftTrials').set({ endedAt: now }).where('id', '=', open.id).execute()
    const trialId = newId()
    const { id: achievementId, organizationId } = achievement
    await db
      .insertInto('draftTrials')
      .values({ id: trialId, achievementId, organizationId, begunBy: personIdOf(actor), begunAt: now, endsOn, note })
      .execute()
    const invited = await putIn(scene, { id: trialId, organizationId }, personIds, 'tries')
    return { achievementId, trialId, invited }
  },

  record: (_input, { id, organizationId }, { trialId, invited }) => [
    fact(trialBegun, { organizationId, subjectId: id }, { trialId }),
    ...invited.map((personId) => fact(trialInvited, { organizationId, subjectId: id }, { trialId, personId })),
  ],
})

export const inviteToTrial = command({
  name: 'trial.invite',
  says: 'Invites one more colleague into a trial: to go through the draft, or to try its rubric on what others wrote.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    trialId: z.uuid(),
    personIds: people.min(1, 'Choose a colleague first.'),
    part: z.enum(['tries', 'weighs']).default('tries'),
  }),
  load: loadTrial,
  may: mayAuthor,

  async run(scene, { personIds, part }, trial) {
    requireOpenTrial(trial, scene.now)
    return { achievementId: trial.achievementId, trialId: trial.id, invited: await putIn(scene, trial, personIds, part) }
  },

  record: (_input, { achievementId, organizationId }, { trialId, invited }) =>
    invited.map((personId) => fact(trialInvited, { organizationId, subjectId: achievementId }, { trialId, personId })),
})

export const endTrial = command({
  name: 'trial.end',
  says: 'Ends a trial before its day. What was said stays for its author for a while; then all of it goes.',
  reach: everyDoor,
  limits: null,
  input: z.object({ trialId: z.uuid() }),
  load: loadTrial,
  may: mayAuthor,

  async run({ db, now }, _input, { id, achievementId, endedAt }) {
    if (endedAt) throw missing('trial')
    await db.updateTable('draftTrials').set({ endedAt: now }).where('id', '=', id).execute()
    return { achievementId, trialId: id }
  },

  record: (_input, { achievementId, organizationId }, { trialId }) =>
    fact(trialEnded, { organizationId, subjectId: achievementId }, { trialId }),
})
