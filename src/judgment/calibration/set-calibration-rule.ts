import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { calibrationRuleSet, categoryRuleFollowed, categoryRuleSet } from './calibration-facts.ts'
import { mayKeepAnchors } from './calibration-policy.ts'
import { type CalibrationRule, categoryRuleOf, findRule } from './calibration-rules.ts'

const whole = (least: number, most: number, says: string) => z.coerce.number(says).int(says).min(least, says).max(most, says)

const ruleFields = {
  isRequired: z.boolean().default(false),
  anchors: whole(1, 10, 'Give a number from 1 to 10.').default(3),
  exactPercent: whole(50, 100, 'Give a number from 50 to 100.').default(80),
  seedPercent: whole(0, 20, 'Give a number from 0 to 20.').default(0),
  withinCategory: z.boolean().default(false),
}

export const setCalibrationRule = command({
  name: 'calibration.set-rule',
  says: 'Says what an assessor of a micro-credential shows before its queue opens to them, and how often an anchor comes in between.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ achievementId: z.uuid(), ...ruleFields }),
  load: async ({ db }, { achievementId }) => {
    const found = await db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .select(['id', 'organizationId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('micro-credential'))
    return { ...found, before: await findRule(db, achievementId) }
  },
  may: mayKeepAnchors,
  async run({ db, now }, { achievementId, ...rule }, { before }) {
    if (before.source !== 'category' && isSame(rule, before.rule)) return { changed: false }
    await db
      .insertInto('calibrationRules')
      .values({ achievementId, ...rule, changedAt: now })
      .onConflict((clash) => clash.column('achievementId').doUpdateSet({ ...rule, changedAt: now }))
      .execute()
    return { changed: true }
  },
  record: ({ achievementId, ...rule }, { organizationId }, { changed }) =>
    changed ? fact(calibrationRuleSet, { organizationId, subjectId: achievementId }, rule) : null,
})

const isSame = (rule: CalibrationRule, before: CalibrationRule) =>
  Object.entries(rule).every(([key, value]) => before[key as keyof CalibrationRule] === value)

export const setCategoryRule = command({
  name: 'calibration.set-category-rule',
  says: 'Says what an assessor shows before the queues of a category open to them; a micro-credential with a rule of its own goes by that.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ organizationId: z.uuid(), category: z.string().trim().min(1).max(120), ...ruleFields }),
  load: async ({ db }, { organizationId, category }) => {
    const found = await db
      .selectFrom('categories')
      .innerJoin('organizations', 'organizations.id', 'categories.organizationId')
      .where('organizationId', '=', organizationId)
      .where('categories.name', '=', category)
      .select('organizationId')
      .forNoKeyUpdate('organizations')
      .executeTakeFirstOrThrow(() => missing('category'))
    return { ...found, before: await categoryRuleOf(db, organizationId, category) }
  },
  may: mayKeepAnchors,
  async run({ db, now }, { organizationId, category, ...rule }, { before }) {
    if (isSame(rule, before)) return { changed: false }
    await db
      .insertInto('categoryCalibrationRules')
      .values({ organizationId, category, ...rule, changedAt: now })
      .onConflict((clash) => clash.columns(['organizationId', 'category']).doUpdateSet({ ...rule, changedAt: now }))
      .execute()
    return { changed: true }
  },
  record: ({ organizationId, category, ...rule }, _loaded, { changed }) =>
    changed ? fact(categoryRuleSet, { organizationId, subjectId: organizationId }, { category, ...rule }) : null,
})

export const followCategory = command({
  name: 'calibration.follow-category',
  says: 'Takes the own rule of a micro-credential away: from then on it goes by that of its category.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ achievementId: z.uuid() }),
  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .select(['id', 'organizationId'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('micro-credential')),
  may: mayKeepAnchors,
  async run({ db }, { achievementId }) {
    const gone = await db.deleteFrom('calibrationRules').where('achievementId', '=', achievementId).returning('achievementId').execute()
    return { changed: gone.length > 0 }
  },
  record: ({ achievementId }, { organizationId }, { changed }) =>
    changed ? fact(categoryRuleFollowed, { organizationId, subjectId: achievementId }) : null,
})
