import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Level } from '../../definitions/achievements/definition.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { openPage, pagesOf } from '../../testing/pages.ts'
import { aReading, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { claimNextSubmission, claimSubmission } from '../queue/claim-submission.ts'
import { findDecisionsMade } from '../queue/decisions-made.ts'
import { findTaken, findWaiting } from '../queue/queue.ts'
import { countWaiting } from '../queue/waiting-counts.ts'
import { decideSubmission } from './decide-submission.ts'
import { findAssessment } from './find-assessment.ts'
import { releaseAssessment } from './release-assessment.ts'
import { reopenAssessment } from './reopen-assessment.ts'
import { saveScores } from './save-scores.ts'

const world = await aWorld()
const district = await aDistrict(world)
const { assessor: first, secondAssessor: second } = district
const third = await aPerson(world, 'Dana Cole', [{ organizationId: district.district.id, roles: ['assessor'] }])
const definition = smallDefinition({ title: 'Weighed twice', assessment: { ...smallDefinition().assessment, readers: 2 } })
const achievement = await anAchievement(world, district.district.id, definition)

type Submission = Awaited<ReturnType<typeof aSubmission>>

const all = (level: Level) => () => level
const levels = (given: Record<string, Level>) => (id: string) => given[id] ?? 'demonstrated'
const stateOf = async ({ attemptId }: Submission) =>
  (await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()).state
let teachers = 0
/** Work of a new teacher, weighed by two. */
async function handedIn(of = achievement) {
  const earner = await aPerson(world, `Teacher ${++teachers}`, [{ organizationId: district.district.id, roles: ['earner'] }])
  return aSubmission(district, { earner, achievement: of })
}
const waitsFor = async (assessor: Person, { submissionId }: Submission) =>
  (await findWaiting(readsOf(world.db, assessor), assessor, { limit: 100 })).rows.some((row) => row.submissionId === submissionId)

test('two who agree decide together, and none of them sees it before', async () => {
  const work = await handedIn()
  const counted = await countWaiting(world.db, second, '2027-01-01')
  const one = await aReading(world, first, work, all('demonstrated'))
  expect(one).toMatchObject({ settled: 'waiting', decisionId: null, outcome: null })
  expect(await stateOf(work)).toBe('in_assessment')
  // It waits for somebody else; whoever has finished it is not asked again.
  expect(await Promise.all([first, second].map((who) => waitsFor(who, work)))).toEqual([false, true])
  expect(await countWaiting(world.db, second, '2027-01-01')).toEqual(counted)
  await expect(perform(world, first, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
    code: 'already-assessed',
  })
  await expect(perform(world, third, saveScores, { assessmentId: one.assessmentId, scores: [] })).rejects.toMatchObject({ kind: 'invalid' })

  const two = await aReading(world, second, work, all('extended'))
  expect(two).toMatchObject({ settled: 'decided', outcome: 'earned' })
  expect(await stateOf(work)).toBe('earned')
  const kept = await world.db.selectFrom('decisionLevels').where('decisionId', '=', two.decisionId).select(['level', 'carried']).execute()
  // Of two the lower.
  expect(kept).toEqual([
    { level: 'demonstrated', carried: false },
    { level: 'demonstrated', carried: false },
  ])
  const readings = await world.db.selectFrom('decisionReadings').where('decisionId', '=', two.decisionId).select('assessmentId').execute()
  expect(readings.map(({ assessmentId }) => assessmentId).toSorted()).toEqual([one.assessmentId, two.assessmentId].toSorted())
  // Both find it among their decisions.
  for (const who of [first, second]) {
    const { rows } = await findDecisionsMade(readsOf(world.db, who), who, {})
    expect(rows).toContainEqual(expect.objectContaining({ decisionId: two.decisionId, outcome: 'earned' }))
  }
  await expect(perform(world, first, reopenAssessment, { assessmentId: one.assessmentId })).rejects.toMatchObject({
    code: 'too-late-to-reopen',
  })
})

test('where they differ by two levels, a third who sees both without names settles it, and what they agree on is there already', async () => {
  const work = await handedIn()
  await aReading(world, first, work, levels({ waits: 'demonstrated', talk: 'not-yet' }))
  const came = await aReading(world, second, work, levels({ waits: 'demonstrated', talk: 'demonstrated' }))
  expect(came).toMatchObject({ settled: 'adjudicate', outcome: null })
  expect(await stateOf(work)).toBe('in_assessment')
  expect(await Promise.all([first, second, third].map((who) => waitsFor(who, work)))).toEqual([false, false, true])
  const { rows } = await findWaiting(readsOf(world.db, third), third, { limit: 100 })
  expect(rows.find(({ submissionId }) => submissionId === work.submissionId)).toMatchObject({ toSettle: true })
  for (const { assessorId } of [{ assessorId: first }, { assessorId: second }])
    await expect(perform(world, assessorId, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
      code: 'already-assessed',
    })

  const assessmentId = await aSeat(world, third, work.submissionId)
  const seen = await findAssessment(readsOf(world.db, third), third, assessmentId)
  expect(seen).toMatchObject({ seat: 'adjudicator', state: 'open', apart: ['talk'] })
  expect(seen.others.map((each) => each.levels.find(({ criterionId }) => criterionId === 'talk')?.level)).toEqual([
    'not-yet',
    'demonstrated',
  ])
  expect(seen.scores).toMatchObject([{ criterionId: 'waits', level: 'demonstrated', reason: 'As the answer says.' }])
  for (const name of [first.name, second.name, work.earner.name]) expect(JSON.stringify(seen)).not.toContain(name)

  await perform(world, third, saveScores, {
    assessmentId,
    scores: fullScores({ ...work, open: ['talk'] }, all('approaching')),
  })
  const decided = await perform(world, third, decideSubmission, {
    assessmentId,
    outcome: 'keep-working',
    message: 'One more clip, please.',
    reopens: { talk: ['context'] },
  })
  expect(decided).toMatchObject({ settled: 'decided', outcome: 'keep-working' })
  expect(await stateOf(work)).toBe('returned')
  const kept = await world.db
    .selectFrom('decisionLevels')
    .where('decisionId', '=', decided.decisionId)
    .orderBy('criterionId')
    .select(['criterionId', 'level', 'reopens'])
    .execute()
  expect(kept).toEqual([
    { criterionId: 'talk', level: 'approaching', reopens: ['context'] },
    { criterionId: 'waits', level: 'demonstrated', reopens: null },
  ])
  // Now each may compare.
  const [mine] = await findDecisionsMade(readsOf(world.db, first), first, {}).then(({ rows }) => rows)
  expect((await findAssessment(readsOf(world.db, first), first, mine?.assessmentId ?? '')).others).toHaveLength(2)
})

test('what two say to the earner comes together, and what either would open again opens', async () => {
  const work = await handedIn()
  const sayings = ['Listen to minute three again.', 'Ask one student twice.']
  for (const [index, who] of [first, second].entries()) {
    const assessmentId = await aSeat(world, who, work.submissionId)
    await perform(world, who, saveScores, { assessmentId, scores: fullScores(work, levels({ talk: 'approaching' })) })
    await perform(world, who, decideSubmission, {
      assessmentId,
      message: sayings[index] ?? '',
      reopens: { talk: index === 0 ? ['tally'] : ['context'] },
    })
  }
  const decision = await world.db
    .selectFrom('decisions')
    .innerJoin('decisionLevels', 'decisionLevels.decisionId', 'decisions.id')
    .where('submissionId', '=', work.submissionId)
    .where('criterionId', '=', 'talk')
    .select(['message', 'reopens'])
    .executeTakeFirstOrThrow()
  expect(decision).toEqual({ message: sayings.join('\n\n'), reopens: ['tally', 'context'] })
  const [letter] = await world.db
    .selectFrom('messages')
    .where('personId', '=', work.earner.id)
    .where('kind', '=', 'decision')
    .selectAll()
    .execute()
  expect(JSON.stringify(letter)).toContain(sayings[1])
})

test('a finished assessment is opened again until the other one has finished, and a seat that is let go waits for another', async () => {
  const work = await handedIn()
  const one = await aReading(world, first, work, all('demonstrated'))
  await expect(
    perform(world, first, saveScores, { assessmentId: one.assessmentId, scores: fullScores(work, all('extended')) }),
  ).rejects.toMatchObject({
    code: 'assessment-finished',
  })
  const assessmentId = await aSeat(world, second, work.submissionId)
  expect(await waitsFor(third, work)).toBe(false)
  await perform(world, first, reopenAssessment, { assessmentId: one.assessmentId })
  expect(await findTaken(world.db, first)).toContainEqual(expect.objectContaining({ assessmentId: one.assessmentId, scored: 2 }))

  await perform(world, second, releaseAssessment, { assessmentId, note: 'I know this classroom.' })
  // The other one still reads.
  expect(await stateOf(work)).toBe('in_assessment')
  expect(await Promise.all([second, third].map((who) => waitsFor(who, work)))).toEqual([true, true])
  await perform(world, first, releaseAssessment, { assessmentId: one.assessmentId })
  expect(await stateOf(work)).toBe('submitted')
})

test('who assesses there no more leaves a seat that waits again; of two who take the last seat at once, one has it', async () => {
  const work = await handedIn()
  await aReading(world, first, work, all('demonstrated'))
  const answers = await Promise.allSettled(
    [second, third].map((who) => perform(world, who, claimSubmission, { submissionId: work.submissionId })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-taken' } })
})

test('two who finish in the same moment make one decision', async () => {
  const work = await handedIn()
  const taken = await Promise.all(
    [first, second].map(async (who) => {
      const assessmentId = await aSeat(world, who, work.submissionId)
      await perform(world, who, saveScores, { assessmentId, scores: fullScores(work, all('demonstrated')) })
      return { who, assessmentId }
    }),
  )
  const came = await Promise.all(taken.map(({ who, assessmentId }) => perform(world, who, decideSubmission, { assessmentId })))
  expect(came.map(({ settled }) => settled).toSorted()).toEqual(['decided', 'waiting'])
  expect(await world.db.selectFrom('awards').where('attemptId', '=', work.attemptId).select('id').execute()).toHaveLength(1)
})

test('no page tells anybody what one seat has scored while another still weighs it', { timeout: 60_000 }, async () => {
  const work = await handedIn()
  const mark = 'xylophone'
  const assessmentId = await aSeat(world, first, work.submissionId)
  const scores = fullScores(work, all('approaching')).map((score) => ({ ...score, reason: `It is ${mark}.`, nextStep: `One ${mark}.` }))
  await perform(world, first, saveScores, { assessmentId, scores })
  await perform(world, first, decideSubmission, { assessmentId, message: `A ${mark} for you.` })
  const own = { assessmentId: await aSeat(world, second, work.submissionId) }

  const earner = await findActor(world.db, work.earner.id)
  let opened = 0
  for (const who of [second, district.admin, earner ?? second]) {
    // The tables themselves, as a page of theirs reads them.
    const db = readsOf(world.db, who)
    const rows = [
      await db.selectFrom('scores').selectAll().execute(),
      await db.selectFrom('assessments').where('submissionId', '=', work.submissionId).selectAll().execute(),
    ].flat()
    expect(JSON.stringify(rows)).not.toContain(mark)
    const pages = [
      ...pagesOf(district).map(([name, page, , path, params]) => ({ name, page, path, params })),
      { name: 'own seat', page: () => import('./assessment-page.tsx'), path: '/review/x', params: { assessmentId: own.assessmentId } },
      { name: 'the other seat', page: () => import('./assessment-page.tsx'), path: '/review/x', params: { assessmentId } },
      { name: 'to decide', page: () => import('./decide-page.tsx'), path: '/review/x/decide', params: { assessmentId } },
      {
        name: 'attempt',
        page: () => import('../../work/attempt-pages/attempt-page.tsx'),
        path: '/work/x',
        params: { attemptId: work.attemptId },
      },
    ]
    for (const { name, page, path, params } of pages) {
      const shown = await openPage(world, await page(), who, path, params).catch((refused: unknown) => ({ refused: String(refused) }))
      expect(JSON.stringify(shown), `${name}, to ${who.kind === 'person' ? who.name : 'nobody'}`).not.toContain(mark)
      opened++
    }
  }
  expect(opened).toBeGreaterThan(100)
})

test('the next one is never a seat beside one’s own', async () => {
  const alone = await aDistrict(world)
  const twice = await anAchievement(world, alone.district.id, definition)
  const work = await aSubmission(alone, { achievement: twice })
  await perform(world, alone.assessor, claimNextSubmission, {})
  await expect(perform(world, alone.assessor, claimNextSubmission, {})).rejects.toMatchObject({ code: 'nothing-waiting' })
  const { assessmentId } = await perform(world, alone.secondAssessor, claimNextSubmission, {})
  expect((await findAssessment(readsOf(world.db, alone.secondAssessor), alone.secondAssessor, assessmentId)).submissionId).toBe(
    work.submissionId,
  )
})

test('who saw work in a cohort of theirs, or a copy of it in a colleague’s, never weighs it', async () => {
  const work = await handedIn()
  const [cohortId, shareId] = [world.newId(), world.newId()]
  const artifactId = work.artifacts[0]?.id ?? ''
  await sql`insert into cohorts (id, organization_id, name, made_by, made_at) values (${cohortId}, ${district.district.id}, 'Waiting', ${second.id}, now())`.execute(
    world.db,
  )
  await sql`insert into cohort_members (cohort_id, person_id, joined_at) values (${cohortId}, ${second.id}, now())`.execute(world.db)
  await sql`insert into cohort_shares (id, cohort_id, artifact_id, shared_by, shared_at, ended_at)
    values (${shareId}, ${cohortId}, ${artifactId}, ${work.earner.id}, now(), now())`.execute(world.db)
  const copy = await handedIn()
  await sql`update artifacts set of_share_id = ${shareId} where id = ${copy.artifacts[0]?.id ?? ''}`.execute(world.db)
  for (const each of [work, copy]) {
    expect(await Promise.all([first, second].map((who) => waitsFor(who, each)))).toEqual([true, false])
    await expect(perform(world, second, claimSubmission, { submissionId: each.submissionId })).rejects.toMatchObject({
      code: 'seen-in-cohort',
    })
  }
})
