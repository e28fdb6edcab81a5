import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { signOff } from '../judgment/approval/sign-off.ts'
import { checkSubmission } from '../judgment/completeness/check-submission.ts'
import { removeArtifact } from '../work/artifacts/change-artifact.ts'
import { saveAnswer } from '../work/artifacts/save-answer.ts'
import { checkSelf } from '../work/attempts/check-self.ts'
import { takesArtifacts } from '../work/attempts/open-parts.ts'
import { submitAttempt } from '../work/attempts/submit-attempt.ts'
import { askCoSignature } from '../work/co-signatures/ask-co-signature.ts'
import { shareClip } from '../work/coaching/share-clip.ts'
import { additionOf } from './answers.ts'
import type { Course } from './course.ts'
import { coursesOf, criteriaIn, numberOfRound } from './courses.ts'
import { stepsOfAppeal } from './demo-appeals.ts'
import type { DemoClock } from './demo-clock.ts'
import { addMasked } from './demo-masking.ts'
import { readingsOf } from './demo-panel.ts'
import { readAndDecide, readDemo } from './demo-reading.ts'
import { type AtWork, begin, fulfill } from './demo-work.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

type Step = { daysAgo: number; run: () => Promise<void> }

/** Tells the year of the district: who started what, handed it in, was read, kept working, earned. In the order of time, by the commands of the product. */
export async function seedAttempts(
  world: World,
  clock: DemoClock,
  settled: Settled,
  achievements: readonly DemoAchievement[],
  tell: (share: number) => void,
): Promise<void> {
  const steps = coursesOf(settled, achievements).flatMap((course, index) => stepsOf(world, clock, settled, course, index))
  for (const [index, { run }] of steps.sort((a, b) => b.daysAgo - a.daysAgo).entries()) {
    await run()
    tell((index + 1) / steps.length)
  }
}

function stepsOf(world: World, clock: DemoClock, settled: Settled, course: Course, seed: number): Step[] {
  const { earnerId, achievement, rounds, position, own = false } = course
  const { definition } = achievement
  let attemptId = ''
  const at = (daysAgo: number, run: () => Promise<void>): Step => ({ daysAgo, run })
  const work = async (daysAgo: number, round = 0): Promise<AtWork> => ({
    world,
    stage: clock.at(clock.daysAgo(daysAgo)),
    earner: await clock.person(earnerId),
    attemptId,
    definition,
    writer: { position, own, number: numberOfRound(seed, round) },
  })

  const steps: Step[] = [
    at(course.started, async () => {
      const { stage, earner } = await work(course.started)
      attemptId = (await begin(stage, earner, achievement.id, course.route)).attemptId
    }),
  ]
  const [first] = rounds
  const collected = first ? first.submitted : Math.max(course.started / 2, 0.2)
  steps.push(
    at(collected + 0.02, async () => {
      const doing = await work(collected + 0.02)
      for (const requirement of definition.requirements.slice(0, course.done)) await fulfill(doing, requirement)
      if (course.masked) await addMasked(doing, course.masked)
    }),
  )
  for (const [index, { submitted, reading }] of rounds.entries()) {
    const byCoach = definition.assessment.decidedBy === 'coach'
    const coach = settled.people.find(
      ({ id, organization, roles, shows }) => organization === achievement.issuer && roles.includes('coach') && shows && id !== earnerId,
    )
    const assessors = settled.people.filter(
      ({ id, organization, roles }) =>
        organization === achievement.issuer && roles.includes('assessor') && id !== earnerId && id !== course.appeal?.hearerId,
    )
    steps.push(
      at(submitted, async () => {
        const doing = await work(submitted, index)
        if (index > 0) await improve(doing, rounds[index - 1]?.reading?.notYet ?? [])
        await perform(doing.stage, doing.earner, checkSelf, {
          attemptId,
          levels: Object.fromEntries(criteriaIn(achievement).map((id) => [id, 'demonstrated' as const])),
        })
        if (byCoach && coach) await showToCoach(doing, coach.id)
        await haveSigned(doing)
        await perform(doing.stage, doing.earner, submitAttempt, { attemptId })
      }),
    )
    const submission = async () =>
      (
        await world.db
          .selectFrom('submissions')
          .where('attemptId', '=', attemptId)
          .orderBy('number', 'desc')
          .select('id')
          .executeTakeFirstOrThrow()
      ).id
    const readAt = reading ? (reading.decided ?? reading.from) : Math.max(submitted - 3, 0)
    // Of what waits for a look, that of the last days still does.
    if (definition.assessment.check && (reading || submitted > 2))
      steps.push(
        at((submitted + readAt) / 2, async () => {
          const stage = clock.at(clock.daysAgo((submitted + readAt) / 2))
          const checker = settled.people.find(
            ({ id, organization, roles }) => organization === achievement.issuer && roles.includes('admin') && id !== earnerId,
          )
          // Some of it came back: nobody has read on in those.
          const isWhole = reading !== undefined || own || seed % 3 !== 0
          const part = definition.requirements.find(takesArtifacts)?.id ?? definition.requirements[0]?.id ?? ''
          await perform(stage, await clock.person(checker?.id ?? ''), checkSubmission, {
            submissionId: await submission(),
            ...(isWhole
              ? { outcome: 'complete' as const }
              : {
                  outcome: 'returned' as const,
                  lacks: { [part]: 'The file opens, but it ends after the first page. Please add the rest of it.' },
                  message: 'Everything else is there. It goes to the assessors as soon as this is.',
                }),
          })
        }),
      )
    if (!reading) continue
    const { from, decided, notYet, differs } = reading
    const time = decided ?? from
    steps.push(
      at(time, async () => {
        const submissionId = await submission()
        const readings = readingsOf(definition, {
          notYet,
          isDecided: decided !== undefined,
          differs: differs ?? (index === 0 && seed % 5 === 0),
        })
        for (const [place, each] of readings.entries()) {
          const assessor = {
            world,
            stage: clock.at(clock.daysAgo(time)),
            assessor: await clock.person((byCoach ? coach : assessors[(seed + place) % assessors.length])?.id ?? ''),
            submissionId,
            definition,
            seed: numberOfRound(seed, index) + place,
            own,
          }
          if (each.isFinished) await readAndDecide(assessor, each.notYet)
          else await readDemo(assessor, each.notYet, 1)
        }
        // What was settled in the last days still waits for an admin.
        const admin = settled.people.find(
          ({ id, organization, roles }) => organization === achievement.issuer && roles.includes('admin') && id !== earnerId,
        )
        if (definition.assessment.approval && decided !== undefined && time > 3)
          await perform(clock.at(clock.daysAgo(time - 0.5)), await clock.person(admin?.id ?? ''), signOff, { submissionId })
      }),
    )
  }
  const notYet = rounds.at(-1)?.reading?.notYet ?? []
  if (course.appeal) steps.push(...stepsOfAppeal(course.appeal, { clock, earnerId, definition, notYet, attemptId: () => attemptId }))
  return steps
}

