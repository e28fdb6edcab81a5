import { invalid } from '../../foundation/platform/refusal.ts'
import { endingOf } from './clean-name.ts'
import { isMarkup, isProgram, unknownFormat } from './file-faults.ts'
import type { ContentType } from './file-formats.ts'
import type { FilePeek } from './file-peek.ts'

const markupEndings = new Set('htm html xhtml shtml svg xml xsl js mjs css hta php mht mhtml'.split(' '))
const programEndings = new Set('exe com scr bat cmd ps1 sh vbs vbe wsf jar msi dll lnk reg py pl rb app command'.split(' '))
const longest = 50_000_000

/**
 * Whether a file without a signature is a text, and which.
 * Texts of Windows programs that are not UTF-8 are taken too: a gradebook's CSV often is one.
 */
export async function identifyText(file: FilePeek, name: string): Promise<{ contentType: ContentType; charset: string }> {
  const ending = endingOf(name)
  const head = await file.read(0, 4096)
  if (head.toString('latin1', 0, 2) === '#!' || programEndings.has(ending)) throw isProgram()
  if (file.size > longest) throw notKnown()
  const charset = await findCharset(file, head)
  if (!charset) throw notKnown()
  const beginning = new TextDecoder(charset).decode(head).trimStart()
  if (markupEndings.has(ending) || /^<(!|\?xml|\?php|[a-z][\w:-]*[\s>/])/i.test(beginning)) throw isMarkup()
  if (ending === 'vtt') {
    if (!/^WEBVTT(\s|$)/.test(beginning))
      throw invalid(
        'file-not-captions',
        'This file is named as captions but does not begin with WEBVTT. Save the captions again as WebVTT.',
      )
    return { contentType: 'text/vtt', charset }
  }
  return { contentType: ending === 'csv' || ending === 'tsv' ? 'text/csv' : 'text/plain', charset }
}

const notKnown = () => unknownFormat('Save it as a PDF, a JPEG or PNG picture, an MP4 video or an MP3 recording, and add that.')

async function findCharset(file: FilePeek, head: Buffer): Promise<string | null> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  for (let start = 0; start < file.size; start += 1_048_576) {
    const part = await file.read(start, 1_048_576)
    // Bytes that no text has: then it is something else whose signature is not known.
    if (part.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null
    if (!isUtf8) continue
    try {
      decoder.decode(part, { stream: start + part.length < file.size })
    } catch {
      isUtf8 = false
    }
  }
  return isUtf8 ? 'utf-8' : 'windows-1252'
}
