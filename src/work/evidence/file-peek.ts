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
export async function endOf(file: FilePeek, length = 256): Promise<string> {
  const end = await findLastByte(file)
  const start = Math.max(0, end - length)
  return (await file.read(start, end - start)).toString('latin1')
}

/** Where the last byte is that says something: scanners and mail gateways fill a file up with zeros or blanks. */
export async function findLastByte(file: FilePeek): Promise<number> {
  for (let end = file.size; end > 0; end -= 65_536) {
    const start = Math.max(0, end - 65_536)
    const part = await file.read(start, end - start)
    const last = part.findLastIndex((byte) => byte !== 0 && byte !== 32 && (byte < 9 || byte > 13))
    if (last >= 0) return start + last + 1
  }
  return 0
}
