import type { Readable } from 'node:stream'
import type { Refusal } from './refusal.ts'

/** A file that is whole, on this machine, and in no store yet: open for looking at. */
export type StagedFile = { id: string; path: string; digest: string; sizeBytes: number }
/** A place for a file that is to come, and a folder of its own around it for whatever making it needs. */
export type StagedPlace = { id: string; folder: string; path: string }
type Most = { maxBytes: number; tooLarge?: () => Refusal }

/**
 * Where files are while they arrive or are made: always on this machine, whatever the store is, so that they can be looked at and gone on with.
 * The code that begins or takes one drops it, kept or not; what a killed process left expires.
 */
export type Staging = {
  /** Which folder this is: who has several machines must lead a file that comes in pieces to the one where it began. */
  place: string
  /**
   * Streams bytes in whole, hashing on the way, holding none of it in memory. Nothing stays of what ends early or grows too large.
   * @throws Refusal `file-empty`, `file-too-large`, `no-room` while the disk is full or nearly so
   */
  take(bytes: AsyncIterable<Uint8Array>, most: Most): Promise<StagedFile>
  /** Begins a file that comes in pieces, or that a program writes at `path`. @throws Refusal `no-room` */
  begin(): Promise<StagedPlace>
  /**
   * Adds a piece where the last one ended, and says how much there is now. What has arrived stays when the bytes end early, so that their sender
   * can go on from there. One piece at a time: who has several processes keeps others from the same file.
   * @throws Refusal `upload-missing`, `upload-elsewhere` for another offset, `upload-under-way`, `file-too-large`, `no-room`
   */
  write(id: string, offset: number, bytes: AsyncIterable<Uint8Array>, most: Most): Promise<number>
  /** How much of it is there; null where there is none of this id. */
  sizeOf(id: string): Promise<number | null>
  /** A part of what is there, which may be less than was asked for. @throws Refusal `upload-missing` */
  peek(id: string, start: number, length: number): Promise<Buffer>
  /** Says that a file is whole: it is written through to the disk, and its digest is known. @throws Refusal `upload-missing`, `file-empty` */
  finish(id: string): Promise<StagedFile>
  /** Lets go of a file, which may be in the store by now. */
  drop(id: string): Promise<void>
  /** Removes what nobody has added to since `before`, but for what is still waited for, and says which. */
  expire(before: Date, waitedFor?: ReadonlySet<string>): Promise<string[]>
  /** How much is free on its disk, and whether that is too little to take files. */
  room(): Promise<{ freeBytes: number; isTight: boolean }>
}

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
