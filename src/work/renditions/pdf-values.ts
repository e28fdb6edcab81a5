import { CannotMake, wideText } from './found.ts'

/** The values a PDF is made of (ISO 32000-1, 7.3). What is not looked into stays as its own bytes. */
export type PdfValue = PdfRaw | PdfName | PdfRef | PdfList | PdfDict
/** A number, a string, true, false or null, as it is written. */
export type PdfRaw = { raw: Buffer }
export type PdfName = { name: string }
export type PdfRef = { ref: number }
export type PdfList = { list: PdfValue[] }
export type PdfDict = { dict: Map<string, PdfValue> }

const mostDepth = 100
const isSpace = (byte: number | undefined) => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
const isDelimiter = (byte: number | undefined) => byte !== undefined && '()<>[]{}/%'.includes(String.fromCharCode(byte))
const damaged = () => new CannotMake('damaged', 'The PDF does not go on as its format says.')

export type PdfCursor = {
  /** Where it is. */
  at: () => number
  /** The next word of letters and digits, as `obj` or `12`. */
  word: () => string
  value: () => PdfValue
}

/** Reads values from a place in a PDF. Bounded in depth, and always moving on, whatever it is given. */
export function pdfCursor(bytes: Buffer, start = 0): PdfCursor {
  let at = start

  function skip(): void {
    for (; at < bytes.length; at++) {
      if (bytes[at] === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
      else if (!isSpace(bytes[at])) return
    }
  }

  function letters(): string {
    const from = at
    while (at < bytes.length && !isSpace(bytes[at]) && !isDelimiter(bytes[at])) at++
    return bytes.toString('latin1', from, at)
  }

  function word(): string {
    skip()
    return letters()
  }

  function until(end: number): PdfRaw {
    if (end < at) throw damaged()
    const raw = bytes.subarray(at, end + 1)
    at = end + 1
    return { raw }
  }

  function endOfString(): number {
    let open = 0
    for (let sign = at; sign < bytes.length; sign++) {
      if (bytes[sign] === 0x5c) sign++
      else if (bytes[sign] === 0x28) open++
      else if (bytes[sign] === 0x29 && --open === 0) return sign
    }
    return -1
  }

  function list(depth: number): PdfList {
    const values: PdfValue[] = []
    for (skip(); bytes[at] !== 0x5d; skip()) values.push(value(depth))
    at++
    return { list: values }
  }

  function dict(depth: number): PdfDict {
    const values = new Map<string, PdfValue>()
    for (skip(); !(bytes[at] === 0x3e && bytes[at + 1] === 0x3e); skip()) {
      const key = value(depth)
      if (!('name' in key)) throw damaged()
      values.set(key.name, value(depth))
    }
    at += 2
    return { dict: values }
  }

  function value(depth: number): PdfValue {
    if (depth > mostDepth) throw damaged()
    skip()
    const [byte, next] = [bytes[at], bytes[at + 1]]
    if (byte === undefined) throw damaged()
    if (byte === 0x2f) {
      at++
      return { name: letters().replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) }
    }
    if (byte === 0x5b) {
      at++
      return list(depth + 1)
    }
    if (byte === 0x3c && next === 0x3c) {
      at += 2
      return dict(depth + 1)
    }
    if (byte === 0x3c) return until(bytes.indexOf(0x3e, at))
    if (byte === 0x28) return until(endOfString())
    const from = at
    const said = letters()
    if (said === '') throw damaged()
    if (/^\d{1,10}$/.test(said)) {
      // `12 0 R` points at an object; `12 0` are two numbers.
      const back = at
      if (/^\d{1,5}$/.test(word()) && word() === 'R') return { ref: Number(said) }
      at = back
    }
    return { raw: bytes.subarray(from, from + said.length) }
  }

  return { at: () => at, word, value: () => value(0) }
}

/** A number as it is written, or `null` for anything else. */
export function pdfNumber(value: PdfValue | undefined): number | null {
  const text = value && 'raw' in value ? value.raw.toString('latin1') : ''
  return /^[+-]?\d{1,15}(\.\d*)?$/.test(text) ? Number(text) : null
}

export const nameOf = (value: PdfValue | undefined): string | null => (value && 'name' in value ? value.name : null)

/** The words of a string, whichever way it is written (7.9.2.2). */
export function textOf(value: PdfValue | undefined): string {
  const raw = value && 'raw' in value ? value.raw : Buffer.alloc(0)
  if (raw[0] !== 0x28 && raw[0] !== 0x3c) return ''
  const inside = raw.toString('latin1', 1, raw.length - 1)
  const bytes =
    raw[0] === 0x3c
      ? Buffer.from(inside.replaceAll(/[^0-9a-fA-F]/g, ''), 'hex')
      : Buffer.from(
          inside.replaceAll(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, sign: string) => unescaped(sign)),
          'latin1',
        )
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wideText(Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16())
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString('utf8', 3)
  return bytes.toString('latin1')
}

function unescaped(sign: string): string {
  if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 255)
  return ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' } as Record<string, string>)[sign] ?? sign
}

/** Writes a value; `numberIn` says where what it points at stands in the new file, `null` where nowhere. */
export function writeValue(value: PdfValue, numberIn: (ref: number) => number | null): string {
  if ('raw' in value) return value.raw.toString('latin1')
  if ('name' in value) return writeName(value.name)
  if ('ref' in value) {
    const number = numberIn(value.ref)
    return number === null ? 'null' : `${number} 0 R`
  }
  if ('list' in value) return `[${value.list.map((each) => writeValue(each, numberIn)).join(' ')}]`
  return `<<${[...value.dict].map(([key, each]) => `${writeName(key)} ${writeValue(each, numberIn)}`).join('\n')}>>`
}

const writeName = (name: string) =>
  `/${name.replaceAll(/[^\x21-\x7e]|[#()<>[\]{}/%]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
