import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { mayKeepWallet } from '../imports/import-policy.ts'
import { waitForImports } from '../imports/wait-for-imports.ts'
import type { ArchiveState } from './arrived-shapes.ts'
import { lookAtArchive, takeArchive } from './arriving-jobs.ts'
import { theirPast } from './arriving-policy.ts'
import { badgesThatCameWith } from './came-with.ts'

const input = z.object({ archiveId: z.uuid() })

async function loadArchive({ db }: Scene, { archiveId }: { archiveId: string }) {
  const row = await db
    .selectFrom('arrivedArchives')
    .where('id', '=', archiveId)
    .select(['id', 'personId', 'state', 'fileDigest'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('archive'))
  return { ...row, state: row.state as ArchiveState }
}

export const takeInArchive = command({
  name: 'archive.take-in',
  says: 'Takes in an archive that was checked: its badges into the wallet, the rest as a record to be read. Asked twice, it is taken in once.',
  reach: pageAndRest,
  limits: null,
  input,
  load: loadArchive,
  may: mayKeepWallet,
  async run({ db, later }, { archiveId }, { state }) {
    if (state === 'taking' || state === 'kept') return
    if (state === 'of-another')
      throw conflict(
        'archive-of-another',
        'This archive names somebody else, as far as we know you. Show first that one of its addresses is yours.',
      )
    if (state !== 'ready') throw conflict('archive-not-checked', 'This archive is not checked yet, or can’t be taken in.')
    await db.updateTable('arrivedArchives').set({ state: 'taking', goal: 0, done: 0 }).where('id', '=', archiveId).execute()
    await later(takeArchive, { archiveId })
  },
  record: theirPast,
})

export const lookAgainAtArchive = command({
  name: 'archive.look-again',
  says: 'Looks once more whose an archive is, as after its owner confirmed another address.',
  reach: pageAndRest,
  limits: (_actor, { archiveId }) => [{ key: `look again ${archiveId}`, tries: 10, seconds: 3600 }],
  input,
  load: loadArchive,
  may: mayKeepWallet,
  async run({ db, later }, { archiveId }, { state }) {
    if (state !== 'of-another') return
    await db.updateTable('arrivedArchives').set({ state: 'checking', goal: 0, done: 0 }).where('id', '=', archiveId).execute()
    await later(lookAtArchive, { archiveId })
  },
  record: theirPast,
})

export const takeOutArchive = command({
  name: 'archive.take-out',
  says: 'Takes an archive out again, with all its files and records, and the badges that came with it alone. What these counted for is taken back.',
  reach: pageAndRest,
  limits: null,
  input,
  async load(scene, given) {
    const archive = await loadArchive(scene, given)
    await waitForImports(scene.db, archive.personId)
    return archive
  },
  may: mayKeepWallet,
  async run({ db, now }, { archiveId }, { personId, state }) {
    // One that was never taken in brought nothing.
    const badges = state === 'kept' || state === 'taking' ? await badgesThatCameWith(db, { archiveId, personId }).execute() : []
    const badgeIds = badges.map(({ id }) => id)
    if (badgeIds.length > 0) {
      await db.deleteFrom('importedBadgeChecks').where('badgeId', 'in', badgeIds).execute()
      await db
        .updateTable('importedBadges')
        .set({
          removedAt: now,
          fileDigest: null,
          pictureDigest: null,
          address: null,
          description: '',
          aboutName: null,
          counts: false,
          askAt: null,
        })
        .where('id', 'in', badgeIds)
        .execute()
      // An earlier copy that its owner had before stands for itself again.
      await db
        .updateTable('importedBadges')
        .set({ replacedBy: null, askAt: now })
        .where('replacedBy', 'in', badgeIds)
        .where('removedAt', 'is', null)
        .execute()
    }
    // What arrived of it and was not looked at yet is not looked at any more.
    await db
      .deleteFrom('badgeArrivals')
      .where('personId', '=', personId)
      .where('source', '=', 'archive')
      .where('state', '=', 'waiting')
      .where('fileDigest', 'in', db.selectFrom('broughtFiles').where('archiveId', '=', archiveId).select('digest'))
      .execute()
    await db.deleteFrom('arrivedArchives').where('id', '=', archiveId).execute()
    return { personId, badgeIds, mayCount: badges.some(({ counts }) => counts) }
  },
  record: theirPast,
})
