import { sql } from 'kysely'
import { z } from 'zod'
import { renewalRuleOf, renewalWindow, timeToRenew } from '../../definitions/achievements/renewal-rule.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { hourIn } from '../../foundation/words/hours.ts'
import { makeNotices, type Noticed } from './make-notices.ts'

/** Every hour, because days begin at other hours elsewhere: whose awards end soon. What was told is not told again. */
const remindOfRenewal = job({ name: 'notices.remind-of-renewal', data: z.object({}), atOnce: 1, every: '25 * * * *' })

/** So many days before the end, and on its day. */
const stages = [0, 7, 30, 90] as const
/** So long after its day the end is still told, where nobody could be told on it. */
const lateDays = 3
/** Before this hour of a day nobody is told what it brings. */
const morning = 6
const atOnce = 500
const dayMs = 86_400_000

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/**
 * Which reminder is due when so many days are left of so many: the nearest alone, so that after an outage one comes and not three. None that
 * was due already on the day of the award, as of what is good for a month.
 */
export function reminderDue(left: number, whole: number): (typeof stages)[number] | null {
  if (left < -lateDays) return null
  const stage = stages.find((one) => left <= one)
  return stage === undefined || (stage > 0 && whole <= stage) ? null : stage
}

type Ending = {
  id: string
  earnerId: string
  title: string
  organizationId: string
  timeZone: string
  earnerZone: string
  awardedAt: string
  expiresAt: string
  currentVersionId: string | null
  isRenewable: boolean
  isOffered: boolean
}

/** Awards near their end of which their earner should hear: that stand and count, were neither renewed nor earned again, and no renewal of which is with the assessors. */
async function findEnding(db: Queryable, now: Date, after: string): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select awards.id, awards.earner_id as "earnerId", version.title, awards.organization_id as "organizationId", issuer.time_zone as "timeZone",
      coalesce(place.time_zone, issuer.time_zone) as "earnerZone", awards.awarded_at as "awardedAt", awards.expires_at as "expiresAt",
      achievements.current_version_id as "currentVersionId",
      exists (select from achievement_versions short where short.shortens_id = achievements.current_version_id) as "isRenewable",
      not exists (select from retirements where retirements.achievement_id = achievements.id) as "isOffered"
    from awards
      join achievements on achievements.id = awards.achievement_id
      join achievement_versions version on version.id = awards.version_id
      join organizations issuer on issuer.id = awards.organization_id
      join people on people.id = awards.earner_id
      left join attempts own on own.id = awards.attempt_id
      left join organizations place on place.id = own.organization_id
    where awards.expires_at > ${new Date(now.getTime() - (lateDays + 1) * dayMs)} and awards.expires_at < ${new Date(now.getTime() + 92 * dayMs)}
      and awards.id > ${after} and people.erased_at is null and not achievements.is_milestone
      and not exists (select from revocations where revocations.award_id = awards.id)
      and not exists (select from suspensions where suspensions.award_id = awards.id)
      and not exists (select from award_hidings where award_hidings.award_id = awards.id)
      and not exists (select from awards newer where newer.earner_id = awards.earner_id and newer.achievement_id = awards.achievement_id
        and newer.id <> awards.id and (newer.expires_at is null or newer.expires_at > awards.expires_at)
        and not exists (select from revocations where revocations.award_id = newer.id))
      and not exists (select from attempts renewal where renewal.renews_id = awards.id and renewal.state in ('submitted', 'in_assessment'))
    order by awards.id limit ${atOnce}`.execute(db)
  return rows
}

async function noticeOf(db: Queryable, now: Date, award: Ending): Promise<Noticed[]> {
  if (hourIn(award.earnerZone, now) < morning) return []
  const expiresAt = new Date(award.expiresAt)
  // The day is that on the page of the award; how far it is off is counted from the day where its earner is.
  const day = dayIn(award.timeZone, expiresAt)
  const stage = reminderDue(
    daysBetween(dayIn(award.earnerZone, now), day),
    daysBetween(dayIn(award.timeZone, new Date(award.awardedAt)), day),
  )
  if (stage === null) return []
  const rule =
    award.isOffered && award.isRenewable && award.currentVersionId ? renewalRuleOf(await findVersionText(db, award.currentVersionId)) : null
  const isEarly = rule !== null && timeToRenew(rule, expiresAt, now) === 'early'
  return [
    {
      personId: award.earnerId,
      kind: 'award-ends',
      cause: `award-ends ${award.id} ${stage}`,
      details: {
        awardId: award.id,
        title: award.title,
        day,
        way: rule === null ? (award.isOffered ? 'again' : 'gone') : isEarly ? 'later' : 'renew',
        from: rule === null ? day : dayIn(award.timeZone, renewalWindow(rule, expiresAt).from),
      },
      organizationId: award.organizationId,
      at: now,
    },
  ]
}

/** The work behind `remindOfRenewal`. */
export const remindingOfRenewal = works(remindOfRenewal, async (world: World) => {
  const now = world.now()
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ending = await findEnding(world.db, now, after)
    const noticed: Noticed[] = []
    for (const award of ending) noticed.push(...(await noticeOf(world.db, now, award)))
    if (noticed.length > 0) await inScene(world, system, (scene) => makeNotices(scene, noticed))
    const last = ending.at(-1)
    if (!last || ending.length < atOnce) break
    after = last.id
  }
})
