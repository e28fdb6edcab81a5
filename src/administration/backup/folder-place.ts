import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isFull } from '../../foundation/storage/staging.ts'
import { BackupFault } from './backup-fault.ts'
import type { Place } from './place.ts'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
const unfinished = /^\.(.+)\.[0-9a-f-]{36}\.part$/

/** Backups in a folder, readable by who runs Laurel alone. */
export function openFolderPlace(path: string): Place {
  const folder = resolve(path)
  const refuseFolder = (error: unknown): never => {
    const because = unusable[codeOf(error)]
    throw because ? new BackupFault(`${folder} can’t be used: ${because}.`) : error
  }
  return {
    label: folder,
    async write(name, bytes) {
      const target = join(folder, name)
      const part = join(folder, `.${name}.${randomUUID()}.part`)
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuseFolder)
      try {
        if (await isThere(target)) throw taken(target)
        const file = await open(part, 'wx', 0o600).catch(refuseFolder)
        try {
          for await (const chunk of bytes) for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten
          await file.sync()
        } finally {
          await file.close()
        }
        // A link, since a new name over an old one would take that away.
        await link(part, target).catch((error) => Promise.reject(codeOf(error) === 'EEXIST' ? taken(target) : error))
        await syncFolder(folder)
      } catch (error) {
        if (isFull(error)) throw new BackupFault(`There is no room in ${folder} for this backup, so nothing of it was kept.`)
        throw error
      } finally {
        await rm(part, { force: true })
      }
    },
    async read(name) {
      const file = await open(join(folder, name)).catch((error) => {
        if (codeOf(error) === 'ENOENT') throw new BackupFault(`There is no ${join(folder, name)}.`)
        if (codeOf(error) === 'EACCES') throw new BackupFault(`${join(folder, name)} is not to be read by this account.`)
        throw error
      })
      if ((await file.stat()).isDirectory()) {
        await file.close()
        throw new BackupFault(`${join(folder, name)} is a folder.`)
      }
      return file.createReadStream({ highWaterMark: 1024 ** 2 })
    },
    list: () => readdir(folder).catch((error) => (codeOf(error) === 'ENOENT' ? [] : Promise.reject(error))),
    remove: (name) => rm(join(folder, name), { force: true }),
    async clearUnfinished(before, isOurs) {
      for (const name of (await readdir(folder)).filter((one) => isOurs(unfinished.exec(one)?.[1] ?? ''))) {
        const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
        if (mtimeMs < before.getTime()) await rm(join(folder, name), { force: true })
      }
    },
    close: () => undefined,
  }
}

const unusable: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it can only be read',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'it is a file',
}

const taken = (path: string) => new BackupFault(`There is a ${path} already, and a backup is never written over. Name another file.`)

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A new name is there after a crash only once its folder is written through. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder)
  await opened.sync().finally(() => opened.close())
}
