import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aDecision, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { findAssessment } from '../assessment/find-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { claimNextSubmission, claimSubmission } from '../queue/claim-submission.ts'
import { findWaiting } from '../queue/queue.ts'
import { countWaiting } from '../queue/waiting-counts.ts'
import { findRecognized } from '../routing/find-recognized.ts'
import { declareConflict, endConflict, mostDeclared } from './declare-conflict.ts'
import { findOwnConflicts, findPeopleToName } from './own-conflicts.ts'

const world = await aWorld()
type Given = Awaited<ReturnType<typeof aDistrict>>

/** Whether a submission is offered to an assessor, the same by every way: in the list, in the count, and by the next one. */
async function isOffered(who: Person, submissionId: string) {
  const db = readsOf(world.db, who)
  const { rows } = await findWaiting(db, who, {})
  const { waiting } = await countWaiting(db, who, '2020-01-01')
  expect(waiting).toBe(rows.length)
  return rows.some((row) => row.submissionId === submissionId)
}

test('blind work takes no score before its assessor says whether they know whose it is; open work asks nobody', async () => {
  const district = await aDistrict(world)
  const { assessor, secondAssessor } = district
  const work = await aSubmission(district)
  const { assessmentId } = await perform(world, assessor, claimSubmission, { submissionId: work.submissionId })
  const scores = fullScores(work, () => 'demonstrated')
  const seen = () => findAssessment(readsOf(world.db, assessor), assessor, assessmentId)
  expect((await seen()).asksAcquaintance).toBe(true)
  const unsaid = { kind: 'conflict', code: 'acquaintance-unsaid' }
  await expect(perform(world, assessor, saveScores, { assessmentId, scores })).rejects.toMatchObject(unsaid)
  await expect(perform(world, assessor, decideSubmission, { assessmentId })).rejects.toMatchObject(unsaid)
  await expect(perform(world, secondAssessor, sayAcquaintance, { assessmentId, knows: false })).rejects.toMatchObject({ kind: 'forbidden' })

  for (const _twice of [1, 2]) await perform(world, assessor, sayAcquaintance, { assessmentId, knows: false })
  expect((await seen()).asksAcquaintance).toBe(false)
  await perform(world, assessor, saveScores, { assessmentId, scores })
  await perform(world, assessor, decideSubmission, { assessmentId })
  await expect(perform(world, assessor, sayAcquaintance, { assessmentId, knows: true })).rejects.toMatchObject({ code: 'already-decided' })

  const open = smallDefinition({ title: 'In the open', assessment: { ...smallDefinition().assessment, blind: false } })
  const seenWork = await aSubmission(district, { achievement: await anAchievement(world, district.district.id, open) })
  const taken = await perform(world, assessor, claimSubmission, { submissionId: seenWork.submissionId })
  await expect(perform(world, assessor, sayAcquaintance, { ...taken, knows: true })).rejects.toMatchObject({
    code: 'acquaintance-not-asked',
  })
  await perform(world, assessor, saveScores, { ...taken, scores: fullScores(seenWork, () => 'demonstrated') })
})

test('who knows the person hands the work back with that, and is never asked for this earner again, nor told whether they were right', async () => {
  const district = await aDistrict(world)
  const { assessor, secondAssessor, colleague } = district
  const work = await aSubmission(district)
  const assessmentId = await aSeat(world, assessor, work.submissionId)
  // Only in the middle of it the voice is known.
  await perform(world, assessor, sayAcquaintance, { assessmentId, knows: true })
  await expect(perform(world, assessor, saveScores, { assessmentId, scores: fullScores(work, () => 'extended') })).rejects.toMatchObject({
    code: 'released',
  })
  const row = await world.db
    .selectFrom('assessments')
    .where('id', '=', assessmentId)
    .select(['releaseReason', 'knowsEarner'])
    .executeTakeFirst()
  expect(row).toEqual({ releaseReason: 'conflict', knowsEarner: true })

  const next = await aSubmission(district, { achievement: await anAchievement(world, district.district.id) })
  const others = await aSubmission(district, { earner: colleague })
  for (const each of [work, next]) {
    expect(await isOffered(assessor, each.submissionId)).toBe(false)
    expect(await isOffered(secondAssessor, each.submissionId)).toBe(true)
    await expect(perform(world, assessor, claimSubmission, { submissionId: each.submissionId })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'declared-conflict',
    })
  }
  expect(await isOffered(assessor, others.submissionId)).toBe(true)
  const seen = [await findOwnConflicts(readsOf(world.db, assessor), assessor), await findRecognized(readsOf(world.db, assessor), assessor)]
  expect(seen[1]).toHaveLength(1)
  expect(JSON.stringify(seen)).not.toContain(district.earner.id)
  const tables = await readsOf(world.db, assessor).selectFrom('conflicts').selectAll().execute()
  expect(tables).toEqual([])
})

