import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict, anAchievement } from '../../testing/district.ts'
import { programFor } from '../../testing/program.ts'
import { aWorld } from '../../testing/world.ts'
import { addCategory } from '../badges/add-category.ts'
import { categoriesOf } from '../badges/categories.ts'
import { bringBackCategory, changeCategory, moveCategory, removeCategory } from '../badges/change-category.ts'
import { addCurrency } from './add-currency.ts'
import { bringBackCurrency, changeCurrency, moveCurrency, removeCurrency } from './change-currency.ts'
import { currenciesOf } from './currencies.ts'
import { setValueRule } from './set-value-rule.ts'
import { rulesForStart, rulesOf } from './value-rules.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, neighbor, admin, hr, author, neighborAdmin, achievement } = await aDistrict(world)
const organizationId = district.id
const add = (name: string, decimals = 1) =>
  perform(world, admin, addCurrency, { organizationId, name, kind: 'credits', unit: 'CEU', decimals })
const give = (currency: string, amount: string) =>
  perform(world, hr, setValueRule, { achievementId: achievement.id, organizationId, currency, amount })
const codes = async () => (await currenciesOf(world.db, organizationId)).map(({ code }) => code)
const facts = async (...names: string[]) =>
  (
    await world.db
      .selectFrom('events')
      .where('organizationId', '=', organizationId)
      .where('name', 'in', names)
      .orderBy('at')
      .select('name')
      .execute()
  ).map(({ name }) => name)

test('what is given is renamed; its unit and its decimals stay once rules are set that need them', async () => {
  const { code } = await add('Credits')
  const change = (given: object) =>
    perform(world, admin, changeCurrency, { organizationId, code, name: 'Credits', unit: 'CEU', decimals: 1, ...given })
  expect(await change({ unit: 'CPD', decimals: 0 })).toMatchObject({ code, unit: 'CPD', decimals: 0 })
  await change({})
  await give(code, '0.5')
  expect(await change({ name: 'Continuing education' })).toMatchObject({ name: 'Continuing education' })
  await expect(change({ unit: 'CPD' })).rejects.toMatchObject({ code: 'currency-in-use', fields: [{ field: 'unit' }] })
  await expect(change({ decimals: 0 })).rejects.toMatchObject({ code: 'currency-in-use', fields: [{ field: 'decimals' }] })
  await expect(change({ name: 'PAY' })).rejects.toMatchObject({ code: 'currency-name-taken' })
  await expect(change({ name: '' })).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(change({ name: 'x'.repeat(61) })).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(change({ code: 'nothing' })).rejects.toMatchObject({ code: 'currency-missing' })
  await expect(
    perform(world, admin, changeCurrency, { organizationId, code: 'money', name: 'Pay', unit: 'dollars', decimals: 2 }),
  ).rejects.toMatchObject({ code: 'money-unknown' })
  const [rule] = await rulesOf(world.db, achievement.id, organizationId)
  expect(rule).toMatchObject({ currencyName: 'Continuing education', unit: 'CEU', amount: '0.50' })
})

test('what was given is retired and stays readable and withdrawable; what never was is gone; each comes back or is added again', async () => {
  const [{ code: used }, { code: unused }] = [await add('Used'), await add('Unused')]
  await give(used, '3')
  const remove = (code: string) => perform(world, admin, removeCurrency, { organizationId, code })
  expect([await remove(used), await remove(unused)]).toEqual([{ isRetired: true }, { isRetired: false }])
  expect(await codes()).toContain(used)
  expect(await codes()).not.toContain(unused)
  await expect(remove(used)).rejects.toMatchObject({ code: 'retired-already' })
  await expect(remove(unused)).rejects.toMatchObject({ code: 'currency-missing' })
  const promised = await rulesForStart(world.db, { achievementId: achievement.id, organizationIds: [organizationId], at: world.now() })
  expect(promised.find(({ currency }) => currency === used)).toMatchObject({ amount: '3.00', currencyName: 'Used' })
  await expect(give(used, '4')).rejects.toMatchObject({ code: 'currency-retired', fields: [{ field: 'currency' }] })
  expect(await give(used, '0')).toMatchObject({ isNew: true })
  await perform(world, admin, bringBackCurrency, { organizationId, code: used })
  await expect(perform(world, admin, bringBackCurrency, { organizationId, code: used })).rejects.toMatchObject({ code: 'not-retired' })
  expect(await give(used, '4')).toMatchObject({ isNew: true })
  expect(await facts('currency.retired', 'currency.removed', 'currency.brought-back')).toEqual([
    'currency.retired',
    'currency.removed',
    'currency.brought-back',
  ])
})

test('a rule set while its currency is removed: one of both comes first, and nothing is a fault', async () => {
  for (let turn = 0; turn < 6; turn++) {
    const { code } = await add(`At once ${turn}`)
    const [set, removed] = await Promise.allSettled([give(code, '1'), perform(world, admin, removeCurrency, { organizationId, code })])
    expect(removed.status).toBe('fulfilled')
    if (set.status === 'rejected') expect(set.reason).toMatchObject({ code: expect.stringMatching(/^currency-(unknown|retired)$/) })
    else expect(removed).toMatchObject({ value: { isRetired: true } })
  }
})

test('the last thing to give can’t be taken away', async () => {
  await perform(world, neighborAdmin, removeCurrency, { organizationId: neighbor.id, code: 'money' })
  await expect(perform(world, neighborAdmin, removeCurrency, { organizationId: neighbor.id, code: 'clock-hours' })).rejects.toMatchObject({
    code: 'last-of-list',
  })
})

