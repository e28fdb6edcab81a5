import { bringFramework } from '../definitions/frameworks/bring-framework.ts'
import { relateItems } from '../definitions/frameworks/relate-items.ts'
import { takeFramework } from '../definitions/frameworks/take-framework.ts'
import { writeFramework } from '../definitions/frameworks/write-framework.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import { demoFile } from './demo-content.ts'
import type { Settled } from './seed-organizations.ts'

/** The teaching framework of Three Rivers, a newer version of it that waits to be looked at, and a small one of its coaches with a crosswalk. */
export async function seedFrameworks(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers']
  const author = await clock.person(people.find(({ name }) => name === 'Priya Raman')?.id ?? '')
  const bring = (daysAgo: number, file: string) =>
    perform(clock.at(clock.daysAgo(daysAgo)), author, bringFramework, {
      organizationId,
      source: demoFile(`frameworks/${file}`),
      isPublic: true,
    })
  const { arrivalId } = await bring(430, 'teaching-framework-2025.json')
  await perform(clock.at(clock.daysAgo(430)), author, takeFramework, { arrivalId })
  const stage = clock.at(clock.daysAgo(120))
  await perform(stage, author, writeFramework, {
    organizationId,
    title: 'Coaching at Three Rivers',
    description: 'What our coaches agreed on in the summer workshop.',
    outline: [
      'K1 Sees before judging',
      '  K1.a Writes down what was said and done, and no more',
      '  K1.b Asks what the teacher noticed first',
      'K2 Leaves the teacher stronger',
      '  K2.a Ends with one thing to try, which the teacher chose',
      '  K2.b Comes back to see what came of it',
    ].join('\n'),
  })
  const itemOf = async (code: string) =>
    (await clock.quiet.db.selectFrom('frameworkItems').where('code', '=', code).select('id').executeTakeFirstOrThrow()).id
  await perform(stage, author, relateItems, { itemId: await itemOf('K1.a'), toId: await itemOf('T2'), kind: 'isRelatedTo' })
  await bring(3, 'teaching-framework-2026.json')
}
