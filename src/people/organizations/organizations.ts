import { sql } from 'kysely'
import { type Actor, organizationsWhere, type RoleName } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { likeText } from '../../foundation/platform/like-text.ts'
import { missing } from '../../foundation/platform/refusal.ts'

const columns = [
  'id',
  'kind',
  'parentId',
  'slug',
  'name',
  'shortName',
  'description',
  'url',
  'email',
  'accent',
  'timeZone',
  'schoolYearStart',
  'yearlyHours',
  'linkedinId',
] as const

/** Whether anyone has begun here: an instance without an organization shows the wizard. */
export async function isEmptyInstance(db: Queryable): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from organizations) as found`.execute(db)
  return !rows[0]?.found
}

/** An organization by its address. Schools have none of their own. @throws Refusal `missing` */
export const findOrganization = (db: Queryable, slug: string) =>
  db
    .selectFrom('organizations')
    .where('slug', '=', slug)
    .where('kind', '!=', 'school')
    .select(columns)
    .executeTakeFirstOrThrow(() => missing('organization'))

/** Every organization of this instance, by its name in addresses: there are a few. */
export const listOrganizations = (db: Queryable) =>
  db.selectFrom('organizations').where('kind', '!=', 'school').orderBy('slug').select(['slug', 'name', 'kind', 'timeZone', 'id']).execute()

/** The schools of a district by name, but for those that were closed. */
export const schoolsOf = (db: Queryable, organizationId: string) =>
  db
    .selectFrom('organizations')
    .where('parentId', '=', organizationId)
    .where('kind', '=', 'school')
    .where('schoolClosedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'name', 'shortName', 'slug'])
    .execute()

/** How many schools a page of them shows. */
const schoolsAtOnce = 50

/** A page of the schools of a district by name, those with these words in it. `next` is where the following page begins. */
export async function listSchools(
  db: Queryable,
  organizationId: string,
  { q = '', after = null, size = schoolsAtOnce }: { q?: string; after?: string | null; size?: number } = {},
) {
  const ofDistrict = db
    .selectFrom('organizations')
    .where('parentId', '=', organizationId)
    .where('kind', '=', 'school')
    .where('schoolClosedAt', 'is', null)
  const found = q === '' ? ofDistrict : ofDistrict.where('name', 'ilike', likeText(q))
  const [rows, { count }] = await Promise.all([
    found
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(organizations.name, organizations.id) > ((select name from organizations where id = ${after}), ${after}::uuid)`,
        ),
      )
      .orderBy('name')
      .orderBy('id')
      .limit(size + 1)
      .select(['id', 'name'])
      .execute(),
    // A district has some hundred schools and no more with the years: they may be counted.
    found.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
  ])
  const schools = rows.slice(0, size)
  return { schools, found: count, next: rows.length > size ? (schools.at(-1)?.id ?? null) : null }
}

/** The organizations in which the actor holds one of the roles, by name. */
export async function organizationsOf(db: Queryable, actor: Actor, ...roles: RoleName[]) {
  const ids = organizationsWhere(actor, ...roles)
  if (ids.length === 0) return []
  return db.selectFrom('organizations').where('id', 'in', ids).orderBy('name').orderBy('id').select(columns).execute()
}

/**
 * The organization a page of an admin is about: the one its address names (`?of=slug`), else the first by name.
 * @throws Refusal `missing` when the actor holds the role in none of that name
 */
export async function chooseOrganization(db: Queryable, actor: Actor, request: Request, ...roles: RoleName[]) {
  const choices = await organizationsOf(db, actor, ...roles)
  const slug = new URL(request.url).searchParams.get('of')
  const organization = slug ? choices.find((choice) => choice.slug === slug) : choices[0]
  if (!organization) throw missing('organization')
  return { organization, choices }
}
