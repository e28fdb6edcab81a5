import { OpenBadgesError } from '../errors.ts'
import { inflate } from './inflate.ts'

/** Most places of a PDF that are looked at for files in it. */
const MAXIMUM_PLACES = 400

/** Most credentials that are taken out of one PDF. */
const MAXIMUM_FILES = 32

/** Largest credential in a PDF, in bytes. */
const MAXIMUM_FILE_BYTES = 4_000_000

/** What a text has in it that is a credential, or holds some. */
const credentialWords = /"(?:@context|credentialSubject|verifiableCredential)"/

/**
 * Takes the credentials out of the files that a PDF carries (ISO 32000-2, §7.11.4): JSON and compact tokens. A certificate or transcript may
 * have its signed document attached. Nothing else of the PDF is read, and what is drawn in it proves nothing.
 *
 * @param pdf untrusted bytes
 * @returns each text once, in the order of the file; none for a PDF without, or one that is encrypted or damaged
 */
export async function credentialsInPdf(pdf: Uint8Array): Promise<readonly string[]> {
  const whole = new TextDecoder('latin1').decode(pdf)
  const found = new Set<string>()
  let from = 0
  for (let places = 0; places < MAXIMUM_PLACES && found.size < MAXIMUM_FILES; places++) {
    const place = whole.indexOf('/EmbeddedFile', from)
    if (place < 0) break
    from = place + 13
    // The name of the tree of files, and not of one of them.
    if (/^[A-Za-z]/.test(whole.slice(from, from + 1))) continue
    const text = await fileAt(pdf, whole, place)
    if (text === undefined) continue
    if (credentialWords.test(text) || /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) found.add(text)
  }
  return [...found]
}

/** The text of the embedded file whose dictionary has its type at `place`. A stream is never inside another, so it stands in the file as it is. */
async function fileAt(pdf: Uint8Array, whole: string, place: number): Promise<string | undefined> {
  const near = whole.slice(place, place + 3000)
  const keyword = /(?<=>>\s{0,9})stream(?:\r\n|\n)/.exec(near)
  if (!keyword || /\bendobj\b/.test(near.slice(0, keyword.index))) return undefined
  const start = place + keyword.index
  const dictionary = whole.slice(Math.max(whole.lastIndexOf(' obj', place), start - 6000, 0), start)
  const begin = start + keyword[0].length
  const length = Number(/\/Length\s{1,4}(\d{1,9})(?!\s{1,4}\d{1,9}\s{1,4}R)/.exec(dictionary)?.[1] ?? Number.NaN)
  const hasLength = /^\s{0,2}endstream/.test(whole.slice(begin + length, begin + length + 12))
  const end = hasLength ? begin + length : whole.indexOf('endstream', begin)
  if (end < 0 || end - begin > MAXIMUM_FILE_BYTES) return undefined
  const filter = /\/Filter\s{0,4}\[?\s{0,4}\/(\w+)/.exec(dictionary)?.[1]
  if (filter !== undefined && filter !== 'FlateDecode') return undefined
  const bytes = pdf.subarray(begin, end)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(filter ? await inflate(bytes, MAXIMUM_FILE_BYTES) : bytes).trim()
  } catch (error) {
    // Damaged, encrypted, too large, or no text.
    if (error instanceof OpenBadgesError || error instanceof TypeError) return undefined
    throw error
  }
}
