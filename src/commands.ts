import { recordBackup, recordFailedBackup, recordRestore } from './administration/backup/record-backup.ts'
import { backingUp } from './administration/backup/scheduled-backup.ts'
import { takingBase } from './administration/backup/take-base.ts'
import { askForCopy } from './administration/rights/ask-for-copy.ts'
import { askForErasure, recordErasure } from './administration/rights/ask-for-erasure.ts'
import { carryingOutErasure, keepingRights } from './administration/rights/carry-out-erasure.ts'
import { hastenErasure, refuseErasure, takeBackErasure } from './administration/rights/decide-erasure.ts'
import { beginErasure, finishErasure } from './administration/rights/forget-person.ts'
import { makingDataCopy } from './administration/rights/make-data-copy.ts'
import { recordDataCopy } from './administration/rights/record-copy.ts'
import { dropStuckWork, retryStuckWork } from './administration/stuck-work/deal-with-stuck.ts'
import { retrySubscriber } from './administration/stuck-work/retry-subscriber.ts'
import { addWebhook } from './administration/webhooks/add-webhook.ts'
import { changeWebhook, removeWebhook, replaceWebhookSecret, resumeWebhook, stopWebhook } from './administration/webhooks/change-webhook.ts'
import { deliveringWebhooks, tidyingDeliveries, wakingWebhooks } from './administration/webhooks/deliver.ts'
import { recordTry } from './administration/webhooks/record-try.ts'
import { sendDeliveryAgain } from './administration/webhooks/send-delivery-again.ts'
import { awardDecision } from './credentials/awards/issue-award.ts'
import { listAward } from './credentials/awards/list-award.ts'
import { mendingUnsigned } from './credentials/awards/mend-unsigned.ts'
import { publishingStatusList } from './credentials/awards/publish-status-list.ts'
import { revokeAward } from './credentials/awards/revoke-award.ts'
import { seeAwards } from './credentials/awards/see-award.ts'
import { recordCredential, signingCredential } from './credentials/awards/sign-credential.ts'
import { exportIssuerKeys } from './credentials/issuer-keys/export-keys.ts'
import { nameCompromisedKey } from './credentials/issuer-keys/name-compromised.ts'
import { rotateIssuerKey } from './credentials/issuer-keys/rotate-key.ts'
import { recordSigning } from './credentials/vc-api/record-signing.ts'
import { drawingArt } from './definitions/achievements/draw-art.ts'
import { publishVersion } from './definitions/achievements/publish-version.ts'
import { bringBackAchievement, retireAchievement } from './definitions/achievements/retire-achievement.ts'
import { discardDraft } from './definitions/authoring/discard-draft.ts'
import { importDefinition } from './definitions/authoring/import-definition.ts'
import { saveDraft } from './definitions/authoring/save-draft.ts'
import { startDraft } from './definitions/authoring/start-draft.ts'
import { startVersion } from './definitions/authoring/start-version.ts'
import { addCategory } from './definitions/badges/add-category.ts'
import { bringBackCategory, changeCategory, moveCategory, removeCategory } from './definitions/badges/change-category.ts'
import { addCurrency } from './definitions/value/add-currency.ts'
import { bringBackCurrency, changeCurrency, moveCurrency, removeCurrency } from './definitions/value/change-currency.ts'
import { setValueRule } from './definitions/value/set-value-rule.ts'
import { forgettingAnswers } from './foundation/doors/kept-answers.ts'
import { sweepingChanges } from './foundation/live/sweep-changes.ts'
import { chooseLetters } from './foundation/mail/choose-letters.ts'
import { sendingMail, sendingMails } from './foundation/mail/deliver-mail.ts'
import { sendLetterAgain } from './foundation/mail/send-letter-again.ts'

