import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { isInHand } from '../attempts/attempt-states.ts'
import { findMedia } from '../media/find-media.ts'
import { isRecording } from '../media/is-recording.ts'

/** A recording whose captions its earner writes. For everyone else, and once it is handed in, there is none. @throws Refusal `artifact-missing` */
export async function findCaptioned(db: Queryable, actor: Actor, attemptId: string, artifactId: string) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  if (!isId(attemptId) || !isId(artifactId)) throw missing('artifact')
  const row = await db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('artifacts.id', '=', artifactId)
    .where('attempts.id', '=', attemptId)
    .where('attempts.earnerId', '=', personId)
    .where('removedAt', 'is', null)
    .select(['artifacts.requirementId', 'artifacts.name', 'files.contentType', 'files.digest', 'files.seconds', 'attempts.state'])
    .executeTakeFirst()
  if (!row || !isRecording(row.contentType) || !isInHand(row.state)) throw missing('artifact')
  const captions = await db
    .selectFrom('captions')
    .where('artifactId', '=', artifactId)
    .select(['language', 'body', 'revision'])
    .executeTakeFirst()
  const { digest, state: _state, ...recording } = row
  return { attemptId, artifactId, ...recording, media: (await findMedia(db, [digest])).get(digest) ?? null, captions: captions ?? null }
}
