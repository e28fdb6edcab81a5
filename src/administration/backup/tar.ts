import { cutOff, damaged } from './backup-fault.ts'

/** One file within a backup. Its bytes are read before the next one is asked for; what is left of them is passed over. */
export type TarEntry = { name: string; sizeBytes: number; body: AsyncGenerator<Buffer> }

const block = 512
/** The octal digits of a size end here; larger ones are written in the binary way that GNU tar and others read. */
const mostOctal = 0o77777777777

/** The header of one file, as POSIX's ustar has it: any tar lists and unpacks what is written so. */
export function tarHeader(name: string, sizeBytes: number, madeAt: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for a tar header.`)
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  if (sizeBytes > mostOctal) {
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(sizeBytes), 128)
  } else header.write(`${sizeBytes.toString(8).padStart(11, '0')}\0`, 124)
  header.write(
    `${Math.floor(madeAt.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  )
  header.write('0', 156)
  header.write('ustar\0', 257)
  header.write('00', 263)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** What follows a file up to the next block. */
export const tarPadding = (sizeBytes: number): Buffer => Buffer.alloc((block - (sizeBytes % block)) % block)
/** What ends a tar. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block)

/** The sum of a header, its own field counted as spaces. */
const sumOf = (header: Buffer) => header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)

/** Reads the files of a tar one after the other, holding none of them. @throws BackupFault where it is cut off or is none */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = openReader(bytes)
  for (;;) {
    const header = await reader.exactly(block)
    if (header.every((byte) => byte === 0)) break
    if (header.toString('latin1', 257, 262) !== 'ustar' || Number.parseInt(header.toString('latin1', 148, 154), 8) !== sumOf(header))
      throw damaged('a part of it does not begin as it should.')
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
    const sizeBytes = header[124] === 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(header.toString('latin1', 124, 135), 8)
    const body = reader.next(sizeBytes)
    yield { name, sizeBytes, body }
    for await (const _rest of body);
    await reader.exactly(tarPadding(sizeBytes).length)
  }
  // Two empty blocks are the end; one alone is a beginning that was cut off.
  if ((await reader.exactly(block)).some((byte) => byte !== 0)) throw damaged('its end is not one.')
  for await (const rest of reader.all()) if (rest.some((byte) => byte !== 0)) throw damaged('something stands behind its end.')
}

function openReader(bytes: AsyncIterable<Uint8Array>) {
  const source = bytes[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  /** Some of what comes, at most so much; null at the end. */
  const some = async (most: number): Promise<Buffer | null> => {
    while (held.length === 0) {
      const { value, done } = await source.next()
      if (done) return null
      held = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
    const taken = held.subarray(0, most)
    held = held.subarray(taken.length)
    return taken
  }
  async function* next(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const part = await some(left)
      if (!part) throw cutOff()
      left -= part.length
      yield part
    }
  }
  return {
    next,
    async exactly(length: number): Promise<Buffer> {
      const parts: Buffer[] = []
      for await (const part of next(length)) parts.push(part)
      return Buffer.concat(parts)
    },
    async *all(): AsyncGenerator<Buffer> {
      for (let part = await some(block); part; part = await some(block)) yield part
    },
  }
}
