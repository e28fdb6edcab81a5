import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
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
