import type { Actor } from '../../foundation/platform/actor.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { readsNames } from '../evidence/read-kinds.ts'
import type { CannotBecause } from '../renditions/found.ts'
import { type FileFindings, findInUnits } from './file-findings.ts'
import { findInFile } from './names-in-thread.ts'
import { listedNames, unitsOfCaptions } from './names-in-work.ts'

/** What was found in a file or in the captions of a recording, or why it can't be looked through. */
export type NamesInFile = { found: FileFindings } | { because: CannotBecause }

type Looked = { id: string; contentType: string | null; digest: string | null; sizeBytes: number | null }

/** Names in one artifact, looked for anew each time; nothing of it is kept. @throws Refusal `file-missing` */
export async function namesInFile(
  { store, staging, fileThreads }: Pick<World, 'store' | 'staging' | 'fileThreads'>,
  db: Queryable,
  actor: Actor,
  { id, contentType, digest, sizeBytes }: Looked,
): Promise<NamesInFile> {
  const names = (await listedNames(db, personIdOf(actor) ?? '')).map(({ name }) => name)
  const captions = await db.selectFrom('captions').where('artifactId', '=', id).select('body').executeTakeFirst()
  if (captions) return { found: findInUnits(unitsOfCaptions(captions.body), names) }
  if (contentType === null || digest === null || sizeBytes === null || !readsNames(contentType)) return { because: 'kind' }
  const bytes = await store.read({ digest, sizeBytes })
  if (!bytes) throw missing('file')
  const staged = await staging.take(bytes, { maxBytes: sizeBytes })
  return findInFile({ fileThreads }, { kind: 'find', contentType, from: staged.path, names }).finally(() => staging.drop(staged.id))
}
