import { sql } from 'kysely'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { addContractGroup, setContract } from '../people/memberships/keep-contracts.ts'
import { decideLine } from '../recognition/approvals/decide-line.ts'
import { findWaiting } from '../recognition/approvals/find-waiting.ts'
import { nameSubstitute } from '../recognition/approvals/name-substitute.ts'
import { askBefore, askForAward } from '../recognition/requests/ask.ts'
import { decideRequest } from '../recognition/requests/decide-request.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const day = 86_400_000
/** What people said when they asked, one after the other. */
const words = [
  'I used it with both of my classes.',
  'The materials were bought with my own money; the receipts are with the office.',
  '',
  'My principal knows of it.',
]

/** What people asked for, what HR decided, what was approved and refused, who stands in for whom, and contracts of one school. */
export async function seedRequests(world: World, clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const who = (of: (person: Settled['people'][number]) => boolean) =>
    clock.person(people.find((person) => person.organization === 'three-rivers' && of(person))?.id ?? '')
  const [hr, admin] = [await who(({ roles }) => roles.includes('hr')), await who(({ roles }) => roles.includes('admin'))]
  await seedContracts(world, clock, organizationId, hr)
  await askForAwards(world, clock, organizationId, hr)
  await approveSome(world, clock, organizationId, admin)
  await askBeforehand(world, clock, organizationId, people)
}

async function seedContracts(world: World, clock: DemoClock, organizationId: string, hr: Person): Promise<void> {
  const stage = clock.at(clock.daysAgo(390))
  const add = (name: string) => perform(stage, hr, addContractGroup, { organizationId, name })
  const [certificated, support] = [await add('Certificated'), await add('Support staff')]
  const members = await world.db
    .selectFrom('memberships')
    .innerJoin('organizations as school', 'school.id', 'memberships.schoolId')
    .where('memberships.organizationId', '=', organizationId)
    .where('school.slug', 'like', 'northside-middle%')
    .orderBy('memberships.id')
    .select(['memberships.id', 'memberships.title'])
    .execute()
  for (const { id, title } of members)
    await perform(stage, hr, setContract, {
      membershipId: id,
      groupId: /para|aide|assistant/i.test(title) ? support.groupId : certificated.groupId,
    })
}

async function askForAwards(world: World, clock: DemoClock, organizationId: string, hr: Person): Promise<void> {
  const { rows } = await sql<{ awardId: string; earnerId: string; awardedAt: Date }>`
    select line.award_id as "awardId", awards.earner_id as "earnerId", awards.awarded_at as "awardedAt"
    from ledger_lines line join awards on awards.id = line.award_id
    where line.organization_id = ${organizationId} and line.amount = 0 and line.reasons @> '[{"code": "not-asked"}]'
      and not exists (select from ledger_lines back where back.reverses_id = line.id)
    order by line.id desc limit 14`.execute(world.db)
  for (const [at, { awardId, earnerId, awardedAt }] of rows.reverse().entries()) {
    // Every seventh has still to be asked for, and every fifth came late.
    if (at % 7 === 6) continue
    const late = at % 5 === 4 ? 63 : 4
    const asked = new Date(Math.min(awardedAt.getTime() + late * day, clock.daysAgo(1.5).getTime() + at * 60_000))
    const { requestId, isLate } = await perform(clock.at(asked), await clock.person(earnerId), askForAward, {
      awardId,
      words: words[at % words.length] ?? '',
    })
    // The last ones wait.
    if (at > rows.length - 5) continue
    const decided = clock.at(new Date(asked.getTime() + day))
    if (at % 6 === 5)
      await perform(decided, hr, decideRequest, {
        requestId,
        answer: 'refuse',
        reason: 'The agreement has this for work outside of paid time.',
      })
    else
      await perform(decided, hr, decideRequest, {
        requestId,
        answer: 'agree',
        countsLate: isLate,
        reason: isLate ? 'They were on leave when the days ended.' : '',
      })
  }
}

/** Principals approve what they have waited with; one line is refused, and the rest waits. */
async function approveSome(world: World, clock: DemoClock, organizationId: string, admin: Person): Promise<void> {
  const principals = await world.db
    .selectFrom('memberships')
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .where('schoolId', 'is not', null)
    .where(sql<boolean>`roles @> array['principal']`)
    .orderBy('id')
    .select('personId')
    .execute()
  const stage = clock.at(clock.daysAgo(0.4))
  let done = 0
  for (const { personId } of principals) {
    const principal = await clock.person(personId)
    const { lines } = await findWaiting(world.db, personId, stage.now())
    for (const { lineId, step } of lines) {
      done++
      if (done % 3 === 0) continue
      await perform(stage, principal, decideLine, {
        lineId,
        step,
        answer: done === 2 ? 'refuse' : 'approve',
        reason: done === 2 ? 'These materials were bought by the school.' : '',
      })
    }
  }
  const [first, second] = principals
  if (first && second)
    await perform(stage, admin, nameSubstitute, {
      organizationId,
      personId: first.personId,
      substituteId: second.personId,
      fromDay: clock.now.toISOString().slice(0, 10),
      untilDay: new Date(clock.now.getTime() + 10 * day).toISOString().slice(0, 10),
    })
}

/** Two ask before they begin a course of the state college. */
async function askBeforehand(world: World, clock: DemoClock, organizationId: string, people: Settled['people']): Promise<void> {
  const courses = await world.db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .where('organizations.slug', 'like', 'cedar-state%')
    .where('achievements.currentVersionId', 'is not', null)
    .where('achievements.isMilestone', '=', false)
    .orderBy('achievements.id')
    .limit(1)
    .select('achievements.id')
    .execute()
  const [course] = courses
  if (!course) return
  const asking = people.filter(({ organization, roles }) => organization === 'three-rivers' && roles.length === 1 && roles[0] === 'earner')
  for (const [at, { id }] of asking.slice(20, 22).entries()) {
    const person = await clock.person(id)
    await perform(clock.at(clock.daysAgo(2 - at)), person, askBefore, {
      achievementId: course.id,
      organizationId,
      words: at === 0 ? 'I want to begin after the winter break.' : '',
    })
  }
}
