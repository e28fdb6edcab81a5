import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { approveList, proposeList } from '../../credentials/issue-by-list/approve-list.ts'
import { sendListPortion } from '../../credentials/issue-by-list/send-list.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { type Person, system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { makeKey } from '../../people/api-keys/make-key.ts'
import { recognizeKey } from '../../people/api-keys/recognize-key.ts'
import { aDistrict, anAchievement, anOrganization, aPerson, smallDefinition } from '../../testing/district.ts'
import { aList } from '../../testing/list.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { linesOf } from '../ledger/ledger.ts'
import { agreeAcceptance, declineAcceptance, withdrawAcceptance } from './agree-acceptance.ts'
import { applyingAcceptances, settleAccepted } from './apply-acceptances.ts'
import { endAcceptance } from './end-acceptance.ts'
import { findAcceptance } from './find-acceptances.ts'
import { previewAcceptance } from './preview-acceptance.ts'
import { proposeAcceptance } from './propose-acceptance.ts'

const world = await aWorld({ WORKERS: 'false' })
const daysAgo = (days: number) => new Date(world.now().getTime() - days * 86_400_000)
const hours = (amount: string) => ({ how: 'amounts' as const, amounts: [{ currency: 'clock-hours', amount }] })
type Wishes = Partial<Parameters<typeof perform<typeof proposeAcceptance.input, unknown, unknown, undefined>>[3]>

/** A district, an outside issuer with a micro-credential and an assessor, and a teacher of the district. */
async function aPlace() {
  const here = await aDistrict(world)
  const issuer = await anOrganization(world, 'Cedar State', 'university')
  const theirAssessor = await aPerson(world, 'Ines Duarte', [{ organizationId: issuer.id, roles: ['assessor'] }])
  const theirAdmin = await aPerson(world, 'Otto Lang', [{ organizationId: issuer.id, roles: ['admin'] }])
  const theirs = await anAchievement(world, issuer.id, smallDefinition({ title: 'Reading a room' }))
  const organizationId = here.district.id
  const propose = (wishes: Wishes = {}, who: Person = here.hr, on: World = world) =>
    perform(on, who, proposeAcceptance, {
      organizationId,
      target: { kind: 'issuer', id: issuer.id },
      value: hours('5'),
      reason: 'The same rubric, weighed by two assessors.',
      ...wishes,
    } as never)
  const accept = async (wishes: Wishes = {}) => {
    const { acceptanceId, revision } = await propose(wishes)
    await perform(world, here.admin, agreeAcceptance, { acceptanceId, revision })
    return acceptanceId
  }
  /** Work begins by the rules of the district, unless another organization or nobody is named. */
  const earn = async ({
    earner = here.earner,
    achievement = theirs,
    by = organizationId,
    at = world.now(),
  }: {
    earner?: Person
    achievement?: typeof theirs
    by?: string | null
    at?: Date
  } = {}) => {
    const submission = await aSubmission(here, { achievement, earner, submittedAt: at })
    await world.db.updateTable('attempts').set({ organizationId: by }).where('id', '=', submission.attemptId).execute()
    const { decisionId } = await aDecision({ ...world, now: () => at }, theirAssessor, submission, () => 'demonstrated')
    const { id } = await world.db.selectFrom('awards').where('decisionId', '=', decisionId).select('id').executeTakeFirstOrThrow()
    return id
  }
  const told = async (earner: Person = here.earner) =>
    (await linesOf(world.db, earner.id)).lines.reverse().map(({ cause, currency, amount }) => `${cause} ${currency} ${amount}`)
  const apply = () => (applyingAcceptances.work as (world: World, data: object) => Promise<void>)(world, {})
  return { ...here, issuer, theirAssessor, theirAdmin, theirs, organizationId, propose, accept, earn, told, apply }
}

const reasonOf = 'The same rubric, weighed by two assessors.'

test('what a second person agreed to counts for awards of another organization, and its line says why', async () => {
  const { propose, admin, hr, earn, told, earner, issuer } = await aPlace()
  const { acceptanceId, revision } = await propose()
  await expect(perform(world, hr, agreeAcceptance, { acceptanceId, revision })).rejects.toMatchObject({ code: 'own-proposal' })
  await earn()
  expect(await told()).toEqual([])
  await perform(world, admin, agreeAcceptance, { acceptanceId, revision })
  await earn({ achievement: await anAchievement(world, issuer.id) })
  expect(await told()).toEqual(['award clock-hours 5.00'])
  const { lines } = await linesOf(world.db, earner.id)
  expect(lines).toMatchObject([{ acceptedIssuer: 'Cedar State', acceptedBecause: reasonOf, acceptanceId, acceptanceNumber: 1 }])
})

