import { sql } from 'kysely'
import type { Level } from '../../definitions/achievements/definition.ts'
import { type Seat, seatKnows, seats } from '../../definitions/achievements/seats.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import type { AttemptState } from '../../work/attempts/attempt-states.ts'
import { findLeaksShown } from '../../work/leaks/leaks-shown.ts'
import { findComparisons } from '../calibration/find-comparisons.ts'
import { findBefore } from '../earlier/find-before.ts'
import { whatChanged } from '../earlier/what-changed.ts'
import { findNote } from '../notes/find-note.ts'
import type { JudgedLevel } from '../rules/carry-forward.ts'
import type { Outcome } from '../rules/pass-rule.ts'
import { apartOn } from '../rules/settle.ts'
import { readCitation } from '../shown-evidence/citation.ts'
import { findShownEvidence } from '../shown-evidence/find-shown-evidence.ts'
import { type HandedIn, handedInSchema } from '../shown-evidence/handed-in.ts'
import { withoutLeaks } from '../shown-evidence/without-leaks.ts'
import { findMinutes } from '../time-on-task/find-minutes.ts'
import { mayAssess } from './assessment-policy.ts'
import { type FinishedReading, findReadings } from './find-readings.ts'
import { findJudging } from './judging.ts'
import { submissionCode } from './submission-code.ts'

