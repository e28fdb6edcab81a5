import { open } from 'node:fs/promises'
import { type FilePeek, peeking } from '../evidence/file-peek.ts'
import { CannotMake } from '../renditions/found.ts'

type Box = { kind: string; from: number; headBytes: number; to: number }
const mostIndexBytes = 100_000_000

async function* boxesOf(file: FilePeek): AsyncGenerator<Box> {
  for (let at = 0; at + 8 <= file.size; ) {
    const head = await file.read(at, 16)
    let [length, headBytes] = [head.readUInt32BE(0), 8]
    if (length === 1 && head.length === 16) [length, headBytes] = [Number(head.readBigUInt64BE(8)), 16]
    else if (length === 0) length = file.size - at
    if (!(length >= headBytes) || at + length > file.size) throw new CannotMake('damaged', 'A box of the recording reaches past its end.')
    yield { kind: head.toString('latin1', 4, 8), from: at, headBytes, to: at + length }
    at += length
  }
}

/** Whether an MP4 says what is in it before what is in it, so that it plays while it comes. */
export const hasIndexFirst = (path: string): Promise<boolean> =>
  peeking(path, async (file) => {
    for await (const { kind } of boxesOf(file)) {
      if (kind === 'moov') return true
      if (kind === 'mdat') return false
    }
    return false
  })

/** Writes an MP4 again with its index before its pictures and sounds. @throws CannotMake */
export const putIndexFirst = (from: string, to: string): Promise<void> =>
  peeking(from, async (file) => {
    const boxes: Box[] = []
    for await (const box of boxesOf(file)) boxes.push(box)
    const moov = boxes.find(({ kind }) => kind === 'moov')
    const ftyp = boxes.find(({ kind }) => kind === 'ftyp')
    if (!moov || !ftyp || moov.to - moov.from > mostIndexBytes) throw new CannotMake('damaged', 'The recording has no index of its own.')
    const index = Buffer.from(await file.read(moov.from, moov.to - moov.from))
    const rest = boxes.filter((box) => box !== moov && box !== ftyp)
    // Where each stretch of the old file comes to be in the new one.
    const moves: { from: number; to: number; by: number }[] = []
    let at = ftyp.to - ftyp.from + index.length
    for (const box of rest) {
      moves.push({ from: box.from, to: box.to, by: at - box.from })
      at += box.to - box.from
    }
    moveChunks(index, 8, index.length, moves)
    const out = await open(to, 'w', 0o600)
    try {
      await out.appendFile(await file.read(ftyp.from, ftyp.to - ftyp.from))
      await out.appendFile(index)
      for (const box of rest)
        for (let place = box.from; place < box.to; place += 4_000_000)
          await out.appendFile(await file.read(place, Math.min(4_000_000, box.to - place)))
    } finally {
      await out.close()
    }
  })

const around = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])

/** The places of all stretches of sound and picture (ISO/IEC 14496-12, 8.7.5), each moved along with the box in which it lies. */
function moveChunks(index: Buffer, start: number, end: number, moves: readonly { from: number; to: number; by: number }[]): void {
  for (let at = start; at + 8 <= end; ) {
    const length = index.readUInt32BE(at)
    const kind = index.toString('latin1', at + 4, at + 8)
    if (length < 8 || at + length > end) throw new CannotMake('damaged', 'The index of the recording is damaged.')
    if (around.has(kind)) moveChunks(index, at + 8, at + length, moves)
    if (kind === 'stco' || kind === 'co64') {
      const size = kind === 'stco' ? 4 : 8
      const count = index.readUInt32BE(at + 12)
      if (16 + count * size > length) throw new CannotMake('damaged', 'The index of the recording is damaged.')
      for (let place = at + 16; place < at + 16 + count * size; place += size) {
        const chunk = size === 4 ? index.readUInt32BE(place) : Number(index.readBigUInt64BE(place))
        const moved = chunk + (moves.find(({ from, to }) => chunk >= from && chunk < to)?.by ?? 0)
        if (size === 8) index.writeBigUInt64BE(BigInt(moved), place)
        else if (moved <= 0xffffffff) index.writeUInt32BE(moved, place)
        else throw new CannotMake('too-large', 'The recording is too large for its kind of index.')
      }
    }
    at += length
  }
}
