import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { Box } from '../foundation/ui/box.ts'

const rasterize = (svg: string, width?: number) => {
  const fitTo = width ? ({ mode: 'width', value: width } as const) : ({ mode: 'original' } as const)
  const image = new Resvg(svg, { fitTo, font: { loadSystemFonts: false } }).render()
  return sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } }).removeAlpha()
}

/** A drawing as PNG. */
export const toPng = (svg: string, width?: number): Promise<Buffer> =>
  rasterize(svg, width).png({ compressionLevel: 8, palette: true, colors: 128 }).toBuffer()

/** A drawing as a photo would come from a phone: JPEG, a little soft. */
export const toPhoto = (svg: string, width?: number): Promise<Buffer> => rasterize(svg, width).blur(0.5).jpeg({ quality: 78 }).toBuffer()

/** So many squares across a part that is masked, as where a browser does it: too few to know anybody by. */
const squares = 8

/** The same photo with coarse squares over some parts of it. */
export async function withMosaic(photo: Buffer, boxes: readonly Box[]): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata()
  const pieces = await Promise.all(
    boxes.map(async (box) => {
      const [left, top] = [Math.floor(box.x * width), Math.floor(box.y * height)]
      const size = { width: Math.ceil(box.width * width), height: Math.ceil(box.height * height) }
      const coarse = await sharp(photo)
        .extract({ left, top, ...size })
        .resize(squares, squares, { fit: 'fill' })
        .png()
        .toBuffer()
      const input = await sharp(coarse).resize(size.width, size.height, { fit: 'fill', kernel: 'nearest' }).png().toBuffer()
      return { input, left, top }
    }),
  )
  return sharp(photo).composite(pieces).jpeg({ quality: 78 }).toBuffer()
}

/** A drawing as one VP8 key frame: the image data of a lossy WebP. Effort 2 is half the size of 0; 3 takes twice as long for little. */
export async function encodeKeyFrame(svg: string, width: number): Promise<Buffer> {
  const webp = await rasterize(svg, width).webp({ quality: 28, effort: 2 }).toBuffer()
  if (webp.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('The image encoder answered with something other than plain lossy WebP.')
  return webp.subarray(20, 20 + webp.readUInt32LE(16))
}
