import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** What stands at a competency about another one. `itemId` is the other one where it is here and may be seen. */
export type ShownRelation = {
  /** Of the one that somebody made by hand, which can be taken back. */
  id: string | null
  kind: string
  isForward: boolean
  itemId: string | null
  uri: string
  code: string
  statement: string
  frameworkTitle: string
}

const most = 200

/** The crosswalk of one competency, said from either end; by kind, those that are here first. */
export async function findRelations(
  db: Queryable,
  { id, identifier, uri }: { id: string; identifier: string; uri: string },
): Promise<ShownRelation[]> {
  const { rows } = await sql<ShownRelation>`
    with said as (
      select relation.id, relation.kind, true as forward, relation.by_hand, relation.to_uri as uri, relation.to_title as title, other.id as other_id
      from framework_relations relation
      left join lateral (
        select item.id from framework_items item
        where (item.identifier = relation.to_identifier and relation.to_identifier <> '') or (item.uri = relation.to_uri and relation.to_uri <> '')
        order by item.gone_at nulls first, item.id limit 1
      ) other on true
      where relation.item_id = ${id}
      union all
      select relation.id, relation.kind, false, relation.by_hand, '', '', relation.item_id
      from framework_relations relation
      where relation.item_id <> ${id} and (relation.to_identifier = ${identifier} or (relation.to_uri = ${uri} and ${uri} <> ''))
    )
    select case when said.by_hand and said.forward then said.id end as id, said.kind, said.forward as "isForward", item.id as "itemId",
      coalesce(item.uri, said.uri) as uri, coalesce(item.code, '') as code, coalesce(item.statement, nullif(said.title, ''), said.uri) as statement,
      coalesce(framework.title, '') as "frameworkTitle"
    from said left join framework_items item on item.id = said.other_id left join frameworks framework on framework.id = item.framework_id
    order by item.id is null, said.kind, said.forward desc, framework.title, item.place, said.id limit ${most}`.execute(db)
  return rows
}
