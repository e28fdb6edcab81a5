import { sql } from 'kysely'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Level } from '../../definitions/achievements/definition.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { carryForward, type JudgedLevel } from './carry-forward.ts'
import { type Citation, readCitation } from './citation.ts'
import type { Outcome } from './pass-rule.ts'

/** What an assessor has noted of one criterion so far. */
export type Score = { criterionId: string; level: Level | null; reason: string; citation: Citation | null; nextStep: string }
/** A decision on an earlier submission of the same attempt. */
export type EarlierDecision = {
  number: number
  submittedAt: Date
  decidedAt: Date
  outcome: Outcome
  message: string
  levels: JudgedLevel[]
}

type StoredLevel = Omit<JudgedLevel, 'citation'> & { citation: unknown }

const earlierRows = preparedRead((db, given: { attemptId: string; submissionId: string }) =>
  db
    .selectFrom('submissions')
    .innerJoin('decisions', 'decisions.submissionId', 'submissions.id')
    .where('submissions.attemptId', '=', given.attemptId)
    .where('submissions.id', '<', given.submissionId)
    .orderBy('submissions.number')
    .select(['submissions.number', 'submissions.submittedAt', 'decisions.decidedAt', 'decisions.outcome', 'decisions.message'])
    .select(
      sql<
        StoredLevel[]
      >`(select json_agg(json_build_object('criterionId', criterion_id, 'level', level, 'reason', reason, 'citation', citation, 'nextStep', next_step))
        from decision_levels where decision_id = decisions.id)`.as('levels'),
    ),
)

/** Every decision of an attempt before this submission, oldest first, with its levels. */
async function findEarlierDecisions(db: Queryable, attemptId: string, submissionId: string): Promise<EarlierDecision[]> {
  const rows = await earlierRows(db, { attemptId, submissionId })
  return rows.map(({ levels, outcome, ...decision }) => ({
    ...decision,
    outcome: outcome as Outcome,
    levels: (levels ?? []).map((level) => ({ ...level, citation: readCitation(level.citation) })),
  }))
}

const scoreRows = preparedRead((db, given: { assessmentId: string }) =>
  db.selectFrom('scores').where('assessmentId', '=', given.assessmentId).select(['criterionId', 'level', 'reason', 'citation', 'nextStep']),
)

/** The scores of an assessment as they stand. */
export async function findScores(db: Queryable, assessmentId: string): Promise<Score[]> {
  const rows = await scoreRows(db, { assessmentId })
  return rows.map(({ level, citation, ...score }) => ({ ...score, level: level as Level | null, citation: readCitation(citation) }))
}

/** All that a judgment rests on: the pinned text, what is open, what is carried, and the scores so far. */
export async function findJudging(
  db: Queryable,
  {
    versionId,
    attemptId,
    submissionId,
    assessmentId,
  }: { versionId: string; attemptId: string; submissionId: string; assessmentId: string },
) {
  const [definition, earlier, scores] = await Promise.all([
    findVersionText(db, versionId),
    findEarlierDecisions(db, attemptId, submissionId),
    findScores(db, assessmentId),
  ])
  const criteria = criteriaOf(definition)
  const { open, carried } = carryForward(
    criteria.map(({ id }) => id),
    earlier.map(({ levels }) => levels),
  )
  return { definition, criteria, open, carried, earlier, scores }
}
export type Judging = Awaited<ReturnType<typeof findJudging>>
