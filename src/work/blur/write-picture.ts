import { CannotBlur } from './cannot-blur.ts'
import { decodePicture } from './decode-picture.ts'
import { drawMosaic } from './draw-mosaic.ts'
import { boxAt, type Region, widened } from './regions.ts'

/** A picture as it is looked at, the right way up. @throws CannotBlur */
export async function drawnPicture(file: Blob): Promise<OffscreenCanvas> {
  const picture = await decodePicture(file)
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new CannotBlur('too-large')
  context.drawImage(picture, 0, 0)
  picture.close()
  return canvas
}

/** The picture with squares over every region, as a new file that holds nothing but its dots. @throws CannotBlur */
export async function writePicture(file: Blob, regions: readonly Region[]): Promise<File> {
  const canvas = await drawnPicture(file)
  const context = canvas.getContext('2d')
  if (!context) throw new CannotBlur('too-large')
  for (const region of regions) {
    const box = boxAt(region, region.from)
    if (box) drawMosaic(context, widened(box))
  }
  // What may be clear as glass, or has few colors, stays so; all else becomes what a camera makes.
  const isPhoto = !/png|gif|webp/.test(file.type)
  const type = isPhoto ? 'image/jpeg' : 'image/png'
  const made = await canvas.convertToBlob({ type, quality: 0.92 }).catch((cause: unknown) => {
    throw new CannotBlur('not-writable', { cause })
  })
  return new File([made], isPhoto ? 'masked.jpg' : 'masked.png', { type })
}
