import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from './api.ts'
import { startDraft } from './definitions/authoring/start-draft.ts'
import { openApiOf } from './foundation/doors/openapi.ts'
import { namesIn, type Operation } from './foundation/doors/rest.ts'
import { roleNames } from './foundation/platform/actor.ts'
import { perform } from './foundation/platform/command.ts'
import { declareConflict } from './judgment/conflicts/declare-conflict.ts'
import { makeCohort } from './learning/cohorts/make-cohort.ts'
import { addLogEntry } from './learning/log/add-entry.ts'
import { anAttempt } from './testing/attempt.ts'
import { anAward } from './testing/award.ts'
import { aBroughtArchive } from './testing/brought-archive.ts'
import { aDistrict, anAchievement, aPerson } from './testing/district.ts'
import { inputsOf, type Known } from './testing/from-schema.ts'
import { anImportedBadge } from './testing/imported-badge.ts'
import { askApi, type ProgramAnswer, programFor, programOf } from './testing/program.ts'
import { aSeat } from './testing/scores.ts'
import { aSubmission } from './testing/submission.ts'
import { aWorld } from './testing/world.ts'

/**
 * Every operation of the API, asked by many with what generated inputs come to: none is a fault of ours, and no answer is outside the schema
 * that the document promises. `OPERATION_RUNS=200` asks each as often.
 */
const runs = Number(process.env.OPERATION_RUNS ?? 8)

const world = await aWorld({ WORKERS: 'false', API_REQUESTS_PER_MINUTE: '1000000' })
const errors: unknown[] = []
world.log.error = (...said) => void errors.push(said)

const district = await aDistrict(world)
const { district: home, neighbor } = district
const everything = await aPerson(world, 'Alma Every', [{ organizationId: home.id, roles: [...roleNames] }])
const attemptId = await anAttempt(district, everything)
const award = await anAward(district, { earner: everything, achievement: await anAchievement(world, home.id) })
const { submissionId } = await aSubmission(district)
const assessmentId = await aSeat(world, everything, submissionId)
const waiting = await aSubmission(district, { earner: district.colleague })
const { achievementId } = await perform(world, district.author, startDraft, { organizationId: home.id })
const { cohortId } = await perform(world, everything, makeCohort, { organizationId: home.id, name: 'Questions on Tuesdays' })
const badgeId = await anImportedBadge(world, everything.id)
const archiveId = await aBroughtArchive(world, everything.id)
const { entryId } = await perform(world, everything, addLogEntry, { line: 'A talk on wait time' })
const { conflictId } = await perform(world, everything, declareConflict, {
  organizationId: home.id,
  as: 'assessor',
  personId: district.coach.id,
})
const membership = await world.db.selectFrom('memberships').where('personId', '=', district.coach.id).select('id').executeTakeFirstOrThrow()

const known: Known = {
  organizationId: [home.id, home.id, neighbor.id],
  schoolId: [district.schoolId],
  membershipId: [membership.id],
  achievementId: [district.achievement.id, achievementId],
  copiedFromId: [district.achievement.id],
  attemptId: [attemptId],
  entryId: [entryId],
  badgeId: [badgeId],
  archiveId: [archiveId],
  conflictId: [conflictId ?? ''],
  personId: [district.colleague.id, district.assessor.id],
  cohortId: [cohortId],
  unitId: ['one'],
  requirementId: ['context', 'tally', 'tally', 'nothing'],
  submissionId: [waiting.submissionId, submissionId],
  assessmentId: [assessmentId],
  awardId: [award.id],
  id: [award.id],
  criterionId: ['waits', 'talk'],
}

const askers: Record<string, string | null> = {
  'someone of every role': (await programOf(world, everything)).secret,
  'the organization': (await programFor(world, district.admin, home.id)).secret,
  'another organization': (await programFor(world, district.neighborAdmin, neighbor.id)).secret,
  nobody: null,
}

const { paths } = openApiOf(operations, world.config.BASE_URL)
const promised = ({ path, method }: Operation) => Object.keys(paths[`/api/v1${path}`]?.[method.toLowerCase()]?.responses ?? {}).map(Number)
const problem = z.object({ type: z.url(), title: z.string().min(1), status: z.int(), code: z.string().regex(/^[a-z0-9-]+$/) })

/** What is wrong with an answer, if anything. */
function faultOf(operation: Operation, address: string, { status, headers, body }: ProgramAnswer): string | null {
  const { answers } = operation
  if (!promised(operation).includes(status)) return `${status} is not promised`
  // An address that no text can hold is refused before it is anyone’s.
  if (!headers.get('ratelimit') && !address.includes('%00')) return 'it does not say what is left'
  if (status >= 400)
    return (
      problem.safeParse(body).error?.message ?? (headers.get('content-type')?.includes('problem+json') ? null : 'it is no problem JSON')
    )
  if (answers === null || answers === 'bytes' || status === 304) return null
  const strict = answers.safeParse(body)
  return strict.error?.message ?? (JSON.stringify(strict.data) === JSON.stringify(body) ? null : 'it says more than its schema')
}

function addressOf(operation: Operation, parameters: Record<string, unknown>): string {
  const inPath = namesIn(operation.path)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asText(parameters[name])) || '-')
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (!inPath.includes(name)) query.append(name, asText(value))
  return `${path}?${query}`
}
// Half a surrogate pair can't stand in an address at all.
const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
    .toWellFormed()
    .replace(/^\.{1,2}$/, '-')
    .slice(0, 3000)

// What ends what the others ask about comes last.
const ending = ['withdrawAttempt', 'endMembership', 'discardDraft', 'revokeAward', 'decide', 'releaseAssessment', 'submitAttempt']
const inOrder = operations.filter(({ isElsewhere }) => !isElsewhere).sort((one, other) => ending.indexOf(one.id) - ending.indexOf(other.id))

test.each(inOrder.map((operation) => [operation.id, operation] as const))('%s', { timeout: 600_000 }, async (_id, operation) => {
  const { parameters, body, method, isGuarded } = operation
  const bodies = body === 'bytes' ? fc.uint8Array({ maxLength: 200 }) : body === null ? fc.constant(undefined) : inputsOf(body, known)
  const asked = fc.record({
    asker: fc.constantFrom(...Object.keys(askers).flatMap((name) => (name === 'someone of every role' ? [name, name, name] : [name]))),
    given: inputsOf(parameters, known),
    body: bodies,
    match: fc.constantFrom('*', '*', '*', '"nonsense"', ''),
  })
  const once = async ({
    asker,
    given,
    body: sent,
    match,
  }: {
    asker: string
    given: Record<string, unknown>
    body: unknown
    match: string
  }) => {
    const address = addressOf(operation, given)
    const told = await askApi(world, askers[asker] ?? null, method, address, sent, isGuarded && match ? { 'If-Match': match } : {})
    const fault = faultOf(operation, address, told)
    expect({ fault, ...(fault && { status: told.status, body: told.body, errors: errors.slice(-2) }) }).toEqual({ fault: null })
  }
  await fc.assert(fc.asyncProperty(asked, once), { numRuns: runs, endOnFailure: runs < 20 })
})
