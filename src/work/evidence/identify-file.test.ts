import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEvidence } from '../../demo/evidence.ts'
import { compoundDocument, mp4, pdf, zip } from '../../testing/files.ts'
import { peeking } from './file-peek.ts'
import { identifyFile } from './identify-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'laurel-identify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function identify(bytes: Uint8Array | string, name = 'file') {
  const path = join(folder, String(count++))
  writeFileSync(path, bytes)
  return peeking(path, (file) => identifyFile(file, name))
}
const refusal = (bytes: Uint8Array | string, name?: string) =>
  identify(bytes, name).then(
    ({ contentType }) => `taken as ${contentType}`,
    (error: { code: string }) => error.code,
  )

const whole: Record<string, Buffer> = {}
beforeAll(async () => {
  const picture = sharp({
    create: { width: 640, height: 480, channels: 3, background: '#1d6b4f', noise: { type: 'gaussian', mean: 90, sigma: 40 } },
  })
  whole.jpeg = await picture.clone().jpeg().toBuffer()
  whole.progressive = await picture.clone().jpeg({ progressive: true }).toBuffer()
  whole.png = await picture.clone().png().toBuffer()
  whole.webp = await picture.clone().webp().toBuffer()
  whole.gif = await picture.clone().gif().toBuffer()
  whole.avif = await picture.clone().resize(64, 48).avif().toBuffer()
  whole.tiff = await picture.clone().tiff().toBuffer()
  whole.pdf = pdf()
  whole.docx = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' })
  whole.odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' })
  whole.mp4 = await mp4()
  whole.webm = (await makeEvidence('wait-time-clip')).bytes
  whole.wav = (await makeEvidence('reflection-sound')).bytes
  whole.doc = compoundDocument('WordDocument')
}, 60_000)

test.each([
  ['jpeg', 'image/jpeg'],
  ['progressive', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['avif', 'image/avif'],
  ['tiff', 'image/tiff'],
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['doc', 'application/msword'],
  ['mp4', 'audio/mp4'],
  ['webm', 'video/webm'],
  ['wav', 'audio/wav'],
])('a whole %s is known by its content, whatever it is called', async (kind, contentType) => {
  expect(await identify(whole[kind] ?? '', 'something.exe')).toMatchObject({ contentType })
})

test.each(['jpeg', 'progressive', 'png', 'webp', 'gif', 'avif', 'tiff', 'pdf', 'docx', 'odt', 'doc', 'mp4', 'webm', 'wav'])(
  'a %s whose end is missing is refused',
  async (kind) => {
    const bytes = whole[kind] ?? Buffer.alloc(0)
    for (const part of [0.5, 0.9])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).toMatch(/^file-(cut-short|unreadable)$/)
  },
)

test('a picture says how large it is as it is shown, also one that is kept on its side', async () => {
  expect(await identify(whole.png ?? '')).toMatchObject({ width: 640, height: 480 })
  const onItsSide = await sharp(whole.jpeg).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await identify(onItsSide)).toMatchObject({ width: 480, height: 640 })
  expect(await identify(whole.pdf ?? '')).not.toHaveProperty('width')
})

test('a recording says how long it is', async () => {
  expect((await identify(whole.wav ?? '')).seconds).toBeCloseTo(11, 0)
})

