import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { itemAddress } from './aligned.ts'
import { compareFramework, type ItemChange } from './compare-framework.ts'
import type { ReadingFault } from './framework-text.ts'
import { keptItems } from './keep-items.ts'
import { readCase } from './read-case.ts'

const onPage = 25

export type FrameworkRow = {
  id: string
  organizationId: string
  organizationName: string
  title: string
  creator: string
  adoption: string
  isOwn: boolean
  isPublic: boolean
  items: number
  takenAt: Date
}

/** The frameworks that somebody sees, by title: of one organization where one is named. */
export async function listFrameworks(
  db: Queryable,
  { organizationId = null, after = null, size = onPage }: { organizationId?: string | null; after?: string | null; size?: number } = {},
): Promise<{ rows: FrameworkRow[]; next: string | null }> {
  const { rows } = await sql<FrameworkRow>`
    select framework.id, framework.organization_id as "organizationId", organizations.name as "organizationName", framework.title, framework.creator,
      framework.adoption, framework.is_own as "isOwn", framework.is_public as "isPublic", framework.taken_at as "takenAt",
      (select count(*)::int from framework_items item where item.framework_id = framework.id and item.gone_at is null) as items
    from frameworks framework join organizations on organizations.id = framework.organization_id
    where ${organizationId === null ? sql`true` : sql`framework.organization_id = ${organizationId}`}
      and ${after !== null && isId(after) ? sql`(framework.title, framework.id) > ((select title from frameworks where id = ${after}), ${after}::uuid)` : sql`true`}
    order by framework.title, framework.id limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}

/** One framework with what it says of itself. @throws Refusal `framework-missing` */
export async function findFramework(db: Queryable, id: string | undefined) {
  if (!isId(id)) throw missing('framework')
  return db
    .selectFrom('frameworks')
    .innerJoin('organizations', 'organizations.id', 'frameworks.organizationId')
    .where('frameworks.id', '=', id)
    .selectAll('frameworks')
    .select(['organizations.name as organizationName', 'organizations.slug as organizationSlug'])
    .executeTakeFirstOrThrow(() => missing('framework'))
}

export type ItemRow = {
  id: string
  frameworkId: string
  frameworkTitle: string
  uri: string
  code: string
  statement: string
  kind: string
  depth: number
  /** How many stand under it, at any depth. */
  under: number
}

const itemColumns = sql`item.id, item.framework_id as "frameworkId", framework.title as "frameworkTitle", item.uri, item.code, item.statement, item.kind, item.depth,
  item.last - item.place as under`

/** What stands right under an item, or at the top, in the order of the framework, so many on a page. */
export async function findChildren(
  db: Queryable,
  frameworkId: string,
  parentId: string | null,
  { after = null, size = 100 }: { after?: number | null; size?: number } = {},
): Promise<{ rows: ItemRow[]; next: number | null }> {
  const { rows } = await sql<ItemRow & { place: number }>`
    select ${itemColumns}, item.place from framework_items item join frameworks framework on framework.id = item.framework_id
    where item.framework_id = ${frameworkId} and item.gone_at is null and item.parent_id is not distinct from ${parentId}::uuid
      and item.place > ${after ?? -1}
    order by item.place limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown.map(({ place: _place, ...row }) => row), next: rows.length > size ? (shown.at(-1)?.place ?? null) : null }
}

/** A page of a framework in the order in which it is read, from a place in it. */
export async function findInOrder(
  db: Queryable,
  frameworkId: string,
  { after = null, size = 100 }: { after?: number | null; size?: number } = {},
) {
  const { rows } = await sql<ItemRow & { place: number; identifier: string; parentId: string | null; levels: string[]; notes: string }>`
    select ${itemColumns}, item.place, item.identifier, item.parent_id as "parentId", item.levels, item.notes
    from framework_items item join frameworks framework on framework.id = item.framework_id
    where item.framework_id = ${frameworkId} and item.gone_at is null and item.place > ${after ?? -1} order by item.place limit ${size + 1}`.execute(
    db,
  )
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.place ?? null) : null }
}

