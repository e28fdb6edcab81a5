import { encode } from 'uqr'

/** A QR code of an address, as rows of squares. */
export const qrSquares = (address: string): string[] =>
  encode(address, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
