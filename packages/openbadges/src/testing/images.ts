import { crc32, deflateSync } from 'node:zlib'

/** One PNG chunk with a right CRC. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return new Uint8Array(chunk)
}

/** A PNG of this size in one color, with further chunks behind its header. */
export function tinyPng(further: readonly Uint8Array[] = [], size: number = 4): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(size * (1 + size * 3), 0x7f)
  for (let row = 0; row < size; row++) rows[row * (1 + size * 3)] = 0
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...further,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** A small SVG. */
export const tinySvg = (
  root: string = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">',
  body: string = '<circle r="1"/></svg>',
): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n<!-- drawn by hand -->\n${root}${body}\n`)
