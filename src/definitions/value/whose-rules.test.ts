import { expect, test } from 'vitest'
import { type Person, system, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { setCalendar } from '../../people/organizations/set-calendar.ts'
import { aDistrict, anAchievement, anOrganization, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { startAttempt } from '../../work/attempts/start-attempt.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { worthSentence } from './rule-words.ts'
import { setValueRule } from './set-value-rule.ts'
import { findPromises } from './value-rules.ts'
import { earningPlaces, whoseRules } from './whose-rules.ts'
import { findWorth } from './worth.ts'

const world = await aWorld({ WORKERS: 'false' })
const { db } = world
const { district, neighbor, schoolId, admin } = await aDistrict(world)
const provider = await anOrganization(world, 'Open Classroom', 'provider')
const at = (time: Date | string) => ({ ...world, now: () => new Date(time) })

const offered = async (by: { id: string }, gives: [place: { id: string }, amount: string][] = []) => {
  const achievement = await anAchievement(world, by.id)
  for (const [place, amount] of gives) await set(achievement.id, place.id, amount)
  return { id: achievement.id, organizationId: by.id, organizationShortName: 'Whoever' }
}
const set = (achievementId: string, organizationId: string, amount: string, effectiveFrom?: string) =>
  perform(world, system, setValueRule, {
    achievementId,
    organizationId,
    currency: 'clock-hours',
    amount,
    ...(effectiveFrom && { effectiveFrom }),
  })
const earnerIn = (...places: { id: string }[]) =>
  aPerson(
    world,
    'Maya Ortiz',
    places.map(({ id }) => ({ organizationId: id, roles: ['earner'] as const }) as { organizationId: string; roles: ['earner'] }),
  )
const told = async (actor: Person | typeof visitor, offer: Parameters<typeof findWorth>[2]) => {
  const { kind, terms, elsewhere } = await findWorth(db, actor, offer, world.now())
  return {
    kind,
    terms: terms.map(({ organization, inForce }) => `${organization}: ${worthSentence(inForce)}`),
    elsewhere: elsewhere?.organization,
  }
}
const recorded = async (attemptId: string) =>
  (await db.selectFrom('attempts').where('id', '=', attemptId).select('organizationId').executeTakeFirstOrThrow()).organizationId

test('of the places where someone earns, the first that gives something counts; several are a choice', () => {
  expect(whoseRules(['a', 'b'], () => false)).toEqual({ first: 'a', choices: [] })
  expect(whoseRules(['a', 'b'], (id) => id === 'b')).toEqual({ first: 'b', choices: [] })
  expect(whoseRules(['a', 'b'], () => true)).toEqual({ first: 'a', choices: ['a', 'b'] })
  expect(whoseRules([], () => true)).toEqual({ first: null, choices: [] })
})

test('the one who offers it comes first where the person earns there too', async () => {
  const both = await earnerIn(neighbor, district)
  expect(earningPlaces(both, district.id)).toEqual([district.id, neighbor.id])
  expect(earningPlaces(both, provider.id)).toEqual([neighbor.id, district.id])
  expect(earningPlaces(visitor, district.id)).toEqual([])
})

test('who earns in two organizations is promised by those that give, and paid by the one chosen', async () => {
  const both = await earnerIn(neighbor, district)
  const offer = await offered(district, [
    [district, '8'],
    [neighbor, '5'],
  ])
  expect(await told(both, offer)).toEqual({
    kind: 'yours',
    terms: ['Three Rivers: 8 clock hours', 'Lakeshore: 5 clock hours'],
    elsewhere: undefined,
  })
  const { attemptId } = await perform(world, both, startAttempt, { achievementId: offer.id, organizationId: neighbor.id })
  expect(await recorded(attemptId)).toBe(neighbor.id)
  expect(await told(both, offer)).toMatchObject({ kind: 'begun', terms: ['Lakeshore: 5 clock hours'] })

  // Withdrawn and started again, it can be another.
  await perform(world, both, withdrawAttempt, { attemptId })
  expect((await told(both, offer)).terms).toHaveLength(2)
  const again = await perform(world, both, startAttempt, { achievementId: offer.id })
  expect(await recorded(again.attemptId)).toBe(district.id)
})

test('where only one of two organizations gives something, that one counts and nothing is asked', async () => {
  const both = await earnerIn(neighbor, district)
  const offer = await offered(district, [[neighbor, '5']])
  expect(await told(both, offer)).toMatchObject({ kind: 'yours', terms: ['Lakeshore: 5 clock hours'] })
  const { attemptId } = await perform(world, both, startAttempt, { achievementId: offer.id })
  expect(await recorded(attemptId)).toBe(neighbor.id)
})

test('who earns only in the neighbor district goes by its rules; what the one who offers it gives is said apart', async () => {
  const there = await earnerIn(neighbor)
  const offer = await offered(district, [[district, '8']])
  expect(await told(there, offer)).toEqual({ kind: 'yours', terms: ['Lakeshore: '], elsewhere: 'Whoever' })
  const { attemptId } = await perform(world, there, startAttempt, { achievementId: offer.id })
  expect(await recorded(attemptId)).toBe(neighbor.id)
})

test('a provider’s micro-credential that the district recognizes counts by the district’s rules; a visitor sees the provider’s', async () => {
  const here = await earnerIn(district)
  const offer = await offered(provider, [
    [district, '3'],
    [provider, '1'],
  ])
  expect(await told(here, offer)).toMatchObject({ kind: 'yours', terms: ['Three Rivers: 3 clock hours'] })
  expect(await told(visitor, offer)).toMatchObject({ kind: 'theirs', terms: ['Open Classroom: 1 clock hour'] })
})

test('a member of a school earns by the rules of its district', async () => {
  const teacher = await aPerson(world, 'Tom Berg', [{ organizationId: district.id, schoolId, roles: ['earner'] }])
  const offer = await offered(district, [[district, '8']])
  const { attemptId } = await perform(world, teacher, startAttempt, { achievementId: offer.id })
  expect(await recorded(attemptId)).toBe(district.id)
})

test('an admin who earns nowhere is told what others get, and begins with nobody’s rules', async () => {
  const offer = await offered(district, [[district, '8']])
  expect(await told(admin, offer)).toMatchObject({ kind: 'theirs', terms: ['Three Rivers: 8 clock hours'] })
  const { attemptId } = await perform(world, admin, startAttempt, { achievementId: offer.id })
  expect(await recorded(attemptId)).toBeNull()
})

test('nobody chooses an organization in which they don’t earn', async () => {
  const here = await earnerIn(district)
  const offer = await offered(district, [[neighbor, '500']])
  const start = (organizationId: string) => perform(world, here, startAttempt, { achievementId: offer.id, organizationId })
  await expect(start(neighbor.id)).rejects.toMatchObject({ code: 'not-earning-there', fields: [{ field: 'organizationId' }] })
  await expect(start('x')).rejects.toMatchObject({ fields: [{ field: 'organizationId' }] })
  await expect(start(world.newId())).rejects.toMatchObject({ code: 'not-earning-there' })
})

test('what was promised stays promised when the rule changes on the same day, and when the membership ends', async () => {
  const here = await earnerIn(district)
  const offer = await offered(district, [[district, '8']])
  const { attemptId } = await perform(at(new Date(world.now().getTime() + 1000)), here, startAttempt, { achievementId: offer.id })
  await perform(at(new Date(world.now().getTime() + 2000)), system, setValueRule, {
    achievementId: offer.id,
    organizationId: district.id,
    currency: 'clock-hours',
    amount: '0',
  })
  const membership = await db.selectFrom('memberships').where('personId', '=', here.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: membership.id })
  const gone = await findActor(db, here.id)
  expect(gone).toMatchObject({ memberships: [] })
  const promised = await findPromises(db, { personId: here.id, achievementIds: [offer.id], at: new Date(world.now().getTime() + 3000) })
  expect(promised.get(offer.id)).toMatchObject({ organizationId: district.id, rules: [{ amount: '8.00' }] })
  expect(attemptId).toBeTruthy()
})

test('a rule is in force from the first moment of its day there, wherever Greenwich is', async () => {
  const west = await anOrganization(world, 'Far West')
  const westAdmin = await aPerson(world, 'Ada West', [{ organizationId: west.id, roles: ['admin', 'earner'] }])
  await perform(world, westAdmin, setCalendar, {
    organizationId: west.id,
    timeZone: 'Pacific/Honolulu',
    schoolYearStart: '07-01',
    yearlyHours: null,
  })
  const offer = await offered(west)
  await set(offer.id, west.id, '4', '2030-01-01')
  // Half past midnight at Greenwich is still the afternoon of New Year’s Eve in Honolulu.
  const seen = async (now: string) =>
    (await findWorth(db, westAdmin, offer, new Date(now))).terms.map(({ inForce }) => worthSentence(inForce))
  expect(await seen('2030-01-01T00:30:00Z')).toEqual([''])
  expect(await seen('2030-01-01T09:59:59Z')).toEqual([''])
  expect(await seen('2030-01-01T10:00:00Z')).toEqual(['4 clock hours'])
})
