import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { fontFiles } from '../../foundation/printing/faces.ts'

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
