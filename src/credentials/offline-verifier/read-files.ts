import { boundedFetch } from '@laurel/openbadges/verify/load'
import { ownerLists, resolveKey } from '@laurel/openbadges/verify/resolve-key'
import { listZip, type ReadableAt, readWhole, type ZipEntry } from '../../foundation/zips/read-zip.ts'
import { archiveBounds, places } from '../archives/archive-format.ts'
import { checkStatement, type FindSigner } from '../archives/check-statement.ts'
import { namesIn, type OpenedArchive, openArchive, readVouched } from '../archives/read-archive.ts'
import { maximumBadgeBytes } from '../verification/read-given.ts'
import type { BadgeFile } from './check-offline.ts'
import { addKnown, dayOf, findKnown, type KnownDocuments, objectIn, readIssuerFile } from './known-documents.ts'

/** An archive among what was dropped, and what came of it as a whole. */
export type ReadArchive = {
  fileName: string
  signature: 'holds' | 'altered' | 'away' | 'unproven'
  home: string
  holder: string
  madeAt: string
  /** Names of files that are not as the archive says. */
  altered: string[]
}

/** A file that could not be looked into. */
export type Unread = { fileName: string; why: 'archive' | 'zip' | 'too-large' | 'too-many' | 'not-of-issuer' }

export type ReadFiles = { badges: BadgeFile[]; archives: ReadArchive[]; unread: Unread[] }

/** So many badges are looked at in one go. */
const mostBadges = 5000

/** Takes apart what was dropped: badges as they are, archives and other zips with the badges in them. What issuers say is added to `documents`. */
export async function readFiles(files: readonly File[], documents: KnownDocuments): Promise<ReadFiles> {
  const found: ReadFiles = { badges: [], archives: [], unread: [] }
  for (const file of files) {
    if (await isZip(file)) await readZipFile(file, documents, found)
    else if (file.size > maximumBadgeBytes) found.unread.push({ fileName: file.name, why: 'too-large' })
    else found.badges.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  if (found.badges.length > mostBadges) {
    found.unread.push({ fileName: String(found.badges.length), why: 'too-many' })
    found.badges.length = mostBadges
  }
  return found
}

/** Takes in what whoever checks fetched from issuers themselves. Gives back what is none of that. */
export async function readIssuerFiles(files: readonly File[], documents: KnownDocuments): Promise<Unread[]> {
  const unread: Unread[] = []
  for (const file of files) {
    const bytes = file.size > archiveBounds.document ? null : new Uint8Array(await file.arrayBuffer())
    const read = bytes && readIssuerFile(bytes)
    if (read) addKnown(documents, read.address, { bytes, from: 'issuer', day: read.day })
    else unread.push({ fileName: file.name, why: 'not-of-issuer' })
  }
  return unread
}

async function isZip(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return start[0] === 0x50 && start[1] === 0x4b
}

const readable = (file: File): ReadableAt => ({
  size: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
})

async function readZipFile(file: File, documents: KnownDocuments, found: ReadFiles): Promise<void> {
  try {
    const at = readable(file)
    const entries = await listZip(at)
    if (entries.some(({ name }) => name === places.statement)) {
      try {
        return await readArchive(await openArchive(at, entries), file.name, documents, found)
      } catch {
        found.unread.push({ fileName: file.name, why: 'archive' })
      }
    }
    await readLoose(at, entries, found)
  } catch {
    // A zip that is cut off or made to harm: nothing of it is read.
    found.unread.push({ fileName: file.name, why: 'zip' })
  }
}

async function readArchive(archive: OpenedArchive, fileName: string, documents: KnownDocuments, found: ReadFiles): Promise<void> {
  const { statement } = archive
  const altered: string[] = []
  const vouched = async (name: string, most: number) => {
    try {
      const bytes = await readVouched(archive, name, most)
      if (!bytes) altered.push(name)
      return bytes
    } catch {
      altered.push(name)
      return null
    }
  }
  for (const { address, path } of statement.documents) {
    const bytes = await vouched(path, archiveBounds.document)
    if (bytes) addKnown(documents, address, { bytes, from: 'archive', day: dayOf(objectIn(bytes)) })
  }
  const signature = await checkStatement(archive, signerIn(documents))
  // As of the day of the archive, where that stands: a list is signed when something changes, and holds until then.
  if (signature === 'holds')
    for (const { address } of statement.documents) {
      const known = findKnown(documents, address)
      if (known?.from === 'archive' && known.day) known.day = new Date(statement.madeAt).toISOString()
    }
  const badges = [
    ...namesIn(archive, places.credentials).filter((name) => name.endsWith('.json')),
    ...namesIn(archive, places.broughtIn).filter((name) => !name.endsWith('.about.json')),
  ]
  for (const name of badges) {
    const bytes = await vouched(name, archiveBounds.credential)
    if (bytes) found.badges.push({ name: `${fileName}: ${name}`, bytes })
  }
  found.archives.push({ fileName, signature, home: statement.home, holder: statement.holder.name, madeAt: statement.madeAt, altered })
}

/** The key that signed, in the documents that are at hand. */
const signerIn =
  (documents: KnownDocuments): FindSigner =>
  async ({ issuerId, method }) => {
    const fetch = boundedFetch(async (address) => {
      const known = findKnown(documents, address)
      if (!known) throw new Error('not at hand')
      return { status: 200, contentType: 'application/json', bytes: known.bytes }
    })
    const key = await resolveKey(method, 'assertionMethod', fetch)
    if ('because' in key) return key.gone || key.disowned ? 'unproven' : 'away'
    if (!key.confirmed || key.controller !== issuerId) return 'unproven'
    return issuerId.startsWith('did:key:') || (await ownerLists(issuerId, key, 'assertionMethod', fetch)) === 'yes' ? key : 'unproven'
  }

/** Any other zip: the files in it that may be badges. */
async function readLoose(at: ReadableAt, entries: readonly ZipEntry[], found: ReadFiles): Promise<void> {
  const likely = entries.filter(({ name }) => /\.(png|svg|json|jsonld|jwt|txt)$/i.test(name) && !/(^|\/)\.|__MACOSX/.test(name))
  for (const entry of likely.slice(0, mostBadges)) {
    if (entry.sizeBytes > maximumBadgeBytes) found.unread.push({ fileName: entry.name, why: 'too-large' })
    else found.badges.push({ name: entry.name, bytes: await readWhole(at, entry, maximumBadgeBytes) })
  }
}
