import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { formatOf } from '../evidence/file-formats.ts'
import { fileResponse } from '../evidence/file-response.ts'
import { noteView } from '../evidence/note-view.ts'
import { seeArtifact } from '../evidence/see-artifact.ts'

type Asked = { artifactId: string; copyId: string }

/**
 * The bytes of a copy of what a link showed, for those who may see the artifact, as each of them may.
 * @throws Refusal `file-missing`; `copy-in-work`, `copy-not-possible` for who must not know whose work it is
 */
export async function serveLinkCopy(
  world: World,
  actor: Actor,
  { artifactId, copyId }: Asked,
  request: Request,
  toSave: boolean,
): Promise<Response> {
  const db = readsOf(world.db, actor)
  const seen = isId(artifactId) && isId(copyId) ? await seeArtifact(db, world.grants, actor, artifactId) : null
  const copy =
    seen &&
    (await db
      .selectFrom('linkCopies')
      .innerJoin('files', 'files.digest', 'linkCopies.fileDigest')
      .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
      .leftJoin('files as clean', 'clean.digest', 'renditions.digest')
      .where('linkCopies.id', '=', copyId)
      .where('artifactId', '=', artifactId)
      .select(['files.digest', 'files.sizeBytes', 'files.contentType', 'renditions.state'])
      .select(['clean.digest as cleanDigest', 'clean.sizeBytes as cleanBytes'])
      .executeTakeFirst())
  if (!seen || !copy) throw missing('file')
  const { digest, sizeBytes, contentType, state, cleanDigest, cleanBytes } = copy
  // Who must not know whose work it is gets no picture and no PDF before what it says of its author is out of it. A text is words alone.
  const mustBeClean = seen.sight !== 'original' && !contentType.startsWith('text/')
  const clean = cleanDigest !== null && cleanBytes !== null ? { digest: cleanDigest, sizeBytes: cleanBytes } : null
  if (mustBeClean && !clean) throw state === 'failed' ? notPossible() : inWork()
  const file = (mustBeClean && clean) || { digest, sizeBytes }
  const name = `page.${formatOf(contentType)?.endings[0] ?? 'txt'}`
  const response = await fileResponse(world, { ...file, contentType, name }, request, toSave)
  if (!response) {
    world.log.error('The bytes of a copy of a page are not in the store', { copyId, digest: file.digest })
    throw missing('file')
  }
  if (request.method === 'GET' && personIdOf(actor)) await noteView(world, actor, artifactId)
  return response
}

const inWork = () =>
  conflict('copy-in-work', 'A copy of this file without what it says of its author is being prepared. Look again in a minute.')
const notPossible = () =>
  conflict(
    'copy-not-possible',
    'This file can’t be shown without what it says of its author, and you assess without their name. Weigh the rest, or release the work with a note.',
  )
