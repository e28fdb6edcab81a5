import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { Definition } from '../achievements/definition.ts'
import { wholeText } from '../achievements/version-text.ts'
import type { TrialPart } from './trial-policy.ts'

/** A trial with its draft and who asks in it, locked while it changes. @throws Refusal `trial-missing` */
export async function loadTrial({ db, actor }: Scene, { trialId }: { trialId: string }) {
  const trial = await db
    .selectFrom('draftTrials')
    .innerJoin('achievements', 'achievements.id', 'draftTrials.achievementId')
    .innerJoin('organizations', 'organizations.id', 'draftTrials.organizationId')
    .where('draftTrials.id', '=', trialId)
    .select(['draftTrials.id', 'draftTrials.achievementId', 'draftTrials.organizationId', 'draftTrials.endsOn', 'draftTrials.endedAt'])
    .select('organizations.timeZone')
    .select((is) => is.ref('achievements.draft').$castTo<Definition | null>().as('draft'))
    .forUpdate('draftTrials')
    .executeTakeFirstOrThrow(() => missing('trial'))
  const mine = await db
    .selectFrom('trialMembers')
    .where('trialId', '=', trialId)
    .where('personId', '=', personIdOf(actor))
    .where('leftAt', 'is', null)
    .select(['id', 'personId', 'finishedAt'])
    // The table takes no other.
    .select((is) => is.ref('part').$castTo<TrialPart>().as('part'))
    .executeTakeFirst()
  return { ...trial, draft: trial.draft && wholeText(trial.draft), me: mine ?? null }
}
export type LoadedTrial = Awaited<ReturnType<typeof loadTrial>>

/** Whether something can still be said in a trial. */
export const isTrialOpen = (
  { endedAt, endsOn, timeZone }: { endedAt: Date | null; endsOn: string; timeZone: string },
  now: Date,
): boolean => endedAt === null && endsOn >= dayIn(timeZone, now)

/** The draft on trial. @throws Refusal `trial-over` once it has ended, by hand, by its date or with its draft */
export function requireOpenTrial(trial: LoadedTrial, now: Date): Definition {
  if (!trial.draft || !isTrialOpen(trial, now))
    throw conflict('trial-over', 'This trial is over: its day has passed, its author ended it, or the draft was published or discarded.')
  return trial.draft
}

/** Who asks, as a member of the trial. Policies let nobody else come so far. */
export function memberOf({ me }: LoadedTrial) {
  if (!me) throw new Error('Only its members do something in a trial.')
  return me
}
