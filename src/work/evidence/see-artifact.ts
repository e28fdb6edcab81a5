import { sql } from 'kysely'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { AnyGrant, Sight } from '../../foundation/platform/grant.ts'
import type { StoredFile } from '../../foundation/platform/store.ts'

/** What an actor may see of an artifact. */
export type SeenArtifact = {
  sight: Sight
  name: string
  /** Null where the artifact is a text or a link. */
  file: (StoredFile & { contentType: string }) | null
  /** How far its clean copy is; null where none was asked for. */
  copy: { state: 'waiting' } | { state: 'failed' } | (StoredFile & { state: 'ready' }) | null
}

/**
 * Whether this actor may see this artifact, and as what: the most that any grant gives. Null where none does, and where there is no such artifact.
 * Everything that shows or hands out evidence asks here. One statement, whatever the grants; two for who must not know whose work it is.
 */
export async function seeArtifact(
  db: Queryable,
  grants: readonly AnyGrant[],
  actor: Actor,
  artifactId: string,
): Promise<SeenArtifact | null> {
  const row = await db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
    .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
    .leftJoin('files as copies', 'copies.digest', 'renditions.digest')
    .leftJoin('artifactHolds', 'artifactHolds.artifactId', 'artifacts.id')
    .where('artifacts.id', '=', artifactId)
    .select(['artifactHolds.heldAt', 'attempts.earnerId'])
    .select(['artifacts.name', 'files.digest', 'files.sizeBytes', 'files.contentType'])
    .select(['renditions.state', 'copies.digest as copyDigest', 'copies.sizeBytes as copyBytes'])
    .select(sql<unknown[][]>`jsonb_build_array(${sql.join(grants.map(({ grounds }) => grounds(actor)))})`.as('grounds'))
    .executeTakeFirst()
  // Each grant is handed what its own SQL gathered.
  const sights = grants.flatMap(({ sight }, index) => (row?.grounds[index] ?? []).map((ground) => sight(ground as never)))
  const sight = (['original', 'named-copy', 'clean-copy'] as const).find((each) => sights.includes(each))
  if (!row || !sight) return null
  // A family took its consent back: until that is settled, it is there for who made it and for nobody else.
  if (row.heldAt !== null && row.earnerId !== personIdOf(actor)) return null
  const shown = sight === 'clean-copy' ? await seenByWhoWeighs(db, artifactId, row) : row
  if (!shown) return null
  const { name, digest, sizeBytes, contentType, state, copyDigest, copyBytes } = shown
  return {
    sight,
    name,
    file: digest === null || sizeBytes === null || contentType === null ? null : { digest, sizeBytes, contentType },
    copy:
      state === null
        ? null
        : copyDigest !== null && copyBytes !== null
          ? { state: 'ready', digest: copyDigest, sizeBytes: copyBytes }
          : { state: state === 'failed' ? 'failed' : 'waiting' },
  }
}

type Row = {
  name: string
  digest: string | null
  sizeBytes: number | null
  contentType: string | null
  state: string | null
  copyDigest: string | null
  copyBytes: number | null
}

/** What tells whose blind work it is, is shown as its masked copy; while that is waited for, to who marked it and to nobody else who weighs it. */
async function seenByWhoWeighs(db: Queryable, artifactId: string, row: Row): Promise<Row | null> {
  const { rows } = await sql<{ withheld: boolean; copy: string | null }>`
    select is_withheld as withheld, copy_id as copy from leak_standing(${artifactId})`.execute(db)
  const { withheld = false, copy = null } = rows[0] ?? {}
  if (withheld) return null
  if (copy === null) return row
  const masked = await db
    .selectFrom('artifacts')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
    .leftJoin('files as copies', 'copies.digest', 'renditions.digest')
    .where('artifacts.id', '=', copy)
    .select(['artifacts.name', 'files.digest', 'files.sizeBytes', 'files.contentType'])
    .select(['renditions.state', 'copies.digest as copyDigest', 'copies.sizeBytes as copyBytes'])
    .executeTakeFirst()
  return masked ?? null
}
