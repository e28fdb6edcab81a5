import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a mirror holds, and how far its writing came: kept in the folder itself, so that what was cut off goes on there. */
export type MirrorState = {
  home: string
  begunAt: string
  after: string | null
  awards: number
  files: number
  bytes: number
  doneAt: string | null
}

/** Not served: it begins with a dot, and says nothing that the mirror does not show. */
const stateFile = '.laurel-mirror.json'

export async function readState(folder: string): Promise<MirrorState | null> {
  const text = await readFile(join(folder, stateFile), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as MirrorState)
}

export const writeState = (folder: string, state: MirrorState): Promise<void> => place(folder, stateFile, JSON.stringify(state))

/** Puts a file in its place whole or not at all: a server may read the folder meanwhile. */
export async function place(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

/** Of what an award's files are called in each folder: its id, and a kind at most. A file that was cut off in the middle counts, too. */
const foldersOfAwards = ['awards', 'ob2/assertions']
const idAtStart = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const atOnce = 1000

/** Takes away the files of awards that are shown no more, where an earlier mirror lies in the folder; gives their ids. */
export async function removeWhatIsGone(folder: string, whichStay: (ids: readonly string[]) => Promise<Set<string>>): Promise<Set<string>> {
  const gone = new Set<string>()
  for (const place of foldersOfAwards) {
    const names = await readdir(join(folder, place)).catch(() => [])
    const files = names.flatMap((name) => {
      const id = idAtStart.exec(name)?.[0]
      return id ? [{ name, id }] : []
    })
    const ids = [...new Set(files.map(({ id }) => id))]
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce)
      const stay = await whichStay(some)
      for (const id of some) if (!stay.has(id)) gone.add(id)
    }
    for (const { name, id } of files)
      if (gone.has(id) || name.endsWith('.part')) await rm(join(folder, place, name), { recursive: true, force: true })
  }
  return gone
}
