import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Box } from '../../foundation/ui/box.ts'
import type { Region, Span } from './regions.ts'

/** What was marked in one piece of evidence and is not sent yet: where, and nothing of what is there. */
export type KeptBoxes = {
  artifactId: string
  keptAt: number
  regions?: readonly Region[]
  spans?: readonly (Span & { id: string })[]
  /** In a document, by page. */
  covers?: readonly { id: string; page: number; box: Box }[]
}

interface Kept extends DBSchema {
  boxes: { key: string; value: KeptBoxes }
}

/** Boxes nobody comes back to are forgotten. */
const mostAgeMs = 30 * 86_400_000

let opening: Promise<IDBPDatabase<Kept>> | null = null

function open(): Promise<IDBPDatabase<Kept>> {
  opening ??= openDB<Kept>('laurel-boxes', 1, {
    upgrade(database) {
      database.createObjectStore('boxes', { keyPath: 'artifactId' })
    },
    terminated() {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** Keeps boxes on this device. Where it keeps nothing, as in a private window, they last as long as the page. */
export async function keepBoxes(kept: KeptBoxes): Promise<void> {
  await open()
    .then((database) => database.put('boxes', kept))
    .catch(() => undefined)
}

/** The boxes that wait here for a piece of evidence; null where there are none. */
export async function findBoxes(artifactId: string, now = Date.now()): Promise<KeptBoxes | null> {
  try {
    const database = await open()
    for (const each of await database.getAll('boxes')) if (now - each.keptAt > mostAgeMs) await database.delete('boxes', each.artifactId)
    return (await database.get('boxes', artifactId)) ?? null
  } catch {
    return null
  }
}

/** Forgets boxes: their copy is in place, or nobody wants them. */
export async function dropBoxes(artifactId: string): Promise<void> {
  await open()
    .then((database) => database.delete('boxes', artifactId))
    .catch(() => undefined)
}