test('lists are put in another order, and what is added later comes last', async () => {
  const before = await codes()
  const last = before.at(-1) ?? ''
  await perform(world, admin, moveCurrency, { organizationId, code: last, place: 1 })
  expect(await codes()).toEqual([last, ...before.slice(0, -1)])
  await perform(world, admin, moveCurrency, { organizationId, code: last, place: 100 })
  expect(await codes()).toEqual(before)
  expect(await codes()).toEqual([...before])
  const { code } = await add('Newest')
  expect((await codes()).at(-1)).toBe(code)
  for (const place of [0, -1, 101, 1.5])
    await expect(perform(world, admin, moveCurrency, { organizationId, code, place })).rejects.toMatchObject({ code: 'input-invalid' })
  const names = (await categoriesOf(world.db, organizationId)).map(({ name }) => name)
  const [, second] = await categoriesOf(world.db, organizationId)
  await perform(world, admin, moveCategory, { categoryId: second?.id ?? '', place: 1 })
  expect((await categoriesOf(world.db, organizationId)).map(({ name }) => name)).toEqual([names[1], names[0], ...names.slice(2)])
  const both = await Promise.allSettled(
    ['clock-hours', 'money'].map((one) => perform(world, admin, moveCurrency, { organizationId, code: one, place: 1 })),
  )
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(new Set(await codes()).size).toBe((await codes()).length)
})

test('a category keeps its name while a micro-credential names it, changes its color, and is retired or gone', async () => {
  await anAchievement(world, organizationId)
  const named = await world.db.selectFrom('achievementVersions').select('category').executeTakeFirstOrThrow()
  const all = await categoriesOf(world.db, organizationId)
  const used = all.find(({ name }) => name === named.category)
  if (!used) throw new Error('The definition names a category of its organization.')
  const change = (given: object) =>
    perform(world, admin, changeCategory, { categoryId: used.id, name: used.name, color: used.color, mark: used.mark, ...given })
  expect(await change({ color: 'indigo' })).toMatchObject({ color: 'indigo' })
  await expect(change({ name: 'Another' })).rejects.toMatchObject({ code: 'category-in-use', fields: [{ field: 'name' }] })
  await expect(change({ mark: 'constructor' })).rejects.toMatchObject({ code: 'mark-unknown' })
  expect(await perform(world, admin, removeCategory, { categoryId: used.id })).toEqual({ isRetired: true })
  expect((await categoriesOf(world.db, organizationId)).find(({ id }) => id === used.id)?.retiredAt).toBeInstanceOf(Date)
  await perform(world, admin, bringBackCategory, { categoryId: used.id })
  const fresh = await perform(world, admin, addCategory, { organizationId, name: 'Fresh', color: 'red', mark: 'palette' })
  expect(
    await perform(world, admin, changeCategory, { categoryId: fresh.id, name: 'Fresher', color: 'red', mark: 'palette' }),
  ).toMatchObject({ name: 'Fresher' })
  expect(await perform(world, admin, removeCategory, { categoryId: fresh.id })).toEqual({ isRetired: false })
  await expect(perform(world, admin, removeCategory, { categoryId: fresh.id })).rejects.toMatchObject({ code: 'category-missing' })
})

test('nobody else changes them: not HR, not authors, not admins of elsewhere', async () => {
  const [category] = await categoriesOf(world.db, organizationId)
  const categoryId = category?.id ?? ''
  for (const someone of [hr, author, neighborAdmin]) {
    await expect(perform(world, someone, removeCurrency, { organizationId, code: 'money' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, someone, moveCategory, { categoryId, place: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('programs change them at their addresses, guarded by the text they read', async () => {
  const program = await programFor(world, admin, organizationId)
  const elsewhere = await programFor(world, neighborAdmin, neighbor.id)
  const { code } = await add('By a program')
  const at = `/organizations/${organizationId}/currencies/${code}`
  const { headers, body } = await program.ask('GET', at)
  expect(body).toMatchObject({ code, name: 'By a program', retiredAt: null })
  const tag = { 'If-Match': headers.get('etag') ?? '' }
  const given = { name: 'Renamed by a program', unit: 'CEU', decimals: 1 }
  expect(await program.ask('PUT', at, given)).toMatchObject({ status: 428 })
  expect(await program.ask('PUT', at, given, tag)).toMatchObject({ status: 200, body: { name: 'Renamed by a program' } })
  expect(await program.ask('PUT', at, given, tag)).toMatchObject({ status: 412 })
  expect(await program.ask('PUT', `${at}/place`, { place: 1 })).toMatchObject({ status: 204 })
  expect(await program.ask('DELETE', at)).toMatchObject({ status: 200, body: { isRetired: false } })
  expect(await program.ask('GET', at)).toMatchObject({ status: 404, body: { code: 'currency-missing' } })
  const [category] = await categoriesOf(world.db, organizationId)
  expect(await program.ask('GET', `/categories/${category?.id}`)).toMatchObject({ status: 200, body: { name: category?.name } })
  for (const path of [`/categories/${category?.id}`, `/organizations/${organizationId}/currencies/money`])
    expect(await elsewhere.ask('GET', path)).toMatchObject({ status: 404 })
  expect((await elsewhere.ask('DELETE', `/categories/${category?.id}`)).status).toBe(403)
})
