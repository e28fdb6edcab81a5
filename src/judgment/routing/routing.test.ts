import { expect, test } from 'vitest'
import { operator, type Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { releaseAssessment } from '../assessment/release-assessment.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { sayAcquaintance } from '../assessment/say-acquaintance.ts'
import { declareConflict } from '../conflicts/declare-conflict.ts'
import { assessorSettingsOf } from '../queue/assessor-settings.ts'
import { claimNextSubmission, claimSubmission } from '../queue/claim-submission.ts'
import { findTaken } from '../queue/queue.ts'
import { saveAssessorSettings } from '../queue/save-assessor-settings.ts'
import { assignSubmissions } from './assign-submissions.ts'
import { readAssessor, readAssessors, readBoard } from './board.ts'
import { releaseAssessments } from './release-assessments.ts'
import { setAssessingRules } from './set-assessing-rules.ts'

const world = await aWorld()
const today = dayIn('UTC', world.now())
const days = (by: number) => new Date(Date.parse(today) + by * 86_400_000).toISOString().slice(0, 10)

/** A district with this many submissions that wait, each of an earner of their own. */
async function busy(count: number) {
  const district = await aDistrict(world)
  const organizationId = district.district.id
  const works = []
  for (let n = 0; n < count; n++) {
    const earner = await aPerson(world, `Teacher ${n}`, [{ organizationId, roles: ['earner'] }])
    works.push(await aSubmission(district, { earner, dueOn: days(n - 1) }))
  }
  return { ...district, organizationId, works, ids: works.map(({ submissionId }) => submissionId) }
}
const held = async (who: Person) => (await findTaken(world.db, who)).length

test('the next one is what fits an assessor’s categories and languages; anything may be taken from the list', async () => {
  const district = await aDistrict(world)
  const { assessor } = district
  const of = (title: string, changes: object) => anAchievement(world, district.district.id, smallDefinition({ title, ...changes }))
  const culture = await of('Culture', { category: 'Culture' })
  const spanish = await of('Preguntas', { language: 'es' })
  const first = await aSubmission(district, { achievement: culture, dueOn: days(1) })
  await aSubmission(district, { achievement: spanish, dueOn: days(2) })
  const english = await aSubmission(district, { dueOn: days(3) })
  await perform(world, assessor, saveAssessorSettings, { categories: ['Discourse'], languages: ['en'] })
  const { assessmentId } = await perform(world, assessor, claimNextSubmission, {})
  const taken = await world.db.selectFrom('assessments').where('id', '=', assessmentId).select('submissionId').executeTakeFirst()
  expect(taken?.submissionId).toBe(english.submissionId)
  await expect(perform(world, assessor, claimNextSubmission, {})).rejects.toMatchObject({ code: 'nothing-fits' })
  await perform(world, assessor, claimSubmission, { submissionId: first.submissionId })
  // What was asked for by name is meant.
  await perform(world, assessor, claimNextSubmission, { achievementId: spanish.id })
})

test('an assessor holds as many as they said, never more than the organization allows, and nothing is given to who is away', async () => {
  const { assessor, admin, organizationId, ids } = await busy(5)
  const claim = (n: number) => perform(world, assessor, claimSubmission, { submissionId: ids[n] ?? '' })
  await perform(world, assessor, saveAssessorSettings, { atOnce: 1 })
  await claim(0)
  await expect(claim(1)).rejects.toMatchObject({ code: 'holds-enough' })
  await perform(world, assessor, saveAssessorSettings, { atOnce: 40 })
  await perform(world, admin, setAssessingRules, { organizationId, atOnce: 2 })
  await claim(1)
  await expect(claim(2)).rejects.toMatchObject({ code: 'holds-enough' })

  await perform(world, admin, setAssessingRules, { organizationId, atOnce: 9 })
  await perform(world, assessor, saveAssessorSettings, { awayFrom: days(-1), awayUntil: days(1) })
  await expect(perform(world, assessor, claimNextSubmission, {})).rejects.toMatchObject({ code: 'away' })
  const give = () => perform(world, admin, assignSubmissions, { organizationId, submissionIds: [ids[2] ?? ''], personId: assessor.id })
  await expect(give()).rejects.toMatchObject({ code: 'assessor-away' })
  // Back earlier than they thought, they take by hand; and after it, all is as before.
  await claim(2)
  await perform(world, assessor, saveAssessorSettings, { awayFrom: days(-9), awayUntil: days(-1) })
  await perform(world, assessor, claimNextSubmission, {})
})

test('what settings can’t be is refused, and one day alone is both ends', async () => {
  const { assessor, earner } = await aDistrict(world)
  const save = (who: Person, given: object) => perform(world, who, saveAssessorSettings, given as never)
  await expect(save(assessor, { awayFrom: '2027-03-02', awayUntil: '2027-03-01' })).rejects.toMatchObject({
    fields: [{ field: 'awayUntil' }],
  })
  for (const bad of [
    { atOnce: 0 },
    { atOnce: 51 },
    { atOnce: 1.5 },
    { languages: ['klingon'] },
    { awayFrom: 'soon' },
    { categories: ['x'.repeat(61)] },
  ])
    await expect(save(assessor, bad)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(save(earner, {})).rejects.toMatchObject({ kind: 'forbidden' })
  await save(assessor, { awayUntil: '2027-03-01', categories: ['Discourse', 'Discourse'] })
  expect(await assessorSettingsOf(world.db, assessor.id)).toMatchObject({
    awayFrom: '2027-03-01',
    awayUntil: '2027-03-01',
    categories: ['Discourse'],
  })
})

test('an admin gives work to one assessor, and what one can’t have is said with the reason while the others go', async () => {
  const { assessor, admin, organizationId, ids, works, schoolId, principal, neighborAdmin } = await busy(4)
  const [first, second, third] = works
  await perform(world, assessor, declareConflict, { organizationId, as: 'assessor', personId: second?.earner.id ?? '' })
  const own = await aSubmission({ ...(await aDistrict(world)) })
  const given = { organizationId, submissionIds: [...ids.slice(0, 3), own.submissionId], personId: assessor.id }
  for (const who of [assessor, principal, neighborAdmin])
    await expect(perform(world, who, assignSubmissions, given)).rejects.toMatchObject({ kind: 'forbidden' })

  const came = await perform(world, admin, assignSubmissions, given)
  expect(came.assigned.map(({ submissionId }) => submissionId)).toEqual([first?.submissionId, third?.submissionId])
  // A submission of another organization is none that waits here.
  expect(came.refused).toMatchObject([
    { submissionId: second?.submissionId, code: 'declared-conflict' },
    { submissionId: own.submissionId, code: 'not-waiting' },
  ])
  expect(await held(assessor)).toBe(2)
  const told = await world.db
    .selectFrom('events')
    .where('name', '=', 'submission.assigned')
    .where('organizationId', '=', organizationId)
    .select('details')
    .execute()
  expect(told).toHaveLength(2)
  // Twice is once; to nobody's assessor it does not go.
  expect(await perform(world, admin, assignSubmissions, given)).toMatchObject({ assigned: [] })
  const stranger = await aPerson(world, 'Sol Earner', [{ organizationId, schoolId, roles: ['earner'] }])
  await expect(perform(world, admin, assignSubmissions, { ...given, personId: stranger.id })).rejects.toMatchObject({
    code: 'not-an-assessor-there',
  })
  await expect(perform(world, admin, assignSubmissions, { ...given, submissionIds: [] })).rejects.toMatchObject({ kind: 'invalid' })
})

test('spread over all who have room, each gets about as many, nobody more than they may, and two admins at once give each out once', async () => {
  const { assessor, secondAssessor, organizationId, ids, admin } = await busy(8)
  await perform(world, secondAssessor, saveAssessorSettings, { atOnce: 2 })
  const spread = (who: Parameters<typeof perform>[1], submissionIds: string[]) =>
    perform(world, who, assignSubmissions, { organizationId, submissionIds })
  const came = await Promise.all([spread(admin, ids), spread(operator, ids.toReversed())])
  expect(came.flatMap(({ assigned }) => assigned)).toHaveLength(7)
  expect(await Promise.all([assessor, secondAssessor].map(held))).toEqual([5, 2])
  expect(came.flatMap(({ refused }) => refused.map(({ code }) => code))).toContain('nobody-free')
})

test('taken back, work waits again and counts against nobody; what was scored is there for who takes it again, and what is finished stays', async () => {
  const { assessor, secondAssessor, admin, neighborAdmin, organizationId, works } = await busy(2)
  const [work, other] = works
  if (!work || !other) throw new Error('There are two.')
  const assessmentId = await aSeat(world, assessor, work.submissionId)
  const scores = fullScores(work, () => 'demonstrated')
  await perform(world, assessor, saveScores, { assessmentId, scores })
  const back = (who: Person, ids: string[]) => perform(world, who, releaseAssessments, { organizationId, assessmentIds: ids })
  await expect(back(neighborAdmin, [assessmentId])).rejects.toMatchObject({ kind: 'forbidden' })
  await back(admin, [assessmentId, world.newId()])
  await expect(back(admin, [assessmentId])).rejects.toMatchObject({ code: 'nothing-held' })
  await expect(perform(world, assessor, saveScores, { assessmentId, scores })).rejects.toMatchObject({ code: 'released' })
  const rows = await readAssessors({ world, actor: admin, organizationId }, {})
  expect(rows.rows.find(({ personId }) => personId === assessor.id)).toMatchObject({ held: 0, letGo: 0 })
  await perform(world, admin, assignSubmissions, { organizationId, submissionIds: [work.submissionId], personId: secondAssessor.id })
  expect(await held(secondAssessor)).toBe(1)
})

test('the board names who holds what, never whose it is; of what an admin weighs or handed in, not even that', async () => {
  const { assessor, admin, coach, organizationId, works, earner, achievement, ...rest } = await busy(3)
  await aSeat(world, assessor, works[0]?.submissionId ?? '')
  const asking = { world, actor: admin, organizationId }
  const all = await readBoard(asking, { shelf: 'all', after: null })
  expect(all.rows).toMatchObject([{ seats: [{ name: assessor.name, isFinished: false }], free: 0 }, { free: 1, seats: [] }, { free: 1 }])
  for (const { earner: each } of works) expect(JSON.stringify(all)).not.toMatch(new RegExp(`${each.id}|${each.name}\\b`))
  expect((await readBoard(asking, { shelf: 'held', after: null })).rows).toHaveLength(1)
  expect((await readBoard(asking, { shelf: 'waiting', after: null })).rows).toHaveLength(2)
  expect((await readBoard(asking, { shelf: 'late', after: null })).rows).toHaveLength(1)
  const page = await readBoard(asking, { shelf: 'all', after: null, limit: 2 })
  expect(page.next).not.toBeNull()
  for (const who of [assessor, coach, rest.neighborAdmin])
    await expect(readBoard({ ...asking, actor: who }, { shelf: 'all', after: null })).rejects.toMatchObject({ kind: 'forbidden' })

  const both = await aPerson(world, 'Ada Both', [{ organizationId, roles: ['admin', 'assessor', 'earner'] }])
  await aSeat(world, both, works[1]?.submissionId ?? '')
  const own = await aSubmission({ ...rest, achievement, earner, assessor, admin, coach } as never, { earner: both })
  const seen = await readBoard({ ...asking, actor: both }, { shelf: 'all', after: null })
  const seatsOf = (id: string | undefined) => seen.rows.find(({ submissionId }) => submissionId === id)?.seats
  expect([works[1]?.submissionId, own.submissionId].map(seatsOf)).toEqual([null, null])
  expect(seatsOf(works[0]?.submissionId)).toHaveLength(1)
})

test('what was handed back stands there with its reason and word, what was recognized does not', async () => {
  const { assessor, admin, organizationId, works } = await busy(2)
  const [one, other] = works
  const assessmentId = await aSeat(world, assessor, one?.submissionId ?? '')
  await perform(world, assessor, releaseAssessment, { assessmentId, reason: 'language', note: 'It is in French.' })
  const known = await aSeat(world, assessor, other?.submissionId ?? '')
  await perform(world, assessor, sayAcquaintance, { assessmentId: known, knows: true })
  const seen = await readAssessor({ world, actor: admin, organizationId }, assessor.id)
  expect(seen.letGo).toMatchObject([{ reason: 'language', note: 'It is in French.' }])
  expect(seen.assessor.letGo).toBe(0)
})

test('what would become of the work when someone leaves', async () => {
  const { assessor, secondAssessor, admin, organizationId, works } = await busy(2)
  await aSeat(world, assessor, works[0]?.submissionId ?? '')
  await perform(world, secondAssessor, saveAssessorSettings, { categories: ['Culture'] })
  const asking = { world, actor: admin, organizationId }
  expect(await readAssessor(asking, assessor.id)).toMatchObject({
    assessor: { held: 1, late: 1, most: 5, name: assessor.name },
    without: { held: 1, late: 1, tooFew: [{ needed: 1, left: 0, open: 1 }] },
  })
  expect(await readAssessor(asking, secondAssessor.id)).toMatchObject({ without: { held: 0, tooFew: [] } })
  await expect(readAssessor(asking, admin.id)).rejects.toMatchObject({ kind: 'missing' })
  const { rows, next } = await readAssessors(asking, { limit: 1 })
  expect(rows.map(({ name }) => name)).toEqual([assessor.name])
  expect(next).toContain(assessor.id)
})
