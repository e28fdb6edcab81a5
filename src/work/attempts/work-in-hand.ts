import { type Definition, definitionSchema, type Requirement } from '../../definitions/achievements/definition.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { isHandedIn, isInHand } from './attempt-states.ts'
import { openParts, type ShownSoFar } from './open-parts.ts'
import { findStandings } from './standings.ts'

/** An attempt that a command is about to change, locked until the command ends: two tabs take turns. */
export type WorkInHand = {
  id: string
  state: string
  purpose: string
  /** The award that it is to renew; null where it begins by itself. */
  renewsId: string | null
  earnerId: string
  achievementId: string
  /** The one who offers the micro-credential. */
  organizationId: string
  /** Of the one who offers it: its days are those of this work. */
  timeZone: string
  changedAt: Date
  definition: Definition
  /** Null before the first decision. */
  standing: ShownSoFar | null
}

/** Loads and locks an attempt. @throws Refusal `missing` */
export async function loadWork({ db }: { db: OpenTransaction }, attemptId: string): Promise<WorkInHand> {
  const { definition, ...attempt } = await db
    .selectFrom('attempts')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('attempts.id', '=', attemptId)
    .select([
      'attempts.id',
      'attempts.state',
      'attempts.purpose',
      'attempts.renewsId',
      'attempts.earnerId',
      'attempts.achievementId',
      'achievements.organizationId',
      'organizations.timeZone',
      'attempts.changedAt',
      'achievementVersions.definition',
    ])
    .forUpdate('attempts')
    .executeTakeFirstOrThrow(() => missing('attempt'))
  const standings = await findStandings(db, [attemptId])
  return { ...attempt, definition: definitionSchema.parse(definition), standing: standings.get(attemptId) ?? null }
}

/** Refuses to change what is with the assessors or over. */
export function requireInHand({ state, changedAt, timeZone }: WorkInHand): void {
  if (isInHand(state)) return
  const day = dayIn(timeZone, changedAt)
  if (isHandedIn(state))
    throw conflict(
      'handed-in',
      'This is handed in and with the assessors, so it can’t be changed now. It is as it was on {day, date, long}.',
      { day },
    )
  throw state === 'earned'
    ? conflict('earned-already', 'This is earned, and stays as it was judged.')
    : conflict('withdrawn', 'You withdrew this on {day, date, long}. You can start it again from the catalog.', { day })
}

/** One requirement of the work, open for changes. @throws Refusal where there is none, or it was shown already */
export function requireOpenPart(work: WorkInHand, requirementId: string): Requirement {
  const requirement = work.definition.requirements.find(({ id }) => id === requirementId)
  if (!requirement) throw missing('requirement')
  requireInHand(work)
  if (!openParts(work.definition, work.standing).requirements.includes(requirement))
    throw conflict('part-shown', '“{title}” was shown already, and stays as the assessor saw it.', { title: requirement.title })
  return requirement
}
