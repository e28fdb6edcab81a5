import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'

/** Beside this source, or under the working directory where this module runs from a bundle. */
const fontFolder = [fileURLToPath(new URL('../../assets/fonts/', import.meta.url)), resolve('assets/fonts')].find((folder) =>
  existsSync(folder),
)

function font(file: string): string {
  const path = fontFolder && join(fontFolder, file)
  if (!path || !existsSync(path)) throw new Error(`The font ${file} is not in assets/fonts, so text in pictures would be missing.`)
  return path
}

/** The faces in which text of a picture may be set. The renderer silently leaves out text for which it has none. */
const faces = {
  fontFiles: ['AtkinsonHyperlegibleNext-Regular.ttf', 'AtkinsonHyperlegibleNext-Bold.ttf', 'SourceSerif4-SemiBold.ttf'].map(font),
  defaultFontFamily: 'Atkinson Hyperlegible Next',
  sansSerifFamily: 'Atkinson Hyperlegible Next',
  serifFamily: 'Source Serif 4',
}

/** Scripts that the bundled faces lack: only for them are the machine's own fonts worth their loading time. */
const beyondBundled = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

/** A PNG of an SVG of ours, `width` pixels wide; drawn off the main thread. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const words = svg.includes('<text')
  const loadSystemFonts = words && beyondBundled.test(svg)
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts, ...(words ? faces : {}) },
    logLevel: 'off',
  })
  const raw = { width: image.width, height: image.height, channels: 4, premultiplied: true } as const
  // A palette of 256 halves the file, and beside the full colors the eye finds no difference.
  const png = await sharp(image.pixels, { raw }).png({ palette: true, quality: 100, effort: 4, dither: 1 }).toBuffer()
  return new Uint8Array(png)
}
