/**
 * What a report says of one letter: which one, what became of it, the words of the mail server that would not take it, and whether it says so of the
 * address: for good, and neither of the sender, nor of this text, nor of a rule (RFC 3463).
 */
export type Bounce = { messageId: string; because: string; isOfAddress: boolean }

type Part = { headers: Map<string, string>; body: string }

/** The headers of a part, unfolded, by their names in small letters; the first of each counts. RFC 5322 §2.2. */
function readPart(text: string): Part {
  const end = /\n[ \t]*\n/.exec(text)
  const head = text.slice(0, end ? end.index : text.length).replaceAll(/\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split('\n')) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? []
    if (name && value !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim())
  }
  return { headers, body: decoded(headers.get('content-transfer-encoding') ?? '', end ? text.slice(end.index + end[0].length) : '') }
}

function decoded(encoding: string, body: string): string {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64').toString('latin1').replaceAll('\r\n', '\n')
  if (/^quoted-printable$/i.test(encoding))
    return body
      .replaceAll(/=[ \t]*\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return body
}

const typeOf = ({ headers }: Part) => (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''

/** The parts of a multipart. RFC 2046 §5.1. */
function partsOf({ headers, body }: Part): Part[] {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(headers.get('content-type') ?? '') ?? []
  const boundary = quoted ?? bare
  if (!boundary || boundary.length > 200) return []
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, 12)
  return pieces.filter((piece) => !piece.startsWith('--')).map((piece) => readPart(piece.replace(/^[ \t]*\n/, '')))
}

/** No such mailbox or host, one that takes nothing, and what is said of neither; not: a bad sender, too long, too late, bad content, forbidden. */
const ofAddress = /^5\.(?:0\.|1\.(?![78]\b)|2\.(?!3\b)|4\.(?!7\b))/

/**
 * Reads a delivery status notification (RFC 3464) as it arrived. Null where it is none, where it tells only of a delay or of success, or where it
 * does not name the letter it speaks of.
 */
export function readBounce(message: string): Bounce | null {
  const whole = readPart(message.replaceAll('\r\n', '\n'))
  if (typeOf(whole) !== 'multipart/report') return null
  const parts = partsOf(whole)
  const report = parts.find((part) => typeOf(part) === 'message/delivery-status')
  const original = parts.find((part) =>
    ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global'].includes(typeOf(part)),
  )
  if (!report || !original) return null
  // The first block is of the message, each other of one recipient. Ours go to one each.
  const failed = report.body
    .split(/\n[ \t]*\n/)
    .map((block) => readPart(block).headers)
    .find((headers) => /^failed\b/i.test(headers.get('action') ?? ''))
  const messageId = /<[^<>\s]{1,300}>/.exec(readPart(original.body).headers.get('message-id') ?? '')?.[0]
  if (!failed || !messageId) return null
  const diagnostic = (failed.get('diagnostic-code') ?? '').replace(/^[\w-]+;\s*/, '')
  const because = [failed.get('status'), diagnostic]
    .filter(Boolean)
    .join(' ')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .slice(0, 500)
  return { messageId, because: because || 'failed', isOfAddress: ofAddress.test(failed.get('status') ?? '') }
}
