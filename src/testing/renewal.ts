import { renewAward } from '../credentials/renewal/renew-award.ts'
import type { Definition } from '../definitions/achievements/definition.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { decideSubmission } from '../judgment/assessment/decide-submission.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { addText } from '../work/artifacts/add-artifact.ts'
import { submitAttempt } from '../work/attempts/submit-attempt.ts'
import { smallDefinition } from './district.ts'
import { aSeat } from './scores.ts'

const day = 86_400_000

/** The same world at another moment. */
export const atTime = (world: World, at: string | Date): World => ({ ...world, now: () => new Date(at) })
export const daysLater = (at: Date, days: number) => new Date(at.getTime() + days * day)

/** Good for a year, and renewed with the tally alone: its second artifact is not asked again. */
export function renewableDefinition({ rule = {}, title = 'Wait time for a year', ...changes }: Wishes = {}): Definition {
  const { requirements } = smallDefinition()
  const tally = requirements.find(({ id }) => id === 'tally')
  if (!tally) throw new Error('The small definition asks for a tally.')
  const plan = {
    ...tally,
    id: 'plan',
    title: 'Plan',
    criteria: tally.criteria.slice(0, 1).map((criterion) => ({ ...criterion, id: 'plans' })),
  }
  return smallDefinition({
    title,
    requirements: [...requirements, plan],
    validity: { months: 12, renewal: 'With a new tally.', rule: rule && { parts: ['tally'], ...rule } },
    ...changes,
  })
}
type Wishes = { rule?: Partial<NonNullable<Definition['validity']['rule']>> | null; title?: string } & Partial<
  Pick<Definition, 'passRule' | 'assessment'>
>

/** Hands in what a renewal asks; again, as it is. */
export async function handInRenewal(world: World, earner: Person, attemptId: string) {
  const there = await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').executeTakeFirst()
  if (!there)
    await perform(world, earner, addText, {
      attemptId,
      requirementId: 'tally',
      name: 'New tally',
      body: 'Thursday: nine spoke. I waited three seconds.',
    })
  return perform(world, earner, submitAttempt, { attemptId, unchanged: true })
}

/** Weighs what was handed in for a renewal, whose two criteria come to the level that is given. */
export async function decideRenewal(
  world: World,
  assessor: Person,
  submissionId: string,
  level: 'demonstrated' | 'approaching' = 'demonstrated',
) {
  const assessmentId = await aSeat(world, assessor, submissionId)
  const { evidence } = await world.db.selectFrom('submissions').where('id', '=', submissionId).select('evidence').executeTakeFirstOrThrow()
  const [artifact] = (evidence as { artifacts: { id: string }[] }).artifacts
  const scores = ['waits', 'talk'].map((criterionId) => ({
    criterionId,
    level,
    reason: 'As the tally says.',
    citation: { artifactId: artifact?.id, quote: 'nine spoke' },
    nextStep: level === 'approaching' ? 'Wait one second more.' : '',
  }))
  await perform(world, assessor, saveScores, { assessmentId, scores })
  return { assessmentId, ...(await perform(world, assessor, decideSubmission, { assessmentId })) }
}

/** An award renewed the way every renewal comes about. */
export async function aRenewal(world: World, { earner, assessor }: { earner: Person; assessor: Person }, awardId: string): Promise<string> {
  const { attemptId } = await perform(world, earner, renewAward, { awardId })
  const { submissionId } = await handInRenewal(world, earner, attemptId)
  await decideRenewal(world, assessor, submissionId)
  const { id } = await world.db.selectFrom('awards').where('attemptId', '=', attemptId).select('id').executeTakeFirstOrThrow()
  return id
}
