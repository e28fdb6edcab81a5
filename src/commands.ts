import { recordBackup, recordFailedBackup, recordRestore } from './administration/backup/record-backup.ts'
import { mergeAccounts } from './administration/merging/merge-accounts.ts'
import { askForProofLink, proveByLink, proveByPasskey, proveByPassword, sendProofLink } from './administration/merging/prove-account.ts'
import { undoMerge } from './administration/merging/undo-merge.ts'
import { clearOld } from './administration/retention/carry-out-retention.ts'
import { setRetention } from './administration/retention/set-retention.ts'
import { askForCopy } from './administration/rights/ask-for-copy.ts'
import { askForErasure, recordErasure } from './administration/rights/ask-for-erasure.ts'
import { hastenErasure, refuseErasure, takeBackErasure } from './administration/rights/decide-erasure.ts'
import { beginErasure, finishErasure } from './administration/rights/forget-person.ts'
import { recordDataCopy } from './administration/rights/record-copy.ts'
import { dropStuckWork, retryStuckWork } from './administration/stuck-work/deal-with-stuck.ts'
import { retrySubscriber } from './administration/stuck-work/retry-subscriber.ts'
import { addWebhook } from './administration/webhooks/add-webhook.ts'
import { changeWebhook, removeWebhook, replaceWebhookSecret, resumeWebhook, stopWebhook } from './administration/webhooks/change-webhook.ts'
import { recordTry } from './administration/webhooks/record-try.ts'
import { sendDeliveryAgain } from './administration/webhooks/send-delivery-again.ts'
import { exportAnchors } from './credentials/anchor-sets/export-anchors.ts'
import { importAnchors } from './credentials/anchor-sets/import-anchors.ts'
import { lookAgainAtArchive, takeInArchive, takeOutArchive } from './credentials/arriving/decide-archive.ts'
import { receiveArchive } from './credentials/arriving/receive-archive.ts'
import { recordLook } from './credentials/arriving/record-look.ts'
import { recordTaken } from './credentials/arriving/record-taken.ts'
import { recordToken } from './credentials/awards/credential-token.ts'
import { hideAward } from './credentials/awards/hide-award.ts'
import { holdAward } from './credentials/awards/hold-award.ts'
import { listAward } from './credentials/awards/list-award.ts'
import { revokeAward } from './credentials/awards/revoke-award.ts'
import { seeAwards } from './credentials/awards/see-award.ts'
import { recordCredential } from './credentials/awards/sign-credential.ts'
import { recordCredentials } from './credentials/awards/sign-many.ts'
import { liftSuspension, suspendAward } from './credentials/awards/suspend-award.ts'
import { beginSweep, callOffSweep, chooseSweep, finishSweep, sweepPortion } from './credentials/awards/sweep-awards.ts'
import { keepPaperCredential } from './credentials/certificates/paper-credential.ts'
import { signForParts } from './credentials/disclosure/sign-for-parts.ts'
import { acceptEndorsement, declineEndorsement, hideEndorsement } from './credentials/endorsements/accept-endorsement.ts'
import { answerEndorsement, refuseByLink, withdrawByLink } from './credentials/endorsements/answer-by-link.ts'
import { askEndorsement, endEndorsementRequest } from './credentials/endorsements/ask-endorsement.ts'
import { giveEndorsement, refuseEndorsement } from './credentials/endorsements/give-endorsement.ts'
import { recordEndorsement } from './credentials/endorsements/sign-endorsement.ts'
import { withdrawEndorsement } from './credentials/endorsements/withdraw-endorsement.ts'
import { askHolder, recordHolderAnswer } from './credentials/exchange/ask-holder.ts'
import { offerAward } from './credentials/exchange/offer-award.ts'
import { presentAwards } from './credentials/exchange/present-awards.ts'
import { challengeWallet, redeemCode, takeByToken, takeByVcApi } from './credentials/exchange/take-award.ts'
import { bringHolderKeys } from './credentials/holder-keys/bring-holder-keys.ts'
import { exportHolderKeys } from './credentials/holder-keys/export-holder-keys.ts'
import { makeHolderKey, nameHolderKey, replaceHolderKey } from './credentials/holder-keys/keep-holder-key.ts'
import { recordBadgeCheck } from './credentials/imports/ask-again.ts'
import { bringInBadge } from './credentials/imports/bring-in-badge.ts'
import { askImportedNow, clearArrivals, removeImported, tryArrivalAgain } from './credentials/imports/change-wallet.ts'
import { recordArrival } from './credentials/imports/record-arrival.ts'
import { approveList, proposeList, sendListBack } from './credentials/issue-by-list/approve-list.ts'
import { bringList, sayListColumns } from './credentials/issue-by-list/bring-list.ts'
import { claimAward, claimWithNewAccount } from './credentials/issue-by-list/claim-award.ts'
import { mendListRow, setListRowAside } from './credentials/issue-by-list/mend-rows.ts'
import { cancelList, cancelListRow, resendListRow } from './credentials/issue-by-list/row-ways.ts'
import { finishList, sendListPortion } from './credentials/issue-by-list/send-list.ts'
import { exportIssuerKeys } from './credentials/issuer-keys/export-keys.ts'
import { nameCompromisedKey } from './credentials/issuer-keys/name-compromised.ts'
import { rotateIssuerKey } from './credentials/issuer-keys/rotate-key.ts'
import { beginPathway } from './credentials/pathways/begin-pathway.ts'
import { settlePerson } from './credentials/pathways/settle-pathways.ts'
import { approveRequests, askBack, refuseRequest } from './credentials/posters/answer-requests.ts'
import { answerBack, askByPoster, confirmAsking } from './credentials/posters/ask-award.ts'
import { makePoster } from './credentials/posters/make-poster.ts'
import { changePoster, closePoster, namePosterRecord, replacePosterCode, withdrawPoster } from './credentials/posters/tend-poster.ts'
import { undoApproval } from './credentials/posters/undo-approval.ts'
import { endRenewal } from './credentials/renewal/end-renewal.ts'
import { renewAward } from './credentials/renewal/renew-award.ts'
import { askTrustListNow, noteListAsked } from './credentials/trust-imports/ask-trust-lists.ts'
import { bringTrustList } from './credentials/trust-imports/bring-trust-list.ts'
import { dropTrustList, removeTrustList, takeTrustList } from './credentials/trust-imports/take-trust-list.ts'
import { addRecognizedIssuer, changeRecognizedIssuer, takeOutRecognizedIssuer } from './credentials/trust-lists/recognize-issuer.ts'
import { renewTrustList } from './credentials/trust-lists/sign-edition.ts'
import { recordSigning } from './credentials/vc-api/record-signing.ts'
import { publishVersion } from './definitions/achievements/publish-version.ts'
import { bringBackAchievement, retireAchievement } from './definitions/achievements/retire-achievement.ts'
import { discardDraft } from './definitions/authoring/discard-draft.ts'
import { importDefinition } from './definitions/authoring/import-definition.ts'
import { saveDraft } from './definitions/authoring/save-draft.ts'
import { startDraft } from './definitions/authoring/start-draft.ts'
import { startVersion } from './definitions/authoring/start-version.ts'
import { addCategory } from './definitions/badges/add-category.ts'
import { bringBackCategory, changeCategory, moveCategory, removeCategory } from './definitions/badges/change-category.ts'
import { askReviewers, takeReviewBack } from './definitions/draft-review/ask-reviewers.ts'
import { approveDraft, askForChanges } from './definitions/draft-review/judge-draft.ts'
import { setDraftRule } from './definitions/draft-review/set-draft-rule.ts'
import {
  removeDraftComment,
  reopenDraftComment,
  resolveDraftComment,
  writeDraftComment,
} from './definitions/draft-review/write-draft-comment.ts'
import { alignDraft } from './definitions/frameworks/align-draft.ts'
import { bringFramework, dropArrival } from './definitions/frameworks/bring-framework.ts'
import { partItems, relateItems } from './definitions/frameworks/relate-items.ts'
import { takeFramework } from './definitions/frameworks/take-framework.ts'
import { removeFramework, showFramework, writeFramework } from './definitions/frameworks/write-framework.ts'
import { publishPathway } from './definitions/pathways/publish-pathway.ts'
import { retirePathway } from './definitions/pathways/retire-pathway.ts'
import { savePathway } from './definitions/pathways/save-pathway.ts'
import { startPathway } from './definitions/pathways/start-pathway.ts'
import { changeTemplate, keepTemplate, removeTemplate } from './definitions/templates/keep-template.ts'
import { beginTrial, endTrial, inviteToTrial } from './definitions/trial/begin-trial.ts'
import { finishTrial, leaveTrial, saveTrialPart } from './definitions/trial/try-draft.ts'
import { weighTrialWork } from './definitions/trial/weigh-trial.ts'
import { addCurrency } from './definitions/value/add-currency.ts'
import { bringBackCurrency, changeCurrency, moveCurrency, removeCurrency } from './definitions/value/change-currency.ts'
import { setFee } from './definitions/value/set-fee.ts'
import { setValueRule } from './definitions/value/set-value-rule.ts'
import { chooseLetters } from './foundation/mail/choose-letters.ts'
import { releaseAddress } from './foundation/mail/release-address.ts'
import { sendLetterAgain } from './foundation/mail/send-letter-again.ts'
import { stopLetters } from './foundation/mail/stop-letters.ts'
import { takeBounce } from './foundation/mail/take-bounce.ts'
import type { AnyGrant } from './foundation/platform/grant.ts'
import { chooseFeed, leaveOut } from './home/feed/choose-feed.ts'
import { changeKudos, giveKudos, takeBackKudos } from './home/feed/give-kudos.ts'
import { makeCard, withdrawCard } from './home/feed/keep-card.ts'
import { muteFeed, unmuteFeed } from './home/feed/mute-feed.ts'
import { removeKudos, reportKudos, settleReport } from './home/feed/report-kudos.ts'
import { readAllNotices, readNotice } from './home/notices/read-notices.ts'
import { renewCalendar } from './home/notices/renew-calendar.ts'
import { arrangeProfile, saveProfile } from './home/public-page/save-profile.ts'
import { arrangeShare } from './home/sharing/arrange-share.ts'
import { chooseEvidence } from './home/sharing/choose-evidence.ts'
import { changeShare, makeShare, withdrawShare } from './home/sharing/make-share.ts'
import { askForProof, openByCode, openByLetter } from './home/sharing/open-share.ts'
import { sendShare } from './home/sharing/send-share.ts'
import { changeTranscript, removeTranscript, saveTranscript } from './home/transcript/keep-transcript.ts'
import { openTranscriptLink, withdrawTranscriptLink } from './home/transcript/share-transcript.ts'
import { signTranscript } from './home/transcript/sign-record.ts'
import { decideAppeal } from './judgment/appeals/decide-appeal.ts'
import { fileAppeal } from './judgment/appeals/file-appeal.ts'
import { assignAppeal, takeAppeal } from './judgment/appeals/hear-appeal.ts'
import { takeHearingBack } from './judgment/appeals/take-hearing-back.ts'
import { withdrawAppeal } from './judgment/appeals/withdraw-appeal.ts'
import { sendDecisionBack, signOff } from './judgment/approval/sign-off.ts'
import { assessorGrant } from './judgment/assessment/assessor-grant.ts'
import { decideSubmission } from './judgment/assessment/decide-submission.ts'
import { releaseAssessment } from './judgment/assessment/release-assessment.ts'
import { reopenAssessment } from './judgment/assessment/reopen-assessment.ts'
import { saveScores } from './judgment/assessment/save-scores.ts'
import { sayAcquaintance } from './judgment/assessment/say-acquaintance.ts'
import { agreeLevels } from './judgment/calibration/agree-levels.ts'
import { anchorGrant } from './judgment/calibration/anchor-grant.ts'
import { goOnCalibrating } from './judgment/calibration/begin-calibration.ts'
import { offerWork, takeWorkBack } from './judgment/calibration/offer-work.ts'
import { followCategory, setCalibrationRule, setCategoryRule } from './judgment/calibration/set-calibration-rule.ts'
import { putAnchorToUse, retireAnchor } from './judgment/calibration/use-anchor.ts'
import { writeAnchor } from './judgment/calibration/write-anchor.ts'
import { takeAsCoach } from './judgment/coach-decides/take-as-coach.ts'
import { checkSubmission } from './judgment/completeness/check-submission.ts'
import { checkerGrant } from './judgment/completeness/checker-grant.ts'
import { declareConflict, endConflict } from './judgment/conflicts/declare-conflict.ts'
import { answerRequest } from './judgment/ladder/answer-request.ts'
import { askForRole, takeRequestBack } from './judgment/ladder/ask-role.ts'
import { setLadder } from './judgment/ladder/set-ladder.ts'
import { setAssessmentPay } from './judgment/ladder/set-pay.ts'
import { setLead, setProbation } from './judgment/ladder/set-probation.ts'
import { voidAssessment } from './judgment/ladder/void-assessment.ts'
import { answerLeak } from './judgment/leaks/answer-leak.ts'
import { leakGrant } from './judgment/leaks/leak-grant.ts'
import { markLeak } from './judgment/leaks/mark-leak.ts'
import { saveNote } from './judgment/notes/save-note.ts'
import { addPhrase, changePhrase, removePhrase } from './judgment/phrases/keep-phrases.ts'
import { claimNextSubmission, claimSubmission } from './judgment/queue/claim-submission.ts'
import { saveAssessorSettings } from './judgment/queue/save-assessor-settings.ts'
import { assignSubmissions } from './judgment/routing/assign-submissions.ts'
import { releaseAssessments } from './judgment/routing/release-assessments.ts'
import { setAssessingRules } from './judgment/routing/set-assessing-rules.ts'
import { countTime } from './judgment/time-on-task/count-time.ts'
import { addMeeting, changeMeeting, removeMeeting } from './learning/cohorts/cohort-meetings.ts'
import {
  answerCohort,
  followCohort,
  inviteToCohort,
  joinCohort,
  leaveCohort,
  removeFromCohort,
  renewCohortLink,
  setCohortOrganizer,
} from './learning/cohorts/cohort-membership.ts'
import { addCohortUnit, changeCohortUnit, moveCohortUnit, removeCohortUnit } from './learning/cohorts/cohort-plan.ts'
import { editPost, hidePost, removePost, writePost } from './learning/cohorts/cohort-posts.ts'
import { cohortGrant, endCohortShare, sayPart, shareWithCohort, takeShared } from './learning/cohorts/cohort-shares.ts'
import { archiveCohort, changeCohort, makeCohort } from './learning/cohorts/make-cohort.ts'
import { addLogEntry } from './learning/log/add-entry.ts'
import { changeLogEntry, removeLogEntry, restoreLogEntry } from './learning/log/change-entry.ts'
import { addAddress, confirmAddress, promoteAddress, removeAddress } from './people/accounts/addresses.ts'
import { askForLink, sendSignInLink } from './people/accounts/ask-for-link.ts'
import { chooseLocale } from './people/accounts/choose-locale.ts'
import { carryOutRelease, keepAddress } from './people/accounts/release-address.ts'
import { renamePerson } from './people/accounts/rename-person.ts'
import { setPassword } from './people/accounts/set-password.ts'
import { askToSignUp, confirmSignUp } from './people/accounts/sign-up.ts'
import { makeKey } from './people/api-keys/make-key.ts'
import { revokeKey } from './people/api-keys/revoke-key.ts'
import { addDaysOff, changeDaysOff, removeDaysOff, takeProposedHolidays } from './people/calendar/change-days-off.ts'
import { setWorkingDays } from './people/calendar/set-working-days.ts'
import { acceptInvitation, joinByInvitation } from './people/invitations/accept-invitation.ts'
import { cancelInvitation } from './people/invitations/cancel-invitation.ts'
import { invitePeople } from './people/invitations/invite-people.ts'
import { renewInvitation, resendInvitation } from './people/invitations/resend-invitation.ts'
import { askForRelease, callOffRelease } from './people/memberships/ask-for-release.ts'
import { changeMembership } from './people/memberships/change-membership.ts'
import { endMembership } from './people/memberships/end-membership.ts'
import { addContractGroup, renameContractGroup, retireContractGroup, setContract } from './people/memberships/keep-contracts.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import { editOrganization } from './people/organizations/edit-organization.ts'
import { renameSchool } from './people/organizations/rename-school.ts'
import { setCalendar } from './people/organizations/set-calendar.ts'
import { agreeRoster, cancelRoster } from './people/rosters/agree-roster.ts'
import { bringRoster } from './people/rosters/bring-roster.ts'
import { askRoster, connectRoster, tryRoster } from './people/rosters/connect-roster.ts'
import { keepRosterPreview, keepRosterUnread } from './people/rosters/keep-preview.ts'
import { beginRosterNight } from './people/rosters/roster-night.ts'
import { mapRoster, setRoster } from './people/rosters/set-roster.ts'
import { finishRoster, takeRosterPortion } from './people/rosters/take-roster.ts'
import { finishUndo, undoRoster, undoRosterPortion } from './people/rosters/undo-roster.ts'
import { writeToInvitedPortion } from './people/rosters/write-to-invited.ts'
import { startInstance } from './people/setup/start-instance.ts'
import { addPasskey, removePasskey, renamePasskey } from './people/sign-in-methods/keep-passkeys.ts'
import { putAwayLastingWay } from './people/sign-in-methods/lasting-way.ts'
import { askTwoStepReset, carryOutTwoStepReset, takeBackTwoStepReset } from './people/sign-in-methods/reset-two-step.ts'
import { endOtherSessions, endSession } from './people/sign-in-methods/sessions.ts'
import { beginTwoStep, confirmTwoStep, renewRecoveryCodes, turnOffTwoStep } from './people/sign-in-methods/two-step.ts'
import { agreeAcceptance, declineAcceptance, withdrawAcceptance } from './recognition/acceptance/agree-acceptance.ts'
import { settleAccepted } from './recognition/acceptance/apply-acceptances.ts'
import { endAcceptance } from './recognition/acceptance/end-acceptance.ts'
import { exportAcceptances } from './recognition/acceptance/export-list.ts'
import { importAcceptances } from './recognition/acceptance/import-list.ts'
import { nameOutside } from './recognition/acceptance/name-outside.ts'
import { proposeAcceptance } from './recognition/acceptance/propose-acceptance.ts'
import { decideLine, liftRefusal } from './recognition/approvals/decide-line.ts'
import { endSubstitute, nameSubstitute } from './recognition/approvals/name-substitute.ts'
import { endGoal, endLane, setGoal, setLane } from './recognition/goals/set-goals.ts'
import { removeLayout, saveLayout } from './recognition/packets/keep-layout.ts'
import { preparePacket } from './recognition/packets/prepare-packet.ts'
import { approvePacket, closePacket, withdrawPacket } from './recognition/packets/settle-packet.ts'
import { adjustLedger, takeAdjustmentBack } from './recognition/periods/adjust-ledger.ts'
import { closePeriod, reopenPeriod } from './recognition/periods/close-period.ts'
import { answerPilotPerson, invitePilotPerson, lookAgainForPeople } from './recognition/pilot/answer-people.ts'
import { answerPilotTitle, draftPilotTitles } from './recognition/pilot/answer-titles.ts'
import { awardPilotPerson, finishPilot } from './recognition/pilot/award-pilot.ts'
import { bringPilot } from './recognition/pilot/bring-pilot.ts'
import { closePilot } from './recognition/pilot/close-pilot.ts'
import { mendPilotRow, setPilotRowAside } from './recognition/pilot/mend-rows.ts'
import { sayPilotColumns } from './recognition/pilot/say-columns.ts'
import { undoPilot } from './recognition/pilot/undo-pilot.ts'
import { setBudget } from './recognition/reports/set-budget.ts'
import { askBefore, askForAward } from './recognition/requests/ask.ts'
import { decideRequest, reopenRequest, withdrawRequest } from './recognition/requests/decide-request.ts'
import { discardRuleDraft, publishRule } from './recognition/rules/publish-rule.ts'
import { writeRule } from './recognition/rules/write-rule.ts'
import { addFile, addLink, addText } from './work/artifacts/add-artifact.ts'
import { askLinkAgain } from './work/artifacts/ask-link-again.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from './work/artifacts/change-artifact.ts'
import { dropOriginal, takeOriginalBack } from './work/artifacts/change-masked.ts'
import { nameStudents } from './work/artifacts/name-students.ts'
import { saveAnswer } from './work/artifacts/save-answer.ts'
import { checkSelf } from './work/attempts/check-self.ts'
import { earnerGrant } from './work/attempts/earner-grant.ts'
import { startAttempt } from './work/attempts/start-attempt.ts'
import { submitAttempt } from './work/attempts/submit-attempt.ts'
import { withdrawAttempt } from './work/attempts/withdraw-attempt.ts'
import { saveCaptions } from './work/captions/save-captions.ts'
import { answerCoSignature } from './work/co-signatures/answer-co-signature.ts'
import { askCoSignature } from './work/co-signatures/ask-co-signature.ts'
import { coachGrant } from './work/coaching/coach-grant.ts'
import { giveSignal } from './work/coaching/give-signal.ts'
import { addModelClip, changeModelClip, pinModelClip, removeModelClip, unpinModelClip } from './work/coaching/keep-model-clip.ts'
import { recordTalk } from './work/coaching/record-talk.ts'
import { shareClip, stopSharing } from './work/coaching/share-clip.ts'
import { changeComment, removeComment, reopenComment, resolveComment, shareComments } from './work/comments/change-comment.ts'
import { addCommentTag, bringBackCommentTag, removeCommentTag, renameCommentTag } from './work/comments/change-tags.ts'
import { writeComment } from './work/comments/write-comment.ts'
import { addStudents, changeStudent, removeStudent, renewCode } from './work/consent/add-students.ts'
import { answerConsent, askDeletion, nameChild } from './work/consent/answer-consent.ts'
import { answerDeletion } from './work/consent/answer-deletion.ts'
import { recordConsent, recordForAll } from './work/consent/record-consent.ts'
import { changeClass, endClass, startClass } from './work/consent/start-class.ts'
import { letLeakBeSeen } from './work/leaks/let-be-seen.ts'
import { recordLinkCopy } from './work/links/record-link-copy.ts'
import { maskFileNames } from './work/name-finder/mask-file-names.ts'
import { maskNames } from './work/name-finder/mask-names.ts'
import { addPlanUnit, changePlanUnit, markPlanUnit, movePlanUnit, removePlanUnit } from './work/plans/change-plan.ts'
import { beginUpload } from './work/uploads/begin-upload.ts'
import { cancelUpload } from './work/uploads/cancel-upload.ts'
import { finishSpoken } from './work/uploads/finish-spoken.ts'
import { finishUpload } from './work/uploads/finish-upload.ts'
import { keepPreview } from './work/uploads/keep-preview.ts'
import { speakComment } from './work/uploads/speak-comment.ts'

