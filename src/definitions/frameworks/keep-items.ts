import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { compareFramework, type ItemChange, type KeptItem } from './compare-framework.ts'
import type { FrameworkItem, ItemRelation } from './framework-text.ts'

/** The items of a framework as they are kept, those that are gone among them. */
export async function keptItems(db: Queryable, frameworkId: string): Promise<KeptItem[]> {
  const { rows } = await sql<KeptItem>`
    select item.id, item.identifier, item.uri, item.code, item.statement, item.short, item.kind, item.notes, above.identifier as parent,
      item.gone_at is not null as "isGone"
    from framework_items item left join framework_items above on above.id = item.parent_id
    where item.framework_id = ${frameworkId} order by item.place, item.id`.execute(db)
  return rows
}

/** So many rows go in one statement. */
const portion = 2000

/**
 * Makes the items of a framework those that came: what is known by its identifier keeps its id, so that whoever names it finds it; what the
 * newer version has no more is marked as gone.
 */
export async function keepItems(
  db: Queryable,
  {
    frameworkId,
    items,
    relations,
    now,
    newId,
  }: {
    frameworkId: string
    items: readonly FrameworkItem[]
    relations: readonly ItemRelation[]
    now: Date
    newId: () => string
  },
): Promise<ItemChange[]> {
  const before = await keptItems(db, frameworkId)
  const changes = compareFramework(before, items)
  const ids = new Map(before.map(({ identifier, id }) => [identifier, id]))
  for (const { identifier } of items) if (!ids.has(identifier)) ids.set(identifier, newId())
  for (let at = 0; at < items.length; at += portion) {
    const rows = items.slice(at, at + portion).map(({ parent, levels, keywords, ...item }) => ({
      ...item,
      id: ids.get(item.identifier),
      parent_id: parent === null ? null : ids.get(parent),
      levels,
      keywords: keywords.join(', '),
    }))
    await sql`
      insert into framework_items (id, framework_id, identifier, uri, code, statement, short, kind, notes, levels, keywords, parent_id, place, last, depth)
      select id, ${frameworkId}, identifier, uri, code, statement, short, kind, notes, levels, keywords, parent_id, place, last, depth
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item (id uuid, identifier text, uri text, code text, statement text, short text, kind text,
        notes text, levels text[], keywords text, parent_id uuid, place int, last int, depth int)
      on conflict (framework_id, identifier) do update set uri = excluded.uri, code = excluded.code, statement = excluded.statement, short = excluded.short,
        kind = excluded.kind, notes = excluded.notes, levels = excluded.levels, keywords = excluded.keywords, parent_id = excluded.parent_id,
        place = excluded.place, last = excluded.last, depth = excluded.depth, gone_at = null`.execute(db)
  }
  const gone = changes.filter(({ kind }) => kind === 'gone').map(({ identifier }) => identifier)
  if (gone.length > 0)
    await sql`update framework_items set gone_at = ${now} where framework_id = ${frameworkId} and identifier = any(${gone})`.execute(db)
  await keepRelations(db, { frameworkId, relations, ids, now, newId })
  return changes
}

async function keepRelations(
  db: Queryable,
  {
    frameworkId,
    relations,
    ids,
    now,
    newId,
  }: {
    frameworkId: string
    relations: readonly ItemRelation[]
    ids: ReadonlyMap<string, string>
    now: Date
    newId: () => string
  },
): Promise<void> {
  // Those of the package come and go with it; what somebody made here stays.
  await db.deleteFrom('frameworkRelations').where('frameworkId', '=', frameworkId).where('byHand', '=', false).execute()
  for (let at = 0; at < relations.length; at += portion) {
    const rows = relations.slice(at, at + portion).map(({ from, kind, toUri, toIdentifier, toTitle }) => ({
      id: newId(),
      item_id: ids.get(from),
      kind,
      to_uri: toUri,
      to_identifier: toIdentifier,
      to_title: toTitle,
    }))
    await sql`
      insert into framework_relations (id, framework_id, item_id, kind, to_uri, to_identifier, to_title, by_hand, made_at)
      select id, ${frameworkId}, item_id, kind, to_uri, to_identifier, to_title, false, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as relation (id uuid, item_id uuid, kind text, to_uri text, to_identifier text, to_title text)
      on conflict do nothing`.execute(db)
  }
}
