import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { mayEditOrganization } from '../../people/organizations/organization-policy.ts'
import { feeSet } from './value-facts.ts'

export const setFee = command({
  name: 'fee.set',
  says: 'Says what an issuer asks for an assessment: for one micro-credential, or for all that it offers. It is paid to the issuer, elsewhere.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    achievementId: z.uuid().nullish().describe('Left out for everything that the issuer offers.'),
    amount: z
      .string()
      .trim()
      .regex(/^\d{1,6}(\.\d{1,2})?$/, 'Write the amount as a plain number with at most two decimals, such as 40. Zero takes it away.'),
    unit: z.string().trim().toUpperCase().default('USD').describe('The three letters of the money.'),
    note: z.string().trim().max(200, 'Please keep it under 200 characters.').default('').describe('Such as for whom it is less.'),
  }),

  async load({ db }, { organizationId, achievementId }) {
    if (achievementId)
      await db
        .selectFrom('achievements')
        .where('id', '=', achievementId)
        .where('organizationId', '=', organizationId)
        .select('id')
        .executeTakeFirstOrThrow(() => missing('micro-credential'))
    return db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      .executeTakeFirstOrThrow(() => missing('organization'))
  },

  may: mayEditOrganization,

  async run({ db, actor, now, newId }, { organizationId, achievementId, amount, unit, note }) {
    if (!/^[A-Z]{3}$/.test(unit) || !Intl.supportedValuesOf('currency').includes(unit))
      throw invalidAt('money-unknown', 'unit', 'Name the money by its three letters, such as USD.')
    const of = { organizationId, achievementId: achievementId ?? null }
    await db
      .insertInto('assessmentFees')
      .values({ id: newId(), ...of, amount, unit, note, setBy: personIdOf(actor), setAt: now })
      .execute()
    return { amount, unit }
  },

  record: ({ organizationId, achievementId }, _loaded, { amount, unit }) =>
    fact(feeSet, { organizationId, subjectId: organizationId }, { achievementId: achievementId ?? null, amount, unit }),
})
