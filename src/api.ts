import { eventRest } from './administration/activity/event-rest.ts'
import { rightsRest } from './administration/rights/rights-rest.ts'
import { webhookRest } from './administration/webhooks/webhook-rest.ts'
import { awardRest } from './credentials/awards/award-rest.ts'
import { issuerKeyRest } from './credentials/issuer-keys/issuer-key-rest.ts'
import { verifyRest } from './credentials/verification/verify-rest.ts'
import { authoringRest } from './definitions/authoring/authoring-rest.ts'
import { categoryRest } from './definitions/badges/category-rest.ts'
import { catalogRest } from './definitions/catalog/catalog-rest.ts'
import { valueRest } from './definitions/value/value-rest.ts'
import type { Operation } from './foundation/doors/rest.ts'
import { restDoor } from './foundation/doors/rest-door.ts'
import { letterRest } from './foundation/mail/letter-rest.ts'
import { noticeRest } from './home/notices/notice-rest.ts'
import { assessmentRest } from './judgment/queue/assessment-rest.ts'
import { accountRest } from './people/accounts/account-rest.ts'
import { recognizeKey, requireKeyStands } from './people/api-keys/recognize-key.ts'
import { invitationRest } from './people/invitations/invitation-rest.ts'
import { membershipRest } from './people/memberships/membership-rest.ts'
import { organizationRest } from './people/organizations/organization-rest.ts'
import { ledgerRest } from './recognition/ledger/ledger-rest.ts'
import { attemptRest } from './work/attempt-pages/attempt-rest.ts'

/** Every operation of the API, by feature. */
export const operations: readonly Operation[] = [
  ...accountRest,
  ...organizationRest,
  ...membershipRest,
  ...invitationRest,
  ...letterRest,
  ...categoryRest,
  ...catalogRest,
  ...authoringRest,
  ...valueRest,
  ...attemptRest,
  ...assessmentRest,
  ...awardRest,
  ...ledgerRest,
  ...noticeRest,
  ...eventRest,
  ...webhookRest,
  ...issuerKeyRest,
  ...rightsRest,
  ...verifyRest,
]

/** The API for programs. */
export const api = restDoor(operations, { recognize: recognizeKey, requireStanding: requireKeyStands })