test('either side declares, in private; it holds at once, at the claim and at the end, until it is taken back', async () => {
  const district = await aDistrict(world)
  const { assessor, secondAssessor, earner, colleague, admin } = district
  const organizationId = district.district.id
  const work = await aSubmission(district)
  const held = await aSeat(world, secondAssessor, (await aSubmission(district, { earner: colleague })).submissionId)

  const { conflictId } = await perform(world, earner, declareConflict, {
    organizationId,
    as: 'earner',
    personId: assessor.id,
    note: 'My aunt.',
  })
  expect(await isOffered(assessor, work.submissionId)).toBe(false)
  await expect(perform(world, assessor, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({
    code: 'declared-conflict',
  })
  // Said twice it is kept once, and nobody else reads it.
  expect(await perform(world, earner, declareConflict, { organizationId, as: 'earner', personId: assessor.id })).toEqual({
    conflictId: null,
  })
  for (const who of [assessor, secondAssessor, colleague, admin])
    expect(await readsOf(world.db, who).selectFrom('conflicts').selectAll().execute()).toEqual([])
  for (const who of [assessor, colleague, admin])
    await expect(perform(world, who, endConflict, { conflictId: conflictId ?? '' })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, earner, endConflict, { conflictId: conflictId ?? '' })
  expect(await isOffered(assessor, work.submissionId)).toBe(true)

  await perform(world, secondAssessor, declareConflict, { organizationId, as: 'assessor', personId: colleague.id })
  await expect(perform(world, secondAssessor, decideSubmission, { assessmentId: held })).rejects.toMatchObject({
    code: 'declared-conflict',
  })
  expect(await findOwnConflicts(readsOf(world.db, secondAssessor), secondAssessor)).toMatchObject([
    { name: colleague.name, as: 'assessor' },
  ])
})

test('what nobody may declare is refused, and ten assessors are the most that an earner keeps away', async () => {
  const district = await aDistrict(world)
  const { earner, assessor, colleague, stranger, neighborAssessor } = district
  const organizationId = district.district.id
  const declare = (who: Person, as: 'earner' | 'assessor', personId: string) =>
    perform(world, who, declareConflict, { organizationId, as, personId })
  await expect(declare(earner, 'assessor', colleague.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(declare(stranger, 'earner', assessor.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(declare(neighborAssessor, 'assessor', earner.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(declare(earner, 'earner', colleague.id)).rejects.toMatchObject({ fields: [{ field: 'personId' }] })
  await expect(declare(assessor, 'assessor', assessor.id)).rejects.toMatchObject({ code: 'own-conflict' })
  await expect(declare(earner, 'earner', neighborAssessor.id)).rejects.toMatchObject({ kind: 'missing' })
  await expect(perform(world, earner, endConflict, { conflictId: world.newId() })).rejects.toMatchObject({ kind: 'missing' })
  const many = await Promise.all(
    Array.from({ length: mostDeclared.earner + 1 }, (_, n) =>
      aPerson(world, `Assessor ${'abcdefghijkl'[n]}`, [{ organizationId, roles: ['assessor'] }]),
    ),
  )
  const answers = await Promise.allSettled(many.map(({ id }) => declare(earner, 'earner', id)))
  expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'conflicts-full' } }])

  const names = async (as: 'assessor' | 'earner', words: string) =>
    (await findPeopleToName(readsOf(world.db, earner), earner, { organizationId, as, words })).map(({ name }) => name)
  expect(await names('earner', 'jonas')).toEqual([assessor.name])
  expect(await names('earner', 'berg')).toEqual([])
  for (const words of ['', 'x', '%%', '__', '\\\\']) expect(await names('earner', words)).toEqual([])
})

test('who leads the school of an earner, coaches them or, by rule, works there does not weigh their work', async () => {
  const district: Given = await aDistrict(world)
  const { schoolId, earner, assessor } = district
  const organizationId = district.district.id
  const leading = await aPerson(world, 'Pia Lead', [{ organizationId, schoolId, roles: ['principal', 'assessor'] }])
  const outside = await aPerson(world, 'Otto Outside', [{ organizationId, roles: ['assessor', 'coach'] }])
  const work = await aSubmission(district)
  const claim = (who: Person) => perform(world, who, claimSubmission, { submissionId: work.submissionId })
  await expect(claim(leading)).rejects.toMatchObject({ code: 'supervisor' })
  expect(await isOffered(leading, work.submissionId)).toBe(false)

  expect(await isOffered(assessor, work.submissionId)).toBe(true)
  await world.db.insertInto('assessingRules').values({ organizationId, barsOwnSchool: true }).execute()
  expect(await isOffered(assessor, work.submissionId)).toBe(false)
  await expect(claim(assessor)).rejects.toMatchObject({ code: 'own-school' })

  expect(await isOffered(outside, work.submissionId)).toBe(true)
  const other = await aSubmission(district, { achievement: await anAchievement(world, organizationId) })
  const share = { attemptId: other.attemptId, requirementId: 'tally', earnerId: earner.id, coachId: outside.id, organizationId }
  const shareId = world.newId()
  await world.db
    .insertInto('coachShares')
    .values({ id: shareId, ...share, sharedAt: world.now() })
    .execute()
  // As long as they coach this person nothing of theirs is weighed, and that work never.
  await expect(claim(outside)).rejects.toMatchObject({ code: 'own-coaching' })
  expect(await isOffered(outside, work.submissionId)).toBe(false)
  await world.db.updateTable('coachShares').set({ stoppedAt: world.now(), stoppedBecause: 'earner' }).where('id', '=', shareId).execute()
  expect(await isOffered(outside, work.submissionId)).toBe(true)
  expect(await isOffered(outside, other.submissionId)).toBe(false)
})

test('one person with two accounts weighs work once, and their own by neither', async () => {
  const district = await aDistrict(world)
  const organizationId = district.district.id
  const two = smallDefinition({ title: 'Twice', assessment: { ...smallDefinition().assessment, readers: 2 } })
  const twice = await anAchievement(world, organizationId, two)
  const first = await aPerson(world, 'Nia One', [{ organizationId, roles: ['assessor'] }])
  const second = await aPerson(world, 'N. One', [{ organizationId, roles: ['assessor', 'earner'] }])
  const [box, host] = first.email.split('@')
  await world.db
    .updateTable('personAddresses')
    .set({ address: `${box}+two@${host}` })
    .where('personId', '=', second.id)
    .execute()

  const work = await aSubmission(district, { achievement: twice })
  await aSeat(world, first, work.submissionId)
  expect(await isOffered(second, work.submissionId)).toBe(false)
  await expect(perform(world, second, claimSubmission, { submissionId: work.submissionId })).rejects.toMatchObject({ code: 'other-seat' })
  const own = await aSubmission(district, { achievement: twice, earner: second })
  await expect(perform(world, first, claimSubmission, { submissionId: own.submissionId })).rejects.toMatchObject({
    code: 'related-account',
  })
  await expect(perform(world, first, claimNextSubmission, {})).rejects.toMatchObject({ code: 'nothing-waiting' })
  // An address that nobody has confirmed says nothing.
  await world.db.updateTable('personAddresses').set({ verifiedAt: null }).where('personId', '=', second.id).execute()
  expect(await isOffered(first, own.submissionId)).toBe(true)
})

test('what was declared goes with the person', async () => {
  const district = await aDistrict(world)
  const { earner, assessor } = district
  await perform(world, earner, declareConflict, { organizationId: district.district.id, as: 'earner', personId: assessor.id })
  await aDecision(world, district.secondAssessor, await aSubmission(district), () => 'demonstrated')
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', earner.id).execute()
  expect(await world.db.selectFrom('conflicts').where('earnerId', '=', earner.id).select('id').execute()).toEqual([])
})
