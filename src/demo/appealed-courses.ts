import type { Course } from './course.ts'
import type { DemoAppeal } from './demo-appeals.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'
import { fits } from './who-fits.ts'

type Story = {
  /** How the title begins. */
  title: string
  /** A named person who can be signed in as; else somebody whom it fits. */
  earner?: string
  notYet: string
  days: { started: number; submitted: number; decided: number }
  /** Somebody who can be signed in as; else one of the other assessors. */
  hearer?: string
  appeal: Omit<DemoAppeal, 'hearerId'>
}

/** One that waits, one that is held past its day, one that stands and one that changed what was decided. */
const stories: readonly Story[] = [
  {
    title: 'Restorative practice',
    earner: 'Ana Lindqvist',
    notYet: 'own-part',
    days: { started: 96, submitted: 58, decided: 50 },
    appeal: {
      filed: 47,
      reason:
        'The first paragraph of the reflection tells of the moment when I wanted to decide, “We could buy new material,” and what kept me from it. The second says what in my room made the harm likely: the models on the window sill, and bags nobody had a place for. Both are what this criterion asks for.',
      heard: {
        from: 41,
        decided: {
          at: 38,
          changes: true,
          finding:
            'The first paragraph names the moment, and the nod that was held back; the second what in the room made the harm likely.',
          answer:
            'Both are there. The first paragraph tells of the moment of wanting to decide, and of the nod that was held back. The second names the window sill and the bags, and what was changed about them. It was overlooked; the reflection shows what the criterion asks for.',
        },
      },
    },
  },
  {
    title: 'Student motivation',
    notYet: 'students-judge',
    hearer: 'Jonas Okafor',
    days: { started: 61, submitted: 31, decided: 25 },
    appeal: {
      filed: 22,
      reason:
        'The ticks on the cards are the students’ own, I did not touch them. I read that as students who judge how far they have come, and the rubric asks for nothing else.',
      heard: {
        from: 19,
        decided: {
          at: 16,
          changes: false,
          finding: 'The ticks are the students’ own. No card points to a place in the work that shows what was reached.',
          answer:
            'That the ticks are the students’ own is plain to see. The rubric asks for one thing more: a student who points to the place in their work that shows it, and none of the cards does. Two students with one place each are enough; nothing else has to be done again.',
        },
      },
    },
  },
  {
    title: 'Turning data',
    notYet: 'checks-again',
    days: { started: 90, submitted: 60, decided: 51 },
    appeal: {
      filed: 46,
      reason:
        'The second look was taken nine days after the lesson and not on the next day, because the class was away for a week. The date on it made it look as if it belonged to something else. The questions are the same four.',
      heard: { from: 40 },
    },
  },
  {
    title: 'Probing questions',
    notYet: 'measured',
    hearer: 'Jonas Okafor',
    days: { started: 40, submitted: 15, decided: 8 },
    appeal: {
      filed: 3,
      reason:
        'It was said that only the best three questions are timed. There were only three questions in that part of the lesson that were meant to open a talk, and the recording shows it: the others are “Can you all see?” and the like. Please look at the second minute.',
    },
  },
]

/** Work of which a decision was appealed against, by people who have not taken up the same before. */
export function appealedCourses({ people }: Settled, achievements: readonly DemoAchievement[], before: readonly Course[]): Course[] {
  const assessors = people.filter(
    ({ organization, roles, shows }) => organization === 'three-rivers' && roles.includes('assessor') && !shows,
  )
  return stories.flatMap(({ title, earner, notYet, days, hearer, appeal }, index): Course[] => {
    const achievement = achievements.find(({ isFull, definition }) => isFull && definition.title.startsWith(title))
    if (!achievement) throw new Error(`There is no “${title}”.`)
    const { title: whole, audience } = achievement.definition
    const isFree = (id: string) => !before.some((course) => course.earnerId === id && course.achievement === achievement)
    const person = earner
      ? people.find(({ name }) => name === earner)
      : people.findLast(
          ({ id, organization, roles, shows, position }) =>
            organization === 'three-rivers' && roles.join() === 'earner' && !shows && isFree(id) && fits(position, whole, audience),
        )
    const hears = hearer ? people.find(({ name }) => name === hearer) : assessors.filter(({ id }) => id !== person?.id).at(index - 5)
    if (!person || !hears) throw new Error(`Nobody appeals about “${title}”, or hears it.`)
    return [
      {
        earnerId: person.id,
        position: person.position,
        own: earner !== undefined,
        achievement,
        route: 'start',
        started: days.started,
        rounds: [{ submitted: days.submitted, reading: { from: days.decided + 2, decided: days.decided, notYet: [notYet] } }],
        appeal: { ...appeal, hearerId: hears.id },
      },
    ]
  })
}
