import { sql } from 'kysely'
import { type AwardStanding, awardStandingOf } from '../../credentials/award-pages/five-answers.ts'
import { awardsBehind, evidenceOf, type GroundKind, groundColumn, readGround, resultsOf } from '../../credentials/awards/award-ground.ts'
import { type ImportedStanding, importedOf } from '../../credentials/imports/find-imported.ts'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { levelNames } from '../../definitions/achievements/levels.ts'
import { versionText } from '../../definitions/achievements/version-text.ts'
import { type CurrencyKind, currencyKinds } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { type Chosen, mostAwards } from './transcript-parts.ts'

/** So much of one currency of one organization, which is named where several gave something. */
export type Sum = {
  currency: string
  kind: CurrencyKind
  currencyName: string
  unit: string
  amount: string
  organizationId: string
  organization: string | null
}

/** One award as a transcript tells it: what was pinned by its kind and digest, never a file or its name. */
export type TranscriptAward = {
  id: string
  versionId: string
  title: string
  issuerId: string
  issuerName: string
  awardedOn: string
  expiresOn: string | null
  /** The day of the award that it renews; null where it renews none. */
  renewsOn: string | null
  standing: AwardStanding
  ground: GroundKind
  isHidden: boolean
  levels: readonly { criterion: string; level: string }[]
  evidence: readonly { requirement: string; kind: string; digest: string | null }[]
  behind: readonly string[]
  sums: readonly Sum[]
}
export type Alignment = { name: string; framework: string; code: string; url: string }

/** One competency with all that stands for it. */
export type TranscriptRow = {
  achievementId: string
  slug: string
  versionNumber: number
  competency: string
  category: string
  language: string
  level: number
  isMilestone: boolean
  alignments: readonly Alignment[]
  awards: readonly TranscriptAward[]
}

/** A badge that its person brought in: nothing of it was decided here, and how it stands is what its last check said. */
export type TranscriptImport = { id: string; title: string; issuerName: string; issuedOn: string | null; standing: ImportedStanding }

export type Transcript = {
  imported: readonly TranscriptImport[]
  rows: readonly TranscriptRow[]
  pathways: readonly TranscriptRow[]
  /** By school year, of the awards that are shown. */
  years: readonly { year: number; sums: readonly Sum[] }[]
  /** All that could be chosen by. */
  categories: readonly string[]
  frameworks: readonly string[]
  awardYears: readonly number[]
  count: number
  isPart: boolean
}

export type Narrowed = { category?: string | undefined; framework?: string | undefined; year?: number | undefined }

/** The calendar year of an award, where its issuer is. */
const yearOfAward = sql<number>`extract(year from awards.awarded_at at time zone organizations.time_zone)::int`

const awardsOfPerson = (db: Queryable, personId: string, awards: readonly string[] | null, isPublic: boolean, year: number | undefined) =>
  db
    .selectFrom('awards')
    .innerJoin('achievementVersions as versions', 'versions.id', 'awards.versionId')
    .innerJoin('achievements', 'achievements.id', 'awards.achievementId')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .leftJoin('credentials', 'credentials.awardId', 'awards.id')
    .leftJoin('awardHidings', 'awardHidings.awardId', 'awards.id')
    .leftJoin('awards as before', 'before.id', 'awards.renewsId')
    .where('awards.earnerId', '=', personId)
    .$if(awards !== null, (query) => query.where('awards.id', 'in', [...(awards ?? [])]))
    .$if(isPublic, (query) => query.where('awardHidings.awardId', 'is', null))
    .$if(year !== undefined, (query) => query.where(yearOfAward, '=', year ?? 0))
    .orderBy('awards.id', 'desc')
    .limit(mostAwards + 1)
    .select([
      'awards.id',
      'awards.achievementId',
      'awards.versionId',
      'awards.organizationId',
      'awards.awardedAt',
      'awards.expiresAt',
      'versions.number',
      'versions.definition',
      'achievements.slug',
      'achievements.isMilestone',
      'organizations.name as issuerName',
      'organizations.timeZone',
      'revocations.revokedAt',
      'suspensions.suspendedAt',
      'credentials.signedAt',
      'awardHidings.hiddenAt',
      'before.awardedAt as renewsAt',
      groundColumn.as('ground'),
    ])
    .execute()

