import { mergeAccounts } from './administration/merging/merge-accounts.ts'
import { takeOutArchive } from './credentials/arriving/decide-archive.ts'
import { lookAgainWhenProved } from './credentials/arriving/look-again-when-proved.ts'
import { takeSecondsOf } from './credentials/arriving/take-seconds.ts'
import { awardDecision } from './credentials/awards/issue-award.ts'
import { reinstateAward } from './credentials/awards/reinstate-award.ts'
import { revokeAward } from './credentials/awards/revoke-award.ts'
import { liftSuspension } from './credentials/awards/suspend-award.ts'
import { sweepPortion, sweptBack } from './credentials/awards/sweep-awards.ts'
import { bringHolderKeys } from './credentials/holder-keys/bring-holder-keys.ts'
import { recordBadgeCheck } from './credentials/imports/ask-again.ts'
import { removeImported } from './credentials/imports/change-wallet.ts'
import { recordArrival } from './credentials/imports/record-arrival.ts'
import { tryUnmatched } from './credentials/imports/try-unmatched.ts'
import { claimAward, claimWithNewAccount } from './credentials/issue-by-list/claim-award.ts'
import { canceledAward, cancelListRow } from './credentials/issue-by-list/row-ways.ts'
import { countedOfList, sendListPortion } from './credentials/issue-by-list/send-list.ts'
import { beginPathway } from './credentials/pathways/begin-pathway.ts'
import { completePathways } from './credentials/pathways/complete-pathways.ts'
import { settleAssessed, settled, settlePerson, settlePublished } from './credentials/pathways/settle-pathways.ts'
import { takeBackMilestones } from './credentials/pathways/take-back-milestones.ts'
import { undoApproval } from './credentials/posters/undo-approval.ts'
import { endRenewal, endRenewalsOf } from './credentials/renewal/end-renewal.ts'
import { publishVersion } from './definitions/achievements/publish-version.ts'
import { publishPathway } from './definitions/pathways/publish-pathway.ts'
import { after, andThen, andThenEach, type Follower } from './foundation/platform/command.ts'
import { tellInvited, tellOfMeeting, tellOfPost } from './home/notices/notices-of-cohorts.ts'
import { decideAppeal } from './judgment/appeals/decide-appeal.ts'
import { withdrawAppealsOf } from './judgment/appeals/withdraw-appeal.ts'
import { signOff } from './judgment/approval/sign-off.ts'
import { decideSubmission } from './judgment/assessment/decide-submission.ts'
import { countProbation } from './judgment/ladder/set-probation.ts'
import { voidAssessment } from './judgment/ladder/void-assessment.ts'
import { markLeak } from './judgment/leaks/mark-leak.ts'
import { handBackLeaked } from './judgment/queue/hand-back-leaked.ts'
import { releaseClaims } from './judgment/queue/release-claims.ts'
import { addMeeting } from './learning/cohorts/cohort-meetings.ts'
import { inviteToCohort, leaveCohortsOf } from './learning/cohorts/cohort-membership.ts'
import { writePost } from './learning/cohorts/cohort-posts.ts'
import { confirmAddress } from './people/accounts/addresses.ts'
import { changeMembership } from './people/memberships/change-membership.ts'
import { endMembership } from './people/memberships/end-membership.ts'
import { changedByRoster, leftByRoster, takeRosterPortion } from './people/rosters/take-roster.ts'
import { tellOfAward } from './recognition/ledger/award-letter.ts'
import { payAssessments, payDecided } from './recognition/ledger/pay-assessments.ts'
import { payAuthor } from './recognition/ledger/pay-authors.ts'
import { reverseLines } from './recognition/ledger/reverse-lines.ts'
import { settleImported } from './recognition/ledger/settle-imported.ts'
import { settleLedger } from './recognition/ledger/settle-ledger.ts'
import { awardedByPilot, awardPilotPerson, lastOfPilot } from './recognition/pilot/award-pilot.ts'
import { withdrawAttempt } from './work/attempts/withdraw-attempt.ts'
import { stopShares } from './work/coaching/stop-shares.ts'

