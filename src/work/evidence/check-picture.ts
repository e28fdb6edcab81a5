import sharp from 'sharp'
import { cutShort, tooManyPixels, unreadable } from './file-faults.ts'
import type { FileFormat } from './file-formats.ts'
import { endOf, type FilePeek } from './file-peek.ts'

const mostPixels = 250_000_000
const mostPixelsAtOnce = 50_000_000

/** How large a picture is as it is shown: turned as it asks for. */
export type ShownSize = { width: number; height: number }

/**
 * Decodes a picture once, into a thumbnail that is thrown away: what can't be decoded can't be shown.
 * Pictures whose decoder must hold every dot at once may have fewer of them, so that a small file can't fill the memory.
 */
export async function checkPicture(file: FilePeek, format: FileFormat): Promise<ShownSize> {
  const options = { failOn: 'truncated', limitInputPixels: mostPixels, sequentialRead: true } as const
  // Only the header is read for this, so it may say any size.
  const facts = await sharp(file.path, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!facts) throw unreadable(format.name)
  const pixels = facts.width * facts.height
  const streams = format.contentType === 'image/jpeg' && !facts.isProgressive
  if (pixels > (streams ? mostPixels : mostPixelsAtOnce)) throw tooManyPixels()
  try {
    await sharp(file.path, options).resize(24, 24, { fit: 'inside' }).timeout({ seconds: 20 }).raw().toBuffer()
  } catch {
    throw cutShort(format.name)
  }
  if (format.contentType === 'image/gif' && !(await endOf(file)).endsWith(';')) throw cutShort(format.name)
  return facts.autoOrient
}
