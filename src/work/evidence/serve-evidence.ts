import type { Actor } from '../../foundation/platform/actor.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { StoredFile } from '../../foundation/platform/store.ts'
import type { World } from '../../foundation/platform/world.ts'
import { endingOf } from './clean-name.ts'
import { showsOriginalInstead } from './file-formats.ts'
import { fileResponse, type ServedFile } from './file-response.ts'
import { noteView } from './note-view.ts'
import { type SeenArtifact, seeArtifact } from './see-artifact.ts'

/** The bytes of an artifact, for those who may see it, as each of them may. @throws Refusal `file-missing`, `copy-in-work`, `copy-not-possible` */
export async function serveEvidence(world: World, actor: Actor, artifactId: string, request: Request, toSave: boolean): Promise<Response> {
  const seen = isId(artifactId) ? await seeArtifact(readsOf(world.db, actor), world.grants, actor, artifactId) : null
  if (!seen?.file) throw missing('file')
  const served = seen.sight === 'original' ? { ...seen.file, name: seen.name } : cleanCopy(seen.file, seen)
  const response = await fileResponse(world, served, request, toSave)
  if (response) {
    if (request.method === 'GET') await noteView(world, actor, artifactId)
    return response
  }
  world.log.error('The bytes of an artifact are not in the store', { artifactId, digest: served.digest })
  throw missing('file')
}

/**
 * What everyone but its earner gets: the copy without what the file says of its author and of where it was made. Who must not know whose work it
 * is gets it under a name that isn't theirs.
 * @throws Refusal while there is none, rather than show the original
 */
export function cleanCopy(
  file: StoredFile & { contentType: string },
  { sight, copy, name }: Pick<SeenArtifact, 'sight' | 'copy' | 'name'>,
): ServedFile {
  const { contentType } = file
  if (copy?.state === 'failed' && sight === 'named-copy') {
    if (showsOriginalInstead(contentType)) return { ...file, name }
    throw conflict(
      'copy-not-clean',
      'This file can’t be shown without what it says of where it was made. Ask its author to save it once more, as a JPEG or an MP4.',
    )
  }
  if (copy?.state === 'failed')
    throw conflict(
      'copy-not-possible',
      'This file can’t be shown without what it says of its author, and you assess without their name. Weigh the rest, or release the work with a note.',
    )
  if (copy?.state !== 'ready')
    throw conflict('copy-in-work', 'A copy of this file without what it says of its author is being prepared. Look again in a minute.')
  const { digest, sizeBytes } = copy
  return { digest, sizeBytes, contentType, name: sight === 'named-copy' ? name : ['evidence', endingOf(name)].filter(Boolean).join('.') }
}
