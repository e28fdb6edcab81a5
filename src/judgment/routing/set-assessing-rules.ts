import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { type LeakRule, leakRules } from '../../work/leaks/leak-kinds.ts'
import { assessingRulesSet } from '../assessment/assessment-facts.ts'
import { usualAppealDays, usuallyHeld } from '../queue/assessor-settings.ts'
import { mayRouteWork } from './routing-policy.ts'

export const setAssessingRules = command({
  name: 'assessing-rules.set',
  says: 'Says how an organization hands out what it has to assess: how many an assessor holds at a time, whether work of one’s own school is left out, what happens to what tells whose blind work it is, and by when it takes and decides appeals.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    atOnce: z.number().int().min(1, 'At least one at a time.').max(50, 'Fifty at a time at most.'),
    barsOwnSchool: z.boolean().default(false),
    /** What happens when an assessor marks what tells whose blind work it is; without it, as before. */
    leakRule: z.enum(leakRules).optional(),
    /** Within how many working days after a decision an earner may appeal; as it was where nothing is said. */
    appealWithin: z.number().int().min(5, 'At least five working days.').max(120, 'At most 120 working days.').optional(),
    /** Within how many working days an appeal is to be decided. */
    appealHeardIn: z.number().int().min(3, 'At least three working days.').max(60, 'At most sixty working days.').optional(),
  }),

  async load({ db }, { organizationId }) {
    await db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .where('kind', '!=', 'school')
      .select('id')
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('organization'))
    const kept = await db
      .selectFrom('assessingRules')
      .where('organizationId', '=', organizationId)
      .select(['atOnce', 'barsOwnSchool', 'leakRule', 'appealWithin', 'appealHeardIn'])
      .executeTakeFirst()
    return kept ?? { atOnce: usuallyHeld, barsOwnSchool: false, leakRule: 'mask', ...usualAppealDays }
  },

  may: mayRouteWork,

  async run({ db }, { organizationId, ...said }, before) {
    const rules = rulesOf(said, before)
    await db
      .insertInto('assessingRules')
      .values({ organizationId, ...rules })
      .onConflict((clash) => clash.column('organizationId').doUpdateSet(rules))
      .execute()
  },

  record: ({ organizationId, ...said }, before) => {
    const rules = rulesOf(said, before)
    const isSame = (Object.keys(rules) as (keyof typeof rules)[]).every((name) => rules[name] === before[name])
    return isSame ? null : fact(assessingRulesSet, { organizationId, subjectId: organizationId }, rules)
  },
})

type Days = { appealWithin: number; appealHeardIn: number }
type Said = { atOnce: number; barsOwnSchool: boolean; leakRule?: LeakRule | undefined } & { [name in keyof Days]?: number | undefined }

/** What is said now, and what was said before where nothing is. */
const rulesOf = (said: Said, before: Days & { leakRule: string }) => ({
  atOnce: said.atOnce,
  barsOwnSchool: said.barsOwnSchool,
  leakRule: said.leakRule ?? (before.leakRule as LeakRule),
  appealWithin: said.appealWithin ?? before.appealWithin,
  appealHeardIn: said.appealHeardIn ?? before.appealHeardIn,
})
