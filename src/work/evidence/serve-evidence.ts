import type { Actor } from '../../foundation/platform/actor.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { endingOf } from './clean-name.ts'
import { fileResponse, type ServedFile } from './file-response.ts'
import { type SeenArtifact, seeArtifact } from './see-artifact.ts'

/** The bytes of an artifact, for those who may see it, as each of them may. @throws Refusal `file-missing`, `copy-in-work`, `copy-not-possible` */
export async function serveEvidence(world: World, actor: Actor, artifactId: string, request: Request, toSave: boolean): Promise<Response> {
  const seen = isId(artifactId) ? await seeArtifact(readsOf(world.db, actor), world.grants, actor, artifactId) : null
  if (!seen?.file) throw missing('file')
  const served = seen.sight === 'original' ? { ...seen.file, name: seen.name } : cleanCopy(seen.file, seen)
  const response = await fileResponse(world.store, served, request, toSave)
  if (response) return response
  world.log.error('The bytes of an artifact are not in the store', { artifactId, digest: served.digest })
  throw missing('file')
}

/**
 * What those get who must not know whose work it is: the copy without what the file says of its author, under a name that isn't theirs.
 * @throws Refusal while there is none, rather than show the original
 */
function cleanCopy({ contentType }: { contentType: string }, { copy, name }: SeenArtifact): ServedFile {
  if (copy?.state === 'failed')
    throw conflict(
      'copy-not-possible',
      'This file can’t be shown without what it says of its author, and you assess without their name. Weigh the rest, or release the work with a note.',
    )
  if (copy?.state !== 'ready')
    throw conflict('copy-in-work', 'A copy of this file without what it says of its author is being prepared. Look again in a minute.')
  const { digest, sizeBytes } = copy
  return { digest, sizeBytes, contentType, name: ['evidence', endingOf(name)].filter(Boolean).join('.') }
}
