import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { appealAgainst, appealDays, findAppealable, findAppeals } from '../../work/attempts/appeals-of.ts'
import { isShown } from '../../work/attempts/open-parts.ts'

/** What the earner of an attempt may appeal against, and what became of their appeals. For everyone else there is none. @throws Refusal `missing` */
export async function findAppealing(db: Queryable, actor: Actor, attemptId: string, now: Date) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  if (!isId(attemptId)) throw missing('attempt')
  const { state, versionId, organizationId, ...attempt } = await db
    .selectFrom('attempts')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .where('attempts.id', '=', attemptId)
    .where('attempts.earnerId', '=', personId)
    .select(['attempts.state', 'attempts.versionId', 'achievements.organizationId'])
    .select(['organizations.name as organization', 'organizations.timeZone'])
    .executeTakeFirstOrThrow(() => missing('attempt'))
  const [definition, appealable, appeals, { heardIn }] = await Promise.all([
    findVersionText(db, versionId),
    findAppealable(db, { attemptId, state, organizationId }, now),
    findAppeals(db, attemptId),
    appealDays(db, organizationId),
  ])
  const isMade = appealable !== null && appealAgainst(appeals, appealable) !== null
  return {
    ...attempt,
    attemptId,
    title: definition.title,
    language: definition.language,
    isBlind: definition.assessment.blind,
    heardIn,
    appealable: appealable && {
      against: appealable.against,
      until: appealable.until,
      isOver: appealable.isOver,
      isMade,
      mayFile: !isMade && !appealable.isOver && !appeals.some(({ isOpen }) => isOpen),
      ...(appealable.against === 'decision'
        ? { takenBackBecause: null, open: await notShown(db, appealable.decisionId, criteriaOf(definition)) }
        : { takenBackBecause: await reasonOf(db, appealable.awardId), open: [] }),
    },
    appeals: appeals.map(({ id, against, reason, filedAt, dueOn, withdrawnAt, decidedAt, outcome, answer, isOpen }) => ({
      id,
      against,
      reason,
      filedAt,
      dueOn,
      withdrawnAt,
      decidedAt,
      outcome,
      answer,
      isOpen,
    })),
  }
}

/** The criteria that an appeal would have weighed afresh. */
async function notShown(db: Queryable, decisionId: string, criteria: readonly { id: string; name: string }[]) {
  const levels = await db.selectFrom('decisionLevels').where('decisionId', '=', decisionId).select(['criterionId', 'level']).execute()
  const shown = new Set(levels.flatMap(({ criterionId, level }) => (isShown(level) ? [criterionId] : [])))
  return criteria.flatMap(({ id, name }) => (shown.has(id) ? [] : [name]))
}

const reasonOf = async (db: Queryable, awardId: string | null) =>
  (await db.selectFrom('revocations').where('awardId', '=', awardId).select('reason').executeTakeFirst())?.reason ?? null
