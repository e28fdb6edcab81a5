import { sql } from 'kysely'
import { type Definition, definitionSchema, type Level } from '../../definitions/achievements/definition.ts'
import type { PromisedStep } from '../../definitions/achievements/judging-steps.ts'
import { findPinnedClips } from '../../definitions/achievements/model-clips.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { appealAgainst, findAppealable, findAppeals } from '../attempts/appeals-of.ts'
import { isInHand } from '../attempts/attempt-states.ts'
import { findStatuses, partsReady } from '../attempts/attempt-status.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { findIncomplete, findUnchanged } from '../attempts/find-incomplete.ts'
import { findHandedInSoFar } from '../attempts/handed-in-so-far.ts'
import { openParts, reopenedWith } from '../attempts/open-parts.ts'
import { isShownToCoach } from '../attempts/shown-to-coach.ts'
import { findStandings } from '../attempts/standings.ts'
import { findTalkDue } from '../attempts/talk-due.ts'
import { findCoachingOf } from '../coaching/find-shares.ts'
import { findLeaksSeen } from '../leaks/find-leaks-seen.ts'
import { findLinkCopies, type LinkCopy } from '../links/find-links.ts'
import { namesInCaptions, namesInWork } from '../name-finder/names-in-work.ts'
import { readCited } from './cited.ts'
import { findRenewed } from './find-renewed.ts'

/**
 * One attempt with all that its earner sees of it. For everyone else there is none.
 * @param options.names whether names are looked for in what is written, which reads all of it
 * @throws Refusal `missing`, `unauthenticated`
 */
export async function findWork(db: Queryable, actor: Actor, attemptId: string, today: Date, { names = false } = {}) {
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
      'attempts.purpose',
      'attempts.renewsId',
      'attempts.startedAt',
      'attempts.changedAt',
      'attempts.versionId',
      'achievements.currentVersionId',
      'achievements.slug',
      'organizations.id as organizationId',
      'organizations.name as organization',
      'organizations.timeZone',
      'attempts.achievementId',
      'achievementVersions.number as version',
      'achievementVersions.definition',
      'retirements.retiredAt',
    ])
    .executeTakeFirstOrThrow(() => missing('attempt'))
  const definition = forPurpose(definitionSchema.parse(document), attempt.purpose)
  const [statuses, standings, evidence, decisions, submissions, { judged }, checks, talk, hasCoach, award, appeals, appealable, leaks] =
    await Promise.all([
      findStatuses(db, [{ ...attempt, definition }], today),
      findStandings(db, [attemptId]),
      findEvidence(db, [attemptId]),
      findDecisions(db, attemptId),
      db
        .selectFrom('submissions')
        .where('submissions.attemptId', '=', attemptId)
        .orderBy('number')
        .select(['submissions.id', 'number', 'submittedAt', 'dueOn', sql<PromisedStep[]>`steps`.as('steps')])
        .execute(),
      findHandedInSoFar(db, attemptId),
      findChecks(db, attemptId),
      findTalkDue(db, attemptId, definition),
      definition.assessment.decidedBy === 'coach' ? isShownToCoach(db, attemptId) : true,
      db
        .selectFrom('awards')
        .leftJoin('revocations', 'revocations.awardId', 'awards.id')
        .where('attemptId', '=', attemptId)
        .select(['id', 'awardedAt', 'revokedAt'])
        .executeTakeFirst(),
      findAppeals(db, attemptId),
      findAppealable(db, { attemptId, state: attempt.state, organizationId: attempt.organizationId }, today),
      findLeaksSeen(db, attempt),
    ])
  const last = submissions.at(-1)
  const status = statuses.get(attemptId)
  if (!status) throw missing('attempt')
  const standing = standings.get(attemptId) ?? null
  const [clips, coaching, pages, renews] = await Promise.all([
    findPinnedClips(db, attempt.achievementId),
    findCoachingOf(
      db,
      evidence.artifacts.map(({ id }) => id),
    ),
    last ? findLinkCopies(db, last.id) : new Map<string, LinkCopy>(),
    attempt.renewsId === null ? null : findRenewed(db, attempt.renewsId, definition),
  ])
  const open = openParts(definition, standing)
  const isLooked = names && isInHand(attempt.state)
  const named = isLooked ? await namesInWork(db, personId, evidence) : []
  const spoken = isLooked ? await namesInCaptions(db, personId, evidence.artifacts) : new Map<string, number>()
  const artifacts = evidence.artifacts.map((artifact) => ({ ...artifact, namesFound: spoken.get(artifact.id) ?? artifact.namesFound }))
  const lacks = findIncomplete(definition, { ...evidence, artifacts, named }, standing, judged)
  return {
    ...attempt,
    definition,
    status,
    answers: evidence.answers,
    /** Each with the copy of what its link showed when it was handed in last. */
    artifacts: artifacts.map((artifact) => ({ ...artifact, page: pages.get(artifact.id) ?? null })),
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
    /** What in it told whose blind work it is. */
    leaks,
    /** What was found by who looked whether everything was there, each time. */
    checks,
    /** That a talk with a coach is due. */
    talk,
    /** Whether there is a coach to decide, where one does. */
    hasCoach,
    award: award ?? null,
    /** Appeals so far, and until when one may be made now. */
    appeals,
    appealUntil: appealable && !appealable.isOver && !appealAgainst(appeals, appealable) ? appealable.until : null,
    /** The award that it renews, until when it may be handed in, and what was shown for it. */
    renews,
    /** Model clips by criterion, and what was said with coaches of each artifact. */
    clips,
    coaching,
  }
}
/** What an attempt asks for. An anchor may tell in words what a recording would show: nobody films students for it. */
const forPurpose = (definition: Definition, purpose: string): Definition =>
  purpose === 'award'
    ? definition
    : {
        ...definition,
        requirements: definition.requirements.map((requirement) =>
          requirement.kind === 'artifact' && !requirement.accepts.includes('text')
            ? { ...requirement, accepts: [...requirement.accepts, 'text' as const] }
            : requirement,
        ),
      }

export type AttemptWork = Awaited<ReturnType<typeof findWork>>

/** What is missing by the word of who looked, and in which part. */
export type FoundMissing = { requirementId: string; what: string }

async function findChecks(db: Queryable, attemptId: string) {
  const rows = await db
    .selectFrom('completenessChecks')
    .innerJoin('submissions', 'submissions.id', 'completenessChecks.submissionId')
    .where('submissions.attemptId', '=', attemptId)
    .orderBy('submissions.number')
    .select(['submissions.number', 'checkedAt', 'outcome', 'message', sql<FoundMissing[]>`lacks`.as('lacks')])
    .execute()
  return rows.map(({ outcome, ...check }) => ({ ...check, outcome: outcome as 'complete' | 'returned' }))
}

/** What the assessors said, each time: the outcome, their words, and each criterion with its level and next step. */
async function findDecisions(db: Queryable, attemptId: string) {
  const decisions = await db
    .selectFrom('decisions')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .where('submissions.attemptId', '=', attemptId)
    .orderBy('submissions.number')
    .orderBy('decisions.id')
    .select(['decisions.id', 'submissions.number', 'outcome', 'message', 'decidedAt', 'appealId'])
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
