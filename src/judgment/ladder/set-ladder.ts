import { z } from 'zod'
import { command, everyDoor } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { ladderSet } from './ladder-facts.ts'
import { mayKeepLadder } from './ladder-policy.ts'
import { adjudications, ladderOf } from './ladder-rules.ts'

const whole = (least: number, most: number, says: string) => z.coerce.number(says).int(says).min(least, says).max(most, says)

export const setLadder = command({
  name: 'ladder.set',
  says: 'Says how people become assessors of an organization: by which awards, with how many assessments on probation, and who settles where assessors differ.',
  reach: everyDoor,
  limits: null,

  input: z.object({
    organizationId: z.uuid(),
    /** One of these has to be earned; none where no award is asked. */
    awards: z.array(z.uuid()).max(20, 'Twenty at most.').default([]),
    asksCalibration: z.boolean().default(false),
    probation: whole(0, 50, 'Give a number from 0 to 50; 0 leaves probation out.').default(5),
    probationAtOnce: whole(1, 50, 'Give a number from 1 to 50: with none at a time nobody could ever be past it.').default(2),
    givesItself: z.boolean().default(false),
    adjudication: z.enum(adjudications, 'Choose one of the three.').default('anyone'),
  }),

  async load({ db }, { organizationId }) {
    const { id } = await lockOrganization(db, organizationId)
    return { organizationId: id, before: await ladderOf(db, organizationId) }
  },

  may: mayKeepLadder,

  async run({ db, now }, { organizationId, awards, ...rules }, { before }) {
    const chosen = [...new Set(awards)].sort()
    if (chosen.length > 0) {
      const known = await db
        .selectFrom('achievements')
        .where('id', 'in', chosen)
        .where('organizationId', '=', organizationId)
        .where('currentVersionId', 'is not', null)
        .select('id')
        .execute()
      if (known.length < chosen.length)
        throw invalidAt('award-elsewhere', 'awards', 'Choose among the micro-credentials that your organization has published.')
    }
    const isSame =
      before !== null &&
      [...before.awards].sort().join() === chosen.join() &&
      Object.entries(rules).every(([key, value]) => before[key as keyof typeof rules] === value)
    if (isSame) return { changed: false }
    await db
      .insertInto('ladderRules')
      .values({ organizationId, ...rules, changedAt: now })
      .onConflict((clash) => clash.column('organizationId').doUpdateSet({ ...rules, changedAt: now }))
      .execute()
    await db.deleteFrom('ladderAwards').where('organizationId', '=', organizationId).execute()
    if (chosen.length > 0)
      await db
        .insertInto('ladderAwards')
        .values(chosen.map((achievementId) => ({ organizationId, achievementId })))
        .execute()
    return { changed: true }
  },

  record: ({ organizationId, awards, ...rules }, _loaded, { changed }) =>
    changed ? fact(ladderSet, { organizationId, subjectId: organizationId }, { awards: new Set(awards).size, ...rules }) : null,
})
