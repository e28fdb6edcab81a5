import { z } from 'zod'
import { list, moment, type Operation, read, rest } from '../../foundation/doors/rest.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../../people/organizations/own-organization.ts'
import { addCurrency } from './add-currency.ts'
import { bringBackCurrency, changeCurrency, moveCurrency, removeCurrency } from './change-currency.ts'
import { currenciesOf, currencyKinds } from './currencies.ts'
import { feesOf } from './fees.ts'
import { setFee } from './set-fee.ts'
import { setValueRule } from './set-value-rule.ts'
import { maySetValue } from './value-policy.ts'
import { rulesOf } from './value-rules.ts'

const rule = z
  .object({
    id: z.uuid(),
    organizationId: z.uuid().describe('Who gives it.'),
    achievementId: z.uuid(),
    currency: z.string().describe('The code of a currency of the organization, such as clock-hours or money.'),
    kind: z.enum(currencyKinds).describe('Counted as time, counted as it is, or paid.'),
    currencyName: z.string().describe('What the organization calls it today.'),
    number: z.int().min(1).describe('Counted within the organization, micro-credential and currency.'),
    amount: z.string().describe('A decimal number as text, such as 8 or 200.00. Zero withdraws it.'),
    unit: z.string().describe('What is written behind an amount; of money its three letters.'),
    effectiveFrom: z.iso.date(),
  })
  .meta({ id: 'ValueRule' })

const currency = z
  .object({
    code: z.string().describe('Its name in rules and lines; it never changes.'),
    kind: z.enum(currencyKinds).describe('Counted as time, counted as it is, or paid.'),
    name: z.string(),
    unit: z.string().describe('What is written behind an amount; of money its three letters.'),
    decimals: z.int().min(0).max(2),
    retiredAt: moment.nullable().describe('Since when no rule is set in it; what was given stays.'),
  })
  .meta({ id: 'Currency' })

const oneCurrency = read({
  id: 'getCurrency',
  at: 'GET /organizations/{organizationId}/currencies/{code}',
  scope: 'value:read',
  says: 'One thing that one of your organizations can give.',
  query: { organizationId: z.uuid(), code: z.string().max(40) },
  answers: currency,
  find: async (reading, { organizationId, code }) => {
    await ownOrganization(reading, organizationId)
    const found = (await currenciesOf(reading.db, organizationId)).find((one) => one.code === code)
    if (!found) throw missing('currency')
    return found
  },
})
const atCurrency = '/organizations/{organizationId}/currencies/{code}' as const
const isRetired = z.boolean().describe('Whether it is used and so was retired; else it is gone.')

/** What organizations give, for programs. */
export const valueRest: readonly Operation[] = [
  list({
    id: 'listValueRules',
    at: 'GET /achievements/{achievementId}/value-rules',
    scope: 'value:read',
    says: 'Every rule by which an organization gives something for a micro-credential, the newest first.',
    query: { achievementId: z.uuid(), organizationId: z.uuid().describe('An organization in which you set values.') },
    item: rule,
    find: async ({ db, actor }, { achievementId, organizationId }) => {
      const achievement = await db
        .selectFrom('achievements')
        .where('id', '=', achievementId)
        .where((is) => is.or([is('currentVersionId', 'is not', null), is('organizationId', '=', organizationId)]))
        .select('organizationId as ownerId')
        .executeTakeFirstOrThrow(() => missing('micro-credential'))
      if (!maySetValue(actor, { organizationId, ownerId: achievement.ownerId }).allowed) throw missing('organization')
      return { items: await rulesOf(db, achievementId, organizationId), next: null }
    },
  }),
  rest(setValueRule, {
    id: 'setValue',
    at: 'POST /achievements/{achievementId}/value-rules',
    scope: 'value:write',
    says: 'Says what an organization gives for a micro-credential from a day on. What was promised before stays.',
    status: 201,
    answers: z.object({ id: z.uuid(), number: z.int().min(1), isNew: z.boolean().describe('False where it said so already.') }),
    example: {
      input: {
        organizationId: '019acf3e-0000-7000-8000-000000000001',
        currency: 'clock-hours',
        amount: '8',
        effectiveFrom: '2027-08-01',
      },
      answer: { id: '019acf3e-0000-7000-8000-000000000002', number: 2, isNew: true },
    },
  }),
  list({
    id: 'listFees',
    at: 'GET /organizations/{organizationId}/fees',
    scope: 'value:read',
    says: 'What an organization asks for assessments now. It is paid to it, elsewhere.',
    query: { organizationId: z.uuid() },
    item: z
      .object({
        achievementId: z.uuid().nullable().describe('Null for everything that it offers.'),
        title: z.string().nullable(),
        amount: z.string().describe('A decimal number as text.'),
        unit: z.string(),
        note: z.string(),
      })
      .meta({ id: 'Fee' }),
    find: async ({ db }, { organizationId }) => ({ items: await feesOf(db, organizationId), next: null }),
  }),
  rest(setFee, {
    id: 'setFee',
    at: 'POST /organizations/{organizationId}/fees',
    scope: 'value:write',
    says: 'Says what an assessment costs: of one micro-credential, or of everything that the organization offers. Zero takes it away.',
    status: 201,
    answers: z.object({ amount: z.string(), unit: z.string() }),
    example: { input: { amount: '40', unit: 'USD', note: 'Nothing for schools of the county' }, answer: { amount: '40', unit: 'USD' } },
  }),
  list({
    id: 'listCurrencies',
    at: 'GET /organizations/{organizationId}/currencies',
    scope: 'value:read',
    says: 'What one of your organizations can give for an award.',
    query: { organizationId: z.uuid() },
    item: currency,
    find: async (reading, { organizationId }) => {
      await ownOrganization(reading, organizationId)
      return { items: await currenciesOf(reading.db, organizationId), next: null }
    },
  }),
  rest(addCurrency, {
    id: 'addCurrency',
    at: 'POST /organizations/{organizationId}/currencies',
    scope: 'value:write',
    says: 'Adds something that an organization can give for an award.',
    status: 201,
    answers: currency,
    example: {
      input: { name: 'Continuing education', kind: 'credits', unit: 'CEU', decimals: 1 },
      answer: { code: 'continuing-education', kind: 'credits', name: 'Continuing education', unit: 'CEU', decimals: 1, retiredAt: null },
    },
  }),
  oneCurrency,
  rest(changeCurrency, {
    id: 'changeCurrency',
    at: `PUT ${atCurrency}`,
    scope: 'value:write',
    says: 'Changes what something that an organization gives is called. Its unit stays once a rule is set in it.',
    guardedBy: oneCurrency,
    example: { input: { name: 'Continuing education units', unit: 'CEU', decimals: 1 } },
  }),
  rest(moveCurrency, {
    id: 'moveCurrency',
    at: `PUT ${atCurrency}/place`,
    scope: 'value:write',
    says: 'Gives it another place in the list of the organization.',
    example: { input: { place: 1 } },
  }),
  rest(removeCurrency, {
    id: 'removeCurrency',
    at: `DELETE ${atCurrency}`,
    scope: 'value:write',
    says: 'Takes it away, or retires it where rules or lines were made in it: they stay, and no new rule is set in it.',
    answers: z.object({ isRetired }),
  }),
  rest(bringBackCurrency, {
    id: 'bringBackCurrency',
    at: `POST ${atCurrency}/bring-back`,
    scope: 'value:write',
    says: 'Lets rules be set again in what was retired.',
  }),
]
