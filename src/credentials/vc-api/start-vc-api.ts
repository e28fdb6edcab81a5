import type { Config } from '../../config.ts'
import type { World } from '../../foundation/platform/world.ts'
import { allowedContexts } from '../verification/allowed-contexts.ts'
import { findIssuers } from './issuers.ts'

/** Looks at what can be wrong with the settings of the VC-API before anything is opened. @throws Error with one sentence */
export function checkVcApi(config: Config): void {
  if (config.VC_API) allowedContexts(config.VC_API_CONTEXTS)
}

/** What to say of the VC-API at the start: nothing where it is closed, else where it is and as whom it issues. @throws Error with one sentence */
export async function announceVcApi(world: World): Promise<string[]> {
  const { VC_API, VC_API_TOKEN, VC_API_ORGANIZATION, BASE_URL } = world.config
  if (!VC_API) return []
  const issuers = await findIssuers(world)
  const isHere = VC_API_ORGANIZATION === undefined || issuers.some(({ organizationId }) => organizationId !== null)
  return [
    `The VC-API is open at ${BASE_URL}/vc-api.`,
    ...(isHere ? [] : [`There is no organization ${VC_API_ORGANIZATION} (VC_API_ORGANIZATION) yet.`]),
    ...(VC_API_TOKEN === undefined || issuers.length === 0
      ? ['It verifies, and issues nothing: that needs VC_API_TOKEN, and VC_API_KEYS or VC_API_ORGANIZATION.']
      : ['To whom bears its token it issues as', ...issuers.map(({ id }) => `  ${id}`)]),
  ]
}