test('what another organization issues by list counts too, for who has an account as for who makes one', async () => {
  const { accept, told, earner, issuer, theirAdmin, theirs } = await aPlace()
  await accept({ countsElsewhere: true })
  const second = await aPerson(world, 'Una Second', [{ organizationId: issuer.id, roles: ['admin'] }])
  const listId = await aList({ world, admin: theirAdmin, district: issuer, achievement: theirs } as never, earner.email)
  await perform(world, theirAdmin, proposeList, { listId, leaves: 0 })
  const decision = { decision: 'Their portfolio meets all criteria of the rubric.', decidedBy: 'The faculty board' }
  await perform(world, second, approveList, { listId, ...decision })
  await perform(world, system, sendListPortion, { listId })
  expect(await told()).toEqual(['award clock-hours 5.00'])
})

test('an award that its issuer takes back goes from the ledger of who accepted it', async () => {
  const { accept, earn, told, theirAdmin } = await aPlace()
  await accept()
  const id = await earn()
  await perform(world, theirAdmin, revokeAward, { id, reason: 'The evidence was someone else’s.' })
  expect(await told()).toEqual(['award clock-hours 5.00', 'reversal clock-hours -5.00'])
})

test('awards from before count where the acceptance says so, once, however often it is asked', async () => {
  const { accept, earn, told, apply } = await aPlace()
  await earn({ at: daysAgo(40) })
  await accept()
  await apply()
  expect(await told()).toEqual([])
  await accept({ countsEarlier: true })
  await apply()
  await apply()
  expect(await told()).toEqual(['award clock-hours 5.00'])
  expect((await world.db.selectFrom('acceptancesToApply').selectAll().execute()).length).toBe(0)
})

test('what began by the rules of another organization counts only where the acceptance says so', async () => {
  const { accept, earn, told, organizationId, issuer } = await aPlace()
  const mover = await aPerson(world, 'Ada Brook', [{ organizationId, roles: ['earner'] }])
  await accept()
  const achievement = await anAchievement(world, issuer.id)
  await earn({ earner: mover, achievement, by: issuer.id })
  expect(await told(mover)).toEqual([])
  await accept({ countsElsewhere: true })
  await earn({ earner: mover, achievement: await anAchievement(world, issuer.id), by: issuer.id })
  expect(await told(mover)).toEqual(['award clock-hours 5.00'])
  // Who is no earner here is given nothing here.
  const assessor = await aPerson(world, 'Sol Hart', [{ organizationId, roles: ['assessor'] }])
  await earn({ earner: assessor, by: issuer.id })
  expect(await told(assessor)).toEqual([])
})

test('who comes with an award from before is given what it brings here when they come', async () => {
  const { accept, earn, told, organizationId } = await aPlace()
  const mover = await aPerson(world, 'Ada Brook')
  await earn({ earner: mover, by: null, at: daysAgo(40) })
  await accept({ countsEarlier: true })
  await world.db
    .insertInto('memberships')
    .values({ id: world.newId(), personId: mover.id, organizationId, roles: ['earner'], startedAt: world.now() })
    .execute()
  await perform(world, system, settleAccepted, { personId: mover.id, organizationId })
  await perform(world, system, settleAccepted, { personId: mover.id, organizationId })
  expect(await told(mover)).toEqual(['award clock-hours 5.00'])
  // Another role takes nothing away.
  await world.db
    .updateTable('memberships')
    .set({ roles: ['coach'] })
    .where('personId', '=', mover.id)
    .execute()
  await perform(world, system, settleAccepted, { personId: mover.id, organizationId })
  expect(await told(mover)).toEqual(['award clock-hours 5.00'])
})

