import { CannotBlur } from './cannot-blur.ts'

/** More dots than this no browser draws on every device. */
const mostDots = 100_000_000
const mostSide = 16_000

/**
 * The dots of a picture, the right way up. What the browser can’t show by itself is tried as a TIFF; HEIC opens where the device knows it.
 * @throws CannotBlur `several-pages` where a copy of one page would lose the others
 */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  const picture = await createImageBitmap(file).catch(async (cause: unknown) => {
    const bytes = await file.arrayBuffer()
    if (!isTiff(new DataView(bytes))) throw new CannotBlur('not-readable', { cause })
    return await decodeTiff(bytes)
  })
  if (isTooLarge(picture.width, picture.height)) {
    picture.close()
    throw new CannotBlur('too-large')
  }
  return picture
}

const isTooLarge = (width: number, height: number) => width * height > mostDots || Math.max(width, height) > mostSide

const isTiff = (bytes: DataView) => bytes.byteLength > 8 && [0x49_49_2a_00, 0x4d_4d_00_2a].includes(bytes.getUint32(0))

async function decodeTiff(bytes: ArrayBuffer): Promise<ImageBitmap> {
  const { decode, decodeImage, toRGBA8 } = await import('utif2')
  try {
    const pages = decode(bytes)
    const tag = (page: (typeof pages)[number] | undefined, number: number) => {
      const value = page?.[`t${number}`]
      return Array.isArray(value) ? Number(value[0]) : 0
    }
    const [first, ...others] = pages
    const [width, height] = [tag(first, 256), tag(first, 257)]
    if (!first || !(width > 0 && height > 0)) throw new CannotBlur('not-readable')
    // A smaller picture of the first page says so of itself.
    if (others.some((other) => tag(other, 256) > 0 && (tag(other, 254) & 1) === 0)) throw new CannotBlur('several-pages')
    if (isTooLarge(width, height)) throw new CannotBlur('too-large')
    decodeImage(bytes, first)
    const dots = new ImageData(new Uint8ClampedArray(toRGBA8(first)), width, height)
    return await turned(await createImageBitmap(dots), tag(first, 274))
  } catch (cause) {
    throw cause instanceof CannotBlur ? cause : new CannotBlur('not-readable', { cause })
  }
}

/** A picture that was kept on its side or mirrored, as it is meant to be looked at (TIFF 6.0, tag 274). */
async function turned(picture: ImageBitmap, way: number): Promise<ImageBitmap> {
  if (way < 2 || way > 8) return picture
  const { width, height } = picture
  const [wide, high] = way > 4 ? [height, width] : [width, height]
  const canvas = new OffscreenCanvas(wide, high)
  const context = canvas.getContext('2d')
  if (!context) throw new CannotBlur('too-large')
  const ways: Record<number, [number, number, number, number, number, number]> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  }
  context.setTransform(...(ways[way] ?? [1, 0, 0, 1, 0, 0]))
  context.drawImage(picture, 0, 0)
  picture.close()
  return canvas.transferToImageBitmap()
}
