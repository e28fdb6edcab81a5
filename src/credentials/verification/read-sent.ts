import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObject, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import { decodeForm } from '../../foundation/doors/decode-form.ts'
import type { FormBounds } from '../../foundation/doors/form-reader.ts'
import { readBody } from '../../foundation/doors/read-body.ts'
import { type Asked, ask, maximumBadgeBytes, nothingGiven, tooLarge } from './read-given.ts'

/** What bounds the reading of a badge, no matter who sends it. Beside the badge a form has some fields and boundaries. */
export const badgeBounds = { upTo: maximumBadgeBytes + 100_000, ofAnyone: true, tooLarge } satisfies FormBounds

/** Reads a form with a file, an address or a text; of several the file counts, then the address. @throws Refusal as documented */
export async function readVerifyForm(form: FormData): Promise<() => Asked> {
  const file = form.get('file')
  const fileBytes = file && typeof file !== 'string' ? new Uint8Array(await file.arrayBuffer()) : undefined
  const fileWasChosen = file !== null && typeof file !== 'string' && file.name !== ''
  return () =>
    ask({
      file: fileBytes && (fileBytes.length > 0 || fileWasChosen) ? fileBytes : undefined,
      url: textOf(form.get('url')),
      text: textOf(form.get('text')) ?? textOf(form.get('credential')) ?? textOf(file),
      recipient: textOf(form.get('recipient')),
    })
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/**
 * Reads what a program sends: a form, or the badge itself as JSON, token, PNG or SVG, or `{credential | url | text, recipient}`.
 * @throws Refusal as documented
 */
export async function readVerifyRequest(request: Request): Promise<Asked> {
  const contentType = request.headers.get('content-type') ?? ''
  const bytes = await readBody(request, badgeBounds)
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType))
    return (await readVerifyForm(await decodeForm(bytes, contentType)))()
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
