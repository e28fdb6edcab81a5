import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { removeArtifact } from '../work/artifacts/change-artifact.ts'
import { saveAnswer } from '../work/artifacts/save-answer.ts'
import { checkSelf } from '../work/attempts/check-self.ts'
import { submitAttempt } from '../work/attempts/submit-attempt.ts'
import { additionOf } from './answers.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { DemoClock } from './demo-clock.ts'
import { readAndDecide, readDemo } from './demo-reading.ts'
import { type AtWork, begin, fulfill } from './demo-work.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'
import { fits } from './who-fits.ts'

/** How one attempt goes; days are counted back from now. `undefined` has not happened yet. */
export type Course = {
  earnerId: string
  position: string
  /** Of a named person: it is told in words written for it. */
  own?: boolean
  achievement: DemoAchievement
  route: 'start' | 'already'
  started: number
  /** How many requirements are done, where it is not handed in. */
  done?: number
  rounds: { submitted: number; reading?: { from: number; decided?: number; notYet: readonly string[] } }[]
}
type Step = { daysAgo: number; run: () => Promise<void> }

const submissionsInTheYear = 260

/** Every attempt of the year. */
export const coursesOf = (settled: Settled, achievements: readonly DemoAchievement[]): Course[] => [
  ...namedCourses(settled, achievements),
  ...inventedCourses(settled, achievements),
]

/** Another number for each submission of the year: what is written and said in it is mixed by it. */
export const numberOfRound = (course: number, round: number): number => course * 2 + round

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

const criteriaIn = ({ definition }: DemoAchievement) => criteriaOf(definition).map(({ id }) => id)

/** What the named persons have in hand, so that each has something to see. */
function namedCourses({ people }: Settled, achievements: readonly DemoAchievement[]): Course[] {
  const named = (name: string) => {
    const person = people.find((one) => one.name === name)
    return { earnerId: person?.id ?? '', position: person?.position ?? '', own: true }
  }
  const full = (start: string) => {
    const found = achievements.find(({ isFull, definition }) => isFull && definition.title.startsWith(start))
    if (!found) throw new Error(`There is no “${start}”.`)
    return found
  }
  const maya = named('Maya Ortiz')
  const earned = (start: string, started: number, submitted: number): Course => ({
    ...maya,
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
      ...maya,
      achievement: full('Productive'),
      route: 'start',
      started: 75,
      rounds: [{ submitted: 20, reading: { from: 14, decided: 9, notYet: ['turns-shared'] } }],
    },
    { ...maya, achievement: full('Academic'), route: 'start', started: 12, done: 2, rounds: [] },
    // The lesson is one that was taught together; the words are not those of the other named person who earned it.
    { ...earned('Probing', 60, 9), ...named('Ana Lindqvist'), position: 'Grade 5', own: false },
    { ...named('Ana Lindqvist'), achievement: full('Student motivation'), route: 'already', started: 30, rounds: [{ submitted: 5 }] },
    { ...named('Grace Whitfield'), achievement: full('Supporting executive'), route: 'start', started: 60, done: 1, rounds: [] },
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
  const earnerOf = ({ definition: { title, audience } }: DemoAchievement) => {
    const fitting = earners.filter(({ position }) => fits(position, title, audience))
    return fitting.length > 0 ? chance.pick(fitting) : null
  }
  while (submissions < submissionsInTheYear || courses.length < 260) {
    const achievement = chance.next() < 0.68 ? chance.pick(full) : chance.pick(offered)
    const earner = earnerOf(achievement)
    if (!earner || taken.has(`${earner.id} ${achievement.id}`)) continue
    taken.add(`${earner.id} ${achievement.id}`)
    const who = { earnerId: earner.id, position: earner.position, achievement }
    const late = lateOnes[courses.length]
    const course = submissions >= submissionsInTheYear ? inHand(chance, who) : late ? waitingSince(chance, who, late) : aCourse(chance, who)
    courses.push(course)
    submissions += course.rounds.length
  }
  return courses
}

type Who = Pick<Course, 'earnerId' | 'position' | 'achievement'>

/** Work that has waited too long, and some that an assessor holds past its day: queues have them, and someone has to see it. */
const lateOnes: readonly { submitted: number; held: boolean }[] = [
  { submitted: 24, held: false },
  { submitted: 23, held: true },
  { submitted: 26, held: false },
  { submitted: 22, held: false },
  { submitted: 25, held: true },
]
const waitingSince = (chance: Chance, who: Who, { submitted, held }: { submitted: number; held: boolean }): Course => ({
  ...who,
  route: 'start',
  started: submitted + chance.spread(12, 40),
  rounds: [{ submitted, ...(held ? { reading: { from: submitted - 15, notYet: [] } } : {}) }],
})

const inHand = (chance: Chance, who: Who): Course => ({
  ...who,
  route: chance.next() < 0.2 ? 'already' : 'start',
  started: chance.spread(2, 50),
  done: chance.between(0, 2),
  rounds: [],
})

function aCourse(chance: Chance, who: Who): Course {
  const submitted = chance.next() < 0.09 ? chance.spread(0.5, 10.5) : chance.spread(11, 320)
  const started = submitted + chance.spread(10, 55)
  const route = chance.next() < 0.2 ? 'already' : 'start'
  const course = { ...who, route, started } as const
  if (submitted < 11) {
    // The queue of the day: waiting, a few of them in an assessor's hands.
    const reading = chance.next() < 0.25 ? { from: submitted - Math.min(submitted, 1) * 0.5, notYet: [] } : undefined
    return { ...course, rounds: [{ submitted, ...(reading ? { reading } : {}) }] }
  }
  const decided = submitted - chance.spread(3, 10)
  const notYet = chance.next() < 0.3 ? [chance.pick(criteriaIn(who.achievement))] : []
  const first = { submitted, reading: { from: decided + chance.spread(0.1, 2), decided, notYet } }
  const again = decided - chance.spread(7, 25)
  if (notYet.length === 0 || again < 12) return { ...course, rounds: [first] }
  const decidedAgain = again - chance.spread(2, 8)
  return { ...course, rounds: [first, { submitted: again, reading: { from: decidedAgain + 1, decided: decidedAgain, notYet: [] } }] }
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
    }),
  )
  for (const [index, { submitted, reading }] of rounds.entries()) {
    const assessors = settled.people.filter(
      ({ id, organization, roles }) => organization === achievement.issuer && roles.includes('assessor') && id !== earnerId,
    )
    const assessorId = assessors[seed % assessors.length]?.id ?? ''
    steps.push(
      at(submitted, async () => {
        const doing = await work(submitted, index)
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
          seed: numberOfRound(seed, index),
          own,
        }
        if (decided === undefined) await readDemo(assessor, notYet, 1)
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
