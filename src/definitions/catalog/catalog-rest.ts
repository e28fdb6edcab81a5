import { z } from 'zod'
import { list, moment, type Operation, read } from '../../foundation/doors/rest.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { findPublished, findVersion, versionsOf } from '../achievements/achievements.ts'
import { definitionSchema } from '../achievements/definition.ts'
import { categoryNames } from '../badges/categories.ts'
import { valuingOrganizations } from '../value/whose-rules.ts'
import { searchCatalog } from './catalog.ts'
import { readCatalogQuery, sorts } from './catalog-query.ts'

const entry = z
  .object({
    id: z.uuid(),
    slug: z.string().describe('Its name in addresses.'),
    versionId: z.uuid(),
    title: z.string(),
    competency: z.string(),
    language: z.string().describe('In which it is written: BCP 47.'),
    category: z.enum(categoryNames),
    level: z.int().min(1).max(3),
    sessions: z.object({ count: z.int(), minutes: z.int() }),
    rules: z
      .array(z.object({ organizationId: z.uuid(), currency: z.string(), amount: z.string(), unit: z.string() }))
      .describe('What it brings whose key asks.'),
  })
  .meta({ id: 'CatalogEntry' })

const achievement = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    organizationId: z.uuid().describe('Who offers it.'),
    organizationName: z.string(),
    versionId: z.uuid(),
    number: z.int().min(1).describe('Of the version.'),
    publishedAt: moment,
    retiredAt: moment.nullable(),
    definition: definitionSchema.meta({ id: 'Definition' }),
  })
  .meta({ id: 'Achievement' })

/** @throws Refusal `micro-credential-missing` for what was never published */
async function slugOf(db: Queryable, achievementId: string): Promise<string> {
  const found = await db
    .selectFrom('achievements')
    .where('id', '=', achievementId)
    .where('currentVersionId', 'is not', null)
    .select('slug')
    .executeTakeFirst()
  if (!found) throw missing('micro-credential')
  return found.slug
}

/** The catalog, for programs, as anyone may read it. */
export const catalogRest: readonly Operation[] = [
  list({
    id: 'listAchievements',
    at: 'GET /achievements',
    scope: null,
    says: 'The catalog: every micro-credential that is offered now.',
    query: {
      q: z.string().max(200).optional().describe('Words to look for; typing errors are forgiven.'),
      category: z.enum(categoryNames).optional(),
      level: z.int().min(1).max(3).optional(),
      noStudentMedia: z.boolean().default(false).describe('Only those in which no student need be seen or heard.'),
      sort: z.enum(sorts).exclude(['fits']).default('title'),
    },
    item: entry,
    find: async ({ db, actor, now }, { q, category, level, noStudentMedia, sort }, { after, size }) => {
      const query = {
        ...readCatalogQuery(new URLSearchParams()),
        text: q ?? '',
        categories: category ? [category] : [],
        levels: level ? [level as 1 | 2 | 3] : [],
        noStudentMedia,
        sort: sort === 'relevance' && !q ? ('title' as const) : sort,
      }
      const reader = { organizationIds: valuingOrganizations(actor), personId: personIdOf(actor), now }
      const [key, id] = after === null ? [] : (JSON.parse(Buffer.from(after, 'base64url').toString()) as [string, string])
      const cursor = key !== undefined && id !== undefined ? { key, id, direction: 'after' as const } : null
      const { entries, next } = await searchCatalog(db, { ...query, cursor }, reader, size)
      return { items: entries, next }
    },
  }),
  read({
    id: 'getAchievement',
    at: 'GET /achievements/{achievementId}',
    scope: null,
    says: 'A micro-credential as it is published now, whole.',
    query: { achievementId: z.uuid() },
    answers: achievement,
    find: async ({ db }, { achievementId }) => findPublished(db, await slugOf(db, achievementId)),
  }),
  list({
    id: 'listVersions',
    at: 'GET /achievements/{achievementId}/versions',
    scope: null,
    says: 'Every published version of a micro-credential, the newest first.',
    query: { achievementId: z.uuid() },
    item: z
      .object({ id: z.uuid(), number: z.int().min(1), publishedAt: moment, changeNote: z.string().nullable() })
      .meta({ id: 'Version' }),
    find: async ({ db }, { achievementId }) => {
      await slugOf(db, achievementId)
      return { items: await versionsOf(db, achievementId), next: null }
    },
  }),
  read({
    id: 'getVersion',
    at: 'GET /achievements/{achievementId}/versions/{number}',
    scope: null,
    says: 'One published version, the current or an earlier one, whole.',
    query: { achievementId: z.uuid(), number: z.int().min(1).max(999_999) },
    answers: achievement,
    find: async ({ db }, { achievementId, number }) => findVersion(db, await slugOf(db, achievementId), String(number)),
  }),
]