/** What somebody else is to sign was signed by the nurse of the school, who opened the link of the e-mail. */
async function haveSigned({ world, stage, earner, attemptId, definition }: AtWork): Promise<void> {
  const asking = definition.requirements.filter(({ coSignature }) => coSignature !== null).map(({ id }) => id)
  if (asking.length === 0) return
  const artifacts = await world.db
    .selectFrom('artifacts')
    .where('attemptId', '=', attemptId)
    .where('requirementId', 'in', asking)
    .where('removedAt', 'is', null)
    // What was shown before stays as it was signed then.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('coSignatures').whereRef('coSignatures.artifactId', '=', 'artifacts.id').select('coSignatures.id'))),
    )
    .select('id')
    .execute()
  for (const { id: artifactId } of artifacts)
    await perform(stage, earner, askCoSignature, { attemptId, artifactId, address: 'nurse@threerivers.example' })
  await world.db
    .updateTable('coSignatures')
    .set({ answer: 'signed', name: 'Petra Holloway', position: 'School nurse', answeredAt: stage.now() })
    .where('attemptId', '=', attemptId)
    .where('answer', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
}

/** Shows the coach what they will decide on. */
async function showToCoach({ world, stage, earner, attemptId }: AtWork, coachId: string): Promise<void> {
  const [first, shared] = await Promise.all([
    world.db
      .selectFrom('artifacts')
      .where('attemptId', '=', attemptId)
      .where('removedAt', 'is', null)
      .orderBy('id')
      .select('id')
      .executeTakeFirst(),
    world.db.selectFrom('coachShares').where('attemptId', '=', attemptId).where('stoppedAt', 'is', null).select('id').executeTakeFirst(),
  ])
  if (first && !shared)
    await perform(stage, earner, shareClip, { artifactId: first.id, coachId, question: 'Does this show it, as you heard it?' })
}

/** Does again what was not shown yet: new words, or other artifacts. */
async function improve(work: AtWork, notYet: readonly string[]): Promise<void> {
  const { world, stage, earner, attemptId, definition } = work
  for (const requirement of definition.requirements.filter(({ criteria }) => criteria.some(({ id }) => notYet.includes(id)))) {
    const old = await world.db
      .selectFrom('artifacts')
      .where('attemptId', '=', attemptId)
      .where('requirementId', '=', requirement.id)
      .where('removedAt', 'is', null)
      .select('id')
      .execute()
    for (const { id: artifactId } of old) await perform(stage, earner, removeArtifact, { attemptId, artifactId })
    await fulfill(work, requirement)
    if (requirement.kind !== 'artifact') await addToAnswer(work, requirement.id)
  }
}

/** Says more than before, as the assessor asked: answers that come out alike would be handed in unchanged. */
async function addToAnswer({ world, stage, earner, attemptId, writer }: AtWork, requirementId: string): Promise<void> {
  const { body, revision } = await world.db
    .selectFrom('answers')
    .where('attemptId', '=', attemptId)
    .where('requirementId', '=', requirementId)
    .select(['body', 'revision'])
    .executeTakeFirstOrThrow()
  await perform(stage, earner, saveAnswer, {
    attemptId,
    requirementId,
    body: `${body}\n\n${additionOf(writer)}`,
    revision,
  })
}
