/** Draws the pictures browsers ask for from the mark in src/foundation/ui/logo.ts. Run by hand after changing it: `npx node assets/draw-icons.ts`. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { renderPng } from '../src/definitions/badges/render-art.ts'
import { logoLeaves } from '../src/foundation/ui/logo.ts'

const save = (name: string, content: string | Uint8Array) =>
  writeFile(fileURLToPath(new URL(`../public/${name}`, import.meta.url)), content)
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`

/** An icon file of several PNGs: a directory of 16 bytes each, then the pictures. */
function ico(pictures: { size: number; png: Uint8Array }[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * at
    head.writeUInt8(size, entry)
    head.writeUInt8(size, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

const green = svg(`<g fill="#1d6b4f">${logoLeaves}</g>`)
const onPaper = (scale: number) => {
  const margin = 16 - 16 * scale
  return svg(
    `<path fill="#fbfaf6" d="M0 0H32V32H0z"/><g fill="#1d6b4f" transform="translate(${margin} ${margin}) scale(${scale})">${logoLeaves}</g>`,
  )
}

await save(
  'favicon.svg',
  svg(`<title>Laurel</title><style>g{fill:#1d6b4f}@media(prefers-color-scheme:dark){g{fill:#6cc3a0}}</style><g>${logoLeaves}</g>\n`),
)
await save('favicon.ico', ico(await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await renderPng(green, size) })))))
await save('apple-touch-icon.png', await renderPng(onPaper(0.66), 180))
await save('icon-192.png', await renderPng(onPaper(0.62), 192))
await save('icon-512.png', await renderPng(onPaper(0.62), 512))
