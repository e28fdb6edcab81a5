import { createHash, randomBytes } from 'node:crypto'
import { conflict, type Refusal } from '../../foundation/platform/refusal.ts'

/** A secret for a link in a letter, and what the database keeps of it: a copy of the database opens no link. */
export function newLinkToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashLinkToken(token) }
}

export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * What may be wrong with a link. `unknown`: forged, cut off by a mail program, or replaced by a newer one. `unbacked`: it would hand out
 * what its sender may no longer give.
 */
export type LinkFault = 'unknown' | 'used' | 'expired' | 'cancelled' | 'unbacked'

const refusals: Record<LinkFault, () => Refusal> = {
  unknown: () => conflict('link-unknown', 'This link is not complete, or a newer one has taken its place.'),
  used: () => conflict('link-used', 'This link has been used already.'),
  expired: () => conflict('link-expired', 'This link is too old.'),
  cancelled: () => conflict('link-cancelled', 'This link has been taken back.'),
  unbacked: () =>
    conflict(
      'link-unbacked',
      'The person who sent this invitation is no longer an admin there, and it offers a role that only an admin gives.',
    ),
}

/** The refusal of a link that can't be used. */
export const linkRefused = (fault: LinkFault): Refusal => refusals[fault]()
