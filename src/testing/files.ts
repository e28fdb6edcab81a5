import { crc32 } from 'node:zlib'
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Mp4OutputFormat, Output } from 'mediabunny'

/** Small whole files of the formats that evidence comes in, made by hand so that a test can spoil them. */

/** A PDF of one empty page. */
export const pdf = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n172\n%%EOF\n',
    'latin1',
  )

/** A HEIC picture of the boxes alone, as an iPhone sends them: with nothing in it that a browser could draw. */
export const heic = (): Buffer => {
  const box = (kind: string, content: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + content.length, 0)
    head.write(kind, 4, 'latin1')
    return Buffer.concat([head, content])
  }
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(4)),
    box('mdat', Buffer.alloc(64, 7)),
  ])
}

/** A zip archive with these files, stored as they are. */
export function zip(files: Record<string, string | Buffer>): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const [nameBytes, data] = [Buffer.from(name), typeof content === 'string' ? Buffer.from(content) : content]
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt32LE(crc32(data), 14)
    header.writeUInt32LE(data.length, 18)
    header.writeUInt32LE(data.length, 22)
    header.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    header.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    parts.push(header, nameBytes, data)
    list.push(entry, nameBytes)
    offset += 30 + nameBytes.length + data.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

/** A compound file, as Office wrote before 2007, with these streams in its directory: a header, the table, the directory, and some text. */
export function compoundDocument(...streams: string[]): Buffer {
  const sector = 512
  const header = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(sector, 0xff)
  for (let index = 0; index < 10; index++) table.writeUInt32LE(0xfffffffe, index * 4)
  const directory = Buffer.alloc(sector)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    directory.write(name, index * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64)
    directory[index * 128 + 66] = index === 0 ? 5 : 2
  }
  return Buffer.concat([header, table, directory, Buffer.alloc(sector * 8, 0x20)])
}

/** Two seconds of an MP4 that holds MP3 sound. */
export async function mp4(): Promise<Buffer> {
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new BufferTarget() })
  const sound = new EncodedAudioPacketSource('mp3')
  output.addAudioTrack(sound)
  await output.start()
  // MPEG-1 layer III, 128 kbit/s, 44.1 kHz, stereo: frames of 417 bytes and 26 ms.
  const frame = new Uint8Array(417)
  frame.set([0xff, 0xfb, 0x90, 0x00])
  const meta = { decoderConfig: { codec: 'mp3', sampleRate: 44_100, numberOfChannels: 2 } }
  for (let index = 0; index < 77; index++) await sound.add(new EncodedPacket(frame, 'key', index * 0.026, 0.026), meta)
  await output.finalize()
  const { buffer } = output.target as BufferTarget
  if (!buffer) throw new Error('The recording was not written.')
  return Buffer.from(buffer)
}

/** So many seconds of a tone as WAV: 8 kHz, 8 bit. No two lengths are alike. */
export function wav(seconds: number): Buffer {
  const length = seconds * 8000
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(8000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(length, 40)
  return Buffer.concat([header, Buffer.from(Uint8Array.from({ length }, (_, at) => 128 + Math.round(60 * Math.sin(at / 3))))])
}
