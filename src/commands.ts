import { drawingArt } from './achievements/draw-art.ts'
import { publishVersion } from './achievements/publish-version.ts'
import { bringBackAchievement, retireAchievement } from './achievements/retire-achievement.ts'
import { claimNextSubmission, claimSubmission } from './assessment/claim-submission.ts'
import { decideSubmission } from './assessment/decide-submission.ts'
import { handBack } from './assessment/hand-back.ts'
import { releaseClaims } from './assessment/release-claims.ts'
import { saveScores } from './assessment/save-scores.ts'
import { addFile, addLink, addText } from './attempts/add-artifact.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from './attempts/change-artifact.ts'
import { checkSelf } from './attempts/check-self.ts'
import { saveAnswer } from './attempts/save-answer.ts'
import { startAttempt } from './attempts/start-attempt.ts'
import { submitAttempt } from './attempts/submit-attempt.ts'
import { withdrawAttempt } from './attempts/withdraw-attempt.ts'
import { discardDraft } from './authoring/discard-draft.ts'
import { importDefinition } from './authoring/import-definition.ts'
import { saveDraft } from './authoring/save-draft.ts'
import { startDraft } from './authoring/start-draft.ts'
import { startVersion } from './authoring/start-version.ts'
import { issueAward } from './awards/issue-award.ts'
import { listAward } from './awards/list-award.ts'
import { mendingUnsigned } from './awards/mend-unsigned.ts'
import { publishingStatusList } from './awards/publish-status-list.ts'
import { revokeAward } from './awards/revoke-award.ts'
import { seeAwards } from './awards/see-award.ts'
import { recordCredential, signingCredential } from './awards/sign-credential.ts'
import { sweepingEvidence, sweepingRemoved } from './evidence/sweep-evidence.ts'
import { sendLetterAgain } from './mail/send-letter-again.ts'
import { sendingMail, sendingMails } from './mail/send-mail.ts'
import { acceptInvitation, joinByInvitation } from './memberships/accept-invitation.ts'
import { cancelInvitation } from './memberships/cancel-invitation.ts'
import { changeMembership } from './memberships/change-membership.ts'
import { endMembership } from './memberships/end-membership.ts'
import { invitePeople } from './memberships/invite-people.ts'
import { renewInvitation, resendInvitation } from './memberships/resend-invitation.ts'
import { startInstance } from './memberships/start-instance.ts'
import { addSchools } from './organizations/add-schools.ts'
import { editOrganization } from './organizations/edit-organization.ts'
import { renameSchool } from './organizations/rename-school.ts'
import { setCalendar } from './organizations/set-calendar.ts'
import { addAddress, confirmAddress, promoteAddress, removeAddress } from './people/addresses.ts'
import { askForLink, makingSignInLinks, sendSignInLink } from './people/ask-for-link.ts'
import { renamePerson } from './people/rename-person.ts'
import { setPassword } from './people/set-password.ts'
import { askToSignUp, confirmSignUp } from './people/sign-up.ts'
import { tidyingUp } from './people/tidy-up.ts'
import { after, type Follower } from './platform/command.ts'
import type { JobWork } from './platform/jobs.ts'
import { foldingTotals } from './platform/totals.ts'
import type { World } from './platform/world.ts'
import { tellOfAward } from './recognition/award-letter.ts'
import { recognizeAward } from './recognition/record-recognition.ts'
import { reverseLines } from './recognition/reverse-lines.ts'
import { makingCleanCopy, makingWaitingCopies } from './renditions/make-clean-copy.ts'
import { setValueRule } from './value/set-value-rule.ts'
import { recordSigning } from './vc-api/record-signing.ts'

/** Work that follows a commit, by feature. */
export const jobWorks = [
  foldingTotals,
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
] as unknown as readonly JobWork<World, never>[]

/** What later features do in the transaction of an earlier one's command. */
export const followers: readonly Follower[] = [
  after(decideSubmission, issueAward),
  // After the award, which its lines belong to.
  after(decideSubmission, recognizeAward),
  after(decideSubmission, tellOfAward),
  after(revokeAward, reverseLines),
  after(changeMembership, releaseClaims),
  after(endMembership, releaseClaims),
]

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
  cancelInvitation,
  acceptInvitation,
  joinByInvitation,
  startDraft,
  importDefinition,
  saveDraft,
  publishVersion,
  startVersion,
  discardDraft,
  retireAchievement,
  bringBackAchievement,
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
  handBack,
  decideSubmission,
  recordCredential,
  recordSigning,
  revokeAward,
  listAward,
  seeAwards,
] as const
