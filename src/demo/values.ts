import type { Definition } from '../definitions/achievements/definition.ts'

/** What Three Rivers gives for an award: clock hours and dollars on base pay, as decimal text like all money here. */
export type DemoValue = { hours: string; money?: string; sentence?: string }

/** The ten full micro-credentials, by title. */
export const fullValues: Readonly<Record<string, DemoValue>> = {
  'Gesture-based checks for understanding': { hours: '8', money: '200' },
  'Probing questions and wait time': { hours: '10', money: '200' },
  'Academic language in content lessons': { hours: '15', money: '300' },
  'Productive whole-class discourse': { hours: '15', money: '400' },
  'Restorative practice for classroom culture': { hours: '15', money: '400' },
  'Supporting executive function': { hours: '12', money: '300' },
  'Turning data into next-day teaching': { hours: '20', money: '600' },
  'Student motivation through choice and goals': { hours: '12', money: '300' },
  'Bloodborne pathogen response': { hours: '2' },
  'Assessing peers’ evidence fairly': { hours: '15', sentence: 'Those who earn it may be invited as a paid assessor.' },
}

const moneyByLevel = { 1: '100', 2: '250', 3: '500' } as const

/** What an award of this definition is worth in Three Rivers; required safety training brings hours and no pay. */
export function demoValueOf({ title, level, sessions, tags }: Definition): DemoValue {
  const known = fullValues[title]
  if (known) return known
  const minutes = (sessions?.count ?? 2) * (sessions?.minutes ?? 60)
  // Trying it out between sessions takes about as long again as the sessions, and writing it up half of that.
  const hours = Math.max(2, Math.round((minutes / 60) * 2.5))
  return tags.includes('required yearly') ? { hours: String(hours) } : { hours: String(hours), money: moneyByLevel[level] }
}
