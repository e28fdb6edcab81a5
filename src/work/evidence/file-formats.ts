import type { ArtifactKind } from '../../definitions/achievements/definition.ts'

/** What a format is good for: how it is shown, and which kinds of artifact it can be. */
export type Family = 'video' | 'audio' | 'image' | 'document'

export type FileFormat = {
  contentType: string
  family: Family
  /** As a sentence says it. */
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
  format('image/jpeg', 'image', 'JPEG picture', ['jpg', 'jpeg', 'jpe']),
  format('image/png', 'image', 'PNG picture', ['png']),
  format('image/gif', 'image', 'GIF picture', ['gif']),
  format('image/webp', 'image', 'WebP picture', ['webp']),
  format('image/avif', 'image', 'AVIF picture', ['avif']),
  format('image/heic', 'image', 'HEIC picture', ['heic', 'heif'], false),
  format('image/tiff', 'image', 'TIFF picture', ['tif', 'tiff'], false),
  format('video/mp4', 'video', 'MP4 video', ['mp4', 'm4v']),
  format('video/quicktime', 'video', 'QuickTime video', ['mov', 'qt']),
  format('video/webm', 'video', 'WebM video', ['webm']),
  format('video/matroska', 'video', 'Matroska video', ['mkv']),
  format('video/3gpp', 'video', '3GP video', ['3gp', '3g2']),
  format('video/ogg', 'video', 'Ogg video', ['ogv', 'ogg']),
  format('audio/mpeg', 'audio', 'MP3 recording', ['mp3']),
  format('audio/mp4', 'audio', 'M4A recording', ['m4a', 'mp4', 'm4b']),
  format('audio/aac', 'audio', 'AAC recording', ['aac']),
  format('audio/wav', 'audio', 'WAV recording', ['wav']),
  format('audio/ogg', 'audio', 'Ogg recording', ['ogg', 'oga', 'opus']),
  format('audio/webm', 'audio', 'WebM recording', ['webm', 'weba']),
  format('audio/matroska', 'audio', 'Matroska recording', ['mka', 'mkv']),
  format('audio/flac', 'audio', 'FLAC recording', ['flac']),
  format('application/pdf', 'document', 'PDF', ['pdf']),
  format(`${office}.wordprocessingml.document`, 'document', 'Word document', ['docx'], false),
  format(`${office}.spreadsheetml.sheet`, 'document', 'Excel workbook', ['xlsx'], false),
  format(`${office}.presentationml.presentation`, 'document', 'PowerPoint presentation', ['pptx'], false),
  format('application/msword', 'document', 'Word document', ['doc'], false),
  format('application/vnd.ms-excel', 'document', 'Excel workbook', ['xls'], false),
  format('application/vnd.ms-powerpoint', 'document', 'PowerPoint presentation', ['ppt'], false),
  format('application/vnd.oasis.opendocument.text', 'document', 'OpenDocument text', ['odt'], false),
  format('application/vnd.oasis.opendocument.spreadsheet', 'document', 'OpenDocument spreadsheet', ['ods'], false),
  format('application/vnd.oasis.opendocument.presentation', 'document', 'OpenDocument presentation', ['odp'], false),
  format('application/rtf', 'document', 'RTF document', ['rtf'], false),
  format('text/plain', 'document', 'text file', ['txt', 'md', 'srt']),
  format('text/csv', 'document', 'CSV table', ['csv', 'tsv']),
  format('text/vtt', 'document', 'WebVTT file', ['vtt']),
] as const satisfies readonly FileFormat[]
export type ContentType = (typeof fileFormats)[number]['contentType']

/** The format of stored bytes, by the type found in them. */
export const formatOf = (contentType: string): FileFormat | undefined =>
  fileFormats.find((known) => known.contentType === contentType.replace(/;.*$/, ''))

/** How a file is shown in a page: by a player, as a picture, in the browser's viewer, or as a link to save it. */
export type Showing = 'video' | 'audio' | 'image' | 'pdf' | 'text' | 'file'
export function showingOf(contentType: string | null): Showing {
  const known = contentType === null ? undefined : formatOf(contentType)
  if (!known?.shown) return 'file'
  if (known.family !== 'document') return known.family
  return known.contentType === 'application/pdf' ? 'pdf' : 'text'
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
