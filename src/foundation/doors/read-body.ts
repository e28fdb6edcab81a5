import { oversized, type Refusal, slow } from '../platform/refusal.ts'

/** What bounds the reading of one body. */
export type BodyBounds = {
  /** Bytes. */
  upTo: number
  /** How much more is read and thrown away before refusing: a browser that is still sending can’t read an answer. */
  discard?: number
  tooLarge?: () => Refusal
  seconds?: number
}

const formTooLarge = (): Refusal =>
  oversized('form-too-large', 'This is larger than this form can be, so it was not read. Nothing was changed.')

/** A form of ours is through in a second; a line that needs minutes for it only holds a place. */
const longestSeconds = 120

/**
 * The body of a request, never more of it than is allowed. What says that it is too large is refused before its first byte is read.
 * @throws Refusal `form-too-large` or the one given; `form-too-slow`
 */
export async function readBody(
  request: Request,
  { upTo, discard = 0, tooLarge = formTooLarge, seconds = longestSeconds }: BodyBounds,
): Promise<Uint8Array<ArrayBuffer>> {
  const { headers } = request
  const declared = Number(headers.get('content-length') ?? Number.NaN)
  if (declared > upTo + discard) throw tooLarge()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(slow('form-too-slow', 'This did not arrive in time, so it was not read. Nothing was changed. Please send it again.')),
    seconds * 1000,
  )
  try {
    // What is declared is what the server reads; only a body that does not say its length has to be counted as it comes.
    const isBounded = declared <= upTo && !headers.has('transfer-encoding')
    const bytes = await Promise.race([late.promise, isBounded ? inOnePiece(request) : counted(request, upTo, upTo + discard)])
    if (!bytes || bytes.length > upTo) throw tooLarge()
    return bytes
  } finally {
    clearTimeout(timer)
  }
}

const inOnePiece = async (request: Request) => new Uint8Array(await request.arrayBuffer())

/** Null for what is larger; reading ends at `until`. */
async function counted(request: Request, upTo: number, until: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length <= upTo) parts.push(part)
    // Leaving the loop cancels the body: the rest is not read.
    else if (length > until) return null
    else parts.length = 0
  }
  return length > upTo ? null : new Uint8Array(Buffer.concat(parts))
}
