import { deflateSync } from 'node:zlib'
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { zip } from './files.ts'

/** Real files of every kind that say who made them, and where. */

const xmp = (name: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${name}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`

/** A picture with EXIF that names an artist and a place, and XMP. */
export async function aPhoto(kind: 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif', orientation?: number): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#4a7' } })
    .composite([{ input: { create: { width: 10, height: 10, channels: 3, background: '#fff' } }, left: 3, top: 3 }])
    .withExif({
      IFD0: { Artist: 'Maya Ortiz', Copyright: 'Maya Ortiz', Make: 'A phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 42/1 46/1', GPSLongitudeRef: 'W', GPSLongitude: '74/1 0/1 21/1' },
    })
    .withXmp(xmp('Maya Ortiz'))
    .withMetadata(orientation ? { orientation } : {})
    [kind]()
    .toBuffer()
}

/** A PDF as pdfkit makes it, with an author. */
export function aPdf(author: string, text = 'Twenty-four students spoke.'): Promise<Buffer> {
  const document = new PDFDocument({ info: { Author: author, Title: `Plan of ${author}` } })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  document.text(text)
  document.end()
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(parts))))
}

/** A PDF with packed objects and an index of its own kind, notes on its page, an attached file, a photo, and what an earlier save left behind. */
export async function aPdfWithEverything(): Promise<Buffer> {
  const photo = await aPhoto('jpeg')
  const text = deflateSync(Buffer.from('BT /F1 12 Tf 20 100 Td (Twenty-four students spoke) Tj ET'))
  const inner = [
    '<</Type/Catalog/Pages 2 0 R/Metadata 8 0 R/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 6 0 R/Annots[4 0 R]/Resources<</XObject<</I 7 0 R>>>>/PieceInfo<</X(Maya Ortiz)>>>>',
    '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(Maya Ortiz)/Contents(See this line.)>>',
  ]
  const starts: number[] = []
  inner.reduce((at, each, index) => {
    starts[index] = at
    return at + each.length + 1
  }, 0)
  const first = starts.map((at, index) => `${index + 1} ${at}`).join(' ')
  const packed = deflateSync(Buffer.from(`${first} ${inner.join(' ')}`))
  const parts: Buffer[] = []
  const places = new Map<number, number>()
  let at = 0
  const write = (part: Buffer | string) => {
    const bytes = Buffer.from(part as string)
    parts.push(bytes)
    at += bytes.length
  }
  const object = (number: number, dict: string, stream: Buffer | null = null) => {
    places.set(number, at)
    write(`${number} 0 obj\n<<${dict}${stream ? `/Length ${stream.length}` : ''}>>\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  write('%PDF-1.5\n')
  object(10, '/Author(Maya Ortiz)/Title(The first save of Maya Ortiz)')
  object(5, `/Type/ObjStm/N 4/First ${first.length + 1}/Filter/FlateDecode`, packed)
  object(6, '/Filter/FlateDecode', text)
  object(7, '/Type/XObject/Subtype/Image/Width 40/Height 30/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode', photo)
  object(8, '/Type/Metadata/Subtype/XML', Buffer.from(xmp('Maya Ortiz')))
  object(9, '/Type/Filespec/F(Ortiz.txt)/EF<</F 11 0 R>>')
  object(11, '/Type/EmbeddedFile', Buffer.from('All about Maya Ortiz.'))
  object(10, '/Author<FEFF004D0061007900610020004F007200740069007A>')
  const row = (kind: number, one: number, two: number) => Buffer.from([kind, one >> 16, (one >> 8) & 255, one & 255, two])
  const index = Buffer.concat(
    Array.from({ length: 13 }, (_, number) => {
      if (number >= 1 && number <= 4) return row(2, 5, number - 1)
      return row(number === 0 ? 0 : 1, number === 12 ? at : (places.get(number) ?? 0), 0)
    }),
  )
  const start = at
  object(12, '/Type/XRef/Size 13/W[1 3 1]/Root 1 0 R/Info 10 0 R/Filter/FlateDecode', deflateSync(index))
  write(`startxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Maya Ortiz</dc:creator><cp:lastModifiedBy>Maya Ortiz</cp:lastModifiedBy></cp:coreProperties>`
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const properties = {
  'docProps/core.xml': core,
  'docProps/app.xml': '<Properties><Manager>Maya Ortiz</Manager><Company>Ortiz Ltd</Company></Properties>',
}

/** A Word document with properties, changes, comments and a photo. */
export async function aWordDocument(): Promise<Buffer> {
  const photo = await aPhoto('jpeg')
  return zip({
    '[Content_Types].xml': types,
    'word/document.xml':
      '<w:document xmlns:w="w"><w:body><w:p w:rsidR="00A1"><w:ins w:id="1" w:author="Maya Ortiz" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Twenty-four students spoke</w:t></w:r></w:ins></w:p></w:body></w:document>',
    'word/comments.xml': '<w:comments xmlns:w="w"><w:comment w:id="0" w:author="Maya Ortiz" w:initials="MO"/></w:comments>',
    'word/people.xml':
      '<w15:people xmlns:w15="w"><w15:person w15:author="Maya Ortiz"><w15:presenceInfo w15:providerId="AD" w15:userId="S::maya.ortiz@example.org::1"/></w15:person></w15:people>',
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Id="r1" Type="t" Target="file:///C:\\Users\\maya.ortiz\\Normal.dotm" TargetMode="External"/></Relationships>',
    'word/media/image1.jpeg': photo,
    ...properties,
  })
}

/** A workbook with a note. */
export const aWorkbook = (): Buffer =>
  zip({
    '[Content_Types].xml': types,
    'xl/workbook.xml':
      '<workbook><x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\Maya Ortiz\\"/><fileSharing userName="Maya Ortiz"/></workbook>',
    'xl/worksheets/sheet1.xml': '<worksheet><c><v>Twenty-four</v></c></worksheet>',
    'xl/comments1.xml':
      '<comments><authors><author>Maya Ortiz</author></authors><commentList><comment><text><t>Maya Ortiz: look here</t></text></comment></commentList></comments>',
    'xl/persons/person.xml':
      '<personList><person displayName="Maya Ortiz" id="{1}" userId="maya.ortiz@example.org" providerId="AD"/></personList>',
    ...properties,
  })

export const aPresentation = (): Buffer =>
  zip({
    '[Content_Types].xml': types,
    'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
    'ppt/slides/slide1.xml': '<p:sld xmlns:p="p"><a:t>Twenty-four</a:t></p:sld>',
    'ppt/commentAuthors.xml': '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor id="1" name="Maya Ortiz" initials="MO"/></p:cmAuthorLst>',
    'ppt/authors.xml':
      "<p188:authorLst><p188:author id='{1}' name='Maya Ortiz' initials='MO' userId='S::maya.ortiz@example.org'/></p188:authorLst>",
    ...properties,
  })

export const anOpenText = (): Buffer =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      '<office:document-content><text:p>Twenty-four<office:annotation><dc:creator>Maya Ortiz</dc:creator><text:p>See</text:p></office:annotation></text:p></office:document-content>',
    'meta.xml':
      '<office:document-meta><meta:initial-creator>Maya Ortiz</meta:initial-creator><dc:creator>Maya Ortiz</dc:creator></office:document-meta>',
    'META-INF/manifest.xml': '<manifest:manifest/>',
  })

