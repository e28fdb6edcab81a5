import { sql } from 'kysely'
import { ruleText } from '../../definitions/rules/published-rules.ts'
import { type RuleText, rulesAt } from '../../definitions/rules/rule.ts'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { overlaps } from './overlaps.ts'
import type { Sample } from './rule-example.ts'
import type { Names } from './rule-words.ts'

/** Where a rule stands: written only, in force, to come, or over. */
export type RuleStanding = 'draft' | 'in-force' | 'to-come' | 'over'

/** A rule as its list shows it: what counts now, or will, or is only written, and what comes before it where both are about the same. */
export type ListedRule = {
  id: string
  standing: RuleStanding
  text: RuleText
  number: number | null
  from: string | null
  hasDraft: boolean
  /** The names of rules that are about some of the same, in the order in which they are asked; those before this one give first. */
  before: string[]
  after: string[]
}

const pageSize = 30

/** The rules of an organization, a page at a time: newest first. Who asks must be an admin or HR of it. */
export async function findRules(
  db: Queryable,
  {
    organizationId,
    today,
    now,
    after,
    size = pageSize,
  }: { organizationId: string; today: string; now: Date; after: string | null; size?: number },
) {
  const [rows, all] = await Promise.all([
    db
      .selectFrom('rules')
      .leftJoin('ruleDrafts as draft', 'draft.ruleId', 'rules.id')
      .where('rules.organizationId', '=', organizationId)
      .$if(after !== null, (query) => query.where('rules.id', '<', after ?? ''))
      .orderBy('rules.id', 'desc')
      .limit(size + 1)
      .select(['rules.id', 'draft.text as draft'])
      .execute(),
    versionsOf(db, organizationId),
  ])
  const inForce = rulesAt(all, now, today)
  const rules = rows.slice(0, size).map(({ id, draft }): ListedRule => {
    const current = inForce.find((one) => one.id === id)
    const versions = all.filter((one) => one.id === id)
    const coming = versions.filter(({ from }) => from > today).at(-1)
    const shown = current ?? coming ?? versions.at(-1)
    const text = shown?.text ?? ruleText(draft)
    const standing: RuleStanding = current ? 'in-force' : coming ? 'to-come' : shown ? 'over' : 'draft'
    const alike = standing === 'over' ? [] : overlaps({ id, text }, inForce)
    return {
      id,
      standing,
      text,
      number: shown?.number ?? null,
      from: shown?.from ?? null,
      hasDraft: draft !== null,
      before: alike.filter(({ isBefore }) => isBefore).map(({ name }) => name),
      after: alike.filter(({ isBefore }) => !isBefore).map(({ name }) => name),
    }
  })
  return { rules, next: rows.length > size ? (rules.at(-1)?.id ?? null) : null }
}

/** Every version of the rules of an organization, the first first. */
export async function versionsOf(db: Queryable, organizationId: string) {
  const rows = await db
    .selectFrom('ruleVersions')
    .where('organizationId', '=', organizationId)
    .orderBy('ruleId')
    .orderBy('number')
    .select(['ruleId as id', 'number', 'unit', 'decimals', 'text', 'effectiveFrom as from', 'publishedAt'])
    .execute()
  return rows.map((row) => ({ ...row, text: ruleText(row.text) }))
}

/** One rule: its versions, the newest first, and what is written of the next. @throws Refusal `rule-missing` */
export async function findRule(db: Queryable, id: string) {
  const rule = await db
    .selectFrom('rules')
    .innerJoin('organizations', 'organizations.id', 'rules.organizationId')
    .leftJoin('ruleDrafts as draft', 'draft.ruleId', 'rules.id')
    .where('rules.id', '=', id)
    .select([
      'rules.id',
      'rules.organizationId',
      'organizations.slug',
      'organizations.name',
      'organizations.timeZone',
      'draft.text as draft',
      'draft.savedAt',
    ])
    .executeTakeFirstOrThrow(() => missing('rule'))
  const all = await versionsOf(db, rule.organizationId)
  return { ...rule, draft: rule.draft === null ? null : ruleText(rule.draft), versions: all.filter((one) => one.id === id).reverse(), all }
}

/** So many micro-credentials are offered to choose among. */
const mostOffered = 300

/** What a rule may name: currencies, categories, micro-credentials, who offers them, and schools; and by what it is tried. */
export async function findNames(db: Queryable, organizationId: string): Promise<{ names: Names; categories: string[]; samples: Sample[] }> {
  const [organization, currencies, offered, issuers, schools, groups, people] = await Promise.all([
    db.selectFrom('organizations').where('id', '=', organizationId).select('shortName').executeTakeFirstOrThrow(),
    currenciesOf(db, organizationId),
    db
      .selectFrom('achievements')
      .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
      .orderBy('version.title')
      .orderBy('achievements.id')
      .limit(mostOffered)
      .select([
        'achievements.id',
        'achievements.organizationId as issuerId',
        'version.title',
        'version.level',
        'version.category',
        sql<number>`coalesce((version.definition #>> '{sessions,count}')::integer, 1)`.as('sessions'),
        sql<number>`coalesce((version.definition #>> '{sessions,minutes}')::integer, version.total_minutes)`.as('minutes'),
      ])
      .execute(),
    db
      .selectFrom('organizations')
      .where('kind', '!=', 'school')
      .orderBy('name')
      .orderBy('id')
      .limit(mostOffered)
      .select(['id', 'shortName as name'])
      .execute(),
    db
      .selectFrom('organizations')
      .where('parentId', '=', organizationId)
      .orderBy('name')
      .orderBy('id')
      .limit(mostOffered)
      .select(['id', 'name'])
      .execute(),
    db
      .selectFrom('contractGroups')
      .where('organizationId', '=', organizationId)
      .orderBy('name')
      .orderBy('id')
      .select(['id', 'name'])
      .execute(),
    db
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.personId')
      .where('memberships.organizationId', '=', organizationId)
      .where('memberships.endedAt', 'is', null)
      .where(sql<boolean>`memberships.roles && array['principal', 'hr', 'admin']`)
      .orderBy('people.name')
      .orderBy('people.id')
      .limit(mostOffered)
      .select(['people.id', 'people.name'])
      .execute(),
  ])
  const givers = new Set(offered.map(({ issuerId }) => issuerId))
  return {
    names: {
      organization: organization.shortName,
      currencies,
      achievements: offered.map(({ id, title }) => ({ id, title })),
      issuers: issuers.filter(({ id }) => givers.has(id)),
      schools,
      groups,
      people,
    },
    categories: [...new Set(offered.map(({ category }) => category))].sort(),
    samples: offered.map(({ id, ...sample }) => ({ ...sample, achievementId: id })),
  }
}
