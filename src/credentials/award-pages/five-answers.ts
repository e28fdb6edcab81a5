/** What the page of an award knows, as far as the five questions need it. */
export type AnswerFacts = {
  issuerName: string
  earnerName: string
  signedAt: Date | null
  expiresAt: Date | null
  revokedAt: Date | null
  suspendedAt: Date | null
}

/** Where an award stands on a day. Taken back outweighs suspended, and that run out. */
export type AwardStanding = 'being-signed' | 'current' | 'expired' | 'suspended' | 'revoked'

/** @returns the standing of an award at a moment */
export function awardStandingOf(
  { signedAt, expiresAt, revokedAt, suspendedAt }: Pick<AnswerFacts, 'signedAt' | 'expiresAt' | 'revokedAt' | 'suspendedAt'>,
  now: Date,
): AwardStanding {
  if (revokedAt) return 'revoked'
  if (suspendedAt) return 'suspended'
  if (expiresAt && expiresAt <= now) return 'expired'
  return signedAt ? 'current' : 'being-signed'
}
