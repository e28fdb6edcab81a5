import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'

/** Beside this source, or under the working directory where this module runs from a bundle. */
const fontFolder = [fileURLToPath(new URL('../../../assets/fonts/', import.meta.url)), resolve('assets/fonts')].find((folder) =>
  existsSync(folder),
)

function font(file: string): string {
  const path = fontFolder && join(fontFolder, file)
  if (!path || !existsSync(path)) throw new Error(`The font ${file} is not in assets/fonts, so text in pictures would be missing.`)
  return path
}

/** The bundled faces, the only ones in which a picture is set: it is the same on every machine. */
export const fontFiles = {
  sans: font('AtkinsonHyperlegibleNext-Regular.ttf'),
  strong: font('AtkinsonHyperlegibleNext-Bold.ttf'),
  serif: font('SourceSerif4-SemiBold.ttf'),
}

const faces = {
  fontFiles: Object.values(fontFiles),
  defaultFontFamily: 'Atkinson Hyperlegible Next',
  sansSerifFamily: 'Atkinson Hyperlegible Next',
  serifFamily: 'Source Serif 4',
}

/** A PNG of an SVG of ours, `width` pixels wide; drawn off the main thread. Text in it must have passed `drawableText`, or what no face has becomes an empty box. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, ...(svg.includes('<text') ? faces : {}) },
    logLevel: 'off',
  })
  const raw = { width: image.width, height: image.height, channels: 4, premultiplied: true } as const
  // A palette of 256 halves the file, and beside the full colors the eye finds no difference.
  const png = await sharp(image.pixels, { raw }).png({ palette: true, quality: 100, effort: 4, dither: 1 }).toBuffer()
  return new Uint8Array(png)
}
