import { sql } from 'kysely'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Level } from '../../definitions/achievements/definition.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { preparedRead } from '../../foundation/platform/prepared.ts'
import { carryForward, type JudgedLevel } from '../rules/carry-forward.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { type SettlingRule, settlingRuleOf } from '../rules/settle.ts'
import { type Citation, readCitation } from '../shown-evidence/citation.ts'

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

const earlierRows = preparedRead((db, given: { attemptId: string; submissionId: string; appealId: string | null }) =>
  db
    .selectFrom('submissions')
    .innerJoin('decisions', 'decisions.submissionId', 'submissions.id')
    .where('submissions.attemptId', '=', given.attemptId)
    // On an appeal what was shown in the very submission stands too, and only the rest is weighed afresh.
    .where(
      sql<boolean>`(submissions.id < ${given.submissionId} or (submissions.id = ${given.submissionId} and ${given.appealId}::uuid is not null
        and decisions.appeal_id is distinct from ${given.appealId}::uuid))`,
    )
    .orderBy('submissions.number')
    .orderBy('decisions.id')
    .select(['submissions.number', 'submissions.submittedAt', 'decisions.decidedAt', 'decisions.outcome', 'decisions.message'])
    .select(
      sql<
        StoredLevel[]
      >`(select json_agg(json_build_object('criterionId', criterion_id, 'level', level, 'reason', reason, 'citation', citation, 'nextStep', next_step))
        from decision_levels where decision_id = decisions.id)`.as('levels'),
    ),
)

/** Every decision of an attempt before this submission, oldest first, with its levels; on an appeal that on the submission too. */
async function findEarlierDecisions(
  db: Queryable,
  given: { attemptId: string; submissionId: string; appealId: string | null },
): Promise<EarlierDecision[]> {
  const rows = await earlierRows(db, given)
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

/** How many weigh a submission at least, since somebody on probation does; 0 where only its definition says it. */
const leastSeats = preparedRead((db, given: { submissionId: string }) =>
  db.selectNoFrom(sql<number>`least_seats(${given.submissionId}::uuid)`.as('least')),
)

/** How many weigh a submission independently: as many as its definition asks for, and one more where the only one is on probation. */
export async function findAssessorsAsked(db: Queryable, submissionId: string, readers: number): Promise<number> {
  const [found] = await leastSeats(db, { submissionId })
  return Math.max(readers, found?.least ?? 0)
}

/** All that a judgment rests on: the pinned text, what is open, what is carried, the scores so far, and how many settle it by which rule. */
export async function findJudging(
  db: Queryable,
  {
    versionId,
    attemptId,
    submissionId,
    assessmentId,
    appealId = null,
  }: {
    versionId: string
    attemptId: string
    submissionId: string
    assessmentId: string
    /** The appeal that is heard from this seat. */
    appealId?: string | null
  },
) {
  const [definition, earlier, scores, asked] = await Promise.all([
    findVersionText(db, versionId),
    findEarlierDecisions(db, { attemptId, submissionId, appealId }),
    findScores(db, assessmentId),
    findAssessorsAsked(db, submissionId, 0),
  ])
  const criteria = criteriaOf(definition)
  const { open, carried } = carryForward(
    criteria.map(({ id }) => id),
    earlier.map(({ levels }) => levels),
  )
  const settling = settlingRuleOf(definition.assessment)
  const rule: SettlingRule = { ...settling, assessors: Math.max(settling.assessors, asked) }
  return { definition, criteria, open, carried, earlier, scores, rule }
}
export type Judging = Awaited<ReturnType<typeof findJudging>>
