import { Hono } from 'hono'
import { z } from 'zod'
import { isBlind, seatKnows } from '../../definitions/achievements/seats.ts'
import type { Http } from '../../foundation/doors/http.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { endingOf } from './clean-name.ts'
import { artifactsVisibleTo } from './evidence-visible.ts'
import { fileResponse, type ServedFile } from './file-response.ts'

/** The bytes of an artifact, for those who may see it: shown in the page where that is safe, else to save. `?download` always saves. */
export const evidenceApi = new Hono<Http>().get('/evidence/:artifactId', async (context) => {
  const { world, actor } = context.var
  const id = z.uuid().safeParse(context.req.param('artifactId'))
  const file =
    id.success &&
    (await artifactsVisibleTo(world.db, actor)
      .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .where('artifacts.id', '=', id.data)
      .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
      .leftJoin('files as copies', 'copies.digest', 'renditions.digest')
      .select(['files.digest', 'files.sizeBytes', 'files.contentType', 'artifacts.name', 'attempts.earnerId'])
      .select(['renditions.state', 'copies.digest as copyDigest', 'copies.sizeBytes as copyBytes'])
      .select(isBlind.as('blind'))
      .executeTakeFirst())
  if (!file) throw missing('file')
  const served = file.earnerId !== personIdOf(actor) && !seatKnows(file, 'first').whose ? blindly(file) : file
  const response = await fileResponse(world.store, served, context.req.raw, context.req.query('download') !== undefined)
  if (!response) {
    world.log.error('The bytes of an artifact are not in the store', { artifactId: id.data, digest: served.digest })
    throw missing('file')
  }
  context.set('contentPolicy', response.headers.get('Content-Security-Policy') ?? '')
  return response
})

type Named = ServedFile & { state: string | null; copyDigest: string | null; copyBytes: number | null }

/**
 * What an assessor gets who must not know whose work it is: the copy without what the file says of its author, under a name that isn't theirs.
 * @throws Refusal while there is none, rather than show the original
 */
function blindly({ state, copyDigest, copyBytes, contentType, name }: Named): ServedFile {
  if (state === 'failed')
    throw conflict(
      'copy-not-possible',
      'This file can’t be shown without what it says of its author, and you assess without their name. Weigh the rest, or release the work with a note.',
    )
  if (copyDigest === null || copyBytes === null)
    throw conflict('copy-in-work', 'A copy of this file without what it says of its author is being prepared. Look again in a minute.')
  return { digest: copyDigest, sizeBytes: copyBytes, contentType, name: ['evidence', endingOf(name)].filter(Boolean).join('.') }
}
