import type { Subscriber, Told } from '../../foundation/events/subscriber.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { makeNotices, type Noticed } from './make-notices.ts'
import { letterNotices, webhookNotices } from './notices-of-administration.ts'
import { catalogNotices } from './notices-of-definitions.ts'
import { accountNotices, membershipNotices } from './notices-of-people.ts'
import { awardNotices, decisionNotices, handedInNotices } from './notices-of-work.ts'

/** What some facts mean for whom. Each looks up what it needs for all of them at once. */
export type NoticesFrom = (db: Queryable, events: readonly Told[]) => Promise<Noticed[]>

const sources: readonly { names: readonly string[]; noticesFrom: NoticesFrom }[] = [
  { names: ['award.issued', 'award.revoked'], noticesFrom: awardNotices },
  { names: ['submission.decided'], noticesFrom: decisionNotices },
  { names: ['submission.handed-in'], noticesFrom: handedInNotices },
  { names: ['membership.began', 'membership.changed', 'membership.ended', 'invitation.accepted'], noticesFrom: membershipNotices },
  { names: ['password.changed', 'address.added', 'address.promoted', 'address.removed', 'api-key.made'], noticesFrom: accountNotices },
  { names: ['version.published', 'value.set'], noticesFrom: catalogNotices },
  { names: ['webhook.stopped'], noticesFrom: webhookNotices },
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
