import { OpenBadgesError } from '../errors.ts'
import { bakeReadyPng, isPng, readyPng, unbakePng } from './png.ts'
import type { Baked } from './standards.ts'
import { bakeSvg, isSvg, unbakeSvg } from './svg.ts'

/**
 * Bakes a credential into an image, replacing one of the same standard that is already in it. Pixels and all other parts stay as they are.
 *
 * @param image a PNG or SVG file
 * @param baked JSON or compact JWS, and which standard it follows
 * @returns the new file; the given bytes are not changed
 * @throws OpenBadgesError `unsupported-image`, or the name of the file's fault: see `baking/png` and `baking/svg`
 * @see Open Badges 3.0, §5.3 Baking Badge Images
 */
export function bake(image: Uint8Array, baked: Baked): Uint8Array {
  if (isPng(image)) return bakeReadyPng(readyPng(image, baked.standard), baked.text)
  if (isSvg(image)) return bakeSvg(image, baked)
  throw notAnImage()
}

/**
 * Reads the credential out of an image.
 *
 * @returns `undefined` when nothing is baked into it
 * @throws OpenBadgesError `unsupported-image`, or the name of the file's fault
 */
export async function unbake(image: Uint8Array): Promise<Baked | undefined> {
  if (isPng(image)) return unbakePng(image)
  if (isSvg(image)) return unbakeSvg(image)
  throw notAnImage()
}

const notAnImage = (): OpenBadgesError => new OpenBadgesError('unsupported-image', 'Credentials are baked into PNG and SVG images only.')
