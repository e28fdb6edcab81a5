import { backupFailed, backupMade, instanceRestored, masterKeyRotated } from './administration/backup/backup-facts.ts'
import {
  dataCopyAskedFor,
  dataCopyMade,
  erasureAskedFor,
  erasureBegun,
  erasureDone,
  erasureRefused,
  erasureTakenBack,
} from './administration/rights/rights-facts.ts'
import { stuckWorkDropped, stuckWorkRetried, subscriberRetried } from './administration/stuck-work/stuck-facts.ts'
import {
  webhookAdded,
  webhookChanged,
  webhookRemoved,
  webhookResumed,
  webhookSecretReplaced,
  webhookStopped,
} from './administration/webhooks/webhook-facts.ts'
import {
  awardIssued,
  awardListed,
  awardRevoked,
  awardUnlisted,
  credentialSigned,
  statusListSigned,
} from './credentials/awards/award-facts.ts'
import { issuerKeyCompromised, issuerKeyRotated, issuerKeysExported } from './credentials/issuer-keys/issuer-key-facts.ts'
import { foreignCredentialSigned } from './credentials/vc-api/vc-api-facts.ts'
import { achievementBroughtBack, achievementRetired, versionPublished } from './definitions/achievements/achievement-facts.ts'
import { draftDiscarded, draftStarted } from './definitions/authoring/draft-facts.ts'
import {
  categoryAdded,
  categoryBroughtBack,
  categoryChanged,
  categoryMoved,
  categoryRemoved,
  categoryRetired,
} from './definitions/badges/category-facts.ts'
import {
  currencyAdded,
  currencyBroughtBack,
  currencyChanged,
  currencyMoved,
  currencyRemoved,
  currencyRetired,
  valueSet,
} from './definitions/value/value-facts.ts'
import { letterBounced, letterRefused, letterSentAgain } from './foundation/mail/mail-facts.ts'
import type { FactKind } from './foundation/platform/fact.ts'
import { calendarRenewed } from './home/notices/notice-facts.ts'
import { submissionClaimed, submissionDecided, submissionReleased } from './judgment/assessment/assessment-facts.ts'
import {
  accountAskedFor,
  accountCreated,
  addressAdded,
  addressConfirmed,
  addressPromoted,
  addressRemoved,
  passwordChanged,
  personRenamed,
  signInLinkSent,
} from './people/accounts/account-facts.ts'
import { keyMade, keyRevoked } from './people/api-keys/key-facts.ts'
import {
  invitationAccepted,
  invitationCanceled,
  invitationRenewed,
  invitationSent,
  invitationSentAgain,
} from './people/invitations/invitation-facts.ts'
import { membershipBegan, membershipChanged, membershipEnded } from './people/memberships/membership-facts.ts'
import {
  calendarChanged,
  organizationEdited,
  organizationFounded,
  schoolRenamed,
  schoolsAdded,
} from './people/organizations/organization-facts.ts'
import { ledgerLineReversed, ledgerLineWritten } from './recognition/ledger/ledger-facts.ts'
import { artifactAdded, artifactChanged, artifactRemoved, artifactRestored } from './work/artifacts/artifact-facts.ts'
import { attemptStarted, attemptWithdrawn, submissionHandedIn } from './work/attempts/attempt-facts.ts'

/** Every kind of fact there is, by feature: what the audit trail can tell, and what other programs can ask to hear of. */
export const factKinds = [
  organizationFounded,
  organizationEdited,
  calendarChanged,
  schoolsAdded,
  schoolRenamed,
  accountAskedFor,
  accountCreated,
  signInLinkSent,
  personRenamed,
  passwordChanged,
  addressAdded,
  addressConfirmed,
  addressPromoted,
  addressRemoved,
  membershipBegan,
  membershipChanged,
  membershipEnded,
  keyMade,
  keyRevoked,
  invitationSent,
  invitationSentAgain,
  invitationRenewed,
  invitationCanceled,
  invitationAccepted,
  categoryAdded,
  categoryChanged,
  categoryMoved,
  categoryRetired,
  categoryRemoved,
  categoryBroughtBack,
  currencyAdded,
  currencyChanged,
  currencyMoved,
  currencyRetired,
  currencyRemoved,
  currencyBroughtBack,
  valueSet,
  versionPublished,
  achievementRetired,
  achievementBroughtBack,
  draftStarted,
  draftDiscarded,
  attemptStarted,
  attemptWithdrawn,
  artifactAdded,
  artifactChanged,
  artifactRemoved,
  artifactRestored,
  submissionHandedIn,
  submissionClaimed,
  submissionReleased,
  submissionDecided,
  awardIssued,
  credentialSigned,
  awardRevoked,
  awardListed,
  awardUnlisted,
  statusListSigned,
  foreignCredentialSigned,
  issuerKeyRotated,
  issuerKeyCompromised,
  issuerKeysExported,
  ledgerLineWritten,
  ledgerLineReversed,
  letterSentAgain,
  letterRefused,
  letterBounced,
  calendarRenewed,
  webhookAdded,
  webhookChanged,
  webhookSecretReplaced,
  webhookStopped,
  webhookResumed,
  webhookRemoved,
  stuckWorkRetried,
  stuckWorkDropped,
  backupMade,
  backupFailed,
  instanceRestored,
  subscriberRetried,
  masterKeyRotated,
  dataCopyAskedFor,
  dataCopyMade,
  erasureAskedFor,
  erasureTakenBack,
  erasureRefused,
  erasureBegun,
  erasureDone,
] as unknown as readonly FactKind[]
