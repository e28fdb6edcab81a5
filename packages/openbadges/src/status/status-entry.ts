import { compact, invalid, uri } from '../vc/values.ts'

/** What a status list can say of a credential. Revocation is for good; suspension can end. */
export type StatusPurpose = 'revocation' | 'suspension' | 'refresh' | 'message'

/** Where a credential's status stands. Bitstring Status List v1.0, §2.1. */
export type BitstringStatusListEntry = {
  readonly id?: string
  readonly type: 'BitstringStatusListEntry'
  readonly statusPurpose: StatusPurpose
  /** Base-10 digits: a text, not a number. */
  readonly statusListIndex: string
  readonly statusListCredential: string
}

/**
 * Builds the `credentialStatus` of a credential.
 *
 * @param listUrl address of the status list credential
 * @param index the credential's place in the list, 0 or more; give every credential its own, at random (see {@link pickStatusIndex}), so
 *   that the place tells nothing about when or to whom it was issued
 * @returns an entry with the id `<listUrl>#<index>`, which is not the list's own address, as the specification asks
 * @throws OpenBadgesError `invalid-input`
 * @see Bitstring Status List v1.0, §2.1 BitstringStatusListEntry
 */
export function bitstringStatusListEntry(
  listUrl: string,
  index: number,
  statusPurpose: StatusPurpose = 'revocation',
): BitstringStatusListEntry {
  if (!Number.isSafeInteger(index) || index < 0) throw invalid('index', 'is a whole number, 0 or more')
  return compact({
    id: uri('listUrl', `${listUrl}#${index}`),
    type: 'BitstringStatusListEntry' as const,
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: uri('listUrl', listUrl),
  })
}

/**
 * Picks a free place in a list at random.
 *
 * @param bits the list's length
 * @param isTaken whether a place is already given to a credential
 * @returns a place 0 ≤ index < `bits`; `undefined` once sixty-four draws were all taken: the list is nearly full, begin another
 */
export function pickStatusIndex(bits: number, isTaken: (index: number) => boolean = () => false): number | undefined {
  for (let attempt = 0; attempt < 64; attempt++) {
    const index = randomBelow(bits)
    if (!isTaken(index)) return index
  }
  return undefined
}

/** A uniform random whole number below `limit`: draws that would favour small numbers are thrown away. */
function randomBelow(limit: number): number {
  const fair = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const draw = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    if (draw < fair) return draw % limit
  }
}