import { stopLetters } from './foundation/mail/stop-letters.ts'
import { takeBounce } from './foundation/mail/take-bounce.ts'
import { after, andThen, type Follower } from './foundation/platform/command.ts'
import type { AnyGrant } from './foundation/platform/grant.ts'
import type { JobWork } from './foundation/platform/jobs.ts'
import { foldingTotals } from './foundation/platform/totals.ts'
import type { World } from './foundation/platform/world.ts'
import { findingDigests, writingDigest } from './home/notices/digest.ts'
import { findingResting } from './home/notices/find-resting.ts'
import { lookingAhead } from './home/notices/look-ahead.ts'
import { readAllNotices, readNotice } from './home/notices/read-notices.ts'
import { renewCalendar } from './home/notices/renew-calendar.ts'
import { assessorGrant } from './judgment/assessment/assessor-grant.ts'
import { decideSubmission } from './judgment/assessment/decide-submission.ts'
import { releaseAssessment } from './judgment/assessment/release-assessment.ts'
import { saveScores } from './judgment/assessment/save-scores.ts'
import { claimNextSubmission, claimSubmission } from './judgment/queue/claim-submission.ts'
import { releaseClaims } from './judgment/queue/release-claims.ts'
import { addAddress, confirmAddress, promoteAddress, removeAddress } from './people/accounts/addresses.ts'
import { askForLink, makingSignInLinks, sendSignInLink } from './people/accounts/ask-for-link.ts'
import { chooseLocale } from './people/accounts/choose-locale.ts'
import { renamePerson } from './people/accounts/rename-person.ts'
import { setPassword } from './people/accounts/set-password.ts'
import { askToSignUp, confirmSignUp } from './people/accounts/sign-up.ts'
import { tidyingUp } from './people/accounts/tidy-up.ts'
import { makeKey } from './people/api-keys/make-key.ts'
import { revokeKey } from './people/api-keys/revoke-key.ts'
import { acceptInvitation, joinByInvitation } from './people/invitations/accept-invitation.ts'
import { cancelInvitation } from './people/invitations/cancel-invitation.ts'
import { invitePeople } from './people/invitations/invite-people.ts'
import { renewInvitation, resendInvitation } from './people/invitations/resend-invitation.ts'
import { changeMembership } from './people/memberships/change-membership.ts'
import { endMembership } from './people/memberships/end-membership.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import { editOrganization } from './people/organizations/edit-organization.ts'
import { renameSchool } from './people/organizations/rename-school.ts'
import { setCalendar } from './people/organizations/set-calendar.ts'
import { startInstance } from './people/setup/start-instance.ts'
import { tellOfAward } from './recognition/ledger/award-letter.ts'
import { recognizeAward } from './recognition/ledger/record-recognition.ts'
import { reverseLines } from './recognition/ledger/reverse-lines.ts'
import { addFile, addLink, addText } from './work/artifacts/add-artifact.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from './work/artifacts/change-artifact.ts'
import { saveAnswer } from './work/artifacts/save-answer.ts'
import { checkSelf } from './work/attempts/check-self.ts'
import { earnerGrant } from './work/attempts/earner-grant.ts'
import { startAttempt } from './work/attempts/start-attempt.ts'
import { submitAttempt } from './work/attempts/submit-attempt.ts'
import { withdrawAttempt } from './work/attempts/withdraw-attempt.ts'
import { sweepingEvidence, sweepingRemoved } from './work/evidence/sweep-evidence.ts'
import { makingCleanCopy, makingWaitingCopies } from './work/renditions/make-clean-copy.ts'

/** Work that follows a commit, by feature. */
export const jobWorks = [
  foldingTotals,
  sweepingChanges,
  forgettingAnswers,
  sendingMail,
  sendingMails,
  makingSignInLinks,
  tidyingUp,
  drawingArt,
  sweepingEvidence,
  sweepingRemoved,
  makingCleanCopy,
  makingWaitingCopies,
  signingCredential,
  publishingStatusList,
  mendingUnsigned,
  lookingAhead,
  findingResting,
  findingDigests,
  writingDigest,
  deliveringWebhooks,
  wakingWebhooks,
  tidyingDeliveries,
  backingUp,
  takingBase,
  makingDataCopy,
  carryingOutErasure,
  keepingRights,
] as unknown as readonly JobWork<World, never>[]

/** What later features do in the transaction of an earlier one's command. */
export const followers: readonly Follower[] = [
  // Whatever an award rests on, its lines come of it, and then the letter that names them.
  after(decideSubmission, andThen(awardDecision, recognizeAward, tellOfAward)),
  after(revokeAward, reverseLines),
  after(changeMembership, releaseClaims),
  after(endMembership, releaseClaims),
]

/** Why people may see evidence: each feature that has a reason of its own brings it here. */
export const grants: readonly AnyGrant[] = [earnerGrant, assessorGrant]

/** Everything this system can do, by feature. Each has a row in the matrix of who may (policy-matrix.test.ts). */
export const commands = [
  startInstance,
  editOrganization,
  addSchools,
  renameSchool,
  setCalendar,
  askToSignUp,
  confirmSignUp,
  askForLink,
  sendSignInLink,
  renamePerson,
  chooseLocale,
  setPassword,
  addAddress,
  confirmAddress,
  promoteAddress,
  removeAddress,
  changeMembership,
  endMembership,
  invitePeople,
  resendInvitation,
  renewInvitation,
  sendLetterAgain,
  takeBounce,
  chooseLetters,
  stopLetters,
  cancelInvitation,
  acceptInvitation,
  joinByInvitation,
  makeKey,
  revokeKey,
  startDraft,
  importDefinition,
  saveDraft,
  publishVersion,
  startVersion,
  discardDraft,
  retireAchievement,
  bringBackAchievement,
  addCategory,
  changeCategory,
  moveCategory,
  removeCategory,
  bringBackCategory,
  addCurrency,
  changeCurrency,
  moveCurrency,
  removeCurrency,
  bringBackCurrency,
  setValueRule,
  startAttempt,
  withdrawAttempt,
  saveAnswer,
  addFile,
  addLink,
  addText,
  changeArtifact,
  removeArtifact,
  restoreArtifact,
  checkSelf,
  submitAttempt,
  claimSubmission,
  claimNextSubmission,
  saveScores,
  releaseAssessment,
  decideSubmission,
  recordCredential,
  recordSigning,
  revokeAward,
  listAward,
  seeAwards,
  readNotice,
  readAllNotices,
  renewCalendar,
  rotateIssuerKey,
  nameCompromisedKey,
  exportIssuerKeys,
  addWebhook,
  changeWebhook,
  replaceWebhookSecret,
  stopWebhook,
  resumeWebhook,
  removeWebhook,
  sendDeliveryAgain,
  recordTry,
  retryStuckWork,
  dropStuckWork,
  recordBackup,
  recordFailedBackup,
  recordRestore,
  retrySubscriber,
  askForCopy,
  recordDataCopy,
  askForErasure,
  recordErasure,
  takeBackErasure,
  refuseErasure,
  hastenErasure,
  beginErasure,
  finishErasure,
] as const
