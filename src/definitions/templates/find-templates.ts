import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { Definition } from '../achievements/definition.ts'
import { wholeText } from '../achievements/version-text.ts'

const onPage = 25

export type TemplateRow = {
  id: string
  organizationId: string
  organizationName: string
  name: string
  about: string
  category: string
  level: number
  madeBy: string | null
  changedAt: Date
}

/** The templates of the organizations somebody writes for, the newest first. */
export async function listTemplates(
  db: Queryable,
  organizationIds: readonly string[],
  { after = null, size = onPage }: { after?: string | null; size?: number } = {},
) {
  const { rows } = await sql<TemplateRow>`
    select templates.id, templates.organization_id as "organizationId", organizations.name as "organizationName", templates.name, templates.about,
      coalesce(templates.definition ->> 'category', '') as category, coalesce((templates.definition ->> 'level')::int, 1) as level,
      people.name as "madeBy", templates.changed_at as "changedAt"
    from templates join organizations on organizations.id = templates.organization_id left join people on people.id = templates.made_by
    where templates.organization_id = any(${[...organizationIds]}::uuid[]) ${after && isId(after) ? sql`and templates.id < ${after}::uuid` : sql``}
    order by templates.id desc limit ${size + 1}`.execute(db)
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}

/** One template of an organization that somebody writes for, with its text. @throws Refusal `template-missing` */
export async function findTemplate(db: Queryable, organizationIds: readonly string[], id: string) {
  if (!isId(id)) throw missing('template')
  const found = await db
    .selectFrom('templates')
    .innerJoin('organizations', 'organizations.id', 'templates.organizationId')
    .where('templates.id', '=', id)
    .where(sql<boolean>`templates.organization_id = any(${[...organizationIds]}::uuid[])`)
    .select(['templates.id', 'templates.organizationId', 'organizations.name as organizationName', 'templates.name', 'about', 'changedAt'])
    .select((is) => is.ref('definition').$castTo<Definition>().as('definition'))
    .executeTakeFirstOrThrow(() => missing('template'))
  return { ...found, definition: wholeText(found.definition) }
}