/** One competency, what it stands under, and its framework; also one that a newer version has no more. @throws Refusal `competency-missing` */
export async function findItem(db: Queryable, id: string | undefined, baseUrl: string) {
  if (!isId(id)) throw missing('competency')
  const { rows } = await sql<
    ItemRow & {
      short: string
      notes: string
      levels: string[]
      keywords: string
      identifier: string
      goneAt: Date | null
      organizationId: string
      place: number
    }
  >`
    select ${itemColumns}, item.short, item.notes, item.levels, item.keywords, item.identifier, item.gone_at as "goneAt",
      framework.organization_id as "organizationId", item.place
    from framework_items item join frameworks framework on framework.id = item.framework_id where item.id = ${id}`.execute(db)
  const [item] = rows
  if (!item) throw missing('competency')
  const above = item.goneAt
    ? []
    : (
        await sql<{ id: string; code: string; statement: string }>`
          select id, code, statement from framework_items where framework_id = ${item.frameworkId} and gone_at is null
            and place < ${item.place} and last >= ${item.place} order by place`.execute(db)
      ).rows
  return { ...item, above, address: itemAddress(baseUrl, item) }
}

/** What a newer version would change, read from the package as it lies there. */
export type LookedAt = {
  id: string
  organizationId: string
  frameworkId: string | null
  title: string
  creator: string
  description: string
  version: string
  adoption: string
  license: string
  items: number
  faults: readonly ReadingFault[]
  changes: readonly ItemChange[]
  sourceAddress: string | null
  isPublic: boolean
  /** The micro-credentials that name a competency which changes or goes. */
  concerned: readonly { title: string; slug: string; kind: ItemChange['kind']; statement: string }[]
}

/** A framework that was brought and waits, held against what is here. @throws Refusal `framework-missing` */
export async function lookAtArrival(db: Queryable, id: string | undefined): Promise<LookedAt> {
  const found = isId(id)
    ? await db
        .selectFrom('frameworkArrivals')
        .where('id', '=', id)
        .where('takenAt', 'is', null)
        .where('source', '!=', '')
        .select(['id', 'organizationId', 'source', 'sourceAddress', 'isPublic'])
        .executeTakeFirst()
    : undefined
  if (!found) throw missing('framework')
  const { items, title, creator, description, version, adoption, license, faults, identifier } = readCase(found.source)
  const known = await db
    .selectFrom('frameworks')
    .where('organizationId', '=', found.organizationId)
    .where('identifier', '=', identifier)
    .select('id')
    .executeTakeFirst()
  const kept = known ? await keptItems(db, known.id) : []
  const changes = compareFramework(kept, items)
  const addresses = new Map(kept.map((item) => [item.identifier, item.uri]))
  const touched = changes.filter(({ kind, before }) => before && kind !== 'moved')
  const said = touched.flatMap(({ identifier, kind, before }) => {
    const address = addresses.get(identifier)
    return address ? [{ address, kind, statement: before?.statement ?? '' }] : []
  })
  const { rows: concerned } =
    said.length === 0
      ? { rows: [] }
      : await sql<LookedAt['concerned'][number]>`
    select version.title, achievements.slug, said.kind, said.statement
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as said (address text, kind text, statement text)
    join achievement_versions version on version.definition -> 'alignments' @> jsonb_build_array(jsonb_build_object('targetUrl', said.address))
    join achievements on achievements.current_version_id = version.id
    order by version.title, said.statement limit 200`.execute(db)
  return {
    id: found.id,
    organizationId: found.organizationId,
    frameworkId: known?.id ?? null,
    title,
    creator,
    description,
    version,
    adoption,
    license,
    items: items.length,
    faults,
    changes,
    sourceAddress: found.sourceAddress,
    isPublic: found.isPublic,
    concerned,
  }
}

/** What waits to be looked at, and what was taken in, of one organization, the newest first. */
export async function listArrivals(
  db: Queryable,
  organizationId: string,
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
) {
  const { rows } = await sql<{
    id: string
    frameworkId: string | null
    title: string
    broughtBy: string | null
    broughtAt: Date
    takenAt: Date | null
    added: number | null
    changed: number | null
    gone: number | null
  }>`
    select arrival.id, arrival.framework_id as "frameworkId", arrival.title, people.name as "broughtBy", arrival.brought_at as "broughtAt",
      arrival.taken_at as "takenAt", arrival.added, arrival.changed, arrival.gone
    from framework_arrivals arrival left join people on people.id = arrival.brought_by
    where arrival.organization_id = ${organizationId} and (arrival.taken_at is not null or arrival.source <> '')
      and ${after !== null && isId(after) ? sql`arrival.id < ${after}::uuid` : sql`true`}
    order by arrival.id desc limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}