/** What an award completes: the milestone of a pathway is an award like any other, with its lines and its letter. */
const completing = andThenEach(completePathways, settleLedger, tellOfAward)

/** What rests on an award that was taken back. */
const takingBack = andThenEach(takeBackMilestones, settleLedger)

/** What later features do in the transaction of an earlier one's command. */
export const followers: readonly Follower[] = [
  // Whatever an award rests on, its lines come of it, and then the letter that names them.
  after(decideSubmission, andThen(awardDecision, settleLedger, tellOfAward, completing)),
  after(signOff, andThen(awardDecision, settleLedger, tellOfAward, completing)),
  after(decideAppeal, andThen(awardDecision, settleLedger, tellOfAward, completing)),
  after(decideAppeal, andThen(reinstateAward, settleLedger, completing)),
  after(withdrawAttempt, withdrawAppealsOf),
  after(endRenewal, withdrawAppealsOf),
  after(revokeAward, settleLedger),
  after(revokeAward, takingBack),
  after(revokeAward, endRenewalsOf),
  // What counts again completes what it would have completed.
  after(liftSuspension, completing),
  // What was taken back many at a time.
  after(sweepPortion, andThenEach(sweptBack, settleLedger, takingBack, endRenewalsOf)),
  // What was issued by list, and counts toward something.
  after(sendListPortion, andThenEach(countedOfList, settleLedger, completing)),
  after(claimAward, andThenEach(countedOfList, settleLedger, completing)),
  after(claimWithNewAccount, andThenEach(countedOfList, settleLedger, completing)),
  after(undoApproval, andThenEach(canceledAward, settleLedger, takingBack, endRenewalsOf)),
  after(cancelListRow, andThenEach(canceledAward, settleLedger, takingBack, endRenewalsOf)),
  after(publishPathway, settlePublished),
  after(beginPathway, andThenEach(settled, settleLedger, tellOfAward)),
  after(settlePerson, andThenEach(settled, settleLedger, tellOfAward)),
  // What was decided elsewhere: its opening lines at once for all of a person, and what each completes.
  after(awardPilotPerson, andThen(lastOfPilot, settleLedger)),
  after(awardPilotPerson, andThenEach(awardedByPilot, completing)),
  after(decideSubmission, settleAssessed),
  // What those bring who weighed it, and how far the probation is of who is new.
  after(decideSubmission, payDecided),
  after(signOff, payDecided),
  after(decideAppeal, payAssessments),
  after(withdrawAttempt, payAssessments),
  after(endRenewal, payAssessments),
  after(voidAssessment, reverseLines),
  after(publishVersion, payAuthor),
  after(decideSubmission, countProbation),
  after(signOff, countProbation),
  after(markLeak, handBackLeaked),
  after(changeMembership, releaseClaims),
  after(endMembership, releaseClaims),
  after(changeMembership, stopShares),
  after(endMembership, stopShares),
  after(endMembership, leaveCohortsOf),
  after(takeRosterPortion, andThenEach(leftByRoster, releaseClaims, stopShares, leaveCohortsOf)),
  after(takeRosterPortion, andThenEach(changedByRoster, releaseClaims, stopShares)),
  after(inviteToCohort, tellInvited),
  after(addMeeting, tellOfMeeting),
  after(writePost, tellOfPost),
  after(confirmAddress, tryUnmatched),
  after(claimAward, tryUnmatched),
  after(mergeAccounts, tryUnmatched),
  after(confirmAddress, lookAgainWhenProved),
  after(bringHolderKeys, tryUnmatched),
  after(bringHolderKeys, lookAgainWhenProved),
  after(bringHolderKeys, takeSecondsOf),
  after(claimAward, lookAgainWhenProved),
  after(mergeAccounts, lookAgainWhenProved),
  after(recordArrival, settleImported),
  after(recordBadgeCheck, settleImported),
  after(removeImported, settleImported),
  after(takeOutArchive, settleImported),
]