/** What an anchor is to who weighs it: part of their calibration, or one they met in the queue. */
export type Practice = 'calibration' | 'met'

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
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    .leftJoin('decisionReadings', 'decisionReadings.assessmentId', 'assessments.id')
    .leftJoin('decisions', 'decisions.id', 'decisionReadings.decisionId')
    .where('assessments.id', '=', assessmentId)
    .select([
      'assessments.id as assessmentId',
      'assessments.assessorId',
      'assessments.releasedAt',
      'assessments.finishedAt',
      'assessments.claimedAt',
      'assessments.calibrationId',
      'assessments.dueOn as anchorDueOn',
      'assessments.appealId',
      sql<Seat>`assessments.seat`.as('seat'),
      'assessments.revision',
      'assessments.knowsEarner',
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
      'attempts.renewsId',
      'achievements.organizationId',
      'achievementVersions.decidedByCoach',
      'attempts.achievementId',
      'organizations.timeZone',
      'people.name as earnerName',
      'decisions.id as decisionId',
      'decisions.outcome',
      'decisions.message',
      'decisions.decidedAt',
    ])
    .executeTakeFirstOrThrow(() => missing('assessment'))
  if (!mayAssess(actor, row).allowed) throw missing('assessment')

  const { definition, criteria, open, carried: shownBefore, earlier: decidedBefore, scores, rule } = await findJudging(db, row)
  const appeal = row.appealId === null ? null : await findHeard(db, row.appealId)
  // Who hears an appeal weighs it afresh: what was shown stands, and of what others wrote they read nothing.
  const carried = appeal ? shownBefore.map((level) => ({ ...level, reason: '', citation: null, nextStep: '' })) : shownBefore
  const earlier = appeal ? [] : decidedBefore
  // A seat to settle is there once all who weigh it independently have finished.
  const knows = seatKnows(definition.assessment, row.seat, { allFinished: row.decisionId !== null || row.seat === 'adjudicator' })
  // An anchor met in the queue looks like any other submission until it is finished.
  const practice: Practice | null =
    row.seat !== 'calibration' ? null : row.calibrationId ? 'calibration' : row.finishedAt || row.releasedAt ? 'met' : null
  const isAnchor = row.seat === 'calibration'
  const arrived = isAnchor
    ? {
        number: 1,
        submittedAt: row.claimedAt,
        dueOn: row.anchorDueOn ?? dayIn(row.timeZone, row.claimedAt),
      }
    : { number: row.number, submittedAt: row.submittedAt, dueOn: appeal?.dueOn ?? row.dueOn }
  const others = knows.readings ? await findOthers(db, row.submissionId, assessmentId) : []
  const handedIn = handedInSchema.parse(row.evidence)
  const [items, note, before, leaks, minutes] = await Promise.all([
    findShownEvidence(db, { definition, knows, handedIn, attemptId: row.attemptId, submissionId: row.submissionId }),
    findNote(db, assessmentId),
    earlier.length > 0 ? findBefore(db, row) : null,
    knows.whose ? [] : findLeaksShown(db, row.attemptId),
    row.finishedAt ? findMinutes(db, [assessmentId]) : null,
  ])
  const shown = async (all: HandedIn) => (await withoutLeaks(db, all, leaks, definition.language)).handedIn
  const requirementIds = definition.requirements.map(({ id }) => id)
  return {
    assessmentId,
    revision: row.revision,
    state: row.decisionId
      ? ('decided' as const)
      : row.releasedAt
        ? ('released' as const)
        : row.state === 'withdrawn'
          ? ('withdrawn' as const)
          : row.finishedAt
            ? ('finished' as const)
            : ('open' as const),
    /** Whether they have yet to say that they don't know whose blind work it is. */
    asksAcquaintance: definition.assessment.blind && row.knowsEarner === null,
    seat: isAnchor && practice === null ? ('first' as const) : row.seat,
    /** Whether its coach decides, openly. */
    byCoach: row.decidedByCoach === true,
    /** Whether it renews an award, so that only some parts are asked: which award, and whose, an assessor need not know. */
    isRenewal: row.renewsId !== null && !isAnchor,
    /** Why it came back from who signs decisions off; null where it did not. */
    sentBack: await findSentBack(db, row.submissionId),
    /** The appeal that is heard from this seat, as far as its hearer knows of it. */
    appeal,
    /** An anchor of a calibration, or one that was met in the queue; null of everything else, and of the latter while it is open. */
    practice,
    /** Beside what was agreed of it, once an anchor is finished. */
    compared: isAnchor && row.finishedAt ? ((await findComparisons(db, { assessmentId }))[0] ?? null) : null,
    achievementId: row.achievementId,
    finishedAt: row.finishedAt,
    /** How many weigh it independently. */
    assessors: rule.assessors,
    /** What the others made of it, by their seats, as far as this seat may know. */
    others: others.map(({ levels }) => ({ levels })),
    /** The criteria on which they differ, for who settles it. */
    apart: row.seat === 'adjudicator' ? apartOn(others, rule, { passRule: definition.passRule, criteria, open, carried }) : [],
    submissionId: row.submissionId,
    code: submissionCode(row.submissionId),
    title: definition.title,
    language: definition.language,
    number: arrived.number,
    status: {
      state: isAnchor || appeal ? ('in_assessment' as const) : (row.state as AttemptState),
      startedAt: isAnchor ? row.claimedAt : row.startedAt,
      changedAt: isAnchor ? row.claimedAt : row.changedAt,
      readers: definition.assessment.readers,
      submission: arrived,
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
    /** What was handed in otherwise than the time before; null for the first. */
    changed: before && { number: before.number, of: whatChanged(requirementIds, await shown(before.handedIn), await shown(handedIn)) },
    /** How much they marked as telling whose it is, and whether some of it is judged openly, which the record says. */
    marked: leaks.filter(({ isOwn }) => isOwn).length,
    judgedOpen: leaks.some(({ answer }) => answer === 'judged-open'),
    /** How long they were at it, once it is finished. */
    minutes: minutes?.get(assessmentId) ?? null,
    /** What the assessor noted for themselves. */
    note,
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
/** An appeal for who hears it: the words of its earner, and why an award was taken back, which everyone may read. */
async function findHeard(db: Queryable, appealId: string) {
  const found = await db
    .selectFrom('appeals')
    .leftJoin('revocations', (join) =>
      join.onRef('revocations.awardId', '=', 'appeals.awardId').onRef('revocations.revokedAt', '=', 'appeals.revokedAt'),
    )
    .leftJoin('liftedRevocations', 'liftedRevocations.appealId', 'appeals.id')
    .where('appeals.id', '=', appealId)
    .select(['appeals.id', 'appeals.awardId', 'appeals.reason', 'filedAt', 'appeals.dueOn', 'withdrawnAt', 'decidedAt', 'answer'])
    .select(sql<'upheld' | 'changed' | null>`appeals.outcome`.as('outcome'))
    .select(({ fn }) => fn.coalesce('revocations.reason', 'liftedRevocations.reason').as('takenBackBecause'))
    .executeTakeFirstOrThrow(() => missing('assessment'))
  const { awardId, ...appeal } = found
  return { ...appeal, against: awardId === null ? ('decision' as const) : ('revocation' as const) }
}

/** The last word of who signs decisions off, where it was to weigh it again. */
async function findSentBack(db: Queryable, submissionId: string): Promise<string | null> {
  const last = await db
    .selectFrom('approvals')
    .where('submissionId', '=', submissionId)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['said', 'reason'])
    .executeTakeFirst()
  return last?.said === 'sent-back' ? last.reason : null
}

/** The readings of the others, by their seats. */
async function findOthers(db: Queryable, submissionId: string, assessmentId: string): Promise<FinishedReading[]> {
  const readings = await findReadings(db, submissionId)
  return readings
    .filter((reading) => reading.assessmentId !== assessmentId)
    .toSorted((a, b) => seats.indexOf(a.seat) - seats.indexOf(b.seat))
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
