import { OpenBadgesError } from '@laurel/openbadges/errors'
import { disclose } from '@laurel/openbadges/proofs/disclose'
import { asObject, type JsonObject } from '@laurel/openbadges/vc/json'
import type { World } from '../platform/world.ts'
import { allowedContexts } from './allowed-contexts.ts'
import { malformed } from './problem-details.ts'
import { readOptions, Unacceptable } from './read-request.ts'

/** Makes, of a holder's own copy, a credential that shows only what its issuer insists on and what is asked for. No key of ours takes part. */
export async function deriveCredential({ config }: World, body: JsonObject): Promise<JsonObject> {
  const { selectivePointers = [] } = readOptions(body)
  const given = asObject(body.verifiableCredential)
  if (!given)
    throw new Unacceptable([
      malformed('/verifiableCredential', body.verifiableCredential === undefined ? 'is missing' : 'is not an object'),
    ])
  const contexts = allowedContexts(config.VC_API_CONTEXTS)
  try {
    return await disclose(given, { selectivePointers, ...(contexts && { allowedContexts: contexts }) })
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    throw new Unacceptable([{ ...malformed('/verifiableCredential', 'cannot be shown in parts'), detail: error.message, code: error.code }])
  }
}
