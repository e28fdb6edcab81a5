import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Definition } from '../../definitions/achievements/definition.ts'
import { levels } from '../../definitions/achievements/levels.ts'
import { independentSeats } from '../../definitions/achievements/seats.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { Unit } from './agreement.ts'
import { type Figures, figuresOf } from './figures.ts'
import { beginOf, type Period } from './reliability-period.ts'
import { findWeighedTogether, type WeighedTogether } from './weighed-together.ts'

/** What is said of one part of the whole; null figures where too few were weighed to say anything. */
export type Part = { key: string; submissions: number; figures: Figures | null }
export type Titled = Part & { slug: string; title: string }

const drawsOfParts = 400
/** So many micro-credentials are listed, those with the most that several weighed. */
const mostListed = 30

const unitsOf = ({ criteria }: WeighedTogether): Unit[] => Object.values(criteria)

async function partsOf(
  rows: readonly WeighedTogether[],
  keyOf: (row: WeighedTogether) => string,
  seed: string,
  most = Infinity,
): Promise<Part[]> {
  const groups = Map.groupBy(rows, keyOf)
  const largest = [...groups].toSorted(([, one], [, other]) => other.length - one.length).slice(0, most)
  const parts: Part[] = []
  for (const [key, group] of largest)
    parts.push({
      key,
      submissions: group.length,
      figures: await figuresOf(group.map(unitsOf), levels.length, `${seed} ${key}`, drawsOfParts),
    })
  return parts
}

/** The two levels that a pair of seats gave, as a criterion of its own, so that it can be told how far these two agree. */
async function betweenSeats(rows: readonly WeighedTogether[], seed: string): Promise<Part[]> {
  const most = rows.reduce((least, row) => unitsOf(row).reduce((longest, { length }) => Math.max(longest, length), least), 0)
  if (most < 3) return []
  const parts: Part[] = []
  for (let one = 0; one < most; one++)
    for (let other = one + 1; other < most; other++) {
      const submissions = rows.map((row) =>
        unitsOf(row).flatMap((unit) => (unit.length > other ? [[unit[one] ?? 0, unit[other] ?? 0]] : [])),
      )
      const given = submissions.filter((units) => units.length > 0)
      const key = `${independentSeats[one]} ${independentSeats[other]}`
      parts.push({ key, submissions: given.length, figures: await figuresOf(given, levels.length, `${seed} ${key}`, drawsOfParts) })
    }
  return parts
}

type Wish = { organizationId: string; period: Period; now: Date }

/**
 * How far assessors agree who weigh the work for an organization’s micro-credentials independently of each other: in all, by micro-credential, by month,
 * and between seats where more than two weigh. Nothing in it names or ranks a person.
 */
export async function reliabilityOf(db: Queryable, { organizationId, period, now }: Wish) {
  const rows = await findWeighedTogether(db, { organizationId, from: beginOf(period, now) })
  const seed = `${organizationId} ${period}`
  const by = await partsOf(rows, ({ achievementId }) => achievementId, seed, mostListed)
  const named =
    by.length === 0
      ? []
      : await db
          .selectFrom('achievements')
          .innerJoin('achievementVersions', 'achievementVersions.id', 'achievements.currentVersionId')
          .where(
            'achievements.id',
            'in',
            by.map(({ key }) => key),
          )
          .select(['achievements.id', 'achievements.slug', 'achievementVersions.title'])
          .execute()
  const nameOf = new Map(named.map((row) => [row.id, row]))
  return {
    submissions: rows.length,
    whole: await figuresOf(rows.map(unitsOf), levels.length, seed),
    definitions: by.flatMap((part): Titled[] => {
      const name = nameOf.get(part.key)
      return name ? [{ ...part, slug: name.slug, title: name.title }] : []
    }),
    more: new Set(rows.map(({ achievementId }) => achievementId)).size - by.length,
    over: await overTime(rows, period, seed),
    seats: await betweenSeats(rows, seed),
  }
}

/** Months of a year; of all time quarters, so that the line of them stays readable. */
async function overTime(rows: readonly WeighedTogether[], period: Period, seed: string): Promise<Part[]> {
  const stretch = ({ decidedAt }: WeighedTogether) => {
    const month = decidedAt.toISOString().slice(0, 7)
    return period === 'year' ? month : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
  }
  return (await partsOf(rows, stretch, seed)).toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

export type OfCriterion = Part & { name: string; isGone: boolean }

/** The same of one micro-credential, criterion by criterion, in the order of its rubric; those that its present version has no more come last. */
export async function reliabilityOfDefinition(
  db: Queryable,
  { organizationId, achievementId, definition, period, now }: Wish & { achievementId: string; definition: Definition },
) {
  const rows = await findWeighedTogether(db, { organizationId, achievementId, from: beginOf(period, now) })
  const seed = `${achievementId} ${period}`
  const names = new Map(criteriaOf(definition).map(({ id, name }) => [id, name]))
  const ids = [...new Set([...names.keys(), ...rows.flatMap(({ criteria }) => Object.keys(criteria))])]
  const criteria: OfCriterion[] = []
  for (const key of ids) {
    const units = rows.flatMap((row) => (row.criteria[key] ? [[row.criteria[key]]] : []))
    const figures = await figuresOf(units, levels.length, `${seed} ${key}`, drawsOfParts)
    criteria.push({ key, name: names.get(key) ?? key, isGone: !names.has(key), submissions: units.length, figures })
  }
  return {
    submissions: rows.length,
    whole: await figuresOf(rows.map(unitsOf), levels.length, seed),
    criteria: criteria.filter(({ isGone, submissions }) => !isGone || submissions > 0),
    over: await overTime(rows, period, seed),
    seats: await betweenSeats(rows, seed),
  }
}
