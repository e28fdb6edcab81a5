import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { createIssuerKey } from './issuer-keys.ts'
import { shortNameFrom, slugFrom } from './organization-fields.ts'

type NewOrganization = {
  kind: 'district' | 'university' | 'union' | 'provider'
  name: string
  shortName: string
  slug: string
  accent: string
  timeZone: string
}

/** Makes an organization that can issue: with a signing key of its own. */
export async function createOrganization(scene: Scene, organization: NewOrganization): Promise<string> {
  const id = scene.newId()
  await scene.db
    .insertInto('organizations')
    .values({ id, ...organization, createdAt: scene.now })
    .execute()
  await createIssuerKey(scene, id)
  return id
}

/** Makes schools of a district; the names it has already are left alone. @returns how many are new */
export async function createSchools(
  { db, now, newId }: Scene,
  district: { id: string; slug: string; timeZone: string; schoolYearStart: string },
  names: string[],
): Promise<number> {
  const present = await db.selectFrom('organizations').where('parentId', '=', district.id).select('name').execute()
  const known = new Set(present.map(({ name }) => name.toLowerCase()))
  const taken = new Set(await slugsLike(db, district.slug))
  const fresh = names.filter((name) => !known.has(name.toLowerCase()) && known.add(name.toLowerCase()))
  if (fresh.length === 0) return 0
  await db
    .insertInto('organizations')
    .values(
      fresh.map((name) => ({
        id: newId(),
        kind: 'school',
        parentId: district.id,
        slug: freeSlug(`${district.slug.slice(0, 24)}-${slugFrom(name).slice(0, 30) || 'school'}`, taken),
        name,
        shortName: shortNameFrom(name),
        timeZone: district.timeZone,
        schoolYearStart: district.schoolYearStart,
        createdAt: now,
      })),
    )
    .execute()
  return fresh.length
}

async function slugsLike(db: OpenTransaction, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organizations')
    .where('slug', 'like', `${slug.slice(0, 24)}-%`)
    .select('slug')
    .execute()
  return rows.map((row) => row.slug)
}

function freeSlug(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(/-+$/g, '').replaceAll(/-{2,}/g, '-')
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  taken.add(slug)
  return slug
}
