import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Log } from './log.ts'
import { conflict, full, invalid, missing, type Refusal } from './refusal.ts'

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
  /** Says that a file is whole: it is written through to the disk, and its digest is known. @throws Refusal `upload-missing`, `file-empty` */
  finish(id: string): Promise<StagedFile>
  /** Lets go of a file, which may be in the store by now. */
  drop(id: string): Promise<void>
  /** Removes what nobody has added to since `before`, and says which. */
  expire(before: Date): Promise<string[]>
  /** How much is free on its disk, and whether that is too little to take files. */
  room(): Promise<{ freeBytes: number; isTight: boolean }>
}

type Bounds = {
  /** Files are refused while less than this is free. */
  keepFreeBytes: number
  log: Log
}

/** How much of a file may come in before the disk is asked again. */
const askAgainBytes = 64_000_000
/** So long a file may lie without another piece. */
export const expiryMs = 24 * 3_600_000

/** Whether a fault says that a disk is full, or that its owner may put no more on it. */
export const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code))
/** What is said while a disk is full. */
export const noRoomHere = (): Refusal =>
  full('no-room', 'There is no room for files on this server just now. What was added before is safe. Please tell the people who run it.')

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

/** Opens staging in a folder of its own: `staging/<id>/file`. What is abandoned there goes; what is younger may be another process's. */
export async function openStaging(folder: string, { keepFreeBytes, log }: Bounds): Promise<Staging> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const placeOf = (id: string): StagedPlace => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw missing('upload')
    return { id, folder: join(folder, id), path: join(folder, id, 'file') }
  }
  /** How far the digest of a file is that comes in pieces. Where it isn't as far as the file, the file is read once more. */
  const hashes = new Map<string, { hash: Hash; sizeBytes: number }>()
  const underWay = new Set<string>()

  const room = async () => {
    const { bavail, bsize } = await statfs(folder)
    const freeBytes = bavail * bsize
    return { freeBytes, isTight: freeBytes < keepFreeBytes }
  }
  const requireRoom = async () => {
    const { freeBytes, isTight } = await room()
    if (isTight) throw noRoom(`Less than ${keepFreeBytes} bytes are free.`, freeBytes)
  }
  const noRoom = (because: string, freeBytes?: number) => {
    log.error('A file was refused, since the disk is full or nearly so', { because, freeBytes })
    return noRoomHere()
  }
  const sayFull = (error: unknown): never => {
    throw isFull(error) ? noRoom(String(error)) : error
  }

  const begin = async () => {
    await requireRoom()
    const place = placeOf(randomUUID())
    await mkdir(place.folder, { mode: 0o700 }).catch(sayFull)
    await open(place.path, 'wx', 0o600).then((file) => file.close(), sayFull)
    hashes.set(place.id, { hash: createHash('sha256'), sizeBytes: 0 })
    return place
  }

  const sizeOf = (id: string) =>
    stat(placeOf(id).path).then(
      ({ size }) => size,
      () => null,
    )

  const write: Staging['write'] = async (id, offset, bytes, { maxBytes, tooLarge }) => {
    const { path } = placeOf(id)
    if (underWay.has(id)) throw conflict('upload-under-way', 'A part of this file is arriving just now. Please wait until it has.')
    underWay.add(id)
    try {
      const there = await sizeOf(id)
      if (there === null) throw missing('upload')
      if (offset !== there)
        throw conflict(
          'upload-elsewhere',
          'Of this file {there, plural, one {# byte is} other {# bytes are}} here, so the next part begins there.',
          { there },
        )
      const known = hashes.get(id)
      const digest = known?.sizeBytes === there ? known : null
      const file = await open(path, 'r+')
      let sizeBytes = there
      let asked = sizeBytes
      try {
        for await (const chunk of bytes) {
          if (sizeBytes + chunk.length > maxBytes)
            throw (
              tooLarge?.() ??
              invalid('file-too-large', 'This file is larger than {most} MB. Nothing was kept of it.', {
                most: Math.floor(maxBytes / 1_000_000),
              })
            )
          if (sizeBytes - asked > askAgainBytes) {
            asked = sizeBytes
            await requireRoom()
          }
          const writing = writeAll(file, chunk, sizeBytes)
          if (digest) {
            // Of no length while it is ahead of the file, or a write that fails would leave it so.
            digest.sizeBytes = -1
            digest.hash.update(chunk)
          }
          await writing
          sizeBytes += chunk.length
          if (digest) digest.sizeBytes = sizeBytes
        }
      } catch (error) {
        sayFull(error)
      } finally {
        await file.close()
      }
      return sizeBytes
    } finally {
      underWay.delete(id)
    }
  }

  const finish = async (id: string) => {
    const { path } = placeOf(id)
    const sizeBytes = await sizeOf(id)
    if (sizeBytes === null) throw missing('upload')
    if (sizeBytes === 0) throw invalid('file-empty', 'This file is empty. Please choose another.')
    const file = await open(path, 'r+')
    await file
      .sync()
      .catch(sayFull)
      .finally(() => file.close())
    const known = hashes.get(id)
    const hash = known?.sizeBytes === sizeBytes ? known.hash.copy() : createHash('sha256')
    if (known?.sizeBytes !== sizeBytes) await pipeline(createReadStream(path), hash)
    return { id, path, digest: hash.digest('hex'), sizeBytes }
  }

  const drop = async (id: string) => {
    hashes.delete(id)
    await rm(placeOf(id).folder, { recursive: true, force: true })
  }

  const expire = async (before: Date) => {
    const gone: string[] = []
    for (const id of await readdir(folder)) {
      const lately = [join(folder, id), join(folder, id, 'file')].map((path) =>
        stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      )
      if (underWay.has(id) || Math.max(...(await Promise.all(lately))) >= before.getTime()) continue
      hashes.delete(id)
      await rm(join(folder, id), { recursive: true, force: true })
      gone.push(id)
    }
    return gone
  }

  await expire(new Date(Date.now() - expiryMs))
  return {
    async take(bytes, most) {
      const { id } = await begin()
      try {
        await write(id, 0, bytes, most)
        return await finish(id)
      } catch (error) {
        await drop(id)
        throw error
      }
    },
    begin,
    write,
    sizeOf,
    finish,
    drop,
    expire,
    room,
  }
}
