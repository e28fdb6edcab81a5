import type { Queryable } from '../../foundation/platform/database.ts'
import { inPages } from './in-pages.ts'

const endings: Record<string, string> = { json: 'json', jwt: 'jwt', png: 'png', svg: 'svg', pdf: 'pdf' }
const placeOf = ({ id, container }: { id: string; container: string }) => `badges-from-elsewhere/${id}.${endings[container] ?? 'json'}`

/** The badges that somebody brought in from elsewhere, with what checks of them came to. The file of each lies beside. */
export async function* copiedImports(db: Queryable, personId: string) {
  const pages = inPages(
    db
      .selectFrom('importedBadges')
      .where('personId', '=', personId)
      .where('removedAt', 'is', null)
      .select(['id', 'title', 'description', 'issuerName', 'issuerId', 'achievementId', 'credentialId', 'issuedAt', 'expiresAt', 'about'])
      .select(['verdict', 'because', 'knownAt', 'unknownSince', 'counts', 'source', 'address', 'container', 'replacedBy', 'broughtAt']),
    'id',
  )
  for await (const badge of pages) {
    const checks = await db
      .selectFrom('importedBadgeChecks')
      .where('badgeId', '=', badge.id)
      .orderBy('checkedAt')
      .select(['checkedAt', 'verdict', 'because'])
      .execute()
    yield { ...badge, file: placeOf(badge), checks }
  }
}

/** Their files, as they were brought. */
export async function* copiedImportFiles(db: Queryable, personId: string) {
  const files = db
    .selectFrom('importedBadges')
    .innerJoin('files', 'files.digest', 'importedBadges.fileDigest')
    .where('personId', '=', personId)
    .select(['importedBadges.id', 'container', 'files.digest', 'files.sizeBytes'])
  for await (const file of inPages(files, 'importedBadges.id')) yield { ...file, place: placeOf(file) }
}
