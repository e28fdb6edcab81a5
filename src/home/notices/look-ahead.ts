import { sql } from 'kysely'
import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { inScene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { readTotals } from '../../foundation/platform/totals.ts'
import type { World } from '../../foundation/platform/world.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { hourIn } from '../../foundation/words/hours.ts'
import { makeNotices, type Noticed } from './make-notices.ts'
import { acceptanceReviewsDue } from './notices-of-acceptance.ts'
import { appealsDue } from './notices-of-appeals.ts'
import { valueToAsk } from './notices-of-value.ts'
import { peopleWithRole } from './people-with-role.ts'

/** Every hour, because days begin at other hours elsewhere: looks for what is due soon and what is late. What was told is not told again. */
const lookAhead = job({ name: 'notices.look-ahead', data: z.object({}), atOnce: 1, every: '20 * * * *' })

/** Before this hour of a day nobody is told what it brings. */
const morning = 6
/** So long after its day, what is late was told, or nobody could. */
const lateDays = 7
const atOnce = 500

/** How many days lie between two days, both as `2027-03-17`. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Who has taken a submission and not finished. */
const inHand = sql<{ assessmentId: string; assessorId: string }[] | null>`(
  select json_agg(json_build_object('assessmentId', id, 'assessorId', assessor_id)) from assessments
  where assessments.submission_id = open_submissions.submission_id and released_at is null and finished_at is null and seat <> 'calibration')`.as(
  'held',
)

type Issuer = { id: string; name: string; timeZone: string }

/** The work behind `lookAhead`. */
export const lookingAhead = works(lookAhead, async (world: World) => {
  const issuers = await world.db
    .selectFrom('organizations')
    .where((of) =>
      of.or([
        of.exists(
          of.selectFrom('openSubmissions').whereRef('openSubmissions.organizationId', '=', 'organizations.id').select('submissionId'),
        ),
        // Some of what awards bring has still to be asked for.
        sql<boolean>`exists (select from ledger_lines where organization_id = organizations.id and amount = 0
          and reasons @> '[{"code": "not-asked"}]')`,
        of.exists(
          of.selectFrom('appeals').whereRef('appeals.organizationId', '=', 'organizations.id').where('isOpen', '=', true).select('id'),
        ),
      ]),
    )
    .select(['id', 'name', 'timeZone'])
    .execute()
  for (const issuer of issuers) {
    if (hourIn(issuer.timeZone, world.now()) < morning) continue
    const noticed = await findDue(world.db, issuer, world.now())
    await tell(world, noticed)
  }
  await tell(world, await acceptanceReviewsDue(world.db, world.now()))
})

async function tell(world: World, noticed: readonly Noticed[]): Promise<void> {
  for (let start = 0; start < noticed.length; start += atOnce)
    await inScene(world, system, (scene) => makeNotices(scene, noticed.slice(start, start + atOnce)))
}

/** What is due in a week or by tomorrow, and what is late, to whom it matters. */
async function findDue(db: Queryable, issuer: Issuer, now: Date): Promise<Noticed[]> {
  const { id: organizationId, name: organization, timeZone } = issuer
  const today = dayIn(timeZone, now)
  const days = { today, from: dayAfter(today, -lateDays), until: dayAfter(today, 7), yesterday: dayAfter(today, -1), now }
  const [open, appeals, toAsk, waiting, held, people, admins] = await Promise.all([
    db
      .selectFrom('openSubmissions')
      .innerJoin('attempts', 'attempts.id', 'openSubmissions.attemptId')
      .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
      .where('openSubmissions.organizationId', '=', organizationId)
      .where('openSubmissions.dueOn', '>=', dayAfter(today, -lateDays))
      .where('openSubmissions.dueOn', '<=', dayAfter(today, 7))
      .select(['openSubmissions.submissionId', 'openSubmissions.attemptId', 'openSubmissions.earnerId', 'openSubmissions.dueOn'])
      .select('achievementVersions.title')
      .select(inHand)
      .execute(),
    appealsDue(db, issuer, days),
    valueToAsk(db, { organizationId, today, until: dayAfter(today, 14), now }),
    readTotals(db, 'due', [organizationId]),
    readTotals(db, 'held', [organizationId]),
    peopleWithRole(db, 'assessor', [organizationId]),
    peopleWithRole(db, 'admin', [organizationId]),
  ])
  const shared = { organizationId, at: now }
  const ofWork = open.flatMap(({ submissionId, attemptId, earnerId, dueOn: day, held: assessments, title }): Noticed[] => {
    const left = daysBetween(today, day)
    const isLate = left < 0
    const forEarner: Noticed[] = isLate
      ? [
          {
            personId: earnerId,
            kind: 'decision-late',
            cause: `decision-late ${submissionId}`,
            details: { attemptId, title, day },
            ...shared,
          },
        ]
      : []
    // A week ahead, and a day; after a day without us still, and never twice.
    const ahead = left <= 1 ? 1 : left >= 5 ? 7 : null
    const forAssessors = (assessments ?? []).flatMap(({ assessmentId, assessorId }): Noticed[] => {
      const details = { assessmentId, title, day }
      if (isLate) return [{ personId: assessorId, kind: 'assessment-late', cause: `assessment-late ${assessmentId}`, details, ...shared }]
      if (ahead === null) return []
      return [{ personId: assessorId, kind: 'assessment-due', cause: `assessment-due ${assessmentId} ${ahead}`, details, ...shared }]
    })
    return [...forEarner, ...forAssessors]
  })
  const tomorrow = dayAfter(today, 1)
  const toAssess = waiting.get(tomorrow) ?? 0
  const forAssessors = (people.get(organizationId) ?? []).map(
    (personId): Noticed => ({
      personId,
      kind: 'waiting-due',
      cause: `waiting-due ${organizationId} ${tomorrow}`,
      details: { count: toAssess, day: tomorrow, organization },
      ...shared,
    }),
  )
  const yesterday = dayAfter(today, -1)
  const late = (waiting.get(yesterday) ?? 0) + (held.get(yesterday) ?? 0)
  const forAdmins = (admins.get(organizationId) ?? []).map(
    (personId): Noticed => ({
      personId,
      kind: 'decisions-late',
      cause: `decisions-late ${organizationId} ${yesterday}`,
      details: { count: late, day: yesterday, organization },
      ...shared,
    }),
  )
  return [...ofWork, ...appeals, ...toAsk, ...(toAssess > 0 ? forAssessors : []), ...(late > 0 ? forAdmins : [])]
}
