/** The number of this form of archive. A reader refuses a higher one, and takes every lower one. */
export const archiveFormat = 1

/** What an archive is, as its signed statement names it. */
export const archiveType = 'LaurelArchive'

/** Where things lie in an archive. A name that is not here may come later; a reader leaves it alone. */
export const places = {
  /** The signed statement: who made the archive, of whom, when, and the digest of the list of files. */
  statement: 'archive.json',
  /** SHA-256 of every other file, as `sha256sum --check` reads it. */
  files: 'files.sha256',
  page: 'index.html',
  readMe: 'read-me.txt',
  /** Own awards as they were signed: `<id>.json`, and the picture with the same inside, `<id>.png`. */
  credentials: 'awards/',
  /** Badges of elsewhere, byte by byte as they were brought. */
  broughtIn: 'badges-from-elsewhere/',
  /** What issuers said on the day of the archive: keys, and lists of what was taken back. */
  documents: 'documents/',
} as const

/** Something an issuer publishes, as it was on the day of the archive. */
export type ArchivedDocument = { address: string; path: string }

/** What the signed statement says. */
export type ArchiveStatement = {
  format: number
  /** The address of the Laurel that made it. */
  home: string
  madeAt: string
  holder: { id: string; name: string; addresses: string[] }
  files: { sha256: string; count: number }
  credentials: number
  documents: ArchivedDocument[]
}

/** What may be read at once of an archive, in bytes. */
export const archiveBounds = { statement: 4_000_000, files: 60_000_000, credential: 5_000_000, document: 4_000_000 } as const
