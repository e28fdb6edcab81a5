/** What is known of a recording that is kept in this browser. */
export type TakeAbout = { id: string; kind: 'video' | 'audio'; attemptId: string; requirementId: string; startedAt: string; name: string }
export type KeptTake = TakeAbout & { seconds: number; file: File; isReady: boolean }

/** Where bytes go as they are recorded. */
export type TakeWriter = { write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>; file: () => Promise<File> }

const folderName = 'recordings'
const readyName = 'ready'
const aboutName = 'about.json'

/** The browser's own folder for recordings; null where it has none that can be written, as in private windows. */
async function folder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory()
    return await root.getDirectoryHandle(folderName, { create: true })
  } catch {
    return null
  }
}

async function writeFile(place: FileSystemDirectoryHandle, name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<void> {
  const handle = await place.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  await writable.write(bytes)
  await writable.close()
}

/**
 * Keeps a recording while it is made: each portion is a file of its own, closed at once, so that a crash costs no more than the last. Where
 * the browser has no place for it, it stays in memory, and `isSafe` says so.
 */
export async function keepTake(about: TakeAbout): Promise<TakeWriter & { isSafe: boolean }> {
  const type = about.kind === 'video' ? 'video/mp4' : 'audio/mp4'
  const inMemory: Uint8Array<ArrayBuffer>[] = []
  let count = 0
  const place = await placeOf(about)
  return {
    isSafe: place !== null,
    async write(bytes) {
      if (place) await writeFile(place, String(count++).padStart(6, '0'), bytes)
      else inMemory.push(bytes)
    },
    file: async () => new File(place ? await portionsOf(place) : inMemory, about.name, { type }),
  }
}

async function placeOf(about: TakeAbout): Promise<FileSystemDirectoryHandle | null> {
  try {
    const place = await (await folder())?.getDirectoryHandle(about.id, { create: true })
    if (!place) return null
    await writeFile(place, aboutName, JSON.stringify(about))
    return place
  } catch {
    return null
  }
}

async function portionsOf(place: FileSystemDirectoryHandle): Promise<File[]> {
  const portions: File[] = []
  for await (const [name, handle] of place.entries())
    if (/^\d{6}$/.test(name) && handle.kind === 'file') portions.push(await handle.getFile())
  return portions.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** A file beside a recording, for what is made of it: written at any place. Null where there is no room of its own. */
export async function placeForReady(id: string): Promise<FileSystemFileHandle | null> {
  try {
    const place = await (await folder())?.getDirectoryHandle(id)
    return (await place?.getFileHandle(readyName, { create: true })) ?? null
  } catch {
    return null
  }
}

/** The recordings of one part of an attempt that are here and in no other window's hands. `secondsOf` looks how long each is. */
export async function findTakes(attemptId: string, requirementId: string, secondsOf: (file: File) => Promise<number>): Promise<KeptTake[]> {
  const all = await folder()
  if (!all) return []
  const found: KeptTake[] = []
  for await (const [id, handle] of all.entries()) {
    if (handle.kind !== 'directory') continue
    try {
      const about = JSON.parse(await (await (await handle.getFileHandle(aboutName)).getFile()).text()) as TakeAbout
      if (about.attemptId !== attemptId || about.requirementId !== requirementId || (await isHeld(id))) continue
      const type = about.kind === 'video' ? 'video/mp4' : 'audio/mp4'
      const ready = await handle.getFileHandle(readyName).then(
        (file) => file.getFile(),
        () => null,
      )
      const isReady = ready !== null && ready.size > 0
      const file = new File(isReady ? [ready] : await portionsOf(handle), about.name, { type, lastModified: Date.parse(about.startedAt) })
      // What can't be read here may be elsewhere: only what holds nothing goes by itself.
      if (file.size === 0) await removeTake(id)
      else found.push({ ...about, seconds: await secondsOf(file).catch(() => 0), file, isReady })
    } catch {
      // A folder that says nothing of itself was cut off before it held anything.
    }
  }
  return found
}

/** Forgets a recording. */
export async function removeTake(id: string): Promise<void> {
  const all = await folder()
  await all?.removeEntry(id, { recursive: true }).catch(() => undefined)
}

const lockOf = (id: string) => `recording-${id}`

/** Says to other windows, for as long as `until` lasts, that this one has the recording in hand. */
export function holdTake(id: string, until: Promise<unknown>): void {
  void navigator.locks?.request(lockOf(id), () => until.catch(() => undefined))
}

async function isHeld(id: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return held.some(({ name }) => name === lockOf(id))
}
