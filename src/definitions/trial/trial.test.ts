import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { inTransaction, readsOf } from '../../foundation/platform/database.ts'
import { findActor } from '../../people/accounts/recognize.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { readers } from '../../subscribers.ts'
import { aDistrict, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { startDraft } from '../authoring/start-draft.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { beginTrial, endTrial, inviteToTrial } from './begin-trial.ts'
import { findFindings } from './find-findings.ts'
import { findOwnTrial, listOwnTrials, usualEnd } from './find-trials.ts'
import { trialKind } from './trial-kind.ts'
import { finishTrial, leaveTrial, saveTrialPart } from './try-draft.ts'
import { weighTrialWork } from './weigh-trial.ts'

const world = await aWorld({ WORKERS: 'false' })
const { author, earner, colleague, assessor, coach, neighborAdmin, admin, district } = await aDistrict(world)
const organizationId = district.id
const endsOn = usualEnd('UTC', world.now())

/** A draft on trial with these people. */
async function onTrial(...people: Person[]) {
  const { achievementId } = await perform(world, author, startDraft, { organizationId, definition: smallDefinition() })
  const { trialId } = await perform(world, author, beginTrial, { achievementId, personIds: people.map(({ id }) => id), endsOn })
  return { achievementId, trialId }
}
const findings = (achievementId: string) => findFindings(readsOf(world.db, author), author, achievementId, world.now())
const own = (by: Person, trialId: string) => findOwnTrial(readsOf(world.db, by), by, trialId, world.now())
const say = (by: Person, trialId: string, given: Record<string, unknown> = {}) =>
  perform(world, by, saveTrialPart, { trialId, requirementId: 'tally', isClear: 'partly', isPossible: 'yes', minutes: 20, ...given })

test('who is invited goes through the draft, and its author hears of each part in numbers and words, never who or what they wrote', async () => {
  const { achievementId, trialId } = await onTrial(earner, colleague)
  await say(earner, trialId, { body: 'Seven spoke on Tuesday.', remark: 'Which lesson is meant?' })
  await say(colleague, trialId, { isClear: 'yes', minutes: 40 })
  await say(earner, trialId, { requirementId: 'context', minutes: 10 })
  expect((await own(earner, trialId)).parts).toMatchObject([{ id: 'context' }, { id: 'tally', work: { body: 'Seven spoke on Tuesday.' } }])
  const told = await findings(achievementId)
  expect(told.parts[1]).toMatchObject({
    said: 2,
    clear: { yes: 1, partly: 1, no: 0 },
    possible: { yes: 2, partly: 0, no: 0 },
    minutes: { middle: 20, least: 20, most: 40 },
    remarks: ['Which lesson is meant?'],
  })
  expect(told.minutes).toBe(30)
  expect(JSON.stringify(told.parts)).not.toMatch(new RegExp(`${earner.name}|${colleague.name}|Seven spoke`))
  // Not even by a read of the table.
  const { rows } = await sql<{ body: string }>`select body from trial_work`.execute(readsOf(world.db, author))
  expect(rows).toEqual([])
  expect(await perform(world, earner, finishTrial, { trialId })).toMatchObject({ isNew: true })
  expect(await perform(world, earner, finishTrial, { trialId })).toMatchObject({ isNew: false })
  await dispatchAll(world, readers)
  const kinds = async (id: string) =>
    (await world.db.selectFrom('notices').where('personId', '=', id).select('kind').execute()).map(({ kind }) => kind)
  expect(await kinds(colleague.id)).toContain('trial-invited')
  expect(await kinds(author.id)).toContain('trial-finished')
})

test('no attempt, submission or award comes of it', async () => {
  const { trialId } = await onTrial(earner)
  await say(earner, trialId)
  await perform(world, earner, finishTrial, { trialId })
  for (const table of ['attempts', 'submissions', 'awards', 'artifacts'] as const)
    expect(await world.db.selectFrom(table).select('id').execute(), table).toEqual([])
})

test('the rubric is tried on what others wrote, without names, and only by who is invited for that', async () => {
  const { achievementId, trialId } = await onTrial(earner)
  await say(earner, trialId, { body: 'Seven spoke.' })
  await perform(world, author, inviteToTrial, { trialId, personIds: [assessor.id], part: 'weighs' })
  const { toWeigh } = await own(assessor, trialId)
  expect(toWeigh).toMatchObject([{ parts: [{ id: 'tally', body: 'Seven spoke.' }] }])
  expect(JSON.stringify(toWeigh)).not.toContain(earner.name)
  const memberId = toWeigh[0]?.memberId ?? ''
  const weigh = (by: Person, given: Record<string, unknown> = {}) =>
    perform(world, by, weighTrialWork, { trialId, memberId, criterionId: 'waits', level: 'approaching', remark: 'What is most?', ...given })
  await weigh(assessor)
  await weigh(assessor, { level: 'demonstrated' })
  expect((await findings(achievementId)).parts[1]?.criteria[0]).toMatchObject({ given: ['demonstrated'], remarks: ['What is most?'] })
  await expect(weigh(earner)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(weigh(assessor, { criterionId: 'none' })).rejects.toMatchObject({ code: 'criterion-unknown' })
  await expect(weigh(assessor, { memberId: world.newId() })).rejects.toMatchObject({ kind: 'missing' })
  await expect(say(assessor, trialId)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('nobody else sees or says anything, and people from elsewhere are not invited', async () => {
  const { achievementId, trialId } = await onTrial(earner)
  for (const other of [coach, author, neighborAdmin]) {
    await expect(own(other, trialId)).rejects.toMatchObject({ code: 'trial-missing' })
    await expect(say(other, trialId)).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(findFindings(readsOf(world.db, coach), coach, achievementId, world.now())).rejects.toMatchObject({ kind: 'missing' })
  await expect(perform(world, author, inviteToTrial, { trialId, personIds: [neighborAdmin.id] })).rejects.toMatchObject({
    code: 'not-a-member',
  })
  await expect(perform(world, coach, endTrial, { trialId })).rejects.toMatchObject({ kind: 'forbidden' })
  const many = await Promise.all([1, 2, 3, 4, 5].map((n) => aPerson(world, `Many ${n}`, [{ organizationId, roles: ['earner'] }])))
  await expect(perform(world, author, inviteToTrial, { trialId, personIds: many.map(({ id }) => id) })).rejects.toMatchObject({
    code: 'trial-full',
  })
})

test('bad input is refused in words', async () => {
  const { achievementId, trialId } = await onTrial(earner)
  for (const given of [
    { body: 'x'.repeat(20_001) },
    { remark: 'x'.repeat(2001) },
    { minutes: -1 },
    { minutes: 1.5 },
    { isClear: 'perhaps' },
    { linkUrl: 'javascript:alert(1)' },
  ])
    await expect(say(earner, trialId, given)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(say(earner, trialId, { requirementId: 'none' })).rejects.toMatchObject({ code: 'part-unknown' })
  await expect(perform(world, earner, finishTrial, { trialId })).rejects.toMatchObject({ code: 'nothing-said' })
  const begin = (given: Record<string, unknown>) =>
    perform(world, author, beginTrial, { achievementId, personIds: [colleague.id], endsOn, ...given })
  await expect(begin({})).rejects.toMatchObject({ code: 'trial-open' })
  await perform(world, author, endTrial, { trialId })
  for (const day of ['2001-01-01', '2199-01-01']) await expect(begin({ endsOn: day })).rejects.toMatchObject({ code: 'trial-day' })
  await expect(begin({ personIds: [] })).rejects.toMatchObject({ kind: 'invalid' })
  const both = await Promise.allSettled([begin({}), begin({})])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const empty = await perform(world, author, startDraft, { organizationId })
  await expect(
    perform(world, author, beginTrial, { achievementId: empty.achievementId, personIds: [earner.id], endsOn }),
  ).rejects.toMatchObject({
    code: 'nothing-to-try',
  })
})

test('who leaves takes along what they wrote and said; who leaves the organization sees nothing any more', async () => {
  const { achievementId, trialId } = await onTrial(earner, colleague)
  await say(earner, trialId, { remark: 'Gone soon.' })
  await perform(world, earner, leaveTrial, { trialId })
  await expect(own(earner, trialId)).rejects.toMatchObject({ code: 'trial-missing' })
  expect((await findings(achievementId)).parts[1]).toMatchObject({ said: 0, remarks: [] })
  expect((await findings(achievementId)).members.map(({ name }) => name)).toEqual([colleague.name])
  const guest = await aPerson(world, 'Gina Guest', [{ organizationId, roles: ['earner'] }])
  await perform(world, author, inviteToTrial, { trialId, personIds: [guest.id] })
  const membership = await world.db.selectFrom('memberships').where('personId', '=', guest.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: membership.id })
  const without = (await findActor(world.db, guest.id)) as Person
  await expect(own(without, trialId)).rejects.toMatchObject({ code: 'trial-missing' })
  await expect(say(without, trialId)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('published while the trial is open, ended by hand or by its day, it is over', async () => {
  const { achievementId, trialId } = await onTrial(earner)
  await perform(world, author, setValueRule, { achievementId, organizationId, currency: 'clock-hours', amount: '5' })
  await perform(world, author, publishVersion, { achievementId, revision: 1 })
  await expect(say(earner, trialId)).rejects.toMatchObject({ code: 'trial-over' })
  await expect(own(earner, trialId)).rejects.toMatchObject({ code: 'trial-missing' })
  expect((await listOwnTrials(readsOf(world.db, earner), earner, world.now())).rows.find((row) => row.trialId === trialId)).toMatchObject({
    isOpen: false,
  })
  const other = await onTrial(earner)
  await world.db.updateTable('draftTrials').set({ endsOn: '2020-01-01' }).where('id', '=', other.trialId).execute()
  await expect(say(earner, other.trialId)).rejects.toMatchObject({ code: 'trial-over' })
  await perform(world, author, beginTrial, { achievementId: other.achievementId, personIds: [colleague.id], endsOn })
})

test('some time after its end all of a trial goes, and with a person what they said', async () => {
  const { achievementId, trialId } = await onTrial(earner, colleague)
  await say(earner, trialId, { remark: 'Mine.' })
  await say(colleague, trialId, { remark: 'Stays.' })
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', earner.id).execute()
  expect((await findings(achievementId)).parts[1]?.remarks).toEqual(['Stays.'])
  const clear = (days: number) =>
    inTransaction(world.db, async (db) =>
      trialKind.clear?.(db, { kind: trialKind, now: new Date(world.now().getTime() + days * 86_400_000), most: 100 }),
    )
  await perform(world, author, endTrial, { trialId })
  await clear(89)
  expect((await findings(achievementId)).trial).not.toBeNull()
  await clear(91)
  expect((await findings(achievementId)).trial).toBeNull()
  expect(
    await world.db
      .selectFrom('trialAnswers')
      .innerJoin('trialMembers', 'trialMembers.id', 'memberId')
      .where('trialId', '=', trialId)
      .select('memberId')
      .execute(),
  ).toEqual([])
})
