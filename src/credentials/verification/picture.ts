import { isSvg } from '@laurel/openbadges/baking/svg'
import type { Load } from '@laurel/openbadges/verify/load'
import { ownPath } from './own-addresses.ts'

/** A picture is shown only if it is small enough to travel inside the page: the browser must not fetch from places that a badge names. */
const maximumPictureBytes = 400_000

const signatures: [type: string, begins: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** Which picture bytes are, by their beginning; null for none. A browser runs nothing in an SVG that is shown as a picture. */
export function pictureType(bytes: Uint8Array): string | null {
  for (const [type, begins] of signatures) if (begins.every((byte, index) => bytes[index] === byte)) return type
  const head = new TextDecoder().decode(bytes.subarray(0, 512))
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  return isSvg(bytes) ? 'image/svg+xml' : null
}

/** Bytes of a picture as an address that holds them; null for what is no picture or is too large. */
export function asDataAddress(bytes: Uint8Array): string | null {
  const type = bytes.length <= maximumPictureBytes ? pictureType(bytes) : null
  return type ? `data:${type};base64,${base64Of(bytes)}` : null
}

/** Also in a browser, whose letters can't all be handed over at once. */
function base64Of(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}

/** The address under which this page may show the picture of a badge: one of our own, or the picture itself. Null where it can't be had. */
export async function showablePicture(image: string | undefined, load: Load, baseUrl: string): Promise<string | null> {
  if (!image) return null
  if (image.startsWith('data:')) return image.length <= maximumPictureBytes * 1.4 ? image : null
  const own = ownPath(image, baseUrl)
  // Two slashes would lead to another host.
  if (own !== null) return own.startsWith('//') ? null : own
  try {
    const { status, bytes } = await load(image, { accept: 'image/png, image/svg+xml, image/*;q=0.8', signal: AbortSignal.timeout(4000) })
    return status === 200 ? asDataAddress(bytes) : null
  } catch {
    // A missing picture takes nothing from what was verified; the page shows a mark in its place.
    return null
  }
}
