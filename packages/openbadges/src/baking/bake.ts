import { OpenBadgesError } from '../errors.ts'
import { bakeReadyPng, isPng, readyPng, unbakePng } from './png.ts'
import type { Baked } from './standards.ts'
import { bakeSvg, isSvg, unbakeSvg } from './svg.ts'

/**
 * Bakes a credential into an image, replacing one of the same standard that is already in it. Pixels and all other parts stay as they are.
 * What is baked is not looked at: sign it first, verify it if it is a stranger's.
 *
 * @param image the bytes of a PNG or SVG file
 * @param baked JSON or compact JWS, and which standard it follows
 * @returns the new file; the given bytes are not changed
 * @throws OpenBadgesError `unsupported-image` for anything but PNG and SVG; for a broken PNG `png-truncated`, `png-length`, `png-crc` or
 *   `png-structure`; for a broken SVG `svg-structure`; `too-large` for a text beyond {@link MAXIMUM_BAKED_BYTES} or an SVG beyond 8 MB
 * @see Open Badges 3.0, §5.3 Baking Badge Images; CLR 2.0, §5; Open Badges 2.0 Baking Specification
 */
export function bake(image: Uint8Array, baked: Baked): Uint8Array {
  if (isPng(image)) return bakeReadyPng(readyPng(image, baked.standard), baked.text)
  if (isSvg(image)) return bakeSvg(image, baked)
  throw notAnImage()
}

/**
 * Reads the credential out of an image. Nothing about it is checked: hand the image, or the text, to `verify/verify-credential`.
 *
 * @param image the bytes of a PNG or SVG file
 * @returns the text and its standard, the newest one's if there are several; `undefined` when nothing is baked into it
 * @throws OpenBadgesError `unsupported-image` for anything but PNG and SVG; for a broken PNG `png-truncated`, `png-length`, `png-crc`,
 *   `png-structure` or `png-text`; for a broken SVG `svg-structure` or `svg-text`; `too-large` for a text beyond
 *   {@link MAXIMUM_BAKED_BYTES}; `baked-twice` for two different credentials of one standard
 * @see Open Badges 3.0, §5.3 Baking Badge Images
 */
export async function unbake(image: Uint8Array): Promise<Baked | undefined> {
  const [newest, other] = await unbakeAll(image)
  if (newest && newest.standard === other?.standard)
    throw new OpenBadgesError('baked-twice', 'This picture carries two different badges of one standard.')
  return newest
}

/**
 * Reads every credential out of an image, to let a person choose. The same text twice is one.
 *
 * @param image the bytes of a PNG or SVG file
 * @returns the texts, the newest standard's first; of one standard at most {@link MAXIMUM_BAKED_TEXTS}
 * @throws OpenBadgesError as {@link unbake}, but for `baked-twice`
 */
export async function unbakeAll(image: Uint8Array): Promise<readonly Baked[]> {
  const baked = isPng(image) ? await unbakePng(image) : isSvg(image) ? unbakeSvg(image) : undefined
  if (!baked) throw notAnImage()
  return baked.filter(
    ({ standard, text }, at) => baked.findIndex((one) => one.standard === standard && one.text.trim() === text.trim()) === at,
  )
}

const notAnImage = (): OpenBadgesError => new OpenBadgesError('unsupported-image', 'Credentials are baked into PNG and SVG images only.')
