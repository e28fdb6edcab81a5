import type { Queryable } from '../../foundation/platform/database.ts'

/** What a thing is called on the page of activity, and where it is to be seen. Never what someone wrote of work. */
export type SubjectLabel = { label: string; href: string | null }
type Found = SubjectLabel & { id: string }

const titled = (rows: readonly { id: string; title: string | null }[], href: (id: string) => string | null = () => null): Found[] =>
  rows.flatMap(({ id, title }) => (title ? [{ id, label: title, href: href(id) }] : []))

type Find = (db: Queryable, ids: readonly string[]) => Promise<Found[]>

const named: Find = async (db, ids) =>
  titled(await db.selectFrom('organizations').where('id', 'in', ids).select(['id', 'name as title']).execute())

/** How each kind of subject is called. What is not here has no name of its own. */
const finders: Record<string, Find> = {
  organization: named,
  school: named,
  person: async (db, ids) => titled(await db.selectFrom('people').where('id', 'in', ids).select(['id', 'name as title']).execute()),
  invitation: async (db, ids) =>
    titled(await db.selectFrom('invitations').where('id', 'in', ids).select(['id', 'address as title']).execute()),
  achievement: async (db, ids) =>
    titled(
      await db
        .selectFrom('achievements')
        .innerJoin('achievementVersions', 'achievementVersions.id', 'achievements.currentVersionId')
        .where('achievements.id', 'in', ids)
        .select(['achievements.id', 'achievementVersions.title'])
        .execute(),
    ),
  pathway: async (db, ids) =>
    (
      await db
        .selectFrom('pathways')
        .innerJoin('pathwayVersions', 'pathwayVersions.id', 'pathways.currentVersionId')
        .where('pathways.id', 'in', ids)
        .select(['pathways.id', 'pathways.slug', 'pathwayVersions.title'])
        .execute()
    ).map(({ id, slug, title }) => ({ id, label: title, href: `/pathways/${slug}` })),
  attempt: async (db, ids) =>
    titled(
      await db
        .selectFrom('attempts')
        .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
        .where('attempts.id', 'in', ids)
        .select(['attempts.id', 'achievementVersions.title'])
        .execute(),
    ),
  'model-clip': async (db, ids) =>
    titled(await db.selectFrom('modelClips').where('id', 'in', ids).select(['id', 'title']).execute(), (id) => `/coaching/models/${id}`),
  submission: async (db, ids) =>
    titled(
      await db
        .selectFrom('submissions')
        .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
        .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
        .where('submissions.id', 'in', ids)
        .select(['submissions.id', 'achievementVersions.title'])
        .execute(),
    ),
  award: async (db, ids) =>
    titled(
      await db
        .selectFrom('awards')
        .innerJoin('achievementVersions', 'achievementVersions.id', 'awards.versionId')
        .where('awards.id', 'in', ids)
        .select(['awards.id', 'achievementVersions.title'])
        .execute(),
      (id) => `/awards/${id}`,
    ),
  'api-key': async (db, ids) => titled(await db.selectFrom('apiKeys').where('id', 'in', ids).select(['id', 'name as title']).execute()),
  webhook: async (db, ids) =>
    (await db.selectFrom('webhooks').where('id', 'in', ids).select(['id', 'url']).execute()).map(({ id, url }) => ({
      id,
      label: new URL(url).host,
      href: `/settings/organization/webhooks/${id}`,
    })),
}

/** The names of these subjects, asked for by kind, all at once. */
export async function labelSubjects(
  db: Queryable,
  events: readonly { subjectKind: string | null; subjectId: string | null }[],
): Promise<Map<string, SubjectLabel>> {
  const byKind = new Map<string, Set<string>>()
  for (const { subjectKind, subjectId } of events) {
    if (!subjectKind || !subjectId || !Object.hasOwn(finders, subjectKind)) continue
    byKind.set(subjectKind, (byKind.get(subjectKind) ?? new Set()).add(subjectId))
  }
  const found = await Promise.all([...byKind].map(([kind, ids]) => finders[kind]?.(db, [...ids]) ?? []))
  return new Map(found.flat().map(({ id, label, href }) => [id, { label, href }]))
}
