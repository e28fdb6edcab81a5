import { randomUUID } from 'node:crypto'
import { chmod, constants, copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Log } from '../platform/log.ts'
import { isDigest, markName, placeInStore, type Store, storeAway } from '../platform/store.ts'
import { isFull, noRoomHere } from './staging.ts'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/** Evidence is the server's alone to read. What an earlier version left open to every account of the machine is closed once. */
async function closeToOthers(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  if ((mode & 0o077) === 0) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
  // Last, so that a start cut off before it begins again.
  await chmod(folder, 0o700)
}

/** A store in a folder: `ab/abcdef…`. */
export async function openLocalStore(folder: string, log: Log): Promise<Store> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await closeToOthers(folder)
  const pathOf = (digest: string) => join(folder, placeInStore(digest))

  /** From another disk a file can only be copied; it gets its name when it is whole. */
  const copyIn = async (from: string, to: string) => {
    const temporary = join(incoming, randomUUID())
    try {
      await copyFile(from, temporary, constants.COPYFILE_EXCL)
      await chmod(temporary, 0o600)
      const copy = await open(temporary, 'r+')
      await copy.sync().finally(() => copy.close())
      await rename(temporary, to)
    } catch (error) {
      await rm(temporary, { force: true })
      if (!isFull(error)) throw error
      log.error('A file was refused, since the disk of the store is full', { error })
      throw noRoomHere()
    }
  }

  return {
    async keep({ path, digest }) {
      await mkdir(dirname(pathOf(digest)), { recursive: true, mode: 0o700 })
      await rename(path, pathOf(digest)).catch((error) =>
        codeOf(error) === 'EXDEV' ? copyIn(path, pathOf(digest)) : Promise.reject(error),
      )
    },
    async read({ digest, sizeBytes }, range) {
      const file = await open(pathOf(digest)).catch((error) => (codeOf(error) === 'ENOENT' ? null : Promise.reject(error)))
      if (!file) return null
      const { size } = await file.stat()
      if (size === sizeBytes) return file.createReadStream(range)
      await file.close()
      log.error('A file in the store is not as long as it was', { digest, sizeBytes, foundBytes: size })
      throw storeAway('It is not as long as it was.')
    },
    has: (digest) =>
      stat(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    remove: (digest) => rm(pathOf(digest), { force: true }),
    async *list() {
      for (const place of await readdir(folder))
        if (place.length === 2) for (const name of await readdir(join(folder, place))) if (isDigest(name)) yield name
    },
    async clearUnfinished(before) {
      for (const name of await readdir(incoming)) {
        const path = join(incoming, name)
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
        if (mtimeMs < before.getTime()) await rm(path, { recursive: true, force: true })
      }
    },
    async belongsTo(mark) {
      const path = join(folder, markName)
      await writeFile(path, mark, { flag: 'wx', mode: 0o600 }).catch((error) => codeOf(error) === 'EEXIST' || Promise.reject(error))
      return (await readFile(path, 'utf8')) === mark
    },
    async giveMark(mark) {
      const aside = join(incoming, randomUUID())
      await writeFile(aside, mark, { mode: 0o600, flush: true })
      await rename(aside, join(folder, markName))
    },
    close: () => undefined,
  }
}
