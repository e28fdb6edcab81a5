import { createHash } from 'node:crypto'
import type { OpenTransaction } from '../../foundation/platform/database.ts'

/** The captions of a recording as they stand. */
export type CaptionsNow = { artifactId: string; language: string; body: string }

/** The captions of these recordings, held until the command ends: what is frozen is what is there, whoever writes meanwhile. */
export const captionsNow = async (db: OpenTransaction, artifactIds: readonly string[]): Promise<CaptionsNow[]> =>
  artifactIds.length === 0
    ? []
    : db.selectFrom('captions').where('artifactId', 'in', artifactIds).select(['artifactId', 'language', 'body']).forShare().execute()

/** What the evidence of a submission says of the captions of a recording: their language, and by which digest they are known. */
export function captionsFrozen(captions: readonly CaptionsNow[], artifactId: string): { captions?: { language: string; digest: string } } {
  const own = captions.find((each) => each.artifactId === artifactId)
  if (!own) return {}
  return { captions: { language: own.language, digest: createHash('sha256').update(own.body).digest('hex') } }
}

/** Keeps the captions with a submission: what is written later changes nothing of what assessors read. */
export async function freezeCaptions(db: OpenTransaction, submissionId: string, captions: readonly CaptionsNow[]): Promise<void> {
  if (captions.length === 0) return
  await db
    .insertInto('submissionCaptions')
    .values(captions.map((each) => ({ submissionId, ...each })))
    .execute()
}