test('an acceptance that ends keeps what was promised to who had started, and nothing else', async () => {
  const { accept, earn, told, hr, theirs, earner } = await aPlace()
  const acceptanceId = await accept()
  await world.db
    .insertInto('acceptanceVersions')
    .columns(['acceptanceId', 'number', 'organizationId', 'issuerId', 'text', 'effectiveFrom', 'agreedAt'])
    .expression((query) =>
      query
        .selectFrom('acceptanceVersions')
        .where('acceptanceId', '=', acceptanceId)
        .select((row) => [
          'acceptanceId',
          row.lit(2).as('number'),
          'organizationId',
          'issuerId',
          'text',
          row.val('2020-01-01').as('effectiveFrom'),
          row.val(daysAgo(60)).as('agreedAt'),
        ]),
    )
    .execute()
  await perform(world, hr, endAcceptance, { acceptanceId, reason: 'They changed the rubric.' })
  const tomorrow = new Date(world.now().getTime() + 2 * 86_400_000)
  // Began two weeks before.
  await earn({ at: tomorrow })
  expect(await told()).toEqual(['award clock-hours 5.00'])
  expect(theirs.organizationId).not.toBe(earner.id)
  await expect(perform({ ...world, now: () => tomorrow }, hr, endAcceptance, { acceptanceId, reason: 'Again.' })).rejects.toMatchObject({
    code: 'ended-already',
  })
})

test('the page of a micro-credential says what it brings by acceptance, and from whom', async () => {
  const { accept, theirs, earner, issuer } = await aPlace()
  await accept()
  const offer = { id: theirs.id, organizationId: issuer.id, organizationShortName: 'Cedar State' }
  const { terms } = await findWorth(world.db, earner, offer, world.now())
  expect(terms[0]?.inForce).toMatchObject([
    { currency: 'clock-hours', amount: '5.00', accepted: { issuer: 'Cedar State', reason: reasonOf } },
  ])
})

test('a set is accepted with what it named on that day, and what is closer counts first', async () => {
  const { accept, earn, told, theirs, issuer } = await aPlace()
  await accept()
  await accept({ target: { kind: 'achievement', id: theirs.id }, value: { how: 'listed' } })
  await earn()
  expect(await told()).toEqual([])
  await earn({ achievement: await anAchievement(world, issuer.id) })
  expect(await told()).toEqual(['award clock-hours 5.00'])
})

test('it says what it can’t be, beside its field', async () => {
  const { propose, organizationId, achievement, neighborAdmin, earner, admin, theirs } = await aPlace()
  const refused = (wishes: Wishes, who?: Person) =>
    propose(wishes, who).then(
      () => '',
      (error) => (error as { code: string }).code,
    )
  expect(await refused({ target: { kind: 'issuer', id: organizationId } })).toBe('own-offer')
  expect(await refused({ target: { kind: 'achievement', id: achievement.id } })).toBe('own-offer')
  expect(await refused({ target: { kind: 'achievement', id: world.newId() } })).toBe('micro-credential-missing')
  expect(await refused({ value: { how: 'amounts', amounts: [{ currency: 'gold', amount: '5' }] } })).toBe('currency-unknown')
  expect(await refused({ value: hours('5.123') })).toBe('input-invalid')
  expect(await refused({ value: hours('0') })).toBe('input-invalid')
  expect(await refused({ value: { how: 'rule', ruleId: world.newId() } })).toBe('rule-unfit')
  expect(await refused({ effectiveFrom: '2020-01-01' })).toBe('acceptance-backdated')
  expect(await refused({ reviewOn: '2020-01-01' })).toBe('review-first')
  expect(await refused({ endsAtReview: true })).toBe('review-needed')
  expect(await refused({ reason: ' ' })).toBe('input-invalid')
  expect(await refused({}, neighborAdmin)).toBe('not-an-acceptance-keeper')
  expect(await refused({}, earner)).toBe('not-an-acceptance-keeper')
  const { acceptanceId, revision } = await propose({ target: { kind: 'achievement', id: theirs.id } })
  await propose({ target: { kind: 'achievement', id: theirs.id }, value: hours('9') })
  await expect(perform(world, admin, agreeAcceptance, { acceptanceId, revision })).rejects.toMatchObject({ code: 'proposal-changed' })
  await perform(world, admin, declineAcceptance, { acceptanceId, reason: 'Nine hours are too many.' })
  await expect(perform(world, admin, agreeAcceptance, { acceptanceId, revision: 2 })).rejects.toMatchObject({ code: 'no-proposal' })
  expect(await perform(world, admin, withdrawAcceptance, { acceptanceId })).toEqual({ isGone: true })
})

