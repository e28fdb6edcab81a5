import { fileURLToPath } from 'node:url'
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'

const font = (file: string) => fileURLToPath(new URL(`../../assets/fonts/${file}`, import.meta.url))

/** The faces text in a picture may be set in. The renderer knows no others, and leaves out text whose face it lacks. */
const faces: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: ['AtkinsonHyperlegibleNext-Regular.ttf', 'AtkinsonHyperlegibleNext-Bold.ttf', 'SourceSerif4-SemiBold.ttf'].map(font),
  defaultFontFamily: 'Atkinson Hyperlegible Next',
  sansSerifFamily: 'Atkinson Hyperlegible Next',
  serifFamily: 'Source Serif 4',
}

/** Scripts that the bundled faces lack: only then are the machine's own fonts worth their loading time. */
const beyondBundled = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

/** A PNG of an SVG of ours, `width` pixels wide. Draws off the main thread. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const { loadSystemFonts = false, ...bundled } = faces
  const font = svg.includes('<text') ? { ...bundled, loadSystemFonts: loadSystemFonts || beyondBundled.test(svg) } : { loadSystemFonts }
  const image = await renderAsync(svg, { fitTo: { mode: 'width', value: width }, font })
  const png = await sharp(image.asPng()).png({ palette: true, quality: 90, effort: 7 }).toBuffer()
  return new Uint8Array(png)
}
