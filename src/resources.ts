import type { Hono } from 'hono'
import { attemptsApi } from './attempts/attempts-api.ts'
import { draftApi } from './authoring/draft-api.ts'
import { credentialApi } from './awards/credential-api.ts'
import { issuerApi } from './awards/issuer-api.ts'
import { awardPageCache } from './awards/page-cache.ts'
import { achievementApi } from './catalog/achievement-api.ts'
import { catalogCache } from './catalog/kept-catalog.ts'
import type { Http } from './doors/http.ts'
import { evidenceApi } from './evidence/evidence-api.ts'
import { peopleApi } from './memberships/people-api.ts'
import { ledgerApi } from './recognition/ledger-api.ts'
import { vcApi } from './vc-api/vc-api.ts'
import { sitemapApi } from './verification/sitemap-api.ts'
import { verifyApi } from './verification/verify-api.ts'

/** Every HTTP route that is not a page, by feature: files, credentials, the API. */
export const resources: readonly Hono<Http>[] = [draftApi, evidenceApi, attemptsApi, awardPageCache(), catalogCache(), peopleApi, ledgerApi]

/** Routes that are the same for everyone, whoever asks from wherever. */
export const openResources: readonly Hono<Http>[] = [achievementApi, sitemapApi, verifyApi, vcApi]

/** Signed documents that machines read. */
export const documents: readonly Hono<Http>[] = [credentialApi, issuerApi]
