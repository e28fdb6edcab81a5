import { criteriaOf } from '../achievements/criteria-of.ts'
import { removeArtifact } from '../attempts/change-artifact.ts'
import { checkSelf } from '../attempts/check-self.ts'
import { saveAnswer } from '../attempts/save-answer.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { perform } from '../platform/command.ts'
import type { World } from '../platform/world.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { DemoClock } from './demo-clock.ts'
import { read, readAndDecide } from './demo-reading.ts'
import { type AtWork, begin, fulfill } from './demo-work.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

/** How one attempt goes; days are counted back from now. `undefined` has not happened yet. */
type Course = {
  earnerId: string
  achievement: DemoAchievement
  route: 'start' | 'already'
  started: number
  /** How many requirements she has done, where she has not handed in. */
  done?: number
  rounds: { submitted: number; reading?: { from: number; decided?: number; notYet: readonly string[] } }[]
}
type Step = { daysAgo: number; run: () => Promise<void> }

const submissionsInTheYear = 260

/** Tells the year of the district: who started what, handed it in, was read, kept working, earned. In the order of time, by the commands of the product. */
export async function seedAttempts(
  world: World,
  clock: DemoClock,
  settled: Settled,
  achievements: readonly DemoAchievement[],
  tell: (share: number) => void,
): Promise<void> {
  const courses = [...namedCourses(settled, achievements), ...inventedCourses(settled, achievements)]
  const steps = courses.flatMap((course, index) => stepsOf(world, clock, settled, course, index))
  for (const [index, { run }] of steps.sort((a, b) => b.daysAgo - a.daysAgo).entries()) {
    await run()
    tell((index + 1) / steps.length)
  }
}

const criteriaIn = ({ definition }: DemoAchievement) => criteriaOf(definition).map(({ id }) => id)

/** What the named persons have in hand, so that each has something to see. */
function namedCourses({ people }: Settled, achievements: readonly DemoAchievement[]): Course[] {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? ''
  const full = (start: string) => {
    const found = achievements.find(({ isFull, definition }) => isFull && definition.title.startsWith(start))
    if (!found) throw new Error(`There is no “${start}”.`)
    return found
  }
  const maya = idOf('Maya Ortiz')
  const earned = (start: string, started: number, submitted: number): Course => ({
    earnerId: maya,
    achievement: full(start),
    route: 'start',
    started,
    rounds: [{ submitted, reading: { from: submitted - 2, decided: submitted - 5, notYet: [] } }],
  })
  return [
    earned('Gesture-based', 300, 281),
    earned('Probing', 210, 176),
    earned('Bloodborne', 120, 117),
    {
      earnerId: maya,
      achievement: full('Productive'),
      route: 'start',
      started: 75,
      rounds: [{ submitted: 20, reading: { from: 14, decided: 9, notYet: ['turns-shared'] } }],
    },
    { earnerId: maya, achievement: full('Academic'), route: 'start', started: 12, done: 2, rounds: [] },
    { ...earned('Probing', 60, 9), earnerId: idOf('Ana Lindqvist') },
    { earnerId: idOf('Ana Lindqvist'), achievement: full('Student motivation'), route: 'already', started: 30, rounds: [{ submitted: 5 }] },
    { earnerId: idOf('Grace Whitfield'), achievement: full('Supporting executive'), route: 'start', started: 60, done: 1, rounds: [] },
  ]
}

/** Everybody else's year: mostly the ten full ones, some of the others. */
function inventedCourses({ people, organizations }: Settled, achievements: readonly DemoAchievement[]): Course[] {
  const chance = chanceFrom(2026)
  const earners = people.filter(({ organization, roles, shows }) => organization === 'three-rivers' && roles.includes('earner') && !shows)
  const offered = achievements.filter(({ issuer }) => organizations[issuer])
  const full = offered.filter(({ isFull }) => isFull)
  const taken = new Set<string>()
  const courses: Course[] = []
  let submissions = 0
  while (submissions < submissionsInTheYear || courses.length < 260) {
    const achievement = chance.next() < 0.68 ? chance.pick(full) : chance.pick(offered)
    const { id: earnerId } = chance.pick(earners)
    if (taken.has(`${earnerId} ${achievement.id}`)) continue
    taken.add(`${earnerId} ${achievement.id}`)
    const course = submissions < submissionsInTheYear ? aCourse(chance, earnerId, achievement) : inHand(chance, earnerId, achievement)
    courses.push(course)
    submissions += course.rounds.length
  }
  return courses
}

const inHand = (chance: Chance, earnerId: string, achievement: DemoAchievement): Course => ({
  earnerId,
  achievement,
  route: chance.next() < 0.2 ? 'already' : 'start',
  started: chance.spread(2, 50),
  done: chance.between(0, 2),
  rounds: [],
})

