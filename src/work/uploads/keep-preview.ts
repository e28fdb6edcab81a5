import { Readable } from 'node:stream'
import sharp from 'sharp'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Stage } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { invalid, missing } from '../../foundation/platform/refusal.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork } from '../attempts/work-in-hand.ts'
import { storeFile } from '../evidence/store-file.ts'
import { isRecording } from '../media/is-recording.ts'
import { mostPeaks, type PreviewFacts } from '../media/media-facts.ts'
import { findUpload } from './find-uploads.ts'

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/)
const mostSide = 1280
/** Twice what the browser draws: a picture that unpacks to more is none of ours. */
const mostPixels = 4 * mostSide * mostSide

/**
 * Keeps what a browser made of the recording it has sent: it is drawn anew here, so that nothing but a picture is kept, and shown where the server
 * has made none itself, or where the sender chose the picture.
 */
export const keepPreview = command({
  name: 'upload.preview',
  says: 'Keeps a picture and a waveform of a recording, as the browser that sent it made them.',
  reach: onPages,
  limits: (actor) => [{ key: `preview:${personIdOf(actor)}`, tries: 200, seconds: 3600 }],

  input: z.object({
    attemptId: z.uuid(),
    uploadId: z.uuid(),
    seconds: z.number().positive().max(86_400).nullable(),
    peaks: base64
      .max(Math.ceil(mostPeaks / 3) * 4)
      .min(4)
      .nullable(),
    poster: base64.max(700_000).nullable(),
    isChosen: z.boolean(),
  }),

  async prepare(stage, actor, { attemptId, uploadId, poster, ...facts }) {
    const upload = await findUpload(stage.db, actor, uploadId)
    if (upload.attemptId !== attemptId || upload.artifactId === null || upload.digest === null) throw missing('upload')
    const file = await stage.db.selectFrom('files').where('digest', '=', upload.digest).select('contentType').executeTakeFirst()
    if (!file || !isRecording(file.contentType)) throw missing('upload')
    const found: PreviewFacts = { ...facts, hasPoster: poster !== null }
    return {
      ofDigest: upload.digest,
      found,
      digest: poster === null ? upload.digest : await keepPicture(stage, Buffer.from(poster, 'base64')),
    }
  },
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,

  async run({ db, now }, _input, _work, { ofDigest, digest, found }) {
    // Asked for first, as every other kind is: what becomes ready is counted.
    await db
      .insertInto('renditions')
      .values({ ofDigest, kind: 'preview' })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await db
      .updateTable('renditions')
      .set({ state: 'ready', digest, found: JSON.stringify(found), madeAt: now })
      .where('ofDigest', '=', ofDigest)
      .where('kind', '=', 'preview')
      .where('state', '=', 'waiting')
      .execute()
    return {}
  },
  record: notAFact('A picture of a recording is made of it, and no evidence itself.'),
})

export const unreadablePreview = () =>
  invalid('preview-unreadable', 'This picture of the recording can’t be read, so it was not kept. The recording itself is there.')

/** Draws a picture anew. @throws Refusal `preview-unreadable` */
async function keepPicture({ staging, ...stage }: Stage, given: Buffer): Promise<string> {
  const drawn = await draw(given).catch(() => {
    throw unreadablePreview()
  })
  const staged = await staging.take(Readable.from([drawn]), { maxBytes: drawn.length })
  try {
    const { digest } = await storeFile(stage, staged, { contentType: 'image/jpeg', seconds: null })
    return digest
  } finally {
    await staging.drop(staged.id)
  }
}

async function draw(given: Buffer): Promise<Buffer> {
  const picture = sharp(given, { limitInputPixels: mostPixels, failOn: 'error' })
  const { format } = await picture.metadata()
  if (format !== 'jpeg') throw new Error(`It is ${format}.`)
  return picture.resize(mostSide, mostSide, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 78 }).toBuffer()
}
