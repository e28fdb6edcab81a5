import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ArchivedDocument, places } from '../../credentials/archives/archive-format.ts'
import { type ArchiveWriter, archiveWriter } from '../../credentials/archives/archive-writer.ts'
import { documentsToArchive } from '../../credentials/archives/archived-documents.ts'
import { findArchiveSigner, signStatement } from '../../credentials/archives/sign-statement.ts'
import { type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import type { Locale } from '../../foundation/words/format.ts'
import { archivePage } from './archive-page.ts'

type Writing = { copyId: string; path: string; personId: string; name: string; locale: Locale }

/**
 * Writes an archive as a file: what `fill` puts in, what issuers say today, the page that shows it, and last the signed list of all that. `fill` gives
 * how many signed credentials it put in.
 */
export async function writeArchive(
  world: World,
  db: Queryable,
  { copyId, path, personId, name, locale }: Writing,
  fill: (archive: ArchiveWriter) => Promise<number>,
): Promise<void> {
  const given = new AbortController()
  const now = world.now()
  const progress = noteProgress(world, copyId)
  const archive = archiveWriter({ now, onBytes: progress, onError: (error) => given.abort(error) })
  const written = pipeline(archive.bytes, createWriteStream(path, { flags: 'r+' }), { signal: given.signal })
  // Waited for below; until then a fault of it is nobody's surprise.
  written.catch(() => undefined)
  try {
    const all = readsOfAll(world.db)
    const [signer, addresses] = await Promise.all([findArchiveSigner(all, personId), provenAddresses(db, personId)])
    const credentials = await fill(archive)
    const documents = await addDocuments(world, archive, { personId, signerSlug: signer?.slug ?? null })
    const page = { personId, name, home: world.config.BASE_URL, now, locale, signer: signer?.name ?? null }
    archive.add(places.page, async () => Readable.from(archivePage(db, page)))
    const holder = { id: `urn:uuid:${personId}`, name, addresses }
    const stage = { db: all, keys: world.keys, baseUrl: world.config.BASE_URL, now, id: copyId }
    archive.finish(signer && ((files) => signStatement(stage, signer, { holder, files, credentials, documents })))
  } catch (error) {
    given.abort(error)
  }
  await written
}

/** What issuers say today: without it nobody could check the archive where the network is gone. */
async function addDocuments(
  { db, config }: World,
  archive: ArchiveWriter,
  whose: { personId: string; signerSlug: string | null },
): Promise<ArchivedDocument[]> {
  const documents = await documentsToArchive(readsOfAll(db), { ...whose, baseUrl: config.BASE_URL })
  for (const { path, read } of documents) archive.add(path, async () => Readable.from([await read()]))
  return documents.map(({ address, path }) => ({ address, path }))
}

/** Notes how far it has come, every second or so, for who looks. */
function noteProgress({ db }: World, copyId: string): (count: number) => void {
  let [done, noted] = [0, Date.now()]
  return (count) => {
    done += count
    if (Date.now() - noted < 1500) return
    noted = Date.now()
    db.updateTable('dataCopies')
      .set({ readBytes: done })
      .where('id', '=', copyId)
      .execute()
      // How far it is tells nothing of whether it succeeds.
      .catch(() => undefined)
  }
}

/** What the person proved to be theirs: by these another Laurel knows them again. */
const provenAddresses = async (db: Queryable, personId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('personAddresses')
    .where('personId', '=', personId)
    .where('verifiedAt', 'is not', null)
    .orderBy('addedAt')
    .select('address')
    .execute()
  return rows.map(({ address }) => address)
}
