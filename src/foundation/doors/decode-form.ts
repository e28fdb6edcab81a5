import { Busboy } from '@fastify/busboy'
import { invalid, type Refusal } from '../platform/refusal.ts'

/** The step with all criteria of the longest definition has some 3,000. */
const mostFields = 5000
/** The longest of ours have some sixty letters and eight parts. */
const longestName = 300
const mostDots = 12
/** RFC 2046 allows 70. A longer one makes the search for it slow. */
const longestBoundary = 70
/** So much is decoded before others get their turn. */
const bytesAtOnce = 1_000_000

export const formUnreadable = (): Refusal => invalid('form-unreadable', 'This form cannot be read. Please send it again.')

/** What every form of a browser is within, no matter what reads it. */
export const multipartLimits = { headerPairs: 20, fieldNameSize: longestName, parts: mostFields, fields: mostFields }

/** Whether a request says that it carries a form with files in it. */
export const isMultipart = (contentType: string): boolean => /^multipart\/form-data\s*(;|$)/i.test(contentType)
const isUrlencoded = (contentType: string): boolean => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)

/** @throws Refusal `form-unreadable` for a form whose parts nothing sensible keeps apart */
export function requireBoundary(contentType: string): void {
  const boundary = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(contentType)
  const { length } = boundary?.[1] ?? boundary?.[2] ?? ''
  if (length === 0 || length > longestBoundary) throw formUnreadable()
}

/** How browsers write quotes and line ends in the names of a form’s parts. */
export const partName = (written: string): string =>
  written.replace(/%22|%0D|%0A/gi, (sign) => (sign === '%22' ? '"' : sign.toUpperCase() === '%0D' ? '\r' : '\n'))

/**
 * The fields of a form from its bytes, in time that grows as they do. The runtime’s own readers take the square of it for some.
 * @throws Refusal `form-unreadable` for what is no form, has no sensible bounds, or has more fields than any of ours
 */
export async function decodeForm(bytes: Uint8Array, contentType: string): Promise<FormData> {
  if (isUrlencoded(contentType)) return urlencoded(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (isMultipart(contentType)) return multipart(bytes, contentType)
  if (bytes.length === 0) return new FormData()
  throw formUnreadable()
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

function add(form: FormData, name: string, value: string | File) {
  let dots = 0
  for (const sign of name) if (sign === '.') dots++
  if (name.length > longestName || dots > mostDots) throw formUnreadable()
  form.append(name, value)
}

const [ampersand, equals, plus, percent, space] = [0x26, 0x3d, 0x2b, 0x25, 0x20]

async function urlencoded(bytes: Buffer): Promise<FormData> {
  const form = new FormData()
  let fields = 0
  let sinceTurn = 0
  for (let from = 0; from < bytes.length; ) {
    let end = from
    let nameEnd = -1
    for (; end < bytes.length && bytes[end] !== ampersand; end++) if (nameEnd < 0 && bytes[end] === equals) nameEnd = end
    if (++fields > mostFields) throw formUnreadable()
    if (end > from) {
      const name = nameEnd < 0 ? end : nameEnd
      // Each sign of a name may be written as twelve.
      if (name - from > longestName * 12) throw formUnreadable()
      add(form, unescaped(bytes, from, name), nameEnd < 0 ? '' : unescaped(bytes, nameEnd + 1, end))
    }
    sinceTurn += end - from
    if (sinceTurn > bytesAtOnce) {
      sinceTurn = 0
      await turn()
    }
    from = end + 1
  }
  return form
}

/** A stretch of a form’s text: plus signs are spaces, two hexadecimal digits after a percent sign a byte, bytes UTF-8. */
function unescaped(bytes: Buffer, from: number, to: number): string {
  const out = Buffer.allocUnsafe(to - from)
  let length = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    const escaped = byte === percent && at + 2 < to ? digit(bytes[at + 1]) * 16 + digit(bytes[at + 2]) : Number.NaN
    if (Number.isNaN(escaped)) out[length++] = byte === plus ? space : byte
    else {
      out[length++] = escaped
      at += 2
    }
  }
  return out.toString('utf8', 0, length)
}

function digit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const small = byte | 0x20
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : Number.NaN
}

async function multipart(bytes: Uint8Array, contentType: string): Promise<FormData> {
  requireBoundary(contentType)
  const form = new FormData()
  const size = bytes.length + 1
  let fault: unknown
  const fail = (error: unknown) => {
    fault ??= error
  }
  const put = (name: string, value: string | File) => {
    try {
      add(form, partName(name), value)
    } catch (error) {
      fail(error)
    }
  }
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { ...multipartLimits, files: 20, fieldSize: size, fileSize: size },
    })
    for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) parser.on(limit, () => fail(formUnreadable()))
    parser.on('field', (name, value, nameCut) => (nameCut ? fail(formUnreadable()) : put(name, value)))
    parser.on('file', (name, stream, filename, _encoding, type) => {
      const chunks: Buffer[] = []
      stream.on('error', fail)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () =>
        put(
          name,
          new File(
            chunks.map((chunk) => new Uint8Array(chunk)),
            partName(filename ?? ''),
            { type },
          ),
        ),
      )
    })
    const done = new Promise<void>((resolve) => {
      parser.once('finish', resolve)
      parser.once('error', (error) => {
        fail(error)
        resolve()
      })
    })
    for (let at = 0; at < bytes.length && !fault; at += 65_536) {
      parser.write(Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(65_536, bytes.length - at)))
      await turn()
    }
    if (!fault) {
      parser.end()
      await done
    }
  } catch (error) {
    fail(error)
  }
  // Whatever the parser says of it: what it can't make out was not sent by a browser.
  if (fault) throw formUnreadable()
  return form
}