test.each([
  ['a spreadsheet export', 'student,score\nS01,4\n', 'scores.csv', 'text/csv'],
  [
    'a text in an old encoding',
    Buffer.from('R\xe9flexion: les \xe9l\xe8ves parlent.', 'latin1'),
    'a.txt',
    'text/plain; charset=windows-1252',
  ],
  ['a text in UTF-16', Buffer.from('\ufeffName;Points', 'utf16le'), 'a.csv', 'text/csv; charset=utf-16le'],
  ['captions', 'WEBVTT\n\n00:00.000 --> 00:02.000\nWhy?\n', 'clip.vtt', 'text/vtt'],
  ['a text about programs', 'In lesson 3 we wrote <script>alert(1)</script> and saw why it is unsafe.', 'notes.txt', 'text/plain'],
  ['a text that begins like a program', 'MZ is what Marta Zoller signs with.', 'notes.txt', 'text/plain'],
])('%s is taken', async (_what, bytes, name, contentType) => {
  expect(await identify(bytes, name)).toMatchObject({ contentType })
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
test.each<[string, () => Uint8Array | string, string, string]>([
  [
    'a program named as a picture',
    () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(512)]),
    'cat.jpg',
    'file-is-program',
  ],
  [
    'a Linux program named as a document',
    () => Buffer.concat([Buffer.from('\x7fELF\x02\x01', 'latin1'), Buffer.alloc(512)]),
    'plan.pdf',
    'file-is-program',
  ],
  ['a shell script named as a text', () => '#!/bin/sh\nrm -rf ~\n', 'notes.txt', 'file-is-program'],
  ['a batch file', () => '@echo off\r\ndel *.*\r\n', 'run.bat', 'file-is-program'],
  ['a web page', () => '<!doctype html><html><body>hi</body></html>', 'page.html', 'file-is-markup'],
  ['a web page named as a text', () => '\n <html><script>alert(1)</script></html>', 'page.txt', 'file-is-markup'],
  ['a drawing with script', () => svg, 'drawing.svg', 'file-is-markup'],
  ['a drawing with a header before it', () => `<?xml version="1.0"?>\n${svg}`, 'drawing.png', 'file-is-markup'],
  ['a drawing behind a comment', () => `<!-- hello -->${svg}`, 'drawing.txt', 'file-is-markup'],
  ['a script', () => 'alert(document.cookie)', 'x.js', 'file-is-markup'],
  [
    'a picture with an archive at its end',
    () => Buffer.concat([whole.png ?? Buffer.alloc(0), zip({ 'a.class': 'x' })]),
    'x.png',
    'file-is-two-kinds',
  ],
  [
    'a picture that is a script too',
    () => Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from('*/=1;<script>alert(1)</script>;')]),
    'x.gif',
    'file-is-two-kinds',
  ],
  [
    'a web page that is a PDF too',
    () => Buffer.concat([Buffer.from('<html><script>1</script>'), whole.pdf ?? Buffer.alloc(0)]),
    'x.pdf',
    'file-is-two-kinds',
  ],
  [
    'a PDF with a web page after its end',
    () => Buffer.concat([whole.pdf ?? Buffer.alloc(0), Buffer.from('<html><script>1</script>')]),
    'x.pdf',
    'file-is-two-kinds',
  ],
  ['an archive', () => zip({ 'a.txt': 'hello' }), 'all.zip', 'file-is-archive'],
  ['an archive named as a document', () => zip({ 'a.txt': 'hello' }), 'all.docx', 'file-is-archive'],
  [
    'an archive with something before it',
    () => Buffer.concat([zip({ 'x.txt': 'x' }), whole.docx ?? Buffer.alloc(0)]),
    'x.docx',
    'file-is-two-kinds',
  ],
  [
    'a document with macros',
    () => zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': 'x' }),
    'x.docx',
    'file-has-macros',
  ],
  ['an old document with macros', () => compoundDocument('WordDocument', '_VBA_PROJECT'), 'x.doc', 'file-has-macros'],
  ['a document with a password', () => compoundDocument('EncryptedPackage'), 'x.docx', 'file-locked'],
  [
    'bytes that are nothing',
    () => Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 7919) % 256)),
    'x.pdf',
    'file-type-unknown',
  ],
  ['captions without their first line', () => '1\n00:00 --> 00:01\nHi\n', 'x.vtt', 'file-not-captions'],
  ['a picture of a gigantic size in a few bytes', () => hugePng(), 'x.png', 'file-too-many-pixels'],
])('%s is refused', async (_what, bytes, name, code) => {
  expect(await refusal(bytes(), name)).toBe(code)
})

const caseFile = (name: string) => readFileSync(join(import.meta.dirname, '../../../../shared/cases', name))
const withCases = test.skipIf(!existsSync(join(import.meta.dirname, '../../../../shared/cases')))

withCases('a PDF that asks for a word before it opens is refused, one that only its owner may change is taken', async () => {
  expect(await refusal(caseFile('72-pdf-with-password.pdf'), 'plan.pdf')).toBe('file-locked')
  expect(await refusal(caseFile('72b-pdf-restricted.pdf'), 'plan.pdf')).toBe('taken as application/pdf')
})