/** The years in which a person was given awards, the newest first. */
async function yearsOfAwards(db: Queryable, personId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('awards')
    .innerJoin('organizations', 'organizations.id', 'awards.organizationId')
    .where('awards.earnerId', '=', personId)
    .select(yearOfAward.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** What each of these awards brought, and what each school year brought by them. Sums are PostgreSQL's, exact, and stay text. */
async function broughtBy(db: Queryable, personId: string, awardIds: readonly string[]) {
  if (awardIds.length === 0) return []
  const rows = await db
    .selectFrom('ledgerLines')
    .innerJoin('organizations', 'organizations.id', 'ledgerLines.organizationId')
    .innerJoin('currencies', (join) =>
      join.onRef('currencies.organizationId', '=', 'ledgerLines.organizationId').onRef('currencies.code', '=', 'ledgerLines.currency'),
    )
    .where('ledgerLines.personId', '=', personId)
    .where('ledgerLines.awardId', 'in', [...awardIds])
    .groupBy([
      'ledgerLines.awardId',
      'ledgerLines.schoolYear',
      'ledgerLines.currency',
      'currencies.kind',
      'currencies.name',
      'ledgerLines.unit',
      'ledgerLines.organizationId',
      'organizations.name',
    ])
    .having(sql<boolean>`sum(amount) <> 0`)
    .select([
      'ledgerLines.awardId',
      'ledgerLines.schoolYear as year',
      'ledgerLines.currency',
      sql<CurrencyKind>`currencies.kind`.as('kind'),
      'currencies.name as currencyName',
      'ledgerLines.unit',
      'ledgerLines.organizationId',
      'organizations.name as organization',
      sql<string>`sum(amount)::text`.as('amount'),
    ])
    .execute()
  const isOfOne = new Set(rows.map(({ organizationId }) => organizationId)).size <= 1
  return rows.map((row) => ({ ...row, organization: isOfOne ? null : row.organization }))
}

/** Hundredths of a decimal text of up to two digits. */
function hundredths(text: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?/.exec(text) ?? []
  return BigInt(`${sign}${whole}${part.padEnd(2, '0')}`)
}

/** Adds decimal texts, exactly. */
export function added(a: string, b: string): string {
  const sum = hundredths(a) + hundredths(b)
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The same currencies together, hours first and money last. What two organizations give for the same award is not twice as much, so each stays apart. */
export function summed(sums: readonly Sum[]): Sum[] {
  const together = new Map<string, Sum>()
  for (const one of sums) {
    const key = `${one.organizationId} ${one.currency} ${one.unit} ${one.kind}`
    const known = together.get(key)
    together.set(key, known ? { ...known, amount: added(known.amount, one.amount) } : one)
  }
  return [...together.values()].toSorted((a, b) => currencyKinds.indexOf(a.kind) - currencyKinds.indexOf(b.kind))
}

/** So many badges from elsewhere stand on one transcript. */
export const mostImported = 200

/** A person's transcript: competencies with their evidence and awards, as much of it as was chosen. `isPublic` leaves out what they do not show. */
export async function findTranscript(
  db: Queryable,
  {
    personId,
    chosen,
    now,
    isPublic,
    narrowed = {},
  }: { personId: string; chosen: Chosen; now: Date; isPublic: boolean; narrowed?: Narrowed },
): Promise<Transcript> {
  const isWhole = Object.values(narrowed).every((value) => value === undefined)
  const brought = isWhole && chosen.shows.includes('imported') ? await importedOf(db, personId, { limit: mostImported }, now) : []
  const found = await awardsOfPerson(db, personId, chosen.awards, isPublic, narrowed.year)
  const kept = found
    .slice(0, mostAwards)
    .map((row) => ({ ...row, text: versionText(row.versionId, row.definition), on: dayIn(row.timeZone, row.awardedAt) }))
  const alignmentsOf = ({ text }: (typeof kept)[number]): Alignment[] =>
    text.alignments
      .filter(({ targetName }) => targetName)
      .map(({ targetName, targetFramework, targetCode, targetUrl }) => ({
        name: targetName,
        framework: targetFramework ?? '',
        code: targetCode ?? '',
        url: targetUrl ?? '',
      }))
  const wanted = kept.filter(
    (row) =>
      (narrowed.category === undefined || row.text.category === narrowed.category) &&
      (narrowed.framework === undefined || alignmentsOf(row).some(({ framework }) => framework === narrowed.framework)) &&
      (narrowed.year === undefined || Number(row.on.slice(0, 4)) === narrowed.year),
  )
  const shows = new Set(chosen.shows)
  const value = shows.has('value')
    ? await broughtBy(
        db,
        personId,
        wanted.map(({ id }) => id),
      )
    : []

  const rows = new Map<string, TranscriptRow & { awards: TranscriptAward[] }>()
  for (const row of wanted) {
    const { text, on } = row
    const ground = readGround(row.ground)
    const results = resultsOf(ground)
    const award: TranscriptAward = {
      id: row.id,
      versionId: row.versionId,
      title: text.title,
      issuerId: row.organizationId,
      issuerName: row.issuerName,
      awardedOn: on,
      expiresOn: row.expiresAt && dayIn(row.timeZone, row.expiresAt),
      renewsOn: row.renewsAt && dayIn(row.timeZone, row.renewsAt),
      standing: awardStandingOf(row, now),
      ground: ground.kind,
      isHidden: row.hiddenAt !== null,
      levels: shows.has('levels')
        ? criteriaOf(text).flatMap(({ id, name }) => {
            const level = results.get(id)
            return level ? [{ criterion: name, level: levelNames[level] }] : []
          })
        : [],
      evidence: shows.has('evidence')
        ? evidenceOf(ground).flatMap(({ requirementId, kind, digest }) => {
            const requirement = text.requirements.find(({ id }) => id === requirementId)
            return requirement ? [{ requirement: requirement.title, kind, digest }] : []
          })
        : [],
      behind: awardsBehind(ground).map(({ id }) => id),
      sums: value.filter(({ awardId }) => awardId === row.id).map(({ awardId: _id, year: _year, ...sum }) => sum),
    }
    const known = rows.get(row.achievementId)
    if (known) known.awards.push(award)
    else
      rows.set(row.achievementId, {
        achievementId: row.achievementId,
        slug: row.slug,
        versionNumber: row.number,
        competency: text.competency,
        category: text.category,
        language: text.language,
        level: text.level,
        isMilestone: row.isMilestone,
        alignments: alignmentsOf(row),
        awards: [award],
      })
  }
  const all = [...rows.values()].toSorted((a, b) => a.category.localeCompare(b.category) || a.competency.localeCompare(b.competency))
  const years = [...new Set(value.map(({ year }) => year))].toSorted((a, b) => b - a)
  const unique = <Value>(values: readonly Value[]) => [...new Set(values)]
  return {
    rows: all.filter(({ isMilestone }) => !isMilestone),
    pathways: shows.has('pathways') ? all.filter(({ isMilestone }) => isMilestone) : [],
    years: years.map((year) => ({ year, sums: summed(value.filter((one) => one.year === year)) })),
    categories: unique(kept.filter(({ isMilestone }) => !isMilestone).map(({ text }) => text.category)).toSorted(),
    frameworks: unique(kept.flatMap((row) => alignmentsOf(row).map(({ framework }) => framework)).filter((name) => name !== '')).toSorted(),
    awardYears: isPublic ? [] : await yearsOfAwards(db, personId),
    imported: brought
      .filter(({ about }) => about === 'you')
      .map(({ id, title, issuerName, issuedAt, standing }) => ({
        id,
        title,
        issuerName,
        issuedOn: issuedAt?.toISOString().slice(0, 10) ?? null,
        standing,
      })),
    count: wanted.length,
    isPart: found.length > mostAwards,
  }
}
