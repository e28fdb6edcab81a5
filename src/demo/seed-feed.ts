import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { chooseFeed } from '../home/feed/choose-feed.ts'
import { giveKudos } from '../home/feed/give-kudos.ts'
import { makeCard } from '../home/feed/keep-card.ts'
import { reportKudos } from '../home/feed/report-kudos.ts'
import type { StickerName } from '../home/feed/stickers.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const lines: readonly (readonly [sticker: StickerName | '', note: string])[] = [
  ['lantern', 'I borrowed your signal cards on Tuesday. For the first time I knew who was lost before the bell.'],
  ['laurel', ''],
  ['', 'Third period talks about your class at lunch. That says more than any rubric.'],
  ['sprout', ''],
  ['book', 'May I sit in the back one morning? I would like to see how you wait.'],
  ['sun', ''],
  ['mountain', 'All of that beside a new curriculum. Well done.'],
  ['bridge', 'You brought our two grades to one table. It shows.'],
  ['cup', ''],
  ['', 'The families of our building noticed it too.'],
]

/** So many who earned something lately show it to everyone, and one who works at one school shows it there. */
const mostShown = 14

/**
 * Among colleagues: some who earned something in the last weeks chose to show it, and others gave them stickers and lines. Maya has not chosen yet:
 * she is asked. One line waits for an admin.
 */
export async function seedFeed(world: World, clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const idOf = (email: string) => people.find((one) => one.email.startsWith(email))?.id ?? ''
  const mayaId = idOf('maya.ortiz')
  const lately = await world.db
    .selectFrom('awards')
    .innerJoin('memberships', 'memberships.personId', 'awards.earnerId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('suspensions', 'suspensions.awardId', 'awards.id')
    .where('memberships.organizationId', '=', organizationId)
    .where('memberships.endedAt', 'is', null)
    .where('awards.earnerId', '!=', mayaId)
    .where('awards.earnerName', '!=', '')
    .where('revokedAt', 'is', null)
    .where('suspendedAt', 'is', null)
    .where('awardedAt', '>', clock.daysAgo(28))
    .orderBy('awardedAt', 'desc')
    .orderBy('awards.id')
    .select(['awards.id', 'earnerId', 'awardedAt', 'schoolId'])
    .execute()
  const earners = [...new Set(lately.map(({ earnerId }) => earnerId))].slice(0, mostShown)
  const givers = await Promise.all(
    ['ana.lindqvist', 'helen.brooks', 'jonas.okafor', 'priya.raman', 'samuel.reyes', 'grace.whitfield'].map((email) =>
      clock.person(idOf(email)),
    ),
  )
  let line = 0
  let shown: { earnerId: string; awardId: string; kudosIds: string[] } | null = null
  for (const [at, earnerId] of earners.entries()) {
    const earner = await clock.person(earnerId)
    const school = lately.find((award) => award.earnerId === earnerId)?.schoolId
    await perform(clock.at(clock.daysAgo(20)), earner, chooseFeed, {
      organizationId,
      shownTo: at === 3 && school ? 'school' : 'organization',
    })
    const award = lately.find((one) => one.earnerId === earnerId)
    if (!award || (at === 3 && school)) continue
    const kudosIds: string[] = []
    const many = [3, 1, 2, 0, 4, 1, 0][at % 7] ?? 0
    for (let count = 0; count < many; count++) {
      const giver = givers[(at + count) % givers.length]
      const [sticker, note] = lines[line++ % lines.length] ?? ['sun', '']
      if (!giver || giver.id === earnerId) continue
      const moment = new Date(award.awardedAt.getTime() + (count + 2) * 3_600_000)
      const given = await perform(clock.at(moment), giver, giveKudos, {
        awardId: award.id,
        organizationId,
        sticker,
        note,
        outside: note !== '',
      })
      if (note !== '') kudosIds.push(given.id)
    }
    if (!shown && kudosIds.length > 1) shown = { earnerId, awardId: award.id, kudosIds }
  }
  if (!shown) return
  await perform(clock.at(clock.daysAgo(1)), await clock.person(shown.earnerId), makeCard, {
    awardId: shown.awardId,
    kudosIds: shown.kudosIds,
  })
  const joker = people.find(
    ({ id, organization, roles, shows }) => organization === 'three-rivers' && roles.join() === 'earner' && !shows && !earners.includes(id),
  )
  const helen = givers[1]
  if (!joker || !helen) return
  const { id } = await perform(clock.at(clock.daysAgo(1)), await clock.person(joker.id), giveKudos, {
    awardId: shown.awardId,
    organizationId,
    note: 'Finally! We had a bet going in the staff room.',
  })
  await perform(clock.at(clock.daysAgo(0.5)), helen, reportKudos, { id, why: 'Meant as a joke, I think. It does not read like one.' })
}
