import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { sayAcquaintance } from '../judgment/assessment/say-acquaintance.ts'
import { markLeak } from '../judgment/leaks/mark-leak.ts'
import { handedInSchema } from '../judgment/shown-evidence/handed-in.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** Words by which everybody in the district would know whose work it is. */
const telling = /\b(?:my|My) (?:kindergarten|grade \d+(?: [a-z ]+)?) class of \d+/

/** In blind work that two assessors hold, words that are masked at once, and a page on which a name stands, which its earner is asked to mask. */
export async function seedLeaks(world: World, clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const others = people.filter(({ organization, roles, shows }) => organization === 'three-rivers' && roles.includes('assessor') && !shows)
  const held = await world.db
    .selectFrom('assessments')
    .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where('achievements.organizationId', '=', organizations['three-rivers'])
    .where('attempts.state', '=', 'in_assessment')
    .where('assessments.knowsEarner', '=', false)
    .where('assessments.finishedAt', 'is', null)
    .where('assessments.releasedAt', 'is', null)
    .where('assessments.seat', 'in', ['first', 'second'])
    .where(
      'assessorId',
      'in',
      others.map(({ id }) => id),
    )
    .orderBy('assessments.id')
    .select(['assessments.id as assessmentId', 'assessorId', 'submissions.evidence'])
    .execute()
  const works = held.map(({ evidence, ...seat }) => ({ ...seat, ...handedInSchema.parse(evidence) }))
  const mark = async ({ assessmentId, assessorId }: (typeof works)[number], kind: 'name' | 'other', citation: object) => {
    const [stage, assessor] = [clock.at(clock.daysAgo(0.5)), await clock.person(assessorId)]
    await perform(stage, assessor, markLeak, { assessmentId, kind, citation })
    // Who was told something is asked once more.
    await perform(stage, assessor, sayAcquaintance, { assessmentId, knows: false })
  }
  const spoken = works.find(({ answers }) => answers.some(({ body }) => telling.test(body)))
  const answer = spoken?.answers.find(({ body }) => telling.test(body))
  const quote = telling.exec(answer?.body ?? '')?.[0]
  if (spoken && answer && quote) await mark(spoken, 'other', { requirementId: answer.requirementId, quote })
  const written = works.find((work) => work !== spoken && work.artifacts.some(({ kind }) => kind === 'document'))
  const page = written?.artifacts.find(({ kind }) => kind === 'document')
  if (written && page) await mark(written, 'name', { artifactId: page.id, page: 1 })
}
