import { beforeEach, expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { readers } from '../../subscribers.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { answerRequest } from './answer-request.ts'
import { askForRole, takeRequestBack } from './ask-role.ts'
import { findLadder, findOnLadder, findRequests } from './find-ladder.ts'
import { setLadder } from './set-ladder.ts'
import { setAssessmentPay } from './set-pay.ts'
import { setLead, setProbation } from './set-probation.ts'

const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const { admin, neighborAdmin, assessor } = here
const organizationId = here.district.id
const secondAdmin = await aPerson(world, 'Second Admin', [{ organizationId, roles: ['admin'] }])
const asked = await anAchievement(world, organizationId, smallDefinition({ title: 'Assessing peers’ evidence fairly' }))
const rules = { organizationId, awards: [asked.id], asksCalibration: true, probation: 2, probationAtOnce: 1 }

let count = 0
/** A teacher, with the award that is asked or without it. */
async function aTeacher({ hasAward = true }: { hasAward?: boolean } = {}) {
  const teacher = await aPerson(world, `Teacher ${'abcdefghijklmnopqrstuvwxyz'[count++]}`, [{ organizationId, roles: ['earner'] }])
  const award = hasAward ? await anAward(here, { earner: teacher, achievement: asked }) : null
  return { teacher, awardId: award?.id ?? '' }
}
const ladderOf = (who: Person) => findLadder(readsOf(world.db, who), who, { slug: here.district.slug, now: world.now() })
const waiting = (who: Person = admin) => findRequests(readsOf(world.db, who), { organizationId, after: null, now: world.now() })
const onLadder = (shelf: 'all' | 'probation' | 'leads' = 'all') =>
  findOnLadder(readsOf(world.db, admin), { organizationId, shelf, after: null, now: world.now() })
const again = async (who: Person) => (await findActor(world.db, who.id)) as Person
const membershipOf = async ({ id }: Person) =>
  (
    await world.db
      .selectFrom('memberships')
      .where('personId', '=', id)
      .where('organizationId', '=', organizationId)
      .where('endedAt', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

beforeEach(() => perform(world, admin, setLadder, rules))

test('who has the award asks in one click, an admin makes them an assessor on probation, and the page says what is there and what is missing', async () => {
  const { teacher } = await aTeacher()
  expect(await ladderOf(teacher)).toMatchObject({
    mayAsk: true,
    awards: [{ title: 'Assessing peers’ evidence fairly' }],
    standing: { award: { state: 'stands' }, isAssessor: false, probation: null, request: null },
  })
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  expect((await ladderOf(teacher)).mayAsk).toBe(false)
  expect((await waiting()).rows).toMatchObject([{ name: teacher.name, award: 'Assessing peers’ evidence fairly', isMember: true }])
  await perform(world, admin, answerRequest, { requestId, answer: 'give' })
  expect((await again(teacher)).memberships[0]?.roles).toEqual(['earner', 'assessor'])
  expect(await ladderOf(await again(teacher))).toMatchObject({
    mayAsk: false,
    standing: { isAssessor: true, probation: { of: 2, done: 0, endedAt: null }, request: { answer: 'given' } },
  })
  expect((await waiting()).rows).toEqual([])
  expect((await onLadder('probation')).rows).toMatchObject([{ name: teacher.name, probation: { of: 2, done: 0 }, agreement: null }])
})

test('everyone reads what is asked, and nobody reads who asked', async () => {
  const { teacher } = await aTeacher()
  await perform(world, teacher, askForRole, { organizationId })
  const open = await findLadder(readsOf(world.db, { kind: 'visitor' }), { kind: 'visitor' }, { slug: here.district.slug, now: world.now() })
  expect(open).toMatchObject({
    standing: null,
    mayAsk: false,
    awards: [{ title: 'Assessing peers’ evidence fairly' }],
    rules: { probation: 2 },
  })
  for (const other of [assessor, here.coach, here.colleague, neighborAdmin]) expect((await waiting(other)).rows).toEqual([])
  expect((await waiting(teacher)).rows).toHaveLength(1)
  const stranger = await ladderOf(here.stranger)
  expect(stranger).toMatchObject({ mayAsk: false, standing: { isMember: false } })
})

test('without the award, or with one that is gone, nobody asks, and it is said why', async () => {
  const without = await aTeacher({ hasAward: false })
  await expect(perform(world, without.teacher, askForRole, { organizationId })).rejects.toMatchObject({ code: 'award-needed' })
  const revoked = await aTeacher()
  await perform(world, admin, revokeAward, { id: revoked.awardId, reason: 'It was given to the wrong person.' })
  await expect(perform(world, revoked.teacher, askForRole, { organizationId })).rejects.toMatchObject({ code: 'award-needed' })
  expect(await ladderOf(revoked.teacher)).toMatchObject({ mayAsk: false, standing: { award: { state: 'taken-back' } } })
  const expires = await anAchievement(
    world,
    organizationId,
    smallDefinition({ title: 'Fair for a month', validity: { months: 1, renewal: 'Show it again.' } }),
  )
  await perform(world, admin, setLadder, { ...rules, awards: [expires.id] })
  const expired = await aTeacher({ hasAward: false })
  await anAward(here, { earner: expired.teacher, achievement: expires })
  expect(await ladderOf(expired.teacher)).toMatchObject({ mayAsk: true })
  const later = { slug: here.district.slug, now: new Date(world.now().getTime() + 40 * 86_400_000) }
  expect(await findLadder(readsOf(world.db, expired.teacher), expired.teacher, later)).toMatchObject({
    mayAsk: false,
    standing: { award: { state: 'expired' } },
  })
  // Where no award is asked, anyone who belongs there may ask.
  await perform(world, admin, setLadder, { ...rules, awards: [] })
  await perform(world, without.teacher, askForRole, { organizationId })
})

test('asked twice is asked once, and of two admins at once one has answered', async () => {
  const { teacher } = await aTeacher()
  const both = await Promise.all([0, 1].map(() => perform(world, teacher, askForRole, { organizationId })))
  expect(new Set(both.map(({ requestId }) => requestId)).size).toBe(1)
  expect(both.map(({ isNew }) => isNew).toSorted()).toEqual([false, true])
  const requestId = both[0]?.requestId ?? ''
  const answers = await Promise.allSettled([
    perform(world, admin, answerRequest, { requestId, answer: 'give' }),
    perform(world, secondAdmin, answerRequest, { requestId, answer: 'refuse', reason: 'Please wait for the spring.' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'answered-already' } })
  const { answer } = await world.db.selectFrom('assessorRequests').where('id', '=', requestId).select('answer').executeTakeFirstOrThrow()
  const isAssessor = (await again(teacher)).memberships[0]?.roles.includes('assessor')
  expect(isAssessor).toBe(answer === 'given')
  await expect(perform(world, neighborAdmin, answerRequest, { requestId, answer: 'give' })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a refusal needs a reason, which who asked reads, and they may ask again', async () => {
  const { teacher } = await aTeacher()
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  await expect(perform(world, admin, answerRequest, { requestId, answer: 'refuse' })).rejects.toMatchObject({ code: 'reason-needed' })
  await perform(world, admin, answerRequest, { requestId, answer: 'refuse', reason: 'The next round begins in March.' })
  expect(await ladderOf(teacher)).toMatchObject({
    mayAsk: true,
    standing: { request: { answer: 'refused', reason: 'The next round begins in March.' } },
  })
  const next = await perform(world, teacher, askForRole, { organizationId })
  await perform(world, teacher, takeRequestBack, { requestId: next.requestId })
  await expect(perform(world, admin, answerRequest, { requestId: next.requestId, answer: 'give' })).rejects.toMatchObject({
    code: 'taken-back-already',
  })
  await expect(perform(world, here.colleague, takeRequestBack, { requestId })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('who left meanwhile is not made an assessor', async () => {
  const { teacher } = await aTeacher()
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  await perform(world, admin, endMembership, { membershipId: await membershipOf(teacher) })
  expect((await waiting()).rows.find((row) => row.requestId === requestId)).toMatchObject({ isMember: false })
  await expect(perform(world, admin, answerRequest, { requestId, answer: 'give' })).rejects.toMatchObject({ code: 'not-a-member-any-more' })
})

test('where the organization says so, who has what is needed becomes one at once', async () => {
  await perform(world, admin, setLadder, { ...rules, givesItself: true, probation: 0 })
  const { teacher } = await aTeacher()
  expect(await perform(world, teacher, askForRole, { organizationId })).toMatchObject({ isGiven: true })
  expect((await ladderOf(await again(teacher))).standing).toMatchObject({ isAssessor: true, probation: null })
  await expect(perform(world, await again(teacher), askForRole, { organizationId })).rejects.toMatchObject({ code: 'assessor-already' })
})

test('an award taken back later throws nobody out: they and the admins are told, and the admins decide', async () => {
  const { teacher, awardId } = await aTeacher()
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  await perform(world, admin, answerRequest, { requestId, answer: 'give' })
  await perform(world, admin, revokeAward, { id: awardId, reason: 'The evidence was not their own.' })
  expect((await ladderOf(await again(teacher))).standing).toMatchObject({ isAssessor: true, award: { state: 'taken-back' } })
  expect((await onLadder()).rows.find(({ personId }) => personId === teacher.id)).toMatchObject({ award: 'taken-back' })
})

test('a probation goes on where it was when the role comes back', async () => {
  const { teacher } = await aTeacher()
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  await perform(world, admin, answerRequest, { requestId, answer: 'give' })
  const membershipId = await membershipOf(teacher)
  await perform(world, admin, changeMembership, { membershipId, roles: ['earner'] })
  expect((await onLadder('probation')).rows.some(({ personId }) => personId === teacher.id)).toBe(false)
  await perform(world, admin, changeMembership, { membershipId, roles: ['earner', 'assessor'] })
  expect((await ladderOf(await again(teacher))).standing).toMatchObject({ isAssessor: true, probation: { of: 2, endedAt: null } })
  // Who is on probation leads nobody; an admin may end it, or begin one.
  await expect(perform(world, admin, setLead, { membershipId, isLead: true })).rejects.toMatchObject({ code: 'still-on-probation' })
  await perform(world, admin, setProbation, { membershipId, assessments: 0 })
  await perform(world, admin, setLead, { membershipId, isLead: true })
  expect((await onLadder('leads')).rows.map(({ personId }) => personId)).toEqual([teacher.id])
  expect((await again(teacher)).memberships[0]).toMatchObject({ isLead: true })
  await expect(perform(world, here.assessor, setLead, { membershipId, isLead: false })).rejects.toMatchObject({ kind: 'forbidden' })
  const earner = await membershipOf(here.colleague)
  await expect(perform(world, admin, setLead, { membershipId: earner, isLead: true })).rejects.toMatchObject({ code: 'not-an-assessor' })
  await expect(perform(world, admin, setProbation, { membershipId: earner, assessments: 3 })).rejects.toMatchObject({
    code: 'not-an-assessor',
  })
})

test('rules that could not be kept are refused in words', async () => {
  await expect(perform(world, admin, setLadder, { ...rules, probationAtOnce: 0 })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, admin, setLadder, { ...rules, probation: 51 })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, admin, setLadder, { ...rules, awards: [world.newId()] })).rejects.toMatchObject({ code: 'award-elsewhere' })
  const elsewhere = await anAchievement(world, here.neighbor.id)
  await expect(perform(world, admin, setLadder, { ...rules, awards: [elsewhere.id] })).rejects.toMatchObject({ code: 'award-elsewhere' })
  await expect(perform(world, neighborAdmin, setLadder, rules)).rejects.toMatchObject({ kind: 'forbidden' })
  for (const amount of ['-1', '40.005', '1e3', 'forty', '9999999'])
    await expect(perform(world, admin, setAssessmentPay, { organizationId, currency: 'money', amount })).rejects.toMatchObject({
      kind: 'invalid',
    })
  await expect(perform(world, admin, setAssessmentPay, { organizationId, currency: 'stars', amount: '4' })).rejects.toMatchObject({
    code: 'currency-unknown',
  })
  await expect(perform(world, here.author, setAssessmentPay, { organizationId, currency: 'money', amount: '4' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  // Where nothing was said, nobody asks.
  await expect(perform(world, here.neighborAssessor, askForRole, { organizationId: here.neighbor.id })).rejects.toMatchObject({
    code: 'ladder-closed',
  })
})

test('who is forgotten leaves neither request nor probation', async () => {
  const { teacher } = await aTeacher()
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  await perform(world, admin, answerRequest, { requestId, answer: 'give' })
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', teacher.id).execute()
  const rows = await Promise.all([
    world.db.selectFrom('assessorRequests').where('personId', '=', teacher.id).select('id').execute(),
    world.db.selectFrom('probations').where('personId', '=', teacher.id).select('personId').execute(),
  ])
  expect(rows).toEqual([[], []])
})

test('admins hear who asks and whose award is gone; who asked hears what was answered, and that the probation is over', async () => {
  const [{ teacher, awardId }, { teacher: other }] = [await aTeacher(), await aTeacher()]
  const told = async ({ id }: Person) => {
    await dispatchAll(world, readers)
    const rows = await world.db.selectFrom('notices').where('personId', '=', id).select(['kind', 'aboutPersonId']).execute()
    return rows.map(({ kind, aboutPersonId }) => (aboutPersonId === null ? kind : `${kind} ${aboutPersonId}`))
  }
  const { requestId } = await perform(world, teacher, askForRole, { organizationId })
  for (const each of [admin, secondAdmin]) expect(await told(each)).toContain(`assessor-asked ${teacher.id}`)
  expect((await told(assessor)).filter((kind) => kind.startsWith('assessor-'))).toEqual([])
  await perform(world, admin, answerRequest, { requestId, answer: 'give' })
  expect(await told(teacher)).toContain('assessor-given')
  const { requestId: second } = await perform(world, other, askForRole, { organizationId })
  await perform(world, admin, answerRequest, { requestId: second, answer: 'refuse', reason: 'Please coach one more term first.' })
  expect(await told(other)).toContain('assessor-refused')
  await perform(world, admin, setProbation, { membershipId: await membershipOf(teacher), assessments: 0 })
  expect(await told(teacher)).toContain('probation-over')
  await perform(world, admin, revokeAward, { id: awardId, reason: 'The evidence seems to be of somebody else.' })
  expect(await told(secondAdmin)).toContain(`assessor-award-gone ${teacher.id}`)
})
