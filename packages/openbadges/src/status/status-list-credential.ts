import { CREDENTIALS_V2 } from '../vc/credential.ts'
import type { OneOrMany } from '../vc/json.ts'
import { compact, dateTimeStamp, invalid, uri } from '../vc/values.ts'
import { packBitstring } from './bitstring.ts'
import type { StatusPurpose } from './status-entry.ts'

/** A status list, unsigned: sign it like any credential before it is served. Bitstring Status List v1.0, §2.2. */
export type BitstringStatusListCredential = {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential']
  readonly issuer: string
  readonly validFrom: string
  readonly validUntil?: string
  readonly credentialSubject: {
    readonly id: string
    readonly type: 'BitstringStatusList'
    readonly statusPurpose: OneOrMany<StatusPurpose>
    readonly encodedList: string
    readonly ttl?: number
  }
}

/**
 * What goes into a status list.
 *
 * @property id the list's own address, which entries name as `statusListCredential`
 * @property issuer the same issuer as the credentials'
 * @property bitstring of `status/bitstring`
 * @property timeToLiveMilliseconds how long verifiers may keep a copy; align `Cache-Control` with it
 */
export type StatusListInput = {
  readonly id: string
  readonly issuer: string
  readonly validFrom: Date | string
  readonly validUntil?: Date | string | undefined
  readonly statusPurpose?: OneOrMany<StatusPurpose> | undefined
  readonly bitstring: Uint8Array
  readonly timeToLiveMilliseconds?: number | undefined
}

/**
 * Builds an unsigned status list credential.
 *
 * @returns a plain object for `proofs/sign`
 * @throws OpenBadgesError `invalid-input`, naming the field
 * @see Bitstring Status List v1.0, §2.2 BitstringStatusListCredential
 */
export async function statusListCredential(input: StatusListInput): Promise<BitstringStatusListCredential> {
  const ttl = input.timeToLiveMilliseconds
  if (ttl !== undefined && (!Number.isSafeInteger(ttl) || ttl < 0))
    throw invalid('timeToLiveMilliseconds', 'is a whole number of milliseconds')
  return compact({
    '@context': [CREDENTIALS_V2],
    id: uri('id', input.id),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'] as const,
    issuer: uri('issuer', input.issuer),
    validFrom: dateTimeStamp('validFrom', input.validFrom),
    validUntil: input.validUntil === undefined ? undefined : dateTimeStamp('validUntil', input.validUntil),
    credentialSubject: compact({
      id: `${input.id}#list`,
      type: 'BitstringStatusList' as const,
      statusPurpose: input.statusPurpose ?? ('revocation' as const),
      encodedList: await packBitstring(input.bitstring),
      ttl,
    }),
  })
}
