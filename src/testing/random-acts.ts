import { revokeAward } from '../credentials/awards/revoke-award.ts'
import type { Definition } from '../definitions/achievements/definition.ts'
import { levels } from '../definitions/achievements/levels.ts'
import { retireAchievement } from '../definitions/achievements/retire-achievement.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { isRefusal } from '../foundation/platform/refusal.ts'
import { decideAppeal } from '../judgment/appeals/decide-appeal.ts'
import { fileAppeal } from '../judgment/appeals/file-appeal.ts'
import { assignAppeal, takeAppeal } from '../judgment/appeals/hear-appeal.ts'
import { withdrawAppeal } from '../judgment/appeals/withdraw-appeal.ts'
import { sendDecisionBack, signOff } from '../judgment/approval/sign-off.ts'
import { decideSubmission } from '../judgment/assessment/decide-submission.ts'
import { releaseAssessment } from '../judgment/assessment/release-assessment.ts'
import { reopenAssessment } from '../judgment/assessment/reopen-assessment.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { sayAcquaintance } from '../judgment/assessment/say-acquaintance.ts'
import { takeAsCoach } from '../judgment/coach-decides/take-as-coach.ts'
import { checkSubmission } from '../judgment/completeness/check-submission.ts'
import { setLead, setProbation } from '../judgment/ladder/set-probation.ts'
import { voidAssessment } from '../judgment/ladder/void-assessment.ts'
import { claimSubmission } from '../judgment/queue/claim-submission.ts'
import { assignSubmissions } from '../judgment/routing/assign-submissions.ts'
import { releaseAssessments } from '../judgment/routing/release-assessments.ts'
import { findActor } from '../people/accounts/recognize.ts'
import { endMembership } from '../people/memberships/end-membership.ts'
import { addText } from '../work/artifacts/add-artifact.ts'
import { saveAnswer } from '../work/artifacts/save-answer.ts'
import { startAttempt } from '../work/attempts/start-attempt.ts'
import { submitAttempt } from '../work/attempts/submit-attempt.ts'
import { withdrawAttempt } from '../work/attempts/withdraw-attempt.ts'
import { recordTalk } from '../work/coaching/record-talk.ts'
import { shareClip } from '../work/coaching/share-clip.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from './district.ts'
import { fullScores } from './scores.ts'
import { aWorld } from './world.ts'

/**
 * What the random histories try: people, and each thing that one of them may try with an attempt, as a door would call it, by somebody who may do it
 * or not. One world for all, made where this is imported first.
 */
export const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { admin, author, coach, stranger, neighborAssessor } = district
export const organizationId = district.district.id
const otherAdmin = await aPerson(world, 'Ida Lund', [{ organizationId, roles: ['admin'] }])
const otherCoach = await aPerson(world, 'Bo Frey', [{ organizationId, roles: ['coach'] }])
const assessors = [
  district.assessor,
  district.secondAssessor,
  ...(await Promise.all(
    ['Dana Cole', 'Eli Roy', 'Fay Sand'].map((name) => aPerson(world, name, [{ organizationId, roles: ['assessor'] }])),
  )),
]

export type History = {
  attemptId: string
  achievementId: string
  definition: Definition
  earner: Person
  /** By assessment, the levels that were said to be saved; two at once may leave either. */
  saved: Map<string, Map<string, Set<string>>>
  hours: string
}
export type Act =
  | 'goOn'
  | 'collect'
  | 'handIn'
  | 'show'
  | 'lookThrough'
  | 'claim'
  | 'takeAsCoach'
  | 'assign'
  | 'takeBack'
  | 'say'
  | 'score'
  | 'finish'
  | 'giveBack'
  | 'reopen'
  | 'signOff'
  | 'weighAgain'
  | 'talk'
  | 'withdraw'
  | 'revoke'
  | 'loseRole'
  | 'retire'
  | 'publish'
  | 'appeal'
  | 'takeAppeal'
  | 'assignAppeal'
  | 'decideAppeal'
  | 'withdrawAppeal'
  | 'setProbation'
  | 'setLead'
  | 'voidAssessment'
