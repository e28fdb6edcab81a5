import { fileTypeFromFile } from 'file-type'
import { checkPdf, findZipEnd, identifyCompound, identifyZip } from './check-document.ts'
import { checkPicture, type ShownSize } from './check-picture.ts'
import { refusePointers } from './check-pointer.ts'
import { checkBoxes, readRecording } from './check-recording.ts'
import { identifyText } from './check-text.ts'
import { cutShort, isArchive, isMarkup, isProgram, isTwoKinds, unknownFormat } from './file-faults.ts'
import { type ContentType, type FileFormat, formatOf } from './file-formats.ts'
import { endOf, type FilePeek } from './file-peek.ts'

/** What a file was found to be. */
export type FoundFile = { format: FileFormat; contentType: string; seconds: number | null } & Partial<ShownSize>

/**
 * What a file is, by its content alone, and that it is whole. Its name only tells one text from another.
 * @throws Refusal with what is wrong and what to do, for anything but the formats in fileFormats, whole and single
 */
export async function identifyFile(file: FilePeek, name: string): Promise<FoundFile> {
  await refusePointers(file, name)
  const head = await file.read(0, 8192)
  const text = head.toString('latin1')
  const startsWith = (signature: string) => text.startsWith(signature)
  if (programs.some(startsWith) || (startsWith('MZ') && text.includes('\0'))) throw isProgram()
  if (zips.some(startsWith)) return found(await identifyZip(file, name))
  // From here on nothing is an archive: one at the end is a second file hiding in the first.
  if (await findZipEnd(file)) throw isTwoKinds()
  if (/^(\xef\xbb\xbf)?\s*%PDF-/.test(text)) {
    await checkPdf(file)
    return found('application/pdf')
  }
  if (text.slice(0, 1024).includes('%PDF-')) throw isTwoKinds()
  if (startsWith('\xff\xfe') || startsWith('\xfe\xff')) return foundText(file, name)
  if (text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return found(await identifyCompound(file))

  const guess = await fileTypeFromFile(file.path).catch(() => undefined)
  const contentType = guess && (sameAs[guess.mime] ?? guess.mime)
  // A TIFF without its end has no list of what it is either.
  if (contentType === undefined && (startsWith('II*\0') || startsWith('MM\0*'))) throw cutShort('TIFF picture')
  if (contentType === undefined || textual.has(contentType) || startsWith('MZ')) return foundText(file, name)
  if (contentType === 'application/xml') throw isMarkup()
  const format = formatOf(contentType)
  if (!format) throw whyNot(contentType)
  if (/<(script|html|svg|iframe|\?php)[\s>]/i.test(text)) throw isTwoKinds()
  if (format.family === 'image') {
    const heic = found(format.contentType as ContentType)
    if (contentType !== 'image/heic') return { ...heic, ...(await checkPicture(file, format)) }
    await checkBoxes(file, format.name, ['ftyp', 'meta'])
    return heic
  }
  if (format.contentType === 'application/rtf') {
    if (!(await endOf(file)).endsWith('}')) throw cutShort(format.name)
    return found('application/rtf')
  }
  const { hasPicture, seconds } = await readRecording(file, format)
  const heard = hasPicture ? undefined : formatOf(soundOf[format.contentType] ?? '')
  return { ...found((heard ?? format).contentType as ContentType), seconds }
}

// Linux, Java or old Macs, and Macs of either byte order. Those of Windows begin with two letters that a text may begin with too.
const programs = ['\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf']
const zips = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

async function foundText(file: FilePeek, name: string): Promise<FoundFile> {
  const { contentType, charset } = await identifyText(file, name)
  return { ...found(contentType), contentType: charset === 'utf-8' ? contentType : `${contentType}; charset=${charset}` }
}

function found(contentType: ContentType): FoundFile {
  const format = formatOf(contentType)
  if (!format) throw new Error(`No format is described for ${contentType}.`)
  return { format, contentType, seconds: null }
}

const sameAs: Record<string, ContentType> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'video/x-m4v': 'video/mp4',
  'video/3gpp2': 'video/3gpp',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
}
// Containers that hold a picture or only a sound.
const soundOf: Record<string, ContentType> = {
  'video/mp4': 'audio/mp4',
  'video/quicktime': 'audio/mp4',
  'video/3gpp': 'audio/mp4',
  'video/webm': 'audio/webm',
  'video/matroska': 'audio/matroska',
  'video/ogg': 'audio/ogg',
}
const textual = new Set(['text/vtt', 'text/calendar', 'text/vcard'])
const programTypes =
  /x-msdownload|x-elf|x-mach|java-vm|wasm|x-shockwave|shortcut|x.apple.alias|x-google-chrome|xpinstall|android.package|ms-htmlhelp|ms-cab|x-deb|x-rpm/
const archiveTypes = /zip|x-tar|rar|x-7z|bzip|x-xz|zstd|lz|compress|diskimage|x-ace|x-arj|x-cpio|archive/

function whyNot(contentType: string) {
  if (programTypes.test(contentType)) return isProgram()
  if (archiveTypes.test(contentType)) return isArchive()
  if (contentType.startsWith('image/')) return unknownFormat('Save the picture as JPEG or PNG and add that.')
  if (contentType.startsWith('video/') || contentType.includes('ms-asf')) return unknownFormat('Save the video as MP4 and add that.')
  if (contentType.startsWith('audio/')) return unknownFormat('Save the recording as MP3 or M4A and add that.')
  return unknownFormat('Save it as a PDF, a JPEG or PNG picture, an MP4 video or an MP3 recording, and add that.')
}
