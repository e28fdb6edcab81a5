import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObject, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { invalid, type Refusal } from '../platform/refusal.ts'

/** The largest badge that is looked at. A picture of 2,000 pixels with a long credential inside is about 1 MB. */
export const maximumBadgeBytes = 5_000_000
/** Beside the badge a form has some fields and boundaries. */
const maximumBodyBytes = maximumBadgeBytes + 100_000

/** What someone wants to have checked: the bytes of a file, a text, or where it is. */
export type Given = { kind: 'file'; bytes: Uint8Array } | { kind: 'text'; text: string } | { kind: 'url'; url: string }
/** The same with the address of the person it should be about. */
export type Asked = { given: Given; recipient: string | undefined }

/** What the verifier is handed. */
export function inputOf(given: Given): string | Uint8Array {
  if (given.kind === 'file') return given.bytes
  return given.kind === 'url' ? given.url : given.text
}

export const tooLarge = (): Refusal =>
  invalid('badge-too-large', 'This is larger than 5 MB, which no badge is. Nothing of it was read.', [])
const nothingGiven = (): Refusal =>
  invalid('nothing-to-verify', 'There is nothing to check yet: choose a file, enter an address, or paste the badge as text.')
const notWebAddress = (): Refusal =>
  invalid('address-invalid', 'This is not a web address.', [{ field: 'url', message: 'Enter a web address that begins with https://' }])

/**
 * The body of a request, never more of it than is allowed. What says that it is too large is refused before the first byte is read.
 *
 * @param discardBytes how much more to read and throw away before refusing: a browser that is still sending can't read an answer
 * @throws Refusal `badge-too-large`
 */
export async function readBounded(request: Request, discardBytes = 0): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maximumBodyBytes + discardBytes) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body) {
    length += part.length
    if (length <= maximumBodyBytes) parts.push(part)
    // Leaving the loop cancels the body: the rest is not read.
    else if (length > maximumBodyBytes + discardBytes) throw tooLarge()
    else parts.length = 0
  }
  if (length > maximumBodyBytes) throw tooLarge()
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Reads a form with a file, an address or a text; of several the file counts, then the address. @throws Refusal as documented */
export async function readVerifyForm(request: Request, discardBytes = 0): Promise<{ asked: () => Asked; form: FormData }> {
  const bytes = await readBounded(request, discardBytes)
  const form = await formOf(bytes, request.headers.get('content-type') ?? '')
  const file = form.get('file')
  const fileBytes = file && typeof file !== 'string' ? new Uint8Array(await file.arrayBuffer()) : undefined
  const fileWasChosen = file !== null && typeof file !== 'string' && file.name !== ''
  return {
    form,
    asked: () =>
      ask({
        file: fileBytes && (fileBytes.length > 0 || fileWasChosen) ? fileBytes : undefined,
        url: textOf(form.get('url')),
        text: textOf(form.get('text')) ?? textOf(form.get('credential')) ?? textOf(file),
        recipient: textOf(form.get('recipient')),
      }),
  }
}

async function formOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    throw invalid('form-unreadable', 'This form cannot be read. Please send it again.')
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/** What a form or a program gave; of several the file counts, then the address. */
export type Parts = { file?: Uint8Array | undefined; url?: string | undefined; text?: string | undefined; recipient?: string | undefined }
/** Takes what counts of what was given. @throws Refusal as documented */
export function ask({ file, url, text, recipient }: Parts): Asked {
  if (file) {
    if (file.length === 0) throw invalid('file-empty', 'This file is empty.', [{ field: 'file', message: 'This file is empty.' }])
    if (file.length > maximumBadgeBytes) throw tooLarge()
    return { given: { kind: 'file', bytes: file }, recipient }
  }
  if (url) return { given: givenUrl(url), recipient }
  if (text) return { given: isWebAddress(text) ? givenUrl(text) : { kind: 'text', text }, recipient }
  throw nothingGiven()
}

const isWebAddress = (text: string) => /^https?:\/\/\S+$/i.test(text)

/** An address to look at. @throws Refusal `address-invalid` */
export function givenUrl(address: string): Given {
  // People leave the beginning out.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]+:\d+(\/|$)/.test(address) ? address : `https://${address}`
  const url = URL.parse(whole)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || whole.length > 2000) throw notWebAddress()
  return { kind: 'url', url: url.href.split('#')[0] ?? url.href }
}

/**
 * Reads what a program sends: a form, or the badge itself as JSON, token, PNG or SVG, or `{credential | url | text, recipient}`.
 * @throws Refusal as documented
 */
export async function readVerifyRequest(request: Request): Promise<Asked> {
  const contentType = request.headers.get('content-type') ?? ''
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)) return (await readVerifyForm(request)).asked()
  const bytes = await readBounded(request)
  if (bytes.length === 0) throw nothingGiven()
  const envelope = envelopeOf(bytes)
  if (!envelope) return { given: { kind: 'file', bytes }, recipient: undefined }
  const { credential } = envelope
  return ask({
    url: textOf(envelope.url),
    text:
      typeof credential === 'object' && credential !== null ? JSON.stringify(credential) : (textOf(credential) ?? textOf(envelope.text)),
    recipient: textOf(envelope.recipient),
  })
}

/** `{credential | url | text}` is about a badge; a document with a context is the badge. */
function envelopeOf(bytes: Uint8Array): JsonObject | null {
  const start = bytes.find((byte) => byte > 0x20)
  if (start !== 0x7b) return null
  try {
    const object = asObject(parseJson(new TextDecoder().decode(bytes)))
    return object && object['@context'] === undefined && ['credential', 'url', 'text'].some((name) => object[name] !== undefined)
      ? object
      : null
  } catch (error) {
    // Whatever is wrong with it, the verifier says in its answer.
    if (error instanceof OpenBadgesError) return null
    throw error
  }
}
