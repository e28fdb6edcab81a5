import { sql } from 'kysely'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { addPhrase } from '../judgment/phrases/keep-phrases.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const phrases = [
  'I see it in one place. Show it once more, with other students, and it is there.',
  'This is clear, and it is yours.',
  'Choose the one moment that surprised you, and say what you did next.',
]

/** What an assessor keeps beside the rubric: phrases of their own, and how long each assessment took, which nobody could wait for here. */
export async function seedWorkspace(world: World, clock: DemoClock, { people }: Settled): Promise<void> {
  const jonas = await clock.person(people.find(({ name }) => name === 'Jonas Okafor')?.id ?? '')
  for (const [index, body] of phrases.entries()) await perform(clock.at(clock.daysAgo(50 - index)), jonas, addPhrase, { body })
  await sql`
    insert into time_on_task (assessment_id, achievement_id, seconds, counted_until)
    select assessments.id, attempts.achievement_id, 900 + abs(hashtext(assessments.id::text)) % 2400, assessments.finished_at
    from assessments join submissions on submissions.id = assessments.submission_id join attempts on attempts.id = submissions.attempt_id
    where assessments.finished_at is not null and assessments.released_at is null`.execute(world.db)
}
