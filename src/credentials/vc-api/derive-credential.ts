import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObject, type JsonObject } from '@laurel/openbadges/vc/json'
import type { World } from '../../foundation/platform/world.ts'
import { runCheck } from '../verification/checks.ts'
import { malformed } from './problem-details.ts'
import { readOptions, Unacceptable } from './read-request.ts'

/** Makes, of a holder's own copy, a credential that shows only what its issuer insists on and what is asked for. No key of ours takes part. */
export async function deriveCredential(world: World, body: JsonObject): Promise<JsonObject> {
  const { selectivePointers = [] } = readOptions(body)
  const given = asObject(body.verifiableCredential)
  if (!given)
    throw new Unacceptable([
      malformed('/verifiableCredential', body.verifiableCredential === undefined ? 'is missing' : 'is not an object'),
    ])
  try {
    const asked = { kind: 'disclose', input: given, selectivePointers, contexts: world.config.VC_API_CONTEXTS } as const
    return await runCheck<'disclose'>(world, asked, () => Promise.reject(new Error('Nothing is fetched for this.')))
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    throw new Unacceptable([{ ...malformed('/verifiableCredential', 'cannot be shown in parts'), detail: error.message, code: error.code }])
  }
}
