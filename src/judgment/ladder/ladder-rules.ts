import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** Who settles where assessors differ. */
export const adjudications = ['anyone', 'leads-first', 'leads-only'] as const
export type Adjudication = (typeof adjudications)[number]

/** How an organization makes people assessors. */
export type LadderRules = {
  asksCalibration: boolean
  /** How many assessments of who is new are each paired with one more. */
  probation: number
  /** How many they hold at a time meanwhile. */
  probationAtOnce: number
  /** Who asks and has what is needed becomes an assessor without an admin. */
  givesItself: boolean
  adjudication: Adjudication
}

/** What is proposed to an organization that has not said how. */
export const usualLadder: LadderRules = {
  asksCalibration: true,
  probation: 5,
  probationAtOnce: 2,
  givesItself: false,
  adjudication: 'anyone',
}

/** How an organization makes people assessors; null where it has not said, and nobody asks. */
export async function ladderOf(db: Queryable, organizationId: string): Promise<(LadderRules & { awards: string[] }) | null> {
  const row = await db
    .selectFrom('ladderRules')
    .where('organizationId', '=', organizationId)
    .select(['asksCalibration', 'probation', 'probationAtOnce', 'givesItself'])
    .select((of) => of.ref('adjudication').$castTo<Adjudication>().as('adjudication'))
    .select(
      sql<string[]>`array(select achievement_id from ladder_awards where organization_id = ladder_rules.organization_id order by 1)`.as(
        'awards',
      ),
    )
    .executeTakeFirst()
  return row ?? null
}

/** What an assessment brings now who makes it. Amounts stay text. */
export type AssessmentPay = {
  id: string
  number: number
  currency: string
  currencyName: string
  kind: string
  unit: string
  amount: string
}

/** What an assessment brings who takes it now; null where nothing is given. */
export async function payOf(db: Queryable, organizationId: string): Promise<AssessmentPay | null> {
  const row = await db
    .selectFrom('assessmentPay')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'assessmentPay.organizationId').onRef('currencies.code', '=', 'assessmentPay.currency'),
    )
    .where('assessmentPay.organizationId', '=', organizationId)
    .orderBy('number', 'desc')
    .limit(1)
    .select([
      'assessmentPay.id',
      'number',
      'currency',
      'currencies.name as currencyName',
      'currencies.kind',
      'assessmentPay.unit',
      'amount',
    ])
    .select(sql<boolean>`amount > 0`.as('isGiven'))
    .executeTakeFirst()
  if (!row?.isGiven) return null
  const { isGiven: _, ...pay } = row
  return pay
}
