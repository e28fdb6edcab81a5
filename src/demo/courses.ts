import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import { appealedCourses } from './appealed-courses.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Course } from './course.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'
import { fits } from './who-fits.ts'

const submissionsInTheYear = 260

/** Every attempt of the year. */
export function coursesOf(settled: Settled, achievements: readonly DemoAchievement[]): Course[] {
  const courses = [...namedCourses(settled, achievements), ...inventedCourses(settled, achievements)]
  return [...courses, ...appealedCourses(settled, achievements, courses), ...acceptedCourses(settled, achievements)]
}

/** Somebody who is known by name earned with a university and with the neighbor: both count here, since both are accepted. */
function acceptedCourses({ people }: Settled, achievements: readonly DemoAchievement[]): Course[] {
  const earners = people.filter(
    ({ organization, roles, shows, name }) => organization === 'three-rivers' && roles.includes('earner') && shows && name !== 'Maya Ortiz',
  )
  const fitting = ({ position }: { position: string }, issuer: DemoAchievement['issuer']) =>
    achievements.find(
      ({ issuer: by, definition: { assessment, title, audience } }) =>
        by === issuer && assessment.readers === 1 && fits(position, title, audience),
    )
  const [found] = earners.flatMap((earner) => {
    const [first, second] = [fitting(earner, 'cedar-state'), fitting(earner, 'lakeshore')]
    return first && second ? [{ earner, first, second }] : []
  })
  if (!found) throw new Error('Nobody of those who are known by name fits what the university and the neighbor offer.')
  const { earner, first, second } = found
  const earned = (achievement: DemoAchievement, started: number, submitted: number): Course => ({
    earnerId: earner.id,
    position: earner.position,
    achievement,
    route: 'start',
    started,
    rounds: [{ submitted, reading: { from: submitted - 2, decided: submitted - 5, notYet: [] } }],
  })
  return [earned(first, 260, 230), earned(second, 140, 110)]
}

/** Another number for each submission of the year: what is written and said in it is mixed by it. */
export const numberOfRound = (course: number, round: number): number => course * 2 + round

/** The criteria of a definition, by id. */
export const criteriaIn = ({ definition }: DemoAchievement) => criteriaOf(definition).map(({ id }) => id)

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
    {
      ...named('Ana Lindqvist'),
      achievement: full('Student motivation'),
      route: 'already',
      started: 30,
      masked: { notes: 'menu-and-goals', photo: 'student-progress' },
      rounds: [{ submitted: 5 }],
    },
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
  // One of those that two weigh waits for somebody to settle where they differ.
  const twice = courses.find(({ achievement, rounds }) => achievement.definition.assessment.readers > 1 && rounds.length === 1)
  // One waits for the word of the coach who decides, and one that was settled for an admin.
  const byCoach = achievements.find(({ definition }) => definition.assessment.decidedBy === 'coach')
  const caller = byCoach && earnerOf(byCoach)
  if (byCoach && caller && !taken.has(`${caller.id} ${byCoach.id}`))
    courses.push({
      earnerId: caller.id,
      position: caller.position,
      achievement: byCoach,
      route: 'start',
      started: 18,
      rounds: [{ submitted: 2.5 }],
    })
  // And one for a look at whether everything is there.
  const lookedAt = full.find(({ definition }) => definition.assessment.check)
  const waits = lookedAt && earnerOf(lookedAt)
  if (lookedAt && waits && !taken.has(`${waits.id} ${lookedAt.id}`))
    courses.push({
      earnerId: waits.id,
      position: waits.position,
      achievement: lookedAt,
      route: 'start',
      started: 25,
      rounds: [{ submitted: 1.2 }],
    })
  const signed = courses.find(({ achievement, rounds }) => achievement.definition.assessment.approval && rounds.length === 1)
  if (signed) Object.assign(signed, { started: 40, rounds: [{ submitted: 9, reading: { from: 5, decided: 2, notYet: [] } }] })
  if (twice) Object.assign(twice, { started: 30, rounds: [{ submitted: 7, reading: { from: 3, notYet: [], differs: true } }] })
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
