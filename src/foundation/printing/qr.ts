import { encode } from 'uqr'
import type { Doc, Element } from './open-pdf.ts'

export type QrGiven = { address: string; says: string; x: number; y: number; size: number; ecc?: 'L' | 'M' }

/** Draws an address for cameras, as one path: sharp at any size, and the same to the byte. Its words are what is read aloud in its place. */
export function drawQr(doc: Doc, parent: Element, { address, says, x, y, size, ecc = 'M' }: QrGiven): void {
  const { data } = encode(address, { border: 0, ecc })
  const module = size / data.length
  parent.add(
    doc.struct('Figure', { alt: says, bbox: [x, y, x + size, y + size] } as object, () => {
      data.forEach((row, line) => {
        for (let from = 0; from < row.length; from++) {
          if (!row[from]) continue
          let to = from
          while (row[to]) to++
          doc.rect(x + from * module, y + line * module, (to - from) * module, module * 1.01)
          from = to
        }
      })
      doc.fill('#000000')
    }),
  )
}
