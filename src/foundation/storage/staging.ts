import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Log } from '../platform/log.ts'
import { conflict, full, invalid, missing, type Refusal } from '../platform/refusal.ts'
import type { StagedPlace, Staging } from '../platform/store.ts'

type Bounds = {
  /** Files are refused while less than this is free. */
  keepFreeBytes: number
  log: Log
}

/** How much of a file may come in before the disk is asked again. */
const askAgainBytes = 64_000_000
/** So long a file may lie without another piece that nobody waits for. */
export const expiryMs = 24 * 3_600_000
/** So long one may lie that somebody means to go on with: over a long weekend. */
export const waitingMs = 4 * 24 * 3_600_000

/** Whether a fault says that a disk is full, or that its owner may put no more on it. */
export const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code))
/** What is said while a disk is full. */
export const noRoomHere = (): Refusal =>
  full('no-room', 'There is no room for files on this server just now. What was added before is safe. Please tell the people who run it.')

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

const isId = (name: string) => /^[0-9a-f-]{36}$/.test(name)

/** The name of a folder, given once, so that several processes that share it know that they do. */
async function placeNameOf(folder: string): Promise<string> {
  const path = join(folder, 'place')
  await writeFile(path, randomUUID(), { flag: 'wx', mode: 0o600 }).catch((error) => error.code === 'EEXIST' || Promise.reject(error))
  const name = (await readFile(path, 'utf8')).trim()
  if (!isId(name)) throw new Error(`${path} does not hold the name of this folder. Remove it, and start again.`)
  return name
}

/** Opens staging in a folder of its own: `staging/<id>/file`. What is abandoned there goes; what is younger may be another process's. */
export async function openStaging(folder: string, { keepFreeBytes, log }: Bounds): Promise<Staging> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const placeOf = (id: string): StagedPlace => {
    if (!isId(id)) throw missing('upload')
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

  const peek: Staging['peek'] = async (id, start, length) => {
    const file = await open(placeOf(id).path).catch((error) => Promise.reject(error.code === 'ENOENT' ? missing('upload') : error))
    try {
      const part = Buffer.alloc(length)
      return part.subarray(0, (await file.read(part, 0, length, start)).bytesRead)
    } finally {
      await file.close()
    }
  }

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

  const expire = async (before: Date, waitedFor: ReadonlySet<string> = new Set()) => {
    const gone: string[] = []
    for (const id of await readdir(folder)) {
      if (!isId(id) || waitedFor.has(id)) continue
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

  const place = await placeNameOf(folder)
  // Which of them are waited for, only the database knows.
  await expire(new Date(Date.now() - waitingMs))
  return {
    place,
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
    peek,
    finish,
    drop,
    expire,
    room,
  }
}
