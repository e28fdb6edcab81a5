import type { Readable } from 'node:stream'
import type { StagedFile } from './staging.ts'

/** A file in the store, by the digest of its bytes. */
export type StoredFile = { digest: string; sizeBytes: number }
/** A part of a file, both ends inclusive. */
export type ByteRange = { start: number; end: number }

/**
 * Where evidence lives: bytes under their SHA-256, kept once, never changed. A folder, or a bucket of an S3 server.
 * What it can't do just now is a fault (`storeAway`) and never told as a fault of the file; jobs try again, doors say so in plain words.
 */
export type Store = {
  /** Keeps a staged file. All of it or nothing is there afterwards. Staging may have given it away then; its place there is still to be dropped. */
  keep(file: StagedFile): Promise<void>
  /** The bytes, or a part of them; null where there are none. They break off with a fault rather than be others than were kept, as far as their number tells. */
  read(file: StoredFile, range?: ByteRange): Promise<Readable | null>
  has(digest: string): Promise<boolean>
  remove(digest: string): Promise<void>
  /** Every digest in the store, for the sweep of what nothing points at. */
  list(): AsyncIterable<string>
  /** Clears away what was begun before then and never became a file. */
  clearUnfinished(before: Date): Promise<void>
  /**
   * Whether it is the store of this instance, whose mark it keeps from then on. Two instances in one store would each sweep what the other keeps.
   */
  belongsTo(mark: string): Promise<boolean>
  /** Gives it another mark, when the master key changes. */
  giveMark(mark: string): Promise<void>
  close(): void
}

/** Where the mark of the instance lies, beside the folders of files. */
export const markName = 'laurel-instance'

/** Where a file lies within a store: the same in a folder and in a bucket, so that one can be copied to the other as it is. */
export function placeInStore(digest: string): string {
  if (!isDigest(digest)) throw new Error('Not a digest.')
  return `${digest.slice(0, 2)}/${digest}`
}

/** Whether a name is a SHA-256 in hexadecimal digits. */
export const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

/** The code of what a store can't do just now. */
const storeAwayCode = 'store-away'
/** Whether something failed because the store can't do it just now; `busyAnswer` has the words for it. */
export const isStoreAway = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === storeAwayCode
/** A fault of the store, known by its code like those of the database. What became of it the store has logged. */
export const storeAway = (cause: unknown): Error =>
  Object.assign(new Error('The store of files does not do what it should.', { cause }), { code: storeAwayCode })
