import { createCipheriv, createHash } from 'node:crypto'
import type { FilePeek } from './file-peek.ts'

/** The passage with which every password of a PDF is filled up (ISO 32000-1, 7.6.3.3); an empty one is it alone. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const chunk = 1_048_576

/**
 * Whether a PDF opens only for those who know a word. One with nothing but an owner's password opens for everyone.
 * What can't be told from its trailer counts as open: a viewer will say.
 * @param indexAt where its last index of objects is, as its end says
 */
export async function needsPassword(file: FilePeek, indexAt: number): Promise<boolean> {
  const trailer = await readTrailer(file, indexAt)
  if (!trailer?.includes('/Encrypt')) return false
  const reference = /\/Encrypt\s+(\d+)\s+(\d+)\s+R/.exec(trailer)
  const text = reference ? await findObject(file, `${reference[1]} ${reference[2]} obj`) : trailer.slice(trailer.indexOf('/Encrypt'))
  if (!text) return false
  // Locked for the holders of certificates: no assessor is one.
  if (/\/Filter\s*\/(?!Standard\b)\w/.test(text)) return true
  const [owner, user, id] = [stringAt(text, 'O'), stringAt(text, 'U'), stringAt(trailer, 'ID') ?? Buffer.alloc(0)]
  const revision = numberAt(text, 'R')
  if (!owner || !user || revision === null) return false
  if (revision >= 5) return !opensSince2008(user, revision)
  return !opensWithRc4({ owner, user, id, revision, text })
}

/** The dictionary at the end of a table of objects, or at the head of a stream that is one. */
async function readTrailer(file: FilePeek, indexAt: number): Promise<string | null> {
  for (let from = indexAt, text = ''; from < file.size && text.length < 16 * chunk; from += chunk) {
    text += (await file.read(from, chunk)).toString('latin1')
    const isTable = /^\s*xref/.test(text)
    const end = isTable ? text.indexOf('startxref', text.indexOf('trailer')) : text.search(/\bstream\r?\n/)
    if (end >= 0 && (!isTable || text.includes('trailer'))) return isTable ? text.slice(text.indexOf('trailer'), end) : text.slice(0, end)
  }
  return null
}

/** The last object of this number: a later one replaces an earlier. */
async function findObject(file: FilePeek, head: string): Promise<string | null> {
  const begins = new RegExp(`(^|[^0-9])${head}`, 'g')
  let at = -1
  for (let from = 0; from < file.size; from += chunk) {
    const text = (await file.read(from, chunk + 64)).toString('latin1')
    for (const { index } of text.matchAll(begins)) at = from + index
  }
  return at < 0 ? null : (await file.read(at, 8192)).toString('latin1')
}

const numberAt = (text: string, name: string): number | null => {
  const found = new RegExp(`/${name}\\s+(-?\\d+)`).exec(text)
  return found ? Number(found[1]) : null
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string of a dictionary, as its bytes: in parentheses or in hexadecimal; of a list of them, the first. */
function stringAt(text: string, name: string): Buffer | null {
  const start = new RegExp(`/${name}\\s*\\[?\\s*(\\(|<(?!<))`).exec(text)
  if (!start) return null
  const from = start.index + start[0].length
  if (start[1] === '<') return Buffer.from(text.slice(from, text.indexOf('>', from)).replaceAll(/\s/g, ''), 'hex')
  let bytes = ''
  for (let at = from, depth = 1; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const next = text[at + 1] ?? ''
      if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255)
      else if (next !== '\n' && next !== '\r') bytes += escapes[next] ?? next
      at += octal ? octal.length : next === '\r' && text[at + 2] === '\n' ? 2 : 1
      continue
    }
    if (char === '(') depth++
    if (char === ')' && --depth === 0) return Buffer.from(bytes, 'latin1')
    bytes += char
  }
  return null
}

const md5 = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest()

type Old = { owner: Buffer; user: Buffer; id: Buffer; revision: number; text: string }

/** Whether the empty word opens it, by algorithms 4 and 5 of ISO 32000-1. */
function opensWithRc4({ owner, user, id, revision, text }: Old): boolean {
  const rights = Buffer.alloc(4)
  rights.writeInt32LE((numberAt(text, 'P') ?? 0) | 0)
  const version = numberAt(text, 'V') ?? 1
  const length = version >= 4 ? 16 : revision === 2 ? 5 : (numberAt(text, 'Length') ?? 40) / 8
  const open = revision >= 4 && /\/EncryptMetadata\s+false/.test(text) ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  let key = md5(padding, owner.subarray(0, 32), rights, id, open)
  if (revision >= 3) for (let turn = 0; turn < 50; turn++) key = md5(key.subarray(0, length))
  key = key.subarray(0, length)
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32))
  let mark = rc4(key, md5(padding, id))
  for (let turn = 1; turn <= 19; turn++)
    mark = rc4(
      key.map((byte) => byte ^ turn),
      mark,
    )
  return mark.equals(user.subarray(0, 16))
}

/** The cipher that old PDFs have; OpenSSL no longer brings it. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number) => {
    const [a = 0, b = 0] = [state[one], state[other]]
    state[one] = b
    state[other] = a
  }
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255
    swap(index, other)
  }
  let [one, other] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      one = (one + 1) & 255
      other = (other + (state[one] ?? 0)) & 255
      swap(one, other)
      return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0)
    }),
  )
}

/** Whether the empty word opens it, by algorithms 11 and 2.B of ISO 32000-2; revision 5 is Adobe's first try at it. */
function opensSince2008(user: Buffer, revision: number): boolean {
  const salt = user.subarray(32, 40)
  const first = createHash('sha256').update(salt).digest()
  return (revision === 5 ? first : hardened(first)).equals(user.subarray(0, 32))
}

function hardened(first: Buffer): Buffer {
  let hash = first
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => hash))
    const cipher = createCipheriv('aes-128-cbc', hash.subarray(0, 16), hash.subarray(16, 32)).setAutoPadding(false).update(repeated)
    const rest = cipher.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    hash = createHash(rest === 0 ? 'sha256' : rest === 1 ? 'sha384' : 'sha512')
      .update(cipher)
      .digest()
    last = cipher.at(-1) ?? 0
  }
  return hash.subarray(0, 32)
}
