import { open } from 'node:fs/promises'

/** A whole file to look into by position, a little at a time. */
export type FilePeek = { path: string; size: number; read: (start: number, length: number) => Promise<Buffer> }

/** Opens a file for looking, and closes it afterwards. */
export async function peeking<Seen>(path: string, look: (file: FilePeek) => Promise<Seen>): Promise<Seen> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    return await look({
      path,
      size,
      async read(start, length) {
        const from = Math.max(0, start)
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - from)))
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, from)
        return buffer.subarray(0, bytesRead)
      },
    })
  } finally {
    await handle.close()
  }
}

/** The last characters of a file as Latin-1, without the space and zeros some programs fill up with. */
export const endOf = async (file: FilePeek, length = 256): Promise<string> =>
  (await file.read(file.size - length, length)).toString('latin1').replaceAll('\0', ' ').trimEnd()
