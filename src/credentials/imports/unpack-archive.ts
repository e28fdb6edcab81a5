import { writeFile } from 'node:fs/promises'
import type { World } from '../../foundation/platform/world.ts'
import { peeking } from '../../work/evidence/file-peek.ts'
import { CannotMake } from '../../work/renditions/found.ts'
import { readEntries, unpack } from '../../work/renditions/zip-entries.ts'
import { places } from '../archives/archive-format.ts'
import { maximumBadgeBytes } from './import-bounds.ts'

export type Unpacked = {
  files: { name: string; bytes: Uint8Array }[]
  left: { name: string; why: 'too-large' | 'damaged' | 'archive' }[]
  /** Files that were not looked at, as there were too many. */
  more: number
  /** Whether the rest was left as together they are too large. */
  isFull: boolean
}

/** What one go has room for yet. */
export type Room = { files: number; bytes: number }

export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * Takes the files out of an archive of badges, as a backpack gives them: as many as there is room for, none larger than a badge, no archive in an
 * archive, and nothing is written where its names say. Null for what is no archive that can be read.
 */
export async function unpackArchive({ staging }: Pick<World, 'staging'>, bytes: Uint8Array, room: Room): Promise<Unpacked | null> {
  const place = await staging.begin()
  try {
    await writeFile(place.path, bytes)
    return await peeking(place.path, async (peek) => {
      const listed = (await readEntries(peek)).filter(({ name, plainBytes }) => plainBytes > 0 && !/(^|\/)(__MACOSX|\.)/.test(name))
      const entries = badgesAmong(listed)
      const unpacked: Unpacked = { files: [], left: [], more: Math.max(0, entries.length - room.files), isFull: false }
      let bytesLeft = room.bytes
      for (const entry of entries.slice(0, room.files)) {
        // What an entry says of its size is the sender's word: unpacking has a bound of its own.
        if (entry.plainBytes > maximumBadgeBytes || entry.packedBytes > maximumBadgeBytes)
          unpacked.left.push({ name: entry.name, why: 'too-large' })
        else
          try {
            const file = await unpack(peek, entry, maximumBadgeBytes)
            if (file.length > bytesLeft) {
              unpacked.isFull = true
              break
            }
            bytesLeft -= file.length
            if (isArchive(file)) unpacked.left.push({ name: entry.name, why: 'archive' })
            else unpacked.files.push({ name: entry.name, bytes: file })
          } catch (error) {
            if (!(error instanceof CannotMake)) throw error
            unpacked.left.push({ name: entry.name, why: 'damaged' })
          }
      }
      return unpacked
    })
  } catch (error) {
    if (error instanceof CannotMake) return null
    throw error
  } finally {
    await staging.drop(place.id)
  }
}

/**
 * Of what somebody took along from a Laurel, the badges: its evidence, records and pages are none, and would each be said to be refused. A picture that
 * carries what lies beside it as a file would be the same badge twice. Of any other archive, everything.
 */
function badgesAmong<Listed extends { name: string }>(listed: Listed[]): Listed[] {
  const names = new Set(listed.map(({ name }) => name))
  if (!names.has(places.statement) || !names.has(places.files)) return listed
  return listed.filter(({ name }) =>
    name.startsWith(places.credentials)
      ? !names.has(name.replace(/\.png$/, '.json')) || !name.endsWith('.png')
      : name.startsWith(places.broughtIn),
  )
}