const containers = {
  mp4: () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
  mov: () => new MovOutputFormat({ fastStart: 'in-memory' }),
  webm: () => new WebMOutputFormat(),
  mkv: () => new MkvOutputFormat(),
  ogg: () => new OggOutputFormat(),
}

/** Two seconds of sound with an artist in its tags, and in an MP4 the place where a phone recorded it. */
export async function aRecording(kind: keyof typeof containers, withPlace = false): Promise<Buffer> {
  const output = new Output({ format: containers[kind](), target: new BufferTarget() })
  const isOpus = kind === 'webm' || kind === 'ogg' || kind === 'mkv'
  const sound = new EncodedAudioPacketSource(isOpus ? 'opus' : 'mp3')
  output.addAudioTrack(sound, { name: 'The microphone of Maya Ortiz' })
  output.setMetadataTags({
    artist: 'Maya Ortiz',
    title: 'A lesson by Maya Ortiz',
    ...(withPlace && { raw: { '©xyz': '+40.7128-074.0060/' } }),
  })
  await output.start()
  // MP3: MPEG-1 layer III, 128 kbit/s, 44.1 kHz, frames of 417 bytes and 26 ms. Opus: 20 ms of silence.
  const frame = isOpus ? new Uint8Array([0xfc, 0xff, 0xfe]) : new Uint8Array(417)
  if (!isOpus) frame.set([0xff, 0xfb, 0x90, 0x00])
  const [step, count] = isOpus ? [0.02, 100] : [0.026, 77]
  const head = Buffer.from('4f707573486561640102000080bb0000000000', 'hex')
  const meta = {
    decoderConfig: {
      codec: isOpus ? 'opus' : 'mp3',
      sampleRate: isOpus ? 48_000 : 44_100,
      numberOfChannels: 2,
      ...(isOpus && { description: head }),
    },
  }
  for (let index = 0; index < count; index++) await sound.add(new EncodedPacket(frame, 'key', index * step, step), meta)
  await output.finalize()
  const { buffer } = output.target as BufferTarget
  if (!buffer) throw new Error('The recording was not written.')
  return Buffer.from(buffer)
}

/** MP3 frames between an ID3v2 tag and an ID3v1 tag. */
export function anMp3(): Buffer {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0x00])
  const name = Buffer.from('\x03Maya Ortiz', 'latin1')
  const artist = Buffer.concat([Buffer.from('TPE1\0\0\0\x0b\0\0', 'latin1'), name])
  const head = Buffer.from(`ID3\x03\0\0\0\0\0${String.fromCharCode(artist.length)}`, 'latin1')
  const tail = Buffer.alloc(128)
  tail.write('TAG', 0, 'latin1')
  tail.write('Maya Ortiz', 33, 'latin1')
  return Buffer.concat([head, artist, ...Array.from({ length: 80 }, () => frame), tail])
}

/** A second of silence as WAV with a LIST of tags before it. */
export function aWave(): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const format = Buffer.from('01000100401f0000803e000002001000', 'hex')
  const tags = Buffer.concat([Buffer.from('INFO'), chunk('IART', Buffer.from('Maya Ortiz\0'))])
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('LIST', tags),
    chunk('data', Buffer.alloc(16_000)),
    chunk('id3 ', Buffer.from('Maya Ortiz')),
  ])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** The beginning of a FLAC with a comment, and one frame of silence. */
export function aFlac(): Buffer {
  const block = (kind: number, data: Buffer) => Buffer.concat([Buffer.from([kind, 0, data.length >> 8, data.length & 255]), data])
  const info = Buffer.from(`1000100000000e00000e0ac442f000000000${'00'.repeat(16)}`, 'hex')
  const text = Buffer.from('ARTIST=Maya Ortiz')
  const comment = Buffer.alloc(4 + 4 + 4 + text.length)
  comment.writeUInt32LE(1, 4)
  comment.writeUInt32LE(text.length, 8)
  text.copy(comment, 12)
  const frame = Buffer.from('fff8c90800c2000000000000bf5a', 'hex')
  return Buffer.concat([Buffer.from('fLaC'), block(0, info), block(0x84, comment), frame, frame])
}
