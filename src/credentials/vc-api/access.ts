import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpContext } from '../../foundation/doors/http.ts'
import { forbidden, Refusal } from '../../foundation/platform/refusal.ts'
import { limitVerifying } from '../verification/verify-badge.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whether a request bears the operator's token: as `Authorization: Bearer`, or, for programs that can send no headers, as the query parameter
 * of RFC 6750 §2.3, which no log of ours holds.
 */
function bearsToken({ req, var: { world } }: HttpContext): boolean {
  const token = world.config.VC_API_TOKEN
  const [, given = req.query('access_token')] = /^Bearer +(\S+) *$/i.exec(req.header('authorization') ?? '') ?? []
  return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/** Lets in a caller with the token, and others as often as at /verify. @throws Refusal `too-many-tries` */
export async function mayVerify(context: HttpContext): Promise<void> {
  if (!bearsToken(context)) await limitVerifying(context.var.world, context.var.clientAddress)
}

/** Lets in only a caller with the token: one who may have anything signed speaks with the issuer's voice. @throws Refusal */
export async function mayIssue(context: HttpContext): Promise<void> {
  const { world, clientAddress } = context.var
  if (world.config.VC_API_TOKEN === undefined)
    throw forbidden('vc-api-only-verifies', 'Nothing is issued here: this instance’s operator has set no token for it.')
  if (bearsToken(context)) return
  await limitVerifying(world, clientAddress)
  throw new Refusal('unauthenticated', 'vc-api-token-needed', {
    text: 'This needs the token of this instance’s operator, as Authorization: Bearer.',
  })
}
