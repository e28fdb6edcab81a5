import { type Pathway, pathwaySchema } from '../definitions/pathways/pathway.ts'
import { publishPathway } from '../definitions/pathways/publish-pathway.ts'
import { startPathway } from '../definitions/pathways/start-pathway.ts'
import { addCurrency } from '../definitions/value/add-currency.ts'
import { setValueRule } from '../definitions/value/set-value-rule.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

/** Two stacks and the ladder of teacher leaders around them, published before the year begins: its awards complete them by themselves. */
export async function seedPathways(
  clock: DemoClock,
  { organizations, people }: Settled,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const author = await clock.person(people.find(({ name }) => name === 'Priya Raman')?.id ?? '')
  const pieceOf = (id: string, start: string) => {
    const found = achievements.find(({ isFull, definition }) => isFull && definition.title.startsWith(start))
    if (!found) throw new Error(`There is no “${start}”.`)
    return { id, kind: 'achievement', achievementId: found.id }
  }
  const organizationId = organizations['three-rivers']
  const who = (role: 'hr' | 'admin') =>
    clock.person(people.find(({ organization, roles }) => organization === 'three-rivers' && roles.includes(role))?.id ?? '')
  const [hr, admin] = [await who('hr'), await who('admin')]
  const lane = await perform(clock.at(clock.daysAgo(398)), admin, addCurrency, {
    organizationId,
    name: 'Lane credit',
    kind: 'credits',
    unit: 'lane credits',
    decimals: 1,
  })
  /** Publishes a pathway, and lets HR say what its milestone brings beside what its pieces do. */
  const publish = async (days: number, laneCredits: string, text: unknown) => {
    const stage = clock.at(clock.daysAgo(days))
    const whole: Pathway = pathwaySchema.parse(text)
    const { pathwayId, revision } = await perform(stage, author, startPathway, {
      organizationId,
      text: whole,
    })
    const { achievementId } = await stage.db
      .selectFrom('pathways')
      .where('id', '=', pathwayId)
      .select('achievementId')
      .executeTakeFirstOrThrow()
    await perform(stage, hr, setValueRule, { achievementId, organizationId, currency: lane.code, amount: laneCredits })
    await perform(stage, author, publishPathway, { pathwayId, revision })
    return pathwayId
  }
  const practitioner = await publish(364, '2', {
    title: 'Formative assessment practitioner',
    summary: 'Finds out during the lesson what every student understands, and teaches the next day by it.',
    about:
      'Three micro-credentials that belong together. Begin with what you can try tomorrow: a gesture that shows at once who is with you. Questions and silence come next, and then the data of a week.\n\nMost colleagues take a school year. You may earn them in any order.',
    category: 'Formative assessment',
    level: 2,
    mark: 'target',
    steps: [
      { id: 'see', title: 'See understanding', pieces: [pieceOf('gestures', 'Gesture-based')] },
      { id: 'ask', title: 'Ask and wait', after: ['see'], pieces: [pieceOf('questions', 'Probing')] },
      { id: 'act', title: 'Act on it', after: ['ask'], pieces: [pieceOf('data', 'Turning data')] },
    ],
  })
  const discourse = await publish(363, '2', {
    title: 'Inclusive discourse',
    summary: 'Leads talk about content in which every student has a part.',
    about: 'Questions and wait time first. Then choose two of three, by the students you teach.',
    category: 'Discourse',
    level: 2,
    mark: 'messages-square',
    steps: [
      { id: 'ask', title: 'Ask and wait', pieces: [pieceOf('questions', 'Probing')] },
      {
        id: 'choose',
        title: 'For your students',
        needs: 2,
        after: ['ask'],
        pieces: [pieceOf('language', 'Academic'), pieceOf('talk', 'Productive'), pieceOf('functions', 'Supporting executive')],
      },
    ],
  })
  await publish(362, '3', {
    title: 'Teacher leader',
    summary: 'Shows strong practice, weighs the evidence of colleagues fairly, and helps a district learn from it.',
    about:
      'The ladder of our teacher leaders: earn, assess, lead, write. Complete both stacks, learn to weigh evidence fairly, and then weigh thirty submissions of colleagues.',
    category: 'Leadership',
    level: 3,
    mark: 'flag',
    whenTakenBack: 'stays',
    steps: [
      {
        id: 'practice',
        title: 'Strong practice',
        pieces: [
          { id: 'formative', kind: 'pathway', pathwayId: practitioner },
          { id: 'discourse', kind: 'pathway', pathwayId: discourse },
        ],
      },
      { id: 'weigh', title: 'Learn to weigh', after: ['practice'], pieces: [pieceOf('peers', 'Assessing peers')] },
      { id: 'assess', title: 'Assess', after: ['weigh'], pieces: [{ id: 'thirty', kind: 'assessments', count: 30 }] },
    ],
  })
}
