import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { forgetNotedWork } from './noted-parts.ts'

/** A file that is kept on this device until the server has it. */
export type WaitingFile = {
  /** By this name its beginning is one, however often it is sent. */
  key: string
  /** Whose it is: nobody else at this device sees it or sends it. */
  personId: string
  attemptId: string
  requirementId: string
  /** What the part is called, for who can’t ask the server. */
  partTitle: string
  name: string
  type: string
  sizeBytes: number
  lastModified: number
  /** Its upload at the server, once one is begun. */
  uploadId: string | null
  isPaused: boolean
  /** Why the server did not take it. It is not sent again until its person says so. */
  because: string | null
  keptAt: number
  /** Whether a picture and a waveform are made of it here, and of which moment, if one was chosen. */
  makesPreview: boolean
  stillAt: number | null
  /** The recording of this browser that it is, which is forgotten once the server has it. */
  takeId?: string | null
  /**
   * Whether it is what is said in a comment, and no evidence. Such a one is begun with its comment; it is kept from before that, so that a page may
   * be closed in the same moment in which it posts.
   */
  isSpoken?: boolean
}

/** Whether it is on its way: what is said in a comment that was not posted yet is not. */
export const isOnItsWay = ({ isSpoken = false, uploadId }: Pick<WaitingFile, 'isSpoken' | 'uploadId'>): boolean =>
  !isSpoken || uploadId !== null

/** Who sits at this device, as the last page said that kept something. */
type Owner = { personId: string; language: string }

interface Waiting extends DBSchema {
  files: { key: string; value: WaitingFile; indexes: { person: string } }
  /** Beside, so that a file is not written again when something is noted of it. */
  bytes: { key: string; value: Blob }
  here: { key: 'owner'; value: Owner }
}

let opening: Promise<IDBPDatabase<Waiting>> | null = null

function open(): Promise<IDBPDatabase<Waiting>> {
  opening ??= openDB<Waiting>('laurel-waiting', 1, {
    upgrade(database) {
      database.createObjectStore('files', { keyPath: 'key' }).createIndex('person', 'personId')
      database.createObjectStore('bytes')
      database.createObjectStore('here')
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

/** That something may wait, for pages that would load all this for nothing otherwise. A worker does without. */
export const mark = 'laurel-waiting'
const noteMark = (isSet: boolean) => {
  try {
    if (isSet) globalThis.localStorage?.setItem(mark, '1')
    else globalThis.localStorage?.removeItem(mark)
  } catch {
    // A browser that keeps nothing.
  }
}

/** Keeps a file on this device. @returns whether there was room, and a browser that can; else nothing is kept */
export async function keepWaiting(about: WaitingFile, file: Blob, language: string): Promise<boolean> {
  try {
    const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
    if (quota !== undefined && about.sizeBytes > quota - usage) return false
    const database = await open()
    const change = database.transaction(['files', 'bytes', 'here'], 'readwrite')
    await Promise.all([
      change.objectStore('bytes').put(file, about.key),
      change.objectStore('files').put(about),
      change.objectStore('here').put({ personId: about.personId, language }, 'owner'),
      change.done,
    ])
    noteMark(true)
    if (await isWhole(about)) return true
    await dropWaiting(about.key)
    return false
  } catch {
    return false
  }
}

/** Whether what was kept is there to its end: a browser without room may keep the words about a file, and not the file. */
async function isWhole(about: WaitingFile): Promise<boolean> {
  try {
    const kept = await bytesWaiting(about)
    return kept?.size === about.sizeBytes && (await kept.slice(-1).arrayBuffer()).byteLength === 1
  } catch {
    return false
  }
}

/** Notes something of a file, if it still waits. */
export async function noteWaiting(key: string, change: Partial<Pick<WaitingFile, 'uploadId' | 'isPaused' | 'because'>>): Promise<void> {
  const { store, done } = (await open()).transaction('files', 'readwrite')
  const about = await store.get(key)
  if (about) await store.put({ ...about, ...change })
  await done
}

/** Forgets a file: the server has it, or its person does not want it sent. */
export async function dropWaiting(key: string): Promise<void> {
  const change = (await open()).transaction(['files', 'bytes'], 'readwrite')
  await Promise.all([change.objectStore('files').delete(key), change.objectStore('bytes').delete(key), change.done])
}

/** What waits here of a person, the oldest first. */
export async function findWaiting(personId: string): Promise<WaitingFile[]> {
  const database = await open()
  if ((await database.count('files')) === 0) noteMark(false)
  const found = await database.getAllFromIndex('files', 'person', personId)
  return found.sort((one, other) => one.keptAt - other.keptAt)
}

/** What waits here, of all who sit at this device. */
export const findAllWaiting = async (): Promise<WaitingFile[]> => (await open()).getAll('files')

/** The file itself; null where the browser has lost it. */
export async function bytesWaiting({ key, name, type, lastModified }: WaitingFile): Promise<File | null> {
  const bytes = await (await open()).get('bytes', key)
  return bytes ? new File([bytes], name, { type, lastModified }) : null
}

/** Who sits here, for a page that can’t ask the server. */
export const findOwner = async (): Promise<Owner | null> => (await (await open()).get('here', 'owner')) ?? null

/** Says who sits here now; null when somebody comes or goes. What waits stays, for its own person; what they could work on is forgotten. */
export async function noteOwner(owner: Owner | null): Promise<void> {
  const database = await open()
  if (owner) await database.put('here', owner, 'owner')
  else await Promise.all([database.delete('here', 'owner'), forgetNotedWork()])
}
