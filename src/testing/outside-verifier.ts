import { credentialApi } from '../credentials/award-pages/credential-api.ts'
import { issuerApi } from '../credentials/award-pages/issuer-api.ts'
import { createWeb } from '../foundation/doors/web.ts'
import { visitor } from '../foundation/platform/actor.ts'
import type { World } from '../foundation/platform/world.ts'

/** Fetches credentials, and what they refer to, from an instance as an outside verifier would. */
export function anOutsideVerifier(world: World) {
  const app = createWeb({
    world,
    recognize: async () => visitor,
    resources: [credentialApi, issuerApi],
    pages: async () => new Response('<!doctype html>the page', { headers: { 'Content-Type': 'text/html' } }),
    files: async () => null,
  })
  const get = (address: string, headers: Record<string, string> = {}) =>
    app.request(address.replace(world.config.BASE_URL, ''), { headers })
  const load = async (address: string) => {
    const response = await get(address)
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    }
  }
  return { get, load }
}
