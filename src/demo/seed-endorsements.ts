import { acceptEndorsement } from '../credentials/endorsements/accept-endorsement.ts'
import { answerEndorsement } from '../credentials/endorsements/answer-by-link.ts'
import { askEndorsement } from '../credentials/endorsements/ask-endorsement.ts'
import { giveEndorsement } from '../credentials/endorsements/give-endorsement.ts'
import { wholeLetter } from '../foundation/mail/link-secret.ts'
import { visitor } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

/**
 * What others say: of an award of Maya’s her coach and somebody at a university who has no account, with one more that waits for her and one that was
 * asked; and of a micro-credential of the district the university itself.
 */
export async function seedEndorsements(
  world: World,
  clock: DemoClock,
  settled: Settled,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const { organizations, people } = settled
  const idOf = (email: string) => people.find((one) => one.email.startsWith(email))?.id ?? ''
  const [maya, coach, voss, priya, samuel] = await Promise.all([
    clock.person(idOf('maya.ortiz')),
    clock.person(idOf('ana.lindqvist')),
    clock.person(people.find(({ organization, roles }) => organization === 'cedar-state' && roles.includes('admin'))?.id ?? ''),
    clock.person(idOf('priya.raman')),
    clock.person(idOf('helen.brooks')),
  ])
  const awards = await world.db
    .selectFrom('awards')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'awards.versionId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('earnerId', '=', maya.id)
    .where('revokedAt', 'is', null)
    .orderBy('awardedAt', 'desc')
    .select(['awards.id', 'title'])
    .execute()
  const award = awards.find(({ title }) => title === 'Probing questions and wait time')
  const other = awards.find(({ id }) => id !== award?.id)
  if (!award || !other) return
  const at = (days: number) => clock.at(clock.daysAgo(days))
  const of = { kind: 'award' as const, subjectId: award.id }
  const first = await perform(at(6), coach, giveEndorsement, {
    ...of,
    position: 'Instructional coach',
    place: 'Three Rivers School District',
    body: 'I sat in the back of these lessons in September and again in January. In between, the silence after a question became something her students could use: by the end they answered each other, and looked at Maya only to see whether she had noticed.',
  })
  await perform(at(5), maya, acceptEndorsement, { id: first.id })

  const address = 'd.whitcomb@cedarstate.example'
  await perform(at(5), maya, askEndorsement, {
    ...of,
    address,
    note: 'You watched the lesson on fractions with your students. Would you say a word about it?',
  })
  const letter = await world.db
    .selectFrom('messages')
    .where('toAddress', '=', address)
    .orderBy('id', 'desc')
    .selectAll()
    .executeTakeFirstOrThrow()
  const token = /\/endorse\/([\w-]{20,})/.exec(wholeLetter(world.keys, letter).text)?.[1] ?? ''
  const second = await perform(at(4), visitor, answerEndorsement, {
    token,
    name: 'Dana Whitcomb',
    position: 'Professor of mathematics education',
    place: 'Cedar State University',
    body: 'My student teachers and I observed one of the lessons this award rests on. What impressed us was not the pause but what she did with it: she listened for the second answer. We use a description of that lesson in our methods course now.',
    confirmed: true,
  })
  await perform(at(3), maya, acceptEndorsement, { id: second.id })

  await perform(at(1), samuel, giveEndorsement, {
    kind: 'award',
    subjectId: other.id,
    position: 'Principal',
    place: 'Northside Middle School',
    body: 'Parents have told me about this one without being asked. Whoever visits us is sent to this classroom first.',
  })
  await perform(at(2), maya, askEndorsement, { kind: 'award', subjectId: other.id, address: 'r.castellanos@countymuseum.example' })

  const mine = achievements.find(({ issuer }) => issuer === 'three-rivers')
  if (!mine) return
  const stands = await perform(at(40), voss, giveEndorsement, {
    kind: 'achievement',
    subjectId: mine.id,
    byOrganizationId: organizations['cedar-state'],
    position: 'Director of teacher education',
    body: 'We have read the rubric against our own standards for beginning teachers and use it in our induction seminar. It asks for evidence from a real class, and its levels can be told apart.',
  })
  await perform(at(38), priya, acceptEndorsement, { id: stands.id })
}
