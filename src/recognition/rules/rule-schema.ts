import { z } from 'zod'
import { longestFormula } from '../../definitions/rules/formula.ts'
import { approverKinds, bases, capPeriods, type RuleText, recurrences } from '../../definitions/rules/rule.ts'
import { roleNames } from '../../foundation/platform/actor.ts'

const plainAmount = /^\d{1,6}(\.\d{1,2})?$/
const amount = z.string().trim().regex(plainAmount, 'Write the amount as a plain number with at most two decimals, such as 8, 0.5 or 200.')
const amountOrNone = z
  .string()
  .trim()
  .regex(
    /^(\d{1,6}(\.\d{1,2})?)?$/,
    'Write the amount as a plain number with at most two decimals, such as 8, 0.5 or 200, or leave it empty.',
  )
const ids = z.array(z.uuid()).max(300, 'Choose 300 at most.')
const categories = z.array(z.string().trim().min(1).max(80)).max(40, 'Choose 40 at most.')
const years = z.number('Write the number of years, such as 5.').int().min(1, 'One year at least.').max(20, '20 years at most.')
const words = (most: number, fault: string) => z.string().trim().max(most, fault)

const covers = z.object({
  levels: z.array(z.number().int().min(1).max(3)).max(3).describe('None for every level.'),
  categories: categories.describe('By name; none for every category.'),
  achievements: ids.describe('None for all.'),
  issuers: ids.describe('The organizations that offer them; none for all.'),
})

const gives = z.discriminatedUnion('how', [
  z.object({ how: z.literal('set').describe('The amount that was set on each micro-credential.') }),
  z.object({ how: z.literal('fixed'), amount }),
  z.object({ how: z.literal('by-level'), amounts: z.array(amount).length(3).describe('At level 1, 2 and 3.') }),
  z.object({ how: z.literal('by-hours'), amount: amount.describe('For each estimated hour.') }),
  z.object({
    how: z.literal('formula'),
    formula: words(longestFormula, 'Please keep the formula under 300 characters.').min(1, 'Write the formula, such as hours * 25.'),
  }),
])

const conversion = z.object({
  from: z.string().min(1, 'Choose what is converted.').max(40).describe('The code of the currency that is converted.'),
  every: amount,
  first: amount.nullable().describe('What the first one asks for, where that differs.'),
  gives: amount,
  keepsRest: z.boolean().describe('What is left over counts toward the next.'),
  addsUp: z.boolean().describe('What several awards brought is added up.'),
  years: years.nullable().describe('What is older counts no more.'),
  share: z
    .object({
      percent: z
        .number('Write a number from 1 to 100.')
        .int()
        .min(1, 'Write a number from 1 to 100.')
        .max(100, 'Write a number from 1 to 100.'),
      categories: categories.min(1, 'Choose the categories it comes from.'),
    })
    .nullable(),
})

/** So many steps a chain of approvers has at most. */
export const mostApprovers = 4

const approver = z
  .object({ who: z.enum(approverKinds, 'Choose who approves.'), personId: z.uuid().nullable().default(null) })
  .transform(({ who, personId }) => ({ who, personId: who === 'person' ? personId : null }))
  .refine(({ who, personId }) => who !== 'person' || personId !== null, { message: 'Choose the person.', path: ['personId'] })

/** A rule as it is written: checked for its form here, and for what it means in `check-rule.ts`. */
export const ruleSchema = z.object({
  name: words(80, 'Please keep the name under 80 characters.').min(1, 'Please give the rule a name.'),
  currency: z.string().min(1, 'Choose what it gives.').max(40).describe('The code of one of the organization’s currencies.'),
  order: z
    .number('Write a number from 1 to 99.')
    .int()
    .min(1, 'Write a number from 1 to 99.')
    .max(99, 'Write a number from 1 to 99.')
    .describe('Of several rules about the same in the same currency, the lowest gives.'),
  basis: z.enum(bases, 'Choose what the rule goes by.'),
  covers,
  gives,
  parts: z
    .array(
      z.object({
        needs: z.number('Write how many are needed.').int().min(1, 'One at least.').max(100, '100 at most.'),
        covers,
      }),
    )
    .max(6, 'A collection has six parts at most.'),
  conversion: conversion.nullable(),
  caps: z.array(z.object({ per: z.enum(capPeriods), years: years.nullable(), amount: amountOrNone })).max(6),
  notWith: z.array(z.string().min(1).max(40)).max(20).describe('Codes of currencies.'),
  leastMinutes: z.number('Write the minutes, such as 60.').int().min(1, 'One minute at least.').max(600, '600 minutes at most.').nullable(),
  priorApproval: z.boolean().default(false).describe('Somebody has to agree before: asked no later than the day on which the work begins.'),
  askWithin: z
    .number('Write the number of days, such as 60.')
    .int()
    .min(1, 'One day at least.')
    .max(730, '730 days at most.')
    .nullable()
    .default(null)
    .describe('It has to be asked for within so many days of the award; null where it comes by itself.'),
  groups: ids.default([]).describe('Groups of contracts of the organization; none for all.'),
  approvers: z
    .array(approver)
    .max(mostApprovers, 'Four steps at most.')
    .default([])
    .describe('Who approves each line before it is paid, one after the other; none where nobody has to.'),
  roles: z.array(z.enum(roleNames)).max(roleNames.length),
  schools: ids,
  recurs: z.enum(recurrences),
  jurisdiction: words(120, 'Please keep this under 120 characters.'),
  source: words(200, 'Please keep this under 200 characters.'),
  link: z
    .string()
    .trim()
    .max(500, 'Please keep the address under 500 characters.')
    .regex(/^(https?:\/\/\S+)?$/, 'Write the whole address, beginning with https://.'),
  until: z.iso.date('Choose a day.').nullable(),
})

export type RuleInput = z.output<typeof ruleSchema>

/** The rule without what was left empty and without what its basis does not ask. */
export const ruleFrom = (given: RuleInput): RuleText => ({
  ...given,
  ...(given.basis === 'conversion' && { notWith: [], recurs: 'no' }),
  ...(given.basis === 'authoring' && { notWith: [], leastMinutes: null, recurs: 'no' }),
  priorApproval: given.basis === 'award' && given.priorApproval,
  askWithin: given.basis === 'award' ? given.askWithin : null,
  parts: given.basis === 'collection' ? given.parts : [],
  conversion: given.basis === 'conversion' ? given.conversion : null,
  gives: given.basis === 'conversion' ? { how: 'fixed', amount: '0' } : given.gives,
  caps: given.basis === 'authoring' ? [] : given.caps.filter(({ amount: most }) => most !== ''),
})
