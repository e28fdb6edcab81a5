import { z } from 'zod'
import { acceptanceKinds } from '../../definitions/rules/acceptance.ts'

const amount = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'Write the amount as a plain number with at most two decimals, such as 8, 0.5 or 200.')
  .refine((text) => Number(text) > 0, 'Write an amount above zero, or leave it empty.')

/** What is given for what is accepted. */
export const valueSchema = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('amounts'),
    amounts: z
      .array(z.object({ currency: z.string().min(1).max(40).describe('The code of a currency of your organization.'), amount }))
      .min(1, 'Write at least one amount, or choose “Listed only”.')
      .max(20, 'Write 20 amounts at most.'),
  }),
  z.object({ how: z.literal('rule'), ruleId: z.uuid('Choose a rule.').describe('A rule of your organization that goes by each award.') }),
  z.object({ how: z.literal('listed').describe('It is accepted and brings nothing by this.') }),
])

/** What an acceptance says, as it is proposed. */
export const proposalSchema = z.object({
  value: valueSchema,
  reason: z
    .string()
    .trim()
    .min(1, 'Please say why it is accepted. Earners read it beside what they were given.')
    .max(300, 'Please keep the reason under 300 characters.'),
  effectiveFrom: z.iso.date('Choose a day.').nullish().describe('Today where it is left out.'),
  reviewOn: z.iso.date('Choose a day.').nullish().describe('When somebody looks at it again; left out for never.'),
  endsAtReview: z.boolean().default(false).describe('Past its review it ends; else it goes on and says so.'),
  countsEarlier: z.boolean().default(false).describe('Awards from before the acceptance count too.'),
  countsElsewhere: z
    .boolean()
    .default(false)
    .describe('Awards count too whose work began by the rules of another organization, which may have given something.'),
  isShown: z.boolean().default(true).describe('Everyone may see that it is accepted, the issuer too.'),
})

/** What is accepted: a micro-credential, a pathway with all that it names, or everything of an issuer. */
export const targetSchema = z.object({
  kind: z.enum(acceptanceKinds, 'Choose what is accepted.'),
  id: z.uuid('Choose what is accepted.').describe('Of the micro-credential, the pathway, or the organization that issues.'),
})