export type Step = { act: Act; who: number; pick: number }

export const at = <One>(all: readonly One[], index: number): One => {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('There is nothing to choose from.')
  return one
}

/** Who somebody is by now: roles come and go. */
async function now(person: Person): Promise<Person> {
  const actor = await findActor(world.db, person.id)
  if (actor?.kind !== 'person') throw new Error('Nobody is erased here.')
  return actor
}

const lastSubmission = ({ attemptId }: History) =>
  world.db
    .selectFrom('submissions')
    .where('attemptId', '=', attemptId)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['id', 'openCriteria'])
    .executeTakeFirst()

/** An assessment of the last submission: one in hand where there is one, else any. */
async function anAssessment(history: History, pick: number) {
  const all = await world.db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .where('attemptId', '=', history.attemptId)
    .orderBy('assessments.id')
    .select(['assessments.id', 'assessments.assessorId', 'openCriteria', 'finishedAt', 'releasedAt', 'appealId'])
    .execute()
  const inHand = all.filter(({ finishedAt, releasedAt }) => !finishedAt && !releasedAt)
  // Now and then one that is finished, or was given back.
  const from = inHand.length > 0 && pick % 7 !== 0 ? inHand : all
  return from.length > 0 ? at(from, pick) : null
}

const personOf = (id: string): Person => at([...assessors, coach, otherCoach].filter((one) => one.id === id).concat(stranger), 0)

/** The last appeal of an attempt, open or not. */
const lastAppeal = ({ attemptId }: Pick<History, 'attemptId'>) =>
  world.db
    .selectFrom('appeals')
    .where('attemptId', '=', attemptId)
    .orderBy('filedAt', 'desc')
    .limit(1)
    .select(['id', 'isOpen'])
    .executeTakeFirst()

/** What an appeal weighs afresh: the criteria of which the last decision said that they are not shown. */
async function notShown({ attemptId }: History): Promise<string[]> {
  const rows = await world.db
    .selectFrom('decisionLevels')
    .innerJoin('decisions', 'decisions.id', 'decisionLevels.decisionId')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .where('attemptId', '=', attemptId)
    .where('level', 'in', ['not-yet', 'approaching'])
    .where('submissions.number', '=', ({ selectFrom }) =>
      selectFrom('submissions as last')
        .where('last.attemptId', '=', attemptId)
        .select(({ fn }) => fn.max('last.number').as('number')),
    )
    .select('criterionId')
    .distinct()
    .execute()
  return rows.map(({ criterionId }) => criterionId)
}

