import { sql } from 'kysely'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import { countStuckLetters } from '../../foundation/mail/stuck-letters.ts'
import { type Actor, organizationsWhere, type Person, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { readTotals } from '../../foundation/platform/totals.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { countOpenLeaks } from '../../judgment/routing/find-leaks.ts'
import { countInvitations } from '../../people/memberships/invitations.ts'
import { countMembers } from '../../people/memberships/memberships.ts'
import { organizationsOf } from '../../people/organizations/organizations.ts'

/** How many appeals of an organization are open, and how many of those are late. */
async function countAppeals(db: Queryable, organizationId: string, today: string): Promise<{ open: number; late: number }> {
  const counted = await db
    .selectFrom('appeals')
    .where('organizationId', '=', organizationId)
    .where('isOpen', '=', true)
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .select(sql<number>`count(*) filter (where due_on < ${today}::date)`.as('late'))
    .executeTakeFirstOrThrow()
  return { open: Number(counted.open), late: Number(counted.late) }
}

async function countAsking(db: Queryable, organizationId: string): Promise<number> {
  const counted = await db
    .selectFrom('assessorRequests')
    .where('organizationId', '=', organizationId)
    .where('answer', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}

/** Who runs more than these finds the others by the pages of each. */
const mostRun = 4

/** How each organization stands that the person runs: of totals that are kept, by the days of each. */
export async function findRun(db: Queryable, actor: Actor, now: Date) {
  const organizations = await organizationsOf(db, actor, 'admin')
  return Promise.all(
    organizations.slice(0, mostRun).map(async ({ id, slug, name, shortName, timeZone }) => {
      const [members, invited, published, stuckLetters, due, held, checks, approvals, byCoach, awarded, appeals, asking, leaks] =
        await Promise.all([
          countMembers(db, id),
          countInvitations(db, id),
          readTotals(db, 'published', [id]),
          countStuckLetters(db, id),
          readTotals(db, 'due', [id]),
          readTotals(db, 'held', [id]),
          readTotals(db, 'check', [id]),
          readTotals(db, 'approval', [id]),
          readTotals(db, 'coach', [id]),
          readTotals(db, 'awarded', [id]),
          countAppeals(db, id, dayIn(timeZone, now)),
          countAsking(db, id),
          countOpenLeaks(db, id, personIdOf(actor)),
        ])
      const today = dayIn(timeZone, now)
      const month = today.slice(0, 7)
      const before = monthBefore(month)
      return {
        slug,
        name,
        shortName,
        members: members.all,
        assessors: members.byRole.assessor ?? 0,
        invited,
        published: published.get('') ?? 0,
        stuckLetters,
        waiting: sumOf(due),
        held: sumOf(held),
        /** What waits for somebody to look whether everything is there. */
        checks: sumOf(checks),
        /** Decisions that wait to be signed off. */
        approvals: sumOf(approvals),
        /** Who asks to become an assessor and waits for an answer. */
        asking,
        /** What was marked in blind work and waits to be masked. */
        leaks,
        /** Appeals that are open. */
        appeals: appeals.open,
        late:
          appeals.late + sumOf(due, today) + sumOf(held, today) + sumOf(checks, today) + sumOf(approvals, today) + sumOf(byCoach, today),
        // A change of zone can leave a month with one less than nothing.
        awards: { month, count: Math.max(0, awarded.get(month) ?? 0), before, countBefore: Math.max(0, awarded.get(before) ?? 0) },
      }
    }),
  )
}

export type RunOrganization = Awaited<ReturnType<typeof findRun>>[number]

const sumOf = (byDay: Map<string, number>, before = '9999') =>
  [...byDay].reduce((sum, [dueOn, count]) => (dueOn < before ? sum + count : sum), 0)

const monthBefore = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2)).toISOString().slice(0, 7)

const lastAwards = 20
const mostNamed = 5

/** Who weighed what was earned last where the person assesses or runs things: names in the order of the alphabet, for nobody is ranked. */
export async function findThanks(db: Queryable, actor: Person) {
  const ids = organizationsWhere(actor, 'assessor', 'admin')
  if (ids.length === 0) return null
  const { rows } = await sql<{ name: string }>`
    select people.name from (
      select distinct decisions.decided_by
      from unnest(${ids}::uuid[]) as place (id)
        cross join lateral (select decision_id from awards where organization_id = place.id order by id desc limit ${lastAwards}) last
        join decisions on decisions.id = last.decision_id
      where decisions.decided_by <> ${actor.id}
    ) weighed join people on people.id = weighed.decided_by
    order by people.name`.execute(db)
  const names = rows.slice(0, mostNamed).map(({ name }) => name)
  return names.length > 0 ? { names, others: rows.length - names.length } : null
}

/** The rules that were set last where the person sets what things are worth, without those that give nothing. */
export async function findLatestRules(db: Queryable, actor: Person) {
  const ids = organizationsWhere(actor, 'hr')
  if (ids.length === 0) return []
  return db
    .selectFrom('valueRules as rule')
    .innerJoin('achievements', 'achievements.id', 'rule.achievementId')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .innerJoin('organizations', 'organizations.id', 'rule.organizationId')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'rule.organizationId').onRef('currencies.code', '=', 'rule.currency'),
    )
    .where('rule.organizationId', 'in', ids)
    .where('rule.amount', '>', '0')
    .orderBy('rule.setAt', 'desc')
    .orderBy('rule.id', 'desc')
    .limit(4)
    .select([
      'rule.id',
      'rule.currency',
      sql<CurrencyKind>`currencies.kind`.as('kind'),
      'currencies.name as currencyName',
      'rule.amount',
      'rule.unit',
      'rule.effectiveFrom',
      'achievements.slug',
      'version.title',
      'organizations.shortName as organization',
    ])
    .execute()
}
