import type { Hono } from 'hono'
import { activityApi } from './administration/activity/activity-api.ts'
import { metricsDoor } from './administration/monitoring/metrics-door.ts'
import { dataCopyApi } from './administration/rights/data-copy-api.ts'
import { credentialApi } from './credentials/award-pages/credential-api.ts'
import { issuerApi } from './credentials/award-pages/issuer-api.ts'
import { awardPageCache } from './credentials/award-pages/page-cache.ts'
import { vcApi } from './credentials/vc-api/vc-api.ts'
import { sitemapApi } from './credentials/verification/sitemap-api.ts'
import { verifyApi } from './credentials/verification/verify-api.ts'
import { draftApi } from './definitions/authoring/draft-api.ts'
import { achievementApi } from './definitions/catalog/achievement-api.ts'
import { catalogCache } from './definitions/catalog/kept-catalog.ts'
import type { Http } from './foundation/doors/http.ts'
import { liveDoor } from './foundation/live/live-door.ts'
import { stopApi } from './foundation/mail/stop-api.ts'
import { calendarApi } from './home/notices/calendar-api.ts'
import { scoresApi } from './judgment/assessment/scores-api.ts'
import { recognize } from './people/accounts/recognize.ts'
import { peopleApi } from './people/memberships/people-api.ts'
import { ledgerApi } from './recognition/ledger/ledger-api.ts'
import { topicKinds } from './topics.ts'
import { attemptsApi } from './work/attempt-pages/attempts-api.ts'
import { evidenceApi } from './work/evidence/evidence-api.ts'

/** Every HTTP route that is not a page, by feature: files, credentials, the API. */
export const resources: readonly Hono<Http>[] = [
  draftApi,
  evidenceApi,
  attemptsApi,
  scoresApi,
  awardPageCache(),
  catalogCache(),
  peopleApi,
  ledgerApi,
  activityApi,
  dataCopyApi,
  liveDoor({ topics: topicKinds, recognize }),
]

/** Routes that are the same for everyone, from everywhere. */
export const openResources: readonly Hono<Http>[] = [metricsDoor, achievementApi, sitemapApi, verifyApi, vcApi, stopApi, calendarApi]

/** Signed documents that machines read. */
export const documents: readonly Hono<Http>[] = [credentialApi, issuerApi]
