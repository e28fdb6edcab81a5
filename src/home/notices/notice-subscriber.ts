import type { Subscriber, Told } from '../../foundation/events/subscriber.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { makeNotices, type Noticed } from './make-notices.ts'
import { acceptanceNotices } from './notices-of-acceptance.ts'
import { letterNotices, rosterNotices, webhookNotices } from './notices-of-administration.ts'
import { decidedAppealNotices, filedNotices, givenNotices } from './notices-of-appeals.ts'
import { decisionBackNotices, lapsedNotices, roleNotices, standingNotices, voidNotices } from './notices-of-assessors.ts'
import { commentNotices, shareNotices } from './notices-of-coaching.ts'
import { consentNotices } from './notices-of-consent.ts'
import { catalogNotices } from './notices-of-definitions.ts'
import { draftNotices, trialNotices } from './notices-of-drafts.ts'
import { endorsementNotices } from './notices-of-endorsements.ts'
import { kudosNotices, kudosReportNotices } from './notices-of-kudos.ts'
import { leakNotices } from './notices-of-leaks.ts'
import { newVersionNotices } from './notices-of-pathways.ts'
import { accountNotices, membershipNotices } from './notices-of-people.ts'
import { posterNotices } from './notices-of-posters.ts'
import { approvalNotices, requestNotices } from './notices-of-value.ts'
import {
  assignedNotices,
  awardNotices,
  decisionNotices,
  foundCompleteNotices,
  handedInNotices,
  sentBackNotices,
} from './notices-of-work.ts'

/** What some facts mean for whom. Each looks up what it needs for all of them at once. */
export type NoticesFrom = (db: Queryable, events: readonly Told[]) => Promise<Noticed[]>

const sources: readonly { names: readonly string[]; noticesFrom: NoticesFrom }[] = [
  {
    names: ['award.issued', 'award.revoked', 'award.reinstated', 'award.suspended', 'award.suspension-lifted'],
    noticesFrom: awardNotices,
  },
  { names: ['appeal.filed'], noticesFrom: filedNotices },
  { names: ['appeal.assigned', 'appeal.taken-back'], noticesFrom: givenNotices },
  { names: ['appeal.decided'], noticesFrom: decidedAppealNotices },
  { names: ['class.consent-withdrawn', 'class.deletion-asked'], noticesFrom: consentNotices },
  { names: ['submission.decided'], noticesFrom: decisionNotices },
  { names: ['submission.assigned', 'submission.released'], noticesFrom: assignedNotices },
  { names: ['submission.handed-in'], noticesFrom: handedInNotices },
  { names: ['submission.sent-back'], noticesFrom: sentBackNotices },
  { names: ['submission.leak-marked'], noticesFrom: leakNotices },
  { names: ['submission.found-complete'], noticesFrom: foundCompleteNotices },
  { names: ['submission.to-weigh-again'], noticesFrom: decisionBackNotices },
  { names: ['qualification.lapsed'], noticesFrom: lapsedNotices },
  { names: ['assessor-role.asked', 'assessor-role.given', 'assessor-role.refused', 'probation.ended'], noticesFrom: roleNotices },
  { names: ['award.revoked'], noticesFrom: standingNotices },
  { names: ['assessment.voided'], noticesFrom: voidNotices },
  { names: ['clip.shared', 'clip.unshared', 'coach-signal.given'], noticesFrom: shareNotices },
  { names: ['comment.posted'], noticesFrom: commentNotices },
  { names: ['membership.began', 'membership.changed', 'membership.ended', 'invitation.accepted'], noticesFrom: membershipNotices },
  {
    names: ['password.changed', 'address.added', 'address.promoted', 'address.removed', 'passkey.added', 'passkey.removed', 'api-key.made'],
    noticesFrom: accountNotices,
  },
  { names: ['pathway.published'], noticesFrom: newVersionNotices },
  { names: ['endorsement.given', 'endorsement.accepted'], noticesFrom: endorsementNotices },
  { names: ['poster-request.asked'], noticesFrom: posterNotices },
  { names: ['kudos.given'], noticesFrom: kudosNotices },
  { names: ['kudos.reported', 'kudos.report-settled'], noticesFrom: kudosReportNotices },
  { names: ['version.published', 'value.set'], noticesFrom: catalogNotices },
  { names: ['acceptance.proposed', 'acceptance.agreed', 'acceptance.declined'], noticesFrom: acceptanceNotices },
  { names: ['draft.review-asked', 'draft.commented', 'draft.approved', 'draft.changes-asked'], noticesFrom: draftNotices },
  { names: ['trial.invited', 'trial.finished'], noticesFrom: trialNotices },
  { names: ['value-request.asked', 'value-request.decided'], noticesFrom: requestNotices },
  { names: ['ledger-line.written', 'ledger-line.approved', 'ledger-line.refused'], noticesFrom: approvalNotices },
  { names: ['webhook.stopped'], noticesFrom: webhookNotices },
  { names: ['roster.read', 'roster.unread'], noticesFrom: rosterNotices },
  { names: ['letter.refused', 'letter.bounced'], noticesFrom: letterNotices },
]

/** Tells people of facts that concern them. A fact that is heard twice makes one notice. */
export const noticeSubscriber: Subscriber = {
  name: 'notices',
  async hear(scene, events) {
    const noticed: Noticed[] = []
    for (const { names, noticesFrom } of sources) {
      const meant = events.filter(({ name }) => names.includes(name))
      if (meant.length > 0) noticed.push(...(await noticesFrom(scene.db, meant)))
    }
    // In the order in which it happened, whatever it was.
    noticed.sort((one, other) => one.at.getTime() - other.at.getTime())
    await makeNotices(scene, noticed)
  },
}
