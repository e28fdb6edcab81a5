import type { Hono } from 'hono'
import { credentialApi } from './awards/credential-api.ts'
import { issuerApi } from './awards/issuer-api.ts'
import type { Http } from './doors/http.ts'

/** Every HTTP route that is not a page, by feature: files, credentials, the API. */
export const resources: readonly Hono<Http>[] = [credentialApi, issuerApi]
