import { backingUp } from './administration/backup/scheduled-backup.ts'
import { takingBase } from './administration/backup/take-base.ts'
import { makingProofLinks } from './administration/merging/prove-account.ts'
import { tidyingMerges } from './administration/merging/tidy-merges.ts'
import { carryingOutRetention } from './administration/retention/carry-out-retention.ts'
import { carryingOutErasure, keepingRights } from './administration/rights/carry-out-erasure.ts'
import { makingDataCopy } from './administration/rights/make-data-copy.ts'
import { deliveringWebhooks, wakingWebhooks } from './administration/webhooks/deliver.ts'
import { lookingAtArchive } from './credentials/arriving/look-at-archive.ts'
import { takingInArchive } from './credentials/arriving/taking-in-archive.ts'
import { tidyingArchives } from './credentials/arriving/tidy-archives.ts'
import { mendingUnsigned } from './credentials/awards/mend-unsigned.ts'
import { publishingStatusList } from './credentials/awards/publish-status-list.ts'
import { signingCredential } from './credentials/awards/sign-credential.ts'
import { signingCredentials } from './credentials/awards/sign-many.ts'
import { sweepingAwards } from './credentials/awards/sweep-awards.ts'
import { signingEndorsement } from './credentials/endorsements/sign-endorsement.ts'
import { tendingEndorsements } from './credentials/endorsements/tend-endorsements.ts'
import { tidyingExchanges } from './credentials/exchange/tidy-exchanges.ts'
import { askingAgain, askingDue, askingUnmatched } from './credentials/imports/ask-again.ts'
import { checkingArrival, tidyingArrivals } from './credentials/imports/check-arrival.ts'
import { sendingList } from './credentials/issue-by-list/send-list.ts'
import { settlingPathways } from './credentials/pathways/settle-pathways.ts'
import { endingRenewals } from './credentials/renewal/end-renewal.ts'
import { askingTrustList, askingTrustListsDue } from './credentials/trust-imports/ask-trust-lists.ts'
import { renewingTrustLists } from './credentials/trust-lists/sign-edition.ts'
import { drawingArt } from './definitions/achievements/draw-art.ts'
import { forgettingAnswers } from './foundation/doors/kept-answers.ts'
import { sweepingChanges } from './foundation/live/sweep-changes.ts'
import { sendingMail, sendingMails } from './foundation/mail/deliver-mail.ts'
import type { JobWork } from './foundation/platform/jobs.ts'
import { foldingTotals } from './foundation/platform/totals.ts'
import type { World } from './foundation/platform/world.ts'
import { findingDigests, writingDigest } from './home/notices/digest.ts'
import { findingResting } from './home/notices/find-resting.ts'
import { lookingAhead } from './home/notices/look-ahead.ts'
import { remindingOfRenewal } from './home/notices/remind-of-renewal.ts'
import { tellingOfExpiry } from './home/notices/tell-of-expiry.ts'
import { renewingResults } from './judgment/results/renew-results.ts'
import { sweepingLog } from './learning/log/sweep-log.ts'
import { makingSignInLinks } from './people/accounts/ask-for-link.ts'
import { releasingDueAddresses } from './people/accounts/release-address.ts'
import { tidyingUp } from './people/accounts/tidy-up.ts'
import { workingOfNight } from './people/rosters/roster-night.ts'
import { takingRoster } from './people/rosters/take-roster.ts'
import { undoingRoster } from './people/rosters/undo-roster.ts'
import { readingRoster } from './people/rosters/work-on-roster.ts'
import { writingToInvited } from './people/rosters/write-to-invited.ts'
import { endingDueSteps } from './people/sign-in-methods/reset-two-step.ts'
import { applyingAcceptances, settlingNewcomer } from './recognition/acceptance/apply-acceptances.ts'
import { payingRaises } from './recognition/ledger/pay-raises.ts'
import { closingPilot } from './recognition/pilot/close-pilot.ts'
import { countingGoals } from './recognition/reports/count-goals.ts'
import { foldingRecognized } from './recognition/reports/fold-recognized.ts'
import { checkingFiles } from './work/evidence/check-files.ts'
import { sweepingEvidence, sweepingRemoved } from './work/evidence/sweep-evidence.ts'
import { checkingLink } from './work/links/check-link.ts'
import { copyingLink, copyingWaitingLinks } from './work/links/copy-link.ts'
import { makingOverview, makingWaitingOverviews } from './work/media/make-overview.ts'
import { makingPlayable, makingWaitingPlayables } from './work/media/make-playable.ts'
import { lookingThrough, lookingThroughWaiting } from './work/name-finder/look-through.ts'
import { makingCleanCopy, makingWaitingCopies } from './work/renditions/make-clean-copy.ts'
import { droppingStaged, expiringUploads } from './work/uploads/tidy-uploads.ts'

/** Work that follows a commit, by feature. */
export const jobWorks = [
  foldingTotals,
  foldingRecognized,
  countingGoals,
  sweepingChanges,
  forgettingAnswers,
  sendingMail,
  sendingMails,
  makingSignInLinks,
  tidyingUp,
  readingRoster,
  takingRoster,
  undoingRoster,
  workingOfNight,
  writingToInvited,
  releasingDueAddresses,
  makingProofLinks,
  endingDueSteps,
  tidyingMerges,
  drawingArt,
  sweepingEvidence,
  checkingFiles,
  sweepingRemoved,
  droppingStaged,
  expiringUploads,
  makingCleanCopy,
  makingWaitingCopies,
  checkingLink,
  copyingLink,
  copyingWaitingLinks,
  lookingThrough,
  lookingThroughWaiting,
  checkingArrival,
  tidyingArrivals,
  lookingAtArchive,
  takingInArchive,
  tidyingArchives,
  askingDue,
  askingAgain,
  askingUnmatched,
  sweepingLog,
  makingOverview,
  makingWaitingOverviews,
  makingPlayable,
  makingWaitingPlayables,
  signingCredential,
  signingCredentials,
  sweepingAwards,
  endingRenewals,
  sendingList,
  publishingStatusList,
  mendingUnsigned,
  signingEndorsement,
  tendingEndorsements,
  askingTrustList,
  askingTrustListsDue,
  renewingTrustLists,
  tidyingExchanges,
  settlingPathways,
  applyingAcceptances,
  settlingNewcomer,
  closingPilot,
  lookingAhead,
  findingResting,
  tellingOfExpiry,
  remindingOfRenewal,
  findingDigests,
  writingDigest,
  deliveringWebhooks,
  wakingWebhooks,
  carryingOutRetention,
  backingUp,
  takingBase,
  makingDataCopy,
  carryingOutErasure,
  keepingRights,
  renewingResults,
  payingRaises,
] as unknown as readonly JobWork<World, never>[]
