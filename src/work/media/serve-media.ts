import type { Actor } from '../../foundation/platform/actor.ts'
import { type Queryable, readsOf } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { fileResponse } from '../evidence/file-response.ts'
import { seeArtifact } from '../evidence/see-artifact.ts'

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'video/webm': 'webm',
  'audio/webm': 'weba',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
}

/** A name for what is saved of it. */
export const mediaName = (name: string, contentType: string): string => [name, endings[contentType]].filter(Boolean).join('.')

/** What was made of a file, where that is a file of its own. */
export const findRendition = (db: Queryable, digest: string, kind: string) =>
  db
    .selectFrom('renditions')
    .innerJoin('files', 'files.digest', 'renditions.digest')
    .where('ofDigest', '=', digest)
    .where('kind', '=', kind)
    .whereRef('renditions.digest', '!=', 'renditions.ofDigest')
    .select(['files.digest', 'files.sizeBytes', 'files.contentType'])
    .executeTakeFirst()

/**
 * A rendition of a recording, by the same grants as the recording itself. All of them are made without what a file says of its author, so who must
 * not know whose work it is may have them too; where the original itself is what would be played, that is no rendition, and is asked for as such.
 * @throws Refusal `file-missing`
 */
export async function serveMedia(world: World, actor: Actor, artifactId: string, kind: string, request: Request): Promise<Response> {
  const db = readsOf(world.db, actor)
  const seen = isId(artifactId) ? await seeArtifact(db, world.grants, actor, artifactId) : null
  if (!seen?.file) throw missing('file')
  const made = await findRendition(db, seen.file.digest, kind)
  if (!made) throw missing('file')
  const name = mediaName('evidence', made.contentType)
  const response = await fileResponse(world, { ...made, name }, request, new URL(request.url).searchParams.has('download'))
  if (response) return response
  world.log.error('The bytes of a rendition are not in the store', { artifactId, kind, digest: made.digest })
  throw missing('file')
}