test('two who agree at once make one version', async () => {
  const { propose, admin, organizationId } = await aPlace()
  const other = await aPerson(world, 'Uma Field', [{ organizationId, roles: ['hr'] }])
  const { acceptanceId, revision } = await propose()
  const done = await Promise.allSettled([admin, other].map((who) => perform(world, who, agreeAcceptance, { acceptanceId, revision })))
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('before anybody agrees it is said whom it concerns and what it brings, whatever who asks may see of them', async () => {
  const { propose, earn, organizationId, issuer, hr } = await aPlace()
  const mover = await aPerson(world, 'Ada Brook', [{ organizationId, roles: ['earner'] }])
  await earn({ at: daysAgo(40) })
  await earn({ earner: mover, by: issuer.id, at: daysAgo(40) })
  const { acceptanceId } = await propose({ countsEarlier: true })
  const { proposal, ...found } = await findAcceptance(readsOf(world.db, hr), acceptanceId, world.now())
  const given = { ...found, acceptanceId, now: world.now() }
  const text = proposal?.text ?? found.text
  expect(await previewAcceptance(world, { ...given, text })).toEqual({
    people: 1,
    awards: 1,
    sums: [{ currency: 'clock-hours', amount: '5.00' }],
    isPart: false,
  })
  expect(await previewAcceptance(world, { ...given, text: { ...text, countsElsewhere: true } })).toMatchObject({
    people: 2,
    awards: 2,
    sums: [{ currency: 'clock-hours', amount: '10.00' }],
  })
  expect(await previewAcceptance(world, { ...given, text: { ...text, countsEarlier: false } })).toMatchObject({ awards: 0, sums: [] })
})

test('what a program of the organization proposes is of who made its key, who does not agree to it', async () => {
  const { propose, admin, hr, organizationId } = await aPlace()
  const { secret } = await perform(world, admin, makeKey, { organizationId, name: 'Lists', scopes: ['value:write'], days: 1 })
  const program = await recognizeKey(world, new Headers({ authorization: `Bearer ${secret}` }))
  const { acceptanceId, revision } = await propose({}, program as Person)
  await expect(perform(world, admin, agreeAcceptance, { acceptanceId, revision })).rejects.toMatchObject({ code: 'own-proposal' })
  await perform(world, hr, agreeAcceptance, { acceptanceId, revision })
})

test('a time in which somebody earned nothing here counts for nothing, also once they were given something as an earner', async () => {
  const { accept, propose, admin, earn, told, organizationId } = await aPlace()
  const came = await aPerson(world, 'Ada Brook', [{ organizationId, roles: ['hr'] }])
  await earn({ earner: came, by: null, at: daysAgo(200) })
  const first = await accept({ countsEarlier: true, countsElsewhere: true })
  const years = (days: number, until: number | null) => ({ startedAt: daysAgo(days), endedAt: until === null ? null : daysAgo(until) })
  await world.db.updateTable('memberships').set(years(400, 100)).where('personId', '=', came.id).execute()
  await world.db
    .insertInto('memberships')
    .values({ id: world.newId(), personId: came.id, organizationId, roles: ['earner'], title: '', ...years(20, null) })
    .execute()
  // The first version held when they were in another role, the second when they came as an earner.
  await sql`alter table acceptance_versions disable trigger acceptance_versions_are_kept`.execute(ownerOf(world))
  await world.db
    .updateTable('acceptanceVersions')
    .set({ agreedAt: daysAgo(300), effectiveFrom: '2020-01-01' })
    .where('acceptanceId', '=', first)
    .execute()
  const { acceptanceId, revision } = await propose({ countsEarlier: true, countsElsewhere: true, value: hours('9') })
  await perform(world, admin, agreeAcceptance, { acceptanceId, revision })
  await world.db
    .updateTable('acceptanceVersions')
    .set({ agreedAt: daysAgo(50), effectiveFrom: '2020-01-01' })
    .where('acceptanceId', '=', first)
    .where('number', '=', 2)
    .execute()
  for (const _again of [1, 2, 3]) {
    await perform(world, system, settleAccepted, { personId: came.id, organizationId })
    expect(await told(came)).toEqual(['award clock-hours 9.00'])
  }
})
