import { definitionSchema, type Level } from '../../definitions/achievements/definition.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { findStatuses, partsReady } from '../attempts/attempt-status.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { type CollectedEvidence, findIncomplete, findUnchanged } from '../attempts/find-incomplete.ts'
import { openParts, reopenedWith } from '../attempts/open-parts.ts'
import { findStandings } from '../attempts/standings.ts'
import { readCited } from './cited.ts'

/** One attempt with all that its earner sees of it. For everyone else there is none. @throws Refusal `missing`, `unauthenticated` */
export async function findWork(db: Queryable, actor: Actor, attemptId: string, today: Date) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  if (!/^[0-9a-f-]{36}$/.test(attemptId)) throw missing('attempt')
  const { definition: document, ...attempt } = await db
    .selectFrom('attempts')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .leftJoin('retirements', 'retirements.achievementId', 'achievements.id')
    .where('attempts.id', '=', attemptId)
    .where('attempts.earnerId', '=', personId)
    .select([
      'attempts.id',
      'attempts.state',
      'attempts.route',
      'attempts.startedAt',
      'attempts.changedAt',
      'attempts.versionId',
      'achievements.currentVersionId',
      'achievements.slug',
      'organizations.name as organization',
      'organizations.timeZone',
      'attempts.achievementId',
      'achievementVersions.number as version',
      'achievementVersions.definition',
      'retirements.retiredAt',
    ])
    .executeTakeFirstOrThrow(() => missing('attempt'))
  const definition = definitionSchema.parse(document)
  const [statuses, standings, evidence, decisions, submissions, last, award] = await Promise.all([
    findStatuses(db, [{ ...attempt, definition }], today),
    findStandings(db, [attemptId]),
    findEvidence(db, [attemptId]),
    findDecisions(db, attemptId),
    db
      .selectFrom('submissions')
      .leftJoin('assessments', (join) =>
        join
          .onRef('assessments.submissionId', '=', 'submissions.id')
          .on('assessments.seat', '=', 'first')
          .on('assessments.releasedAt', 'is', null),
      )
      .where('submissions.attemptId', '=', attemptId)
      .orderBy('number')
      .select(['submissions.id', 'number', 'submittedAt', 'dueOn', 'assessments.claimedAt'])
      .execute(),
    db
      .selectFrom('submissions')
      .where('attemptId', '=', attemptId)
      .orderBy('number', 'desc')
      .limit(1)
      .select('evidence')
      .executeTakeFirst(),
    db.selectFrom('awards').where('attemptId', '=', attemptId).select(['id', 'awardedAt']).executeTakeFirst(),
  ])
  const status = statuses.get(attemptId)
  if (!status) throw missing('attempt')
  const standing = standings.get(attemptId) ?? null
  const open = openParts(definition, standing)
  // submitAttempt froze it in this shape.
  const before = (last?.evidence as CollectedEvidence | undefined) ?? null
  const lacks = findIncomplete(definition, evidence, standing, before)
  return {
    ...attempt,
    definition,
    status,
    ...evidence,
    lacks,
    parts: partsReady(definition, lacks, standing),
    unchanged: findUnchanged(definition, standing, lacks),
    openParts: open.requirements.map(({ id }) => id),
    openCriteria: open.criteria,
    /** By open criterion, the requirements that opened again with it. */
    reopened: standing
      ? Object.fromEntries(open.criteria.map((id) => [id, reopenedWith(definition, id, standing).map((requirement) => requirement.id)]))
      : {},
    decisions,
    submissions,
    award: award ?? null,
  }
}
export type AttemptWork = Awaited<ReturnType<typeof findWork>>

/** What the assessors said, each time: the outcome, their words, and each criterion with its level and next step. */
async function findDecisions(db: Queryable, attemptId: string) {
  const decisions = await db
    .selectFrom('decisions')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .where('submissions.attemptId', '=', attemptId)
    .orderBy('submissions.number')
    .select(['decisions.id', 'submissions.number', 'outcome', 'message', 'decidedAt'])
    .execute()
  if (decisions.length === 0) return []
  const levels = await db
    .selectFrom('decisionLevels')
    .where(
      'decisionId',
      'in',
      decisions.map(({ id }) => id),
    )
    .select(['decisionId', 'criterionId', 'level', 'reason', 'citation', 'nextStep', 'carried'])
    .execute()
  return decisions.map(({ id, outcome, ...decision }) => ({
    ...decision,
    id,
    outcome: outcome as 'earned' | 'keep-working',
    levels: levels
      .filter(({ decisionId }) => decisionId === id)
      .map(({ citation, ...row }) => ({
        ...row,
        level: row.level as Level,
        cited: readCited(citation),
      })),
  }))
}

/** The earner's own levels, by criterion. */
export async function findSelfCheck(db: Queryable, attemptId: string): Promise<Record<string, Level>> {
  const rows = await db.selectFrom('selfChecks').where('attemptId', '=', attemptId).select(['criterionId', 'level']).execute()
  return Object.fromEntries(rows.map(({ criterionId, level }) => [criterionId, level as Level]))
}
