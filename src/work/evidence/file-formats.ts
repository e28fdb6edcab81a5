import type { ArtifactKind } from '../../definitions/achievements/definition.ts'
import { texts } from '../../foundation/words/sentence.ts'

/** What a format is good for: how it is shown, and which kinds of artifact it can be. */
export type Family = 'video' | 'audio' | 'image' | 'document'

export type FileFormat = {
  contentType: string
  family: Family
  /** As a sentence says it, a message. */
  name: string
  /** The first is given to files that come with another. */
  endings: readonly [string, ...string[]]
  /** Whether a browser can show it without running anything in it. Everything else is only ever downloaded. */
  shown: boolean
}

const format = (contentType: string, family: Family, name: string, endings: readonly [string, ...string[]], shown = true): FileFormat => ({
  contentType,
  family,
  name,
  endings,
  shown,
})
const office = 'application/vnd.openxmlformats-officedocument'

/** Every format evidence may have. What is not here is refused, so nothing here may run. */
export const fileFormats = [
  format('image/jpeg', 'image', texts('JPEG picture'), ['jpg', 'jpeg', 'jpe']),
  format('image/png', 'image', texts('PNG picture'), ['png']),
  format('image/gif', 'image', texts('GIF picture'), ['gif']),
  format('image/webp', 'image', texts('WebP picture'), ['webp']),
  format('image/avif', 'image', texts('AVIF picture'), ['avif']),
  format('image/heic', 'image', texts('HEIC picture'), ['heic', 'heif'], false),
  format('image/tiff', 'image', texts('TIFF picture'), ['tif', 'tiff'], false),
  format('video/mp4', 'video', texts('MP4 video'), ['mp4', 'm4v']),
  format('video/quicktime', 'video', texts('QuickTime video'), ['mov', 'qt']),
  format('video/webm', 'video', texts('WebM video'), ['webm']),
  format('video/matroska', 'video', texts('Matroska video'), ['mkv']),
  format('video/3gpp', 'video', texts('3GP video'), ['3gp', '3g2']),
  format('video/ogg', 'video', texts('Ogg video'), ['ogv', 'ogg']),
  format('audio/mpeg', 'audio', texts('MP3 recording'), ['mp3']),
  format('audio/mp4', 'audio', texts('M4A recording'), ['m4a', 'mp4', 'm4b']),
  format('audio/aac', 'audio', texts('AAC recording'), ['aac']),
  format('audio/wav', 'audio', texts('WAV recording'), ['wav']),
  format('audio/ogg', 'audio', texts('Ogg recording'), ['ogg', 'oga', 'opus']),
  format('audio/webm', 'audio', texts('WebM recording'), ['webm', 'weba']),
  format('audio/matroska', 'audio', texts('Matroska recording'), ['mka', 'mkv']),
  format('audio/flac', 'audio', texts('FLAC recording'), ['flac']),
  format('application/pdf', 'document', texts('PDF'), ['pdf']),
  format(`${office}.wordprocessingml.document`, 'document', texts('Word document'), ['docx'], false),
  format(`${office}.spreadsheetml.sheet`, 'document', texts('Excel workbook'), ['xlsx'], false),
  format(`${office}.presentationml.presentation`, 'document', texts('PowerPoint presentation'), ['pptx'], false),
  format('application/msword', 'document', texts('Word document'), ['doc'], false),
  format('application/vnd.ms-excel', 'document', texts('Excel workbook'), ['xls'], false),
  format('application/vnd.ms-powerpoint', 'document', texts('PowerPoint presentation'), ['ppt'], false),
  format('application/vnd.oasis.opendocument.text', 'document', texts('OpenDocument text'), ['odt'], false),
  format('application/vnd.oasis.opendocument.spreadsheet', 'document', texts('OpenDocument spreadsheet'), ['ods'], false),
  format('application/vnd.oasis.opendocument.presentation', 'document', texts('OpenDocument presentation'), ['odp'], false),
  format('application/rtf', 'document', texts('RTF document'), ['rtf'], false),
  format('text/plain', 'document', texts('text file'), ['txt', 'md', 'srt']),
  format('text/csv', 'document', texts('CSV table'), ['csv', 'tsv']),
  format('text/vtt', 'document', texts('WebVTT file'), ['vtt']),
] as const satisfies readonly FileFormat[]
export type ContentType = (typeof fileFormats)[number]['contentType']

/** The format of stored bytes, by the type found in them. */
export const formatOf = (contentType: string): FileFormat | undefined =>
  fileFormats.find((known) => known.contentType === contentType.replace(/;.*$/, ''))

/** What a person calls a format: a message. What is none of ours is said as programs say it. */
export const formatName = (contentType: string): string => formatOf(contentType)?.name ?? contentType

/**
 * Whether who knows whose work it is gets the file itself where no clean copy can be made of it: a document says no more of its author than they
 * know. A picture or a recording may say where a child lives.
 */
export const showsOriginalInstead = (contentType: string): boolean => formatOf(contentType)?.family === 'document'

/** How a file is shown in a page: by a player, as a picture, in the browser's viewer, or as a link to save it. */
export type Showing = 'video' | 'audio' | 'image' | 'pdf' | 'text' | 'file'
export function showingOf(contentType: string | null): Showing {
  const known = contentType === null ? undefined : formatOf(contentType)
  if (!known?.shown) return 'file'
  if (known.family !== 'document') return known.family
  return known.contentType === 'application/pdf' ? 'pdf' : 'text'
}

/** A picture that hardly any browser shows, so that it is saved and opened elsewhere; its format, as a sentence says it. */
export function pictureNotShown(contentType: string | null): string | null {
  const known = contentType === null ? undefined : formatOf(contentType)
  return known?.family === 'image' && !known.shown ? known.name : null
}

/** How what nobody may see or hear in a file is masked; null where it is masked by its words, or not at all. A picture may be one that only some browsers show. */
export function masksAs(contentType: string | null): Exclude<Showing, 'text' | 'file'> | null {
  if (contentType !== null && formatOf(contentType)?.family === 'image') return 'image'
  const showing = showingOf(contentType)
  return showing === 'text' || showing === 'file' ? null : showing
}

// A photo of a page is a document to a teacher, and student work comes in any form.
const kindsOf: Record<Family, readonly ArtifactKind[]> = {
  video: ['video', 'student-work'],
  audio: ['audio', 'student-work'],
  image: ['image', 'student-work', 'assessment-data', 'document'],
  document: ['document', 'assessment-data', 'student-work'],
}

/** The kinds a file may count as, of those asked for: the nearest first. */
export const kindsFor = (family: Family, accepted: readonly ArtifactKind[]): ArtifactKind[] =>
  kindsOf[family].filter((kind) => accepted.includes(kind))

/** The `accept` of a file field. Naming JPEG but not HEIC makes iPhones send pictures every browser shows. */
export function acceptFor(accepted: readonly ArtifactKind[]): string {
  const families = (Object.keys(kindsOf) as Family[]).filter((family) => kindsFor(family, accepted).length > 0)
  return fileFormats
    .filter(({ family, contentType }) => families.includes(family) && contentType !== 'image/heic')
    .flatMap(({ contentType, endings }) => [contentType, ...endings.map((ending) => `.${ending}`)])
    .join(',')
}
