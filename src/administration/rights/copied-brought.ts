import { broughtAlong } from '../../credentials/arriving/what-is-in.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { inPages } from './in-pages.ts'

const placeOf = (id: string) => `${broughtAlong}${id}.zip`

/** The archives of other Laurels that somebody brought along, with what their statements say. */
export async function* copiedBrought(db: Queryable, personId: string) {
  const archives = db
    .selectFrom('arrivedArchives')
    .where('personId', '=', personId)
    .select(['id', 'name', 'state', 'says', 'signature', 'holds', 'sizeBytes', 'arrivedAt', 'takenAt', 'madeAt', 'replacedBy'])
  for await (const archive of inPages(archives, 'id')) yield { ...archive, file: archive.state === 'refused' ? null : placeOf(archive.id) }
}

/** Their files as they were brought: what is in one goes on with it. */
export async function* copiedBroughtFiles(db: Queryable, personId: string) {
  const files = db
    .selectFrom('arrivedArchives')
    .innerJoin('files', 'files.digest', 'arrivedArchives.fileDigest')
    .where('personId', '=', personId)
    .select(['arrivedArchives.id', 'files.digest', 'files.sizeBytes'])
  for await (const file of inPages(files, 'arrivedArchives.id')) yield { ...file, place: placeOf(file.id) }
}