function aCourse(chance: Chance, earnerId: string, achievement: DemoAchievement): Course {
  const submitted = chance.next() < 0.09 ? chance.spread(0.5, 10.5) : chance.spread(11, 320)
  const started = submitted + chance.spread(10, 55)
  const route = chance.next() < 0.2 ? 'already' : 'start'
  const course = { earnerId, achievement, route, started } as const
  if (submitted < 11) {
    // The queue of the day: waiting, a few of them in an assessor's hands.
    const reading = chance.next() < 0.25 ? { from: submitted - Math.min(submitted, 1) * 0.5, notYet: [] } : undefined
    return { ...course, rounds: [{ submitted, ...(reading ? { reading } : {}) }] }
  }
  const decided = submitted - chance.spread(3, 10)
  const notYet = chance.next() < 0.3 ? [chance.pick(criteriaIn(achievement))] : []
  const first = { submitted, reading: { from: decided + chance.spread(0.1, 2), decided, notYet } }
  const again = decided - chance.spread(7, 25)
  if (notYet.length === 0 || again < 12) return { ...course, rounds: [first] }
  const decidedAgain = again - chance.spread(2, 8)
  return { ...course, rounds: [first, { submitted: again, reading: { from: decidedAgain + 1, decided: decidedAgain, notYet: [] } }] }
}

function stepsOf(world: World, clock: DemoClock, settled: Settled, course: Course, seed: number): Step[] {
  const { earnerId, achievement, rounds } = course
  const { definition } = achievement
  let attemptId = ''
  const at = (daysAgo: number, run: () => Promise<void>): Step => ({ daysAgo, run })
  const work = async (daysAgo: number) => ({
    world,
    stage: clock.at(clock.daysAgo(daysAgo)),
    earner: await clock.person(earnerId),
    attemptId,
    definition,
    seed,
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
    }),
  )
  for (const [index, { submitted, reading }] of rounds.entries()) {
    const assessors = settled.people.filter(
      ({ id, organization, roles }) => organization === achievement.issuer && roles.includes('assessor') && id !== earnerId,
    )
    const assessorId = assessors[seed % assessors.length]?.id ?? ''
    steps.push(
      at(submitted, async () => {
        const doing = await work(submitted)
        if (index > 0) await improve(doing, rounds[index - 1]?.reading?.notYet ?? [])
        await perform(doing.stage, doing.earner, checkSelf, {
          attemptId,
          levels: Object.fromEntries(criteriaIn(achievement).map((id) => [id, 'demonstrated' as const])),
        })
        await perform(doing.stage, doing.earner, submitAttempt, { attemptId })
      }),
    )
    if (!reading) continue
    const { from, decided, notYet } = reading
    const submission = async () =>
      (
        await world.db
          .selectFrom('submissions')
          .where('attemptId', '=', attemptId)
          .orderBy('number', 'desc')
          .select('id')
          .executeTakeFirstOrThrow()
      ).id
    const time = decided ?? from
    steps.push(
      at(time, async () => {
        const assessor = {
          world,
          stage: clock.at(clock.daysAgo(time)),
          assessor: await clock.person(assessorId),
          submissionId: await submission(),
          definition,
          seed,
        }
        if (decided === undefined) await read(assessor, notYet, 1)
        else await readAndDecide(assessor, notYet)
      }),
    )
  }
  return steps
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
    await fulfill({ ...work, seed: work.seed + 1000 }, requirement)
    if (requirement.kind !== 'artifact') await addToAnswer(work, requirement.id)
  }
}

const additions = [
  'Added after your note: I asked two more students, on Thursday, and wrote down what they said before I read it with them. One of the two saw it as I had. The other had learned it from her partner, which I had taken for mine.',
  'What I had left out is the part that did not work. In the second group nobody took it up until I did it once myself. Since then three of them do it without being asked, and I have the dates.',
  'You asked how I know. I went through the six papers again and marked each place: four show it, one almost, one not at all. With that one I sat down yesterday for ten minutes.',
  'I tried the step you named, twice, in the same week. The first time took too long. The second time I had it on the board before they came in, and there was time left to talk about it.',
]

/** Says more than before, as the assessor asked: answers that come out alike would be handed in unchanged. */
async function addToAnswer({ world, stage, earner, attemptId, seed }: AtWork, requirementId: string): Promise<void> {
  const { body, revision } = await world.db
    .selectFrom('answers')
    .where('attemptId', '=', attemptId)
    .where('requirementId', '=', requirementId)
    .select(['body', 'revision'])
    .executeTakeFirstOrThrow()
  await perform(stage, earner, saveAnswer, {
    attemptId,
    requirementId,
    body: `${body}\n\n${additions[seed % additions.length]}`,
    revision,
  })
}
