import { sql } from 'kysely'
import { refuseRequest } from '../credentials/posters/answer-requests.ts'
import { askByPoster, confirmAsking } from '../credentials/posters/ask-award.ts'
import { makePoster } from '../credentials/posters/make-poster.ts'
import { posterAddress } from '../credentials/posters/poster-code.ts'
import { closePoster } from '../credentials/posters/tend-poster.ts'
import { wholeLetter } from '../foundation/mail/link-secret.ts'
import { visitor } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** Two posters: one by which four people ask, of whom the record names three, and one that was closed in spring. */
export async function seedPosters(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers'] ?? ''
  const named = (name: string) => people.find((one) => one.organization === 'three-rivers' && one.name === name)
  const admin = await clock.person(named('Grace Whitfield')?.id ?? '')
  const hr = await clock.person(named('Samuel Reyes')?.id ?? '')
  const { id: achievementId } = await clock.quiet.db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('achievements.organizationId', '=', organizationId)
    .where('version.title', '=', 'Turning data into next-day teaching')
    .select('achievements.id')
    .executeTakeFirstOrThrow()
  const day = (ago: number) => clock.daysAgo(ago).toISOString().slice(0, 10)
  const local = (ago: number, time = '08:00') => `${day(ago)}T${time}`
  /** People of the district who have not earned it, in an order that stays. */
  const askers = await clock.quiet.db
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.personId', 'people.id')
    .where('memberships.organizationId', '=', organizationId)
    .where(sql<boolean>`memberships.roles = array['earner']`)
    .where('memberships.endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('awards')
            .whereRef('awards.earnerId', '=', 'people.id')
            .where('awards.achievementId', '=', achievementId)
            .select('awards.id'),
        ),
      ),
    )
    .orderBy('people.email')
    .limit(4)
    .select(['people.id', 'people.name'])
    .execute()

  const spring = clock.at(clock.daysAgo(69))
  const shared = {
    organizationId,
    achievementId,
    decidedBy: 'Mentor board of Three Rivers',
    decision: 'Both cycles of exit tickets show that the next lesson followed from what students had shown the day before.',
    record: 'Minutes of the mentor board, in the shared folder “Mentors”',
  }
  const codeOf = async (id: string) => {
    const { tokenSealed } = await clock.quiet.db.selectFrom('posters').where('id', '=', id).select('tokenSealed').executeTakeFirstOrThrow()
    return posterAddress(clock.quiet.keys, '', { id, tokenSealed }).replace('/ask/', '')
  }
  const { posterId: closed } = await perform(spring, admin, makePoster, {
    ...shared,
    name: 'Mentor day, spring',
    decidedOn: day(75),
    who: 'members',
    opensAt: local(70),
    closesAt: local(60, '16:00'),
    most: 40,
  })
  const [first, second, third, last] = await Promise.all(askers.map(({ id }) => clock.person(id)))
  if (!first || !second || !third || !last) throw new Error('The demo district has too few earners for its posters.')
  const { requestId } = await perform(clock.at(clock.daysAgo(68)), last, askByPoster, {
    token: await codeOf(closed),
    answer: 'I brought the exit tickets of one week, and we talked about what I would do next.',
  })
  if (requestId)
    await perform(clock.at(clock.daysAgo(66)), hr, refuseRequest, {
      requestId,
      reason: 'The minutes have one cycle of yours, and the board asks for two. Bring the second one in summer.',
    })
  await perform(clock.at(clock.daysAgo(63)), admin, closePoster, { posterId: closed })

  const lately = clock.at(clock.daysAgo(3))
  const { posterId } = await perform(lately, admin, makePoster, {
    ...shared,
    name: 'Mentor board, summer',
    decidedOn: day(6),
    who: 'anyone',
    opensAt: local(4),
    closesAt: local(-9, '16:00'),
    most: 60,
    names: [first.name, second.name, 'Rosa Delgado', 'Peter Novak'].join('\n'),
  })
  const token = await codeOf(posterId)
  const asked = clock.at(clock.daysAgo(2))
  await perform(asked, first, askByPoster, {
    token,
    answer: 'I showed two weeks of exit tickets in grade 5 and the groups I made of them; Ms. Vance of the board read both.',
    link: 'https://sites.example/exit-tickets',
    isShown: true,
  })
  await perform(asked, second, askByPoster, {
    token,
    answer: 'Two cycles with my algebra class. The board weighed the second lesson, in which we began again with ratios.',
  })
  await perform(asked, third, askByPoster, {
    token,
    answer: 'My data wall and the plans that came of it were shown to the board by our coach.',
  })
  const email = 'rosa.delgado@lakeside.example'
  await perform(asked, visitor, askByPoster, {
    token,
    name: 'Rosa Delgado',
    email,
    answer: 'I handed in both cycles from the summer school, with the work of three students.',
  })
  const letter = await clock.quiet.db
    .selectFrom('messages')
    .where('toAddress', '=', email)
    .where('kind', '=', 'asked-for')
    .selectAll()
    .executeTakeFirstOrThrow()
  await perform(asked, visitor, confirmAsking, { token: /asked\/([\w-]+)/.exec(wholeLetter(clock.quiet.keys, letter).text)?.[1] ?? '' })
}
