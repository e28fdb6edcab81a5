import { eventRest } from './administration/activity/event-rest.ts'
import { retentionRest } from './administration/retention/retention-rest.ts'
import { rightsRest } from './administration/rights/rights-rest.ts'
import { webhookRest } from './administration/webhooks/webhook-rest.ts'
import { anchorSetRest } from './credentials/anchor-sets/anchor-set-rest.ts'
import { arrivingRest } from './credentials/arriving/arriving-rest.ts'
import { awardRest } from './credentials/awards/award-rest.ts'
import { disclosureRest } from './credentials/disclosure/disclosure-rest.ts'
import { endorsementRest } from './credentials/endorsements/endorsement-rest.ts'
import { importRest } from './credentials/imports/import-rest.ts'
import { listRest } from './credentials/issue-by-list/list-rest.ts'
import { sweepRest } from './credentials/issue-by-list/sweep-rest.ts'
import { issuerKeyRest } from './credentials/issuer-keys/issuer-key-rest.ts'
import { pathwayRest } from './credentials/pathways/pathway-rest.ts'
import { posterRest } from './credentials/posters/poster-rest.ts'
import { renewalRest } from './credentials/renewal/renewal-rest.ts'
import { trustRest } from './credentials/trust-imports/trust-rest.ts'
import { verifyRest } from './credentials/verification/verify-rest.ts'
import { authoringRest } from './definitions/authoring/authoring-rest.ts'
import { categoryRest } from './definitions/badges/category-rest.ts'
import { catalogRest } from './definitions/catalog/catalog-rest.ts'
import { draftReviewRest } from './definitions/draft-review/draft-review-rest.ts'
import { frameworkRest } from './definitions/frameworks/framework-rest.ts'
import { templateRest } from './definitions/templates/template-rest.ts'
import { trialRest } from './definitions/trial/trial-rest.ts'
import { valueRest } from './definitions/value/value-rest.ts'
import type { Operation } from './foundation/doors/rest.ts'
import { requireScope, restDoor } from './foundation/doors/rest-door.ts'
import { letterRest } from './foundation/mail/letter-rest.ts'
import { feedRest } from './home/feed/feed-rest.ts'
import { noticeRest } from './home/notices/notice-rest.ts'
import { shareRest } from './home/sharing/share-rest.ts'
import { transcriptRest } from './home/transcript/transcript-rest.ts'
import { appealRest } from './judgment/appeals/appeal-rest.ts'
import { approvalRest } from './judgment/approval/approval-rest.ts'
import { calibrationRest } from './judgment/calibration/calibration-rest.ts'
import { forCoachRest } from './judgment/coach-decides/for-coach-rest.ts'
import { completenessRest } from './judgment/completeness/completeness-rest.ts'
import { conflictRest } from './judgment/conflicts/conflict-rest.ts'
import { ladderRest } from './judgment/ladder/ladder-rest.ts'
import { noteRest } from './judgment/notes/note-rest.ts'
import { phraseRest } from './judgment/phrases/phrase-rest.ts'
import { assessmentRest } from './judgment/queue/assessment-rest.ts'
import { reliabilityRest } from './judgment/reliability/reliability-rest.ts'
import { resultsRest } from './judgment/results/results-rest.ts'
import { leakRest } from './judgment/routing/leak-rest.ts'
import { routingRest } from './judgment/routing/routing-rest.ts'
import { timeRest } from './judgment/time-on-task/time-rest.ts'
import { cohortRest } from './learning/cohorts/cohort-rest.ts'
import { logRest } from './learning/log/log-rest.ts'
import { accountRest } from './people/accounts/account-rest.ts'
import { recognizeKey, requireKeyStands } from './people/api-keys/recognize-key.ts'
import { calendarRest } from './people/calendar/calendar-rest.ts'
import { invitationRest } from './people/invitations/invitation-rest.ts'
import { contractsRest } from './people/memberships/contracts-rest.ts'
import { membershipRest } from './people/memberships/membership-rest.ts'
import { organizationRest } from './people/organizations/organization-rest.ts'
import { rosterRest } from './people/rosters/roster-rest.ts'
import { acceptanceRest } from './recognition/acceptance/acceptance-rest.ts'
import { approvalsRest } from './recognition/approvals/approvals-rest.ts'
import { goalsRest } from './recognition/goals/goals-rest.ts'
import { ledgerRest } from './recognition/ledger/ledger-rest.ts'
import { packetsRest } from './recognition/packets/packets-rest.ts'
import { pilotRest } from './recognition/pilot/pilot-rest.ts'
import { reportsRest } from './recognition/reports/reports-rest.ts'
import { requestsRest } from './recognition/requests/requests-rest.ts'
import { rulesRest } from './recognition/rules/rules-rest.ts'
import { attemptRest } from './work/attempt-pages/attempt-rest.ts'
import { captionRest } from './work/captions/caption-rest.ts'
import { coachingRest } from './work/coaching/coaching-rest.ts'
import { talkRest } from './work/coaching/talk-rest.ts'
import { planRest } from './work/plans/plan-rest.ts'
import { tusDoor } from './work/uploads/tus-door.ts'
import { uploadRest } from './work/uploads/upload-rest.ts'

/** Every operation of the API, by feature. */
export const operations: readonly Operation[] = [
  ...accountRest,
  ...organizationRest,
  ...membershipRest,
  ...contractsRest,
  ...invitationRest,
  ...rosterRest,
  ...letterRest,
  ...calendarRest,
  ...categoryRest,
  ...catalogRest,
  ...authoringRest,
  ...draftReviewRest,
  ...frameworkRest,
  ...templateRest,
  ...trialRest,
  ...valueRest,
  ...attemptRest,
  ...captionRest,
  ...planRest,
  ...coachingRest,
  ...importRest,
  ...arrivingRest,
  ...logRest,
  ...transcriptRest,
  ...uploadRest,
  ...cohortRest,
  ...completenessRest,
  ...forCoachRest,
  ...approvalRest,
  ...appealRest,
  ...talkRest,
  ...assessmentRest,
  ...noteRest,
  ...phraseRest,
  ...timeRest,
  ...leakRest,
  ...conflictRest,
  ...routingRest,
  ...reliabilityRest,
  ...resultsRest,
  ...calibrationRest,
  ...ladderRest,
  ...anchorSetRest,
  ...pathwayRest,
  ...awardRest,
  ...disclosureRest,
  ...renewalRest,
  ...shareRest,
  ...endorsementRest,
  ...trustRest,
  ...feedRest,
  ...ledgerRest,
  ...rulesRest,
  ...acceptanceRest,
  ...requestsRest,
  ...approvalsRest,
  ...reportsRest,
  ...listRest,
  ...posterRest,
  ...sweepRest,
  ...pilotRest,
  ...packetsRest,
  ...goalsRest,
  ...noticeRest,
  ...eventRest,
  ...webhookRest,
  ...issuerKeyRest,
  ...retentionRest,
  ...rightsRest,
  ...verifyRest,
]

/** The API for programs. */
export const api = restDoor(operations, { recognize: recognizeKey, requireStanding: requireKeyStands }, [
  tusDoor({
    path: '/api/v1/uploads',
    from: ({ var: { requestId, clientAddress } }) => ({ door: 'rest', requestId, clientAddress }),
    mayEnter: ({ var: { actor } }) => requireScope(actor, 'work:write'),
  }),
])
