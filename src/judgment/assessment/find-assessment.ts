import { sql } from 'kysely'
import type { Level } from '../../definitions/achievements/definition.ts'
import { type Seat, seatKnows } from '../../definitions/achievements/seats.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import type { AttemptState } from '../../work/attempts/attempt-states.ts'
import { mayAssess } from './assessment-policy.ts'
import type { JudgedLevel } from './carry-forward.ts'
import { readCitation } from './citation.ts'
import { evidenceItems } from './evidence-items.ts'
import { findCopies } from './find-copies.ts'
import { handedInSchema } from './handed-in.ts'
import { findJudging } from './judging.ts'
import type { Outcome } from './pass-rule.ts'
import { submissionCode } from './submission-code.ts'

/**
 * One assessment as its assessor sees it. To everyone else it does not exist.
 * Nothing in it says whose work it is when the definition is blind. @throws Refusal `missing`
 */
export async function findAssessment(db: Queryable, actor: Actor, assessmentId: string) {
  if (actor.kind !== 'person') throw unauthenticated()
  if (!/^[0-9a-f-]{36}$/.test(assessmentId)) throw missing('assessment')
  const row = await db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    .leftJoin('decisionReadings', 'decisionReadings.assessmentId', 'assessments.id')
    .leftJoin('decisions', 'decisions.id', 'decisionReadings.decisionId')
    .where('assessments.id', '=', assessmentId)
    .select([
      'assessments.id as assessmentId',
      'assessments.assessorId',
      'assessments.releasedAt',
      sql<Seat>`assessments.seat`.as('seat'),
      'assessments.revision',
      'submissions.id as submissionId',
      'submissions.number',
      'submissions.submittedAt',
      'submissions.dueOn',
      'submissions.evidence',
      'attempts.id as attemptId',
      'attempts.state',
      'attempts.startedAt',
      'attempts.changedAt',
      'attempts.earnerId',
      'attempts.versionId',
      'achievements.organizationId',
      'people.name as earnerName',
      'decisions.id as decisionId',
      'decisions.outcome',
      'decisions.message',
      'decisions.decidedAt',
    ])
    .executeTakeFirstOrThrow(() => missing('assessment'))
  if (!mayAssess(actor, row).allowed) throw missing('assessment')

  const { definition, criteria, open, carried, earlier, scores } = await findJudging(db, row)
  const knows = seatKnows(definition.assessment, row.seat)
  const items = evidenceItems(definition, knows, handedInSchema.parse(row.evidence), await findCopies(db, row.attemptId))
  return {
    assessmentId,
    revision: row.revision,
    state: row.decisionId
      ? ('decided' as const)
      : row.releasedAt
        ? ('released' as const)
        : row.state === 'withdrawn'
          ? ('withdrawn' as const)
          : ('open' as const),
    submissionId: row.submissionId,
    code: submissionCode(row.submissionId),
    title: definition.title,
    language: definition.language,
    number: row.number,
    status: {
      state: row.state as AttemptState,
      startedAt: row.startedAt,
      changedAt: row.changedAt,
      readers: definition.assessment.readers,
      submission: { number: row.number, submittedAt: row.submittedAt, dueOn: row.dueOn },
      decision: null,
    },
    earnerName: knows.whose ? row.earnerName : null,
    passRule: definition.passRule,
    requirements: definition.requirements.map(({ id, title, kind, instructions }) => ({
      id,
      title,
      kind,
      instructions,
      hasEvidence: items.some(({ requirementId }) => requirementId === id),
    })),
    items,
    criteria: criteria.map(({ id, name, essential, levels, requirement }) => ({
      id,
      name,
      essential,
      levels,
      requirementId: requirement.id,
    })),
    open,
    carried: carried.map((level) => ({
      ...level,
      shownAt:
        earlier.find(({ levels }) => levels.some((each) => each.criterionId === level.criterionId && each.level === level.level))
          ?.submittedAt ?? null,
    })),
    scores,
    earlier,
    decision:
      row.decisionId && row.decidedAt
        ? {
            outcome: row.outcome as Outcome,
            message: row.message ?? '',
            decidedAt: row.decidedAt,
            levels: await findLevels(db, row.decisionId),
          }
        : null,
  }
}
export type AssessmentToRead = Awaited<ReturnType<typeof findAssessment>>

/** Every criterion as a decision left it. */
async function findLevels(db: Queryable, decisionId: string): Promise<(JudgedLevel & { carried: boolean })[]> {
  const rows = await db
    .selectFrom('decisionLevels')
    .where('decisionId', '=', decisionId)
    .select(['criterionId', 'level', 'reason', 'citation', 'nextStep', 'carried'])
    .execute()
  return rows.map(({ level, citation, ...row }) => ({ ...row, level: level as Level, citation: readCitation(citation) }))
}
