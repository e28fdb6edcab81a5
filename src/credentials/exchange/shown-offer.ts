import { exchangeAddresses } from './exchange-addresses.ts'
import type { Shown } from './offered.tsx'
import { qrSquares } from './qr-squares.ts'

/** An offer as a page shows it, by its secret. */
export function shownOffer(
  baseUrl: string,
  { secret, pin, isPinned, expiresAt }: { secret: string; pin: string | null; isPinned: boolean; expiresAt: Date },
): Shown {
  const { interaction, protocols, lcw } = exchangeAddresses(baseUrl, secret)
  return {
    interaction,
    openId: protocols.OID4VCI,
    lcw,
    squares: { interaction: qrSquares(interaction), openId: qrSquares(protocols.OID4VCI) },
    expiresAt,
    isPinned,
    pin,
  }
}
