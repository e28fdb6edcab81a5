import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { peeking } from '../evidence/file-peek.ts'
import { identifyFile } from '../evidence/identify-file.ts'
import { cleanHeif } from './clean-boxes.ts'
import { type CleanInner, cleanOffice } from './clean-office.ts'
import { cleanPdf } from './clean-pdf.ts'
import { type CleanPicture, cleanGif, cleanJpeg, cleanPng, cleanWebp } from './clean-picture.ts'
import { cleanRecording } from './clean-recording.ts'
import { cleanRtf } from './clean-rtf.ts'
import { CannotMake, type Found, nothingFound } from './found.ts'
import { cleanTiff } from './tiff-fields.ts'

/** The most of a picture, PDF or RTF document that is held at once. Recordings and Office documents are read a part at a time. */
const mostHeldBytes = 150_000_000
/** Documents in documents in documents are nobody's work. */
const mostInside = 2

const pictures: Record<string, (bytes: Buffer) => CleanPicture | null> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
  'image/avif': cleanHeif,
  'image/heic': cleanHeif,
  'image/tiff': cleanTiff,
  'application/rtf': cleanRtf,
}

/**
 * Writes a copy of a file that says nothing of its author but what its content says, and tells what the file said.
 * @throws CannotMake where that can't be done
 */
export async function cleanFile(contentType: string, from: string, to: string, inside = 0): Promise<Found> {
  const kind = contentType.replace(/;.*$/, '')
  const picture = pictures[kind]
  if (picture) {
    const made = picture(await whole(from))
    if (!made) throw new CannotMake('kind', 'A picture of this kind can’t be written.')
    await writeFile(to, made.clean, { mode: 0o600 })
    return made.found
  }
  if (kind === 'application/pdf') return cleanPdf(await whole(from), to)
  if (/openxmlformats|opendocument/.test(kind)) {
    if (inside >= mostInside) throw new CannotMake('kind', 'Documents lie in documents in documents.')
    return cleanOffice(from, to, innerOf(dirname(to), inside + 1))
  }
  if (/^(video|audio)\//.test(kind)) return cleanRecording(kind, from, to)
  if (/^text\//.test(kind)) {
    await copyFile(from, to)
    return nothingFound
  }
  throw new CannotMake('kind', `Files of the kind ${kind} can’t be written.`)
}

async function whole(path: string): Promise<Buffer> {
  if ((await stat(path)).size > mostHeldBytes) throw new CannotMake('too-large', 'The file is too large to be held.')
  return readFile(path)
}

const innerOf =
  (folder: string, inside: number): CleanInner =>
  async (name, bytes) => {
    const room = await mkdtemp(join(folder, 'inside-'))
    try {
      const [from, to] = [join(room, 'from'), join(room, 'to')]
      await writeFile(from, bytes, { mode: 0o600 })
      // What a part is, its bytes say, as for any file; what is no whole file of a known kind is shown by no program either.
      const found = await peeking(from, (file) => identifyFile(file, name)).catch(() => null)
      if (!found) {
        if (/Exif\0\0|x:xmpmeta/.test(bytes.toString('latin1', 0, 1_000_000)))
          throw new CannotMake('damaged', `${name} says something and can’t be read.`)
        return null
      }
      const said = await cleanFile(found.contentType, from, to, inside)
      return { clean: await readFile(to), found: said }
    } finally {
      await rm(room, { recursive: true, force: true })
    }
  }
