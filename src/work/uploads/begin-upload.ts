import { z } from 'zod'
import { artifactKinds } from '../../definitions/achievements/levels.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, invalid, missing } from '../../foundation/platform/refusal.ts'
import { noRoomHere, waitingMs } from '../../foundation/storage/staging.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { requireRoom } from '../artifacts/add-artifact.ts'
import { acceptedKinds } from '../artifacts/artifact-kinds.ts'
import { requireMaskable } from '../artifacts/place-masked.ts'
import { mayWorkOn } from '../attempts/attempt-policy.ts'
import { loadWork } from '../attempts/work-in-hand.ts'
import { endingOf, shownName } from '../evidence/clean-name.ts'
import { evidenceRoom } from '../evidence/evidence-room.ts'
import { fileFormats, kindsFor } from '../evidence/file-formats.ts'
import { requireMaskPart } from '../leaks/masking-asked.ts'
import { uploadNotAFact } from './upload-facts.ts'

/** So many files a person may have on their way at once, or a disk could be filled with beginnings. */
export const mostUnfinished = 20

/** A random name that its sender gives a file: a beginning that is sent again with it is the same upload. */
export const sendKey = z.string().regex(/^[\w-]{16,64}$/)

/** What its sender promised the file to be: compared with what arrives, and by nothing else is a file named. */
const checksum = z
  .string()
  .toLowerCase()
  .refine((text) => /^[0-9a-f]{64}$/.test(text), 'A SHA-256 has 64 hexadecimal digits.')

/** Everything that can be known before the first byte is refused here, so that nobody sends a gigabyte for nothing. */
export const beginUpload = command({
  name: 'upload.begin',
  says: 'Begins a file that comes in pieces and may be interrupted.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `upload:${personIdOf(actor)}`, tries: 400, seconds: 3600 }],

  input: z.object({
    attemptId: z.uuid(),
    requirementId: z.string().max(40),
    name: z.string().max(2000),
    sizeBytes: z.int().min(0),
    kind: z.enum(artifactKinds).optional(),
    checksum: checksum.optional().describe('Its SHA-256, if it is known: what arrives otherwise is not added.'),
    key: sendKey.optional().describe('A random name that its sender gives it: a beginning that is sent again with it is the same upload.'),
    replaces: z.uuid().optional().describe('The artifact whose place it takes, as a copy in which something is masked.'),
    nobodyRecognizable: z.boolean().default(false).describe('Whether you looked, and nobody can be recognized in such a copy any more.'),
  }),

  async prepare({ config, staging }) {
    if ((await staging.room()).isTight) throw noRoomHere()
    return config
  },
  load: (scene, { attemptId }) => loadWork(scene, attemptId),
  may: mayWorkOn,

  async run(scene, { attemptId, requirementId, name, sizeBytes, kind, checksum, key, replaces, nobodyRecognizable }, work, config) {
    const begun = key === undefined ? null : await findBegun(scene, work.earnerId, attemptId, key)
    if (begun) return begun
    const replaced = replaces === undefined ? null : await requireMaskable(scene, work, replaces)
    if (replaced && replaced.requirementId !== requirementId) throw missing('artifact')
    const requirement = replaced ? await requireMaskPart(scene, work, replaced) : await requireRoom(scene, work, requirementId)
    requireSize(sizeBytes, config.MAX_UPLOAD_BYTES)
    const ending = endingOf(shownName(name))
    const known = fileFormats.filter(({ endings }) => (endings as readonly string[]).includes(ending))
    const suits = (formats: readonly (typeof fileFormats)[number][]) =>
      formats.some(({ family }) => kindsFor(family, requirement.accepts).length > 0)
    const [first] = known
    if (first && !suits(known))
      throw invalid('kind-not-asked', 'This file is of another kind ({kind}): this part asks for {asked}.', {
        kind: sentence(first.name),
        asked: acceptedKinds(requirement.accepts),
      })
    if (!suits(fileFormats)) throw invalid('kind-not-asked', 'This part does not ask for files of this kind. Nothing was added.')
    await requireRoomFor(scene, work.earnerId, sizeBytes, await evidenceRoom(scene.db, config, attemptId))
    const id = scene.newId()
    const expiresAt = new Date(scene.now.getTime() + waitingMs)
    await scene.db
      .insertInto('uploads')
      .values({
        id,
        attemptId,
        personId: work.earnerId,
        requirementId,
        kind: kind ?? null,
        name: shownName(name) || 'file',
        sizeBytes,
        checksum: checksum ?? null,
        sendKey: key ?? null,
        replaces: replaces ?? null,
        nobodyRecognizable,
        begunAt: scene.now,
        lastPieceAt: scene.now,
        expiresAt,
      })
      .execute()
    return { uploadId: id, sizeBytes, receivedBytes: 0, expiresAt }
  },
  record: notAFact(uploadNotAFact),
})

/** What was begun by this name already; what was refused is begun anew. One that is asked for twice at once waits: an attempt is locked by then. */
async function findBegun({ db }: Scene, personId: string, attemptId: string, key: string) {
  const begun = await db
    .selectFrom('uploads')
    .where('personId', '=', personId)
    .where('attemptId', '=', attemptId)
    .where('sendKey', '=', key)
    .where('commentId', 'is', null)
    .select(['id as uploadId', 'sizeBytes', 'receivedBytes', 'expiresAt', 'refusedAt'])
    .executeTakeFirst()
  if (!begun) return null
  const { refusedAt, ...upload } = begun
  if (refusedAt === null) return upload
  await db.deleteFrom('uploads').where('id', '=', upload.uploadId).execute()
  return null
}

/** @throws Refusal `file-empty`, `file-too-large` */
export function requireSize(sizeBytes: number, most: number): void {
  if (sizeBytes === 0) throw invalid('file-empty', 'This file is empty. Please choose another.')
  if (sizeBytes > most)
    throw invalid('file-too-large', 'This file is larger than {most} MB. Nothing was kept of it.', { most: Math.floor(most / 1_000_000) })
}

/** What is on its way counts as if it were here. @throws Refusal `uploads-unfinished`, or that of the room */
export async function requireRoomFor(
  { db, now }: Scene,
  personId: string,
  sizeBytes: number,
  room: Awaited<ReturnType<typeof evidenceRoom>>,
) {
  const { count, bytes } = await db
    .selectFrom('uploads')
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where('expiresAt', '>', now)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('sizeBytes').as('bytes')])
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostUnfinished)
    throw conflict(
      'uploads-unfinished',
      'You have {most} files that have not arrived whole, which is the most. Go on with one of them, or cancel it.',
      { most: mostUnfinished },
    )
  if (sizeBytes > room.bytes - Number(bytes ?? 0)) throw room.refusal()
}
