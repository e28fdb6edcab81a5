import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { conflict, unauthenticated } from '../../foundation/platform/refusal.ts'
import { noRoomHere } from '../../foundation/storage/staging.ts'
import { shownName } from '../../work/evidence/clean-name.ts'
import { personRoom } from '../../work/evidence/evidence-room.ts'
import { peeking } from '../../work/evidence/file-peek.ts'
import { storeFile } from '../../work/evidence/store-file.ts'
import { mayKeepWallet } from '../imports/import-policy.ts'
import { saidOf } from '../imports/said.ts'
import { archiveFault } from './archive-faults.ts'
import { lookAtArchive } from './arriving-jobs.ts'
import { theirPast } from './arriving-policy.ts'
import { openBrought, readableOf } from './stored-zip.ts'

/** So many archives lie beside each other in one account. */
const mostArchives = 20

/** A file as it arrives: to be read once. */
const arriving = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  'Please choose a file.',
)

export const receiveArchive = command({
  name: 'archive.receive',
  says: 'Brings the archive of another Laurel. It is checked after that, by itself; nothing of it comes in before its owner has seen what that is.',
  reach: onPages,
  limits: (actor) => [{ key: `archive ${personIdOf(actor) ?? ''}`, tries: 20, seconds: 3600 }],
  input: z.object({ name: z.string(), bytes: arriving }),
  async prepare(stage, actor, { bytes }) {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    const room = await personRoom(readsOf(stage.db, actor), stage.config, personId)
    if (room.bytes <= 0) throw room.refusal()
    if ((await stage.staging.room()).isTight) throw noRoomHere()
    const staged = await stage.staging.take(bytes, { maxBytes: room.bytes, tooLarge: room.refusal })
    try {
      // What is no archive at all is told at once, and nothing of it is stored.
      await peeking(staged.path, (peek) => openBrought(readableOf(peek)))
      const stored = await storeFile(stage, staged, { contentType: 'application/zip', seconds: null })
      return { ...stored, because: null, limits: stage.config }
    } catch (error) {
      const because = archiveFault(error)
      if (!because) throw error
      return { digest: null, sizeBytes: staged.sizeBytes, because, limits: stage.config }
    } finally {
      await stage.staging.drop(staged.id)
    }
  },
  load: async ({ actor }) => {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    return { personId }
  },
  may: mayKeepWallet,

  async run({ db, now, newId, later }, { name }, { personId }, { digest, sizeBytes, because, limits }) {
    // One after the other, so that the same archive twice at once is one.
    await db.selectFrom('people').where('id', '=', personId).select('id').forNoKeyUpdate().execute()
    const there = await db
      .selectFrom('arrivedArchives')
      .where('personId', '=', personId)
      .select(['id', 'fileDigest', 'state'])
      .orderBy('id', 'desc')
      .execute()
    const same = digest === null ? undefined : there.find(({ fileDigest }) => fileDigest === digest)
    if (same) return { archiveId: same.id, isNew: false }
    if (there.filter(({ fileDigest }) => fileDigest !== null).length >= mostArchives)
      throw conflict('archives-many', 'You have {most} archives here already. Take one out first.', { most: mostArchives })
    const room = await personRoom(db, limits, personId)
    if (digest !== null && sizeBytes > room.bytes) throw room.refusal()
    const id = newId()
    await db
      .insertInto('arrivedArchives')
      .values({
        id,
        personId,
        name: shownName(name).slice(0, 200),
        fileDigest: digest,
        sizeBytes,
        arrivedAt: now,
        ...(because && { state: 'refused', because: JSON.stringify(saidOf(because)), lookedAt: now }),
      })
      .execute()
    // Of what was refused, the last few are enough to read why.
    const old = there.filter(({ state }) => state === 'refused').slice(4)
    if (old.length > 0)
      await db
        .deleteFrom('arrivedArchives')
        .where(
          'id',
          'in',
          old.map((one) => one.id),
        )
        .execute()
    if (!because) await later(lookAtArchive, { archiveId: id })
    return { archiveId: id, isNew: true }
  },

  record: theirPast,
})