async function membershipOf({ id }: Person) {
  const membership = await world.db
    .selectFrom('memberships')
    .where('personId', '=', id)
    .where('endedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  return membership?.id
}

/** What may be tried: each a use-case as a door would call it, by somebody who may or may not do it. */
export const acts: Record<Act, (history: History, step: Step) => Promise<unknown>> = {
  async collect({ attemptId, earner }: History, { pick }: Step) {
    const answer = await world.db
      .selectFrom('answers')
      .where('attemptId', '=', attemptId)
      .where('requirementId', '=', 'context')
      .select('revision')
      .executeTakeFirst()
    const body = `Twenty-four students, and ${pick} more words. ${'They talk. '.repeat(60)}`
    await Promise.allSettled([
      perform(world, earner, saveAnswer, { attemptId, requirementId: 'context', body, revision: answer?.revision ?? 0 }),
      perform(world, earner, addText, { attemptId, requirementId: 'tally', name: `Tally ${pick}`, body: `Seven spoke, then ${pick}.` }),
    ]).then(refusedOrDone)
  },
  handIn: ({ attemptId, earner }: History, { pick }: Step) =>
    perform(world, earner, submitAttempt, { attemptId, unchanged: pick % 4 !== 0 }),
  async show({ attemptId, earner }: History, { who }: Step) {
    const artifact = await world.db
      .selectFrom('artifacts')
      .where('attemptId', '=', attemptId)
      .where('removedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (artifact) await perform(world, earner, shareClip, { artifactId: artifact.id, coachId: at([coach, otherCoach], who).id })
  },
  async lookThrough(history: History, { who, pick }: Step) {
    const submission = await lastSubmission(history)
    if (!submission) return
    const isComplete = pick % 3 !== 0
    await perform(world, await now(at([admin, ...assessors, history.earner], who)), checkSubmission, {
      submissionId: submission.id,
      outcome: isComplete ? 'complete' : 'returned',
      lacks: isComplete ? {} : { tally: 'The second page is missing.' },
    })
  },
  async claim(history: History, { who }: Step) {
    const submission = await lastSubmission(history)
    if (submission)
      await perform(world, await now(at([...assessors, ...assessors, history.earner, neighborAssessor], who)), claimSubmission, {
        submissionId: submission.id,
      })
  },
  async takeAsCoach(history: History, { who }: Step) {
    const submission = await lastSubmission(history)
    if (submission) await perform(world, at([coach, otherCoach], who), takeAsCoach, { submissionId: submission.id })
  },
  async assign(history: History, { who, pick }: Step) {
    const submission = await lastSubmission(history)
    if (submission)
      await perform(world, at([admin, otherAdmin], who), assignSubmissions, {
        organizationId,
        submissionIds: [submission.id],
        personId: pick % 2 === 0 ? null : at(assessors, pick).id,
      })
  },
  async takeBack(history: History, { who, pick }: Step) {
    const assessment = await anAssessment(history, pick)
    if (assessment)
      await perform(world, at([admin, otherAdmin], who), releaseAssessments, { organizationId, assessmentIds: [assessment.id] })
  },
  async say(history: History, { pick }: Step) {
    const assessment = await anAssessment(history, pick)
    if (assessment)
      await perform(world, await now(personOf(assessment.assessorId)), sayAcquaintance, {
        assessmentId: assessment.id,
        knows: pick % 9 === 0,
      })
  },
  async score(history: History, { pick }: Step) {
    const assessment = await anAssessment(history, pick)
    if (!assessment) return
    // Mostly well, so that something is earned now and then.
    const levelOf = (id: string) => at(levels, [2, 2, 2, 3, 1, 0][(pick + id.length) % 6] ?? 2)
    const all = assessment.appealId === null ? assessment.openCriteria : await notShown(history)
    const open = pick % 5 === 0 ? all.slice(0, 1) : all
    const scores = fullScores({ submissionId: '', open, answers: [] }, levelOf)
    await perform(world, await now(personOf(assessment.assessorId)), saveScores, { assessmentId: assessment.id, scores })
    const kept = history.saved.get(assessment.id) ?? new Map<string, Set<string>>()
    for (const { criterionId, level } of scores) kept.set(criterionId, (kept.get(criterionId) ?? new Set()).add(level))
    history.saved.set(assessment.id, kept)
  },
  async finish(history: History, { pick }: Step) {
    const assessment = await anAssessment(history, pick)
    if (assessment)
      await perform(world, await now(personOf(assessment.assessorId)), decideSubmission, {
        assessmentId: assessment.id,
        reopens: pick % 3 === 0 ? { talk: ['context'] } : {},
      })
  },
  async giveBack(history: History, { pick }: Step) {
    const assessment = await anAssessment(history, pick)
    if (assessment)
      await perform(world, await now(personOf(assessment.assessorId)), releaseAssessment, {
        assessmentId: assessment.id,
        reason: 'no-time',
      })
  },
  async reopen(history: History, { pick }: Step) {
    const assessment = await anAssessment(history, pick * 7)
    if (assessment) await perform(world, await now(personOf(assessment.assessorId)), reopenAssessment, { assessmentId: assessment.id })
  },
  async signOff(history: History, { who }: Step) {
    const submission = await lastSubmission(history)
    if (submission) await perform(world, at([admin, otherAdmin], who), signOff, { submissionId: submission.id })
  },
  async weighAgain(history: History, { who }: Step) {
    const submission = await lastSubmission(history)
    if (submission)
      await perform(world, at([admin, otherAdmin], who), sendDecisionBack, {
        submissionId: submission.id,
        reason: 'Look at page two again.',
      })
  },
  talk: ({ attemptId }: History, { who }: Step) =>
    perform(world, at([coach, otherCoach], who), recordTalk, { attemptId, heldOn: world.now().toISOString().slice(0, 10) }),
  withdraw: ({ attemptId, earner }: History) => perform(world, earner, withdrawAttempt, { attemptId }),
  async revoke({ attemptId }: History, { who }: Step) {
    const award = await world.db.selectFrom('awards').where('attemptId', '=', attemptId).select('id').executeTakeFirst()
    if (award)
      await perform(world, at([admin, otherAdmin, coach], who), revokeAward, {
        id: award.id,
        reason: 'It was awarded by mistake, we are sorry.',
      })
  },
  /** Somebody assesses no more, and comes back as somebody who does. */
  async loseRole(_history: History, { who }: Step) {
    const person = at(assessors, who)
    const membershipId = await membershipOf(person)
    if (membershipId) await perform(world, admin, endMembership, { membershipId })
    else
      await world.db
        .insertInto('memberships')
        .values({ id: world.newId(), personId: person.id, organizationId, schoolId: null, roles: ['assessor'], startedAt: world.now() })
        .execute()
  },
  retire: ({ achievementId }: History) => perform(world, author, retireAchievement, { achievementId, reason: 'A better one is there.' }),
  /** A new version, with one criterion less, under work that is on its way. */
  async publish({ achievementId, definition }: History) {
    const [context, tally] = definition.requirements
    if (!context || !tally || tally.kind !== 'artifact') return
    const changed = { ...definition, requirements: [context, { ...tally, criteria: tally.criteria.slice(0, 1) }] }
    // As the command does it, under the lock of the micro-credential; what must be in a definition to be published is not its matter here.
    await world.db.transaction().execute(async (db) => {
      await db.selectFrom('achievements').where('id', '=', achievementId).select('id').forUpdate().execute()
      const { last } = await db
        .selectFrom('achievementVersions')
        .where('achievementId', '=', achievementId)
        .select(({ fn }) => fn.max('number').as('last'))
        .executeTakeFirstOrThrow()
      const id = world.newId()
      await db
        .insertInto('achievementVersions')
        .values({ id, achievementId, number: last + 1, definition: JSON.stringify(changed), publishedAt: world.now() })
        .execute()
      await db.updateTable('achievements').set({ currentVersionId: id }).where('id', '=', achievementId).execute()
    })
  },
  async appeal({ attemptId, earner }: History, { who }: Step) {
    const reason = 'The second page of the tally shows three seconds, most times.'
    await perform(world, at([earner, earner, earner, coach, stranger], who), fileAppeal, { attemptId, reason })
  },
  async takeAppeal(history: History, { who }: Step) {
    const appeal = await lastAppeal(history)
    if (appeal)
      await perform(world, await now(at([...assessors, history.earner, neighborAssessor], who)), takeAppeal, { appealId: appeal.id })
  },
  async assignAppeal(history: History, { who, pick }: Step) {
    const appeal = await lastAppeal(history)
    if (appeal)
      await perform(world, at([admin, otherAdmin, coach], who), assignAppeal, { appealId: appeal.id, personId: at(assessors, pick).id })
  },
  async decideAppeal(history: History, { pick }: Step) {
    const hearing = await world.db
      .selectFrom('assessments')
      .innerJoin('appeals', 'appeals.id', 'assessments.appealId')
      .where('attemptId', '=', history.attemptId)
      .orderBy('filedAt', 'desc')
      .orderBy('assessments.id', 'desc')
      .limit(1)
      .select(['assessments.id', 'assessorId', 'awardId'])
      .executeTakeFirst()
    if (!hearing) return
    const answer = 'The second page shows it: three seconds, most times.'
    const of = hearing.awardId === null ? {} : { stands: pick % 2 === 0 }
    await perform(world, await now(personOf(hearing.assessorId)), decideAppeal, { assessmentId: hearing.id, answer, ...of })
  },
  async withdrawAppeal(history: History, { who }: Step) {
    const appeal = await lastAppeal(history)
    if (appeal) await perform(world, at([history.earner, history.earner, admin], who), withdrawAppeal, { appealId: appeal.id })
  },
  /** Somebody is new, or is not any more. */
  async setProbation(_history: History, { who, pick }: Step) {
    const membershipId = await membershipOf(at(assessors, who))
    if (membershipId) await perform(world, admin, setProbation, { membershipId, assessments: pick % 3 })
  },
  async setLead(_history: History, { who, pick }: Step) {
    const membershipId = await membershipOf(at(assessors, who))
    if (membershipId) await perform(world, admin, setLead, { membershipId, isLead: pick % 2 === 0 })
  },
  async voidAssessment(history: History, { who, pick }: Step) {
    const assessment = await anAssessment(history, pick * 7)
    if (assessment)
      await perform(world, at([admin, otherAdmin, ...assessors], who), voidAssessment, {
        assessmentId: assessment.id,
        reason: 'It says the same of every criterion.',
      })
  },
  /** The next thing that would usually happen. */
  async goOn(history: History, step: Step) {
    for (const [act, ...changes] of await usual(history, step))
      await Promise.allSettled([acts[act](history, { ...step, act, ...changes[0] })]).then(refusedOrDone)
  },
}

/** What would usually happen next with an attempt, act by act; for some, by whom. */
async function usual({ attemptId }: History, { who, pick }: Step): Promise<readonly [Act, Partial<Step>?][]> {
  const { state } = await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()
  const inHand = await world.db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .where('attemptId', '=', attemptId)
    .where('finishedAt', 'is', null)
    .where('releasedAt', 'is', null)
    .select('appealId')
    .executeTakeFirst()
  if (inHand) return [['say', { pick: 1 }], ['score'], inHand.appealId === null ? ['finish'] : ['decideAppeal']]
  const appeal = await lastAppeal({ attemptId })
  // Most assessors weighed the work before, so that they are asked in turn.
  if (appeal?.isOpen) return [...assessors.map((_, at) => ['takeAppeal', { who: who + at }] as [Act, Partial<Step>]), ['say', { pick: 1 }]]
  if (state === 'earned')
    return pick % 2 === 0
      ? [
          ['revoke', { who: 0 }],
          ['appeal', { who: 0 }],
        ]
      : []
  if (state === 'returned' && pick % 3 === 0) return [['appeal', { who: 0 }]]
  const open = await world.db
    .selectFrom('openSubmissions')
    .where('attemptId', '=', attemptId)
    .select(['step', 'freeSeats'])
    .executeTakeFirst()
  if (!open) return [['talk'], ['show'], ['collect'], ['handIn', { pick: 1 }]]
  if (open.step === 'check') return [['lookThrough', { pick: 1 }]]
  return open.freeSeats.length > 0 ? [['claim'], ['takeAsCoach'], ['say', { pick: 1 }], ['score'], ['finish']] : [['signOff']]
}

/** Every answer is a refusal in words, or done. Anything else is a bug. */
export function refusedOrDone(outcomes: readonly PromiseSettledResult<unknown>[]): void {
  for (const outcome of outcomes) if (outcome.status === 'rejected' && !isRefusal(outcome.reason)) throw outcome.reason
}

export async function begin(assessment: Definition['assessment'], number: number): Promise<History> {
  const definition = smallDefinition({ assessment })
  const { id: achievementId } = await anAchievement(world, organizationId, definition)
  const hours = at(['0.5', '8', '15'], number)
  await world.db
    .insertInto('valueRules')
    .values({
      ...{ id: world.newId(), organizationId, achievementId, currency: 'clock-hours', number: 1, amount: hours, unit: 'h' },
      ...{ effectiveFrom: '2020-01-01', setAt: world.now() },
    })
    .execute()
  const earner = await aPerson(world, 'Maya Ortiz', [{ organizationId, roles: ['earner'] }])
  const { attemptId } = await perform(world, earner, startAttempt, { achievementId })
  return { attemptId, achievementId, definition, earner, saved: new Map(), hours }
}
