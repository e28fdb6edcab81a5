import { renewAward } from '../credentials/renewal/renew-award.ts'
import { shortened } from '../definitions/achievements/renewal-rule.ts'
import { perform, type Stage } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { remindingOfRenewal } from '../home/notices/remind-of-renewal.ts'
import { submitAttempt } from '../work/attempts/submit-attempt.ts'
import type { DemoClock } from './demo-clock.ts'
import { readAndDecide } from './demo-reading.ts'
import { begin, fulfill } from './demo-work.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

/** Two awards of Maya’s that are good for a year: one ends within weeks and can be renewed, one ended the other day and was renewed in time. */
export async function seedRenewal(
  world: World,
  clock: DemoClock,
  { people }: Settled,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const idOf = (email: string) => people.find((one) => one.email.startsWith(email))?.id ?? ''
  const [maya, jonas] = await Promise.all([clock.person(idOf('maya.ortiz')), clock.person(idOf('jonas.okafor'))])
  const at = (days: number) => clock.at(clock.daysAgo(days))

  /** Shows what an attempt asks, and has it weighed two days later. */
  const earn = async (
    { definition }: Pick<DemoAchievement, 'definition'>,
    start: (stage: Stage) => Promise<{ attemptId: string }>,
    days: number,
  ): Promise<string | null> => {
    const stage = at(days)
    const { attemptId } = await start(stage)
    const writer = { position: 'teacher', number: days }
    for (const requirement of definition.requirements)
      await fulfill({ world, stage, earner: maya, attemptId, definition, writer }, requirement)
    const { submissionId } = await perform(stage, maya, submitAttempt, { attemptId, unchanged: true })
    await readAndDecide({ world, stage: at(days - 2), assessor: jonas, submissionId, definition, seed: days }, [])
    const award = await world.db.selectFrom('awards').where('attemptId', '=', attemptId).select('id').executeTakeFirst()
    return award?.id ?? null
  }

  const named = (title: string) => achievements.find(({ definition }) => definition.title === title)
  const ending = named('Seizure first aid')
  if (ending) await earn(ending, (stage) => begin(stage, maya, ending.id, 'already'), 343)
  const renewed = named('First response to allergic reactions')
  if (!renewed) return
  const awardId = await earn(renewed, (stage) => begin(stage, maya, renewed.id, 'already'), 367)
  const definition = shortened(renewed.definition)
  if (awardId && definition) await earn({ definition }, (stage) => perform(stage, maya, renewAward, { awardId }), 40)
  await remindingOfRenewal.work(clock.quiet, {})
}