/** Why people may see evidence: each feature that has a reason of its own brings it here. */
export const grants: readonly AnyGrant[] = [earnerGrant, coachGrant, cohortGrant, assessorGrant, checkerGrant, anchorGrant, leakGrant]

/** Everything this system can do, by feature. Each has a row in the matrix of who may (policy-matrix.test.ts). */
export const commands = [
  startInstance,
  editOrganization,
  addSchools,
  renameSchool,
  setCalendar,
  setWorkingDays,
  addDaysOff,
  takeProposedHolidays,
  changeDaysOff,
  removeDaysOff,
  askToSignUp,
  confirmSignUp,
  addPasskey,
  renamePasskey,
  removePasskey,
  endSession,
  endOtherSessions,
  putAwayLastingWay,
  beginTwoStep,
  confirmTwoStep,
  renewRecoveryCodes,
  turnOffTwoStep,
  askTwoStepReset,
  takeBackTwoStepReset,
  carryOutTwoStepReset,
  proveByPassword,
  proveByPasskey,
  askForProofLink,
  sendProofLink,
  proveByLink,
  mergeAccounts,
  undoMerge,
  askForLink,
  sendSignInLink,
  renamePerson,
  chooseLocale,
  setPassword,
  addAddress,
  confirmAddress,
  promoteAddress,
  removeAddress,
  askForRelease,
  callOffRelease,
  keepAddress,
  carryOutRelease,
  changeMembership,
  endMembership,
  addContractGroup,
  renameContractGroup,
  retireContractGroup,
  setContract,
  askBefore,
  askForAward,
  withdrawRequest,
  decideRequest,
  reopenRequest,
  decideLine,
  liftRefusal,
  nameSubstitute,
  endSubstitute,
  invitePeople,
  resendInvitation,
  renewInvitation,
  sendLetterAgain,
  releaseAddress,
  takeBounce,
  chooseLetters,
  stopLetters,
  cancelInvitation,
  bringRoster,
  mapRoster,
  setRoster,
  connectRoster,
  tryRoster,
  askRoster,
  beginRosterNight,
  writeToInvitedPortion,
  keepRosterPreview,
  keepRosterUnread,
  agreeRoster,
  cancelRoster,
  takeRosterPortion,
  finishRoster,
  undoRoster,
  undoRosterPortion,
  finishUndo,
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
  askReviewers,
  takeReviewBack,
  writeDraftComment,
  removeDraftComment,
  resolveDraftComment,
  reopenDraftComment,
  approveDraft,
  askForChanges,
  setDraftRule,
  beginTrial,
  inviteToTrial,
  endTrial,
  saveTrialPart,
  finishTrial,
  leaveTrial,
  weighTrialWork,
  bringFramework,
  dropArrival,
  takeFramework,
  writeFramework,
  showFramework,
  removeFramework,
  relateItems,
  partItems,
  alignDraft,
  keepTemplate,
  changeTemplate,
  removeTemplate,
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
  setFee,
  startClass,
  changeClass,
  endClass,
  addStudents,
  changeStudent,
  removeStudent,
  renewCode,
  recordConsent,
  recordForAll,
  answerDeletion,
  answerConsent,
  askDeletion,
  nameChild,
  startAttempt,
  withdrawAttempt,
  saveAnswer,
  saveCaptions,
  addFile,
  beginUpload,
  finishUpload,
  cancelUpload,
  keepPreview,
  addLink,
  addText,
  changeArtifact,
  nameStudents,
  askLinkAgain,
  maskNames,
  maskFileNames,
  removeArtifact,
  restoreArtifact,
  takeOriginalBack,
  dropOriginal,
  checkSelf,
  writeComment,
  speakComment,
  finishSpoken,
  changeComment,
  removeComment,
  resolveComment,
  reopenComment,
  shareComments,
  addCommentTag,
  renameCommentTag,
  removeCommentTag,
  bringBackCommentTag,
  shareClip,
  stopSharing,
  giveSignal,
  addModelClip,
  changeModelClip,
  removeModelClip,
  pinModelClip,
  unpinModelClip,
  askCoSignature,
  answerCoSignature,
  submitAttempt,
  recordLinkCopy,
  addPlanUnit,
  changePlanUnit,
  movePlanUnit,
  markPlanUnit,
  removePlanUnit,
  bringInBadge,
  nameOutside,
  recordArrival,
  recordBadgeCheck,
  removeImported,
  askImportedNow,
  tryArrivalAgain,
  clearArrivals,
  receiveArchive,
  recordLook,
  takeInArchive,
  lookAgainAtArchive,
  recordTaken,
  takeOutArchive,
  addLogEntry,
  changeLogEntry,
  removeLogEntry,
  restoreLogEntry,
  makeCohort,
  changeCohort,
  archiveCohort,
  inviteToCohort,
  answerCohort,
  joinCohort,
  renewCohortLink,
  leaveCohort,
  removeFromCohort,
  setCohortOrganizer,
  followCohort,
  addCohortUnit,
  changeCohortUnit,
  moveCohortUnit,
  removeCohortUnit,
  addMeeting,
  changeMeeting,
  removeMeeting,
  writePost,
  editPost,
  removePost,
  hidePost,
  shareWithCohort,
  endCohortShare,
  sayPart,
  takeShared,
  checkSubmission,
  takeAsCoach,
  signOff,
  sendDecisionBack,
  fileAppeal,
  withdrawAppeal,
  takeAppeal,
  assignAppeal,
  takeHearingBack,
  decideAppeal,
  recordTalk,
  markLeak,
  answerLeak,
  letLeakBeSeen,
  saveNote,
  addPhrase,
  changePhrase,
  removePhrase,
  countTime,
  declareConflict,
  endConflict,
  claimSubmission,
  claimNextSubmission,
  saveAssessorSettings,
  setAssessingRules,
  assignSubmissions,
  releaseAssessments,
  sayAcquaintance,
  saveScores,
  writeAnchor,
  agreeLevels,
  putAnchorToUse,
  retireAnchor,
  offerWork,
  takeWorkBack,
  setCalibrationRule,
  setCategoryRule,
  followCategory,
  goOnCalibrating,
  setLadder,
  setAssessmentPay,
  bringPilot,
  sayPilotColumns,
  answerPilotTitle,
  draftPilotTitles,
  answerPilotPerson,
  lookAgainForPeople,
  invitePilotPerson,
  mendPilotRow,
  setPilotRowAside,
  closePilot,
  undoPilot,
  awardPilotPerson,
  finishPilot,
  writeRule,
  publishRule,
  proposeAcceptance,
  agreeAcceptance,
  declineAcceptance,
  withdrawAcceptance,
  endAcceptance,
  settleAccepted,
  setBudget,
  exportAcceptances,
  importAcceptances,
  discardRuleDraft,
  adjustLedger,
  takeAdjustmentBack,
  closePeriod,
  reopenPeriod,
  preparePacket,
  approvePacket,
  withdrawPacket,
  closePacket,
  saveLayout,
  removeLayout,
  setGoal,
  endGoal,
  setLane,
  endLane,
  askForRole,
  takeRequestBack,
  answerRequest,
  setProbation,
  setLead,
  voidAssessment,
  releaseAssessment,
  reopenAssessment,
  decideSubmission,
  exportAnchors,
  importAnchors,
  recordCredential,
  recordToken,
  holdAward,
  signForParts,
  makeHolderKey,
  replaceHolderKey,
  nameHolderKey,
  exportHolderKeys,
  bringHolderKeys,
  keepPaperCredential,
  offerAward,
  askHolder,
  recordHolderAnswer,
  presentAwards,
  challengeWallet,
  takeByVcApi,
  redeemCode,
  takeByToken,
  saveTranscript,
  changeTranscript,
  removeTranscript,
  openTranscriptLink,
  withdrawTranscriptLink,
  signTranscript,
  recordSigning,
  revokeAward,
  renewAward,
  endRenewal,
  suspendAward,
  liftSuspension,
  recordCredentials,
  chooseSweep,
  beginSweep,
  callOffSweep,
  sweepPortion,
  finishSweep,
  bringList,
  sayListColumns,
  mendListRow,
  setListRowAside,
  proposeList,
  sendListBack,
  approveList,
  sendListPortion,
  finishList,
  resendListRow,
  cancelListRow,
  cancelList,
  claimAward,
  claimWithNewAccount,
  makePoster,
  changePoster,
  closePoster,
  withdrawPoster,
  replacePosterCode,
  namePosterRecord,
  askByPoster,
  confirmAsking,
  answerBack,
  approveRequests,
  refuseRequest,
  askBack,
  undoApproval,
  startPathway,
  savePathway,
  publishPathway,
  retirePathway,
  settlePerson,
  beginPathway,
  listAward,
  hideAward,
  makeShare,
  changeShare,
  withdrawShare,
  arrangeShare,
  chooseEvidence,
  sendShare,
  openByCode,
  askForProof,
  openByLetter,
  saveProfile,
  arrangeProfile,
  chooseFeed,
  leaveOut,
  giveKudos,
  changeKudos,
  takeBackKudos,
  removeKudos,
  reportKudos,
  settleReport,
  muteFeed,
  unmuteFeed,
  makeCard,
  withdrawCard,
  seeAwards,
  askEndorsement,
  endEndorsementRequest,
  answerEndorsement,
  refuseByLink,
  withdrawByLink,
  giveEndorsement,
  refuseEndorsement,
  acceptEndorsement,
  declineEndorsement,
  hideEndorsement,
  withdrawEndorsement,
  recordEndorsement,
  addRecognizedIssuer,
  changeRecognizedIssuer,
  takeOutRecognizedIssuer,
  renewTrustList,
  bringTrustList,
  takeTrustList,
  dropTrustList,
  removeTrustList,
  askTrustListNow,
  noteListAsked,
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
  setRetention,
  clearOld,
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