test.each(['1.3', '1.4', '1.6', '1.7', '1.7ext3'] as const)('a PDF %s locked by the means of its time is known', async (pdfVersion) => {
  const locked = await writePdf({ pdfVersion, userPassword: 'open sesame', ownerPassword: 'mine' })
  const restricted = await writePdf({ pdfVersion, ownerPassword: 'mine', permissions: { printing: 'lowResolution' } })
  expect(await refusal(locked)).toBe('file-locked')
  expect(await refusal(restricted)).toBe('taken as application/pdf')
})

function writePdf(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument(options)
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  document.text('Exit tickets')
  document.end()
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(parts))))
}

test.each(['pdf', 'docx', 'odt', 'jpeg', 'png'])('a whole %s that was filled up with zeros is taken', async (kind) => {
  const filled = Buffer.concat([whole[kind] ?? Buffer.alloc(0), Buffer.alloc(70_000)])
  expect(await refusal(filled)).toMatch(/^taken as /)
})

withCases('documents of Apple’s programs from before 2013 get the way out, not the word about archives', async () => {
  expect(await refusal(caseFile('77-older-keynote.key'), 'talk.key')).toBe('file-type-unknown')
})

test.each<[string, Buffer | string, string, string]>([
  ['a Google document', '{"":"WARNING!","doc_id":"1abcDEF","email":"ada@maple.example"}', 'Plan.gdoc', 'file-is-pointer'],
  ['an older one', '{"url":"https://docs.google.com/open?id=1abc","doc_id":"1abc"}', 'Plan.txt', 'file-is-pointer'],
  ['a Google presentation', '{"doc_id":"1abc"}', 'Talk.gslides', 'file-is-pointer'],
  ['a Windows web shortcut', '[InternetShortcut]\r\nURL=https://docs.google.com/d/1\r\n', 'Plan.url', 'file-is-pointer'],
  ['the same behind a byte order mark', '\ufeff[InternetShortcut]\nURL=https://a.example\n', 'Plan.txt', 'file-is-pointer'],
  [
    'a Mac web shortcut',
    '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://a.example</string></dict></plist>',
    'Plan.webloc',
    'file-is-pointer',
  ],
  ['a packed one', Buffer.from('bplist00\xd1\x01\x02SURL_https://a.example\0\0', 'latin1'), 'Plan.webloc', 'file-is-pointer'],
  ['a Linux shortcut', '[Desktop Entry]\nType=Link\nURL=https://a.example\n', 'Plan.desktop', 'file-is-pointer'],
  [
    'a Windows file shortcut',
    Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(90)]),
    'Plan.lnk',
    'file-is-pointer',
  ],
  ['a file still in iCloud', Buffer.from('bplist00\xd1\x01\x02\x5fNSURLNameKey\0\0', 'latin1'), '.Plan.pdf.icloud', 'file-is-pointer'],
  [
    'what Word keeps while a document is open',
    Buffer.concat([Buffer.from('\x0bAda Lovelace', 'latin1'), Buffer.alloc(149, 32)]),
    '~$plan.docx',
    'file-is-leftover',
  ],
  ['what LibreOffice keeps', ',ada,desk,01.03.2027 10:00,file:///home/ada;', '.~lock.plan.odt#', 'file-is-leftover'],
  ['what a Mac writes beside a file', Buffer.from('\0\x05\x16\x07\0\x02\0\0Mac OS X', 'latin1'), '._plan.pdf', 'file-is-leftover'],
  ['an empty archive', Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]), 'plan.docx', 'file-is-archive'],
  ['a program’s own archive', zip({ 'project.json': '{}' }), 'game.sb3', 'file-type-unknown'],
  [
    'an OpenDocument with a password',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': 'x',
      'META-INF/manifest.xml': '<manifest:encryption-data manifest:checksum="x"/>',
    }),
    'plan.odt',
    'file-locked',
  ],
])('%s is refused, with the way out', async (_what, bytes, name, code) => {
  expect(await refusal(bytes, name)).toBe(code)
})

test.each([
  ['a text about shortcuts', 'In class we opened [InternetShortcut] files and saw what URL= says.', 'notes.txt'],
  ['a record of data', '{"student": "S01", "url": "https://a.example"}', 'data.txt'],
])('%s is taken', async (_what, bytes, name) => {
  expect(await refusal(bytes, name)).toBe('taken as text/plain')
})

/** A PNG that says it is 30000 × 30000. */
function hugePng() {
  const bytes = Buffer.from(whole.png ?? Buffer.alloc(0))
  bytes.writeUInt32BE(30_000, 16)
  bytes.writeUInt32BE(30_000, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}
