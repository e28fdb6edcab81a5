import { definitionSchema } from '../../definitions/achievements/definition.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isInHand } from '../../work/attempts/attempt-states.ts'
import { openParts, takesArtifacts } from '../../work/attempts/open-parts.ts'
import { findStandings } from '../../work/attempts/standings.ts'

/**
 * What is shown to a cohort, the latest first, with each one's part. Its artifacts are another's, so they are read for the cohort (`all`), and
 * only what a member may see of them.
 */
export async function findShares(all: Queryable, cohortId: string) {
  const shares = await all
    .selectFrom('cohortShares')
    .innerJoin('people', 'people.id', 'cohortShares.sharedBy')
    .innerJoin('artifacts', 'artifacts.id', 'cohortShares.artifactId')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('cohortId', '=', cohortId)
    .where('endedAt', 'is', null)
    .where('artifacts.removedAt', 'is', null)
    .where('attempts.state', '<>', 'withdrawn')
    // What a family took back is its earner’s alone.
    .where((of) =>
      of.not(of.exists(of.selectFrom('artifactHolds').whereRef('artifactHolds.artifactId', '=', 'artifacts.id').select('artifactId'))),
    )
    .orderBy('cohortShares.id', 'desc')
    .select(['cohortShares.id', 'cohortShares.note', 'sharedAt', 'sharedBy', 'people.name as sharer'])
    .select([
      'artifacts.id as artifactId',
      'artifacts.name',
      'artifacts.kind',
      'artifacts.linkUrl',
      'artifacts.body',
      'artifacts.fileDigest',
    ])
    .execute()
  const ids = shares.map(({ id }) => id)
  const parts =
    ids.length === 0
      ? []
      : await all
          .selectFrom('cohortParts')
          .innerJoin('people', 'people.id', 'cohortParts.personId')
          .where('shareId', 'in', ids)
          .orderBy('saidAt')
          .select(['shareId', 'personId', 'people.name', 'words'])
          .execute()
  return shares.map(({ fileDigest, ...share }) => ({
    ...share,
    hasFile: fileDigest !== null,
    parts: parts.filter(({ shareId }) => shareId === share.id).map(({ shareId: _of, ...part }) => part),
  }))
}
export type CohortShare = Awaited<ReturnType<typeof findShares>>[number]

/** A person's open work: what of it can be shown to a cohort, and which parts can take something over. */
export async function findOwnWork(db: Queryable, personId: string) {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('earnerId', '=', personId)
    .where('state', 'not in', ['earned', 'withdrawn'])
    .where('purpose', '=', 'award')
    .orderBy('attempts.id', 'desc')
    .limit(30)
    .select(['attempts.id', 'attempts.state', 'achievementVersions.title', 'achievementVersions.definition'])
    .execute()
  const ids = rows.map(({ id }) => id)
  const artifacts =
    ids.length === 0
      ? []
      : await db
          .selectFrom('artifacts')
          .where('attemptId', 'in', ids)
          .where('removedAt', 'is', null)
          .where('ofShareId', 'is', null)
          .orderBy('id', 'desc')
          .limit(200)
          .select(['id', 'attemptId', 'name'])
          .execute()
  const standings = await findStandings(db, ids)
  return rows.map(({ id, state, title, definition: document }) => {
    const definition = definitionSchema.parse(document)
    const open = isInHand(state) ? openParts(definition, standings.get(id) ?? null).requirements.filter(takesArtifacts) : []
    return {
      id,
      title,
      artifacts: artifacts.filter(({ attemptId }) => attemptId === id).map(({ id: artifactId, name }) => ({ id: artifactId, name })),
      parts: open.map(({ id: requirementId, title: name, accepts }) => ({
        id: requirementId,
        title: name,
        accepts: accepts as readonly string[],
      })),
    }
  })
}
export type OwnWork = Awaited<ReturnType<typeof findOwnWork>>
