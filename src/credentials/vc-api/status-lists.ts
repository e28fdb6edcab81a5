import type { AllowedContexts } from '@laurel/openbadges/jsonld/canonize'
import { newBitstring } from '@laurel/openbadges/status/bitstring'
import { type BitstringStatusListEntry, bitstringStatusListEntry, pickStatusIndex } from '@laurel/openbadges/status/status-entry'
import { statusListCredential } from '@laurel/openbadges/status/status-list-credential'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import type { World } from '../../foundation/platform/world.ts'
import { findIssuers, type VcIssuer } from './issuers.ts'
import { secure } from './secure.ts'

/** What the lists of the VC-API can say of a credential. */
export const statusPurposes = ['revocation', 'suspension'] as const
type Purpose = (typeof statusPurposes)[number]

const bits = 131_072
const address = (baseUrl: string, purpose: Purpose, { name }: VcIssuer) => `${baseUrl}/vc-api/status/${purpose}/${name}`

/** A place in an issuer's list, at random. Places may meet: nothing that the VC-API issued can be taken back, so no bit is ever set. */
export const statusEntry = (baseUrl: string, purpose: Purpose, issuer: VcIssuer): BitstringStatusListEntry =>
  bitstringStatusListEntry(address(baseUrl, purpose, issuer), pickStatusIndex(bits) ?? 0, purpose)

/** An issuer's list, signed now: all clear. Null where there is none of that name. */
export async function findListForVcApi(world: World, purpose: string, name: string): Promise<JsonObject | null> {
  const known = statusPurposes.find((one) => one === purpose)
  const issuer = known && (await findIssuers(world)).find((one) => one.name === name)
  if (!known || !issuer) return null
  const list = await statusListCredential({
    id: address(world.config.BASE_URL, known, issuer),
    issuer: issuer.id,
    validFrom: world.now(),
    statusPurpose: known,
    bitstring: newBitstring(bits),
    timeToLiveMilliseconds: vcApiListSeconds * 1000,
  })
  return secure(list, issuer, { created: world.now(), allowedContexts: noContexts })
}

/** How long verifiers may keep a copy of a list. */
export const vcApiListSeconds = 300
const noContexts: AllowedContexts = new Map()
