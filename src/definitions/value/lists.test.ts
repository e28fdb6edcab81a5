import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addCategory } from '../badges/add-category.ts'
import { badgeMarks } from '../badges/badge-marks.ts'
import { categoriesOf, categoryNames, colorOf, mostCategories } from '../badges/categories.ts'
import { colorNames } from '../badges/category-colors.ts'
import { addCurrency, codeFor } from './add-currency.ts'
import { currenciesOf, mostCurrencies } from './currencies.ts'

const world = await aWorld({ WORKERS: 'false' })
const { district, neighbor, admin, hr, author } = await aDistrict(world)
const organizationId = district.id
const currency = { organizationId, name: 'Continuing education', kind: 'credits' as const, unit: 'CEU', decimals: 1 }
const category = { organizationId, name: 'Arts', color: 'violet' as const, mark: 'palette' }

test('an organization begins with the fourteen categories, each in a color and with a mark that there is', async () => {
  const first = await categoriesOf(world.db, neighbor.id)
  expect(first.map(({ name }) => name).sort()).toEqual([...categoryNames].sort())
  expect(new Set(first.map(({ color }) => color))).toEqual(new Set(colorNames))
  for (const { mark } of first) expect(badgeMarks.map(({ name }) => name)).toContain(mark)
  const schools = await world.db.selectFrom('organizations').where('kind', '=', 'school').select('id').execute()
  for (const { id } of schools) expect(await categoriesOf(world.db, id)).toEqual([])
})

test('admins add what they give, under a code that stays', async () => {
  expect(await perform(world, admin, addCurrency, currency)).toMatchObject({ code: 'continuing-education' })
  expect(await perform(world, admin, addCurrency, { ...currency, name: 'Continuing: education' })).toMatchObject({
    code: 'continuing-education-2',
  })
  await expect(perform(world, admin, addCurrency, { ...currency, name: 'CONTINUING education' })).rejects.toMatchObject({
    code: 'currency-name-taken',
    fields: [{ field: 'name' }],
  })
  for (const someone of [hr, author])
    await expect(perform(world, someone, addCurrency, currency)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, admin, addCurrency, { ...currency, organizationId: neighbor.id })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test.each(['usd', 'US', 'Dollars', 'ZZZ', '$'])('money is not called “%s”', async (unit) => {
  await expect(perform(world, admin, addCurrency, { ...currency, name: 'Stipend', kind: 'money', unit })).rejects.toMatchObject({
    code: 'money-unknown',
    fields: [{ field: 'unit' }],
  })
})

test('a code is made of any name', () => {
  expect(codeFor('Créditos de formación', [])).toBe('creditos-de-formacion')
  expect(codeFor('  15 hours!', [])).toBe('hours')
  expect(codeFor('学分', ['currency'])).toBe('currency-2')
  expect(codeFor('a'.repeat(60), [])).toMatch(/^a{30}$/)
})

test('two who add the same at once add it once, and there is an end to it', async () => {
  const twice = await Promise.allSettled([1, 2].map(() => perform(world, admin, addCurrency, { ...currency, name: 'Lane credit' })))
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  while ((await currenciesOf(world.db, organizationId)).length < mostCurrencies)
    await perform(world, admin, addCurrency, { ...currency, name: `Points ${world.newId().slice(-6)}` })
  await expect(perform(world, admin, addCurrency, { ...currency, name: 'One more' })).rejects.toMatchObject({ code: 'currencies-many' })
})

test('admins add categories, in a color of the palette and with a mark that there is', async () => {
  await perform(world, admin, addCategory, category)
  expect(colorOf(await categoriesOf(world.db, organizationId), 'Arts')).toBe('violet')
  expect(colorOf(await categoriesOf(world.db, neighbor.id), 'Arts')).toBe('slate')
  await expect(perform(world, admin, addCategory, { ...category, name: 'arts' })).rejects.toMatchObject({ code: 'category-name-taken' })
  await expect(perform(world, admin, addCategory, { ...category, name: 'Music', mark: 'constructor' })).rejects.toMatchObject({
    code: 'mark-unknown',
  })
  await expect(perform(world, admin, addCategory, { ...category, name: 'Music', color: '#ff0000' as never })).rejects.toMatchObject({
    code: 'input-invalid',
  })
  await expect(perform(world, author, addCategory, { ...category, name: 'Music' })).rejects.toMatchObject({ kind: 'forbidden' })
  while ((await categoriesOf(world.db, organizationId)).length < mostCategories)
    await perform(world, admin, addCategory, { ...category, name: `Topic ${world.newId().slice(-6)}` })
  await expect(perform(world, admin, addCategory, { ...category, name: 'Music' })).rejects.toMatchObject({ code: 'categories-many' })
})
