import type { Hono } from 'hono'
import { activityApi } from './administration/activity/activity-api.ts'
import { metricsDoor } from './administration/monitoring/metrics-door.ts'
import { dataCopyApi } from './administration/rights/data-copy-api.ts'
import { anchorSetApi } from './credentials/anchor-sets/anchor-set-api.ts'
import { arrivingApi } from './credentials/arriving/arriving-api.ts'
import { credentialApi } from './credentials/award-pages/credential-api.ts'
import { issuerApi } from './credentials/award-pages/issuer-api.ts'
import { awardPageCache } from './credentials/award-pages/page-cache.ts'
import { certificateApi } from './credentials/certificates/certificate-api.ts'
import { partsApi } from './credentials/disclosure/parts-api.ts'
import { endorsementApi } from './credentials/endorsements/endorsement-api.ts'
import { asksApi } from './credentials/exchange/asks-api.ts'
import { exchangeApi } from './credentials/exchange/exchange-api.ts'
import { oid4vciApi } from './credentials/exchange/oid4vci-api.ts'
import { importApi } from './credentials/imports/import-api.ts'
import { posterApi } from './credentials/posters/poster-api.ts'
import { trustApi } from './credentials/trust-lists/trust-api.ts'
import { vcApi } from './credentials/vc-api/vc-api.ts'
import { sitemapApi } from './credentials/verification/sitemap-api.ts'
import { verifyApi } from './credentials/verification/verify-api.ts'
import { draftApi } from './definitions/authoring/draft-api.ts'
import { achievementApi } from './definitions/catalog/achievement-api.ts'
import { catalogCache } from './definitions/catalog/kept-catalog.ts'
import { caseApi } from './definitions/frameworks/case-api.ts'
import type { Http } from './foundation/doors/http.ts'
import { liveDoor } from './foundation/live/live-door.ts'
import { stopApi } from './foundation/mail/stop-api.ts'
import { cardApi } from './home/feed/card-api.ts'
import { bellApi } from './home/notices/bell-api.ts'
import { calendarApi } from './home/notices/calendar-api.ts'
import { personApi } from './home/public-page/person-api.ts'
import { personEmbedApi } from './home/public-page/person-embed-api.ts'
import { embedApi } from './home/sharing/embed-api.ts'
import { sharedApi } from './home/sharing/shared-api.ts'
import { transcriptApi } from './home/transcript/transcript-api.ts'
import { scoresApi } from './judgment/assessment/scores-api.ts'
import { noteApi } from './judgment/notes/note-api.ts'
import { phrasesApi } from './judgment/phrases/phrases-api.ts'
import { reliabilityApi } from './judgment/reliability/reliability-api.ts'
import { resultsApi } from './judgment/results/results-api.ts'
import { timeApi } from './judgment/time-on-task/time-api.ts'
import { logApi } from './learning/log/log-api.ts'
import { recognize } from './people/accounts/recognize.ts'
import { peopleApi } from './people/memberships/people-api.ts'
import { passkeyApi } from './people/sign-in-methods/passkey-api.ts'
import { acceptanceListApi } from './recognition/acceptance/list-api.ts'
import { ledgerApi } from './recognition/ledger/ledger-api.ts'
import { packetFiles } from './recognition/packets/packet-files.ts'
import { reportsApi } from './recognition/reports/reports-api.ts'
import { topicKinds } from './topics.ts'
import { attemptsApi } from './work/attempt-pages/attempts-api.ts'
import { captionsApi } from './work/captions/captions-api.ts'
import { coSignApi } from './work/co-signatures/co-sign-api.ts'
import { clipApi } from './work/coaching/clip-api.ts'
import { modelClipApi } from './work/coaching/model-clip-api.ts'
import { recordingApi } from './work/comments/recording-api.ts'
import { evidenceApi } from './work/evidence/evidence-api.ts'
import { linkApi } from './work/links/link-api.ts'
import { mediaApi } from './work/media/media-api.ts'
import { uploadsApi } from './work/uploads/uploads-api.ts'

/** Every HTTP route that is not a page, by feature: files, credentials, the API. */
export const resources: readonly Hono<Http>[] = [
  draftApi,
  evidenceApi,
  linkApi,
  mediaApi,
  captionsApi,
  attemptsApi,
  clipApi,
  modelClipApi,
  recordingApi,
  uploadsApi,
  coSignApi,
  scoresApi,
  noteApi,
  phrasesApi,
  timeApi,
  reliabilityApi,
  anchorSetApi,
  resultsApi,
  awardPageCache(),
  catalogCache(),
  peopleApi,
  passkeyApi,
  acceptanceListApi,
  ledgerApi,
  reportsApi,
  packetFiles,
  partsApi,
  sharedApi,
  posterApi,
  personApi,
  transcriptApi,
  bellApi,
  importApi,
  arrivingApi,
  logApi,
  activityApi,
  dataCopyApi,
  liveDoor({ topics: topicKinds, recognize }),
]

/** Routes that are the same for everyone, from everywhere. */
export const openResources: readonly Hono<Http>[] = [
  metricsDoor,
  achievementApi,
  sitemapApi,
  verifyApi,
  vcApi,
  exchangeApi,
  asksApi,
  oid4vciApi,
  stopApi,
  calendarApi,
]

/** Signed documents that machines read. */
export const documents: readonly Hono<Http>[] = [
  trustApi,
  endorsementApi,
  certificateApi,
  credentialApi,
  issuerApi,
  cardApi,
  embedApi,
  personEmbedApi,
  caseApi,
]
