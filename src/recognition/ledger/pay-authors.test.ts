import { expect, test } from 'vitest'
import { publishVersion } from '../../definitions/achievements/publish-version.ts'
import { saveDraft } from '../../definitions/authoring/save-draft.ts'
import { startDraft } from '../../definitions/authoring/start-draft.ts'
import { startVersion } from '../../definitions/authoring/start-version.ts'
import { type RuleText, usualRule } from '../../definitions/rules/rule.ts'
import { setValueRule } from '../../definitions/value/set-value-rule.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene, perform } from '../../foundation/platform/command.ts'
import { aDistrict, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { publishRule } from '../rules/publish-rule.ts'
import { writeRule } from '../rules/write-rule.ts'
import { linesOf } from './ledger.ts'
import { payAuthor } from './pay-authors.ts'

const world = await aWorld({ WORKERS: 'false' })

/** A district for each test: a rule is about everything that it offers. */
async function aPlace() {
  const { district, hr, admin } = await aDistrict(world)
  const organizationId = district.id
  const author = await aPerson(world, 'Priya Raman', [{ organizationId, roles: ['author'] }])
  const inForce = async (rule: Partial<RuleText>) => {
    const given = { ...usualRule, basis: 'authoring' as const, name: 'For writing', ...rule }
    const { ruleId } = await perform(world, hr, writeRule, { organizationId, rule: given as never })
    await perform(world, hr, publishRule, { ruleId })
    return ruleId
  }
  const begin = (wishes: Parameters<typeof smallDefinition>[0] = {}, copiedFromId?: string) =>
    perform(world, author, startDraft, { organizationId, definition: smallDefinition(wishes), ...(copiedFromId && { copiedFromId }) })
  const publish = async ({ achievementId, revision }: { achievementId: string; revision: number }) => {
    await perform(world, admin, setValueRule, { achievementId, organizationId, currency: 'clock-hours', amount: '8' })
    return perform(world, author, publishVersion, { achievementId, revision })
  }
  const told = async () =>
    (await linesOf(world.db, author.id)).lines.reverse().map(({ cause, currency, amount }) => `${cause} ${currency} ${amount}`)
  return { organizationId, hr, author, inForce, begin, publish, told }
}
const fixed = (amount: string) => ({ gives: { how: 'fixed', amount } }) as const

test('who began a micro-credential is given what the rule says, once, when its first version is published', async () => {
  const { author, inForce, begin, publish, told } = await aPlace()
  await inForce({ currency: 'money', gives: { how: 'by-level', amounts: ['100', '200', '300'] } })
  const draft = await begin({ level: 2 } as never)
  expect(await told()).toEqual([])
  const { versionId, achievementId } = await publish(draft)
  expect(await told()).toEqual(['authoring money 200.00'])
  const {
    lines: [line],
  } = await linesOf(world.db, author.id)
  expect(line).toMatchObject({ source: 'authoring', ruleName: 'For writing', reasons: [{ code: 'level', amount: '200', level: 2 }] })
  // Asked again, and with a second version, nothing comes of it.
  await inScene(world, system, (scene) => payAuthor(scene, { versionId, number: 1 }))
  await perform(world, author, startVersion, { achievementId })
  const { revision } = await perform(world, author, saveDraft, {
    achievementId,
    revision: 2,
    part: 'basics',
    changes: { title: 'Another title' },
  })
  await perform(world, author, publishVersion, { achievementId, revision })
  expect(await told()).toEqual(['authoring money 200.00'])
})

test('the rule of the day on which it was begun counts, and where there was none, that of the day it is published', async () => {
  const { inForce, begin, publish, told, author, hr, organizationId } = await aPlace()
  const before = await begin()
  const ruleId = await inForce(fixed('5'))
  const promised = await begin({ title: 'Second' })
  const text = { ...usualRule, basis: 'authoring' as const, name: 'For writing', ...fixed('9') }
  await perform(world, hr, writeRule, { organizationId, ruleId, rule: text as never })
  await perform(world, hr, publishRule, { ruleId })
  await publish(promised)
  await publish(before)
  expect(await told()).toEqual(['authoring clock-hours 5.00', 'authoring clock-hours 9.00'])
  const {
    lines: [last],
  } = await linesOf(world.db, author.id)
  expect(last?.reasons).toEqual([{ code: 'written', amount: '9' }, { code: 'later-rule-for-text' }])
})

test('a copy of what is there already brings nothing, nor does a rule for others or about others', async () => {
  const { inForce, begin, publish, told } = await aPlace()
  const first = await publish(await begin())
  await inForce({ ...fixed('5'), roles: ['coach'] })
  await inForce({ ...fixed('6'), covers: { ...usualRule.covers, levels: [3] } })
  await inForce({ ...fixed('7'), currency: 'money' })
  await publish(await begin({ title: 'A copy' }, first.achievementId))
  expect(await told()).toEqual([])
  await publish(await begin({ title: 'An own one' }))
  expect(await told()).toEqual(['authoring money 7.00'])
})

test('published from several tabs at once, it is given once', async () => {
  const { author, inForce, begin, publish, told } = await aPlace()
  await inForce(fixed('5'))
  const draft = await begin()
  await Promise.allSettled([publish(draft), perform(world, author, publishVersion, draft), perform(world, author, publishVersion, draft)])
  expect(await told()).toEqual(['authoring clock-hours 5.00'])
})

test('a rule for writing keeps nothing that writing does not know: caps, sessions, agreement before', async () => {
  const { hr, organizationId } = await aPlace()
  const text = {
    ...usualRule,
    basis: 'authoring' as const,
    name: 'For writing',
    ...fixed('5'),
    leastMinutes: 60,
    notWith: ['money'],
    caps: [{ per: 'ever', years: null, amount: '20' }],
  }
  const { ruleId } = await perform(world, hr, writeRule, { organizationId, rule: text as never })
  const draft = await world.db.selectFrom('ruleDrafts').where('ruleId', '=', ruleId).select('text').executeTakeFirstOrThrow()
  expect(draft.text).toMatchObject({ basis: 'authoring', leastMinutes: null, notWith: [], caps: [], recurs: 'no' })
  await expect(perform(world, hr, writeRule, { organizationId, rule: { ...text, gives: { how: 'set' } } as never })).rejects.toMatchObject({
    code: 'authoring-amount',
  })
})
