import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What an assessor of a micro-credential shows before its queue opens to them. */
export type CalibrationRule = {
  isRequired: boolean
  /** How many anchors a try has. */
  anchors: number
  /** Of a hundred criteria, how many are given exactly as agreed. */
  exactPercent: number
  /** Of a hundred submissions that are opened, how many are anchors that look like any other. */
  seedPercent: number
  /** Whether who qualified for another micro-credential of the same category needs no more here. */
  withinCategory: boolean
}

export const usualRule: CalibrationRule = { isRequired: false, anchors: 3, exactPercent: 80, seedPercent: 0, withinCategory: false }

/** Whose rule a micro-credential goes by. */
export type RuleSource = 'own' | 'category' | 'usual'
type Found = { rule: CalibrationRule; source: RuleSource; category: string }

/** The rule of a micro-credential: its own, else that of its category, else the usual one. */
export const ruleOf = async (db: Queryable, achievementId: string): Promise<CalibrationRule> => (await findRule(db, achievementId)).rule

/** The rule of a micro-credential, whose it is, and its category. */
export async function findRule(db: Queryable, achievementId: string): Promise<Found> {
  const { rows } = await sql<{ rule: CalibrationRule | null; source: RuleSource | null; category: string }>`
    select version.category, rules.source, case when rules.source is not null then json_build_object('isRequired', rules.is_required,
      'anchors', rules.anchors, 'exactPercent', rules.exact_percent, 'seedPercent', rules.seed_percent, 'withinCategory', rules.within_category) end as rule
    from achievements join achievement_versions version on version.id = achievements.current_version_id
      left join rules_of_calibration rules on rules.achievement_id = achievements.id
    where achievements.id = ${achievementId}::uuid`.execute(db)
  const found = rows[0]
  return { rule: found?.rule ?? usualRule, source: found?.source ?? 'usual', category: found?.category ?? '' }
}

/** The rule of a whole category; the usual one where nothing was said. */
export async function categoryRuleOf(db: Queryable, organizationId: string, category: string): Promise<CalibrationRule> {
  const row = await db
    .selectFrom('categoryCalibrationRules')
    .where('organizationId', '=', organizationId)
    .where('category', '=', category)
    .select(['isRequired', 'anchors', 'exactPercent', 'seedPercent', 'withinCategory'])
    .executeTakeFirst()
  return row ?? { ...usualRule, withinCategory: true }
}
